import type { Habit } from '../bank/habits.ts';
import { SKILLS, type Skill } from '../bank/skills.ts';
import type { Draw } from './draw.ts';
import type { Confidence } from './events.ts';
import { feedbackFor } from './option-feedback.ts';
import { isMissed, questionOf, recordOf, type ItemRecord, type QuizContext, type Round } from './machine.ts';
import { PRACTICE } from './practice.ts';
import type { Question } from './question.ts';

/** Points got of points there were. */
export interface Share {
	got: number;
	of: number;
}

/** A habit that showed in an answer: in which round, at which question, and which option said so. */
export interface HabitSeen {
	habit: Habit;
	/** 0 is the first round. */
	round: number;
	item: string;
	option: string;
}

export interface Result {
	/** Points of the first round. What is not scored counts in neither number; what was not answered got nothing. */
	score: Share;
	/** Questions whose proof was found, of those that asked for one. */
	evidence: Share;
	/** Whether the score reaches the lesson's pass mark; true where nothing is scored. */
	passed: boolean;
	/** Skills that had scored questions, in the order of SKILLS. */
	bySkill: { skill: Skill; score: Share }[];
	/** Questions answered rightly where a sentence was pointed at that does not show it: "right answer, wrong sentence". */
	rightWithWrongSentence: string[];
	/** For each level of confidence that was given, how many answers were right at once. */
	calibration: { confidence: Confidence; right: number; of: number }[];
	/** Each time a wrong option with a habit behind it was chosen, in all rounds. */
	habits: HabitSeen[];
	/** Questions of the first round that were not answered rightly or not proved, in its order. */
	missed: string[];
	/** Of the questions asked again in later rounds, how many are right by now; null before the first retry. */
	retried: Share | null;
}

/**
 * What one question got in a round, of its points. A try is graded 0 to 1; each further try is worth an even part
 * less (with two tries: all, then half), so that guessing on does not pay and trying again still does. The best of
 * them counts: to try again never costs what a partly right answer has got.
 */
export function pointsOf(question: Question, record: ItemRecord, attempts: number): number {
	const worths = record.tries.map(({ grade }, i) => (grade ? grade.score * (1 - i / attempts) : 0));
	return question.points * Math.max(0, ...worths);
}

/** More than sums of fractions can be off by, and less than any real difference in points. */
const ROUNDING = 1e-9;

/**
 * Scores an attempt. The first round counts; a retry is practice, and is told apart. A pure function of the replayed
 * state: clients send answers, never scores.
 */
export function scoreQuiz(draw: Draw, context: QuizContext): Result {
	const first = context.rounds[0]!;
	const questions = draw.quiz.questions;
	const scored = questions.filter((question) => question.interaction !== 'extended-text');
	const sum = (some: Question[]): Share => ({
		got: some.reduce(
			(total, question) => total + pointsOf(question, recordOf(first, question.id), context.attempts),
			0
		),
		of: some.reduce((total, question) => total + question.points, 0)
	});
	const score = sum(scored);
	const asked = questions.filter((question) => question.asksProof);
	const isProved = (question: Question) => recordOf(first, question.id).proof?.grade?.outcome === 'right';
	const isDisproved = ({ id }: Question) => {
		const proof = recordOf(first, id).proof;
		return proof?.sentence != null && proof.grade?.outcome !== 'right';
	};
	const isRight = (question: Question) => outcomeIn(first, question.id) === 'right';

	return {
		score,
		evidence: { got: asked.filter(isProved).length, of: asked.length },
		passed: score.got + ROUNDING >= draw.quiz.rules['pass-mark'] * score.of,
		bySkill: SKILLS.map((skill) => ({
			skill,
			score: sum(scored.filter((question) => question.skill === skill))
		})).filter((entry) => entry.score.of > 0),
		rightWithWrongSentence: asked.filter((q) => isRight(q) && isDisproved(q)).map((question) => question.id),
		calibration: calibrationOf(first, scored),
		habits: context.rounds.flatMap((round, n) => habitsSeen(round, n, draw)),
		missed: questions.filter((q) => isMissed(q, recordOf(first, q.id))).map((question) => question.id),
		retried: retried(context)
	};
}

/**
 * The skills that are worth practising after an attempt: those that lack points or of which a question was missed, the
 * weakest first by their share of points, at most as many as one practice takes on; with equal shares in the order of
 * SKILLS.
 */
export function weakSkills({ missed, bySkill }: Result, questions: readonly Question[]): Skill[] {
	const share = (skill: Skill) => {
		const score = bySkill.find((entry) => entry.skill === skill)?.score;
		return score ? score.got / score.of : 1;
	};
	const isMissed = (skill: Skill) =>
		questions.some((question) => question.skill === skill && missed.includes(question.id));
	return SKILLS.filter((skill) => share(skill) < 1 - ROUNDING || isMissed(skill))
		.sort((a, b) => share(a) - share(b))
		.slice(0, PRACTICE.skills);
}

const outcomeIn = (round: Round, item: string) => recordOf(round, item).tries.at(-1)?.grade?.outcome;

/** How sure the student was with each first answer, and how often that was right. */
function calibrationOf(round: Round, questions: Question[]): Result['calibration'] {
	const order: Confidence[] = ['sure', 'think-so', 'guessing'];
	return order
		.map((confidence) => {
			const tries = questions
				.map((question) => recordOf(round, question.id).tries[0])
				.filter((entry) => entry?.confidence === confidence);
			const right = tries.filter((entry) => entry?.grade?.outcome === 'right').length;
			return { confidence, right, of: tries.length };
		})
		.filter((entry) => entry.of > 0);
}

function habitsSeen(round: Round, n: number, draw: Draw): HabitSeen[] {
	return round.items.flatMap((item) =>
		recordOf(round, item).tries.flatMap((entry) => {
			const key = draw.keys[item];
			if (!key || !entry.grade) return [];
			return Object.entries(entry.grade.parts).flatMap(([option, right]): HabitSeen[] => {
				const habit = right ? null : feedbackFor(key, option)?.habit;
				return habit ? [{ habit, round: n, item, option }] : [];
			});
		})
	);
}

function retried(context: QuizContext): Share | null {
	const [, ...later] = context.rounds;
	const [second] = later;
	if (!second) return null;
	const isRightByNow = (item: string) =>
		later.some((round) => {
			const question = questionOf(context, item);
			return (
				question !== undefined && round.items.includes(item) && !isMissed(question, recordOf(round, item))
			);
		});
	return { got: second.items.filter(isRightByNow).length, of: second.items.length };
}
