import type { BlockWords } from '../article/article.ts';
import type { ImvainTest, TestResult } from '../attribution/imvain.ts';
import type { Naming, Status } from '../attribution/schema.ts';
import type { Habit, HabitText } from '../bank/habits.ts';
import type { Skill } from '../bank/skills.ts';
import type { SourceWords } from '../lesson/sources.ts';
import type { Confidence } from '../quiz/events.ts';
import type { Problem } from '../quiz/form.ts';
import type { MarkKind } from '../quiz/question.ts';
import type { Counted } from './say.ts';

/*
 * What the player says of its own, around the lesson's article and questions, whose language is the lesson's. Every
 * language that the player speaks has all of it: a text that is missing does not compile.
 *
 * In the texts `{name}` is a place to be filled in (say.ts), and *words between asterisks* are a link, or are set in
 * bold. A student of 14 is spoken to: in short sentences, as a friendly teacher speaks.
 */
export interface Words {
	page: PageWords;
	end: EndWords;
	around: AroundWords;
	sources: SourceWords;
	course: CourseWords;
}

/** What a page needs from the start to its last question. */
export interface PageWords {
	/** The language of these words, as a BCP 47 tag. */
	language: string;
	/** The same with a country: it says how dates and numbers are written. */
	dates: string;
	skills: Record<Skill, string>;
	/** A page has those that its questions speak of. */
	habits: Partial<Record<Habit, HabitText>>;
	/** The kinds of marked words, as small signs beside them. */
	kinds: Record<MarkKind, string>;
	blocks: BlockWords;

	/** Names the article for those who do not see it, and stands above one of which no outlet is known. */
	article: string;
	/** Beside words that a student chose or missed. */
	chosen: Record<'right' | 'wrong' | 'missed', string>;
	/** Words of the article, or of an answer, in quotation marks. */
	quoted: string;
	/** In the header, before an arrow that points to them. */
	questions: Counted;
	/** The keys: "1–9 choose · Enter go on · ? help". */
	keys: { choose: string; enter: string; goOn: string; help: string };
	toTheQuestion: string;
	/** What the panel beside the article is, for those who do not see it. */
	panel: Record<'result' | 'question' | 'questions', string>;
	/** With a link. */
	notLoaded: string;
	oneMoment: string;

	readFirst: string;
	/** How many questions there are, and how long they take: `{minutes}` is 5 or more. */
	length: Counted;
	lookBack: string;
	/** `{n}` is 2 or more. */
	tries: string;
	start: string;
	noQuestions: string;
	/** Where the answers go: said where no script runs, where one does, and where a course is told of them. */
	keptInAddress: string;
	keptHere: string;
	keptByCourse: string;

	/** Which of the questions this is; `again` when it is asked again. */
	place: Record<'first' | 'again', string>;
	hint: string;
	/** Stands before the hint. */
	hintIs: string;
	howSure: string;
	neverCosts: string;
	sure: Record<Confidence, string>;
	/** After the answer: the sentence that shows it is asked for. With a link. */
	proveIt: string;
	proveHow: string;
	goOn: string;
	check: string;
	skip: string;
	keepMyAnswer: string;
	back: string;
	allQuestions: string;
	checkSentence: string;
	cannotFind: string;
	problems: Record<Problem['is'], string>;

	verdicts: {
		compare: string;
		right: string;
		rightAndProved: string;
		/** No sentence was chosen. */
		rightNotProved: string;
		rightWrongSentence: string;
		/** So many of all were right; or so many were found, and it is not told how many there are. */
		partlyOf: string;
		partlyFound: string;
		wrong: string;
		wrongButProved: string;
	};
	/** What to do before a second try; `afterReason` where the reason why an answer is wrong stands above. */
	haveAnotherGo: Record<'plain' | 'afterReason', string>;
	/** Ends in the habit's name. */
	habitToWatch: string;
	seeResult: string;
	nextQuestion: string;
	whatIsOpen: string;
	showWhere: string;
	tryAgain: string;

	chooseAll: string;
	/** Both with a link to the article. */
	chooseInArticle: string;
	chooseAllInArticle: string;
	/** Beside an option, after a tick or a cross. */
	yourAnswer: string;
	rightAnswer: string;
	writeHow: string;
	yourText: string;
	modelAnswer: string;
	/** Heads a list of what a good answer does; each entry begins with a verb. */
	aGoodAnswer: string;
	keepTicks: string;
	putInOrder: string;
	moveUp: string;
	moveDown: string;
	movedTo: string;
	rightOrder: string;

	/** The way through the questions, for those who do not see it: where one is, and how each one stands. */
	questionOf: string;
	ticks: Record<'now' | 'open' | 'skipped' | 'answered' | 'right' | 'partly' | 'wrong', string>;

	/** Told above the question. */
	notKept: string;
	unreadable: string;
}

/** What a page needs after its last question, or for a look at all of them. */
export interface EndWords {
	stillOpen: Counted;
	allAnswered: Counted;
	/** Names a question for those who do not see the list. */
	questionN: string;
	states: Record<'answered' | 'skipped' | 'open', string>;
	finish: string;
	openCountsAsNot: string;

	summary: string;
	yourResult: string;
	yourPractice: string;
	/** The result in a sentence. */
	headings: {
		done: string;
		nothingAnswered: string;
		nothingMissed: Counted;
		allRightNow: string;
		passed: string;
		rightInTheEnd: string;
		notPassed: string;
	};
	/** What the result is of: the lesson's title in quotation marks, and the day. */
	of: string;
	ofPractice: string;
	name: string;
	points: string;
	/** Beside a number: how many there were. */
	ofAll: string;
	ofAllFound: string;
	proved: string;
	rightWrongSentence: string;
	rightAgain: string;
	passMark: string;
	bySkill: string;
	skill: string;
	share: string;
	pointsOf: string;
	percent: string;
	/** On paper only. */
	origin: string;
	/** As the same, where a second try counts less. */
	originWithTries: string;
	skillQuestions: Record<Skill, string>;
	nextTime: Record<Skill, string>;

	tryMissed: string;
	practise: string;
	backToFirst: string;
	wholeAgain: string;
	startAgain: string;
	allLessons: string;
	backToCourse: string;
	onThisPage: string;
	lookAgain: string;
	sourceMap: string;
	ledger: string;
	handIn: string;

	howSureYouWere: string;
	/** `{all}` answers were given with this confidence; the form is that of `{n}`, which were right. */
	calibration: Record<Confidence, Counted>;
	beginWithSure: string;
	habitsToWatch: string;
	/** When a habit showed: "Question 3: you chose “…”". */
	moments: Record<'chose' | 'misplaced', Record<'first' | 'again', string>>;
	questionOfSkill: string;
	you: string;
	right: string;
	notRight: string;
	youWereSure: string;
	youPointedAt: string;
	/** A sentence of the article, and where it stands. */
	sentenceAt: string;
	notAnswered: string;
	rightIs: string;
	nextTimeIs: string;
	ownWords: string;
	modelAnswerIs: string;
	aGoodAnswer: string;
	sourcesNotLoaded: string;
	loadAgain: string;
	sourcesComing: string;

	mapHow: string;
	mapFollow: string;
	/** Of a voice: how many claims it makes, and how many it passes on. */
	claims: Counted;
	claimsAndPassesOn: Counted;
	/** Names a voice of the map for those who do not see it: "Mattis: 3 claims". */
	voiceIs: string;
	/** The voice that is followed, in bold. */
	followed: string;
	followedWithRole: string;
	mapIs: string;
	mapPassesOn: string;
	saveSvg: string;
	savePng: string;
	noPng: string;
	whatTheMarksMean: string;
	/** Each status as a short plain phrase. */
	meanings: Record<Status, string>;
	/** Each status in one word or two, beside a claim. */
	statuses: Record<Status, string>;
	/** After a status. */
	mayDiffer: string;
	whatHasNoSource: string;
	whatComesFrom: string;
	passedOn: string;
	noClaimOfTheirs: string;
	followNobody: string;

	mapAsTable: string;
	claim: string;
	where: string;
	whoSaysIt: string;
	status: string;
	supports: string;
	castsDoubtOn: string;
	doubtFrom: string;
	supportFrom: string;
	/** Who passed a claim on: "through A, then B". */
	through: string;
	then: string;

	/** What IMVAIN stands for; its letters, or the words that they stand for, are in bold. */
	imvainHow: string;
	imvain: Record<ImvainTest, string>;
	results: Record<TestResult['is'] | 'stake', string>;
	namings: Record<Naming, string>;
	namingWithRole: string;
	nobodyNamed: string;
	voice: string;
	stakeIs: string;
	why: string;
	noSourceToTest: string;

	handInHow: string;
	courseIsTold: string;
	nothingLeaves: string;
	yourName: string;
	printResult: string;
	saveAnswers: string;
	/** Where no script runs. */
	handInByAddress: string;
}

/** What stands around the player and never changes. */
export interface AroundWords {
	colours: string;
	startOver: string;
	/** Asked before all answers go; and where a browser lets nothing be asked, in the place of the link. */
	forget: { ask: string; pressAgain: string };
	/** The help: keys and colours. */
	helpTitle: string;
	keys: { space: string; choose: string; walk: string; tick: string; check: string; help: string };
	kinds: Record<MarkKind, string>;
	close: string;
	/** What a practice is, in the place of the lesson's summary. */
	practice: string;
	lessonChanged: string;
	openAlone: string;
	/** In a file, where no script runs. */
	needsScript: string;
	/** How to put the lesson into another page. */
	embed: {
		button: string;
		how: string;
		element: { name: string; note: string };
		frame: { name: string; note: string };
		copy: string;
		copied: string;
	};
}

/** What a student is told of how their course system takes the lesson. */
export interface CourseWords {
	scorm: Record<'noCourse' | 'refused' | 'looking' | 'notTaken' | 'words' | 'answers', string>;
	xapi: Record<
		'notLaunched' | 'notOpened' | 'ended' | 'denied' | 'refused' | 'waiting' | 'stay' | 'looking',
		string
	>;
}
