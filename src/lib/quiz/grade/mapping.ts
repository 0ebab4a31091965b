import type { Grade } from './grade.ts';

/**
 * Partial credit as QTI 3.0's `mapResponse` gives it (https://www.imsglobal.org/spec/qti/v3p0/impl): every right
 * part is worth 1/n of the score, a part that should not be there costs as much, and the sum stays within 0 and 1.
 *
 * @param parts the response's parts, each right or wrong
 * @param n how many right parts there are to find
 * @param penalty what a wrong part costs, as a share of a right one's worth: 1 where a student could choose all,
 *   0 where each wrong part already takes the place of a right one
 */
export function mapResponse(parts: Record<string, boolean>, n: number, penalty: 0 | 1): Grade {
	const values = Object.values(parts);
	const right = values.filter(Boolean).length;
	const wrong = values.length - right;
	// Counted in whole parts and divided once: a sum of fractions might miss 1 by a rounding.
	const score = Math.min(1, Math.max(0, (right - penalty * wrong) / n));
	return { score, outcome: score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong', parts };
}
