import type { Lesson } from '../../lesson/lesson.ts';
import { draw, type Draw } from '../../quiz/draw.ts';
import type { AttemptEvent } from '../../quiz/events.ts';
import type { Fields } from '../../quiz/form.ts';
import { BitReader, BitWriter } from './bits.ts';
import { readLog, writeLog } from './pack-log.ts';

/** An attempt as a course system keeps it for the next visit. */
export interface Suspended {
	draw: Draw;
	events: AttemptEvent[];
	/** What was filled in and not yet answered. */
	drafts: readonly (readonly [item: string, fields: Fields])[];
}

/** What did not fit of the attempt on the screen: from least to most. */
export type Lost = 'nothing' | 'drafts' | 'times' | 'words' | 'answers';

/** What stands before everything: another way of writing would have another number. */
const MARK = 'who-says-1';
const BREAK = '/';

/** More attempts than anybody goes back to; each is drawn anew at the next visit. */
const MOST = 8;

/**
 * Writes attempts into one text of ASCII, as long as a course system takes. Where not all fits, first the least important
 * attempts go, then what is only half-made, then the times, then the longest of the student's own words; last the end of
 * the log.
 *
 * @param attempts the most important first: the one on the screen
 * @param limit in characters
 */
export function suspend(
	lesson: Lesson,
	attempts: readonly Suspended[],
	limit: number
): { text: string; lost: Lost } {
	const [shown, ...others] = attempts.slice(0, MOST);
	if (!shown) return { text: '', lost: 'nothing' };
	const head = [MARK, lesson.revision].join(BREAK);
	const fits = (lost: Lost, attempt: Suspended, isTimed: boolean) => {
		const text = `${head}${BREAK}${segment(attempt, isTimed)}`;
		return text.length <= limit ? { text, lost } : null;
	};
	const bare = { ...shown, drafts: [] };
	const whole = fits('nothing', shown, true);
	if (whole) {
		const segments = others.map((attempt) => BREAK + segment(attempt, true));
		const text = segments.reduce(
			(text, next) => ((text + next).length > limit ? text : text + next),
			whole.text
		);
		return { text, lost: 'nothing' };
	}
	const most = fits('drafts', bare, true) ?? fits('times', bare, false);
	if (most) return most;
	let { events } = bare;
	for (let place = longestText(events); place >= 0; place = longestText(events)) {
		events = events.with(place, withoutWords(events[place]!));
		const rest = fits('words', { ...bare, events }, false);
		if (rest) return rest;
	}
	const start = (count: number) => fits('answers', { ...bare, events: events.slice(0, count) }, false);
	let [count, tooMany] = [0, events.length];
	while (tooMany - count > 1) {
		const middle = (count + tooMany) >> 1;
		if (start(middle)) count = middle;
		else tooMany = middle;
	}
	return start(count) ?? { text: '', lost: 'answers' };
}

/** The attempts that {@link suspend} has written; none where it was for another revision, or something else. */
export function resume(lesson: Lesson, text: string): Suspended[] {
	const [mark, revision, ...segments] = text.split(BREAK);
	if (mark !== MARK || revision !== lesson.revision) return [];
	return segments.flatMap((segment) => {
		const reader = new BitReader(segment);
		const drawn = draw(lesson, reader.text());
		const events = readLog(reader, drawn);
		const drafts = reader.list((): Suspended['drafts'][number] => [
			reader.text(),
			reader.list((): Fields[number] => [reader.text(), reader.text()])
		]);
		return events && !reader.isOver ? [{ draw: drawn, events, drafts }] : [];
	});
}

function segment({ draw, events, drafts }: Suspended, isTimed: boolean): string {
	const writer = new BitWriter();
	writer.text(draw.quiz.seed);
	writeLog(writer, draw, events, isTimed);
	writer.count(drafts.length);
	for (const [item, fields] of drafts) {
		writer.text(item);
		writer.count(fields.length);
		for (const pair of fields) pair.forEach((part) => writer.text(part));
	}
	return writer.toString();
}

/** What stands for own words that had no room. */
const NO_ROOM = '…';

const textOf = (event: AttemptEvent) =>
	event.type === 'answer' && 'text' in event.response ? event.response.text : '';

/** The place of the longest text of the student's own; -1 where there is none that could be shorter. */
function longestText(events: readonly AttemptEvent[]): number {
	const lengths = events.map((event) => textOf(event).length);
	const most = Math.max(NO_ROOM.length, ...lengths);
	return most > NO_ROOM.length ? lengths.indexOf(most) : -1;
}

const withoutWords = (event: AttemptEvent): AttemptEvent =>
	event.type === 'answer' ? { ...event, response: { text: NO_ROOM } } : event;
