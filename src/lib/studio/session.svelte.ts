import { flushSync } from 'svelte';
import type { DraftProblem } from '../lesson/draft/check.ts';
import type { Draft } from '../lesson/draft/draft.ts';
import { applyPatch, patchBetween } from '../lesson/draft/merge.ts';
import {
	draftAfter,
	draftOf,
	type Json,
	type List,
	type Patch,
	type UnitKey,
	type Units
} from '../lesson/draft/units.ts';
import type { Conflict, DraftState } from '../lesson/draft/wire.ts';
import { afterPaint } from './after-paint.ts';
import type { KeptStore } from './kept.ts';
import { LiveDraft } from './live-draft.svelte.ts';
import { stepWords } from './step-words.ts';
import * as sync from './sync.ts';
import { takenIds } from './taken-ids.ts';
import type { Reply, Transport } from './transport.ts';
import { pushed, reversal, stepOf, type Step, type UndoStack } from './undo.ts';

/**
 * Where the work is: `saved` on the server; `saving`; `kept here` in this browser only, because the server cannot be
 * reached; `signed out` (kept here, too); `refused` by the server; `unsafe`: nowhere but on this screen.
 */
export type Status = 'saved' | 'saving' | 'kept here' | 'signed out' | 'refused' | 'unsafe';

/** What the person should know now: what was undone, that something could not be, that work of the last visit was found. */
export interface Notice {
	text: string;
	/** What it is about, where that can be opened. */
	unit: UnitKey | null;
}

/** Whether a save waits for more to be typed, and how long at most: in milliseconds. */
const PAUSE = 500;
const LONGEST_PAUSE = 1_200;
/** How often a page that is looked at asks for what others have done, in milliseconds. */
const NEWS = 2_500;
/** How long after a failure it is tried again: each time twice as long, up to the longest, in milliseconds. */
const RETRY = 1_000;
const LONGEST_RETRY = 15_000;

export interface SessionOptions {
	lesson: string;
	user: string;
	/** A name for this loaded page that no other has. */
	client: string;
	state: DraftState;
	transport: Transport;
	store: KeptStore;
	/** Finds out what is wrong with a draft, beside the page: it may answer a little later. */
	checker?: { readonly problems: readonly DraftProblem[]; update(units: Units): void };
	/** Milliseconds since 1970. */
	now?: () => number;
	/** Does something once the letter that was typed is on the screen. */
	afterPaint?: (act: () => void) => void;
}

/**
 * One teacher's page at one draft: the draft as it stands on the screen, the way back through what was done to it, and
 * the way of every change to the browser's store at once and to the server soon after.
 */
export class Session {
	readonly lesson: string;
	#sync: sync.Sync = $state.raw() as sync.Sync;
	#units: Units = $state.raw() as Units;
	readonly #live: LiveDraft;
	#stack: UndoStack = $state.raw({ done: [], undone: [] });
	#conflicts: readonly Conflict[] = $state.raw([]);
	#published: DraftState['published'] = $state.raw(null);
	#disk: readonly string[] = $state.raw([]);
	#failure: (Reply & { ok: false }) | null = $state.raw(null);
	#isKept = $state.raw(true);
	/** It stands until the next change. */
	notice: Notice | null = $state.raw(null);

	readonly #options: SessionOptions;
	readonly #now: () => number;
	readonly #afterPaint: (act: () => void) => void;
	/** Whether what is edited now stands in its field already. */
	#isTyping = false;
	#typedIn = '';
	#isTellingSoon = false;
	/** Ids of entries that were here and are gone, by list. */
	readonly #gone: Record<List, string[]> = { sources: [], claims: [], items: [] };
	#seq = 0;
	#failures = 0;
	#firstEdit: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#keepTimer: ReturnType<typeof setTimeout> | undefined;
	#isKeeping = false;
	#keepAgain = false;
	#isOpen = false;

	constructor(options: SessionOptions) {
		this.lesson = options.lesson;
		this.#options = options;
		this.#now = options.now ?? Date.now;
		this.#afterPaint = options.afterPaint ?? afterPaint;
		this.#sync = sync.begin(options.state);
		this.#units = sync.shown(this.#sync);
		this.#live = new LiveDraft(draftOf(this.#units));
		options.checker?.update(this.#units);
		this.#tell(options.state);
	}

	/**
	 * The draft with everything that was typed. It is always this object, whose parts become others: unchanged parts and
	 * entries are the same as before.
	 */
	get draft(): Draft {
		return this.#live.draft;
	}

	/** Whose page it is. */
	get user(): string {
		return this.#options.user;
	}

	get units(): Units {
		return this.#units;
	}

	/** What is wrong with the draft; it may lag behind what was typed a moment ago. */
	get problems(): readonly DraftProblem[] {
		return this.#options.checker?.problems ?? [];
	}

	/** The version of the draft that the server has and this page knows. */
	get version(): number {
		return this.#sync.version;
	}

	/** Versions that wait for somebody to choose, but for those chosen here already. */
	get conflicts(): readonly Conflict[] {
		const { resolves, sending } = this.#sync;
		const settled = [...resolves, ...(sending?.resolves ?? [])];
		return this.#conflicts.filter(({ id }) => !settled.includes(id));
	}

	get published(): DraftState['published'] {
		return this.#published;
	}

	/** What is wrong with the files on disk, a line each. */
	get disk(): readonly string[] {
		return this.#disk;
	}

	get status(): Status {
		const why = this.#failure?.why;
		if (why === 'refused') return 'refused';
		if (sync.isSaved(this.#sync)) return why === 'signed-out' ? 'signed out' : 'saved';
		if (!why) return 'saving';
		if (!this.#isKept) return 'unsafe';
		return why === 'signed-out' ? 'signed out' : 'kept here';
	}

	/** Why the last save did not arrive, in the server's words. */
	get failure(): string | null {
		return this.#failure?.message ?? null;
	}

	get undoLabel(): string | null {
		return this.#stack.done.at(-1)?.label ?? null;
	}

	get redoLabel(): string | null {
		return this.#stack.undone.at(-1)?.label ?? null;
	}

	/** Ids that are in use, or were on this page: a new entry takes none of them. */
	takenIds(list: List): ReadonlySet<string> {
		return takenIds(this.draft, list, this.#gone[list]);
	}

	/**
	 * Changes the draft.
	 *
	 * @param label what was done, to stand behind “Undo”
	 * @param merge changes of one kind that follow each other closely are undone as one
	 */
	edit(
		patch: Patch,
		{ label = 'change', merge = null }: { label?: string; merge?: string | null } = {}
	): void {
		this.#stack = pushed(this.#stack, stepOf(this.#units, patch, label, merge, this.#now()));
		this.notice = null;
		this.#change(patch);
	}

	/**
	 * Makes edits that come from a field which shows them by itself: the letter that was typed. They are in the draft at
	 * once; the rest of the screen follows when the letter has been painted.
	 *
	 * @param field its id: words dragged from one field to another are two edits at once, and the second must find what the
	 *   first has changed
	 */
	typing(field: string, edit: () => void): void {
		if (this.#typedIn !== field) {
			this.catchUp();
			flushSync();
		}
		this.#typedIn = field;
		this.#isTyping = true;
		try {
			edit();
		} finally {
			this.#isTyping = false;
		}
	}

	/** Brings the screen up to the draft: before somebody does something else than to go on typing. */
	catchUp(): void {
		this.#live.tell();
	}

	undo(): void {
		const step = this.#stack.done.at(-1);
		if (!step) return;
		this.#stack = { ...this.#stack, done: this.#stack.done.slice(0, -1) };
		if (this.#reverse(step, 'Undone'))
			this.#stack = { ...this.#stack, undone: [...this.#stack.undone, step] };
	}

	redo(): void {
		const step = this.#stack.undone.at(-1);
		if (!step) return;
		this.#stack = { ...this.#stack, undone: this.#stack.undone.slice(0, -1) };
		if (this.#reverse({ ...step, before: step.after, after: step.before }, 'Done again'))
			this.#stack = { ...this.#stack, done: [...this.#stack.done, { ...step, merge: null }] };
	}

	/** Settles a conflict: what was chosen is in the draft from now on, the other version in the history. */
	settle(conflict: Conflict, choice: 'draft' | 'other'): void {
		const patch = choice === 'other' ? ({ [conflict.unit]: conflict.value } as Patch) : ({} as Patch);
		if (choice === 'other')
			this.#stack = pushed(
				this.#stack,
				stepOf(this.#units, patch, 'choice between two versions', null, this.#now())
			);
		this.#change(patch, [conflict.id]);
	}

	/** Begins to save by itself and to listen for what others do. What pages that are gone have left goes to the server first. */
	async open(): Promise<void> {
		this.#isOpen = true;
		if (await this.#takeUpOrphans())
			this.notice = {
				text: 'Changes that had not reached the server last time are in the draft now.',
				unit: null
			};
		this.#schedule(sync.isSaved(this.#sync) ? NEWS : 0);
	}

	/** Stops saving by itself; the last of it is sent. */
	close(): void {
		this.#isOpen = false;
		clearTimeout(this.#timer);
		this.#keepNow();
		void this.#go();
	}

	/** Saves now, or asks for news: when the connection is back, the page is looked at again, or is being left. */
	hurry(): void {
		if (!this.#isOpen) return;
		clearTimeout(this.#timer);
		this.#keepNow();
		void this.#go();
	}

	/** Saves all there is, and says whether the server has it. */
	async flush(): Promise<boolean> {
		for (let tries = 0; tries < 20 && !sync.isSaved(this.#sync); tries++) {
			if (this.#sync.sending) await this.#sent;
			else await this.#go();
			if (this.#failure) return false;
		}
		return sync.isSaved(this.#sync);
	}

	#change(patch: Patch, resolves: readonly number[] = []): void {
		this.#sync = sync.change(this.#sync, patch, resolves);
		this.#show(patch);
		this.#keep();
		this.#firstEdit ??= this.#now();
		if (this.#failure?.why === 'refused') this.#failure = null;
		if (!this.#failure)
			this.#schedule(Math.min(PAUSE, Math.max(0, this.#firstEdit + LONGEST_PAUSE - this.#now())));
	}

	/** Takes a step back, and says so: what it changes may not be what is looked at. */
	#reverse(step: Step, what: 'Undone' | 'Done again'): boolean {
		const patch = reversal(this.#units, step);
		if (patch) this.#change(patch);
		const { words, unit } = stepWords(this.#units, step);
		const text = patch
			? `${what}: ${words}`
			: `That cannot be ${what.toLowerCase()}: somebody else has changed the same since.`;
		this.notice = { text, unit };
		return patch !== null;
	}

	#set(next: sync.Sync): void {
		this.#sync = next;
		this.#show(patchBetween(this.#units, sync.shown(next)));
	}

	/** Brings a change to the screen. */
	#show(patch: Patch): void {
		const changes = Object.entries(patch) as [UnitKey, Json | null][];
		if (changes.length === 0) return;
		for (const [key, value] of changes) if (value === null) this.#remember(key);
		this.#units = applyPatch(this.#units, patch);
		this.#live.become(draftAfter(this.draft, this.#units, patch));
		if (this.#isTyping) this.#tellSoon();
		else this.#live.tell();
		this.#options.checker?.update(this.#units);
	}

	#tellSoon(): void {
		if (this.#isTellingSoon) return;
		this.#isTellingSoon = true;
		this.#afterPaint(() => {
			this.#isTellingSoon = false;
			this.#live.tell();
		});
	}

	/** An id that was in use is not given again. */
	#remember(key: UnitKey): void {
		const [kind, id = ''] = key.split('.');
		if (kind === 'source' || kind === 'claim' || kind === 'item') this.#gone[`${kind}s`].push(id);
	}

	#tell({ conflicts, published, disk }: DraftState): void {
		this.#conflicts = conflicts;
		this.#published = published;
		this.#disk = disk;
	}

	#schedule(delay: number): void {
		if (!this.#isOpen) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#go(), delay);
	}

	#sent: Promise<void> | null = null;

	/** One exchange with the server: the next changes, or a question for news. */
	async #go(): Promise<void> {
		if (this.#sync.sending) return;
		this.#sent = this.#exchange();
		await this.#sent;
	}

	async #exchange(): Promise<void> {
		const next = sync.send(this.#sync);
		if (!next) return this.#listen();
		this.#set(next.sync);
		this.#firstEdit = null;
		const { client, transport } = this.#options;
		const { base, patch, resolves } = next.batch;
		const reply = await transport.save({ client, seq: ++this.#seq, base, patch, resolves: [...resolves] });
		if (reply.ok) {
			this.#set(sync.saved(this.#sync, reply.state));
			this.#tell(reply.state);
		} else this.#set(sync.unsent(this.#sync));
		this.#after(reply);
		this.#keep();
	}

	async #listen(): Promise<void> {
		const reply = await this.#options.transport.state(this.#sync.version);
		// Something may have been typed meanwhile: then the answer to that will tell.
		if (reply.ok && sync.isSaved(this.#sync)) {
			this.#set(sync.heard(this.#sync, reply.state));
			this.#tell(reply.state);
		}
		this.#after(reply);
	}

	#after(reply: Reply): void {
		this.#failure = reply.ok ? null : reply;
		this.#failures = reply.ok ? 0 : this.#failures + 1;
		if (!reply.ok) this.#schedule(Math.min(LONGEST_RETRY, RETRY * 2 ** (this.#failures - 1)));
		else this.#schedule(sync.isSaved(this.#sync) ? NEWS : PAUSE);
	}

	/** Brings what the server has not got into the browser's store, as a task of its own: the letter comes to the screen first. */
	#keep(): void {
		this.#keepTimer ??= setTimeout(() => this.#keepNow());
	}

	/** Writes follow each other, the newest is the last. */
	#keepNow(): void {
		clearTimeout(this.#keepTimer);
		this.#keepTimer = undefined;
		this.#keepAgain = true;
		if (!this.#isKeeping) void this.#keepAll();
	}

	async #keepAll(): Promise<void> {
		const { client, user, lesson, store } = this.#options;
		this.#isKeeping = true;
		while (this.#keepAgain) {
			this.#keepAgain = false;
			const batches = sync.outstanding(this.#sync);
			if (batches.length === 0) await store.remove(client);
			else this.#isKept = await store.put({ client, user, lesson, seq: this.#seq, batches, at: this.#now() });
		}
		this.#isKeeping = false;
	}

	/** Sends what pages that are gone have kept, as theirs. What the server refuses stays in the store. */
	async #takeUpOrphans(): Promise<boolean> {
		const { user, lesson, store, transport } = this.#options;
		let isAny = false;
		for (const { client, seq, batches } of await store.orphans(user, lesson)) {
			let n = seq;
			let isWhole = true;
			for (const { base, patch, resolves } of batches) {
				const reply = await transport.save({ client, seq: ++n, base, patch, resolves: [...resolves] });
				if (!reply.ok) {
					isWhole = false;
					break;
				}
				isAny = true;
			}
			if (isWhole) await store.remove(client);
		}
		if (!isAny) return false;
		const reply = await transport.state(this.#sync.version);
		if (reply.ok) {
			this.#set(sync.heard(this.#sync, reply.state));
			this.#tell(reply.state);
		}
		return true;
	}
}
