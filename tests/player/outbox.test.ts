import type { Statement } from '@xapi/xapi';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION_ID } from '$lib/interop/xapi/session.ts';
import { Box } from '$lib/player/standalone/xapi/box.ts';
import type { Answer } from '$lib/player/standalone/xapi/lrs.ts';
import { Outbox } from '$lib/player/standalone/xapi/outbox.ts';

const statement = (id: string, session = 'now'): Statement => ({
	id,
	actor: { mbox: 'mailto:student@school.example' },
	verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
	object: { id: 'https://school.example/5' },
	context: { extensions: { [SESSION_ID]: session } }
});

/** A browser’s storage; `isFull` lets it refuse. */
function giveStorage(): { isFull: boolean } {
	const kept = new Map<string, string>();
	const state = { isFull: false };
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => {
			if (state.isFull) throw new DOMException('full', 'QuotaExceededError');
			kept.set(key, text);
		}
	});
	return state;
}

const ids = (outbox: Outbox) => outbox.waiting.map(({ id }) => id);
const neverClosed = () => expect.unreachable();

let storage: { isFull: boolean };
beforeEach(() => {
	storage = giveStorage();
});

/** A system that does with each request what a list says, and then takes everything. */
function systemThat(answers: readonly ('taken' | 'lost' | 'later')[]) {
	const has: string[] = [];
	const content = new Map<string, string>();
	let n = 0;
	const send = (statements: readonly Statement[]): Promise<Answer> => {
		const answer = answers[n++] ?? 'taken';
		if (answer === 'later') return Promise.resolve('later');
		for (const { id, ...rest } of statements) {
			const text = JSON.stringify(rest);
			expect(content.get(id!) ?? text).toBe(text);
			if (!content.has(id!)) has.push(id!);
			content.set(id!, text);
		}
		// What it has taken, and could not say so, is sent again.
		return Promise.resolve(answer === 'lost' ? 'later' : 'taken');
	};
	return { has, send };
}

describe('the outbox', () => {
	it('brings each statement once and in order, whatever fails, across visits and with a full storage', async () => {
		const answer = fc.constantFrom('taken' as const, 'lost' as const, 'later' as const);
		const step = fc.record({ made: fc.nat(3), isFull: fc.boolean(), reopens: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(fc.array(answer, { maxLength: 30 }), fc.array(step), async (answers, steps) => {
				storage = giveStorage();
				const { has, send } = systemThat(answers);
				let [box, made] = [new Box(), 0];
				let outbox = new Outbox(box, 'box', 'now');
				for (const { made: more, isFull, reopens } of steps) {
					storage.isFull = isFull;
					outbox.add(Array.from({ length: more }, () => statement(String(++made))));
					await outbox.empty(send, neverClosed);
					// A page that nothing can be kept by is not closed here.
					if (reopens && box.works) {
						box = new Box();
						outbox = new Outbox(box, 'box', 'now');
					}
				}
				for (let left = answers.length; left >= 0; left--) await outbox.empty(send, neverClosed);
				expect(has).toEqual(Array.from({ length: made }, (_, i) => String(i + 1)));
				expect(ids(outbox)).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('is emptied by one at a time', async () => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add([statement('a')]);
		const { has, send } = systemThat([]);
		const outcomes = await Promise.all([outbox.empty(send, neverClosed), outbox.empty(send, neverClosed)]);
		expect(outcomes).toEqual(['empty', null]);
		expect(has).toEqual(['a']);
	});

	it('says that it waits, and leaves out what is on its way', async () => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add([statement('a'), statement('b')]);
		const resting: unknown[] = [];
		const send = (): Promise<Answer> => {
			resting.push(outbox.resting.map(({ id }) => id));
			return Promise.resolve('later');
		};
		expect(await outbox.empty(send, neverClosed)).toBe('waiting');
		expect(resting).toEqual([['b']]);
		expect(outbox.resting.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('takes out what the system never wants, goes on, and says so from then on', async () => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add([statement('bad'), statement('good')]);
		const send = ([{ id } = statement('')]: readonly Statement[]): Promise<Answer> =>
			Promise.resolve(id === 'bad' ? 'refused' : 'taken');
		expect(await outbox.empty(send, neverClosed)).toBe('refused');
		expect(ids(outbox)).toEqual([]);
		outbox.add([statement('better')]);
		expect(await outbox.empty(send, neverClosed)).toBe('refused');
		expect(ids(outbox)).toEqual([]);
	});

	it('keeps everything where nobody is let in, and does not go on knocking', async () => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add(['a', 'b', 'c', 'd'].map((id) => statement(id)));
		const send = vi.fn(() => Promise.resolve<Answer>('denied'));
		expect(await outbox.empty(send, neverClosed)).toBe('denied');
		expect(send).toHaveBeenCalledTimes(2);
		expect(ids(outbox)).toEqual(['a', 'b', 'c', 'd']);
	});

	it('gives up a denied statement when the one after it is taken', async () => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add([statement('twice'), statement('b')]);
		const send = ([{ id } = statement('')]: readonly Statement[]): Promise<Answer> =>
			Promise.resolve(id === 'twice' ? 'denied' : 'taken');
		expect(await outbox.empty(send, neverClosed)).toBe('empty');
		expect(ids(outbox)).toEqual([]);
	});

	it.each(['refused', 'denied'] as const)('hands back what is %s since its visit is over', async (answer) => {
		const outbox = new Outbox(new Box(), 'box', 'now');
		outbox.add([statement('old', 'before'), statement('new')]);
		const send = ([{ id } = statement('')]: readonly Statement[]): Promise<Answer> =>
			Promise.resolve(id === 'old' ? answer : 'taken');
		const closed: Statement[] = [];
		expect(await outbox.empty(send, (one) => closed.push(one))).toBe('empty');
		expect(closed.map(({ id }) => id)).toEqual(['old']);
		expect(ids(outbox)).toEqual([]);
	});
});
