import { itemFindings, type Rule } from './rule.ts';

/** A built item that a person changed, and whose claim has moved under it since, is looked at again. */
export const staleItem: Rule = {
	id: 'stale-item',
	severity: 'warning',
	check: ({ bank }) =>
		itemFindings(bank, (item) =>
			item.stale
				? [
						{
							path: ['stale'],
							message:
								'is stale: what it was built from has changed since somebody edited it; bring it up to date and remove its "from" and "stale", and it is your own; or delete it'
						}
					]
				: []
		)
};
