/** Puts `text` in the place of what stands from `start` to `end`. */
export interface TextEdit {
	start: number;
	end: number;
	text: string;
}

/** Applies edits that do not overlap; those at one place in the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		result += text.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return result + text.slice(at);
}

/** Where the line that `offset` lies in begins. */
export function lineStart(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line that `offset` lies in ends: before its line break, or at the text's end. */
export function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	if (end === -1) return text.length;
	return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** How many characters stand before `offset` in its line. */
export function columnOf(text: string, offset: number): number {
	return offset - lineStart(text, offset);
}

/**
 * Takes out what stands from `start` to `end`: whole lines, with the empty ones that follow, where nothing else such
 * as a comment stands in them.
 */
export function takeOut(text: string, start: number, end: number): TextEdit {
	const from = lineStart(text, start);
	const isAlone = text.slice(from, start).trim() === '' && text.slice(end, lineEnd(text, end)).trim() === '';
	if (!isAlone) return { start, end, text: '' };
	const rest = /^[ \t]*(\r?\n[ \t]*(?=\r?\n|$))*(\r?\n|$)/.exec(text.slice(end))?.[0] ?? '';
	return { start: from, end: end + rest.length, text: '' };
}

/** Adds lines at the end of a YAML text, an empty line before them; an end mark (`...`) stays the last. */
export function atEnd(text: string, lines: string): TextEdit {
	const gap = text.endsWith('\n') ? '\n' : '\n\n';
	const end = /\n\.\.\.\s*$/.exec(text)?.index ?? text.length;
	return { start: end, end, text: `${gap}${lines}\n` };
}
