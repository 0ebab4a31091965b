import { loopIn } from '../../../attribution/chain.ts';
import type { Claim } from '../../../attribution/schema.ts';
import { replacing, sourceName, type Advice } from './advice.ts';

export const chainLoop: Advice<Claim> = {
	words(found) {
		const twice = loopIn(found.entry)!;
		return twice === found.entry.source
			? `${sourceName(found, twice)} is the source of this claim, and cannot have passed it on as well.`
			: `${sourceName(found, twice)} stands twice among those who passed the claim on.`;
	},
	fixes(found) {
		const { source, via } = found.entry;
		const once = via.filter((id, i) => id !== source && via.indexOf(id) === i);
		const label = `Name ${sourceName(found, loopIn(found.entry)!)} once`;
		return replacing(found, [{ label, entry: { ...found.entry, via: once } }]);
	}
};
