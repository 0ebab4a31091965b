import { describeNear, resolveAnchor, type Anchor, type Resolved } from '../../article/anchor.ts';
import type { Range } from '../../article/article.ts';
import { nearestQuote } from '../../article/nearest.ts';
import { anchorsIn } from '../../bank/lint/anchors.ts';
import { anchorKey, SEARCHES, type Path } from '../../bank/lint/rule.ts';
import { withValueAt } from './at-path.ts';
import type { Draft } from './draft.ts';
import { keptText, type Kept } from './kept-text.ts';
import { lessonFromDraft } from './read-draft.ts';
import { entryKey, type Json, type Patch, type UnitKey } from './units.ts';

/** A quote whose words an edit of the article changed or took away. */
export interface LostQuote {
	unit: UnitKey;
	/** The way to the anchor within the unit's value. */
	path: Path;
	/** The words that it quotes. */
	exact: string;
	/** The words that are most like these in the article as it is now; null where none are. */
	nearest: string | null;
	/** The anchor of the nearest words; null also where nothing near tells them from words that are the same. */
	anchor: Anchor | null;
}

/** How much longer than twice the old words new ones may be, in characters, to be taken for a correction of them. */
const SHORT = 20;

/**
 * Takes the annotation and the questions along when the article's words change. A quote whose very words still stand in
 * its place goes on meaning this place, described anew where its old description does no more. One whose words changed
 * or went is told of: it is never moved to words that look the same elsewhere, and where it would now find such words
 * by itself, it gets so much of what stood around its own that it finds none. A quote that was lost before is left alone.
 *
 * @param before the draft with the article as it was
 * @param articleAfter the article's fields as they are now
 * @returns the change of sources, claims and items (the article's own is not in it); and the quotes that were lost
 */
export function followAnchors(
	before: Draft,
	articleAfter: Draft['article']
): { patch: Patch; lost: LostQuote[] } {
	const textBefore = textOf(before);
	const textAfter = textOf({ ...before, article: articleAfter });
	const patch: Record<string, Json> = {};
	const lost: LostQuote[] = [];
	if (textBefore === textAfter) return { patch: patch as Patch, lost };

	const find = finder(textBefore);
	const findNow = finder(textAfter);
	const entries = (['sources', 'claims', 'items'] as const).flatMap((list) =>
		before[list].map((entry) => {
			const anchors = anchorsIn(entry).flatMap(({ anchor, path }) => {
				const { found } = find(anchor);
				return found ? [{ anchor, path, range: found }] : [];
			});
			return { unit: entryKey(list, entry.id), entry, anchors };
		})
	);
	const kept = keptText(
		textBefore,
		textAfter,
		entries.flatMap(({ anchors }) => anchors.map(({ range }) => range))
	);
	const nearest = nearestIn(textAfter, kept, findNow);

	for (const { unit, entry, anchors } of entries) {
		let changed: unknown = entry;
		for (const { anchor, path, range } of anchors) {
			const place = placeOf(range, kept);
			const isFound = place && findNow(anchor).found?.start === place.start;
			const follows = place && (isFound ? anchor : describeNear(textAfter, place));
			const apart = follows ? null : parted(anchor, range, textBefore, findNow);
			const now = follows ?? apart ?? anchor;
			if (apart) lost.push({ unit, path, exact: anchor.exact, ...nearest(anchor, range) });
			if (now !== anchor) changed = withValueAt(changed, path, now);
		}
		if (changed !== entry) patch[unit] = changed as Json;
	}
	return { patch: patch as Patch, lost };
}

/** The article's text, in which all anchors count. */
function textOf(draft: Draft): string {
	return lessonFromDraft('', draft).article.text;
}

/** Finds the place of an anchor, each once: a bank quotes the same words many times. */
function finder(text: string): (anchor: Anchor) => Resolved {
	const known = new Map<string, Resolved>();
	return (anchor) => {
		const key = anchorKey(anchor);
		const resolved = known.get(key) ?? resolveAnchor(text, anchor);
		known.set(key, resolved);
		return resolved;
	};
}

/**
 * The anchor of a lost quote such that it finds no words in the text as it is now: itself where it finds none, else with
 * some whole words of what stood around it in the text before, rather before it than after it. Null where all that stood
 * around it still does: then it means what it meant.
 */
function parted(
	anchor: Anchor,
	range: Range,
	before: string,
	find: (anchor: Anchor) => Resolved
): Anchor | null {
	if (!find(anchor).found) return anchor;
	const { exact } = anchor;
	const own = { prefix: anchor.prefix?.length ?? 0, suffix: anchor.suffix?.length ?? 0 };
	for (let reach = 1; ; reach *= 2) {
		const from = Math.max(0, range.start - own.prefix - reach);
		const to = Math.min(before.length, range.end + own.suffix + reach);
		const prefix = before.slice(from - before.slice(0, from).match(/\S*$/)![0].length, range.start);
		const suffix = before.slice(range.end, to + before.slice(to).match(/^\S*/)![0].length);
		const ways = [
			{ ...anchor, ...(prefix && { prefix }) },
			{ ...anchor, ...(suffix && { suffix }) },
			{ exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
		];
		const way = ways.find((way) => !find(way).found);
		if (way) return way;
		if (from === 0 && to === before.length) return null;
	}
}

/** Where a range of the text before stands now; null where not all of it was kept in one piece. */
function placeOf({ start, end }: Range, kept: readonly Kept[]): Range | null {
	const whole = kept.find(({ before, length }) => before <= start && end <= before + length);
	return whole ? { start: start - whole.before + whole.after, end: end - whole.before + whole.after } : null;
}

/**
 * Finds the words that lost ones have become: what stands in their place now, where it is not much longer; else the same
 * words elsewhere; else what is like them in their place, else in the whole article. That is searched for a few quotes only: another article has none of them.
 */
function nearestIn(
	text: string,
	kept: readonly Kept[],
	find: (anchor: Anchor) => Resolved
): (anchor: Anchor, range: Range) => Pick<LostQuote, 'nearest' | 'anchor'> {
	let searches = 0;
	const search = (anchor: Anchor, range: Range): Range | null => {
		const place = nowThere(range, kept, text);
		const there = text.slice(place.start, place.end);
		if (there !== '' && !there.includes('\n') && there.length <= anchor.exact.length * 2 + SHORT)
			return place;
		const { found } = find(anchor);
		if (found || searches++ >= SEARCHES) return found;
		const like = there === text ? null : nearestQuote(there, { exact: anchor.exact });
		return like
			? { start: place.start + like.start, end: place.start + like.end }
			: nearestQuote(text, anchor);
	};
	const known = new Map<string, Pick<LostQuote, 'nearest' | 'anchor'>>();
	return (anchor, range) => {
		const key = anchorKey(anchor);
		if (!known.has(key)) {
			const like = search(anchor, range);
			known.set(key, {
				nearest: like && text.slice(like.start, like.end),
				anchor: like && describeNear(text, like)
			});
		}
		return known.get(key)!;
	};
}

/** What stands between the words before a range and those after it now, without white space at its ends. */
function nowThere({ start, end }: Range, kept: readonly Kept[], text: string): Range {
	const last = kept.findLast(({ before }) => before <= start);
	const next = kept.find(({ before, length }) => before + length >= end);
	const from = last ? last.after + Math.min(start - last.before, last.length) : 0;
	const to = next ? next.after + Math.max(end - next.before, 0) : text.length;
	const there = text.slice(from, Math.max(from, to));
	const trimmed = there.trim();
	const first = from + there.indexOf(trimmed);
	return { start: first, end: first + trimmed.length };
}
