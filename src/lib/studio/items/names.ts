import type { Interaction } from '../../bank/schema.ts';

/** Each interaction's name on screen: what the student does. */
export const INTERACTION_NAMES: Record<Interaction, string> = {
	choice: 'Choose an answer',
	hottext: 'Choose words in the article',
	match: 'Match pairs',
	order: 'Put in order',
	'extended-text': 'Write an answer'
};

/** The same, told to a teacher who wants to add one. */
export const INTERACTION_NOTES: Record<Interaction, string> = {
	choice: 'One answer of several is right, or more than one.',
	hottext: 'The answers are words or sentences of the article itself.',
	match: 'Each thing goes to one other. Good for sorting into kinds, too.',
	order: 'Things are put in the right order, say how words travelled.',
	'extended-text': 'Free text, compared with a model answer. Not scored.'
};

/** Each recipe's name on screen: what its questions ask. */
const RECIPE_NAMES: Record<string, string> = {
	'who-said': 'Who said it?',
	'find-source': 'Find the source',
	'match-claims-to-sources': 'Match claims to sources',
	'trace-the-chain': 'Trace the chain',
	'sort-by-naming': 'Sort by naming',
	'first-hand-or-relayed': 'First hand or relayed?',
	'is-verified': 'Is it verified?',
	'what-supports-or-disputes': 'What supports or disputes it?',
	'spot-the-voice': 'Spot the article’s own voice',
	'headline-or-body': 'Headline or body?',
	'find-cue': 'Find the cue',
	'which-word-hedges': 'Which word hedges?',
	'what-was-quoted': 'What was quoted?'
};

/** A recipe's name; of one that there is no more, its id. */
export function recipeName(recipe: string): string {
	return Object.hasOwn(RECIPE_NAMES, recipe) ? RECIPE_NAMES[recipe]! : recipe;
}
