import { resolveAnchor, type Anchor, type Resolved } from '../../article/anchor.ts';
import { allSentences, overlaps, type Article } from '../../article/article.ts';
import type { Attribution } from '../../attribution/schema.ts';
import type { Bank } from '../schema.ts';

/** What the rules look at: a lesson's parts, valid by their schemas and by nothing else. */
export interface LintInput {
	article: Article;
	attribution: Attribution;
	bank: Bank;
	/** Where an anchor of the lesson stands; worked out once for each. */
	resolve(anchor: Anchor): Resolved;
	/** The ids of the sentences that an anchor touches; none where it does not stand once. */
	sentencesOf(anchor: Anchor): string[];
}

/** The way to what a finding is about: keys of mappings and numbers of list entries. */
export type Path = readonly (string | number)[];

export interface Finding {
	file: 'attribution.yaml' | 'questions.yaml';
	path: Path;
	/** Tells the author what to do. What the finding is about ("item "x", choice "y"") is said by the loader. */
	message: string;
}

export interface Rule {
	/** The rule's file. */
	id: string;
	/**
	 * `error` where the lesson would not work or would teach what is wrong: it is not loaded. `warning` where it is
	 * likely to be poor.
	 */
	severity: 'error' | 'warning';
	check(input: LintInput): Finding[];
}

/**
 * For how many quotes a rule searches the nearest words: it takes up to 50 ms each, and where more are wrong it may be
 * the wrong article.
 */
export const SEARCHES = 20;

/** Makes the rules' input of a lesson's parts. */
export function lintInput(article: Article, attribution: Attribution, bank: Bank): LintInput {
	const resolved = new Map<Anchor, Resolved>();
	const resolve = (anchor: Anchor): Resolved => {
		const known = resolved.get(anchor) ?? resolveAnchor(article.text, anchor);
		resolved.set(anchor, known);
		return known;
	};
	const sentencesOf = (anchor: Anchor): string[] => {
		const range = resolve(anchor).found;
		if (!range) return [];
		return allSentences(article)
			.filter((sentence) => overlaps(sentence, range))
			.map((sentence) => sentence.id);
	};
	return { article, attribution, bank, resolve, sentencesOf };
}

/** What `find` says about each item, located in the file. */
export function itemFindings(
	bank: Bank,
	find: (item: Bank['items'][number]) => { path: Path; message: string }[]
): Finding[] {
	return bank.items.flatMap((item, i) =>
		find(item).map(({ path, message }) => ({
			file: 'questions.yaml' as const,
			path: ['items', i, ...path],
			message
		}))
	);
}
