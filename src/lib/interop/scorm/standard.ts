import type { Item } from '../../bank/schema.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Response } from '../../quiz/question.ts';
import { shareOf } from '../counted.ts';
import type { Report, ReportedItem } from '../report.ts';
import { letteredOptions } from './letters.ts';

/** What a course system is told, in this order. */
export type Values = [element: string, value: string][];

/**
 * What differs between the two standards
 * (https://scorm.com/scorm-explained/technical-scorm/run-time/run-time-reference/).
 */
export interface Standard {
	/** What the system calls the object that a lesson talks to, and what the names of its functions begin with. */
	api: string;
	prefix: string;
	/** The function that ends a visit. */
	end: string;
	/** How many characters a suspended attempt may take. */
	room: number;
	/** What the names of the elements about a visit begin with, and of those about the lesson. */
	core: string;
	lesson: string;
	/** What the element is called that says whether the lesson has been finished, and what it says then. */
	status: string;
	finished: string[];
	/** How a visit ends after which nothing is to be gone on with. */
	over: string;
	/** What a wrong answer is called, and when and what a student has answered. */
	wrong: string;
	time: string;
	response: string;
	/** A time span, given in milliseconds. */
	span(ms: number): string;
	/** A moment, in milliseconds since 1970. @param zone what the clock here is behind UTC, in minutes */
	moment(at: number, zone: number): string;
	/** Whether an attempt is finished and passed, and what else only this standard takes. */
	standing(report: Report): Values;
	/** How a question is answered, the answer, every right one, and what else only this standard takes. */
	answer(
		reported: ReportedItem,
		lesson: Lesson
	): { type: string; given: string; right: string[]; more: Values };
}

export const SCORM12: Standard = {
	api: 'API',
	prefix: 'LMS',
	end: 'LMSFinish',
	room: 4096,
	core: 'cmi.core.',
	lesson: 'cmi.core.lesson_',
	status: 'cmi.core.lesson_status',
	finished: ['passed', 'failed', 'completed'],
	over: '',
	wrong: 'wrong',
	time: 'time',
	response: 'student_response',
	span(ms) {
		const hundredths = Math.min(Math.floor(ms / 10), 9999 * 360_000);
		const seconds = Math.floor(hundredths / 100);
		const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => digits(n));
		return `${parts.join(':').padStart(10, '0')}.${digits(hundredths % 100)}`;
	},
	moment: (at, zone) => new Date(at - zone * 60_000).toISOString().slice(11, 19),
	standing({ isFinished, passed }) {
		const ended = passed === null ? 'completed' : passed ? 'passed' : 'failed';
		return [[SCORM12.status, isFinished ? ended : 'incomplete']];
	},
	/** By the letters of the question bank; in words, where there are none. */
	answer({ question, response, right, words, rightWords }, { bank }) {
		const item = bank.items.find(({ id }) => id === question.id);
		const letters = new Map((item ? letteredOptions(item) : []).map(({ id, letter }) => [id, letter]));
		const lettered = (response: Response) => joined(response, (id) => letters.get(id) ?? '', '.', ',');
		if (letters.size > 0)
			return {
				type: TYPES[question.interaction],
				given: lettered(response),
				right: right.map(lettered),
				more: []
			};
		const answers = [words, rightWords].map((words) => inOneLine(words, 255));
		return { type: 'fill-in', given: answers[0]!, right: answers.slice(1).filter(Boolean), more: [] };
	}
};

/** The fourth edition. */
export const SCORM2004: Standard = {
	api: 'API_1484_11',
	prefix: '',
	end: 'Terminate',
	room: 64_000,
	core: 'cmi.',
	lesson: 'cmi.',
	status: 'cmi.completion_status',
	finished: ['completed'],
	over: 'normal',
	wrong: 'incorrect',
	time: 'timestamp',
	response: 'learner_response',
	span: (ms) => `PT${(ms / 1000).toFixed(2)}S`,
	// A zone is told only behind a fraction of a second.
	moment: (at) => new Date(at).toISOString().replace(/\dZ$/, 'Z'),
	standing(report) {
		const { progress, isFinished, passed, score } = report;
		const values: Values = [
			[SCORM2004.status, isFinished ? 'completed' : 'incomplete'],
			['cmi.success_status', passed === null ? 'unknown' : passed ? 'passed' : 'failed'],
			['cmi.progress_measure', decimal(progress, 4)]
		];
		if (score.of > 0) values.push(['cmi.score.scaled', decimal(shareOf(report), 4)]);
		return values;
	},
	/** By the ids of the lesson. */
	answer({ question, response, right }) {
		const named = (response: Response) =>
			'text' in response ? localized(response.text, 4000) : joined(response, (id) => id, '[.]', '[,]');
		const more: Values = [['description', localized(question.prompt, 250)]];
		return { type: TYPES[question.interaction], given: named(response), right: right.map(named), more };
	}
};

/** What a system is told of where an attempt stands. */
export function standingOf(standard: Standard, report: Report): Values {
	const { core, lesson } = standard;
	const values: Values = [[`${lesson}location`, report.place.slice(0, 255)], ...standard.standing(report)];
	// Of 100 in both: a raw score of SCORM 1.2 is, and systems that take the other one read it so too.
	if (report.score.of > 0)
		values.push(
			[`${core}score.min`, '0'],
			[`${core}score.max`, '100'],
			[`${core}score.raw`, decimal(100 * shareOf(report))]
		);
	return values;
}

/** What a system is told of one answer. @param stem what the names of the elements begin with */
export function interactionOf(
	standard: Standard,
	reported: ReportedItem,
	lesson: Lesson,
	zone: number,
	stem: string
): Values {
	const { question, outcome, score, points, at, latency } = reported;
	const { type, given, right, more } = standard.answer(reported, lesson);
	const result = { right: 'correct', wrong: standard.wrong, unscored: 'neutral', partly: decimal(score) };
	const values: Values = [
		['id', question.id.slice(0, 255)],
		['type', type],
		[standard.time, standard.moment(at, zone)],
		...right.map((answer, i): Values[number] => [`correct_responses.${i}.pattern`, answer]),
		['weighting', decimal(points.of)],
		[standard.response, given],
		['result', result[outcome]],
		['latency', standard.span(latency)],
		...more
	];
	return values.map(([element, value]) => [stem + element, value]);
}

const TYPES: Record<Item['interaction'], string> = {
	choice: 'choice',
	hottext: 'choice',
	match: 'matching',
	order: 'sequencing',
	'extended-text': 'long-fill-in'
};

const digits = (n: number) => String(Math.floor(n)).padStart(2, '0');
const decimal = (n: number, places = 2) => String(Number(n.toFixed(places)));

/** An answer as a list of its options; of a match, of pairs of them. Where the order says nothing it is always the same. */
function joined(response: Response, name: (id: string) => string, inPair: string, between: string): string {
	const parts: (string | string[])[] = Object.values(response as object).flat();
	const named = parts.map((part) => [part].flat().map(name).join(inPair));
	return ('order' in response ? named : named.sort()).join(between);
}

/** A text that begins like the mark of a language has a space before it, so as not to be taken for one. */
function localized(text: string, most: number): string {
	const line = inOneLine(text, most - 1);
	return line.startsWith('{') ? ` ${line}` : line;
}

/** A text in one line, of characters that every system keeps, without half of one at its end. */
const inOneLine = (text: string, most: number) =>
	text
		.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
		.trim()
		.slice(0, most)
		.replace(/[\ud800-\udbff]$/, '');
