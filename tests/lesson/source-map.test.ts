import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerClaim, Voice } from '$lib/attribution/ledger.ts';
import { ledgerOf } from '$lib/attribution/ledger.ts';
import { STATUSES } from '$lib/attribution/schema.ts';
import { FORMATS, sourceMap } from '$lib/lesson/source-map.ts';
import { seedLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';

const FORMAT_NAMES = ['wide', 'narrow'] as const;
const NAMINGS = ['named', 'role-only', 'anonymous', 'outlet', 'document'] as const;

const voiceOf = (id: string | null, naming: Voice['naming']): Voice => ({
	id,
	name: id ?? 'the article itself',
	naming,
	role: null,
	stake: null,
	tests: null,
	mentions: [],
	claims: [],
	relays: []
});

/** Ledgers of all sizes: who says each claim, and whom it supports, disputes and came through, by chance. */
const ledgers: fc.Arbitrary<Ledger> = fc
	.record({
		names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,30}){0,12}$/), { maxLength: 12 }),
		claims: fc.array(
			fc.record({
				by: fc.nat(),
				via: fc.array(fc.nat(), { maxLength: 2 }),
				to: fc.nat(),
				status: fc.constantFrom(...STATUSES)
			}),
			{ maxLength: 90 }
		),
		namings: fc.array(fc.constantFrom(...NAMINGS), { minLength: 12, maxLength: 12 })
	})
	.map(({ names, claims, namings }) => {
		const voices = [voiceOf(null, null), ...names.map((name, i) => voiceOf(name, namings[i]!))];
		const all = claims.map(({ by, via, to, status }, i): LedgerClaim => {
			const voice = voices[by % voices.length]!.id;
			const others = names.filter((name) => name !== voice);
			const through = [...new Set(via.map((n) => others[n % (others.length || 1)]))];
			const target = `c${to % claims.length}`;
			return {
				id: `c${i}`,
				says: 'It is so.',
				at: [{ start: i * 10, end: i * 10 + 5 }],
				cue: null,
				voice,
				via: through.flatMap((name) => name ?? []),
				status,
				contested: false,
				supports: target === `c${i}` || to % 3 > 0 ? [] : [target],
				disputes: target === `c${i}` || to % 3 !== 1 ? [] : [target]
			};
		});
		for (const voice of voices) {
			voice.claims = all.filter((claim) => claim.voice === voice.id).map(({ id }) => id);
			voice.relays = all.filter(({ via }) => via.includes(voice.id ?? '')).map(({ id }) => id);
		}
		return { voices, claims: all };
	});

const BLOCKS = Array.from({ length: 90 }, (_, i) => ({
	id: `p${i + 1}`,
	start: i * 20,
	end: i * 20 + 20,
	sentences: []
}));

describe.each(FORMAT_NAMES)('the %s source map', (format) => {
	const mapOf = (ledger: Ledger) => sourceMap({ blocks: BLOCKS }, ledger, FORMATS[format]);

	it('has every claim once, and every relay, each within its voice and the picture', () => {
		fc.assert(
			fc.property(ledgers, (ledger) => {
				const map = mapOf(ledger);
				expect(map.voices.map(({ id }) => id).sort()).toEqual(ledger.voices.map(({ id }) => id).sort());
				expect(map.voices.flatMap(({ marks }) => marks.map((mark) => mark.claim)).sort()).toEqual(
					ledger.claims.map(({ id }) => id).sort()
				);
				for (const { top, height, marks, relays, label } of map.voices) {
					expect(height).toBeGreaterThanOrEqual(44);
					for (const { x, y } of [...marks, ...relays, ...label.map(({ at }) => at)]) {
						expect(y).toBeGreaterThan(top);
						expect(y).toBeLessThan(top + height);
						expect(x).toBeGreaterThanOrEqual(0);
						expect(x).toBeLessThanOrEqual(map.width);
					}
				}
				expect(map.height).toBeGreaterThan(map.plot.bottom);
			})
		);
	});

	it('sets no sign upon another, and no voice upon another', () => {
		fc.assert(
			fc.property(ledgers, (ledger) => {
				const map = mapOf(ledger);
				for (const { marks, relays } of map.voices) {
					const signs = [...marks, ...relays];
					for (const [i, a] of signs.entries()) {
						for (const b of signs.slice(i + 1)) {
							expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(10.8);
						}
					}
				}
				map.voices.slice(1).forEach((voice, i) => {
					const before = map.voices[i]!;
					expect(voice.top).toBeGreaterThanOrEqual(before.top + before.height);
				});
			})
		);
	});

	it('goes through the article from left to right', () => {
		fc.assert(
			fc.property(ledgers, (ledger) => {
				const x = new Map(mapOf(ledger).voices.flatMap(({ marks }) => marks.map((m) => [m.claim, m.x])));
				const order = ledger.claims.map(({ id }) => x.get(id)!);
				expect(order).toEqual(order.toSorted((a, b) => a - b));
			})
		);
	});

	it('draws an arrow for each link of a chain, each support and each dispute', () => {
		fc.assert(
			fc.property(ledgers, (ledger) => {
				const { arrows } = mapOf(ledger);
				const count = (kind: string) => arrows.filter((arrow) => arrow.kind === kind).length;
				const sum = (key: 'via' | 'supports' | 'disputes') =>
					ledger.claims.reduce((all, claim) => all + claim[key].length, 0);
				expect([count('chain'), count('support'), count('dispute')]).toEqual([
					sum('via'),
					sum('supports'),
					sum('disputes')
				]);
				for (const { path } of arrows) expect(path).toMatch(/^M[-\d., C]+$/);
			})
		);
	});

	it('numbers paragraphs only where the numbers keep apart', () => {
		fc.assert(
			fc.property(ledgers, (ledger) => {
				const xs = mapOf(ledger).paragraphs.flatMap(({ label }) => label ?? []);
				for (const row of new Set(xs.map(({ y }) => y))) {
					const inRow = xs.filter(({ y }) => y === row).map(({ x }) => x);
					inRow.slice(1).forEach((x, i) => expect(x - inRow[i]!).toBeGreaterThanOrEqual(25));
				}
			})
		);
	});

	it('cuts no name of the seed lesson short', () => {
		const { article, attribution } = seedLesson();
		const ledger = ledgerOf(article, attribution);
		const labels = sourceMap(article, ledger, FORMATS[format]).voices.map(({ label }) =>
			label.map(({ text }) => text).join(' ')
		);
		expect(labels.filter((label) => label.includes('…'))).toEqual([]);
	});
});

describe('the source map', () => {
	const { article, attribution } = smallLesson();
	const map = sourceMap(article, ledgerOf(article, attribution), FORMATS.wide);

	it('groups the voices by naming, the article’s own first', () => {
		expect(map.groups.map(({ title }) => title)).toEqual([
			'The article’s own voice',
			'Named',
			'Known by role',
			'Outlets',
			'Documents'
		]);
		expect(map.voices.map(({ id }) => id)).toEqual([null, 'finch', 'farmer', 'mill', 'radio', 'study']);
	});

	it('leads a chain from who said it to who passed it on', () => {
		expect(map.arrows.filter(({ kind }) => kind === 'chain')).toMatchObject([
			{ from: 'farmer', to: 'radio' }
		]);
		expect(map.arrows.filter(({ kind }) => kind === 'dispute')).toMatchObject([
			{ from: 'mill', to: 'farmer' }
		]);
		expect(map.arrows.filter(({ kind }) => kind === 'support')).toMatchObject([
			{ from: 'finch', to: 'finch' }
		]);
	});

	it('leads a chain of several from the first to the reader', () => {
		const claims = attribution.claims.map((claim) =>
			claim.id === 'dead-fish' ? { ...claim, via: ['radio', 'study'] } : claim
		);
		const long = sourceMap(article, ledgerOf(article, { ...attribution, claims }), FORMATS.wide);
		const chain = long.arrows.filter(({ kind }) => kind === 'chain');
		expect(chain.map(({ from, to }) => [from, to])).toEqual([
			['farmer', 'study'],
			['study', 'radio']
		]);
	});

	it('begins each arrow at its first voice and ends it at its last', () => {
		const { path } = map.arrows.find(({ kind }) => kind === 'dispute')!;
		const ys = [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
		const mill = map.voices.find(({ id }) => id === 'mill')!;
		const farmer = map.voices.find(({ id }) => id === 'farmer')!;
		const near = (y: number, voice: typeof mill) => y > voice.top - 10 && y < voice.top + voice.height + 10;
		expect([near(ys[0]!, mill), near(ys.at(-1)!, farmer)]).toEqual([true, true]);
	});

	it('cuts a name that is too long at a whole character', () => {
		const sources = attribution.sources.map((source) => ({ ...source, name: `${'x'.repeat(26)}🐟🐟🐟` }));
		const { voices } = sourceMap(article, ledgerOf(article, { ...attribution, sources }), FORMATS.wide);
		for (const { label } of voices) for (const { text } of label) expect(text).not.toMatch(/\p{Surrogate}/u);
	});

	it('counts every status in its legend, also those that no claim has', () => {
		const legend = Object.fromEntries(map.legend.map(({ sign, text }) => [sign, text]));
		expect(legend).toMatchObject({
			verified: 'verified: 1',
			corroborated: 'corroborated: 0',
			disputed: 'disputed: 1'
		});
	});

	it('explains no arrow that it does not have', () => {
		const claims = attribution.claims.map((claim) => ({ ...claim, via: [], supports: [], disputes: [] }));
		const plain = sourceMap(article, ledgerOf(article, { ...attribution, claims }), FORMATS.wide);
		expect(plain.legend.map(({ sign }) => sign)).toEqual([...STATUSES]);
		expect(plain.arrows).toEqual([]);
	});
});
