import { expect } from 'vitest';
import type { Claim, Source } from '$lib/attribution/schema.ts';
import type { Item } from '$lib/bank/schema.ts';
import { checkDraft, type DraftProblem } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftOf, unitsOf } from '$lib/lesson/draft/units.ts';
import { smallDraft } from './drafts.ts';

interface Parts {
	draft: Draft;
	source(id: string): Source;
	claim(id: string): Claim;
	item<I extends Item['interaction']>(interaction: I): Extract<Item, { interaction: I }>;
}

/** The small lesson's draft after an edit in place. `item` gives the first question of an interaction. */
export function edited(edit: (parts: Parts) => void): Draft {
	const draft = structuredClone(smallDraft());
	edit({
		draft,
		source: (id) => draft.sources.find((source) => source.id === id)!,
		claim: (id) => draft.claims.find((claim) => claim.id === id)!,
		item: <I extends Item['interaction']>(interaction: I) =>
			draft.items.find((item) => item.interaction === interaction) as Extract<Item, { interaction: I }>
	});
	return draft;
}

/** A problem in one line: `item.who-dam choices.2.feedback: message`. */
export function lineOf({ unit, path, message }: DraftProblem): string {
	return `${[unit, ...(path.length > 0 ? [path.join('.')] : [])].join(' ')}: ${message}`;
}

/** What checking says of the small lesson after an edit, a line each. */
export function told(edit: (parts: Parts) => void): string[] {
	return checkDraft('river', edited(edit)).map(lineOf);
}

/** What the buttons beside a draft's problems say, of one rule's. */
export function offered(draft: Draft, rule: DraftProblem['rule']): string[] {
	return checkDraft('river', draft)
		.filter((problem) => problem.rule === rule)
		.flatMap(({ fixes }) => fixes.map(({ label }) => label));
}

/** The draft after the button with a label has been pressed. */
export function pressed(draft: Draft, label: string): Draft {
	const fix = checkDraft('river', draft)
		.flatMap(({ fixes }) => fixes)
		.find((fix) => fix.label === label);
	expect(fix, label).toBeDefined();
	return draftOf(applyPatch(unitsOf(draft), fix!.patch));
}

/** Whether each fix of a draft takes its problem away and brings no error that was not there. */
export function expectFixesToMend(draft: Draft): void {
	const problems = checkDraft('river', draft);
	const errors = problems.filter(({ severity }) => severity === 'error').map(lineOf);
	for (const problem of problems)
		for (const { label, patch } of problem.fixes) {
			const after = checkDraft('river', draftOf(applyPatch(unitsOf(draft), patch)));
			expect(after.map(lineOf), `${lineOf(problem)} → ${label}`).not.toContain(lineOf(problem));
			const fresh = after.filter(({ severity }) => severity === 'error').map(lineOf);
			expect(fresh.length, `${lineOf(problem)} → ${label}: ${fresh.join('; ')}`).toBeLessThanOrEqual(
				errors.length - (problem.severity === 'error' ? 1 : 0)
			);
		}
}
