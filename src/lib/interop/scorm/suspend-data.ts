import type { Lesson } from '../../lesson/lesson.ts';
import { draw, type Draw } from '../../quiz/draw.ts';
import type { AttemptEvent } from '../../quiz/events.ts';
import type { Fields } from '../../quiz/form.ts';
import { Bits } from './bits.ts';
import { logBits } from './log-bits.ts';

/** An attempt as a course system keeps it for the next visit. */
export interface Suspended {
	draw: Draw;
	events: AttemptEvent[];
	/** What was filled in and not yet answered. */
	drafts: readonly Draft[];
}

type Draft = readonly [item: string, fields: Fields];

/** What did not fit of the attempt on the screen: from least to most. */
export type Lost = 'nothing' | 'drafts' | 'times' | 'words' | 'answers';

/** What stands before everything: another way of writing would have another number. */
const MARK = 'who-says-1';
const BREAK = '/';

/** More attempts than anybody goes back to; each is drawn anew at the next visit. */
const MOST = 8;

/**
 * Writes attempts into one text of ASCII, as long as a course system takes. Where not all fits, first the less important
 * attempts go, then what is only half-made, then the times, then the student's own words, the longest first; last the
 * end of the log.
 *
 * @param attempts the most important first: the one on the screen
 * @param limit in characters
 */
export function suspend(
	lesson: Lesson,
	attempts: readonly Suspended[],
	limit: number
): { text: string; lost: Lost } {
	const head = [MARK, lesson.revision].join(BREAK);
	const [shown, ...others] = attempts.slice(0, MOST);
	if (!shown) return { text: '', lost: 'nothing' };
	const written = (attempt: Suspended, isTimed = true) => {
		const bits = new Bits();
		attemptBits(bits, lesson, attempt, isTimed);
		return BREAK + String(bits);
	};
	const add = (text: string, more: string) => (text.length + more.length > limit ? text : text + more);

	let text = head + written(shown);
	if (text.length <= limit)
		return { text: others.map((attempt) => written(attempt)).reduce(add, text), lost: 'nothing' };
	const rest = { ...shown, drafts: [] };
	text = head + written(rest);
	let lost: Lost = 'drafts';
	while (text.length > limit && rest.events.length > 0) {
		if (lost === 'drafts') lost = 'times';
		else {
			const place = longestText(rest.events);
			lost = place < 0 ? 'answers' : 'words';
			rest.events =
				place < 0 ? rest.events.slice(0, -Math.ceil(rest.events.length / 20)) : wordless(rest.events, place);
		}
		text = head + written(rest, false);
	}
	return text.length > limit ? { text: '', lost: 'answers' } : { text, lost };
}

/** The attempts that {@link suspend} has written; none where it was for another revision, or something else. */
export function resume(lesson: Lesson, text: string): Suspended[] {
	const [mark, revision, ...segments] = text.split(BREAK);
	if (mark !== MARK || revision !== lesson.revision) return [];
	return segments.flatMap((segment) => {
		const bits = new Bits(segment);
		const attempt = attemptBits(bits, lesson);
		return bits.isBroken ? [] : [attempt];
	});
}

/** Writes an attempt, or reads one. */
function attemptBits(bits: Bits, lesson: Lesson, attempt?: Suspended, isTimed = false): Suspended {
	const seed = bits.text(attempt?.draw.quiz.seed);
	const drawn = attempt?.draw ?? draw(lesson, seed);
	const events = logBits(bits, drawn, attempt?.events ?? [], isTimed);
	const field = ([name, value]: Fields[number] = ['', '']): Fields[number] => [
		bits.text(name),
		bits.text(value)
	];
	const draft = ([item, fields]: Draft = ['', []]): Draft => [bits.text(item), bits.list(fields, field)];
	const drafts = bits.list(attempt?.drafts ?? [], draft);
	return { draw: drawn, events, drafts };
}

/** What stands for own words that had no room. */
const NO_ROOM = '…';

/** The place of the longest text of the student's own; -1 where there is none that could be shorter. */
function longestText(events: readonly AttemptEvent[]): number {
	const lengths = events.map((event) =>
		event.type === 'answer' && 'text' in event.response ? event.response.text.length : 0
	);
	const most = Math.max(...lengths);
	return most > NO_ROOM.length ? lengths.indexOf(most) : -1;
}

const wordless = (events: AttemptEvent[], place: number) =>
	events.map((event, i) => (i === place ? { ...event, response: { text: NO_ROOM } } : event));
