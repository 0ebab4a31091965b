import { countProblem, gradeChosen } from './choice.ts';
import type { Grader } from './grade.ts';
import { idsProblem, isRecordOf } from './ids.ts';

/** Words of the article, chosen in it; scored as a choice is. */
export const hottext: Grader<'hottext'> = {
	problem(question, response) {
		if (!isRecordOf(response, 'spans')) return 'a hottext is answered with { spans: [id] }';
		const { spans } = response;
		const known = question.spans.map((span) => span.id);
		const problem = idsProblem(spans, known, 'span');
		if (problem !== null) return problem;
		return countProblem((spans as string[]).length, question.multiple, 'choice');
	},
	grade(key, { spans }) {
		return gradeChosen(key, spans);
	}
};
