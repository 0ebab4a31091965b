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
		// Items that are built of one claim quote the same.
		const known = new Map<string, boolean>();
		const stands = (quote: string) => {
			const isSaid =
				known.get(quote) ??
				quote
					.split(/…|\.{3}|\[[^\]]*\]/)
					.map(withoutKindsOfMarks)
					.every((part) => said.some((text) => text.includes(part)));
			known.set(quote, isSaid);
			return isSaid;
		};
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

function spokenTexts(data: unknown): { text: string; path: Path }[] {
	const found: { text: string; path: Path }[] = [];
	const way: (string | number)[] = [];
	const visit = (value: unknown): void => {
		if (typeof value === 'string') {
			if (SPOKEN.some((key) => key === way.at(-1))) found.push({ text: value, path: [...way] });
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const isList = Array.isArray(value);
		for (const [key, child] of Object.entries(value)) {
			way.push(isList ? Number(key) : key);
			visit(child);
			way.pop();
		}
	};
	visit(data);
	return found;
}
