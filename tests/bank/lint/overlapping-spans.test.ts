import { expect, it } from 'vitest';
import { overlappingSpans } from '$lib/bank/lint/overlapping-spans.ts';
import { found } from '../../support/linted.ts';

it('is silent where spans lie apart', () => {
	expect(found(overlappingSpans)).toEqual([]);
});

it('finds spans that share words', () => {
	expect(
		found(overlappingSpans, ({ item }) =>
			item('hottext').spans!.push({ id: 'more', at: { exact: 'The fish allegedly' }, feedback: 'No.' })
		)
	).toEqual([
		'questions:items.1.spans.2.at spans "allegedly" and "more" share words; cut one of them shorter'
	]);
});
