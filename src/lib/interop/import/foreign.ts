import { SKILLS, type Skill } from '../../bank/skills.ts';

/** A question of another system, as far as it was understood; texts are plain. */
export interface ForeignQuestion {
	/** Where it stands and what it is called, for people. */
	where: string;
	/** Where a tag of it names one. */
	skill: Skill | null;
	prompt: string;
	/** Empty where there is none. */
	explanation: string;
	hint: string;
	points: number;
	/** What of it was not taken over, as sentences. */
	notes: string[];
	answer: ForeignAnswer;
}

export type ForeignAnswer =
	| { type: 'choice'; multiple: boolean; choices: { text: string; correct: boolean; feedback: string }[] }
	/** `extra`: right sides to which nothing goes. */
	| { type: 'match'; pairs: { left: string; right: string }[]; extra: string[] }
	/** In the right order. */
	| { type: 'order'; things: string[] }
	| { type: 'essay'; model: string };

/** Something in a file that was not taken over, or not as it was. */
export interface Note {
	where: string;
	why: string;
}

/** What was read of another system’s file. */
export interface ForeignFile {
	questions: ForeignQuestion[];
	/** What is no question, or one of a kind that there is not here. */
	notUnderstood: Note[];
}

/** Marks of answers that are chosen, in percent, as right or wrong; what that changes is noted. */
export function rightByPercent(percents: readonly number[], single: boolean, notes: string[]): boolean[] {
	if (single) {
		if (percents.some((percent) => percent > 0 && percent < 100))
			notes.push('An answer that gave a part of the mark counts as wrong here.');
		return percents.map((percent) => percent >= 100);
	}
	const shares = new Set(percents.filter((percent) => percent > 0));
	if (shares.size > 1) notes.push('Right answers that gave different marks give the same here.');
	return percents.map((percent) => percent > 0);
}

/** The skill that one of the tags names. */
export function skillOf(tags: readonly string[]): Skill | null {
	return SKILLS.find((skill) => tags.includes(skill)) ?? null;
}
