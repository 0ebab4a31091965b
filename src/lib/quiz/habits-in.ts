import type { Habit } from '../bank/habits.ts';
import type { Keys } from './step.ts';

/** The habits that keys speak of, each once. */
export function habitsIn(keys: Keys): Habit[] {
	const feedback = Object.values(keys).flatMap((key) => Object.values(key.feedback));
	return [...new Set(feedback.flatMap(({ habit }) => habit ?? []))];
}
