import type { Grader } from './grade.ts';
import { idsProblem, isRecordOf, shown } from './ids.ts';
import { mapResponse } from './mapping.ts';

/** Each left goes to one right; a wrong pair already stands where a right one would, so it costs nothing more. */
export const match: Grader<'match'> = {
	problem(question, response) {
		if (!isRecordOf(response, 'pairs') || !Array.isArray(response.pairs)) {
			return 'a match is answered with { pairs: [[left, right]] }';
		}
		const pairs: unknown[] = response.pairs;
		const rights = question.right.map((option) => option.id);
		for (const pair of pairs) {
			if (!Array.isArray(pair) || pair.length !== 2) return 'a pair is [left, right]';
			if (!rights.includes(pair[1] as string)) return `there is no right side ${shown(pair[1])}`;
		}
		const lefts = (pairs as unknown[][]).map(([left]) => left);
		const problem = idsProblem(
			lefts,
			question.left.map((option) => option.id),
			'left side'
		);
		if (problem !== null) return problem;
		return lefts.length < question.left.length ? 'some are not matched yet' : null;
	},
	grade(key, { pairs }) {
		const isRight = ([left, right]: [string, string]) =>
			key.pairs.some(([l, r]) => l === left && r === right);
		const parts = Object.fromEntries(pairs.map((pair) => [pair.join('>'), isRight(pair)]));
		return mapResponse(parts, key.pairs.length, 0);
	}
};
