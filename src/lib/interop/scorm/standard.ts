import type { Item } from '../../bank/schema.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Response } from '../../quiz/question.ts';
import { shareOf } from '../counted.ts';
import type { Report, ReportedItem } from '../report.ts';
import { letteredOptions } from './letters.ts';

/** What a course system is told, in this order. */
export type Values = [element: string, value: string][];

/** What differs between the two standards, as a lesson tells its course system. */
export interface Standard {
	/** What the system calls the object that a lesson talks to, and what the names of its functions begin with. */
	api: string;
	prefix: string;
	/** The function that ends a visit. */
	end: string;
	/** How many characters a suspended attempt may take. */
	room: number;
	elements: {
		suspended: string;
		mode: string;
		score: string;
		exit: string;
		visit: string;
	};
	/** The elements that say that an attempt was finished before, with the values that do. */
	finished: [element: string, values: string[]];
	/** How a visit ends after which the attempt is gone on with, and one after which it is over. */
	exits: { suspended: string; over: string };
	/** A time span, given in milliseconds. */
	span(ms: number): string;
	/** Where an attempt stands. */
	standing(report: Report): Values;
	/** One answer, as an interaction; the elements are named without their common beginning. */
	interaction(reported: ReportedItem, lesson: Lesson, zone: number): Values;
}

/** https://scorm.com/scorm-explained/technical-scorm/run-time/run-time-reference/, on the left. */
export const SCORM12: Standard = {
	api: 'API',
	prefix: 'LMS',
	end: 'LMSFinish',
	room: 4096,
	elements: {
		suspended: 'cmi.suspend_data',
		mode: 'cmi.core.lesson_mode',
		score: 'cmi.core.score.raw',
		exit: 'cmi.core.exit',
		visit: 'cmi.core.session_time'
	},
	finished: ['cmi.core.lesson_status', ['passed', 'failed', 'completed']],
	exits: { suspended: 'suspend', over: '' },
	span(ms) {
		const hundredths = Math.min(Math.floor(ms / 10), 9999 * 360_000);
		const digits = (n: number, count = 2) => String(Math.floor(n)).padStart(count, '0');
		const seconds = hundredths / 100;
		const time = [digits(seconds / 3600, 4), digits((seconds / 60) % 60), digits(seconds % 60)].join(':');
		return `${time}.${digits(hundredths % 100)}`;
	},
	standing(report) {
		const { isFinished, passed, place } = report;
		const ended = passed === null ? 'completed' : passed ? 'passed' : 'failed';
		return [
			['cmi.core.lesson_location', place.slice(0, 255)],
			['cmi.core.lesson_status', isFinished ? ended : 'incomplete'],
			...scores('cmi.core', report)
		];
	},
	interaction(reported, lesson, zone) {
		const { question, response, right, words, rightWords, at } = reported;
		const item = lesson.bank.items.find(({ id }) => id === question.id);
		const letters = new Map((item ? letteredOptions(item) : []).map(({ id, letter }) => [id, letter]));
		const isLettered = letters.size > 0;
		const answer = (response: Response, words: string) =>
			isLettered ? lettered(response, letters) : inOneLine(words, 255);
		const correct = isLettered
			? right.map((one) => answer(one, ''))
			: rightWords
				? [answer(response, rightWords)]
				: [];
		return [
			['id', question.id.slice(0, 255)],
			['time', new Date(at - zone * 60_000).toISOString().slice(11, 19)],
			['type', isLettered ? TYPES[question.interaction] : 'fill-in'],
			...patterns(correct),
			['weighting', decimal(reported.points.of)],
			['student_response', answer(response, words)],
			['result', resultOf(reported, 'wrong')],
			['latency', SCORM12.span(reported.latency)]
		];
	}
};

/** The fourth edition: https://scorm.com/scorm-explained/technical-scorm/run-time/run-time-reference/, on the right. */
export const SCORM2004: Standard = {
	api: 'API_1484_11',
	prefix: '',
	end: 'Terminate',
	room: 64_000,
	elements: {
		suspended: 'cmi.suspend_data',
		mode: 'cmi.mode',
		score: 'cmi.score.raw',
		exit: 'cmi.exit',
		visit: 'cmi.session_time'
	},
	finished: ['cmi.completion_status', ['completed']],
	exits: { suspended: 'suspend', over: 'normal' },
	span: (ms) => `PT${(ms / 1000).toFixed(2)}S`,
	standing(report) {
		const { progress, isFinished, passed, place } = report;
		const scores2004 = scores('cmi', report);
		if (scores2004.length > 0) scores2004.push(['cmi.score.scaled', String(round(shareOf(report), 4))]);
		return [
			['cmi.location', place.slice(0, 1000)],
			['cmi.progress_measure', String(round(progress, 4))],
			['cmi.completion_status', isFinished ? 'completed' : 'incomplete'],
			['cmi.success_status', passed === null ? 'unknown' : passed ? 'passed' : 'failed'],
			...scores2004
		];
	},
	interaction(reported) {
		const { question, response, right, at } = reported;
		return [
			['id', question.id],
			['type', TYPES[question.interaction]],
			// A zone is told only behind a fraction of a second.
			['timestamp', new Date(at).toISOString().replace(/\dZ$/, 'Z')],
			...patterns(right.map(named)),
			['weighting', decimal(reported.points.of)],
			['learner_response', named(response)],
			['result', resultOf(reported, 'incorrect')],
			['latency', SCORM2004.span(reported.latency)],
			['description', localized(inOneLine(question.prompt, 250), 250)]
		];
	}
};

const TYPES: Record<Item['interaction'], string> = {
	choice: 'choice',
	hottext: 'choice',
	match: 'matching',
	order: 'sequencing',
	'extended-text': 'long-fill-in'
};

const round = (n: number, places: number) => Number(n.toFixed(places));
/** As both standards write a number. */
const decimal = (n: number) => String(round(n, 2));

/** Of 100 in both: a raw score of SCORM 1.2 is, and the systems that take the other take it so too. */
function scores(stem: string, report: Report): Values {
	if (report.score.of === 0) return [];
	return [
		[`${stem}.score.min`, '0'],
		[`${stem}.score.max`, '100'],
		[`${stem}.score.raw`, decimal(100 * shareOf(report))]
	];
}

const patterns = (right: string[]): Values =>
	right.map((pattern, i) => [`correct_responses.${i}.pattern`, pattern]);

function resultOf({ outcome, score }: ReportedItem, wrong: string): string {
	return { right: 'correct', wrong, unscored: 'neutral', partly: decimal(score) }[outcome];
}

/** An answer by letters: "a,c", "a.d,b.e". */
function lettered(response: Response, letters: ReadonlyMap<string, string>): string {
	return partsOf(response)
		.map((ids) => ids.map((id) => letters.get(id)).join('.'))
		.join(',');
}

/** An answer by ids; own words as they are. */
function named(response: Response): string {
	if ('text' in response) return localized(response.text, 4000);
	return partsOf(response)
		.map((ids) => ids.join('[.]'))
		.join('[,]');
}

/** What an answer is put together of: ids, or pairs of them. */
function partsOf(response: Response): string[][] {
	if ('text' in response) return [];
	if ('pairs' in response) return response.pairs;
	const ids =
		'choices' in response ? response.choices : 'spans' in response ? response.spans : response.order;
	return ids.map((id) => [id]);
}

/** A text that begins like the mark of a language is given one, so as not to be taken for it. */
const localized = (text: string, most: number) =>
	`${text.startsWith('{') ? '{lang=en}' : ''}${cut(text, most)}`;

/** A text in one line, of characters that every system keeps. */
const inOneLine = (text: string, most: number) =>
	cut(text.replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim(), most);

/** The beginning of a text, without half of a character at its end. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
