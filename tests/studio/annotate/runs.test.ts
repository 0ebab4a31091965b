import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '$lib/article/article.ts';
import type { AnnotationMark } from '$lib/studio/annotate/annotation-marks.ts';
import { runsOf } from '$lib/studio/annotate/runs.ts';

const article = makeArticle({}, 'The town will dam the river, Mayor Ada Finch said.');
const [block] = article.blocks;

function mark(words: string, kind: AnnotationMark['kind'], unit: AnnotationMark['unit']): AnnotationMark {
	const start = article.text.indexOf(words);
	return { start, end: start + words.length, kind, unit };
}

/** The runs in short: the words, and what they are; the evidence in brackets. */
function drawn(marks: AnnotationMark[], open: AnnotationMark['unit'][] | null = null): string[] {
	return runsOf(article.text, block!, marks, open && new Set(open)).flatMap(({ evidence, runs }) => {
		const texts = runs.map(
			({ text, kind, isAside, ends }) =>
				`${text}${kind || isAside ? `<${kind ?? 'aside'}${ends ? '.' : ''}>` : ''}`
		);
		return evidence ? [`[${texts.join('|')}]`] : texts;
	});
}

describe('a block', () => {
	it('is cut at its marks, of which the shortest gives the colour', () => {
		const marks = [
			mark('The town will dam the river', 'claim', 'claim.dam'),
			mark('will', 'hedge', 'claim.dam'),
			mark('Mayor Ada Finch', 'source', 'source.finch'),
			mark('said', 'cue', 'claim.dam')
		];
		expect(drawn(marks)).toEqual([
			'The town <claim>',
			'will<hedge.>',
			' dam the river<claim.>',
			', ',
			'Mayor Ada Finch<source.>',
			' ',
			'said<cue.>',
			'.'
		]);
	});

	it('has evidence round its runs', () => {
		const marks = [
			mark('dam the river, Mayor', 'evidence', 'claim.dam'),
			mark('river', 'claim', 'claim.dam')
		];
		expect(drawn(marks)).toEqual(['The town will ', '[dam the |river<claim.>|, Mayor]', ' Ada Finch said.']);
	});

	it('sets what is not open aside, also where it is the shorter one', () => {
		const marks = [
			mark('The town will dam', 'claim', 'claim.dam'),
			mark('town', 'source', 'source.town'),
			mark('said', 'cue', 'claim.other')
		];
		expect(drawn(marks, ['claim.dam'])).toEqual([
			'The <claim>',
			'town<claim>',
			' will dam<claim.>',
			' the river, Mayor Ada Finch ',
			'said<aside>',
			'.'
		]);
	});

	it('is to the letter what its runs are, each from its place on', () => {
		const at = fc.nat(article.text.length);
		const anyMark = fc.record({
			start: at,
			end: at,
			kind: fc.constantFrom('source', 'cue', 'claim', 'hedge', 'evidence'),
			unit: fc.constantFrom('claim.a', 'claim.b')
		});
		fc.assert(
			fc.property(fc.array(anyMark, { maxLength: 6 }), fc.boolean(), (marks, isOpen) => {
				const right = marks.filter(({ start, end }) => start < end) as AnnotationMark[];
				const runs = runsOf(article.text, block!, right, isOpen ? new Set(['claim.a']) : null).flatMap(
					({ runs }) => runs
				);
				expect(runs.map(({ text }) => text).join('')).toBe(article.text);
				for (const { start, text } of runs) expect(article.text.slice(start, start + text.length)).toBe(text);
			})
		);
	});
});
