import type { Item } from '../../../bank/schema.ts';
import { valueAt, withValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice } from './advice.ts';

export const quotedWords: Advice<Item> = {
	words: ({ words = '' }) =>
		`${quoted(words)} looks like a quotation, but these words stand neither in the article nor in a claim.`,
	fixes(found) {
		const { entry, path, words = '', lint } = found;
		const place = found.nearest({ exact: words });
		if (!place) return [];
		// Within a quotation, “…” becomes ‘…’.
		const nearest = lint.article.text
			.slice(place.start, place.end)
			.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));
		if (nearest.includes('\n')) return [];
		const text = (valueAt(entry, path) as string).replaceAll(`“${words}”`, () => `“${nearest}”`);
		return replacing(found, [{ label: `Quote ${quoted(nearest)}`, entry: withValueAt(entry, path, text) }]);
	}
};
