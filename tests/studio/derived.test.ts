import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { unitsOf } from '$lib/lesson/draft/units.ts';
import { derive } from '$lib/studio/derive.ts';
import type { DeriveReply, DeriveRequest } from '$lib/studio/derive-messages.ts';
import { Derived, type DeriveWorker } from '$lib/studio/derive.svelte.ts';
import { asJson, smallDraft } from '../lesson/draft/drafts.ts';

const draft = asJson(smallDraft());
const titled = (title: string): Draft => ({ ...draft, lesson: { ...draft.lesson, title } });

/** Changes the draft, and waits as long as it takes until the worker is told. */
function write(derived: Derived, to: Draft): void {
	derived.update(unitsOf(to));
	vi.runAllTimers();
}

/** The studio's worker without a thread: what it is sent waits until `work` is called. */
class Bench implements DeriveWorker {
	onmessage: DeriveWorker['onmessage'] = null;
	onerror: DeriveWorker['onerror'] = null;
	terminate = vi.fn();
	/** What it was sent and has not answered. */
	readonly waiting: DeriveRequest[] = [];
	readonly replies: DeriveReply[] = [];
	constructor(private readonly answer: (request: DeriveRequest) => DeriveReply) {}

	postMessage(request: DeriveRequest): void {
		this.waiting.push(structuredClone(request));
	}

	work(): void {
		const reply = structuredClone(this.answer(this.waiting.shift()!));
		this.replies.push(reply);
		this.onmessage?.call(this as never, { data: reply } as MessageEvent<DeriveReply>);
	}
}

/** A bench at which the worker's own code works. */
async function bench(): Promise<Bench> {
	let answer: ((event: { data: DeriveRequest }) => void) | undefined;
	let replied: DeriveReply | undefined;
	vi.stubGlobal('self', {
		addEventListener: (_: string, listener: typeof answer) => (answer = listener),
		postMessage: (reply: DeriveReply) => (replied = reply)
	});
	await import('$lib/studio/derive.worker.ts');
	return new Bench((data) => {
		answer?.({ data });
		if (!replied) throw new Error('there was no answer');
		return replied;
	});
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetModules();
	vi.unstubAllGlobals();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('what follows from a draft, beside the page', () => {
	it('is what follows from it on the page', async () => {
		const worker = await bench();
		const derived = new Derived('river', worker);
		expect([derived.problems, derived.statuses, derived.sources, derived.built]).toEqual([
			[],
			{},
			null,
			null
		]);
		write(derived, draft);
		expect(derived.isBehind).toBe(true);
		worker.work();
		const { problems, statuses, sources, built } = derived;
		expect({ problems, statuses, sources, built }).toEqual(derive('river', draft).derivation);
		expect(derived.isBehind).toBe(false);
	});

	it('is that of the newest draft: what was typed meanwhile is no queue', async () => {
		const worker = await bench();
		const derived = new Derived('river', worker);
		write(derived, titled('W'));
		for (const title of ['Wh', 'Who', '']) write(derived, titled(title));
		expect(worker.waiting).toHaveLength(1);
		worker.work();
		expect(derived.isBehind).toBe(true);
		expect(worker.waiting).toMatchObject([{ patch: { 'lesson.title': '' } }]);
		worker.work();
		expect(derived.isBehind).toBe(false);
		expect(derived.problems).toEqual(derive('river', titled('')).derivation.problems);
	});

	it('is asked for once the letter is on the screen', async () => {
		const worker = await bench();
		const derived = new Derived('river', worker);
		derived.update(unitsOf(titled('W')));
		derived.update(unitsOf(titled('Wh')));
		expect(worker.waiting).toEqual([]);
		vi.runAllTimers();
		expect(worker.waiting).toMatchObject([{ patch: { 'lesson.title': 'Wh' } }]);
	});

	it('costs one letter no more than what the letter changes', async () => {
		const worker = await bench();
		const derived = new Derived('river', worker);
		write(derived, draft);
		worker.work();
		const { sources, built } = derived;
		write(derived, titled('Who?'));
		expect(Object.keys(worker.waiting[0]!.patch)).toEqual(['lesson.title']);
		worker.work();
		expect(worker.replies.at(-1)).toEqual({ ok: true, changed: {} });
		expect(derived.sources).toBe(sources);
		expect(derived.built).toBe(built);
	});

	it('goes on after it could not be worked out, and says so until then', () => {
		let isBroken = true;
		const worker = new Bench(() =>
			isBroken
				? { ok: false, message: 'Error: out of luck' }
				: { ok: true, changed: derive('river', draft).derivation }
		);
		const derived = new Derived('river', worker);
		write(derived, draft);
		worker.work();
		expect(derived.failed).toBe('Error: out of luck');
		isBroken = false;
		write(derived, titled('Who?'));
		worker.work();
		expect(derived.failed).toBeNull();
		expect(derived.sources).not.toBeNull();
		worker.onerror?.call(worker as never, { message: 'no script' } as ErrorEvent);
		expect(derived.failed).toBe('no script');
	});

	it('ends with the page', () => {
		const worker = new Bench(() => ({ ok: true, changed: {} }));
		const derived = new Derived('river', worker);
		derived.update(unitsOf(draft));
		derived.close();
		vi.runAllTimers();
		expect(worker.terminate).toHaveBeenCalledOnce();
		expect(worker.waiting).toEqual([]);
	});
});

it('a worker says what went wrong, and goes on', async () => {
	const worker = await bench();
	worker.postMessage({ lesson: 'river', patch: { 'order.items': 5 } as never });
	worker.work();
	worker.postMessage({ lesson: 'river', patch: { 'order.items': [] } as never });
	worker.work();
	expect(worker.replies.map(({ ok }) => ok)).toEqual([false, true]);
});

it('where there are no workers what follows is worked out at once', () => {
	const derived = new Derived('river');
	write(derived, draft);
	expect(derived.problems).toEqual(derive('river', draft).derivation.problems);
	derived.close();
});
