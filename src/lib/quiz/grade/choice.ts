import type { KeyOf } from '../question.ts';
import type { Grade, Grader } from './grade.ts';
import { idsProblem, isRecordOf } from './ids.ts';
import { mapResponse } from './mapping.ts';

/** One choice, or several where the question says so. In a multiple choice a wrong choice costs a right one. */
export const choice: Grader<'choice'> = {
	problem(question, response) {
		if (!isRecordOf(response, 'choices')) return 'a choice is answered with { choices: [id] }';
		const { choices } = response;
		const known = question.choices.map((option) => option.id);
		const problem = idsProblem(choices, known, 'choice');
		if (problem !== null) return problem;
		return countProblem((choices as string[]).length, question.multiple, 'choice');
	},
	grade(key, { choices }) {
		return gradeChosen(key, choices);
	}
};

/** Where only one may be chosen, any correct one is all that there is to find. */
export function gradeChosen(key: KeyOf<'choice' | 'hottext'>, chosen: string[]): Grade {
	const parts = Object.fromEntries(chosen.map((id) => [id, key.correct.includes(id)]));
	return mapResponse(parts, key.multiple ? key.correct.length : 1, 1);
}

/** What is wrong with how many were chosen; null when nothing is. */
export function countProblem(count: number, multiple: boolean, what: string): string | null {
	if (count === 0) return `no ${what} is made`;
	if (count > 1 && !multiple) return `only one ${what} can be made`;
	return null;
}
