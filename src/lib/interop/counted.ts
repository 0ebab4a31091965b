import type { Draw } from '../quiz/draw.ts';
import type { AttemptEvent } from '../quiz/events.ts';
import type { Report } from './report.ts';

/** An attempt, and what it comes to. */
export interface Reported {
	draw: Draw;
	events: readonly AttemptEvent[];
	report: Report;
}

/** The part of all points; 1 where nothing is scored. */
export const shareOf = ({ score }: Report): number => (score.of > 0 ? score.got / score.of : 1);

/** More than a system's rounding is off by, and less than any real difference. */
const ROUNDING = 1e-3;

/**
 * The attempt of which a system is told that has one score for a student and a lesson. A practice never is. A finished
 * attempt is before any that is not, the better before the worse, the earlier before an equal one: so nothing that is
 * begun after a finished attempt takes away what that has got. Before any is finished it is the one begun last.
 *
 * @param before the share of all points that the system has from an attempt finished earlier, whose log may be lost
 * @returns null where there is none, or where what the system has is better
 */
export function counted<T extends Reported>(attempts: readonly T[], before: number | null = null): T | null {
	const begun = ({ events }: T) => events[0]?.at ?? Infinity;
	const real = attempts
		.filter(({ draw }) => draw.quiz.practised.length === 0)
		.toSorted((a, b) => begun(a) - begun(b) || 0);
	const best = real
		.filter(({ report }) => report.isFinished)
		.reduce<T | null>(
			(best, next) => (best && shareOf(best.report) >= shareOf(next.report) ? best : next),
			null
		);
	const counts = best ?? (before === null ? (real.at(-1) ?? null) : null);
	if (counts && before !== null && shareOf(counts.report) < before - ROUNDING) return null;
	return counts;
}
