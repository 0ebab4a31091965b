import { overlaps } from '../../../article/article.ts';
import type { HottextItem } from '../../../bank/schema.ts';
import { withoutValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice, type Found } from './advice.ts';

export const overlappingSpans: Advice<HottextItem> = {
	words(found) {
		const [one, other] = pairOf(found).map((i) => quoted(found.entry.spans![i]!.at.exact));
		return `${one} and ${other} share words, so that they cannot be told apart in the article. Make one of them shorter.`;
	},
	fixes: (found) =>
		replacing(
			found,
			pairOf(found).map((i) => ({
				label: `Leave out ${quoted(found.entry.spans![i]!.at.exact)}`,
				entry: withoutValueAt(found.entry, ['spans', i])
			}))
		)
};

/** The numbers of the two spans that overlap. */
function pairOf({ entry, path, lint }: Found<HottextItem>): [number, number] {
	const second = Number(path[1]);
	const ranges = entry.spans!.map(({ at }) => lint.resolve(at).found);
	return [ranges.findIndex((range, i) => i < second && range && overlaps(range, ranges[second]!)), second];
}
