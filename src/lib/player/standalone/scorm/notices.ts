/** What a student is told of how the course system takes the lesson. */
export const NOTICES = {
	noCourse: 'No course has opened this lesson: your answers stay in this browser, and nothing is recorded.',
	refused:
		'Your course does not record this visit: your answers stay in this browser. Open the lesson from your course again to have them recorded.',
	looking: 'Your course has opened this lesson to look round: your answers are neither kept nor recorded.',
	notTaken:
		'Your course has not taken your last answers. Go on here; if this stays, open the lesson from your course again.',
	words: 'Your course has no room for all of your own words: copy them before you leave this page.',
	answers: 'Your course has no room for all that you have done: finish before you leave this page.'
} as const;
