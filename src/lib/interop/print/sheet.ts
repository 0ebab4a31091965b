import type { Article } from '../../article/article.ts';
import { escapeSigns } from '../markup.ts';
import { PAPER } from './paper.ts';

/** What all that is printed of a lesson needs to know of it. */
export interface Source {
	article: Article;
	/** The lesson’s, as a language tag: the sheets’ own words are English. */
	language: string;
}

/**
 * The attributes of a block in which words of the lesson stand and nothing else: their language, and the direction that
 * they have.
 */
export const spoken = ({ language }: Source) => `lang="${escapeSigns(language)}" dir="auto"`;

/** Words of the lesson within a line of ours: whatever direction they have stays theirs. */
export const words = (text: string, { language }: Source) =>
	`<bdi lang="${escapeSigns(language)}">${escapeSigns(text)}</bdi>`;

/** A block with words of the lesson and nothing else. */
export const block = (tag: string, text: string, source: Source) =>
	`<${tag} ${spoken(source)}>${escapeSigns(text)}</${tag}>`;

interface Sheet {
	title: string;
	/** What the margins of each page say: see paper.ts. */
	margins: string;
	/** Markup. */
	body: string;
}

/**
 * A page to be printed: complete in itself, asks for nothing and runs nothing. It does not say how large the paper is,
 * so that it fits what is in the printer.
 */
export function sheet({ title, margins, body }: Sheet): string {
	const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="only light">
<title>${escapeSigns(title)}</title>
<link rel="icon" href="data:,">
<style>${PAPER}${margins}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
