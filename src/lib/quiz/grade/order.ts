import type { Grader } from './grade.ts';
import { idsProblem, isRecordOf } from './ids.ts';
import { mapResponse } from './mapping.ts';

/** Every thing that stands in its place is a right part. */
export const order: Grader<'order'> = {
	problem(question, response) {
		if (!isRecordOf(response, 'order')) return 'an order is answered with { order: [id] }';
		const { order } = response;
		const known = question.order.map((option) => option.id);
		const problem = idsProblem(order, known, 'thing');
		if (problem !== null) return problem;
		return (order as string[]).length < known.length ? 'some are missing from the order' : null;
	},
	grade(key, { order }) {
		const parts = Object.fromEntries(order.map((id, place) => [id, key.order[place] === id]));
		return mapResponse(parts, key.order.length, 0);
	}
};
