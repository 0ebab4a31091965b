import { itemFindings, type Finding, type Path, type Rule } from './rule.ts';
import type { Item } from '../schema.ts';

type Located = { id: string; path: Path };

/** An id means one thing: in attribution.yaml, among the items, and within an item. */
export const idUsedTwice: Rule = {
	id: 'id-used-twice',
	severity: 'error',
	check({ attribution, bank }) {
		const inAttribution = [
			...located(attribution.sources, ['sources']),
			...located(attribution.claims, ['claims'])
		];
		return [
			...repeated(inAttribution).map((finding): Finding => ({ file: 'attribution.yaml', ...finding })),
			...repeated(located(bank.items, ['items'])).map((finding): Finding => ({
				file: 'questions.yaml',
				...finding
			})),
			...itemFindings(bank, (item) => repeated(idsWithin(item)))
		];
	}
};

function located(list: readonly { id: string }[] | undefined, path: Path): Located[] {
	return (list ?? []).map(({ id }, i) => ({ id, path: [...path, i, 'id'] }));
}

function idsWithin(item: Item): Located[] {
	switch (item.interaction) {
		case 'choice':
			return located(item.choices, ['choices']);
		case 'hottext':
			return located(item.spans, ['spans']);
		case 'match':
			return [...located(item.left, ['left']), ...located(item.right, ['right'])];
		case 'order':
			return located(item.order, ['order']);
		case 'extended-text':
			return [];
	}
}

function repeated(ids: Located[]): { path: Path; message: string }[] {
	const seen = new Set<string>();
	return ids.flatMap(({ id, path }) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [{ path, message: `the id "${id}" is used twice; give one of the two another` }];
	});
}
