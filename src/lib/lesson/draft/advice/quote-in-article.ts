import type { Anchor } from '../../../article/anchor.ts';
import { blockAt, blockName, type Article, type Range } from '../../../article/article.ts';
import { anchorsIn } from '../../../bank/lint/anchors.ts';
import { valueAt, withValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice, type Entry, type Found, type Replacement } from './advice.ts';

/** Up to how many places each get a button of their own. */
const FEW = 6;

/** How much of the words before and after a place tells it from the others, in characters. */
const AROUND = 24;

export const quoteInArticle: Advice = {
	words(found) {
		const { exact } = anchorOf(found);
		const places = placesOf(found);
		if (places.length > 0)
			return `${quoted(exact)} stands in the article ${places.length} times. Say which one is meant.`;
		const words = found.lint.resolve({ exact });
		return words.found || words.places.length > 0
			? `${quoted(exact)} stands in the article, but not between the words that it was chosen from. Choose it again.`
			: `The article does not have the words ${quoted(exact)}. Choose the words again.`;
	},
	fixes(found) {
		const { article } = found.lint;
		const places = placesOf(found);
		if (places.length > FEW) return [];
		if (places.length > 0) {
			return replacing(
				found,
				places.flatMap((place) => quoting(found, place, `The one in ${placeName(article, place)}`))
			);
		}
		const nearest = found.nearest(anchorOf(found));
		if (!nearest) return [];
		const label = `Use ${quoted(article.text.slice(nearest.start, nearest.end))}`;
		return replacing(found, quoting(found, nearest, label));
	},
	field: ({ path }) => path.slice(0, -1)
};

function anchorOf({ entry, path }: Found): Anchor {
	return valueAt(entry, path.slice(0, -1)) as Anchor;
}

function placesOf(found: Found): Range[] {
	const resolved = found.lint.resolve(anchorOf(found));
	return resolved.found ? [] : resolved.places;
}

/** Other words wherever the entry quotes these: what proves an answer is often quoted as evidence too. */
function quoting(found: Found, place: Range, label: string): Replacement[] {
	const { exact, prefix, suffix } = anchorOf(found);
	const now = found.describe(place);
	if (!now) return [];
	const entry = anchorsIn(found.entry)
		.filter(({ anchor }) => anchor.exact === exact && anchor.prefix === prefix && anchor.suffix === suffix)
		.reduce<Entry>((entry, { path }) => withValueAt(entry, path, now), found.entry);
	return [{ label, entry }];
}

/** `paragraph 3: “… Finch said on …”` */
function placeName(article: Article, { start, end }: Range): string {
	const block = blockAt(article, start)!;
	const before = article.text.slice(Math.max(block.start, start - AROUND), start);
	const after = article.text.slice(end, Math.min(block.end, end + AROUND));
	const isCut = { before: start - AROUND > block.start, after: end + AROUND < block.end };
	const words = [
		isCut.before ? `…${before.replace(/^\S*/, '')}` : before,
		article.text.slice(start, end),
		isCut.after ? `${after.replace(/\S*$/, '')}…` : after
	].join('');
	return `${blockName(block)}: “${words}”`;
}
