import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameJson } from '$lib/lesson/draft/merge.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import {
	isIdList,
	unitsOf,
	type Json,
	type Patch,
	type UnitKey,
	type Units
} from '$lib/lesson/draft/units.ts';
import type { Author } from '$lib/lesson/draft/wire.ts';
import type { Database } from '$lib/server/db/database.ts';
import { beginDraft } from '$lib/server/draft-log.ts';
import { Drafts, type Incoming, type Saved } from '$lib/server/drafts.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { smallLesson } from '../support/small-lesson.ts';

const ANN: Author = { id: 'ann', name: 'Ann' };
const BEN: Author = { id: 'ben', name: 'Ben' };
const UNITS = unitsOf(draftFromLesson(smallLesson()));
const ITEM = UNITS['item.who-dam'] as { [key: string]: Json };

/** The item of the small lesson with another prompt. */
const prompted = (prompt: string) => ({ ...ITEM, prompt });

async function begin(db: Database, lesson = 'river', units: Units = UNITS): Promise<Drafts> {
	const origin = { author: { id: null, name: 'the files on disk' }, at: 1, client: 'files' };
	await db.kysely.transaction().execute((trx) => beginDraft(trx, lesson, units, origin));
	return new Drafts(db);
}

/** A save of the page `client`, the first of it unless `seq` says otherwise. */
const request = (
	client: string,
	base: number,
	patch: Record<string, unknown>,
	more: Partial<Incoming> = {}
) => ({
	client: `${client}-00000000`,
	seq: 1,
	base,
	patch,
	resolves: [],
	...more
});

function taken(saved: Saved) {
	if (!saved.ok) throw new Error(saved.message);
	return saved.state;
}

describeOnEachDatabase('a draft', (open) => {
	it('is told whole to who knows nothing, and as what has changed to who knows a version', async () => {
		const drafts = await begin(await open());
		const all = await drafts.state('river', 0);
		expect(all).toEqual({ version: 1, patch: UNITS, conflicts: [], published: null, disk: [] });

		await drafts.save('river', request('a', 1, { 'lesson.title': 'New', 'item.who-dam': null }), ANN, 2);
		const since = await drafts.state('river', 1);
		expect(since).toMatchObject({
			version: 2,
			patch: { 'lesson.title': 'New', 'item.who-dam': null }
		});
		expect(Object.keys(since!.patch)).toHaveLength(2);
		expect((await drafts.state('river', 2))!.patch).toEqual({});
		const whole = (await drafts.state('river', 0))!.patch;
		expect(Object.keys(whole)).toHaveLength(Object.keys(UNITS).length - 1);
		expect(await drafts.state('lake', 0)).toBeNull();
	});

	it('tells everything to who asks from a version that is not there', async () => {
		const drafts = await begin(await open());
		expect((await drafts.state('river', 17))!.patch).toEqual(UNITS);
	});

	it('can be looked at as it was at each version', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Two', 'article.byline': 'Ann' }), ANN, 2);
		await drafts.save(
			'river',
			request('a', 2, { 'lesson.title': 'Three', 'article.byline': null }, { seq: 2 }),
			ANN,
			3
		);
		const at = (version: number) => drafts.unitsAt('river', version);
		expect(await at(1)).toEqual(UNITS);
		expect([await at(0), await at(4), await drafts.unitsAt('lake', 1)]).toEqual([null, null, null]);
		expect(await at(2)).toEqual({ ...UNITS, 'lesson.title': 'Two', 'article.byline': 'Ann' });
		const { 'article.byline': _, ...rest } = UNITS as Record<string, Json>;
		expect(await at(3)).toEqual({ ...rest, 'lesson.title': 'Three' });
	});

	it('takes what two people change in different places, both of them at once', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		const state = taken(await drafts.save('river', request('b', 1, { 'lesson.summary': 'Ben’s' }), BEN, 3));
		expect(state).toMatchObject({
			patch: { 'lesson.title': 'Ann’s', 'lesson.summary': 'Ben’s' },
			conflicts: []
		});
	});

	it('keeps both versions of what two people change at once, until somebody chooses', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		const state = taken(await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s' }), BEN, 3));
		expect(state.patch).toEqual({ 'lesson.title': 'Ann’s' });
		expect(state.conflicts).toEqual([
			{ id: 1, unit: 'lesson.title', value: 'Ben’s', by: BEN, at: 3, against: { by: ANN, at: 2 } }
		]);

		const chosen = request('a', state.version, { 'lesson.title': 'Ben’s' }, { seq: 2, resolves: [1] });
		const settled = taken(await drafts.save('river', chosen, ANN, 4));
		expect(settled).toMatchObject({ patch: { 'lesson.title': 'Ben’s' }, conflicts: [] });
	});

	it('keeps what was there when that is chosen', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		const { version } = taken(
			await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s' }), BEN, 3)
		);
		const state = taken(
			await drafts.save('river', request('b', version, {}, { seq: 2, resolves: [1] }), BEN, 4)
		);
		expect(state).toMatchObject({ version: version + 1, patch: {}, conflicts: [] });
		expect((await drafts.unitsAt('river', state.version))!['lesson.title']).toBe('Ann’s');
	});

	it('lets nobody settle a version that they have not seen', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		const { version } = taken(
			await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s' }), BEN, 3)
		);
		await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s second' }, { seq: 2 }), BEN, 4);
		const state = taken(
			await drafts.save('river', request('a', version, {}, { seq: 2, resolves: [1, 99] }), ANN, 5)
		);
		expect(state.conflicts).toMatchObject([{ id: 1, value: 'Ben’s second' }]);
	});

	it('keeps a deletion and a change of the same as two versions, whichever came first', async () => {
		const drafts = await begin(await open());
		const order = UNITS['order.items'] as string[];
		const without = order.filter((id) => id !== 'who-dam');
		const deletion = { 'item.who-dam': null, 'order.items': without };
		await drafts.save('river', request('a', 1, { 'item.who-dam': prompted('Ann asks') }), ANN, 2);
		const state = taken(await drafts.save('river', request('b', 1, deletion), BEN, 3));
		expect(state.patch).toEqual({ 'item.who-dam': prompted('Ann asks') });
		expect(state.conflicts).toMatchObject([{ unit: 'item.who-dam', value: null, by: BEN }]);
		expect((await drafts.unitsAt('river', state.version))!['order.items'], 'its place is kept').toEqual(
			order
		);

		const other = await begin(await open());
		await other.save('river', request('b', 1, deletion), BEN, 2);
		const edited = taken(
			await other.save('river', request('a', 1, { 'item.who-dam': prompted('Ann asks') }), ANN, 3)
		);
		expect(edited.patch).toMatchObject({ 'item.who-dam': null });
		expect(edited.conflicts).toMatchObject([
			{ value: { prompt: 'Ann asks' }, by: ANN, against: { by: BEN } }
		]);
	});

	it('joins two orders, and has no conflict where both did the same', async () => {
		const drafts = await begin(await open());
		const order = UNITS['order.items'] as string[];
		const reversed = order.toReversed();
		await drafts.save(
			'river',
			request('a', 1, { 'order.items': [...order, 'from-ann'], 'lesson.title': 'Same' }),
			ANN,
			2
		);
		const state = taken(
			await drafts.save('river', request('b', 1, { 'order.items': reversed, 'lesson.title': 'Same' }), BEN, 3)
		);
		expect(state.conflicts).toEqual([]);
		const merged = state.patch['order.items'] as string[];
		expect(merged.filter((id) => id !== 'from-ann')).toEqual(reversed);
		expect(merged).toContain('from-ann');
	});

	it('counts what the same page sends again as its own, and not as a conflict', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'One' }), ANN, 2);
		// The answer was lost: the page sends it again with what was typed since.
		const state = taken(
			await drafts.save('river', request('a', 1, { 'lesson.title': 'Two' }, { seq: 2 }), ANN, 3)
		);
		expect(state).toMatchObject({ patch: { 'lesson.title': 'Two' }, conflicts: [] });
	});

	it('does not count it as its own where somebody else has changed it in between', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		await drafts.save('river', request('b', 2, { 'lesson.title': 'Ben’s' }), BEN, 3);
		await drafts.save(
			'river',
			request('a', 3, { 'lesson.title': 'Ann’s, having seen Ben’s' }, { seq: 2 }),
			ANN,
			4
		);
		const late = request('a', 1, { 'lesson.title': 'Ann’s, from before' }, { seq: 3 });
		const state = taken(await drafts.save('river', late, ANN, 5));
		expect(state.patch).toEqual({ 'lesson.title': 'Ann’s, having seen Ben’s' });
		expect(state.conflicts).toMatchObject([{ value: 'Ann’s, from before' }]);
	});

	it('takes no page of one person for the page of another', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		const state = taken(await drafts.save('river', request('a', 1, { 'lesson.title': 'Ben’s' }), BEN, 3));
		expect(state.conflicts).toMatchObject([{ value: 'Ben’s', by: BEN }]);
	});

	it('does a save once that comes twice, or late', async () => {
		const drafts = await begin(await open());
		const first = request('a', 1, { 'lesson.title': 'One' });
		await drafts.save('river', first, ANN, 2);
		await drafts.save('river', request('a', 2, { 'lesson.title': 'Two' }, { seq: 2 }), ANN, 3);
		const state = taken(await drafts.save('river', first, ANN, 4));
		expect(state).toMatchObject({ version: 3, patch: { 'lesson.title': 'Two' }, conflicts: [] });
	});

	it('makes no version of a save that changes nothing', async () => {
		const drafts = await begin(await open());
		const same = { 'lesson.title': UNITS['lesson.title'], 'item.never-there': null };
		expect(taken(await drafts.save('river', request('a', 1, same), ANN, 2))).toMatchObject({
			version: 1,
			patch: {}
		});
	});

	it('keeps one version of a page that goes on typing without having heard of the conflict', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		await drafts.save('river', request('b', 1, { 'lesson.title': 'B' }), BEN, 3);
		const state = taken(
			await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s' }, { seq: 2 }), BEN, 4)
		);
		expect(state.conflicts).toMatchObject([{ id: 1, value: 'Ben’s', at: 4 }]);
		const back = taken(
			await drafts.save('river', request('b', 1, { 'lesson.title': 'Ann’s' }, { seq: 3 }), BEN, 5)
		);
		expect(back.conflicts, 'it has come round to what is there').toEqual([]);
	});

	it('keeps a second version of a page that has heard of the first', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'A1' }), ANN, 2);
		const { version } = taken(await drafts.save('river', request('b', 1, { 'lesson.title': 'B1' }), BEN, 3));
		await drafts.save('river', request('a', version, { 'lesson.title': 'A2' }, { seq: 2 }), ANN, 4);
		const state = taken(
			await drafts.save('river', request('b', version, { 'lesson.title': 'B2' }, { seq: 2 }), BEN, 5)
		);
		expect(state.conflicts.map(({ value }) => value)).toEqual(['B1', 'B2']);
	});

	it('settles a conflict when somebody writes that very version', async () => {
		const drafts = await begin(await open());
		await drafts.save('river', request('a', 1, { 'lesson.title': 'Ann’s' }), ANN, 2);
		await drafts.save('river', request('b', 1, { 'lesson.title': 'Ben’s' }), BEN, 3);
		const state = taken(
			await drafts.save('river', request('a', 2, { 'lesson.title': 'Ben’s' }, { seq: 2 }), ANN, 4)
		);
		expect(state).toMatchObject({ patch: { 'lesson.title': 'Ben’s' }, conflicts: [] });
	});

	it.each([
		['a unit that no lesson has', { 'lesson.colour': 'red' }, /nothing that is called “lesson\.colour”/],
		['an id that is none', { 'item.Not An Id': null }, /nothing that is called/],
		['a value of another form', { 'lesson.title': 7 }, /has a form that no lesson has/],
		['an item under another’s name', { 'item.other': ITEM }, /another id/],
		['the loss of what every lesson has', { 'lesson.title': null }, /has a form that no lesson has/],
		['the loss of an order', { 'order.items': null }, /has a form that no lesson has/],
		['the loss of the article’s words', { 'article.body': null }, /has a form that no lesson has/],
		[
			'more than any lesson has',
			Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`item.i-${i}`, null])),
			/At most/
		]
	])('refuses %s, and changes nothing', async (_, patch, message) => {
		const drafts = await begin(await open());
		const saved = await drafts.save('river', request('a', 1, { 'lesson.summary': 'Well', ...patch }), ANN, 2);
		expect(saved).toMatchObject({ ok: false, status: 422, message: expect.stringMatching(message) });
		expect(await drafts.state('river', 0)).toMatchObject({ version: 1, patch: UNITS });
	});

	it('refuses a save of a lesson that is not there, and one from a version that never was', async () => {
		const drafts = await begin(await open());
		expect(await drafts.save('lake', request('a', 1, {}), ANN, 2)).toMatchObject({ status: 404 });
		expect(await drafts.save('river', request('a', 2, {}), ANN, 2)).toMatchObject({ status: 422 });
	});

	it('lets go what is optional, with what a lesson has without it', async () => {
		const drafts = await begin(await open());
		const patch = { 'article.headline': null, 'lesson.objectives': null, 'lesson.language': null };
		const state = taken(await drafts.save('river', request('a', 1, patch), ANN, 2));
		const units = await drafts.unitsAt('river', state.version);
		expect(units).toMatchObject({ 'lesson.objectives': [], 'lesson.language': 'en' });
		expect(units).not.toHaveProperty('article.headline');
	});

	it('keeps every text, also one with odd characters in it', async () => {
		const drafts = await begin(await open());
		const title = '\0 “” \u2028 😀 \\ \'"; drop table draft; -- \ud800';
		const state = taken(await drafts.save('river', request('a', 1, { 'lesson.title': title }), ANN, 2));
		expect(state.patch['lesson.title']).toBe(title.replace('\ud800', '\ufffd'));
	});

	it('takes a large change whole', async () => {
		const drafts = await begin(await open());
		const items = Array.from({ length: 3_000 }, (_, i) => ({ ...ITEM, id: `copy-${i}` }));
		const patch = Object.fromEntries(items.map((item) => [`item.${item.id}`, item]));
		taken(await drafts.save('river', request('a', 1, patch), ANN, 2));
		const gone = Object.fromEntries(Object.keys(patch).map((key) => [key, null]));
		await drafts.save('river', request('b', 1, gone), BEN, 3);
		const state = taken(await drafts.save('river', request('b', 2, gone, { seq: 2 }), BEN, 3));
		expect(Object.values(state.patch).filter((value) => value === null)).toHaveLength(3_000);
	});

	it('loses none of the saves that come at the same moment, on any server', async () => {
		const db = await open();
		await begin(db);
		const servers = [new Drafts(db), new Drafts(await open(db))];
		const saves = Array.from({ length: 24 }, (_, i) => {
			const patch = { [`item.item-${i}`]: { ...ITEM, id: `item-${i}` }, 'lesson.title': `Title ${i}` };
			return servers[i % 2]!.save('river', request(`page-${i}`, 1, patch), i % 3 ? ANN : BEN, i);
		});
		const states = (await Promise.all(saves)).map(taken);
		expect(new Set(states.map(({ version }) => version)).size, 'each is a version').toBe(24);
		const end = (await servers[0]!.state('river', 0))!;
		expect(Object.keys(end.patch).filter((key) => key.startsWith('item.item-'))).toHaveLength(24);
		expect(end.conflicts).toHaveLength(23);
	});

	it('never loses a version that was acknowledged, whatever several pages save on states new and old', async () => {
		const db = await open();
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(arbitraryAct, { maxLength: 20 }), async (acts) => {
				const lesson = `lesson-${++run}`;
				const drafts = await begin(db, lesson);
				await expectNothingLost(db, lesson, await play(drafts, lesson, acts));
			}),
			{ numRuns: 40 }
		);
	});
});

/** What a page does: it hears the news, or saves; the answer may be lost, or the save come twice. */
interface Act {
	page: number;
	do: 'hear' | 'save' | 'save, answer lost' | 'repeat' | 'settle';
	patch: Patch;
}

const arbitraryAct: fc.Arbitrary<Act> = fc
	.record({
		page: fc.nat(2),
		do: fc.constantFrom('hear', 'save', 'save', 'save, answer lost', 'repeat', 'settle'),
		patch: fc.dictionary(
			fc.constantFrom('lesson.title', 'lesson.summary', 'item.who-dam'),
			fc.constantFrom('A', 'B', 'C', 'D', null),
			{ minKeys: 1 }
		)
	})
	.map(({ page, do: what, patch }) => ({
		page,
		do: what,
		patch: Object.fromEntries(
			Object.entries(patch).map(([unit, words]) =>
				unit.startsWith('item.') ? [unit, words === null ? null : prompted(words)] : [unit, words ?? 'E']
			)
		) as Patch
	}));

/** A save that the server has acknowledged. */
interface Acknowledged {
	client: string;
	base: number;
	version: number;
	patch: Patch;
}

/** Three pages, two of them Ann's. */
async function play(drafts: Drafts, lesson: string, acts: readonly Act[]): Promise<Acknowledged[]> {
	const pages = [0, 1, 2].map((n) => ({
		author: n === 2 ? BEN : ANN,
		known: 1,
		last: request(`page-${n}`, 1, {} as Patch, { seq: 1 })
	}));
	const acknowledged: Acknowledged[] = [];
	for (const { page: n, do: what, patch } of acts) {
		const page = pages[n]!;
		if (what === 'hear') {
			page.known = (await drafts.state(lesson, page.known))!.version;
			continue;
		}
		const open = (await drafts.state(lesson, page.known))!.conflicts.map(({ id }) => id);
		const { client, seq } = page.last;
		if (what !== 'repeat') {
			const resolves = what === 'settle' ? open : [];
			page.last = { client, seq: seq + 1, base: page.known, patch, resolves };
		}
		const { version } = taken(await drafts.save(lesson, page.last, page.author, acknowledged.length + 2));
		acknowledged.push({ client, base: page.last.base, version, patch: page.last.patch as Patch });
		if (what === 'save' || what === 'settle') page.known = version;
	}
	return acknowledged;
}

async function expectNothingLost(db: Database, lesson: string, acknowledged: readonly Acknowledged[]) {
	const parse = (value: string | null) => (value === null ? null : (JSON.parse(value) as Json));
	const rows = await db.kysely.selectFrom('draft_unit').selectAll().where('lesson', '=', lesson).execute();
	const conflicts = await db.kysely
		.selectFrom('draft_conflict')
		.selectAll()
		.where('lesson', '=', lesson)
		.execute();
	const versions = await db.kysely
		.selectFrom('draft_version')
		.select(['version', 'client'])
		.where('lesson', '=', lesson)
		.execute();
	const clientOf = new Map(versions.map(({ version, client }) => [version, client]));
	const baseOf = new Map<number, number>();
	for (const { version, base } of acknowledged) if (!baseOf.has(version)) baseOf.set(version, base);

	for (const { unit, version, until } of rows) {
		if (until === null || isIdList(unit)) continue;
		const isSeen = baseOf.get(until)! >= version || clientOf.get(until) === clientOf.get(version);
		expect(isSeen, `${unit} of version ${version} was replaced by somebody who had seen it`).toBe(true);
	}
	acknowledged.forEach(({ client, patch, base }, i) => {
		for (const [unit, value] of Object.entries(patch)) {
			const isKept =
				rows.some((row) => row.unit === unit && sameJson(parse(row.value), value)) ||
				conflicts.some((row) => row.unit === unit && sameJson(parse(row.value), value));
			// Or its own page has sent another version in its place, still knowing no more.
			const isReplaced = acknowledged
				.slice(i + 1)
				.some((later) => later.client === client && later.base === base && Object.hasOwn(later.patch, unit));
			expect(isKept || isReplaced, `${unit} of ${client}`).toBe(true);
		}
	});
}

it('the units that a test names are there', () => {
	const named: UnitKey[] = ['lesson.title', 'lesson.summary', 'item.who-dam', 'order.items'];
	for (const unit of named) expect(UNITS).toHaveProperty([unit]);
});
