import type { ChoiceItem, Item } from '$lib/bank/schema.ts';
import { itemHash } from '$lib/bank/as-written.ts';

/** A choice item as a recipe would have built it for a claim that `prompt` is about. */
export function builtItem(id: string, prompt = 'Who says so?'): ChoiceItem {
	const item: ChoiceItem = {
		id,
		interaction: 'choice',
		skill: 'attribution',
		about: [],
		prompt,
		choices: [
			{ id: 'lind', text: 'Mara Lind', correct: true },
			{ id: 'post', text: 'The Holm Post', feedback: 'The Post says something else.' }
		],
		proof: [],
		explanation: 'Paragraph 2 credits it: “inspector Mara Lind said”.',
		evidence: [{ exact: 'said' }],
		points: 1
	};
	return { ...item, from: { recipe: 'who-said', claim: 'crack', built: itemHash(item) } };
}

/** An item that a person wrote. */
export function handWritten(id: string): Item {
	const { from: _, ...item } = builtItem(id, 'What would you ask next?');
	return item;
}
