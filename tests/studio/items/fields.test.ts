import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/bank/schema.ts';
import type { DraftProblem } from '$lib/lesson/draft/draft-problem.ts';
import { fieldsOf, problemsByField } from '$lib/studio/items/fields.ts';
import { smallLesson } from '../../support/small-lesson.ts';

const { items } = smallLesson().bank;
const question = (id: string) => items.find((item) => item.id === id)!;

/** The field that a problem at a path stands beside. */
function fieldOf(item: Item, path: DraftProblem['path'], rule?: DraftProblem['rule']): string {
	const problem: DraftProblem = {
		unit: `item.${item.id}`,
		path,
		message: 'Something is wrong.',
		severity: 'error',
		fixes: [],
		...(rule ? { rule } : {})
	};
	const byField = problemsByField(item, [problem]);
	expect([...byField.values()]).toEqual([[problem]]);
	return [...byField.keys()][0]!;
}

describe('a problem stands beside', () => {
	it.each([
		['who-dam', ['prompt'], 'prompt'],
		['who-dam', ['choices', 1, 'text'], 'choices.1.text'],
		['who-dam', ['choices', 1, 'id'], 'choices.1'],
		['who-dam', ['choices'], 'choices'],
		['who-dam', ['passage', 'exact'], 'passage'],
		['who-dam', ['proof', 0, 'exact'], 'proof.0'],
		['who-dam', ['about', 0], 'about'],
		['who-dam', ['stale'], 'from'],
		['who-dam', ['from', 'claim'], 'from'],
		['which-hedge', ['spans', 0, 'at', 'exact'], 'spans.0.at'],
		['own-voice', ['correct', 0, 'exact'], 'correct.0'],
		['own-voice', ['wrong', 0, 'at', 'exact'], 'wrong.0.at'],
		['sort-naming', ['pairs', 1], 'left.1.pair'],
		['sort-naming', ['pairs', 0, 1], 'left.0.pair'],
		['sort-naming', ['pairs', 7], 'left'],
		['chain-fish', ['order'], 'order'],
		['ask-next', ['criteria', 0], 'criteria.0.text'],
		['ask-next', ['criteria'], 'criteria']
	] as const)('%s: %j at %s', (id, path, field) => {
		expect(fieldOf(question(id), path)).toBe(field);
	});

	it('the one field that a rule about a whole entry means', () => {
		expect(fieldOf(question('who-dam'), ['choices', 2], 'missing-feedback')).toBe('choices.2.feedback');
		expect(fieldOf(question('sort-naming'), ['left', 1], 'missing-feedback')).toBe('left.1.feedback');
		expect(fieldOf(question('sort-naming'), ['left', 1], 'no-right-answer')).toBe('left.1.pair');
		expect(fieldOf(question('who-dam'), ['choices'], 'no-right-answer')).toBe('choices');
	});

	it('the question as a whole, where no field has it', () => {
		expect(fieldOf(question('who-dam'), [])).toBe('');
		expect(fieldOf(question('who-dam'), ['spans', 0])).toBe('');
		expect(fieldOf(question('who-dam'), ['choices', 9, 'text'])).toBe('choices');
	});

	it('no field that is called like another', () => {
		for (const item of items) expect(new Set(fieldsOf(item)).size).toBe(fieldsOf(item).length);
	});
});
