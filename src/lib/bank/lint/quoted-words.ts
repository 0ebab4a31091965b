import { plainText } from './options.ts';
import { itemFindings, type Path, type Rule } from './rule.ts';

/** The keys of an item, at any depth, under which the lesson speaks to a student. */
const SPOKEN = ['feedback', 'explanation', 'hint', 'model'];

/**
 * A lesson on attribution does not misquote: what feedback and explanations set in “…” stands in the article word for
 * word, or is how a claim is told in `says`. An ellipsis or brackets may leave words out.
 */
export const quotedWords: Rule = {
	id: 'quoted-words',
	severity: 'warning',
	check({ article, attribution, bank, nearest }) {
		const said = [article.text, ...attribution.claims.map(({ says }) => says)].map(withoutKindsOfMarks);
		const stands = (quote: string) =>
			quote
				.split(/…|\.{3}|\[[^\]]*\]/)
				.map(withoutKindsOfMarks)
				.every((part) => said.some((text) => text.includes(part)));
		return itemFindings(bank, (item) =>
			spokenTexts(item).flatMap(({ text, path }) =>
				[...text.matchAll(/“([^“”]+)”/g)]
					.filter(([, quote]) => !stands(quote!))
					.map(([, quote]) => {
						const like = nearest({ exact: quote! });
						const hint = like ? `; nearest: “${article.text.slice(like.start, like.end)}”` : '';
						return {
							path,
							words: quote!,
							message: `“${quote}” is set as a quotation but stands neither in article.md nor in a claim’s "says"${hint}`
						};
					})
			)
		);
	}
};

/** A text in which all quotation marks are alike: within a quotation, “…” properly becomes ‘…’. */
function withoutKindsOfMarks(text: string): string {
	return plainText(text).replace(/"/g, "'");
}

function spokenTexts(data: unknown, path: Path = []): { text: string; path: Path }[] {
	if (typeof data === 'string') {
		return SPOKEN.some((key) => key === path.at(-1)) ? [{ text: data, path }] : [];
	}
	if (typeof data !== 'object' || data === null) return [];
	const entries: [string | number, unknown][] = Array.isArray(data)
		? [...data.entries()]
		: Object.entries(data);
	return entries.flatMap(([key, value]) => spokenTexts(value, [...path, key]));
}
