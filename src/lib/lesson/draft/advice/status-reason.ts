import type { Claim } from '../../../attribution/schema.ts';
import { replacing, type Advice } from './advice.ts';

export const statusReason: Advice<Claim> = {
	words: ({ entry }) =>
		`You have set the status “${entry.status?.is}” by hand, without a reason. Students are shown the reason: write it, or let the status follow from the article.`,
	fixes: (found) =>
		replacing(found, [
			{ label: 'Let the status follow from the article', entry: { ...found.entry, status: null } }
		]),
	field: () => ['status', 'because']
};
