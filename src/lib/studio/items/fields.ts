import type { RuleId } from '../../bank/lint/rule.ts';
import type { Interaction, Item } from '../../bank/schema.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import type { ItemOf } from './item-of.ts';

/** What every item's editor has a field for. A field is called by the path of what it edits, joined by dots. */
const COMMON = ['from', 'prompt', 'skill', 'passage', 'hint', 'explanation', 'points', 'about'];

/** The fields that each interaction has beside these. */
const OWN: { [I in Interaction]: (item: ItemOf<I>) => string[] } = {
	choice: ({ choices }) => [
		'multiple',
		...entries('choices', choices, ['text', 'feedback', 'misconception'])
	],
	hottext: ({ segment, spans = [], correct = [], wrong = [] }) => [
		'multiple',
		'segment',
		...(segment
			? [...entries('correct', correct), ...entries('wrong', wrong, ['at', 'feedback', 'misconception'])]
			: entries('spans', spans, ['at', 'feedback', 'misconception']))
	],
	match: ({ left, right, mispairs = [] }) => [
		...entries('left', left, ['text', 'pair', 'feedback', 'misconception']),
		...entries('right', right, ['text']),
		...entries('mispairs', mispairs, ['feedback', 'misconception'])
	],
	order: ({ order }) => entries('order', order, ['text', 'feedback', 'misconception']),
	'extended-text': ({ criteria }) => ['model', ...entries('criteria', criteria, ['text'])]
};

/** Some rules are about an entry as a whole and mean one field of it. */
const MEANT: Partial<Record<RuleId, string>> = { 'missing-feedback': 'feedback', 'no-right-answer': 'pair' };

/** All fields that an item's editor has. A problem that has none of them stands above the fields. */
export function fieldsOf(item: Item): string[] {
	const own = OWN[item.interaction] as (item: Item) => string[];
	return [...COMMON, ...entries('proof', item.proof), ...entries('evidence', item.evidence), ...own(item)];
}

/** An item's problems by the field that each stands beside; by '' those that stand above the fields. */
export function problemsByField(
	item: Item,
	problems: readonly DraftProblem[]
): ReadonlyMap<string, readonly DraftProblem[]> {
	const fields = new Set(fieldsOf(item));
	const byField = new Map<string, DraftProblem[]>();
	for (const problem of problems) {
		const field = fieldFor(item, fields, problem);
		byField.set(field, [...(byField.get(field) ?? []), problem]);
	}
	return byField;
}

/** The innermost field that a problem lies in. */
function fieldFor(item: Item, fields: ReadonlySet<string>, { path, rule }: DraftProblem): string {
	const meant = rule && MEANT[rule];
	const steps = [...onScreen(item, path), ...(meant ? [meant] : [])];
	for (let length = steps.length; length > 0; length--) {
		const field = steps.slice(0, length).join('.');
		if (fields.has(field)) return field;
	}
	return '';
}

/** The path as the editor has it: a pair is made at its left side, and where an item comes from stands in one place. */
function onScreen(item: Item, path: DraftProblem['path']): readonly (string | number)[] {
	const [first, at] = path;
	if (first === 'stale') return ['from'];
	if (first === 'criteria' && at !== undefined) return [...path, 'text'];
	if (item.interaction !== 'match' || first !== 'pairs') return path;
	const left = item.left.findIndex(({ id }) => id === item.pairs[Number(at)]?.[0]);
	return left === -1 ? ['left'] : ['left', left, 'pair'];
}

/** The fields of a list: the list itself, each of its entries, and each entry's own. */
function entries(list: string, of: readonly unknown[], keys: readonly string[] = []): string[] {
	return [list, ...of.flatMap((_, i) => [`${list}.${i}`, ...keys.map((key) => `${list}.${i}.${key}`)])];
}
