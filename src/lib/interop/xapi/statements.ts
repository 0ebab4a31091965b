import type { Activity, Context, InteractionActivityDefinition, Result, Statement } from '@xapi/xapi';
import { allSentences } from '../../article/article.ts';
import type { Draw } from '../../quiz/draw.ts';
import type { AttemptEvent } from '../../quiz/events.ts';
import { counted, type Reported } from '../counted.ts';
import { reportOf, type Report, type ReportedItem } from '../report.ts';
import { definitionOf, inLanguage, responseText } from './interaction.ts';
import type { Session } from './session.ts';
import { uuidOf } from './uuid.ts';

/** An attempt of an enrolment: its draw, and what has happened in it. */
export interface Tried {
	draw: Draw;
	events: readonly AttemptEvent[];
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context';

/** The first statement of a visit. */
export const initialized = (session: Session): Statement =>
	ofLesson(session, 'initialized', session.id, session.start);

/** The last statement of a visit. */
export const terminated = (session: Session, now: number): Statement =>
	ofLesson(session, 'terminated', session.id, now, { duration: durationOf(now - session.start) });

/**
 * What a visit has to tell of the attempts of its enrolment and what has not been told yet, in the order in which it is to
 * be told.
 *
 * Each answer is told, and each sentence that was pointed at for a proof. A retry and a practice count for nothing and
 * are not told. Of the attempt that counts (counted.ts) it is told once in an enrolment that it was finished, and that
 * it was passed, as soon as it is. That it was failed is told at the end of a visit: until then the student can do
 * better, and cmi5 lets a visit say one of the two.
 *
 * @param told the ids of what has been told
 * @param isEnding whether the visit ends with this
 */
export function untold(
	tried: readonly Tried[],
	language: string,
	session: Session,
	told: ReadonlySet<string>,
	isEnding: boolean
): Statement[] {
	const real = tried.filter(({ draw }) => draw.quiz.practised.length === 0).map(firstRound);
	const answers = real.flatMap((attempt) => untoldAnswers(attempt, language, session, told));
	const best = counted(
		real.map((attempt) => ({ ...attempt, report: reportOf(attempt.draw, attempt.events) }))
	);
	// A system may ask for more in a later visit: what was passed stays passed.
	const canFail = isEnding && !told.has(idOf(session, 'passed', ''));
	const closing = best?.report.isFinished ? closingOf(best, session, canFail) : [];
	return [...answers, ...closing.filter(({ id }) => !told.has(id!))].sort(byTime);
}

/** What a finished attempt means for the course. */
function closingOf({ draw, events, report }: Reported, session: Session, canFail: boolean): Statement[] {
	const at = events.at(-1)!.at;
	const duration = durationOf(at - events[0]!.at);
	const completed = ofLesson(session, 'completed', '', at, { completion: true, duration });
	const verdict = verdictOf(report, session.masteryScore);
	if (!verdict || !(verdict.success || canFail)) return [completed];
	const { success, scaled } = verdict;
	const [verb, which] = success ? ['passed', ''] : ['failed', draw.quiz.seed];
	return [completed, ofLesson(session, verb!, which!, at, { success, score: { scaled }, duration })];
}

const byTime = (a: Statement, b: Statement) =>
	a.timestamp! < b.timestamp! ? -1 : Number(a.timestamp! > b.timestamp!);

/** An attempt up to its first retry. */
function firstRound({ draw, events }: Tried): Tried {
	const end = events.findIndex(({ type }) => type === 'retry' || type === 'restart');
	return { draw, events: end < 0 ? events : events.slice(0, end) };
}

/** Null where nothing is scored. */
function verdictOf(
	{ score, passed }: Report,
	mastery: number | null
): { success: boolean; scaled: number } | null {
	if (passed === null) return null;
	// Sums of fractions are a little off; a system compares them with its own mark.
	const scaled = Number((score.got / score.of).toFixed(9));
	return { scaled, success: mastery === null ? passed : scaled >= mastery };
}

function untoldAnswers(
	{ draw, events }: Tried,
	language: string,
	session: Session,
	told: ReadonlySet<string>
): Statement[] {
	return events.flatMap((event, i) => {
		if (event.type !== 'answer' && event.type !== 'prove') return [];
		const id = idOf(session, event.type, `${draw.quiz.seed}/${i}/${event.at}`);
		if (told.has(id)) return [];
		const { items } = reportOf(draw, events.slice(0, i + 1));
		const item = items.find(({ question }) => question.id === event.item);
		if (!item) return [];
		const [object, result] =
			event.type === 'answer' ? answered(draw, language, item) : proved(draw, language, item, event.sentence);
		const about = { ...object, id: `${session.activity}/${object.id}`, objectType: 'Activity' as const };
		return [
			statement(session, id, 'answered', about, event.at, result, { parent: [{ id: session.activity }] })
		];
	});
}

/** What was asked, by an id within the lesson, and what was answered. */
type Told = [object: { id: string; definition: InteractionActivityDefinition }, result: Result];

function answered(draw: Draw, language: string, item: ReportedItem): Told {
	const { question, response, outcome, score, latency } = item;
	return [
		{ id: question.id, definition: definitionOf(draw, language, item) },
		{
			...(outcome !== 'unscored' && { success: outcome === 'right', score: { scaled: score } }),
			completion: true,
			response: responseText(response),
			duration: durationOf(latency)
		}
	];
}

/** The proof of an answer is a question of its own: which sentence shows it? */
function proved(
	{ quiz, keys }: Draw,
	language: string,
	{ question }: ReportedItem,
	sentence: string | null
): Told {
	const right = keys[question.id]!.proof;
	const words = allSentences(quiz.article)
		.filter(({ id }) => id === sentence || right.includes(id))
		.map(({ id, start, end }) => [id, quiz.article.text.slice(start, end)] as const);
	const wordsOf = (one: string) => words.find(([id]) => id === one)?.[1] ?? '';
	return [
		{
			id: `${question.id}/proof`,
			definition: {
				type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
				name: inLanguage(language, `${question.prompt} (the sentence that shows it)`),
				interactionType: 'other',
				correctResponsesPattern: right.map(wordsOf)
			}
		},
		{
			success: sentence !== null && right.includes(sentence),
			completion: true,
			response: sentence === null ? '' : wordsOf(sentence)
		}
	];
}

/** A statement that counts in a course: about the lesson as a whole, by the rules of cmi5 where these hold. */
function ofLesson(session: Session, verb: string, which: string, at: number, result?: Result): Statement {
	const { isCmi5, masteryScore } = session;
	const isVerdict = result?.success !== undefined;
	const categories = [
		{ id: `${CMI5}/categories/cmi5` },
		...(isVerdict || result?.completion ? [{ id: `${CMI5}/categories/moveon` }] : [])
	];
	const mastery = isVerdict && masteryScore !== null && { [`${CMI5}/extensions/masteryscore`]: masteryScore };
	return statement(
		session,
		idOf(session, verb, which),
		verb,
		{ objectType: 'Activity', id: session.activity },
		at,
		result,
		isCmi5 ? { category: categories } : {},
		isCmi5 && mastery ? mastery : {}
	);
}

/** The same statement has the same id, wherever it is made: a system takes each only once. */
const idOf = ({ activity, registration, actor }: Session, verb: string, which: string) =>
	uuidOf(JSON.stringify([registration ?? actor, activity, verb, which]));

function statement(
	{ actor, template, registration, start }: Session,
	id: string,
	verb: string,
	object: Activity,
	at: number,
	result: Result | undefined,
	activities: NonNullable<Context['contextActivities']>,
	extensions: Record<string, unknown> = {}
): Statement {
	const given = template.contextActivities ?? {};
	const lists = Object.entries(activities).map(
		([name, list]) => [name, [...(given[name as keyof typeof given] ?? []), ...list]] as const
	);
	const contextActivities = { ...given, ...Object.fromEntries(lists) };
	const allExtensions = { ...extensions, ...template.extensions };
	return {
		id,
		actor,
		verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: inLanguage('en', verb) },
		object,
		...(result && { result }),
		context: {
			...template,
			...(registration !== null && { registration }),
			...(Object.keys(contextActivities).length > 0 && { contextActivities }),
			...(Object.keys(allExtensions).length > 0 && { extensions: allExtensions })
		},
		// What happened before a visit, and is told in it, cannot stand before its beginning.
		timestamp: new Date(Math.max(at, start)).toISOString()
	};
}

/** ISO 8601, to hundredths of a second as xAPI compares them. */
const durationOf = (ms: number) => `PT${Math.max(0, ms / 1000).toFixed(2)}S`;
