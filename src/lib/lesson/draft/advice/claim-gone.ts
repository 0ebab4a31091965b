import type { Item } from '../../../bank/schema.ts';
import { withValueAt } from '../at-path.ts';
import { claimName, deleting, quoted, replacing, type Advice } from './advice.ts';
import { closeTo } from './close-to.ts';

export const claimGone: Advice<Item> = {
	words: ({ entry, path }) =>
		path[0] === 'from'
			? `This question was built for a claim that is not there any more (${quoted(entry.from?.claim ?? '')}).`
			: `This question is about a claim that is not there any more (${quoted(entry.about[Number(path[1])] ?? '')}).`,
	fixes(found) {
		const { entry, path, draft } = found;
		const known = draft.claims.map(({ id }) => id);
		const about = entry.about.filter((id) => known.includes(id));
		if (path[0] === 'from') {
			const { from: _, ...own } = entry;
			return [
				...replacing(found, [{ label: 'Keep it as a question of our own', entry: { ...own, about } }]),
				{ label: 'Delete this question', patch: deleting(found) }
			];
		}
		const near = closeTo(
			entry.about[Number(path[1])]!,
			known.filter((id) => !about.includes(id))
		);
		return replacing(found, [
			...(near
				? [{ label: `It is about ${claimName(found, near)}`, entry: withValueAt(entry, path, near) }]
				: []),
			{ label: 'It is not about that claim', entry: { ...entry, about } }
		]);
	}
};
