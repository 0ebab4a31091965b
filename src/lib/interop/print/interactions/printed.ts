import type { Interaction } from '../../../bank/schema.ts';
import type { KeyOf, QuestionOf } from '../../../quiz/question.ts';
import type { Source } from '../sheet.ts';

/**
 * How one interaction is printed. What is for the worksheet sees no key: whatever is said there a student may read before
 * answering. All but `how` give markup.
 */
export interface Printed<I extends Interaction> {
	/** How to answer with a pen, in a sentence of ours. */
	how(question: QuestionOf<I>, source: Source): string;
	/** What there is to choose from, and room for the answer. */
	ask(question: QuestionOf<I>, source: Source): string;
	/** The right answer as a student would have written it, for marking at a glance. */
	brief(question: QuestionOf<I>, key: KeyOf<I>, source: Source): string;
	/** The right answer in words, and what is said back to the wrong ones. */
	explain(question: QuestionOf<I>, key: KeyOf<I>, source: Source): string;
	/** What of the points a partly right answer gets, in a sentence; null where nothing is scored. */
	credit(key: KeyOf<I>): string | null;
}

/** What stands before a choice, so that it can be named: A, B … Z, AA, AB … */
export function letter(place: number): string {
	const rest = Math.floor(place / 26);
	return (rest === 0 ? '' : letter(rest - 1)) + String.fromCharCode(65 + (place % 26));
}

/** A letter or a number before an option: ours, so that the option’s own words give the row its direction. */
export const sign = (name: string | number) => `<bdi class="letter" lang="en">${name}</bdi>`;

/** The letter of the option of this id. */
export const letterOf = (options: readonly { id: string }[], id: string) =>
	letter(options.findIndex((option) => option.id === id));

/** “1/3 of the points” */
export const share = (parts: number) => (parts === 1 ? 'all points' : `1/${parts} of the points`);
