import { assign, createMachine } from 'xstate';
import type { StudentAction, Confidence } from './events.ts';
import { responseProblem, type Grade } from './grade/grade.ts';
import { isListOfIndexes } from './grade/ids.ts';
import type { Question, Response } from './question.ts';

/** One answer and its verdict; the verdict is missing only while it is being checked. */
export interface Try {
	response: Response;
	confidence: Confidence | null;
	grade: Grade | null;
}

/** Where the student pointed for the proof, and the verdict on it. */
export interface Proof {
	sentence: string | null;
	grade: Grade | null;
	/** How many tries at the answer had been made when this was pointed at. */
	after: number;
}

/** What has happened to one question in one round. */
export interface ItemRecord {
	tries: Try[];
	proof: Proof | null;
	hinted: boolean;
	skipped: boolean;
	/** Indexes of the criteria that the student finds met in their own text. */
	compared: number[];
}

/** One pass through questions: the first has all that were drawn, each retry has what was missed in the one before. */
export interface Round {
	items: string[];
	records: Record<string, ItemRecord>;
}

export interface QuizInput {
	questions: Question[];
	/** The ids of the sentences that a proof can be. */
	sentences: string[];
	/** How many tries a question has. */
	attempts: number;
	feedback: 'after-each' | 'at-end';
}

export interface QuizContext extends QuizInput {
	rounds: Round[];
	/** The open question's place in the round. */
	at: number;
}

/** Given by whoever holds the key, never by the student, and never recorded. */
export interface Verdict {
	type: 'verdict';
	grade: Grade;
}

type QuizEvent = StudentAction | Verdict;

const FRESH: ItemRecord = { tries: [], proof: null, hinted: false, skipped: false, compared: [] };

export const currentRound = (context: QuizContext): Round => context.rounds.at(-1)!;

/** The id of the open question; undefined in a quiz without questions. */
export const openItem = (context: QuizContext): string | undefined => currentRound(context).items[context.at];

export const questionOf = (context: QuizContext, item: string | undefined): Question | undefined =>
	context.questions.find((question) => question.id === item);

export const recordOf = (round: Round, item: string | undefined): ItemRecord =>
	item !== undefined && Object.hasOwn(round.records, item) ? round.records[item]! : FRESH;

const openRecord = (context: QuizContext): ItemRecord => recordOf(currentRound(context), openItem(context));

/** Whether a question still waits for the sentence that proves its latest answer. */
function awaitsProof(question: Question | undefined, record: ItemRecord): boolean {
	if (!question?.asksProof || record.tries.length === 0) return false;
	if (record.proof?.grade?.outcome === 'right') return false;
	return record.proof === null || record.proof.after < record.tries.length;
}

/** Whether nothing more is to be done about a question. */
export function isDone(context: QuizContext, item: string): boolean {
	const record = recordOf(currentRound(context), item);
	return record.tries.length > 0 && !awaitsProof(questionOf(context, item), record);
}

/** Whether a question was not answered (a scored one: rightly), or its proof not found: what a retry asks again. */
export function isMissed(question: Question, record: ItemRecord): boolean {
	const outcome = record.tries.at(-1)?.grade?.outcome;
	if (outcome !== 'right' && outcome !== 'unscored') return true;
	return question.asksProof && record.proof?.grade?.outcome !== 'right';
}

/** The questions of the last round that were missed, in its order. */
export function missedItems(context: QuizContext): string[] {
	const round = currentRound(context);
	return round.items.filter((item) => {
		const question = questionOf(context, item);
		return question !== undefined && isMissed(question, recordOf(round, item));
	});
}

/** The place of the first question after the open one that is not done; -1 where there is none. */
const nextOpen = (context: QuizContext): number =>
	currentRound(context).items.findIndex((item, place) => place > context.at && !isDone(context, item));

/** A context in which the open question's record is changed. */
function changed(
	context: QuizContext,
	change: (record: ItemRecord) => Partial<ItemRecord>
): Partial<QuizContext> {
	const item = openItem(context);
	if (item === undefined) return {};
	const round = currentRound(context);
	const record = recordOf(round, item);
	const records = { ...round.records, [item]: { ...record, ...change(record) } };
	return { rounds: [...context.rounds.slice(0, -1), { ...round, records }] };
}

/**
 * The quiz: reading, then one question at a time, then the result. It is pure and holds no key: after an answer or
 * a proof it waits for a {@link Verdict}. Every event of a student is guarded so that it is taken only where it
 * makes sense, for the question that is open, and with a response that can be graded.
 *
 * Not made by `setup`: that has all of XState's other actions with it, 0.7 kB in every student's page.
 */
export const quizMachine = createMachine(
	{
		types: {
			context: {} as QuizContext,
			input: {} as QuizInput,
			events: {} as QuizEvent
		},
		id: 'quiz',
		// Total: `transition()` calls it without input too.
		context: ({ input }) => {
			const { questions = [], sentences = [], attempts = 1, feedback = 'after-each' } = input ?? {};
			const items = questions.map((question) => question.id);
			return {
				questions,
				sentences,
				attempts,
				feedback,
				rounds: [{ items, records: {} }],
				at: 0
			};
		},
		initial: 'reading',
		states: {
			reading: {
				description: 'The student reads the article.',
				on: { begin: { target: 'asking', guard: 'has questions' } }
			},
			asking: {
				initial: 'arriving',
				on: {
					back: { target: '.arriving', guard: 'has one before', actions: 'go to the one before' },
					open: { target: '.arriving', guard: 'is in this round', actions: 'go to that question' },
					review: { target: 'review' },
					finish: { target: 'finished' }
				},
				states: {
					arriving: {
						always: [
							{ target: 'proving', guard: 'awaits its proof' },
							{ target: 'feedback', guard: 'shows feedback for this' },
							{ target: 'answering' }
						]
					},
					answering: {
						on: {
							hint: { guard: 'has a hint left', actions: 'show the hint' },
							answer: { target: 'checking', guard: 'can be graded', actions: 'record the answer' },
							skip: { target: 'leaving', guard: 'is the open question', actions: 'mark as skipped' }
						}
					},
					checking: {
						description: 'Whoever holds the key gives the verdict.',
						on: {
							verdict: { target: 'answered', actions: 'record the verdict' },
							back: {},
							open: {},
							review: {},
							finish: {}
						}
					},
					answered: {
						always: [
							{ target: 'proving', guard: 'awaits its proof' },
							{ target: 'feedback', guard: 'shows feedback' },
							{ target: 'leaving' }
						]
					},
					proving: {
						description: 'The student points at the sentence that shows it.',
						on: {
							prove: { target: 'checkingProof', guard: 'is a sentence', actions: 'record the proof' }
						}
					},
					checkingProof: {
						description: 'Whoever holds the key gives the verdict.',
						on: {
							verdict: { target: 'answered', actions: 'record the verdict on the proof' },
							back: {},
							open: {},
							review: {},
							finish: {}
						}
					},
					feedback: {
						on: {
							'try-again': { target: 'answering', guard: 'has a try left' },
							compare: { guard: 'has a text to compare', actions: 'record the comparison' },
							next: { target: 'leaving', guard: 'is the open question' }
						}
					},
					leaving: {
						always: [
							{
								target: 'arriving',
								guard: 'has an open question ahead',
								actions: 'go to the next open question'
							},
							{ target: '#quiz.finished', guard: 'is all done' },
							{ target: '#quiz.review' }
						]
					}
				}
			},
			review: {
				description: 'All questions at a glance, before the end.',
				on: {
					open: { target: 'asking', guard: 'is in this round', actions: 'go to that question' },
					finish: { target: 'finished' }
				}
			},
			finished: {
				on: {
					retry: { target: 'asking', guard: 'missed some', actions: 'begin a round with what was missed' },
					restart: { target: 'restarted' }
				}
			},
			restarted: {
				type: 'final',
				description: 'The student went on to a new draw, which is an attempt of its own.'
			}
		}
	},
	{
		guards: {
			'is the open question': ({ context, event }) => 'item' in event && event.item === openItem(context),
			'can be graded': ({ context, event }) => {
				const question = questionOf(context, openItem(context));
				return (
					event.type === 'answer' &&
					event.item === openItem(context) &&
					question !== undefined &&
					responseProblem(question, event.response) === null
				);
			},
			'is a sentence': ({ context, event }) =>
				event.type === 'prove' &&
				event.item === openItem(context) &&
				(event.sentence === null || context.sentences.includes(event.sentence)),
			'has a hint left': ({ context, event }) =>
				event.type === 'hint' &&
				event.item === openItem(context) &&
				questionOf(context, event.item)?.hint != null &&
				!openRecord(context).hinted,
			'has a try left': ({ context, event }) => {
				if (event.type !== 'try-again' || event.item !== openItem(context)) return false;
				const { tries } = openRecord(context);
				const outcome = tries.at(-1)?.grade?.outcome;
				return tries.length < context.attempts && (outcome === 'wrong' || outcome === 'partly');
			},
			'has a text to compare': ({ context, event }) =>
				event.type === 'compare' &&
				event.item === openItem(context) &&
				questionOf(context, event.item)?.interaction === 'extended-text' &&
				isListOfIndexes(event.criteria),
			'has one before': ({ context, event }) =>
				event.type === 'back' && event.item === openItem(context) && context.at > 0,
			'is in this round': ({ context, event }) =>
				event.type === 'open' && currentRound(context).items.includes(event.item),
			'awaits its proof': ({ context }) =>
				awaitsProof(questionOf(context, openItem(context)), openRecord(context)),
			'shows feedback': ({ context }) => context.feedback === 'after-each',
			'shows feedback for this': ({ context }) =>
				context.feedback === 'after-each' && openRecord(context).tries.length > 0,
			'has an open question ahead': ({ context }) => nextOpen(context) !== -1,
			'is all done': ({ context }) =>
				context.feedback === 'after-each' &&
				currentRound(context).items.every((item) => isDone(context, item)),
			'missed some': ({ context }) => missedItems(context).length > 0,
			'has questions': ({ context }) => currentRound(context).items.length > 0
		},
		actions: {
			'record the answer': assign(({ context, event }) => {
				if (event.type !== 'answer') return {};
				const entry: Try = { response: event.response, confidence: event.confidence ?? null, grade: null };
				return changed(context, ({ tries, proof }) =>
					// Until the end has shown the verdicts, a new answer takes the place of the old one and of its proof.
					context.feedback === 'at-end'
						? { tries: [entry], proof: null, skipped: false }
						: { tries: [...tries, entry], proof, skipped: false }
				);
			}),
			'record the verdict': assign(({ context, event }) => {
				if (event.type !== 'verdict') return {};
				return changed(context, ({ tries }) => ({
					tries: tries.map((entry, i) => (i === tries.length - 1 ? { ...entry, grade: event.grade } : entry))
				}));
			}),
			'record the proof': assign(({ context, event }) =>
				event.type === 'prove'
					? changed(context, ({ tries }) => ({
							proof: { sentence: event.sentence, grade: null, after: tries.length }
						}))
					: {}
			),
			'record the verdict on the proof': assign(({ context, event }) =>
				event.type === 'verdict'
					? changed(context, ({ proof }) => ({ proof: proof && { ...proof, grade: event.grade } }))
					: {}
			),
			'show the hint': assign(({ context }) => changed(context, () => ({ hinted: true }))),
			'mark as skipped': assign(({ context }) =>
				changed(context, ({ tries }) => ({ skipped: tries.length === 0 }))
			),
			'record the comparison': assign(({ context, event }) =>
				event.type === 'compare' ? changed(context, () => ({ compared: event.criteria })) : {}
			),
			'go to the next open question': assign(({ context }) => ({ at: nextOpen(context) })),
			'go to the one before': assign(({ context }) => ({ at: context.at - 1 })),
			'go to that question': assign(({ context, event }) =>
				event.type === 'open' ? { at: currentRound(context).items.indexOf(event.item) } : {}
			),
			'begin a round with what was missed': assign(({ context }) => ({
				rounds: [...context.rounds, { items: missedItems(context), records: {} }],
				at: 0
			}))
		}
	}
);
