import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { sourcesOf } from '../lesson/sources.ts';
import { draw as drawQuiz } from '../quiz/draw.ts';
import type { AttemptEvent } from '../quiz/events.ts';
import { DO, readForm, type Fields, type Problem } from '../quiz/form.ts';
import { readSeed } from '../quiz/practice.ts';
import { replay, stateName } from '../quiz/replay.ts';
import { nextSeed } from '../quiz/seed.ts';
import { step } from '../quiz/step.ts';
import { languageFor, languageOf, wordsOf, type Language } from '../words/languages.ts';
import { pageWords } from '../words/page-words.ts';
import { seedAddress } from '../words/seed-address.ts';
import { summaryOf } from '../words/summary.ts';
import { decodeLog, encodeLog } from './attempt-log.ts';
import { originOf } from './auth/origin.ts';
import { served } from './served.ts';

/** What a person may have typed of a seed; what is longer is nobody's seed. */
const LONGEST_SEED = 64;
/** What the result page adds to it at most: a count, and the skills of a practice. */
const LONGEST_TAIL = 100;

/**
 * The attempt that an address means: `seed` and `revision` name the draw, `log` is what has happened. An address
 * without them begins an attempt with a seed by chance. `lang` asks for the language in which the player speaks; one
 * that it does not know is as if none was asked for.
 */
async function attemptAt(id: string, query: URLSearchParams) {
	const { lessons } = await served();
	const now = await lessons.get(id);
	if (!now) error(404, 'There is no such lesson.');
	const seed = query.get('seed') || crypto.randomUUID().slice(0, 8);
	const typed = readSeed(seed).base.replace(/\.\d{1,6}$/, '');
	if (typed.length > LONGEST_SEED || seed.length > LONGEST_SEED + LONGEST_TAIL)
		error(400, `A seed has at most ${LONGEST_SEED} characters.`);

	const revision = query.get('revision');
	const kept = revision === null ? now : await lessons.at(id, revision);
	const lesson = kept ?? now;
	const draw = drawQuiz(lesson, seed);
	const log = query.get('log');
	if (log !== null && !kept)
		error(410, 'The lesson has changed, and the version that you began with is gone.');
	const events = log === null ? [] : decodeLog(log);
	if (events === null) error(400, 'The address is cut off: what you have answered cannot be read from it.');
	const replayed = replay(draw.quiz, draw.keys, events);
	if (!replayed.ok) {
		const { event, why } = replayed.rejection;
		error(400, `What you have answered cannot be read from this address. Step ${event}: ${why}.`);
	}
	const asked = query.get('lang');
	return {
		lesson,
		draw,
		language: languageFor(asked, lesson.lesson.language),
		lang: languageOf(asked),
		events: events as AttemptEvent[],
		snapshot: replayed.snapshot,
		isKept: kept !== null
	};
}

function addressOf(
	{ quiz: { seed, revision } }: { quiz: { seed: string; revision: string } },
	lang: Language | null,
	events: readonly AttemptEvent[]
): string {
	const query = new URLSearchParams({ seed, revision, ...(lang && { lang }) });
	if (events.length > 0) query.set('log', encodeLog(events));
	return `?${query}`;
}

/** What stands before a field's name in an address that keeps what is filled in and not yet answered. */
const DRAFT = 'draft.';

/** The fields of a half-made answer as a part of an address. */
function draftQuery(fields: Fields): string {
	const filled = fields.filter(([name]) => name !== DO && name !== 'item');
	return new URLSearchParams(filled.map(([name, value]) => [DRAFT + name, value])).toString();
}

function draftAt(query: URLSearchParams): Fields {
	return [...query]
		.filter(([name]) => name.startsWith(DRAFT))
		.map(([name, value]) => [name.slice(DRAFT.length), value]);
}

type Asked = Pick<RequestEvent<{ id: string }>, 'params' | 'url' | 'request' | 'locals'>;

/** What the page of an attempt is made of, wherever it stands. */
export async function lessonPage({ params, url, request, locals }: Asked) {
	const { lesson, draw, events, snapshot, language, lang, isKept } = await attemptAt(
		params.id,
		url.searchParams
	);
	const words = wordsOf(language);
	locals.language = words.page.language;
	return {
		page: {
			...draw,
			summary: summaryOf(lesson, draw.quiz.practised, words),
			address: addressOf(draw, lang, events),
			events,
			draft: draftAt(url.searchParams),
			problem: null as Problem | null,
			notice: isKept ? null : words.around.lessonChanged,
			language,
			words: pageWords(language, draw.keys),
			lang
		},
		/** This site’s address, without a slash at the end. */
		site: originOf({ request, url }),
		sources: stateName(snapshot) === 'finished' ? sourcesOf(lesson, words.sources) : null
	};
}

/** One step of a student without script: the log in the address grows by one event. */
export async function lessonStep({ params, url, request }: Omit<Asked, 'locals'>) {
	const { draw, events, snapshot, lang } = await attemptAt(params.id, url.searchParams);
	const fields: Fields = [...(await request.formData())].map(
		([name, value]) => [name, String(value)] as const
	);
	const meaning = readForm(fields, snapshot.context);
	if ('moved' in meaning) {
		redirect(303, `${addressOf(draw, lang, events)}&${draftQuery(meaning.moved)}#panel`);
	}
	if ('problem' in meaning) return fail(400, { problem: meaning.problem, draft: fields });
	if (!snapshot.can(meaning.action))
		return fail(400, { problem: { is: 'not-now' } satisfies Problem, draft: fields });

	const next = step(snapshot, meaning.action, draw.keys);
	if (stateName(next) === 'restarted') redirect(303, seedAddress(nextSeed(draw.quiz.seed), lang));
	const at = Math.max(Date.now(), events.at(-1)?.at ?? 0);
	const address = addressOf(draw, lang, [...events, { ...meaning.action, at }]);
	// A hint is read beside a half-made answer.
	const draft = meaning.action.type === 'hint' ? `&${draftQuery(fields)}` : '';
	redirect(303, `${address}${draft}#panel`);
}
