import type { Interaction } from '../../bank/schema.ts';
import type { Key, KeyOf, Question, QuestionOf, Response, Responses } from '../question.ts';
import { choice } from './choice.ts';
import { extendedText } from './extended-text.ts';
import { hottext } from './hottext.ts';
import { match } from './match.ts';
import { order } from './order.ts';

export interface Grade {
	/** Of the item's points, 0 to 1; 0 where nothing is scored. */
	score: number;
	outcome: 'right' | 'partly' | 'wrong' | 'unscored';
	/** For every option of the response, whether it is right: by option id, for a pair `left>right`. */
	parts: Record<string, boolean>;
}

/** Everything that scoring knows about one interaction. */
export interface Grader<I extends Interaction> {
	/** What is wrong with the form of a response, as a sentence; null when it can be graded. `response` is not trusted. */
	problem(question: QuestionOf<I>, response: unknown): string | null;
	grade(key: KeyOf<I>, response: Responses[I]): Grade;
}

const GRADERS: { [I in Interaction]: Grader<I> } = {
	choice,
	hottext,
	match,
	order,
	'extended-text': extendedText
};

/** The grader of an interaction; the one place where the registry's type is widened. */
function graderOf(interaction: Interaction): Grader<Interaction> {
	return GRADERS[interaction] as Grader<Interaction>;
}

/** Why `response` is not an answer to `question`, as a sentence; null when it is one. */
export function responseProblem(question: Question, response: unknown): string | null {
	return graderOf(question.interaction).problem(question, response);
}

/** Grades a response that {@link responseProblem} has passed. */
export function grade(key: Key, response: Response): Grade {
	return graderOf(key.interaction).grade(key, response);
}

/** Grades the sentence that a student pointed at. */
export function gradeProof(key: Key, sentence: string | null): Grade {
	const right = sentence !== null && key.proof.includes(sentence);
	return {
		score: right ? 1 : 0,
		outcome: right ? 'right' : 'wrong',
		parts: sentence === null ? {} : { [sentence]: right }
	};
}
