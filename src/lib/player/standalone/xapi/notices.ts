const AGAIN =
	'Your answers are kept in this browser: open the lesson from your course again to have them reported.';

/** What a student is told of how their course is told. */
export const NOTICES = {
	notLaunched:
		'No course has opened this lesson: your answers stay in this browser, and nothing is reported.',
	notOpened: `Your course is not told of this visit: its link has not worked, which it does only once. ${AGAIN}`,
	ended: `You left the page, so your course takes this visit as over. ${AGAIN}`,
	denied: `Your course no longer accepts reports of this visit. ${AGAIN}`,
	refused: 'Your course has not taken all that it was told. Show your result to your teacher at the end.',
	waiting:
		'Your course cannot be reached. What it has not been told yet is kept in this browser, and reported as soon as possible.',
	stay: 'Keep this page open until you are done: this browser does not remember.',
	looking: 'Your course has opened this lesson to look round: your answers are neither kept nor reported.'
} as const;
