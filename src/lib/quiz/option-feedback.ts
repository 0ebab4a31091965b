import type { Key, OptionFeedback } from './question.ts';

/** What an option of a response says back: a pair that has nothing of its own says what its left side has. */
export function feedbackFor(key: Key, option: string): OptionFeedback | undefined {
	const id = [option, option.split('>')[0]!].find((name) => Object.hasOwn(key.feedback, name));
	return id === undefined ? undefined : key.feedback[id];
}
