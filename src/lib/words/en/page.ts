import { BLOCK_WORDS } from '../../article/article.ts';
import { HABITS } from '../../bank/habits.ts';
import { SKILL_NAMES } from '../../bank/skills.ts';
import type { PageWords } from '../words.ts';

export const page: PageWords = {
	language: 'en',
	dates: 'en-GB',
	skills: SKILL_NAMES,
	habits: HABITS,
	kinds: { source: 'source', cue: 'cue', claim: 'claim', hedge: 'hedge', evidence: 'evidence' },
	blocks: BLOCK_WORDS,

	article: 'The article',
	chosen: { right: 'your choice, right', wrong: 'your choice, not right', missed: 'this was right' },
	quoted: '“{text}”',
	questions: { one: '{n} question', other: '{n} questions' },
	keys: { choose: 'choose', enter: 'Enter', goOn: 'go on', help: 'help' },
	toTheQuestion: 'To the question',
	panel: { result: 'Your result', question: 'Question', questions: 'Questions' },
	notLoaded: 'This part could not be loaded. *Load the page again*: nothing is lost.',
	oneMoment: 'One moment…',

	readFirst: 'First, read the article.',
	length: {
		one: '{n} question, about {minutes} minutes.',
		other: '{n} questions, about {minutes} minutes. One at a time.'
	},
	lookBack: 'The article stays beside you. Look back as often as you like.',
	tries: 'Not sure? You have {n} tries at each.',
	start: 'I have read it. Start',
	noQuestions: 'There are no questions in this lesson yet.',
	keptInAddress: 'Your answers are kept in this page’s address: keep the address, and you can go on later.',
	keptHere: 'Your answers stay in this browser. Nothing is sent anywhere.',
	keptByCourse:
		'Your answers and your points are kept by the course system, where your teacher can see them.',

	place: { first: '{n} of {all}', again: 'Again: {n} of {all}' },
	hint: 'Hint',
	hintIs: 'Hint.',
	howSure: 'How sure are you?',
	neverCosts: 'It never costs points.',
	sure: { sure: 'Sure', 'think-so': 'I think so', guessing: 'Guessing' },
	proveIt: 'Now prove it.',
	proveHow: 'Choose the sentence *in the article* that shows your answer.',
	goOn: 'Go on',
	check: 'Check',
	skip: 'Skip for now',
	keepMyAnswer: 'Keep my answer',
	back: 'Back',
	allQuestions: 'All questions',
	checkSentence: 'Check the sentence',
	cannotFind: 'I can’t find it',
	problems: {
		'no-button': 'Nothing was chosen.',
		'no-sentence': 'Choose the sentence in the article that shows it.',
		'no-choice': 'Choose an answer first.',
		'no-words': 'Choose the words in the article first.',
		'no-partner': 'Give each one a partner first: {n} to go.',
		'no-text': 'Write a few words first.',
		'other-question': 'This question is not part of the quiz.',
		'not-now': 'That is not possible now.'
	},

	verdicts: {
		compare: 'Compare your answer with the model answer.',
		right: 'Right.',
		rightAndProved: 'Right, and that is the sentence that shows it.',
		rightNotProved: 'Right answer. Here is the sentence that shows it.',
		rightWrongSentence: 'Right answer, wrong sentence.',
		partlyOf: 'Partly right: {n} of {all}.',
		partlyFound: 'Partly right: {n} found.',
		wrong: 'Not quite.',
		wrongButProved: 'Not quite, though you found the right sentence.'
	},
	haveAnotherGo: {
		plain: 'Look at the article again and have another go. A second try counts for less.',
		afterReason:
			'Read the reason above, look at the article again, and have another go. A second try counts for less.'
	},
	habitToWatch: 'A habit to watch: {habit}.',
	seeResult: 'See my result',
	nextQuestion: 'Next question',
	whatIsOpen: 'What is still open',
	showWhere: 'Show me where',
	tryAgain: 'Try again',

	chooseAll: 'Choose all that fit.',
	chooseInArticle: 'Choose *in the article*: what you can choose is underlined.',
	chooseAllInArticle: 'Choose all that fit, *in the article*: the words you can choose are underlined.',
	yourAnswer: 'your answer',
	rightAnswer: 'right answer',
	writeHow:
		'A few sentences are enough. This one is not scored: afterwards you compare it with a model answer.',
	yourText: 'Your answer',
	modelAnswer: 'A model answer',
	aGoodAnswer: 'A good answer… Tick what yours does.',
	keepTicks: 'Keep my ticks',
	putInOrder: 'Put these in order',
	moveUp: 'Move up: {thing}',
	moveDown: 'Move down: {thing}',
	movedTo: '{thing}: place {n} of {all}',
	rightOrder: 'The right order:',

	questionOf: 'Question {n} of {all}',
	ticks: {
		now: 'now',
		open: 'open',
		skipped: 'skipped',
		answered: 'answered',
		right: 'right',
		partly: 'partly',
		wrong: 'wrong'
	},

	notKept: 'This browser does not let the page remember. Keep this tab open until you are done.',
	unreadable: 'What this browser has kept of your attempt cannot be read. It begins anew.'
};
