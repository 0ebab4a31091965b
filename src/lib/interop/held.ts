import type { Lesson } from '../lesson/lesson.ts';
import { UNWELCOME } from '../lesson/unwelcome-character.ts';
import type { Loss } from './exported.ts';

const NOT_HELD = new RegExp(UNWELCOME, 'gu');

/**
 * The lesson with U+FFFD in the place of every character that no export can hold, and where there were such. Nothing
 * moves by it: every range and every anchor means what it meant.
 */
export function heldLesson(lesson: Lesson): { lesson: Lesson; losses: Loss[] } {
	const losses: Loss[] = [];
	const note = (item: string | null, count: number) => {
		if (count > 0)
			losses.push({
				item,
				what: count === 1 ? 'One character is shown as �' : `${count} characters are shown as �`,
				why: 'it is a control character or half of one, which no file of this kind can hold.'
			});
	};
	const { bank, ...rest } = lesson;
	const around = held(rest);
	const items = bank.items.map((item) => {
		const { value, count } = held(item);
		note(item.id, count);
		return value;
	});
	note(null, around.count);
	return { lesson: { ...around.value, bank: { ...bank, items } }, losses };
}

/** A value of JSON with each of its texts made fit, and how many characters that took. */
function held<T>(value: T): { value: T; count: number } {
	let count = 0;
	const visit = (part: unknown): unknown => {
		if (typeof part === 'string')
			return part.replace(NOT_HELD, () => {
				count++;
				return '�';
			});
		if (Array.isArray(part)) return part.map(visit);
		if (typeof part === 'object' && part !== null)
			return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, visit(entry)]));
		return part;
	};
	return { value: visit(value) as T, count };
}
