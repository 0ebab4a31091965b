import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '$lib/article/article.ts';
import { cut, type Stretch, type Unit } from '$lib/player/cut.ts';
import type { Mark, MarkKind } from '$lib/quiz/question.ts';

const KINDS: MarkKind[] = ['source', 'cue', 'claim', 'hedge', 'evidence'];

/** A text with a paragraph in it, units that do not overlap one another, and marks anywhere. */
const cuts = fc
	.record({
		text: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
		ends: fc.tuple(fc.nat(40), fc.nat(40)),
		edges: fc.uniqueArray(fc.nat(40), { maxLength: 8 }),
		marks: fc.array(fc.record({ a: fc.nat(40), b: fc.nat(40), kind: fc.constantFrom(...KINDS) }), {
			maxLength: 6
		})
	})
	.map(({ text, ends, edges, marks }) => {
		const within = (n: number) => Math.min(n, text.length);
		const range = (a: number, b: number): Range => ({
			start: Math.min(within(a), within(b)),
			end: Math.max(within(a), within(b))
		});
		const sorted = edges.map(within).toSorted((a, b) => a - b);
		const units = sorted.flatMap((start, i): Unit[] => {
			const end = sorted[i + 1];
			return i % 2 === 0 && end !== undefined && end > start ? [{ id: `u${i}`, at: { start, end } }] : [];
		});
		return {
			text,
			block: range(...ends),
			units,
			marks: marks.map(({ a, b, kind }): Mark => ({ ...range(a, b), kind })).filter((m) => m.end > m.start)
		};
	});

/** Each piece of text with where it stands and what it was cut for. */
function pieces(stretches: Stretch[], from: number) {
	let at = from;
	return stretches.flatMap(({ unit, runs }) =>
		runs.flatMap((run) =>
			run.parts.map((part) => {
				const start = at;
				at += part.text.length;
				return { ...part, unit, evidence: run.evidence, start, end: at };
			})
		)
	);
}

const covers = (range: Range, piece: Range) => range.start <= piece.start && piece.end <= range.end;

describe('a paragraph that is cut', () => {
	it('is the paragraph when it is put together again, to the letter', () => {
		fc.assert(
			fc.property(cuts, ({ text, block, units, marks }) => {
				const parts = pieces(cut(text, block, units, marks), block.start);
				expect(parts.map((part) => part.text).join('')).toBe(text.slice(block.start, block.end));
				for (const part of parts) expect(part.text).not.toBe('');
			})
		);
	});

	it('has each letter in its unit, and in evidence where it is evidence', () => {
		fc.assert(
			fc.property(cuts, ({ text, block, units, marks }) => {
				for (const piece of pieces(cut(text, block, units, marks), block.start)) {
					expect(piece.unit).toBe(units.find(({ at }) => covers(at, piece))?.id ?? null);
					const isEvidence = marks.some((mark) => mark.kind === 'evidence' && covers(mark, piece));
					expect(piece.evidence).toBe(isEvidence);
				}
			})
		);
	});

	it('has the colour of the shortest mark over each letter, and of none where there is none', () => {
		fc.assert(
			fc.property(cuts, ({ text, block, units, marks }) => {
				for (const piece of pieces(cut(text, block, units, marks), block.start)) {
					const over = marks.filter((mark) => mark.kind !== 'evidence' && covers(mark, piece));
					const shortest = Math.min(...over.map(({ start, end }) => end - start));
					const colours = over.filter(({ start, end }) => end - start === shortest).map(({ kind }) => kind);
					if (over.length === 0) expect(piece.kind).toBeNull();
					else expect(colours).toContain(piece.kind);
				}
			})
		);
	});

	it('has each unit in one stretch, so that it is one control', () => {
		fc.assert(
			fc.property(cuts, ({ text, block, units, marks }) => {
				const ids = cut(text, block, units, marks).flatMap(({ unit }) => unit ?? []);
				expect(ids).toEqual([...new Set(ids)]);
			})
		);
	});

	it('has runs that begin where they say, so that the first evidence can be found', () => {
		fc.assert(
			fc.property(cuts, ({ text, block, units, marks }) => {
				const stretches = cut(text, block, units, marks);
				let at = block.start;
				for (const run of stretches.flatMap(({ runs }) => runs)) {
					expect(run.start).toBe(at);
					at += run.parts.map((part) => part.text).join('').length;
				}
			})
		);
	});

	it('labels a mark once, at its end, also where a shorter one lies in it', () => {
		const text = 'He might have said so.';
		const [stretch] = cut(
			text,
			{ start: 0, end: text.length },
			[],
			[
				{ kind: 'claim', start: 3, end: 21 },
				{ kind: 'hedge', start: 3, end: 8 },
				{ kind: 'evidence', start: 0, end: 13 }
			]
		);
		const parts = stretch!.runs.flatMap((run) => run.parts);
		expect(parts.map(({ text, kind, ends }) => [text, kind, ends])).toEqual([
			['He ', null, false],
			['might', 'hedge', true],
			[' have', 'claim', false],
			[' said so', 'claim', true],
			['.', null, false]
		]);
		expect(stretch!.runs.map(({ evidence }) => evidence)).toEqual([true, false]);
	});
});
