import type { Draft } from '$lib/lesson/draft/draft.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { unitsOf, type Patch } from '$lib/lesson/draft/units.ts';
import type { KeptStore } from '$lib/studio/kept.ts';
import { Session, type SessionOptions } from '$lib/studio/session.svelte.ts';
import type { Transport } from '$lib/studio/transport.ts';
import { smallLesson } from '../../support/small-lesson.ts';
import { Checker } from './checker.svelte.ts';

/** The small lesson as a draft, with what is to be different. */
export function smallDraft(changes: Partial<Draft> = {}): Draft {
	return { ...structuredClone(draftFromLesson(smallLesson())), ...changes };
}

/**
 * A teacher's page at a draft: the studio's own session, which is not opened, so that it saves nothing and asks for
 * nothing. What is wrong with the draft is known at once.
 *
 * @param now the time of each edit; by default a minute lies between two
 * @param afterPaint by default what is typed is on the whole screen at once
 */
export function sessionOf(
	draft: Draft = smallDraft(),
	{
		now = everyMinute(),
		checker = new Checker(),
		user = 'ada',
		afterPaint = (act) => act()
	}: Pick<SessionOptions, 'now' | 'afterPaint'> & { checker?: Checker; user?: string } = {}
): Session {
	const unreachable = { ok: false, why: 'unreachable', message: 'There is no server.' } as const;
	const transport: Transport = {
		state: () => Promise.resolve(unreachable),
		save: () => Promise.resolve(unreachable)
	};
	const store: KeptStore = {
		put: () => Promise.resolve(true),
		remove: () => Promise.resolve(),
		orphans: () => Promise.resolve([])
	};
	const patch: Patch = unitsOf(draft);
	const state = { version: 1, patch, conflicts: [], published: null, disk: [] };
	return new Session({
		lesson: 'river',
		user,
		client: 'page-one',
		state,
		transport,
		store,
		checker,
		now,
		afterPaint
	});
}

function everyMinute(): () => number {
	let minutes = 0;
	return () => ++minutes * 60_000;
}
