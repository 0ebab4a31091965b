import { answerText, rightAnswerText } from '../quiz/answer-text.ts';
import type { Draw } from '../quiz/draw.ts';
import type { AttemptEvent, Confidence } from '../quiz/events.ts';
import type { Grade } from '../quiz/grade/grade.ts';
import { isDone, openItem, recordOf, type ItemRecord, type QuizContext } from '../quiz/machine.ts';
import type { Key, Question, Response } from '../quiz/question.ts';
import { pointsOf, scoreQuiz, type Share } from '../quiz/score.ts';
import { initialState, step, type QuizSnapshot } from '../quiz/step.ts';

/** What a system is told of one question that was answered. */
export interface ReportedItem {
	/** Its id, its prompt, how it is answered, its options as the student saw them. */
	question: Question;
	/** The latest answer of the first round, by ids. */
	response: Response;
	/** The same in words. */
	words: string;
	/** Every answer that is right, by ids; none where nothing is scored. */
	right: Response[];
	/** The right answer in words. */
	rightWords: string;
	outcome: Grade['outcome'];
	/** What the latest answer is worth by itself, 0 to 1; 0 where nothing is scored. */
	score: number;
	/** What the question has got, further tries being worth less. */
	points: Share;
	tries: number;
	confidence: Confidence | null;
	/** The sentence that was pointed at for the proof; null where none was asked for, or not yet. */
	proof: { sentence: string | null; isRight: boolean } | null;
	/** When that answer was given, in milliseconds since 1970. */
	at: number;
	/** How long the question stood open before its first answer, in milliseconds. */
	latency: number;
}

/** What a system that keeps results is told of an attempt. */
export interface Report {
	/** The part of the questions that is done, 0 to 1; 1 when the attempt is finished. */
	progress: number;
	/** Whether the first round has ended: from then on nothing in the report changes. */
	isFinished: boolean;
	/** Whether the score reaches the lesson's pass mark; null before the end, and where nothing is scored. */
	passed: boolean | null;
	/** Points so far, of all that there are. */
	score: Share;
	/** `reading`, `review`, `result`, or the id of the open question. */
	place: string;
	/** What has been answered, in the order of the first answers: later answers add at the end and move nothing. */
	items: ReportedItem[];
}

/** When something was done to a question of the first round. */
interface Times {
	/** The latest answer. */
	at: number;
	latency: number;
}

/**
 * What an attempt comes to, for systems that keep results. The first round counts: a retry after the end is practice, and
 * changes nothing here.
 *
 * @param events a log that the draw takes; what it does not take ends it
 */
export function reportOf(draw: Draw, events: readonly AttemptEvent[]): Report {
	let snapshot = initialState(draw.quiz);
	let clock = events[0]?.at ?? 0;
	const open = new Map<string, number>();
	const times = new Map<string, Times>();
	for (const { at, ...action } of events) {
		if (!snapshot.can(action)) break;
		const item = openItem(snapshot.context) ?? '';
		if (isInFirstRound(snapshot) && snapshot.matches('asking')) {
			const latency = (open.get(item) ?? 0) + at - clock;
			open.set(item, latency);
			if (action.type === 'answer') times.set(item, { at, latency: times.get(item)?.latency ?? latency });
		}
		clock = at;
		snapshot = step(snapshot, action, draw.keys);
	}

	const { context } = snapshot;
	const first = context.rounds[0]!;
	const isFinished = !isInFirstRound(snapshot) || isAtEnd(snapshot);
	const { score, passed } = scoreQuiz(draw, context);
	const done = isInFirstRound(snapshot) ? first.items.filter((item) => isDone(context, item)).length : 0;
	return {
		progress: isFinished ? 1 : done / Math.max(1, first.items.length),
		isFinished,
		passed: isFinished && score.of > 0 ? passed : null,
		score,
		place: placeOf(snapshot),
		items: [...times].flatMap(([item, time]) => {
			const question = draw.quiz.questions.find(({ id }) => id === item);
			const key = draw.keys[item];
			return question && key ? itemOf(draw, question, key, recordOf(first, item), context, time) : [];
		})
	};
}

const isInFirstRound = ({ context }: QuizSnapshot) => context.rounds.length === 1;
const isAtEnd = (snapshot: QuizSnapshot) => snapshot.matches('finished') || snapshot.matches('restarted');

function placeOf(snapshot: QuizSnapshot): string {
	if (snapshot.matches('reading')) return 'reading';
	if (snapshot.matches('review')) return 'review';
	return isAtEnd(snapshot) ? 'result' : (openItem(snapshot.context) ?? 'reading');
}

function itemOf(
	draw: Draw,
	question: Question,
	key: Key,
	record: ItemRecord,
	{ attempts }: QuizContext,
	times: Times
): ReportedItem[] {
	const last = record.tries.at(-1);
	if (!last?.grade) return [];
	const { proof } = record;
	return [
		{
			question,
			response: last.response,
			words: answerText(draw, question, last.response),
			right: rightResponses(key),
			rightWords: rightAnswerText(draw, question, key),
			outcome: last.grade.outcome,
			score: last.grade.score,
			points: {
				got: pointsOf(question, record, attempts),
				of: last.grade.outcome === 'unscored' ? 0 : question.points
			},
			tries: record.tries.length,
			confidence: last.confidence,
			proof: proof && { sentence: proof.sentence, isRight: proof.grade?.outcome === 'right' },
			...times
		}
	];
}

/** Where only one may be chosen, each right one is an answer of its own. */
function rightResponses(key: Key): Response[] {
	const chosen = (correct: string[], multiple: boolean) => (multiple ? [correct] : correct.map((id) => [id]));
	switch (key.interaction) {
		case 'choice':
			return chosen(key.correct, key.multiple).map((choices) => ({ choices }));
		case 'hottext':
			return chosen(key.correct, key.multiple).map((spans) => ({ spans }));
		case 'match':
			return [{ pairs: key.pairs }];
		case 'order':
			return [{ order: key.order }];
		case 'extended-text':
			return [];
	}
}
