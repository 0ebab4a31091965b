import { Lexer } from 'yaml';

/** What the lexer gives besides stretches of the text: marks of the beginning of a document, a flow's end, a scalar. */
const MARKS = ['\u{FEFF}', '\u{02}', '\u{18}'];
const SCALAR_FOLLOWS = '\u{1F}';

/** Where the comments of a YAML text begin. A `#` within a text or a quotation is none. */
export function commentsIn(text: string): number[] {
	const comments: number[] = [];
	let at = text.startsWith('\u{FEFF}') ? 1 : 0;
	let isScalar = false;
	for (const lexeme of new Lexer().lex(text)) {
		if (lexeme === SCALAR_FOLLOWS) {
			isScalar = true;
			continue;
		}
		if (!isScalar && MARKS.includes(lexeme)) continue;
		if (!isScalar && lexeme.startsWith('#')) comments.push(at);
		at += lexeme.length;
		isScalar = false;
	}
	return comments;
}
