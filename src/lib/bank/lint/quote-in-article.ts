import type { Anchor } from '../../article/anchor.ts';
import { blockAt, blockName, type Range } from '../../article/article.ts';
import { anchorsIn } from './anchors.ts';
import type { Finding, LintInput, Rule } from './rule.ts';

/** How many places of an ambiguous quote are told apart in a message. */
const PLACES_TOLD = 4;

/** Every quote stands in the article, and just once. */
export const quoteInArticle: Rule = {
	id: 'quote-in-article',
	severity: 'error',
	check(input) {
		const { attribution, bank, resolve } = input;
		const files = { 'attribution.yaml': attribution, 'questions.yaml': bank };
		return Object.entries(files).flatMap(([file, data]) =>
			anchorsIn(data).flatMap(({ anchor, path }): Finding[] => {
				const resolved = resolve(anchor);
				if (resolved.found) return [];
				const message =
					resolved.places.length > 0 ? ambiguous(input, anchor, resolved.places) : notFound(input, anchor);
				return [{ file: file as Finding['file'], path: [...path, 'exact'], message }];
			})
		);
	}
};

function notFound({ resolve, nearest, describe }: LintInput, anchor: Anchor): string {
	const like = nearest(anchor);
	const described = like && describe(like);
	const hint = described ? `; nearest: ${written(described)}` : '';
	const words = resolve({ exact: anchor.exact });
	return words.found || words.places.length > 0
		? `quote not found in article.md with this prefix and suffix${hint}`
		: `quote not found in article.md${hint}`;
}

function ambiguous({ article, describe }: LintInput, anchor: Anchor, places: Range[]): string {
	const settled = places.slice(0, PLACES_TOLD).map((place) => {
		const { prefix, suffix } = describe(place) ?? {};
		const block = blockAt(article, place.start);
		const words = [
			...(prefix === undefined ? [] : [`prefix: ${JSON.stringify(prefix)}`]),
			...(suffix === undefined ? [] : [`suffix: ${JSON.stringify(suffix)}`])
		].join(', ');
		return `${words}${block ? ` (${blockName(block)})` : ''}`.trim();
	});
	const more = places.length > PLACES_TOLD ? '; …' : '';
	return `quote “${anchor.exact}” stands ${places.length} times in article.md; say which: ${settled.join('; ')}${more}`;
}

/** An anchor as the file would hold it, as short as it can be. */
function written({ exact, prefix, suffix }: Anchor): string {
	const words = JSON.stringify(exact);
	if (prefix === undefined && suffix === undefined) return words;
	const more = [
		...(prefix === undefined ? [] : [`prefix: ${JSON.stringify(prefix)}`]),
		...(suffix === undefined ? [] : [`suffix: ${JSON.stringify(suffix)}`])
	];
	return `${words} with ${more.join(', ')}`;
}
