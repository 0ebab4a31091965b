import { BLOCK_BREAK, overlaps, type Range } from '../../article/article.ts';
import { longestRising } from './moved.ts';

/** A stretch that stands in a text and in what was made of it. */
export interface Kept {
	/** Where it begins in the one text, */
	before: number;
	/** and where in the other. */
	after: number;
	length: number;
}

/** How many words in a row, found once in each text, are the same words. */
const SHINGLE = 3;

/** Up to how many words of both texts are so few that one word, found once in each, is the same. */
const FEW = 16;

/** How many words in a row are no chance, however much was changed around them. */
const SURE = 8;

/** The words, white space and marks of a text, with the number of each one's first character; its end is one, too. */
interface Tokens {
	text: string;
	words: string[];
	at: number[];
}

/** A change: what stands from `b0` to `b1` gave way to what stands from `a0` to `a1`, counted in tokens. */
interface Change {
	b0: number;
	b1: number;
	a0: number;
	a1: number;
}

/**
 * What of a text is kept in a changed text, in the order of both: whole words only. It would rather take a word for
 * changed than find it again where it merely looks the same: what moved is changed, and so is a word or two that a
 * rewritten sentence has in common with the old one.
 *
 * @param together ranges of the text before that stay in one piece where there is a choice: whether the first or the
 *   second of two equal words was taken out, the texts do not tell
 */
export function keptText(before: string, after: string, together: readonly Range[]): Kept[] {
	const b = tokensOf(before);
	const a = tokensOf(after);
	const all = { b0: 0, b1: b.words.length, a0: 0, a1: a.words.length };
	const changes = joined(b, a, changesIn(b, a, all));
	for (const [i, change] of changes.entries())
		changes[i] = settled(b, a, change, changes[i - 1], changes[i + 1], together);
	const starts = [{ b1: 0, a1: 0 }, ...changes];
	const kept = starts.flatMap(({ b1, a1 }, i) => {
		const to = changes[i]?.b0 ?? b.words.length;
		return to > b1 ? [{ before: b.at[b1]!, after: a.at[a1]!, length: b.at[to]! - b.at[b1]! }] : [];
	});
	if (changes.length < 2) return kept;
	return turned(withoutMoved(after, before, turned(withoutMoved(before, after, kept))));
}

/** The same stretches, seen from the other text. */
function turned(kept: readonly Kept[]): Kept[] {
	return kept.map(({ before, after, length }) => ({ before: after, after: before, length }));
}

/** What is kept without the paragraphs of the text before that stand elsewhere in the other as they were. */
function withoutMoved(before: string, after: string, kept: readonly Kept[]): Kept[] {
	const isWhole = ({ start, end }: Range) =>
		kept.some((stretch) => stretch.before <= start && end <= stretch.before + stretch.length);
	// How often a paragraph's words stand in the text after, beside where they were kept.
	const elsewhere = new Map<string, number>();
	const count = (words: string, by: number) => elsewhere.set(words, (elsewhere.get(words) ?? 0) + by);
	const blocks = blocksOf(before);
	for (const { words } of blocksOf(after)) count(words, 1);
	for (const block of blocks) if (isWhole(block)) count(block.words, -1);
	return blocks
		.filter((block) => !isWhole(block) && (elsewhere.get(block.words) ?? 0) > 0)
		.reduce((rest, block) => rest.flatMap((stretch) => outside(stretch, block)), [...kept]);
}

function blocksOf(text: string): (Range & { words: string })[] {
	let start = 0;
	return text.split(BLOCK_BREAK).map((words) => {
		const block = { words, start, end: start + words.length };
		start = block.end + BLOCK_BREAK.length;
		return block;
	});
}

/** What of a stretch lies before and after a range. */
function outside(stretch: Kept, { start, end }: Range): Kept[] {
	const { before, after, length } = stretch;
	const head = Math.min(length, start - before);
	const tail = Math.min(length, before + length - end);
	return [
		...(head > 0 ? [{ before, after, length: head }] : []),
		...(tail > 0 ? [{ before: before + length - tail, after: after + length - tail, length: tail }] : [])
	];
}

function tokensOf(text: string): Tokens {
	const words: string[] = text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];
	let end = 0;
	const at = [0, ...words.map((word) => (end += word.length))];
	return { text, words, at };
}

const isWord = (token: string | undefined) => token !== undefined && /[\p{L}\p{N}]/u.test(token);

/** The changes within a part of both texts, in order. */
function changesIn(b: Tokens, a: Tokens, part: Change): Change[] {
	const { b0, b1, a0, a1 } = trimmed(b, a, part);
	if (b0 === b1 && a0 === a1) return [];
	const whole = { b0, b1, a0, a1 };
	if (b0 === b1 || a0 === a1) return [whole];
	const points = fixedPoints(b, a, whole);
	if (points.length === 0) return [whole];
	const starts = [{ b: b0, a: a0 }, ...points];
	return starts.flatMap((start, i) => {
		const end = starts[i + 1] ?? { b: b1, a: a1 };
		return changesIn(b, a, { b0: start.b, b1: end.b, a0: start.a, a1: end.a });
	});
}

/** The part without what it begins and ends with in both texts. */
function trimmed(b: Tokens, a: Tokens, { b0, b1, a0, a1 }: Change): Change {
	while (b0 < b1 && a0 < a1 && b.words[b0] === a.words[a0]) {
		b0++;
		a0++;
	}
	while (b0 < b1 && a0 < a1 && b.words[b1 - 1] === a.words[a1 - 1]) {
		b1--;
		a1--;
	}
	return { b0, b1, a0, a1 };
}

/** Words that are the same in both texts beyond doubt, in the order of both. */
function fixedPoints(b: Tokens, a: Tokens, part: Change): { b: number; a: number }[] {
	const wordsB = wordsIn(b, part.b0, part.b1);
	const wordsA = wordsIn(a, part.a0, part.a1);
	const points = pointsBy(SHINGLE, b, a, wordsB, wordsA);
	const isFew = Math.max(wordsB.length, wordsA.length) <= FEW;
	return points.length === 0 && isFew ? pointsBy(1, b, a, wordsB, wordsA) : points;
}

/** The numbers of the tokens of a part that are words. */
function wordsIn({ words }: Tokens, start: number, end: number): number[] {
	const found: number[] = [];
	for (let i = start; i < end; i++) if (isWord(words[i])) found.push(i);
	return found;
}

function pointsBy(length: number, b: Tokens, a: Tokens, wordsB: number[], wordsA: number[]) {
	const once = shinglesOnce(length, b, wordsB);
	const inA = shinglesOnce(length, a, wordsA);
	const common = [...once].flatMap(([shingle, at]) => {
		const there = inA.get(shingle);
		return at === null || there === undefined || there === null ? [] : [{ b: at, a: there }];
	});
	const rising = longestRising(common.map((point) => point.a));
	return common.filter((_, i) => rising.has(i));
}

/** Every run of words with the number of the token that it begins with; null for one that stands there twice. */
function shinglesOnce(length: number, { text, at }: Tokens, words: number[]): Map<string, number | null> {
	const found = new Map<string, number | null>();
	for (let i = 0; i + length <= words.length; i++) {
		const shingle = text.slice(at[words[i]!], at[words[i + length - 1]! + 1]);
		found.set(shingle, found.has(shingle) ? null : words[i]!);
	}
	return found;
}

/**
 * The changes, those joined that have between them fewer words than they replaced: a sentence that was written anew may
 * well have some words of the old one, and these are not the old ones.
 */
function joined(b: Tokens, a: Tokens, changes: Change[]): Change[] {
	const result: Change[] = [];
	for (const change of changes) {
		let whole = change;
		for (let last = result.at(-1); last && isChance(b, a, last, whole); last = result.at(-1)) {
			whole = { b0: last.b0, b1: whole.b1, a0: last.a0, a1: whole.a1 };
			result.pop();
		}
		result.push(whole);
	}
	return result;
}

/** Whether what stands between two changes of a text is there by chance. */
function isChance(b: Tokens, a: Tokens, one: Change, other: Change): boolean {
	const between = wordsIn(b, one.b1, other.b0).length;
	const gone = wordsIn(b, one.b0, one.b1).length + wordsIn(b, other.b0, other.b1).length;
	const isRewritten = wordsIn(a, one.a0, one.a1).length + wordsIn(a, other.a0, other.a1).length > 0;
	return between < Math.min(gone, SURE) && isRewritten;
}

/**
 * Where something was only put in or only taken out, the texts often leave open where: "a b b c" has one "b" too many,
 * the first or the second. Taken is the place that parts nothing of `together`, and then the one that a person would
 * see: between paragraphs, between sentences, between words.
 */
function settled(
	b: Tokens,
	a: Tokens,
	change: Change,
	last: Change | undefined,
	next: Change | undefined,
	together: readonly Range[]
): Change {
	const { b0, b1, a0, a1 } = change;
	if (b0 < b1 && a0 < a1) return change;
	const [text, from, to] = a0 < a1 ? [a, a0, a1] : [b, b0, b1];
	const most = { left: b0 - (last?.b1 ?? 0), right: (next?.b0 ?? b.words.length) - b1 };
	let left = 0;
	while (left < most.left && text.words[from - left - 1] === text.words[to - left - 1]) left++;
	let right = 0;
	while (right < most.right && text.words[from + right] === text.words[to + right]) right++;
	if (left === 0 && right === 0) return change;

	const window = { start: b.at[b0 - left]!, end: b.at[b1 + right]! };
	const near = together.filter((range) => overlaps(range, window));
	let best = { by: 0, parted: Infinity, seam: -1 };
	for (let by = -left; by <= right; by++) {
		const seam = seamAt(text, from + by);
		if (best.parted === 0 && seam <= best.seam) continue;
		const gone = { start: b.at[b0 + by]!, end: b.at[b1 + by]! };
		const parted = near.filter((range) =>
			gone.start < gone.end ? overlaps(range, gone) : range.start < gone.start && gone.start < range.end
		).length;
		if (parted < best.parted || (parted === best.parted && seam > best.seam)) best = { by, parted, seam };
	}
	const { by } = best;
	return { b0: b0 + by, b1: b1 + by, a0: a0 + by, a1: a1 + by };
}

/** How much of a seam there is before a token: 4 between paragraphs, 2 between sentences, 1 between words. */
function seamAt({ words }: Tokens, i: number): number {
	if (i === 0 || words[i - 1]!.includes('\n')) return 4;
	if (i === words.length || words[i]!.includes('\n')) return 3;
	if (!/^\s/.test(words[i - 1]!)) return 0;
	return /[.!?…"'”’)]/.test(words[i - 2] ?? '') ? 2 : 1;
}
