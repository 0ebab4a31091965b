import { applyPatch, mergeIdLists, sameJson } from '../lesson/draft/merge.ts';
import { isIdList, type Json, type Patch, type UnitKey, type Units } from '../lesson/draft/units.ts';
import type { DraftState } from '../lesson/draft/wire.ts';

/** Changes that are sent as one, and the version that whoever made them had seen. */
export interface Batch {
	base: number;
	patch: Patch;
	/** Ids of conflicts that these changes settle. */
	resolves: readonly number[];
}

/**
 * Where a browser's copy of a draft stands to the server's. A pure value: what comes from the person, from the server
 * and from the clock are functions from one to the next, so that any order of them can be tested.
 */
export interface Sync {
	/** The server's newest version as far as it is known here. */
	version: number;
	server: Units;
	/** What is on its way to the server. An `amendment` is not shown: the draft has the other side's words there. */
	sending: (Batch & { isAmendment: boolean }) | null;
	/** Changes since that are still to be sent. */
	local: Patch;
	resolves: readonly number[];
	/**
	 * Changes of units that somebody else changed meanwhile, made before that was known here. They go to the server as
	 * what they are, changes of the version that was seen, and become the other side of a conflict there.
	 */
	amendments: readonly Batch[];
	/** Units of changes that were sent without an answer: the server may have them or not. */
	doubtful: readonly string[];
}

const NOTHING: Patch = {} as Patch;

/** A browser that has just been told how the draft stands. */
export function begin(state: DraftState): Sync {
	return {
		version: state.version,
		server: applyPatch({} as Units, state.patch),
		sending: null,
		local: NOTHING,
		resolves: [],
		amendments: [],
		doubtful: []
	};
}

/** The draft as the person sees it: the server's, with what has not arrived there yet. */
export function shown({ server, sending, local }: Sync): Units {
	const sent = sending && !sending.isAmendment ? applyPatch(server, sending.patch) : server;
	return isEmpty(local) ? sent : applyPatch(sent, local);
}

/** Whether the server has everything. */
export function isSaved({ sending, local, resolves, amendments }: Sync): boolean {
	return sending === null && isEmpty(local) && resolves.length === 0 && amendments.length === 0;
}

/** A change by the person. What it settles, it settles once the server has it. */
export function change(sync: Sync, patch: Patch, resolves: readonly number[] = []): Sync {
	const local = { ...sync.local, ...patch };
	// Typed and taken back before it was sent: nothing to say.
	for (const key of Object.keys(patch) as UnitKey[]) {
		const isOnItsWay = sync.sending !== null && Object.hasOwn(sync.sending.patch, key);
		if (!isOnItsWay && !sync.doubtful.includes(key) && sameJson(local[key] ?? null, sync.server[key] ?? null))
			delete local[key];
	}
	return { ...sync, local, resolves: [...sync.resolves, ...resolves] };
}

/** What goes to the server next; null while something is on its way, or where there is nothing. */
export function send(sync: Sync): { sync: Sync; batch: Batch } | null {
	if (sync.sending || isSaved(sync)) return null;
	const [amendment, ...amendments] = sync.amendments;
	if (amendment)
		return { sync: { ...sync, amendments, sending: { ...amendment, isAmendment: true } }, batch: amendment };
	const batch = { base: sync.version, patch: sync.local, resolves: sync.resolves };
	return {
		sync: { ...sync, local: NOTHING, resolves: [], sending: { ...batch, isAmendment: false } },
		batch
	};
}

/** What was on its way did not arrive, or nobody knows: it goes again. */
export function unsent(sync: Sync): Sync {
	const { sending } = sync;
	if (!sending) return sync;
	const { isAmendment, ...batch } = sending;
	if (isAmendment) return { ...sync, sending: null, amendments: [batch, ...sync.amendments] };
	return {
		...sync,
		sending: null,
		local: { ...batch.patch, ...sync.local },
		resolves: [...batch.resolves, ...sync.resolves],
		doubtful: [...new Set([...sync.doubtful, ...Object.keys(batch.patch)])]
	};
}

/** The server's answer to what was on its way: how the draft stands now, told from the version that it was based on. */
export function saved(sync: Sync, state: DraftState): Sync {
	const { sending } = sync;
	if (!sending) return sync;
	const server = applyPatch(sync.server, state.patch);
	const local: Record<string, Json | null> = { ...sync.local };
	const amendments = [...sync.amendments];
	for (const [unit, mine] of Object.entries(sync.local)) {
		const key = unit as UnitKey;
		const seen = sync.server[key] ?? null;
		const sent = !sending.isAmendment && Object.hasOwn(sending.patch, key) ? sending.patch[key] : seen;
		const now = server[key] ?? null;
		if (sameJson(now, sent) || sameJson(now, seen)) continue;
		// Somebody else changed it while the person went on.
		if (isIdList(key)) {
			local[key] = mergeIdLists((sent ?? []) as string[], (mine ?? []) as string[], (now ?? []) as string[]);
		} else {
			delete local[key];
			if (!sameJson(mine, now))
				amendments.push({ base: sending.base, patch: { [key]: mine } as Patch, resolves: [] });
		}
	}
	const doubtful = sending.isAmendment ? sync.doubtful : [];
	return {
		...sync,
		version: state.version,
		server,
		sending: null,
		local: local as Patch,
		amendments,
		doubtful
	};
}

/** News from the server. It is taken in only where nothing waits to be sent: else the answer to that brings it. */
export function heard(sync: Sync, state: DraftState): Sync {
	if (!isSaved(sync) || state.version <= sync.version) return sync;
	return { ...sync, version: state.version, server: applyPatch(sync.server, state.patch) };
}

/** All that the server has not got, in the order in which it goes there: what a browser keeps. */
export function outstanding(sync: Sync): Batch[] {
	const { amendments, local, resolves, version } = unsent(sync);
	const open = isEmpty(local) && resolves.length === 0 ? [] : [{ base: version, patch: local, resolves }];
	return [...amendments, ...open];
}

function isEmpty(patch: Patch): boolean {
	for (const _ in patch) return false;
	return true;
}
