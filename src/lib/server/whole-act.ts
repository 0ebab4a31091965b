import { randomUUID } from 'node:crypto';

/** A change of a lesson as a whole, from which no page goes on: a zip put into it, or an earlier state (see past.ts). */
export type WholeAct = { kind: 'import' } | { kind: 'restore'; of: string };

/** What such a change is called where a save names the page that it comes from. It is told by it in the history. */
export function clientOf(act: WholeAct): string {
	return `${act.kind}-${act.kind === 'restore' ? `${act.of}-` : ''}${randomUUID()}`;
}

/** What a save was, by the page that it names; null for one of a page in which somebody edits. */
export function wholeActOf(client: string): WholeAct | null {
	if (client.startsWith('import-')) return { kind: 'import' };
	const [, of] = /^restore-((?:published-)?\d+)-/.exec(client) ?? [];
	return of === undefined ? null : { kind: 'restore', of };
}
