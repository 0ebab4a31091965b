import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { IdSchema } from '$lib/attribution/schema.ts';
import { kebab, kebabId } from '$lib/studio/annotate/kebab-id.ts';

describe('an id made of words', () => {
	it.each([
		['Brig Gen Mohammad Naser Hedayat', 'brig-gen-mohammad-naser-hedayat'],
		['We’ve waited long enough', 'weve-waited-long-enough'],
		['Café Müller, 2nd floor', 'cafe-muller-2nd-floor'],
		['4,000 people', 'people'],
		['so many words that they do not fit into one id', 'so-many-words-that-they-do-not-fit-into'],
		['Жители деревни', 'source'],
		['', 'source']
	])('of “%s” is %s', (words, id) => {
		expect(kebabId(words, 'source', new Set())).toBe(id);
	});

	it('is an id of whatever it is made, and never one that is taken', () => {
		const anything = fc.string({ unit: 'grapheme', maxLength: 80 });
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 6 }), (texts) => {
				const taken = new Set<string>();
				for (const text of [...texts, ...texts]) {
					const id = kebabId(text, 'claim', taken);
					expect(v.is(IdSchema, id)).toBe(true);
					expect(taken).not.toContain(id);
					taken.add(id);
				}
			})
		);
	});

	it('of nothing that can be written so is empty', () => {
		expect(kebab('12 — 34')).toBe('');
	});
});
