/** What a student is told of how the course system takes the lesson. */
export const NOTICES = {
	noCourse:
		'No course system is around this lesson: nothing is recorded there. Your answers stay in this browser.',
	refused:
		'The course system does not record this visit. Close the lesson and open it from your course again; until then your answers stay in this browser.',
	looking: 'The course system has opened this lesson to look at it: your answers are not recorded.',
	notTaken:
		'The course system has not taken your last answers. Keep this page open and go on; if this stays, tell your teacher.',
	words:
		'The course system has no room for all of your own words. Copy them before you close this page: they will not be here when you come back.',
	answers:
		'The course system has no room for all that you have done. Finish before you close this page: the last of it will not be here when you come back.'
} as const;
