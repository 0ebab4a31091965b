import { allSentences } from '$lib/article/article.ts';
import type { Draw } from '$lib/quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '$lib/quiz/events.ts';
import type { Key, Question, Response } from '$lib/quiz/question.ts';
import { refusal } from '$lib/quiz/replay.ts';
import { initialState, step, type QuizSnapshot } from '$lib/quiz/step.ts';

/** The answer that the key holds for right. */
export function rightResponse(question: Question, key: Key): Response {
	switch (key.interaction) {
		case 'choice':
			return { choices: isMultiple(question) ? key.correct : key.correct.slice(0, 1) };
		case 'hottext':
			return { spans: isMultiple(question) ? key.correct : key.correct.slice(0, 1) };
		case 'match':
			return { pairs: key.pairs };
		case 'order':
			return { order: key.order };
		case 'extended-text':
			return { text: 'I would ask whoever made the hinge.' };
	}
}

/** An answer that the key holds for wrong from end to end. */
export function wrongResponse(question: Question, key: Key): Response {
	switch (question.interaction) {
		case 'choice':
			return {
				choices: idsOf(question.choices)
					.filter((id) => !isCorrect(key, id))
					.slice(0, 1)
			};
		case 'hottext':
			return {
				spans: idsOf(question.spans)
					.filter((id) => !isCorrect(key, id))
					.slice(0, 1)
			};
		case 'match':
			return { pairs: question.left.map(({ id }) => [id, 'nobody']) };
		case 'order':
			// Every thing one place on: none is left where it belongs.
			return { order: key.interaction === 'order' ? [...key.order.slice(1), key.order[0]!] : [] };
		case 'extended-text':
			return { text: 'Nobody.' };
	}
}

/** Answers of many kinds to a question, all of them legal. */
export function someResponses(question: Question, key: Key): Response[] {
	const more = (): Response[] => {
		switch (question.interaction) {
			case 'choice':
				return [{ choices: idsOf(question.choices).slice(0, question.multiple ? 3 : 1) }];
			case 'hottext':
				return [{ spans: idsOf(question.spans).slice(question.multiple ? -2 : -1) }];
			case 'match':
				return question.right.map((right) => ({ pairs: question.left.map((left) => [left.id, right.id]) }));
			case 'order':
				return [{ order: idsOf(question.order) }];
			case 'extended-text':
				return [{ text: '“Ünïcödé” \u{1F30A}\n<b>__proto__</b>' }];
		}
	};
	return [rightResponse(question, key), wrongResponse(question, key), ...more()];
}

/** Everything that a student might try, legal or not, as it stands; each answer of {@link someResponses}. */
function someActions({ quiz, keys }: Draw): StudentAction[] {
	return [
		{ type: 'begin' },
		{ type: 'review' },
		{ type: 'finish' },
		{ type: 'retry' },
		{ type: 'restart' },
		...quiz.questions.flatMap((question): StudentAction[] => {
			const item = question.id;
			return [
				...someResponses(question, keys[item]!).map((response): StudentAction => ({
					type: 'answer',
					item,
					response
				})),
				{ type: 'answer', item, response: rightResponse(question, keys[item]!), confidence: 'sure' },
				{ type: 'answer', item, response: wrongResponse(question, keys[item]!), confidence: 'guessing' },
				{ type: 'prove', item, sentence: null },
				...allSentences(quiz.article).map(({ id }): StudentAction => ({ type: 'prove', item, sentence: id })),
				{ type: 'hint', item },
				{ type: 'try-again', item },
				{ type: 'compare', item, criteria: [] },
				{ type: 'compare', item, criteria: [1, 0] },
				{ type: 'skip', item },
				{ type: 'next', item },
				{ type: 'back', item },
				{ type: 'open', item }
			];
		})
	];
}

/** What soon ends a walk or a question, and so is done seldom. */
const SELDOM = ['review', 'finish', 'restart'];

/** Walks from the beginning, at each state taking the legal action that a number picks; stops where there is none. */
export function walk(draw: Draw, picks: number[]): { events: AttemptEvent[]; snapshot: QuizSnapshot } {
	const actions = someActions(draw);
	const events: AttemptEvent[] = [];
	let snapshot = initialState(draw.quiz);
	for (const pick of picks) {
		const legal = actions.filter((action) => snapshot.can(action));
		// By type first, so that the many ways of answering do not crowd out the rest.
		const all = [...new Set(legal.map((action) => action.type))];
		const often = all.filter((type) => !SELDOM.includes(type));
		const types = pick % 5 === 0 || often.length === 0 ? all : often;
		const type = types[pick % types.length];
		const ofType = legal.filter((action) => action.type === type);
		const action = ofType[Math.floor(pick / types.length) % ofType.length];
		if (action === undefined) break;
		events.push({ ...action, at: 1000 * (events.length + 1) });
		snapshot = step(snapshot, action, draw.keys);
	}
	return { events, snapshot };
}

/** Does these actions from the beginning. An action that is refused fails the test. */
export function play(draw: Draw, actions: StudentAction[]): QuizSnapshot {
	return actions.reduce((snapshot, action) => {
		const why = refusal(snapshot, action);
		if (why !== null) throw new Error(why);
		return step(snapshot, action, draw.keys);
	}, initialState(draw.quiz));
}

/** The actions as a log has them, a second apart. */
export function logOf(actions: StudentAction[]): AttemptEvent[] {
	return actions.map((action, i) => ({ ...action, at: 1000 * (i + 1) }));
}

/** Short ways to say what a student does in a draw. */
export function studentOf({ quiz, keys }: Draw) {
	const questionOf = (item: string) => quiz.questions.find((question) => question.id === item)!;
	return {
		right: (item: string): StudentAction => ({
			type: 'answer',
			item,
			response: rightResponse(questionOf(item), keys[item]!)
		}),
		wrong: (item: string): StudentAction => ({
			type: 'answer',
			item,
			response: wrongResponse(questionOf(item), keys[item]!)
		}),
		proves: (item: string): StudentAction => ({ type: 'prove', item, sentence: keys[item]!.proof[0]! }),
		misproves: (item: string): StudentAction => ({ type: 'prove', item, sentence: 'p5.2' })
	};
}

function isMultiple(question: Question): boolean {
	return 'multiple' in question && question.multiple;
}

function isCorrect(key: Key, id: string): boolean {
	return 'correct' in key && key.correct.includes(id);
}

function idsOf(options: { id: string }[]): string[] {
	return options.map(({ id }) => id);
}
