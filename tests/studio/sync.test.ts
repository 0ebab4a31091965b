import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, mergeIdLists, patchBetween, sameJson } from '$lib/lesson/draft/merge.ts';
import { isIdList, type Json, type Patch, type UnitKey, type Units } from '$lib/lesson/draft/units.ts';
import type { DraftState } from '$lib/lesson/draft/wire.ts';
import * as sync from '$lib/studio/sync.ts';

/** A server in a few lines: what DESIGN and wire.ts say of saving, without a database. */
class Server {
	versions: { units: Units; by: Record<string, string> }[] = [];
	conflicts: { unit: string; value: Json | null; by: string }[] = [];
	readonly #seqs = new Map<string, number>();

	constructor(units: Units) {
		this.versions.push({ units: {} as Units, by: {} }, { units, by: {} });
	}

	get version() {
		return this.versions.length - 1;
	}

	get units() {
		return this.versions[this.version]!.units;
	}

	state(since: number): DraftState {
		return {
			version: this.version,
			patch: patchBetween(this.versions[since]!.units, this.units),
			conflicts: [],
			published: null,
			disk: []
		};
	}

	save(client: string, seq: number, { base, patch }: sync.Batch): DraftState {
		if (seq <= (this.#seqs.get(client) ?? 0)) return this.state(base);
		this.#seqs.set(client, seq);
		const taken: Record<string, Json | null> = {};
		for (const [unit, value] of Object.entries(patch)) {
			const key = unit as UnitKey;
			const old = this.versions[base]!.units[key] ?? null;
			const now = this.units[key] ?? null;
			const others = this.versions.slice(base + 1).some(({ by }) => by[key] && by[key] !== client);
			if (!others) taken[key] = value;
			else if (isIdList(key)) taken[key] = mergeIdLists(old as string[], value as string[], now as string[]);
			else if (!sameJson(value, now)) this.conflicts.push({ unit, value, by: client });
		}
		const by = Object.fromEntries(Object.keys(taken).map((unit) => [unit, client]));
		this.versions.push({ units: applyPatch(this.units, taken as Patch), by });
		return this.state(base);
	}
}

const START = {
	'item.a': 'start-a',
	'item.b': 'start-b',
	'order.items': ['a', 'b']
} as unknown as Units;
const TEXTS = ['item.a', 'item.b'] as const;

/** A page, what it has typed and what it has seen. */
class Page {
	now: sync.Sync;
	seq = 0;
	onTheWay: { seq: number; batch: sync.Batch } | null = null;
	seen = new Set<string>();

	constructor(
		readonly name: string,
		readonly server: Server
	) {
		this.now = sync.begin(server.state(0));
		this.look();
	}

	look() {
		for (const key of TEXTS) this.seen.add(String(sync.shown(this.now)[key]));
	}

	send() {
		const next = sync.send(this.now);
		if (!next) return;
		this.now = next.sync;
		this.onTheWay = { seq: ++this.seq, batch: next.batch };
	}

	/** @param arrives whether the save reaches the server. @param isAnswered whether its answer reaches the page. */
	settle(arrives: boolean, isAnswered: boolean) {
		if (!this.onTheWay) return;
		const { seq, batch } = this.onTheWay;
		const state = arrives ? this.server.save(this.name, seq, batch) : null;
		this.now = state && isAnswered ? sync.saved(this.now, state) : sync.unsent(this.now);
		this.onTheWay = null;
		this.look();
	}

	poll() {
		this.now = sync.heard(this.now, this.server.state(this.now.version));
		this.look();
	}
}

const commands = fc.array(
	fc.record({
		who: fc.constantFrom(0, 0, 1, 1, 2),
		do: fc.constantFrom('type', 'type', 'add', 'send', 'arrive', 'arrive', 'lose', 'unanswered', 'poll'),
		unit: fc.constantFrom(...TEXTS)
	}),
	{ minLength: 10, maxLength: 60, size: 'max' }
);

/** Lets three pages do what a list of commands says, and then everything arrive. */
function play(list: { who: number; do: string; unit: UnitKey }[]) {
	const server = new Server(START);
	const pages = ['ada', 'ben', 'cy'].map((name) => new Page(name, server));
	const typed: { unit: string; value: string; by: Page; had: Set<string> }[] = [];
	list.forEach(({ who, do: what, unit }, i) => {
		const page = pages[who]!;
		if (what === 'type') {
			const value = `${page.name}-${i}`;
			typed.push({ unit, value, by: page, had: new Set(page.seen) });
			page.now = sync.change(page.now, { [unit]: value } as Patch);
			page.look();
		} else if (what === 'add') {
			const order = sync.shown(page.now)['order.items'] as string[];
			page.now = sync.change(page.now, { 'order.items': [...order, `n${i}`] } as unknown as Patch);
		} else if (what === 'send') page.send();
		else if (what === 'arrive') page.settle(true, true);
		else if (what === 'lose') page.settle(false, false);
		else if (what === 'unanswered') page.settle(true, false);
		else page.poll();
	});
	for (let n = 0; n < 12; n++)
		for (const page of pages) {
			page.settle(true, true);
			page.send();
			page.settle(true, true);
		}
	for (const page of pages) page.poll();
	return { server, pages, typed };
}

describe('a page and its server', () => {
	it('agree on the draft once everything has arrived', () => {
		fc.assert(
			fc.property(commands, (list) => {
				const { server, pages } = play(list);
				for (const page of pages) {
					expect(sync.isSaved(page.now)).toBe(true);
					expect(sync.shown(page.now)).toEqual(server.units);
				}
			}),
			{ numRuns: 1500 }
		);
	});

	it('lose nothing that was typed: it is there, waits for a choice, or was replaced by somebody who had seen it', () => {
		fc.assert(
			fc.property(commands, (list) => {
				const { server, typed } = play(list);
				const kept = new Set([
					...Object.values(server.units).map(String),
					...server.conflicts.map(({ value }) => String(value))
				]);
				const later = (i: number) => typed.slice(i + 1);
				const isSafe = (i: number): boolean => {
					const { unit, value } = typed[i]!;
					return (
						kept.has(value) ||
						later(i).some((other, n) => other.unit === unit && other.had.has(value) && isSafe(i + 1 + n))
					);
				};
				typed.forEach((_, i) => expect(isSafe(i), `${typed[i]!.value} is lost`).toBe(true));
			}),
			{ numRuns: 1500 }
		);
	});

	it('lose no question that was added, whoever added it', () => {
		fc.assert(
			fc.property(commands, (list) => {
				const { server } = play(list);
				const added = list.flatMap(({ do: what }, i) => (what === 'add' ? [`n${i}`] : []));
				expect(server.units['order.items']).toEqual(expect.arrayContaining(added));
			}),
			{ numRuns: 300 }
		);
	});

	it('keep in the browser just what the server has not got', () => {
		const server = new Server(START);
		const page = new Page('ada', server);
		expect(sync.outstanding(page.now)).toEqual([]);
		page.now = sync.change(page.now, { 'item.a': 'mine' } as unknown as Patch);
		page.send();
		page.now = sync.change(page.now, { 'item.b': 'more' } as unknown as Patch);
		expect(sync.outstanding(page.now)).toEqual([
			{ base: 1, patch: { 'item.a': 'mine', 'item.b': 'more' }, resolves: [] }
		]);
		page.settle(true, true);
		expect(sync.outstanding(page.now)).toEqual([{ base: 2, patch: { 'item.b': 'more' }, resolves: [] }]);
	});

	it('send nothing for what was typed and taken back', () => {
		const page = new Page('ada', new Server(START));
		page.now = sync.change(page.now, { 'item.a': 'mine' } as unknown as Patch);
		page.now = sync.change(page.now, { 'item.a': 'start-a' } as unknown as Patch);
		expect(sync.send(page.now)).toBeNull();
	});

	it('take back what may have arrived although its answer was lost', () => {
		const server = new Server(START);
		const page = new Page('ada', server);
		page.now = sync.change(page.now, { 'item.a': 'mine' } as unknown as Patch);
		page.send();
		page.settle(true, false);
		page.now = sync.change(page.now, { 'item.a': 'start-a' } as unknown as Patch);
		page.send();
		page.settle(true, true);
		page.poll();
		expect(server.units['item.a']).toBe('start-a');
		expect(sync.shown(page.now)['item.a']).toBe('start-a');
	});

	it('put what was typed on, while another had changed it, beside the other version and not over it', () => {
		const server = new Server(START);
		const [ada, ben] = [new Page('ada', server), new Page('ben', server)];
		ben.now = sync.change(ben.now, { 'item.a': 'by ben' } as unknown as Patch);
		ben.send();
		ben.settle(true, true);
		ada.now = sync.change(ada.now, { 'item.b': 'first' } as unknown as Patch);
		ada.send();
		ada.now = sync.change(ada.now, { 'item.a': 'by ada' } as unknown as Patch);
		ada.settle(true, true);
		expect(sync.shown(ada.now)['item.a']).toBe('by ben');
		ada.send();
		ada.settle(true, true);
		expect(server.conflicts).toEqual([{ unit: 'item.a', value: 'by ada', by: 'ada' }]);
		expect(server.units['item.a']).toBe('by ben');
	});
});
