import { adjacencyMapToArray, getAdjacencyMap, getStateNodes } from '@xstate/graph';
import { createActor, type AnyTransitionDefinition, type EventFromLogic } from 'xstate';
import { beforeAll, describe, expect, it } from 'vitest';
import { allSentences } from '$lib/article/article.ts';
import type { Grade } from '$lib/quiz/grade/grade.ts';
import {
	currentRound,
	isDone,
	isMissed,
	openItem,
	questionOf,
	quizMachine,
	recordOf,
	type ItemRecord,
	type QuizInput
} from '$lib/quiz/machine.ts';
import { stateName } from '$lib/quiz/replay.ts';
import { initialState, type QuizSnapshot } from '$lib/quiz/step.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { rightResponse } from './answering.ts';

type QuizEvent = EventFromLogic<typeof quizMachine>;

/** One edge of the graph: in `before`, `event` leads to `after` by way of `taken`. */
interface Edge {
	before: QuizSnapshot;
	event: QuizEvent;
	after: QuizSnapshot;
	taken: AnyTransitionDefinition[];
}

interface Graph {
	states: QuizSnapshot[];
	edges: Edge[];
}

/**
 * What tells one state from another. Rounds before the current one do not, because nothing in the machine looks at
 * them: so the graph is finite, though a student may retry for ever.
 */
const identityOf = ({ value, context }: QuizSnapshot) =>
	JSON.stringify([value, currentRound(context), context.at, context.rounds.length > 1]);

const RIGHT: Grade = { score: 1, outcome: 'right', parts: {} };
const PARTLY: Grade = { score: 0.5, outcome: 'partly', parts: {} };
const WRONG: Grade = { score: 0, outcome: 'wrong', parts: {} };
const UNSCORED: Grade = { score: 0, outcome: 'unscored', parts: {} };

/** Quizzes that together have every kind of question and rule which the machine tells apart. */
const QUIZZES = {
	'feedback after each, two tries': drawWith(['who-failed-fast', 'what-to-ask'], { attempts: 2 }),
	'feedback after each, one try': drawWith(['which-words-hedge', 'who-is-missing'], { attempts: 1 }),
	'feedback at the end': drawWith(['chain-never-seen', 'who-never-seen'], { feedback: 'at-end', attempts: 2 })
};

/** The events that the state takes: all that a student can do, and every verdict that the key could give. */
function eventsAt(snapshot: QuizSnapshot, keys: (typeof QUIZZES)[keyof typeof QUIZZES]['keys']): QuizEvent[] {
	const { context } = snapshot;
	const isText = questionOfOpen(snapshot).interaction === 'extended-text';
	const isAnswer = snapshot.matches({ asking: 'checking' });
	const verdicts = !isAnswer ? [RIGHT, WRONG] : isText ? [UNSCORED] : [RIGHT, PARTLY, WRONG];
	const events: QuizEvent[] = [
		{ type: 'begin' },
		{ type: 'review' },
		{ type: 'finish' },
		{ type: 'retry' },
		{ type: 'restart' },
		...verdicts.map((grade): QuizEvent => ({ type: 'verdict', grade })),
		...context.questions.flatMap((question): QuizEvent[] => {
			const item = question.id;
			return [
				{ type: 'answer', item, response: rightResponse(question, keys[item]!) },
				{ type: 'prove', item, sentence: 'p1.1' },
				{ type: 'hint', item },
				{ type: 'try-again', item },
				{ type: 'compare', item, criteria: [0] },
				{ type: 'skip', item },
				{ type: 'next', item },
				{ type: 'back', item },
				{ type: 'open', item }
			];
		})
	];
	return events.filter((event) => snapshot.can(event));
}

/** All that can happen in a quiz. */
function explore({ quiz, keys }: (typeof QUIZZES)[keyof typeof QUIZZES]): Graph {
	const { questions, rules } = quiz;
	const input: QuizInput = {
		questions,
		sentences: allSentences(quiz.article).map(({ id }) => id),
		attempts: rules.attempts,
		feedback: rules.feedback
	};
	const adjacency = getAdjacencyMap(quizMachine, {
		input,
		events: (snapshot) => eventsAt(snapshot, keys),
		serializeEvent: (event) => JSON.stringify(event) as never,
		serializeState: (snapshot) => identityOf(snapshot) as never
	});
	const edges = adjacencyMapToArray<QuizSnapshot, QuizEvent>(adjacency).map(
		({ state: before, event, nextState: after }) => ({
			before,
			event,
			after,
			taken: transitionsTaken(before, event)
		})
	);
	const states = new Map(
		[initialState(quiz), ...edges.map(({ after }) => after)].map((s) => [identityOf(s), s])
	);
	return { states: [...states.values()], edges };
}

/** The definitions of the transitions that an event takes, with the eventless ones that follow. */
function transitionsTaken(before: QuizSnapshot, event: QuizEvent): AnyTransitionDefinition[] {
	const taken: AnyTransitionDefinition[] = [];
	const actor = createActor(quizMachine, {
		snapshot: before,
		input: before.context,
		inspect: (inspected) => {
			if (inspected.type === '@xstate.microstep') taken.push(...inspected._transitions);
		}
	}).start();
	taken.length = 0;
	actor.send(event);
	return taken;
}

/** Every transition that the machine defines; a forbidden one (`back: {}`) does nothing and is not among them. */
function definedTransitions(): AnyTransitionDefinition[] {
	return getStateNodes(quizMachine)
		.flatMap((node): AnyTransitionDefinition[] => [
			...[...node.transitions.values()].flat(),
			...(node.always ?? [])
		])
		.filter(({ target, actions }) => target !== undefined || actions.length > 0);
}

const nameOf = ({ source, eventType, guard, target }: AnyTransitionDefinition) =>
	`${source.id} ${eventType || 'always'} [${typeof guard === 'string' ? guard : JSON.stringify(guard)}] → ${target?.[0]?.id}`;

const graphs = new Map<string, Graph>();
const allEdges = () => [...graphs.values()].flatMap(({ edges }) => edges);
const allStates = () => [...graphs.values()].flatMap(({ states }) => states);
const edgesOf = (...types: QuizEvent['type'][]) => {
	const edges = allEdges().filter(({ event }) => types.includes(event.type));
	expect(edges).not.toEqual([]);
	return edges;
};

const recordOfOpen = ({ context }: QuizSnapshot): ItemRecord =>
	recordOf(currentRound(context), openItem(context));
const questionOfOpen = ({ context }: QuizSnapshot) => questionOf(context, openItem(context))!;

/** The round without the record of the question that is open in `before`. */
const restOf = (snapshot: QuizSnapshot, before: QuizSnapshot) => {
	const { [openItem(before.context)!]: _, ...rest } = currentRound(snapshot.context).records;
	return rest;
};

beforeAll(() => {
	for (const [name, drawn] of Object.entries(QUIZZES)) graphs.set(name, explore(drawn));
}, 60_000);

describe('the whole machine', () => {
	it('takes every transition that it defines', () => {
		const taken = new Set(allEdges().flatMap((edge) => edge.taken));
		const never = definedTransitions().filter((transition) => !taken.has(transition));
		expect(never.map(nameOf)).toEqual([]);
	});

	it('has no guard or action that nothing uses', () => {
		const { guards, actions } = quizMachine.implementations;
		const used = definedTransitions().flatMap(({ guard, actions: done }) => [
			guard as unknown,
			...done.map((action) => action as unknown)
		]);
		expect([...Object.keys(guards), ...Object.keys(actions)].filter((name) => !used.includes(name))).toEqual(
			[]
		);
	});

	it('rests in every state but those it only passes through', () => {
		const passing = ['asking', 'arriving', 'answered', 'leaving'];
		const names = getStateNodes(quizMachine).map(({ key }) => key);
		const rested = new Set(allStates().map((snapshot) => stateName(snapshot)));
		expect([...rested].sort()).toEqual(names.filter((name) => !passing.includes(name)).sort());
	});

	it('leads from every state to the end, and from the end to a new draw', () => {
		for (const { states, edges } of graphs.values()) {
			const reached = edges.map(({ before, after }) => [identityOf(before), identityOf(after)] as const);
			const ending = new Set(states.filter((state) => state.matches('restarted')).map(identityOf));
			for (let size = 0; size < ending.size;) {
				size = ending.size;
				for (const [from, to] of reached) if (ending.has(to)) ending.add(from);
			}
			expect(ending).toEqual(new Set(states.map(identityOf)));
		}
	});
});

describe('every state', () => {
	it('has a question open that is in the round', () => {
		for (const { context } of allStates()) {
			expect(context.at).toBeGreaterThanOrEqual(0);
			expect(context.at).toBeLessThan(currentRound(context).items.length);
		}
	});

	it('waits for a verdict in checking and checkingProof and nowhere else', () => {
		for (const snapshot of allStates()) {
			const { tries, proof } = recordOfOpen(snapshot);
			const ungraded = Object.values(currentRound(snapshot.context).records).flatMap((record) => [
				...record.tries.filter((entry) => entry.grade === null),
				...(record.proof?.grade === null ? [record.proof] : [])
			]);
			if (snapshot.matches({ asking: 'checking' })) expect(ungraded).toEqual([tries.at(-1)]);
			else if (snapshot.matches({ asking: 'checkingProof' })) expect(ungraded).toEqual([proof]);
			else expect(ungraded).toEqual([]);
		}
	});

	it('lets a student do nothing while it waits for a verdict', () => {
		const waiting = allEdges().filter(({ before }) =>
			['checking', 'checkingProof'].includes(stateName(before))
		);
		expect(new Set(waiting.map(({ event }) => event.type))).toEqual(new Set(['verdict']));
		expect(edgesOf('verdict')).toHaveLength(waiting.length);
	});

	it('shows feedback only after an answer, its verdict and its proof, and only where the lesson shows it after each', () => {
		const showing = allStates().filter((snapshot) => snapshot.matches({ asking: 'feedback' }));
		for (const snapshot of showing) {
			expect(snapshot.context.feedback).toBe('after-each');
			expect(isDone(snapshot.context, openItem(snapshot.context)!)).toBe(true);
			expect(recordOfOpen(snapshot).tries.at(-1)?.grade).toBeTruthy();
		}
		expect(showing).not.toEqual([]);
	});

	it('asks for a proof only of an answered question that wants one and has no right one yet', () => {
		const proving = allStates().filter((snapshot) => snapshot.matches({ asking: 'proving' }));
		for (const snapshot of proving) {
			const { tries, proof } = recordOfOpen(snapshot);
			expect(questionOfOpen(snapshot).asksProof).toBe(true);
			expect(tries.length).toBeGreaterThan(0);
			expect(proof?.grade?.outcome).not.toBe('right');
			expect(proof?.after ?? 0).toBeLessThan(tries.length);
		}
		expect(proving).not.toEqual([]);
	});

	it('never has more tries than the lesson gives, and one where feedback comes at the end', () => {
		for (const { context } of allStates()) {
			const most = context.feedback === 'at-end' ? 1 : context.attempts;
			for (const record of Object.values(currentRound(context).records)) {
				expect(record.tries.length).toBeLessThanOrEqual(most);
			}
		}
	});

	it('has a second try only after a first that was not right', () => {
		const earlier = allStates().flatMap(({ context }) =>
			Object.values(currentRound(context).records).flatMap(({ tries }) => tries.slice(0, -1))
		);
		expect(new Set(earlier.map(({ grade }) => grade?.outcome))).toEqual(new Set(['partly', 'wrong']));
	});

	it('asks for an answer anew, where the first was judged, only when the student tries again', () => {
		const anew = allEdges().filter(
			({ after }) =>
				after.matches({ asking: 'answering' }) &&
				after.context.feedback === 'after-each' &&
				recordOfOpen(after).tries.length > 0
		);
		expect(new Set(anew.map(({ event }) => event.type))).toEqual(new Set(['try-again', 'hint']));
	});

	it('marks as skipped only what is not answered', () => {
		const records = allStates().flatMap(({ context }) => Object.values(currentRound(context).records));
		const skipped = records.filter((record) => record.skipped);
		expect(skipped).not.toEqual([]);
		for (const { tries } of skipped) expect(tries).toEqual([]);
	});
});

describe('every step', () => {
	it('is for the open question, unless it opens another', () => {
		const edges = allEdges().filter(({ event }) => 'item' in event && event.type !== 'open');
		const astray = edges.filter(
			({ before, event }) => 'item' in event && event.item !== openItem(before.context)
		);
		expect(edges).not.toEqual([]);
		expect(astray.map(({ event }) => event)).toEqual([]);
	});

	it('changes nothing of the quiz itself nor of the rounds before', () => {
		const changing = allEdges().filter(({ before, after }) => {
			const { rounds: then, at: _, ...quiz } = before.context;
			const { rounds: now, at: __, ...quizAfter } = after.context;
			return (
				Object.entries(quiz).some(([key, value]) => quizAfter[key as keyof typeof quiz] !== value) ||
				then.slice(0, -1).some((round, i) => round !== now[i])
			);
		});
		expect(changing.map(({ event }) => event)).toEqual([]);
	});

	it('changes no record but that of the open question', () => {
		const edges = allEdges().filter(({ event }) => event.type !== 'retry');
		const changing = edges.filter(({ before, after }) => {
			const [rest, restAfter] = [restOf(before, before), restOf(after, before)];
			return (
				after.context.rounds.length !== before.context.rounds.length ||
				Object.keys(rest).join() !== Object.keys(restAfter).join() ||
				Object.entries(rest).some(([item, record]) => restAfter[item] !== record)
			);
		});
		expect(changing.map(({ event }) => event)).toEqual([]);
	});

	it('that answers adds one try, waits for the verdict and keeps the place', () => {
		for (const { before, after } of edgesOf('answer')) {
			const replaces = before.context.feedback === 'at-end';
			expect(stateName(after)).toBe('checking');
			expect(after.context.at).toBe(before.context.at);
			expect(recordOfOpen(after).tries).toHaveLength(replaces ? 1 : recordOfOpen(before).tries.length + 1);
		}
	});

	it('that gives a verdict goes on to the proof if one is due, else to the feedback or away', () => {
		for (const { before, event, after } of edgesOf('verdict')) {
			if (event.type !== 'verdict') continue;
			const item = openItem(before.context)!;
			const record = recordOf(currentRound(after.context), item);
			const graded = stateName(before) === 'checking' ? record.tries.at(-1) : record.proof;
			expect(graded?.grade).toBe(event.grade);
			const question = questionOf(before.context, item)!;
			const due =
				question.asksProof && record.proof?.grade?.outcome !== 'right' && stateName(before) === 'checking';
			if (due) expect(stateName(after)).toBe('proving');
			else if (after.context.feedback === 'after-each') expect(stateName(after)).toBe('feedback');
			else expect(['answering', 'proving', 'review']).toContain(stateName(after));
		}
	});

	it('that shows a hint or compares a text changes just that', () => {
		for (const { before, event, after } of edgesOf('hint', 'compare')) {
			expect(after.value).toEqual(before.value);
			expect(after.context.at).toBe(before.context.at);
			expect(recordOfOpen(after)).toEqual({
				...recordOfOpen(before),
				...(event.type === 'hint' ? { hinted: true } : { compared: [0] })
			});
			if (event.type === 'hint') expect(recordOfOpen(before).hinted).toBe(false);
		}
	});

	it('that tries again asks for an answer once more, after one that was not right, as long as tries are left', () => {
		for (const { before, after } of edgesOf('try-again')) {
			expect(stateName(after)).toBe('answering');
			expect(recordOfOpen(after)).toEqual(recordOfOpen(before));
			expect(recordOfOpen(before).tries.length).toBeLessThan(before.context.attempts);
			expect(['wrong', 'partly']).toContain(recordOfOpen(before).tries.at(-1)?.grade?.outcome);
		}
	});

	it('that goes on or skips comes to the next question that is not done, else to the overview or the end', () => {
		for (const { before, event, after } of edgesOf('next', 'skip')) {
			const round = currentRound(after.context);
			const ahead = round.items.findIndex((item, i) => i > before.context.at && !isDone(after.context, item));
			const allDone = round.items.every((item) => isDone(after.context, item));
			if (ahead !== -1) expect([stateName(after), after.context.at]).toEqual([expect.any(String), ahead]);
			else if (allDone && after.context.feedback === 'after-each') expect(stateName(after)).toBe('finished');
			else expect(stateName(after)).toBe('review');
			if (ahead !== -1) expect(['answering', 'proving']).toContain(stateName(after));
			if (event.type === 'skip') {
				const record = recordOf(round, openItem(before.context));
				expect(record).toEqual({ ...recordOfOpen(before), skipped: record.tries.length === 0 });
			}
		}
	});

	it('that goes back or opens shows that question as it was left, and changes no record', () => {
		for (const { before, event, after } of edgesOf('back', 'open')) {
			const place =
				event.type === 'open'
					? currentRound(before.context).items.indexOf(event.item)
					: before.context.at - 1;
			expect(after.context.at).toBe(place);
			expect(currentRound(after.context)).toBe(currentRound(before.context));
			const record = recordOfOpen(after);
			const isAnswered = record.tries.length > 0;
			if (isAnswered && !isDone(after.context, openItem(after.context)!))
				expect(stateName(after)).toBe('proving');
			else if (isAnswered && after.context.feedback === 'after-each')
				expect(stateName(after)).toBe('feedback');
			else expect(stateName(after)).toBe('answering');
		}
	});

	it('that asks for the overview, the end or a new draw changes nothing but the state', () => {
		const ends = { review: 'review', finish: 'finished', restart: 'restarted' } as const;
		for (const { before, event, after } of edgesOf('review', 'finish', 'restart')) {
			expect(stateName(after)).toBe(ends[event.type as keyof typeof ends]);
			expect(after.context).toEqual(before.context);
		}
	});

	it('that retries begins a fresh round with just what was missed', () => {
		for (const { before, after } of edgesOf('retry')) {
			const round = currentRound(before.context);
			const missed = round.items.filter((item) =>
				isMissed(questionOf(before.context, item)!, recordOf(round, item))
			);
			expect(stateName(after)).toBe('answering');
			expect(after.context).toMatchObject({ at: 0 });
			expect(currentRound(after.context)).toEqual({ items: missed, records: {} });
		}
		const finished = allStates().filter((snapshot) => snapshot.matches('finished'));
		const isPerfect = (snapshot: QuizSnapshot) => !snapshot.can({ type: 'retry' });
		expect(finished.filter(isPerfect)).not.toEqual([]);
		for (const { context } of finished.filter(isPerfect)) {
			const { items, records } = currentRound(context);
			for (const item of items)
				expect(records[item]?.tries.at(-1)?.grade?.outcome).toMatch(/^(right|unscored)$/);
		}
	});
});

describe('a quiz without questions', () => {
	it('never begins', () => {
		const { quiz } = drawWith(['find-cue']);
		const snapshot = initialState({ ...quiz, questions: [] });
		expect(snapshot.can({ type: 'begin' })).toBe(false);
	});
});
