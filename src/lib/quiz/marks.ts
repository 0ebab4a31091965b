import { resolveAnchor, type Anchor } from '../article/anchor.ts';
import { blockAt, overlaps, type Article, type Range } from '../article/article.ts';
import { sourcesById } from '../attribution/chain.ts';
import type { Attribution } from '../attribution/schema.ts';
import type { Item } from '../bank/schema.ts';
import type { Mark, MarkKind } from './question.ts';

/**
 * Where an anchor of a checked lesson stands.
 *
 * @throws Error where it does not stand just once: a lesson that was loaded has no such anchor
 */
export function locate(article: Article, anchor: Anchor): Range {
	const resolved = resolveAnchor(article.text, anchor);
	if (!resolved.found) throw new Error(`“${anchor.exact}” does not stand just once in the article`);
	return resolved.found;
}

/**
 * What is coloured in the article when an item is explained: its evidence, and where the evidence touches a claim
 * that the item is about, that claim with its source, cue and hedges. What lies in another paragraph than any
 * evidence stays plain, so that the eye goes to the proof.
 */
export function marksOf(item: Item, article: Article, attribution: Attribution): Mark[] {
	const evidence = item.evidence.map((anchor) => locate(article, anchor));
	const near = new Set(evidence.map((range) => blockAt(article, range.start)?.id));
	const marks: Mark[] = evidence.map((range) => ({ ...range, kind: 'evidence' }));
	const add = (kind: MarkKind, anchors: Anchor[]) => {
		for (const anchor of anchors) {
			const range = locate(article, anchor);
			const isThere = marks.some((mark) => mark.kind === kind && overlaps(mark, range));
			if (near.has(blockAt(article, range.start)?.id) && !isThere) marks.push({ ...range, kind });
		}
	};

	const sources = sourcesById(attribution);
	const about = new Set(item.from?.claim === undefined ? item.about : [item.from.claim, ...item.about]);
	for (const claim of attribution.claims) {
		if (!about.has(claim.id)) continue;
		add('claim', [claim.content].flat());
		add('hedge', claim.hedges);
		if (claim.cue) add('cue', [claim.cue]);
		for (const id of [...claim.via, ...(claim.source === null ? [] : [claim.source])]) {
			add('source', sources.get(id)?.mentions ?? []);
		}
	}
	return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}
