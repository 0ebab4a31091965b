import { countProblem } from './choice.ts';
import type { Grader } from './grade.ts';
import { idsProblem, isRecordOf } from './ids.ts';
import { mapResponse } from './mapping.ts';

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
		const parts = Object.fromEntries(spans.map((id) => [id, key.correct.includes(id)]));
		return mapResponse(parts, key.correct.length, 1);
	}
};
