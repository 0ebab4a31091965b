import { describe, expect, it, vi } from 'vitest';
import { CurrentAttempt, type Keeper } from '$lib/player/attempt.svelte.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import type { Fields } from '$lib/quiz/form.ts';
import { replay, stateName } from '$lib/quiz/replay.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';

const ITEMS = ['who-failed-fast', 'naming-clerk', 'what-to-ask', 'chain-never-seen'];
const drawn = drawWith(ITEMS);
const student = studentOf(drawn);

/** An attempt in which this has been done, and what its keeper was given. */
function attemptAfter(actions: StudentAction[], rules = {}) {
	const keep = vi.fn<Keeper['keep']>();
	const attempt = new CurrentAttempt(drawWith(ITEMS, rules), logOf(actions), { keep });
	return { attempt, keep };
}

const begun = () => attemptAfter([{ type: 'begin' }]);
const answer = (item: string, choice: string): Fields => [
	['do', 'answer'],
	['item', item],
	['choice', choice]
];

describe('an attempt', () => {
	it('begins with reading, and with no question', () => {
		const { attempt, keep } = attemptAfter([]);
		expect(stateName(attempt.snapshot)).toBe('reading');
		expect(attempt.current).toBeNull();
		expect(keep).not.toHaveBeenCalled();
	});

	it('does what a form says, records it and hands it to its keeper', () => {
		const { attempt, keep } = begun();
		expect(attempt.submit(answer('who-failed-fast', 'reyes'), 5000)).toBe(true);

		expect(stateName(attempt.snapshot)).toBe('proving');
		expect(attempt.current).toMatchObject({
			question: { id: 'who-failed-fast' },
			record: { tries: [{ response: { choices: ['reyes'] } }] }
		});
		const event = {
			type: 'answer',
			item: 'who-failed-fast',
			response: { choices: ['reyes'] },
			at: 5000
		};
		expect(attempt.events.at(-1)).toEqual(event);
		attempt.settle();
		expect(keep.mock.lastCall?.[0]).toEqual(attempt.events);
	});

	it('lets what lags behind show the state before, until it settles; then nothing is left to keep', () => {
		const { attempt, keep } = begun();
		const before = attempt.snapshot;
		attempt.do(student.right('who-failed-fast'), 5000);
		expect(attempt.settled.snapshot).toBe(before);
		expect(keep).not.toHaveBeenCalled();
		attempt.settle();
		expect(attempt.settled.snapshot).toBe(attempt.snapshot);
		attempt.settle();
		expect(keep).toHaveBeenCalledOnce();
	});

	it('says what is missing, keeps what there is, and lets the next thing clear it', () => {
		const { attempt, keep } = begun();
		const fields: Fields = [
			['do', 'answer'],
			['item', 'who-failed-fast'],
			['confidence', 'sure']
		];
		expect(attempt.submit(fields, 5000)).toBe(false);
		expect(attempt.problem).toEqual({ is: 'no-choice' });
		expect(attempt.draft).toEqual(fields);
		expect(attempt.events).toHaveLength(1);
		expect(keep).toHaveBeenCalledOnce();

		attempt.submit(answer('who-failed-fast', 'reyes'), 6000);
		expect(attempt.problem).toBeNull();
	});

	it('takes a moved thing as filled in, not as answered', () => {
		const { attempt } = attemptAfter([{ type: 'begin' }, { type: 'open', item: 'chain-never-seen' }]);
		const order = ['reader', 'mayor', 'station', 'post'];
		const fields = order.map((id): Fields[number] => ['order', id]);
		expect(attempt.submit([...fields, ['do', 'move:mayor:up']], 5000)).toBe(false);
		expect(attempt.draft.map(([, id]) => id)).toEqual(['mayor', 'reader', 'station', 'post']);
		expect(attempt.events).toHaveLength(2);
	});

	it('ignores what is not possible now, and keeps nothing of it', () => {
		const { attempt, keep } = begun();
		const before = attempt.snapshot;
		for (const action of [
			{ type: 'begin' },
			{ type: 'next', item: 'who-failed-fast' },
			student.right('naming-clerk'),
			student.proves('who-failed-fast'),
			{ type: 'try-again', item: 'who-failed-fast' },
			{ type: 'open', item: 'toString' },
			{ type: 'restart' }
		] satisfies StudentAction[]) {
			expect(attempt.can(action)).toBe(false);
			expect(attempt.do(action, 5000)).toBe(false);
		}
		expect(attempt.snapshot).toBe(before);
		expect(attempt.events).toHaveLength(1);
		expect(keep).not.toHaveBeenCalled();
	});

	it('a clock that was set back makes no log that goes back in time', () => {
		const { attempt } = begun();
		attempt.do(student.right('who-failed-fast'), 9000);
		attempt.do(student.proves('who-failed-fast'), 4000);
		expect(attempt.events.map(({ at }) => at)).toEqual([1000, 9000, 9000]);
		expect(replay(drawn.quiz, drawn.keys, attempt.events).ok).toBe(true);
	});
});

describe('restoring', () => {
	const log = logOf([{ type: 'begin' }, student.right('who-failed-fast')]);

	it('takes a legal log over, with what was filled in', () => {
		const { attempt, keep } = attemptAfter([]);
		const draft: Fields = [['sentence', 'p1.1']];
		expect(attempt.restore(log, [['who-failed-fast', draft]])).toBe(true);
		expect(stateName(attempt.snapshot)).toBe('proving');
		expect(attempt.draft).toEqual(draft);
		expect(keep).not.toHaveBeenCalled();
	});

	it.each([
		['a step that could not have happened', [log[0]!, log[0]!]],
		['an answer that cannot be graded', [log[0]!, { ...log[1]!, response: { choices: ['nobody'] } }]],
		['something that is no event', [{}]],
		['an event of the machine’s own', [log[0]!, { type: 'verdict', at: 2, grade: { score: 1 } }]]
	])('refuses a log with %s, and stays as it was', (_, events) => {
		const { attempt } = begun();
		const before = attempt.snapshot;
		expect(attempt.restore(events as typeof log)).toBe(false);
		expect(attempt.snapshot).toBe(before);
		expect(attempt.events).toHaveLength(1);
	});
});

describe('what is filled in', () => {
	const HALF: Fields = [
		['item', 'who-failed-fast'],
		['choice', 'paper']
	];

	it('is kept at once', () => {
		const { attempt, keep } = begun();
		attempt.remember(HALF);
		expect(keep).toHaveBeenCalledExactlyOnceWith(attempt.events, [['who-failed-fast', HALF]]);
	});

	it('stays beside a hint', () => {
		const { attempt } = begun();
		attempt.remember(HALF);
		attempt.do({ type: 'hint', item: 'who-failed-fast' }, 5000);
		expect(attempt.draft).toEqual(HALF);
	});

	it('is used up by the answer, and by the proof', () => {
		const { attempt } = begun();
		attempt.submit([...HALF, ['do', 'answer']], 5000);
		expect(attempt.draft).toEqual([]);
		attempt.submit(
			[
				['do', 'prove'],
				['sentence', 'p1.1']
			],
			6000
		);
		expect(attempt.draft).toEqual([]);
	});

	it('waits for the student to come back, however the question was left', () => {
		const ways: StudentAction[][] = [
			[
				{ type: 'skip', item: 'who-failed-fast' },
				{ type: 'back', item: 'naming-clerk' }
			],
			[{ type: 'review' }, { type: 'open', item: 'who-failed-fast' }],
			[
				{ type: 'open', item: 'what-to-ask' },
				{ type: 'open', item: 'who-failed-fast' }
			]
		];
		for (const [leaves, returns] of ways) {
			const { attempt, keep } = begun();
			attempt.remember(HALF);
			expect(attempt.do(leaves!, 5000)).toBe(true);
			attempt.settle();
			expect(keep.mock.lastCall?.[1]).toEqual([['who-failed-fast', HALF]]);
			expect(attempt.do(returns!, 6000)).toBe(true);
			expect(attempt.draft).toEqual(HALF);
		}
	});

	it('is dropped when the student keeps the answer that there is', () => {
		const { attempt } = attemptAfter([{ type: 'begin' }, student.wrong('who-failed-fast')], {
			feedback: 'at-end'
		});
		attempt.do(student.proves('who-failed-fast'), 3000);
		attempt.do({ type: 'back', item: 'naming-clerk' }, 4000);
		attempt.remember(HALF);
		attempt.do({ type: 'skip', item: 'who-failed-fast' }, 5000);
		attempt.do({ type: 'back', item: 'naming-clerk' }, 6000);
		expect(attempt.draft).toEqual([['choice', 'reyes']]);
	});

	it('is the answer that there is, where it may still be changed', () => {
		const { attempt } = attemptAfter(
			[
				{ type: 'begin' },
				{ type: 'open', item: 'chain-never-seen' },
				{ ...student.wrong('chain-never-seen'), confidence: 'sure' } as StudentAction,
				{ type: 'open', item: 'chain-never-seen' }
			],
			{ feedback: 'at-end' }
		);
		expect(attempt.draft).toEqual([
			['order', 'station'],
			['order', 'post'],
			['order', 'reader'],
			['order', 'mayor'],
			['confidence', 'sure']
		]);
	});

	it('is nothing in a second try', () => {
		const { attempt } = attemptAfter([
			{ type: 'begin' },
			{ type: 'open', item: 'naming-clerk' },
			student.wrong('naming-clerk'),
			{ type: 'try-again', item: 'naming-clerk' }
		]);
		expect(attempt.draft).toEqual([]);
	});
});
