import { describe, expect, it } from 'vitest';
import { lessonFromDraft } from '$lib/lesson/draft/read-draft.ts';
import { AnnotationMarks, marksAt, relatedUnits } from '$lib/studio/annotate/annotation-marks.ts';
import { claimsNear, sourcesNear } from '$lib/studio/annotate/near.ts';
import { smallDraft } from '../../lesson/draft/drafts.ts';

const { article } = lessonFromDraft('river', smallDraft());
const { sources, claims } = smallDraft();
const at = (words: string) => {
	const start = article.text.indexOf(words);
	return { start, end: start + words.length };
};
const all = () => [...new AnnotationMarks().find(article, sources, claims).values()].flat();

describe('the marks of an article', () => {
	it('are those of every source and claim whose words stand in it', () => {
		const told = all().map(
			({ kind, unit, start, end }) => `${kind} ${unit} ${article.text.slice(start, end)}`
		);
		expect(told).toContain('source source.finch Mayor Ada Finch');
		expect(told).toContain('claim claim.denial denied it');
		expect(told).toContain('hedge claim.upstream allegedly');
		expect(told).toContain('evidence claim.lead A study by the university');
		const lost = claims.map((claim) => ({ ...claim, content: { exact: 'not there' } }));
		const kinds = [...new AnnotationMarks().find(article, [], lost).values()].flat().map(({ kind }) => kind);
		expect(kinds).not.toContain('claim');
	});

	it('are the same list as before for each paragraph in which nothing changed', () => {
		const marks = new AnnotationMarks();
		const before = marks.find(article, sources, claims);
		const hedged = claims.map((claim) =>
			claim.id === 'dam' ? { ...claim, hedges: [{ exact: 'on Monday' }] } : { ...claim }
		);
		const after = marks.find(article, sources, hedged);
		expect(after.get('p2')).toBe(before.get('p2'));
		expect(after.get('p1')).not.toBe(before.get('p1'));
	});

	it('at a place come the shortest first', () => {
		const kinds = marksAt(all(), at('allegedly')).map(({ kind }) => kind);
		expect(kinds).toEqual(['hedge']);
		const wide = marksAt(all(), at('Mayor Ada Finch said')).map(({ kind }) => kind);
		expect(wide).toEqual(['cue', 'source']);
	});
});

describe('what is looked at together', () => {
	it('is a claim with who says it and passed it on, a source with what it says and passed on', () => {
		expect(relatedUnits('claim.dead-fish', claims)).toEqual([
			'claim.dead-fish',
			'source.radio',
			'source.farmer'
		]);
		expect(relatedUnits('source.finch', claims)).toEqual(['source.finch', 'claim.dam', 'claim.waited']);
		expect(relatedUnits('claim.upstream', claims)).toEqual(['claim.upstream']);
		expect(relatedUnits(null, claims)).toEqual([]);
	});
});

describe('what words may belong to', () => {
	it('are the claims of their paragraph, the nearest first, then the others in order', () => {
		const ids = claimsNear(article, claims.toReversed(), all(), at('The mill')).map(({ id }) => id);
		expect(ids).toEqual(['denial', 'dead-fish', 'dam', 'waited', 'lead', 'upstream']);
	});

	it('are last the claims whose words are not in the article', () => {
		const lost = { ...claims[0]!, id: 'lost', content: { exact: 'not there' } };
		expect(claimsNear(article, [lost, ...claims], all(), at('The mill')).at(-1)?.id).toBe('lost');
	});

	it('are the sources that are called alike, then the others as they were', () => {
		const ids = sourcesNear(sources, 'The mill').map(({ id }) => id);
		expect(ids).toEqual(['mill', 'finch', 'radio', 'farmer', 'study']);
	});
});
