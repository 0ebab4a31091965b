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
	return end === -1 ? text.length : end;
}

/** Takes out what stands from `start` to `end`, and the whole line(s) where nothing else, such as a comment, is left. */
export function takeOut(text: string, start: number, end: number): TextEdit {
	const from = lineStart(text, start);
	const to = lineEnd(text, end);
	const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
	return isAlone
		? { start: from, end: Math.min(text.length, to + 1), text: '' }
		: { start, end, text: '' };
}
