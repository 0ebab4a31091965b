import { describeNear, resolveAnchor, type Anchor, type Resolved } from '../../article/anchor.ts';
import { allSentences, overlaps, type Article, type Range } from '../../article/article.ts';
import { nearestQuote } from '../../article/nearest.ts';
import type { Attribution } from '../../attribution/schema.ts';
import type { Bank } from '../schema.ts';

/**
 * What the rules look at: a lesson's parts, of the shapes that their schemas say and of nothing more. In a draft that is
 * being written a text may be empty and a list too short.
 */
export interface LintInput {
	article: Article;
	attribution: Attribution;
	bank: Bank;
	/** Where an anchor of the lesson stands; worked out once for each. */
	resolve(anchor: Anchor): Resolved;
	/** The ids of the sentences that an anchor touches; none where it does not stand once. */
	sentencesOf(anchor: Anchor): string[];
	/** The words that are most like a quote, for a message; null where there are none, or too much was searched. */
	nearest(anchor: Anchor): Range | null;
	/** The anchor of words, for a message; null where nothing near tells them from others, or too much was described. */
	describe(range: Range): Anchor | null;
}

/** The way to what a finding is about: keys of mappings and numbers of list entries. */
export type Path = readonly (string | number)[];

export interface Finding {
	file: 'attribution.yaml' | 'questions.yaml';
	path: Path;
	/** Tells the author what to do. What the finding is about ("item "x", choice "y"") is said by the loader. */
	message: string;
	/** The words that it is about, where these are not all of the text at `path`. */
	words?: string;
}

/** All rules, by the names of their files. */
export type RuleId =
	| 'chain-loop'
	| 'claim-gone'
	| 'equal-choices'
	| 'hottext-form'
	| 'id-used-twice'
	| 'missing-feedback'
	| 'no-right-answer'
	| 'overlapping-spans'
	| 'prompt-tells-answer'
	| 'proof-proves'
	| 'quote-in-article'
	| 'quoted-words'
	| 'right-choice-longest'
	| 'right-in-one-place'
	| 'stale-item'
	| 'status-reason'
	| 'telling-ids'
	| 'two-right-answers'
	| 'unknown-id'
	| 'unused-source';

export interface Rule {
	id: RuleId;
	/**
	 * `error` where the lesson would not work or would teach what is wrong: it is not loaded. `warning` where it is
	 * likely to be poor.
	 */
	severity: 'error' | 'warning';
	check(input: LintInput): Finding[];
}

/**
 * For how many quotes the nearest words are searched: it takes up to 50 ms each, and where more are wrong it may be the
 * wrong article.
 */
export const SEARCHES = 20;

/** For how many places of an article it is worked out what tells them from others: up to 1 ms each. */
export const DESCRIPTIONS = 200;

/** Makes the rules' input of a lesson's parts. */
export function lintInput(article: Article, attribution: Attribution, bank: Bank): LintInput {
	// By words and not by anchor: many items of a bank quote the same.
	const resolved = new Map<string, Resolved>();
	const resolve = (anchor: Anchor): Resolved => {
		const key = anchorKey(anchor);
		const known = resolved.get(key) ?? resolveAnchor(article.text, anchor);
		resolved.set(key, known);
		return known;
	};
	const sentences = allSentences(article);
	const sentencesOf = (anchor: Anchor): string[] => {
		const range = resolve(anchor).found;
		if (!range) return [];
		const touched: string[] = [];
		for (let i = firstEndingAfter(sentences, range.start); i < sentences.length; i++) {
			if (!overlaps(sentences[i]!, range)) break;
			touched.push(sentences[i]!.id);
		}
		return touched;
	};
	let searches = 0;
	const nearest = (anchor: Anchor) => (searches++ < SEARCHES ? nearestQuote(article.text, anchor) : null);
	const describe = sparing(DESCRIPTIONS, rangeKey, (range: Range) => describeNear(article.text, range));
	return { article, attribution, bank, resolve, sentencesOf, nearest, describe };
}

/**
 * Costly work that is done once for each thing, and only for the first `most` things: after these the answer is null.
 * What is asked `always` does not count.
 */
export function sparing<Thing, Answer>(
	most: number,
	keyOf: (thing: Thing) => string,
	work: (thing: Thing) => Answer
): (thing: Thing, always?: boolean) => Answer | null {
	const known = new Map<string, Answer>();
	let count = 0;
	return (thing, always = false) => {
		const key = keyOf(thing);
		if (!known.has(key)) {
			if (!always && count++ >= most) return null;
			known.set(key, work(thing));
		}
		return known.get(key)!;
	};
}

/** A text that is the same for the same range, and for no other. */
export const rangeKey = ({ start, end }: Range) => `${start}-${end}`;

/** A text that is the same for the same anchor, and for no other. */
export const anchorKey = ({ prefix, exact, suffix }: Anchor) => [prefix, exact, suffix].join('\0');

/** The number of the first range, of a list in order, that ends after `offset`. */
function firstEndingAfter(ranges: readonly Range[], offset: number): number {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[middle]!.end > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** What `find` says about each item, located in the file. */
export function itemFindings(
	bank: Bank,
	find: (item: Bank['items'][number]) => Omit<Finding, 'file'>[]
): Finding[] {
	return bank.items.flatMap((item, i) =>
		find(item).map((finding) => ({
			...finding,
			file: 'questions.yaml' as const,
			path: ['items', i, ...finding.path]
		}))
	);
}
