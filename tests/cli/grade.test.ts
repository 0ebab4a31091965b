import { describe, expect, it } from 'vitest';
import { draw } from '$lib/quiz/draw.ts';
import { runLesson } from '../support/run-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { tempLesson, writeIn } from '../support/temp-folder.ts';

const SEED = 'k1';
const lesson = smallLesson();

/** An attempt that begins and skips every question. */
function skippingAttempt() {
	const { questions } = draw(lesson, SEED).quiz;
	const actions = [
		{ type: 'begin' },
		...questions.map(({ id }) => ({ type: 'skip', item: id })),
		{ type: 'finish' }
	];
	const events: Record<string, unknown>[] = actions.map((action, i) => ({ ...action, at: 1000 + i }));
	return { lesson: 'river', revision: lesson.revision, seed: SEED, events };
}

/** Grades what stands in attempt.json. */
function grade(attempt: unknown) {
	const folder = tempLesson();
	writeIn(folder, 'attempt.json', typeof attempt === 'string' ? attempt : JSON.stringify(attempt));
	return runLesson(folder, 'grade', 'river', '--attempt', 'attempt.json');
}

describe('lesson grade', () => {
	it('prints the result of an attempt', () => {
		const { exit, out, err } = grade(skippingAttempt());
		expect({ exit, err }).toEqual({ exit: 0, err: [] });
		expect(JSON.parse(out)).toMatchObject({ score: { got: 0, of: 5 }, passed: false });
	});

	it('names the event that could not have happened', () => {
		const attempt = skippingAttempt();
		attempt.events[2] = { type: 'answer', item: 'nothing', response: {}, at: 1002 };
		expect(grade(attempt)).toEqual({
			exit: 1,
			out: '',
			err: [expect.stringMatching(/^attempt\.json: event 3: /)]
		});
	});

	it('refuses a log that was cut off', () => {
		const attempt = skippingAttempt();
		attempt.events.splice(2);
		expect(grade(attempt)).toMatchObject({
			exit: 1,
			err: [expect.stringMatching(/^attempt\.json: event 3: the log ends while/)]
		});
	});

	it('refuses an attempt on another revision, and says which', () => {
		const { exit, err } = grade({ ...skippingAttempt(), revision: '0123456789abcdef' });
		expect(exit).toBe(1);
		expect(err).toEqual([
			`attempt.json: was made on revision 0123456789abcdef, and the lesson is now revision ${lesson.revision}: an attempt can be graded only on the revision that it began with`
		]);
	});

	it.each([
		[
			'another lesson',
			{ ...skippingAttempt(), lesson: 'lake' },
			' is an attempt at lesson "lake", not "river"'
		],
		['a score of its own', { ...skippingAttempt(), score: 9 }, ' unknown key "score"; nearest: "seed"'],
		['no events', { ...skippingAttempt(), events: undefined }, ' needs "events"'],
		['a list', [], ' must be keys with values, not a list'],
		['text that is not JSON', '{\n  "lesson": river }', " is not JSON: Unexpected token 'r'"],
		['text that ends too soon', '{ "lesson": ', ' is not JSON: Unexpected end']
	])('refuses %s', (_, attempt, message) => {
		const { exit, out, err } = grade(attempt);
		expect({ exit, out }).toEqual({ exit: 1, out: '' });
		expect(err[0]).toContain(`attempt.json:${message}`);
	});

	it('says that the attempt is not there', () => {
		expect(runLesson(tempLesson(), 'grade', 'river', '--attempt', 'attempt.json')).toEqual({
			exit: 1,
			out: '',
			err: ['attempt.json: cannot be read: no such file or directory']
		});
	});
});
