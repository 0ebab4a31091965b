import { initialTransition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { currentRound, missedItems, openItem, quizMachine, recordOf } from '$lib/quiz/machine.ts';
import { refusal, stateName } from '$lib/quiz/replay.ts';
import { initialState, step, type QuizSnapshot } from '$lib/quiz/step.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { play, studentOf } from './answering.ts';

const begin: StudentAction = { type: 'begin' };
const finish: StudentAction = { type: 'finish' };
const retry: StudentAction = { type: 'retry' };
const on = (type: 'hint' | 'try-again' | 'skip' | 'next' | 'back' | 'open', item: string): StudentAction => ({
	type,
	item
});

/** Where the quiz is, in one line: the state and the open question. */
const where = (snapshot: QuizSnapshot) =>
	snapshot.matches('asking') ? `${stateName(snapshot)} ${openItem(snapshot.context)}` : stateName(snapshot);
const record = ({ context }: QuizSnapshot, item: string) => recordOf(currentRound(context), item);
const outcomes = (snapshot: QuizSnapshot, item: string) =>
	record(snapshot, item).tries.map((entry) => entry.grade?.outcome);

describe('a question with one try', () => {
	const draw = drawWith(['find-cue', 'which-words-hedge'], { attempts: 1 });
	const { right, wrong } = studentOf(draw);

	it('shows the feedback after the answer, and goes on to the next', () => {
		const answered = play(draw, [begin, wrong('find-cue')]);
		expect(where(answered)).toBe('feedback find-cue');
		expect(outcomes(answered, 'find-cue')).toEqual(['wrong']);
		expect(where(play(draw, [begin, wrong('find-cue'), on('next', 'find-cue')]))).toBe(
			'answering which-words-hedge'
		);
	});

	it('gives no second try', () => {
		expect(refusal(play(draw, [begin, wrong('find-cue')]), on('try-again', 'find-cue'))).toBe(
			'question "find-cue" has no try left, or nothing to put right'
		);
	});

	it('ends the quiz when it is the last and nothing is left open', () => {
		const all = [begin, right('find-cue'), on('next', 'find-cue'), right('which-words-hedge')];
		expect(where(play(draw, [...all, on('next', 'which-words-hedge')]))).toBe('finished');
	});

	it('leads to the overview when it is the last and one was skipped', () => {
		const some = [begin, on('skip', 'find-cue'), right('which-words-hedge'), on('next', 'which-words-hedge')];
		const overview = play(draw, some);
		expect(where(overview)).toBe('review');
		expect(record(overview, 'find-cue')).toMatchObject({ skipped: true, tries: [] });
		expect(where(play(draw, [...some, on('open', 'find-cue')]))).toBe('answering find-cue');
	});

	it('is no longer skipped once it is answered', () => {
		const back = [begin, on('skip', 'find-cue'), on('back', 'which-words-hedge'), right('find-cue')];
		expect(record(play(draw, back), 'find-cue').skipped).toBe(false);
	});
});

describe('a question with two tries', () => {
	const draw = drawWith(['find-cue', 'what-is-shown'], { attempts: 2 });
	const { right, wrong } = studentOf(draw);
	const triedAgain = [begin, wrong('find-cue'), on('try-again', 'find-cue')];

	it('can be put right, and keeps both answers', () => {
		const snapshot = play(draw, [...triedAgain, right('find-cue')]);
		expect(where(snapshot)).toBe('feedback find-cue');
		expect(outcomes(snapshot, 'find-cue')).toEqual(['wrong', 'right']);
	});

	it('has no third try, and none after a right answer', () => {
		const twice = play(draw, [...triedAgain, wrong('find-cue')]);
		expect(refusal(twice, on('try-again', 'find-cue'))).toContain('no try left');
		const once = play(draw, [begin, right('find-cue')]);
		expect(refusal(once, on('try-again', 'find-cue'))).toContain('nothing to put right');
	});

	it('can be tried again when it was partly right', () => {
		const half: StudentAction = { type: 'answer', item: 'what-is-shown', response: { choices: ['worn'] } };
		const snapshot = play(draw, [begin, on('open', 'what-is-shown'), half]);
		expect(outcomes(snapshot, 'what-is-shown')).toEqual(['partly']);
		expect(refusal(snapshot, on('try-again', 'what-is-shown'))).toBeNull();
	});

	it('shows its feedback again, and still has the second try, when it is left while it is tried again', () => {
		const away = [...triedAgain, on('open', 'what-is-shown'), on('back', 'what-is-shown')];
		expect(where(play(draw, away))).toBe('feedback find-cue');
		expect(where(play(draw, [...away, on('try-again', 'find-cue')]))).toBe('answering find-cue');
	});

	it('stays wrong, and is not marked as skipped, when the second try is given up', () => {
		const snapshot = play(draw, [...triedAgain, on('skip', 'find-cue')]);
		expect(where(snapshot)).toBe('answering what-is-shown');
		expect(record(snapshot, 'find-cue')).toMatchObject({ skipped: false });
		expect(outcomes(snapshot, 'find-cue')).toEqual(['wrong']);
	});
});

describe('a question that asks for its proof', () => {
	const draw = drawWith(['who-never-seen', 'find-cue'], { attempts: 2 });
	const { right, wrong, proves, misproves } = studentOf(draw);
	const item = 'who-never-seen';

	it('asks for it after the answer and before the feedback', () => {
		expect(where(play(draw, [begin, right(item)]))).toBe(`proving ${item}`);
		const proved = play(draw, [begin, right(item), proves(item)]);
		expect(where(proved)).toBe(`feedback ${item}`);
		expect(record(proved, item).proof).toMatchObject({
			sentence: 'p4.1',
			after: 1,
			grade: { outcome: 'right' }
		});
	});

	it('takes a wrong sentence, and "I cannot find it", for a wrong proof', () => {
		const misproved = play(draw, [begin, right(item), misproves(item)]);
		expect(record(misproved, item).proof?.grade?.outcome).toBe('wrong');
		const given = play(draw, [begin, right(item), { type: 'prove', item, sentence: null }]);
		expect(where(given)).toBe(`feedback ${item}`);
		expect(record(given, item).proof).toMatchObject({ sentence: null, grade: { outcome: 'wrong' } });
	});

	it('keeps a right proof through a second try', () => {
		const snapshot = play(draw, [begin, wrong(item), proves(item), on('try-again', item), right(item)]);
		expect(where(snapshot)).toBe(`feedback ${item}`);
		expect(record(snapshot, item).proof?.grade?.outcome).toBe('right');
	});

	it('asks anew for a wrong proof after a second try', () => {
		const again = [begin, wrong(item), misproves(item), on('try-again', item), right(item)];
		expect(where(play(draw, again))).toBe(`proving ${item}`);
		expect(record(play(draw, [...again, proves(item)]), item).proof).toMatchObject({
			after: 2,
			grade: { outcome: 'right' }
		});
	});

	it('still waits for it when it is left and opened again', () => {
		const left = [begin, right(item), on('open', 'find-cue'), right('find-cue'), on('next', 'find-cue')];
		expect(where(play(draw, left))).toBe('review');
		expect(where(play(draw, [...left, on('open', item)]))).toBe(`proving ${item}`);
	});

	it('takes no sentence that the article does not have', () => {
		expect(refusal(play(draw, [begin, right(item)]), { type: 'prove', item, sentence: 'p9.9' })).toBe(
			'there is no sentence "p9.9" in the article'
		);
	});
});

describe('a hint', () => {
	const draw = drawWith(['who-failed-fast', 'find-cue']);

	it('is shown once, where there is one', () => {
		const hinted = play(draw, [begin, on('hint', 'who-failed-fast')]);
		expect(record(hinted, 'who-failed-fast').hinted).toBe(true);
		expect(refusal(hinted, on('hint', 'who-failed-fast'))).toBe(
			'question "who-failed-fast" has no hint left'
		);
		const other = play(draw, [begin, on('skip', 'who-failed-fast')]);
		expect(refusal(other, on('hint', 'find-cue'))).toBe('question "find-cue" has no hint left');
	});
});

describe("a student's own text", () => {
	const draw = drawWith(['what-to-ask', 'find-cue'], { attempts: 2 });
	const { right } = studentOf(draw);

	it('is compared with the model answer in the feedback, as often as the student likes', () => {
		const compare = (criteria: number[]): StudentAction => ({
			type: 'compare',
			item: 'what-to-ask',
			criteria
		});
		const compared = play(draw, [begin, right('what-to-ask'), compare([0, 1]), compare([1])]);
		expect(where(compared)).toBe('feedback what-to-ask');
		expect(record(compared, 'what-to-ask').compared).toEqual([1]);
	});

	it('has no second try, for it is not scored', () => {
		expect(refusal(play(draw, [begin, right('what-to-ask')]), on('try-again', 'what-to-ask'))).toContain(
			'nothing to put right'
		);
	});

	it('is compared only with criteria that are numbered from 0, each once', () => {
		const answered = play(draw, [begin, right('what-to-ask')]);
		for (const criteria of [[NaN], [0, 0], [-1], [0.5], [1e15], ['0'], null, 'all']) {
			const action = { type: 'compare', item: 'what-to-ask', criteria } as StudentAction;
			expect(refusal(answered, action)).toBe('the criteria must be different whole numbers from 0');
		}
	});

	it('is all that can be compared', () => {
		const snapshot = play(draw, [begin, on('skip', 'what-to-ask'), right('find-cue')]);
		expect(refusal(snapshot, { type: 'compare', item: 'find-cue', criteria: [] })).toBe(
			'question "find-cue" has no text to compare'
		);
	});
});

describe('feedback at the end', () => {
	const draw = drawWith(['who-never-seen', 'find-cue'], { feedback: 'at-end', attempts: 2 });
	const { right, wrong, proves, misproves } = studentOf(draw);
	const item = 'who-never-seen';
	const all = [begin, wrong(item), misproves(item), wrong('find-cue')];

	it('goes from answer to answer and then to the overview, without a word', () => {
		expect(where(play(draw, [begin, wrong(item)]))).toBe(`proving ${item}`);
		expect(where(play(draw, [begin, wrong(item), misproves(item)]))).toBe('answering find-cue');
		expect(where(play(draw, all))).toBe('review');
	});

	it('lets an answer be changed until the end, and its proof with it', () => {
		const opened = play(draw, [...all, on('open', item)]);
		expect(where(opened)).toBe(`answering ${item}`);
		const changed = play(draw, [...all, on('open', item), right(item), proves(item)]);
		expect(where(changed)).toBe('review');
		expect(outcomes(changed, item)).toEqual(['right']);
		expect(record(changed, item).proof).toMatchObject({ after: 1, grade: { outcome: 'right' } });
	});

	it('keeps the answer that is there when the student leaves it be', () => {
		const kept = play(draw, [...all, on('open', item), on('skip', item)]);
		expect(where(kept)).toBe('review');
		expect(record(kept, item)).toMatchObject({ skipped: false, tries: [{ grade: { outcome: 'wrong' } }] });
	});

	it('lets everything that was missed be retried after the end', () => {
		const again = play(draw, [...all, finish, retry]);
		expect(currentRound(again.context).items).toEqual([item, 'find-cue']);
	});
});

describe('finding the way', () => {
	const draw = drawWith(['find-cue', 'which-words-hedge', 'naming-clerk']);
	const { right } = studentOf(draw);

	it('goes back to the feedback of an answered question, and on to the next open one', () => {
		const back = [begin, right('find-cue'), on('next', 'find-cue'), on('back', 'which-words-hedge')];
		expect(where(play(draw, back))).toBe('feedback find-cue');
		expect(where(play(draw, [...back, on('next', 'find-cue')]))).toBe('answering which-words-hedge');
	});

	it('does not go back from the first question', () => {
		expect(refusal(play(draw, [begin]), on('back', 'find-cue'))).toBe('no question stands before "find-cue"');
	});

	it('opens any question of the round, at any time', () => {
		expect(where(play(draw, [begin, on('open', 'naming-clerk')]))).toBe('answering naming-clerk');
		expect(where(play(draw, [begin, { type: 'review' }, on('open', 'naming-clerk')]))).toBe(
			'answering naming-clerk'
		);
	});

	it('can finish early, from a question or from the overview', () => {
		expect(where(play(draw, [begin, finish]))).toBe('finished');
		expect(where(play(draw, [begin, { type: 'review' }, finish]))).toBe('finished');
	});

	it('acts only on the question that is open', () => {
		const snapshot = play(draw, [begin]);
		expect(refusal(snapshot, right('which-words-hedge'))).toBe(
			'"answer" is for question "which-words-hedge", but question "find-cue" is open'
		);
		expect(refusal(snapshot, on('skip', 'which-words-hedge'))).toContain('but question "find-cue" is open');
	});
});

describe('after the end', () => {
	const items = ['find-cue', 'who-never-seen', 'who-is-missing', 'naming-clerk'];
	const draw = drawWith(items, { attempts: 1 });
	const { right, wrong, proves, misproves } = studentOf(draw);
	const first = [
		begin,
		right('find-cue'),
		on('next', 'find-cue'),
		right('who-never-seen'),
		misproves('who-never-seen'),
		on('next', 'who-never-seen'),
		right('who-is-missing'),
		misproves('who-is-missing'),
		on('next', 'who-is-missing'),
		wrong('naming-clerk'),
		on('next', 'naming-clerk')
	];

	it('what was missed is retried: wrong answers, and right ones and texts whose proof was not found', () => {
		const again = play(draw, [...first, retry]);
		expect(currentRound(again.context).items).toEqual(['who-never-seen', 'who-is-missing', 'naming-clerk']);
		expect(where(again)).toBe('answering who-never-seen');
		expect(again.context.rounds[0]).toEqual(play(draw, first).context.rounds[0]);
	});

	it('a retry asks only for what is missed in it, round after round, until nothing is', () => {
		const second = [
			...first,
			retry,
			right('who-never-seen'),
			proves('who-never-seen'),
			on('next', 'who-never-seen'),
			right('who-is-missing'),
			proves('who-is-missing'),
			on('next', 'who-is-missing'),
			wrong('naming-clerk'),
			on('next', 'naming-clerk')
		];
		expect(missedItems(play(draw, second).context)).toEqual(['naming-clerk']);
		const third = play(draw, [...second, retry, right('naming-clerk'), on('next', 'naming-clerk')]);
		expect(where(third)).toBe('finished');
		expect(refusal(third, retry)).toBe('nothing was missed');
	});

	it('a retry knows no question that was not missed', () => {
		expect(refusal(play(draw, [...first, retry]), on('open', 'find-cue'))).toBe(
			'question "find-cue" is not in this round'
		);
	});

	it('what was not answered counts as missed, a text too', () => {
		expect(missedItems(play(draw, [begin, finish]).context)).toEqual(items);
	});

	it('a new draw ends the attempt for good', () => {
		const over = play(draw, [...first, { type: 'restart' }]);
		expect(over.status).toBe('done');
		for (const action of [begin, finish, retry, on('open', 'find-cue')]) expect(over.can(action)).toBe(false);
	});
});

describe('the machine', () => {
	it('begins without input too, as `transition` wants it', () => {
		const [snapshot] = initialTransition(quizMachine, undefined as never);
		expect(snapshot.context.rounds).toEqual([{ items: [], records: {} }]);
	});

	it('waits for the verdict as long as the holder of the key is somebody else', () => {
		const draw = drawWith(['find-cue']);
		const waiting = step(play(draw, [begin]), studentOf(draw).right('find-cue'), {});
		expect(where(waiting)).toBe('checking find-cue');
		expect(refusal(waiting, on('open', 'find-cue'))).toBe(
			'"open" cannot happen while the quiz is at "checking"'
		);
		expect(refusal(waiting, finish)).toBe('"finish" cannot happen while the quiz is at "checking"');
	});

	it('is not confused by a question whose name every object knows', () => {
		const draw = drawWith(['find-cue']);
		const question = { ...draw.quiz.questions[0]!, id: 'constructor' };
		const keys = { constructor: draw.keys['find-cue']! };
		const odd = { ...draw, quiz: { ...draw.quiz, questions: [question] }, keys };
		const snapshot = play(odd, [
			begin,
			{ type: 'answer', item: 'constructor', response: { spans: ['told'] } }
		]);
		expect(where(snapshot)).toBe('feedback constructor');
		expect(initialState(odd.quiz).can(begin)).toBe(true);
	});
});

/** What the states name under a key, wherever they do. */
function namedIn(part: unknown, key: string): string[] {
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([name, value]) =>
		name === key && typeof value === 'string' ? [value] : namedIn(value, key)
	);
}

it('has every guard and action that its states name, and no other', () => {
	const { config, implementations } = quizMachine;
	const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
	expect(sorted(namedIn(config.states, 'guard'))).toEqual(sorted(Object.keys(implementations.guards)));
	expect(sorted(namedIn(config.states, 'actions'))).toEqual(sorted(Object.keys(implementations.actions)));
});
