import { expect, it } from 'vitest';
import { readLesson } from '$lib/bank/recipes/reading.ts';
import { notItself, rivalsOf } from '$lib/bank/recipes/rivals.ts';
import { ferryArticle, ferryAttribution } from '../../fixtures/ferry-lesson.ts';

/** What is said of the owner as the source of a claim, where the article gives no claim of his. */
function feedbackOnOwner(id: string) {
	const attribution = structuredClone(ferryAttribution);
	attribution.claims = attribution.claims.filter(({ source }) => source !== 'dahl');
	attribution.sources.find((source) => source.id === 'dahl')!.mentions = [
		{ exact: 'Its owner' },
		{ exact: 'The owner, Per Dahl' }
	];
	const reading = readLesson(ferryArticle, attribution);
	const read = reading.claims.find(({ claim }) => claim.id === id)!;
	return rivalsOf(read, reading).find(({ source }) => source.id === 'dahl')?.feedback;
}

it('says of whom the article gives no claim just that, and names no habit', () => {
	expect(feedbackOnOwner('water')).toEqual({
		feedback: 'Paragraph 4 mentions Per Dahl, but the article gives no claim of this source.'
	});
});

it('names the habit where the claim’s own words are about them', () => {
	expect(feedbackOnOwner('other-boats')).toEqual({
		feedback: 'The claim talks about Per Dahl. To be talked about is not to speak.',
		misconception: 'topic-as-source'
	});
});

it('sends nobody to look for words that credit where the claim has none', () => {
	expect(notItself({ claim: { ...ferryAttribution.claims[0]!, cue: { exact: 'said' } } }).feedback).toMatch(
		/Look for the words that do so\.$/
	);
	expect(notItself({ claim: { ...ferryAttribution.claims[0]!, cue: undefined } }).feedback).toMatch(
		/read what stands around it to see whose claim it is\.$/
	);
});
