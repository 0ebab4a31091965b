import { isScalar, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import * as v from 'valibot';
import {
	blockListEdits,
	contentEnd,
	emptyMark,
	entriesOf,
	fillEmptyList,
	inBlocks,
	INDENT,
	pairOf,
	type Entry
} from './block-list.ts';
import { itemYaml } from './item-yaml.ts';
import { planRebuild, type Decision, type RebuildPlan } from './rebuild-plan.ts';
import { reportOf, type RebuildReport } from './rebuild.ts';
import { BankSchema, type Item } from './schema.ts';
import { applyEdits, atEnd, columnOf, lineEnd, takeOut, type TextEdit } from './text-edits.ts';
import { commentsIn } from './yaml-comments.ts';

/** What stands above the list of the items that were built. */
export const BUILT_NOTE =
	'# Every item that a rebuild has put here. One that you delete stays deleted, because its id stands in this list.';

const NEW_FILE = `version: 1

# An item with "from" was built by a recipe. Change what you like: a rebuild leaves alone what you changed, and lets
# the others follow the annotation.
items: []

${BUILT_NOTE}
built: []
`;

/**
 * {@link rebuild} on the text of a questions.yaml. The text is cut and joined where an item is replaced, added,
 * removed or marked, and nowhere else: yaml's own `toString` sets comments, quoting and spacing anew. So what a person
 * wrote stays byte for byte, and an item that a person commented counts as changed.
 *
 * @param yamlText a bank that is valid by its schema; null where there is none yet
 * @throws ValiError for a text that is no bank: whoever loads the file checks it first
 */
export function rebuildFile(
	yamlText: string | null,
	built: readonly Item[]
): { text: string; report: RebuildReport } {
	const text = yamlText ?? NEW_FILE;
	const doc = parseDocument(text, { keepSourceTokens: true });
	const bank = v.parse(BankSchema, doc.toJS());
	const root = doc.contents as YAMLMap;
	const items = root.get('items', true) as unknown as YAMLSeq;
	const ids = root.get('built', true) as unknown as YAMLSeq | undefined;
	const comments = commentsIn(text);

	const entries = entriesOf(text, items, endOf(text, root, 'items'), comments);
	const commented = bank.items.filter((_, i) => entries[i]?.hasComment).map((item) => item.id);
	const plan = planRebuild(bank, built, new Set(commented));
	const result = (text: string) => ({ text, report: reportOf(plan) });
	if (!hasChanges(plan, bank.items, bank.built)) return result(text);
	// Lists in JSON's way have no lines to cut at. Their comments live through this, their layout does not.
	if (root.flow || (items.flow && items.items.length > 0)) return rebuildFile(inBlocks(doc), built);

	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const edits = [
		...itemEdits(text, root, items, entries, plan),
		...builtEdits(text, root, ids, comments, bank.built, plan.built)
	].map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) }));
	return result(applyEdits(text, edits));
}

/** Whether a plan changes anything in the file. */
function hasChanges(
	{ decisions, added, built }: RebuildPlan,
	items: readonly Item[],
	before: readonly string[]
) {
	return (
		added.length > 0 ||
		built.join() !== before.join() ||
		decisions.some((decision, i) => decision.do !== 'keep' || marksChange(decision, items[i]!))
	);
}

/** Whether an item that is kept gets or loses its mark of a stale one. */
function marksChange(decision: Decision & { do: 'keep' }, item: Item): boolean {
	return item.from !== undefined && (item.stale ?? false) !== decision.stale;
}

function itemEdits(
	text: string,
	root: YAMLMap,
	items: YAMLSeq,
	entries: readonly Entry[],
	{ decisions, added }: RebuildPlan
): TextEdit[] {
	const indent = entries[0] ? columnOf(text, entries[0].start) : INDENT;
	const blocks = added.map((item) => itemYaml(item, indent));
	if (items.items.length === 0) return added.length > 0 ? fillEmptyList(text, items, blocks, '\n\n') : [];

	const changes = decisions.map((decision) => {
		if (decision.do === 'keep') return undefined;
		return decision.do === 'remove' ? null : itemYaml(decision.by, indent).trimStart();
	});
	const marks = decisions.flatMap((decision, i) =>
		decision.do === 'keep' && marksChange(decision, decision.item)
			? staleEdit(text, items.items[i] as YAMLMap, decision.stale)
			: []
	);
	const isEmptied = added.length === 0 && changes.every((change) => change === null);
	return [
		...blockListEdits(text, entries, changes, blocks, '\n\n'),
		...marks,
		...(isEmptied ? [emptyMark(text, pairOf(root, 'items')!.key)] : [])
	];
}

/** Sets the mark of a stale item below `from`, or takes it out. */
function staleEdit(text: string, item: YAMLMap, stale: boolean): TextEdit[] {
	const pair = pairOf(item, stale ? 'from' : 'stale');
	if (!pair) return [];
	const { key, value } = pair;
	const start = key.range![0];
	const end = contentEnd(text, value);
	if (stale) {
		const at = item.flow ? end : lineEnd(text, end);
		const mark = item.flow ? ', stale: true' : `\n${' '.repeat(columnOf(text, start))}stale: true`;
		return [{ start: at, end: at, text: mark }];
	}
	if (!item.flow) return [takeOut(text, start, end)];
	const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
	const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
	return [
		after === undefined ? { start: start - before, end, text: '' } : { start, end: end + after, text: '' }
	];
}

function builtEdits(
	text: string,
	root: YAMLMap,
	list: YAMLSeq | undefined,
	comments: readonly number[],
	before: readonly string[],
	after: readonly string[]
): TextEdit[] {
	const added = after.filter((id) => !before.includes(id));
	const isGone = before.map((id) => !after.includes(id));
	const lines = (indent: number) => added.map((id) => `${' '.repeat(indent)}- ${id}`);
	if (!list) return [atEnd(text, `${BUILT_NOTE}\nbuilt:\n${lines(INDENT).join('\n')}`)];
	if (list.items.length === 0) return added.length > 0 ? fillEmptyList(text, list, lines(INDENT), '\n') : [];
	if (list.flow) return flowIdEdits(text, list, isGone, added);
	const entries = entriesOf(text, list, endOf(text, root, 'built'), comments);
	const changes = isGone.map((gone) => (gone ? null : undefined));
	const isEmptied = added.length === 0 && isGone.every((gone) => gone);
	return [
		...blockListEdits(text, entries, changes, lines(columnOf(text, entries[0]!.start)), '\n'),
		...(isEmptied ? [emptyMark(text, pairOf(root, 'built')!.key)] : [])
	];
}

/** Ids in and out of a list in brackets. */
function flowIdEdits(text: string, list: YAMLSeq, isGone: boolean[], added: string[]): TextEdit[] {
	const edits = list.items.flatMap((node, i): TextEdit[] => {
		if (!isGone[i]) return [];
		const [start, end] = (node as Node).range!;
		const comma = /^\s*,[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
		return [{ start, end: end + comma, text: '' }];
	});
	if (added.length === 0) return edits;
	// A comma may stand after the last one already, and does after the one before where the last one goes.
	const close = list.range![1] - 1;
	const last = (list.items.at(-1) as Node).range![1];
	const needsComma = isGone.some((gone) => !gone) && !isGone.at(-1) && !text.slice(last, close).includes(',');
	const words = `${needsComma ? ', ' : ''}${added.join(', ')}`;
	const at = needsComma ? last : close;
	return [...edits, { start: at, end: at, text: words }];
}

/** Where what belongs to the value of a key ends: at the next key, or at the end of the text. */
function endOf(text: string, root: YAMLMap, name: string): number {
	const at = root.items.findIndex(({ key }) => isScalar(key) && key.value === name);
	const next = root.items[at + 1]?.key as Node | undefined;
	return next?.range?.[0] ?? text.length;
}
