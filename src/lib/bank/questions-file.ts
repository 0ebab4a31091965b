import { CST, isMap, isSeq, Parser, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import * as v from 'valibot';
import { indented, itemYaml } from './item-yaml.ts';
import { planRebuild, type Decision } from './rebuild-plan.ts';
import { reportOf, type RebuildReport } from './rebuild.ts';
import { BankSchema, type Item } from './schema.ts';
import { applyEdits, lineEnd, lineStart, takeOut, type TextEdit } from './text-edits.ts';

const NEW_FILE = `version: 1

# An item with \`from\` was built by a recipe. Change what you like: what you change is yours, and a rebuild leaves it
# alone. What you leave as it is follows the annotation.
items: []

# Every item that a rebuild has put here. An item that you delete stays deleted, because its id stands in this list.
built: []
`;

/**
 * {@link rebuild} on the text of a questions.yaml. The text is cut and joined where an item is replaced, added or
 * removed, and nowhere else: yaml's own \`toString\` would set comments, quoting and spacing anew. So all that a person
 * wrote stays byte for byte, and an item with a comment in it counts as changed by a person.
 *
 * @param yamlText a bank that is valid by its schema; null for a lesson that has none yet
 * @throws ValiError for a text that is no bank: whoever loads the file checks it first
 */
export function rebuildFile(
	yamlText: string | null,
	built: readonly Item[]
): { text: string; report: RebuildReport } {
	const text = yamlText ?? NEW_FILE;
	const doc = parseDocument(text, { keepSourceTokens: true });
	const bank = v.parse(BankSchema, doc.toJS());
	const { root, items, builtIds } = partsOf(doc);
	const comments = commentsIn(text);
	const spans = items.flow ? [] : entrySpans(text, items, nextKeyAfter(root, items, text), comments);
	const commented = new Set(
		bank.items.filter((_, i) => spans[i]?.hasComment).map((item) => item.id)
	);
	const plan = planRebuild(bank, built, commented);
	const report = reportOf(plan);

	const changes = plan.decisions.some((decision, i) => isChange(decision, bank.items[i]!));
	if (!changes && plan.added.length === 0 && sameIds(plan.built, bank.built)) return { text, report };
	if (isFlowWithItems(root, items)) return rebuildFile(asBlocks(doc), built);

	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const edits = [
		...itemEdits(text, items, spans, plan.decisions, plan.added),
		...builtEdits(text, root, items, builtIds, bank.built, plan.built)
	].map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) }));
	return { text: applyEdits(text, edits), report };
}
