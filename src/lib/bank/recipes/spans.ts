import { overlaps, type Article, type Range } from '../../article/article.ts';
import type { Feedback, HottextItem } from '../schema.ts';
import { anchorOf } from './wording.ts';

/** Words of the article that are offered as an answer. */
export interface Span {
	at: Range;
	/** Absent on a right one. */
	wrong?: Feedback;
}

/**
 * The spans of a hottext item: the right ones, and of the wrong ones as many as fit, likeliest first, without
 * overlaps. Their ids count in the order of the article, so that an id tells only what the eye sees.
 *
 * @param most how many wrong ones there may be
 * @returns null where fewer than two wrong ones are left
 */
export function spansOf(
	article: Article,
	right: readonly Range[],
	wrong: readonly Span[],
	most = 4
): NonNullable<HottextItem['spans']> | null {
	const chosen: Span[] = right.map((at) => ({ at }));
	for (const span of wrong) {
		if (chosen.length - right.length === most) break;
		if (!chosen.some(({ at }) => overlaps(at, span.at))) chosen.push(span);
	}
	if (chosen.length - right.length < 2) return null;
	return chosen
		.sort((a, b) => a.at.start - b.at.start)
		.map(({ at, wrong }, i) => ({
			id: `s${i + 1}`,
			at: anchorOf(article, at),
			...(wrong ?? { correct: true as const })
		}));
}
