import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange, resolveAnchor, type Anchor } from '$lib/article/anchor.ts';
import { anchorsIn } from '$lib/bank/lint/anchors.ts';
import { followAnchors, type LostQuote } from '$lib/lesson/draft/article-edit.ts';
import { valueAt } from '$lib/lesson/draft/at-path.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftOf, unitsOf } from '$lib/lesson/draft/units.ts';
import { smallDraft } from './drafts.ts';

const SMALL = smallDraft();

/** The small lesson's draft, the words of its article changed. */
function followed(
	from: string,
	to: string,
	draft: Draft = SMALL
): { after: Draft; lost: LostQuote[]; units: string[] } {
	const body = draft.article.body.replace(from, () => to);
	if (body === draft.article.body) throw new Error(`the article has no “${from}”`);
	const article = { ...draft.article, body };
	const { patch, lost } = followAnchors(draft, article);
	return {
		after: { ...draftOf(applyPatch(unitsOf(draft), patch)), article },
		lost,
		units: Object.keys(patch)
	};
}

/** A draft whose only item quotes words of its article as evidence. */
function quoting(body: string, anchors: Anchor[]): Draft {
	const item = SMALL.items.find(({ interaction }) => interaction === 'extended-text')!;
	return {
		...SMALL,
		article: { body },
		sources: [],
		claims: [],
		items: [{ ...item, evidence: anchors }]
	};
}

it('changes nothing where the article’s words stay, whatever else of it changes', () => {
	const { body, ...meta } = SMALL.article;
	expect(followAnchors(SMALL, { ...meta, outlet: 'The Hill Post', body: `\n${body}\n\n\n` })).toEqual({
		patch: {},
		lost: []
	});
});

it('leaves all anchors as they are where they still mean their words', () => {
	const { lost, units, after } = followed('Mayor Ada Finch said', 'the town’s mayor, Mayor Ada Finch said');
	expect(lost).toEqual([]);
	expect(units).toEqual([]);
	expect(checkDraft('river', after)).toEqual([]);
});

it('describes an anchor anew where its words have come to stand twice, or its prefix has changed', () => {
	const { lost, after } = followed('. The mill', '. Radio news were allegedly wrong. The mill');
	expect(lost).toEqual([]);
	expect(after.claims.find(({ id }) => id === 'upstream')!.hedges).toEqual([
		{ exact: 'allegedly', prefix: 'fish ' }
	]);
	expect(checkDraft('river', after).filter(({ severity }) => severity === 'error')).toEqual([]);

	const renamed = followed('Ada Finch', 'Ada Fincham');
	expect(renamed.after.claims[0]!.cue).toEqual({ exact: 'said', prefix: 'Fincham ' });
	expect(renamed.lost.map(({ unit, path }) => [unit, ...path].join('.'))).toEqual([
		'source.finch.mentions.0',
		'item.who-dam.proof.0',
		'item.who-dam.evidence.0',
		'item.sort-naming.evidence.0'
	]);
});

it('follows the headline and the anchors in it', () => {
	const draft = structuredClone(SMALL);
	draft.claims[0]!.content = { exact: 'River plan divides town' };
	const { headline: _, ...article } = draft.article;
	expect(followAnchors(draft, { ...article, headline: 'Breaking: River plan divides town' })).toEqual({
		patch: {},
		lost: []
	});
	expect(followAnchors(draft, article).lost).toMatchObject([{ unit: 'claim.dam', path: ['content'] }]);
});

it('follows where a paragraph is parted in two, and where two become one', () => {
	const parted = followed(' “We’ve waited', '\n\n“We’ve waited');
	expect([parted.lost, parted.units]).toEqual([[], []]);
	const joined = followed('.\n\nLocal radio', '. Local radio');
	expect([joined.lost, joined.units]).toEqual([[], []]);
});

describe('words that changed or went', () => {
	it('are left as they were and told, with what stands in their place', () => {
		const { lost, after, units } = followed('a farmer saw dead fish', 'a farmer had seen dead fish');
		expect(units).toEqual([]);
		expect(lost).toEqual([
			{
				unit: 'claim.dead-fish',
				path: ['content'],
				exact: 'a farmer saw dead fish near the mill',
				nearest: 'a farmer had seen dead fish near the mill',
				anchor: { exact: 'a farmer had seen dead fish near the mill' }
			},
			{
				unit: 'item.chain-fish',
				path: ['evidence', 0],
				exact: 'Local radio reported that a farmer saw',
				nearest: 'Local radio reported that a farmer had seen',
				anchor: { exact: 'Local radio reported that a farmer had seen' }
			}
		]);
		expect(after.claims).toEqual(SMALL.claims);
	});

	it('are told with a word that is nothing like the old one, where it took its place', () => {
		expect(followed('reported that', 'claims that').lost).toMatchObject([
			{ unit: 'claim.dead-fish', path: ['cue'], nearest: 'claims that' },
			{ unit: 'item.chain-fish' }
		]);
	});

	it('are told without any where nothing is like them', () => {
		expect(followed(' The mill denied it.', '').lost).toMatchObject([
			{ unit: 'claim.denial', exact: 'denied it', nearest: null, anchor: null }
		]);
	});

	it('are told where the whole article has come to stand twice: no words near them tell which is meant', () => {
		const numbers = Array.from({ length: 40 }, (_, n) => n);
		const body = numbers.map((n) => `Paragraph ${n} says what only paragraph ${n} can say.`).join('\n\n');
		const draft = quoting(body, [{ exact: 'only paragraph 20' }, { exact: 'only paragraph 0' }]);
		expect(followAnchors(draft, { body: `${body}\n\n${body}` })).toEqual({
			patch: {
				'item.ask-next': {
					...draft.items[0],
					evidence: [draft.items[0]!.evidence[0], expect.objectContaining({ exact: 'only paragraph 0' })]
				}
			},
			lost: [
				{
					unit: 'item.ask-next',
					path: ['evidence', 0],
					exact: 'only paragraph 20',
					nearest: 'only paragraph 20',
					anchor: null
				}
			]
		});
	});

	it('are not told where they were lost before', () => {
		const draft = structuredClone(SMALL);
		draft.claims[0]!.cue = { exact: 'says' };
		draft.claims[1]!.cue = { exact: 'said' };
		expect(followed('The mill denied it.', 'The mill says nothing.', draft).lost).toMatchObject([
			{ unit: 'claim.denial' }
		]);
	});

	it('are told of a half word, too', () => {
		const { lost } = followed('allegedly', 'allegedlyish');
		expect(new Set(lost.map(({ exact }) => exact))).toEqual(new Set(['allegedly']));
	});
});

describe('look-alikes', () => {
	const A = 'The council met on Monday and talked about the bridge for hours.';
	const B = 'The mayor denied the report and said that nothing had been signed.';
	const C = 'Nobody at the harbour would comment on what the ferry had cost.';
	const ANCHOR = { exact: 'denied the report' };
	const draft = quoting([A, B, C].join('\n\n'), [ANCHOR]);
	const edit = (...paragraphs: string[]) => followAnchors(draft, { body: paragraphs.join('\n\n') });
	/** As it stood in the article before: no place that it did not mean is found by it. */
	const PARTED = { ...ANCHOR, prefix: 'mayor ' };
	const LOST = { unit: 'item.ask-next', path: ['evidence', 0], exact: ANCHOR.exact };

	it('are not followed when the paragraph goes and one like it comes elsewhere', () => {
		const { patch, lost } = edit(A, C, 'The minister denied the report, too.');
		expect(patch).toMatchObject({ 'item.ask-next': { evidence: [PARTED] } });
		expect(lost).toEqual([{ ...LOST, nearest: ANCHOR.exact, anchor: ANCHOR }]);
	});

	it('are not found in place of a bare word that stood once and gave way', () => {
		const said = quoting([A, B, C].join('\n\n'), [{ exact: 'said' }]);
		const body = [A, B.replace('said', 'wrote'), C.replace('would comment', 'said a word')].join('\n\n');
		const { patch, lost } = followAnchors(said, { body });
		expect(lost).toMatchObject([{ exact: 'said', nearest: 'wrote' }]);
		expect(patch).toMatchObject({ 'item.ask-next': { evidence: [{ exact: 'said', prefix: 'and ' }] } });
	});

	it('are not followed when a different paragraph comes in its place', () => {
		const { patch, lost } = edit(A, 'The radio never denied the report of a strike at noon in town.', C);
		expect(patch).toMatchObject({ 'item.ask-next': { evidence: [PARTED] } });
		expect(lost).toMatchObject([LOST]);
	});

	it('are told apart from the words themselves when these come to stand twice', () => {
		const { patch, lost } = edit('Police denied the report on Sunday.', A, B, C);
		expect(lost).toEqual([]);
		expect(patch).toMatchObject({
			'item.ask-next': { evidence: [{ ...ANCHOR, prefix: 'mayor ' }] }
		});
	});

	it('stay with their own paragraph, or are told, when two paragraphs change places', () => {
		const both = quoting([A, B, C].join('\n\n'), [
			{ exact: 'for hours' },
			ANCHOR,
			{ exact: 'would comment' }
		]);
		const body = [A, C, B].join('\n\n');
		const { patch, lost } = followAnchors(both, { body });
		expect(lost).toHaveLength(1);
		const { evidence } = draftOf(applyPatch(unitsOf(both), patch)).items[0]!;
		const found = evidence.filter((anchor) => resolveAnchor(body, anchor).found);
		expect(found).toEqual(both.items[0]!.evidence.filter(({ exact }) => exact !== lost[0]!.exact));
		expect([ANCHOR.exact, 'would comment']).toContain(lost[0]!.exact);
	});

	it('are not followed when the paragraph moves and one like it comes in its place', () => {
		const like = B.replace('mayor', 'minister').replace('signed', 'agreed');
		const { patch, lost } = edit(A, like, C, B);
		expect(patch).toEqual({});
		expect(lost).toMatchObject([LOST]);
	});

	it('keep the anchors of the one of two equal paragraphs that stays', () => {
		const twice = [A, B, C, B].join('\n\n');
		const first = describeRange(twice, rangeOf(twice, ANCHOR.exact, 0));
		const second = describeRange(twice, rangeOf(twice, ANCHOR.exact, 1));
		const draft = quoting(twice, [first, second]);
		const { patch, lost } = followAnchors(draft, { body: [A, C, B].join('\n\n') });
		expect(lost).toMatchObject([{ path: ['evidence', 0] }]);
		expect(patch).toEqual({});
		expect(resolveAnchor([A, C, B].join('\n\n'), second).found).not.toBeNull();
	});

	it('let the other one go where only one of two equal paragraphs next to each other is quoted', () => {
		const twice = [A, B, B, C].join('\n\n');
		for (const nth of [0, 1]) {
			const anchor = describeRange(twice, rangeOf(twice, ANCHOR.exact, nth));
			const { patch, lost } = followAnchors(quoting(twice, [anchor]), { body: [A, B, C].join('\n\n') });
			expect(lost).toEqual([]);
			expect(patch).toMatchObject({ 'item.ask-next': { evidence: [ANCHOR] } });
		}
	});
});

/** Where words stand in a text for the nth time, from 0. */
function rangeOf(text: string, words: string, nth: number): { start: number; end: number } {
	let start = -1;
	for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
	return { start, end: start + words.length };
}

describe('any article, any edit', () => {
	/** A text of words, marks and paragraphs, from so few words that much of it stands there twice. */
	const arbitraryWords = (most: number, vocabulary: number) =>
		fc
			.array(fc.tuple(fc.nat(vocabulary - 1), fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '.\n\n')), {
				minLength: 1,
				maxLength: most
			})
			.map((words) => words.map(([n, mark]) => [`w${n}`, mark] as [string, string]));
	type Words = [string, string][];
	const written = (words: Words) =>
		words.map(([word, mark], i) => (i === words.length - 1 ? word : word + mark)).join('');

	/** Where the words from one to another, both in, stand. */
	const rangeIn = (words: Words, from: number, to: number) => {
		const start = words
			.slice(0, from)
			.reduce((length, [word, mark]) => length + word.length + mark.length, 0);
		const before = words.slice(0, to).reduce((length, [word, mark]) => length + word.length + mark.length, 0);
		return { start, end: before + words[to]![0].length };
	};

	/** A text, one stretch of it that gives way to other words, and anchors that have no part in that stretch. */
	const arbitraryEdit = fc
		.record({
			words: arbitraryWords(40, 6),
			at: fc.nat(40),
			gone: fc.nat(8),
			put: fc.option(arbitraryWords(8, 8), { nil: [] as Words }),
			anchors: fc.array(fc.tuple(fc.nat(40), fc.nat(4)), { minLength: 1, maxLength: 5 })
		})
		.map(({ words, at, gone, put, anchors }) => {
			const first = at % (words.length + 1);
			const last = Math.min(words.length, first + gone);
			const after = [...words.slice(0, first), ...put, ...words.slice(last)];
			const outside = anchors.flatMap(([from, length]) => {
				const start = from % words.length;
				const end = Math.min(words.length - 1, start + length);
				if (start < last && first <= end) return [];
				if (first === last && start < first && first <= end) return [];
				const moved = end < first ? 0 : put.length - (last - first);
				return [{ start, end, moved }];
			});
			return { words, after, outside };
		})
		.filter(({ after, outside }) => after.length > 0 && outside.length > 0);

	/** Whether a paragraph stands in both texts between the paragraphs that both begin and end with. */
	const hasMoved = (before: string[], now: string[]): boolean => {
		if (before.length === 0 || now.length === 0) return false;
		if (before[0] === now[0]) return hasMoved(before.slice(1), now.slice(1));
		if (before.at(-1) === now.at(-1)) return hasMoved(before.slice(0, -1), now.slice(0, -1));
		return before.some((words) => now.includes(words));
	};

	it('keeps every anchor outside of what was changed on its own words', () => {
		fc.assert(
			fc.property(arbitraryEdit, ({ words, after, outside }) => {
				const [before, now] = [written(words), written(after)];
				const anchors = outside.map(({ start, end }) => describeRange(before, rangeIn(words, start, end)));
				const draft = quoting(before, anchors);
				const { patch, lost } = followAnchors(draft, { body: now });
				// Where a paragraph that was changed is put in elsewhere as it was, it is taken for moved.
				if (lost.length > 0 && hasMoved(before.split('\n\n'), now.split('\n\n'))) return;
				expect(lost).toEqual([]);
				const { evidence } = draftOf(applyPatch(unitsOf(draft), patch)).items[0]!;
				for (const [i, anchor] of evidence.entries()) {
					const { found } = resolveAnchor(now, anchor);
					expect(found, JSON.stringify(anchor)).not.toBeNull();
					expect(now.slice(found!.start, found!.end)).toBe(anchors[i]!.exact);
					const same = (a: { start: number }, b: { start: number }) => a.start === b.start;
					const kept = rangeIn(
						after,
						outside[i]!.start + outside[i]!.moved,
						outside[i]!.end + outside[i]!.moved
					);
					// Which of two equal stretches came or went the texts do not tell, as long as no anchor is parted.
					if (!same(found!, kept)) expect(now.slice(kept.start, kept.end)).toBe(anchors[i]!.exact);
				}
			}),
			{ numRuns: 600 }
		);
	});

	it('keeps the order of what is kept, and tells of all the rest, which is found nowhere by itself', () => {
		fc.assert(
			fc.property(
				arbitraryWords(60, 12),
				arbitraryWords(60, 12),
				fc.array(fc.tuple(fc.nat(60), fc.nat(4)), { minLength: 1, maxLength: 6 }),
				(words, other, places) => {
					const [before, now] = [written(words), written(other)];
					const ranges = places
						.map(([from, length]) =>
							rangeIn(words, from % words.length, Math.min(words.length - 1, (from % words.length) + length))
						)
						.sort((a, b) => a.start - b.start || a.end - b.end);
					const draft = quoting(
						before,
						ranges.map((range) => describeRange(before, range))
					);
					const { patch, lost } = followAnchors(draft, { body: now });
					const after = draftOf(applyPatch(unitsOf(draft), patch));
					const told = new Set(lost.map(({ unit, path }) => [unit, ...path].join()));
					let last = -1;
					for (const { anchor, path } of anchorsIn(after.items[0])) {
						const was = valueAt(draft.items[0], path) as Anchor;
						expect(anchor.exact).toBe(was.exact);
						if (told.has([`item.${draft.items[0]!.id}`, ...path].join())) {
							expect(resolveAnchor(now, anchor).found, JSON.stringify(anchor)).toBeNull();
							expect(resolveAnchor(before, anchor)).toEqual(resolveAnchor(before, was));
						} else {
							const place = resolveAnchor(now, anchor).found;
							expect(place).not.toBeNull();
							expect(place!.start).toBeGreaterThanOrEqual(last);
							last = place!.start;
						}
					}
				}
			),
			{ numRuns: 200 }
		);
	});

	it('never takes an anchor to another paragraph that was there before, nor from one that is there still', () => {
		// Each paragraph says which one it is; all else they share.
		const paragraph = (n: number) =>
			`Somebody${n} said that it was so. On Monday the council of place${n} denied the report.`;
		const places = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(places, places, (before, now) => {
				const text = before.map(paragraph).join('\n\n');
				const body = now.map(paragraph).join('\n\n');
				const anchors = before.flatMap((_, i) =>
					['said that', 'denied the report'].map((words) => describeRange(text, rangeOf(text, words, i)))
				);
				const draft = quoting(text, anchors);
				const { patch, lost } = followAnchors(draft, { body });
				const told = new Set(lost.map(({ path }) => path.at(-1)));
				const { evidence } = draftOf(applyPatch(unitsOf(draft), patch)).items[0]!;
				for (const [i, anchor] of evidence.entries()) {
					const { found } = resolveAnchor(body, anchor);
					if (told.has(i)) {
						expect(found).toBeNull();
						continue;
					}
					const [was, is] = [
						before[Math.floor(i / 2)]!,
						now[body.slice(0, found!.start).split('\n\n').length - 1]!
					];
					expect(was === is || (!now.includes(was) && !before.includes(is)), `${was} → ${is}`).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
