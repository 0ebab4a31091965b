import type { CourseWords } from '../words.ts';

const AGAIN =
	'Your answers are kept in this browser: open the lesson from your course again to have them reported.';

export const course: CourseWords = {
	scorm: {
		noCourse: 'No course has opened this lesson: your answers stay in this browser, and nothing is recorded.',
		refused:
			'Your course does not record this visit: your answers stay in this browser. Open the lesson from your course again to have them recorded.',
		looking: 'Your course has opened this lesson to look round: your answers are neither kept nor recorded.',
		notTaken:
			'Your course has not taken your last answers. Go on here; if this stays, open the lesson from your course again.',
		words: 'Your course has no room for all of your own words: copy them before you leave this page.',
		answers: 'Your course has no room for all that you have done: finish before you leave this page.'
	},
	xapi: {
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
	}
};
