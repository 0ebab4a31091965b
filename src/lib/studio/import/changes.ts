import type { ImportedItem } from '../../interop/import/import-items.ts';

/** Something that is otherwise than it was, and the questions in which it is. */
export interface Change {
	why: string;
	prompts: string[];
}

/** What of questions is otherwise than it was: the same is told once, what most have first. */
export function changesIn(questions: readonly ImportedItem[]): Change[] {
	const changes = new Map<string, string[]>();
	for (const { item, notes } of questions)
		for (const note of notes) changes.set(note, [...(changes.get(note) ?? []), item.prompt]);
	return [...changes]
		.map(([why, prompts]) => ({ why, prompts }))
		.sort((a, b) => b.prompts.length - a.prompts.length);
}
