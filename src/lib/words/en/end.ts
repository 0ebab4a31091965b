import { IMVAIN } from '../../attribution/imvain.ts';
import { STATUS_NAMES, STATUS_WORDS } from '../../attribution/verification.ts';
import { NEXT_TIME } from '../../bank/next-time.ts';
import { SKILL_QUESTIONS } from '../../bank/skill-questions.ts';
import type { EndWords } from '../words.ts';

export const end: EndWords = {
	stillOpen: { one: 'One question is still open.', other: '{n} questions are still open.' },
	allAnswered: { one: 'The one question is answered.', other: 'All {n} are answered.' },
	questionN: 'Question {n}:',
	states: { answered: 'answered', skipped: 'skipped', open: 'open' },
	finish: 'Finish with what I have',
	openCountsAsNot: 'What is still open counts as not answered.',

	summary: 'Summary',
	yourResult: 'Your result',
	yourPractice: 'Your result, a practice',
	headings: {
		done: 'Done.',
		nothingAnswered: 'Nothing is answered yet.',
		nothingMissed: { one: 'Done, and nothing missed.', other: 'All {n} done, and nothing missed.' },
		allRightNow: 'Now all of them are right.',
		passed: 'Well read.',
		rightInTheEnd: 'All right in the end, some at a second try.',
		notPassed: 'A start. Look at what you missed, and go again.'
	},
	of: '“{title}”, {day}',
	ofPractice: '“{title}”, practising: {skills}, {day}',
	name: 'Name:',
	points: 'Points',
	ofAll: 'of {n}',
	ofAllFound: 'of {n} found',
	proved: 'Sentences that prove it',
	rightWrongSentence: 'Right answer, wrong sentence',
	rightAgain: 'Right when asked again',
	passMark: 'This lesson asks for {asked}% of the points: you have {got}%.',
	bySkill: 'Skill by skill',
	skill: 'Skill',
	share: 'Share',
	pointsOf: '{got} of {all}',
	percent: '{n}%',
	origin:
		'Lesson {lesson}, revision {revision}, draw {seed}. The points are those of the first round of questions.',
	originWithTries:
		'Lesson {lesson}, revision {revision}, draw {seed}. The points are those of the first round of questions, and each further try at a question counted less.',
	skillQuestions: SKILL_QUESTIONS,
	nextTime: NEXT_TIME,

	tryMissed: 'Try the missed ones again',
	practise: 'Practise these: {skills}',
	backToFirst: 'Back to my first result',
	wholeAgain: 'The whole lesson again',
	startAgain: 'Start again with other questions',
	allLessons: 'All lessons',
	backToCourse: 'Back to the course',
	onThisPage: 'On this page',
	lookAgain: 'What to look at again',
	sourceMap: 'The source map',
	ledger: 'The source ledger',
	handIn: 'Hand it in',

	howSureYouWere: 'How sure you were',
	calibration: {
		sure: {
			one: 'Of {all} you were sure of, {n} was right.',
			other: 'Of {all} you were sure of, {n} were right.'
		},
		'think-so': {
			one: 'Of {all} you were fairly sure of, {n} was right.',
			other: 'Of {all} you were fairly sure of, {n} were right.'
		},
		guessing: {
			one: 'Of {all} you were guessing at, {n} was right.',
			other: 'Of {all} you were guessing at, {n} were right.'
		}
	},
	beginWithSure: 'Begin with what you were sure of and missed: there is most to learn.',
	habitsToWatch: 'Habits to watch',
	moments: {
		chose: {
			first: 'Question {n}: you chose {what}',
			again: 'Question {n}, asked again: you chose {what}'
		},
		misplaced: {
			first: 'Question {n}: you put {what} in the wrong place',
			again: 'Question {n}, asked again: you put {what} in the wrong place'
		}
	},
	questionOfSkill: 'Question {n} · {skill}',
	you: 'You:',
	right: 'right',
	notRight: 'not right.',
	youWereSure: 'You were sure.',
	youPointedAt: 'You pointed at:',
	sentenceAt: '“{sentence}” ({place})',
	notAnswered: 'You did not answer this one.',
	rightIs: 'Right:',
	nextTimeIs: 'Next time.',
	ownWords: 'Your own words, and a model answer',
	modelAnswerIs: 'A model answer:',
	aGoodAnswer: 'A good answer…',
	sourcesNotLoaded: 'The source map and the ledger could not be loaded.',
	loadAgain: 'Try to load them again',
	sourcesComing: 'One moment: the source map is coming…',

	mapHow:
		'Each line is a voice, and each mark on it a claim, from the headline on the left to the article’s last words on the right.',
	mapFollow: 'Choose a voice to follow it through the article.',
	claims: { one: '{n} claim', other: '{n} claims' },
	claimsAndPassesOn: {
		one: '{n} claim, and passes on {relayed}',
		other: '{n} claims, and passes on {relayed}'
	},
	voiceIs: '{name}: {claims}',
	followed: '*{name}*: {claims}',
	followedWithRole: '*{name}*, {role}: {claims}',
	mapIs: 'Source map. The table below it says the same.',
	mapPassesOn: 'Passes on: {claim}',
	saveSvg: 'Save the map as SVG',
	savePng: 'Save the map as PNG',
	noPng: 'The picture could not be made. Save it as SVG instead.',
	whatTheMarksMean: 'What the marks mean',
	meanings: STATUS_NAMES,
	statuses: STATUS_WORDS,
	mayDiffer: '{status} (careful readers may differ)',
	whatHasNoSource: 'What the article says with no source',
	whatComesFrom: 'What comes from {voice}',
	passedOn: 'passed on',
	noClaimOfTheirs: 'The article gives no claim of theirs.',
	followNobody: 'Follow nobody',

	mapAsTable: 'The map as a table',
	claim: 'Claim',
	where: 'Where',
	whoSaysIt: 'Who says it',
	status: 'Status',
	supports: 'Supports: {claim}',
	castsDoubtOn: 'Casts doubt on: {claim}',
	doubtFrom: 'Doubt comes from {voice}: {claim}',
	supportFrom: 'Support comes from {voice}: {claim}',
	through: 'through {voices}',
	then: ', then ',

	imvainHow:
		'Five tests for a source, after the word *IMVAIN*. Is it *I*ndependent, with no stake of its own? Are there *M*ultiple sources that know it independently of each other? Does it *V*erify, that is show and not only say? Is it *A*uthoritative or *I*nformed, by what it knows or what it saw? Is it *N*amed?',
	imvain: IMVAIN,
	results: { yes: 'yes', partly: 'partly', no: 'no', unclear: 'not clear', stake: 'a stake' },
	namings: {
		named: 'named',
		'role-only': 'known by role',
		anonymous: 'anonymous',
		outlet: 'an outlet',
		document: 'a document'
	},
	namingWithRole: '{naming}: {role}',
	nobodyNamed: 'nobody is named for it',
	voice: 'Voice',
	stakeIs: 'Stake: {stake}',
	why: 'Why?',
	noSourceToTest: 'no source to test',

	handInHow:
		'On paper or as a PDF: the summary is the first page. Or as a file with all your answers, which your teacher can have graded again.',
	courseIsTold: 'Your course is told of your points anyhow.',
	nothingLeaves: 'Nothing leaves this browser unless you send it.',
	yourName: 'Your name, for the first page and the file',
	printResult: 'Print the result',
	saveAnswers: 'Save my answers as a file',
	handInByAddress: 'To hand this in, print the page, or keep its address: it holds all your answers.'
};
