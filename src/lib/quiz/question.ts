import type { Range } from '../article/article.ts';
import type { Habit } from '../bank/habits.ts';
import type { Interaction } from '../bank/schema.ts';
import type { Skill } from '../bank/skills.ts';

/** A choice, or one end of a pair, or one thing to be put in order: an id and what the student reads. */
export interface Option {
	id: string;
	text: string;
}

interface Common {
	id: string;
	skill: Skill;
	prompt: string;
	/** Where in the article to look. */
	passage: Range | null;
	hint: string | null;
	points: number;
	/** Whether the student is asked to point at the sentence that shows the answer. */
	asksProof: boolean;
}

/** What a student may see of an item before answering it: no key, no feedback. Anchors are ranges by now. */
export type Question = Common &
	(
		| { interaction: 'choice'; multiple: boolean; choices: Option[] }
		| { interaction: 'hottext'; multiple: boolean; spans: { id: string; at: Range }[] }
		| { interaction: 'match'; left: Option[]; right: Option[] }
		| { interaction: 'order'; order: Option[] }
		| { interaction: 'extended-text' }
	);

/** What a choice, span, place or pair says back. */
export interface OptionFeedback {
	text: string;
	habit: Habit | null;
}

/** What a stretch of the article is in the annotation: one colour each on screen. */
export const MARK_KINDS = ['source', 'cue', 'claim', 'hedge', 'evidence'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark extends Range {
	kind: MarkKind;
}

interface CommonKey {
	explanation: string;
	/** Highlighted with the explanation: the proof, and around it what the annotation says of the item's claims. */
	marks: Mark[];
	/** The ids of the sentences that prove the answer; empty where no proof is asked. */
	proof: string[];
	/** By option id; for a pair that was made wrongly `left>right`, and `left` for any other wrong partner. */
	feedback: Record<string, OptionFeedback>;
}

/** What only the holder of the key may see of an item until it is answered. */
export type Key = CommonKey &
	/** Where only one may be chosen, any of `correct` is right. */
	(
		| { interaction: 'choice'; multiple: boolean; correct: string[] }
		| { interaction: 'hottext'; multiple: boolean; correct: string[] }
		| { interaction: 'match'; pairs: [left: string, right: string][] }
		| { interaction: 'order'; order: string[] }
		| { interaction: 'extended-text'; model: string; criteria: string[] }
	);

export type QuestionOf<I extends Interaction> = Extract<Question, { interaction: I }>;
export type KeyOf<I extends Interaction> = Extract<Key, { interaction: I }>;

/** What a student answers, by interaction. */
export interface Responses {
	choice: { choices: string[] };
	hottext: { spans: string[] };
	match: { pairs: [left: string, right: string][] };
	order: { order: string[] };
	'extended-text': { text: string };
}

export type Response = Responses[Interaction];

/** The longest answer to an extended-text item, in characters: it must still travel in an address. */
export const LONGEST_TEXT = 2000;
