import { optionsOf } from '../../../bank/lint/options.ts';
import type { Item } from '../../../bank/schema.ts';
import { valueAt, withValueAt } from '../at-path.ts';
import { quoted, replacing, type Advice } from './advice.ts';

/** Up to how many answers each gets a button of its own. */
const FEW = 6;

export const noRightAnswer: Advice<Item> = {
	words({ entry, path }) {
		if (entry.interaction === 'match')
			return `${quoted((valueAt(entry, path) as { text: string }).text)} goes with nothing on the right.`;
		if (entry.interaction === 'choice') return 'No choice is right. Say which one is.';
		return path[0] === 'spans'
			? 'None of the words that can be chosen are right. Say which are.'
			: 'No sentence is right. Choose words of the one that is.';
	},
	fixes(found) {
		const { entry, path } = found;
		if (entry.interaction === 'match') {
			const { id } = valueAt(entry, path) as { id: string };
			const partners = entry.right.filter(({ text }) => text !== '');
			if (partners.length > FEW) return [];
			return replacing(
				found,
				partners.map((right) => ({
					label: `It goes with ${quoted(right.text)}`,
					entry: { ...entry, pairs: [...entry.pairs, [id, right.id]] }
				}))
			);
		}
		// Which sentence is right is chosen in the article.
		if (path[0] !== 'choices' && path[0] !== 'spans') return [];
		const options = optionsOf(entry).filter(({ text }) => text !== '');
		if (options.length > FEW) return [];
		return replacing(
			found,
			options.map((option) => ({
				label: `${quoted(option.text)} is right`,
				entry: withValueAt(entry, [...option.path, 'correct'], true)
			}))
		);
	},
	field: ({ entry, path }) => (entry.interaction === 'hottext' && path.length === 0 ? ['correct'] : path)
};
