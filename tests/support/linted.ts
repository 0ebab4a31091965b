import type { Attribution } from '$lib/attribution/schema.ts';
import type { Bank, Item } from '$lib/bank/schema.ts';
import { lintInput, type Rule } from '$lib/bank/lint/rule.ts';
import { smallLesson } from './small-lesson.ts';

interface Parts {
	attribution: Attribution;
	bank: Bank;
	claim(id: string): Attribution['claims'][number];
	item<I extends Item['interaction']>(interaction: I): Extract<Item, { interaction: I }>;
}

/**
 * What a rule finds in the small lesson after an edit: `file:path message`, one for each finding. `item` gives the
 * first item of an interaction, `claim` a claim.
 */
export function found(rule: Rule, edit: (parts: Parts) => void = () => {}): string[] {
	const { article, attribution, bank } = structuredClone(smallLesson());
	edit({
		attribution,
		bank,
		claim: (id) => attribution.claims.find((claim) => claim.id === id)!,
		item: <I extends Item['interaction']>(interaction: I) =>
			bank.items.find((item) => item.interaction === interaction) as Extract<Item, { interaction: I }>
	});
	return rule
		.check(lintInput(article, attribution, bank))
		.map(({ file, path, message }) => `${file.replace('.yaml', '')}:${path.join('.')} ${message}`);
}
