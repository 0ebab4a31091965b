import type { Entry } from '../../bank/block-list.ts';
import { lineStart } from '../../bank/text-edits.ts';
import { longestRising } from './moved.ts';

/** An entry of a block list with the lines of comment directly above it: what moves when the entry moves. */
export interface Chunk {
	/** Where the first of its lines begins. */
	start: number;
	/** Where the line of its dash begins. */
	own: number;
	/** Where its last line ends. */
	end: number;
}

/** What stands in a list: an entry that stood there before, or a new one. */
export interface Slot {
	/** Which chunk it was. */
	was: number | undefined;
	/** Its lines as they are now, without a line break at the end. */
	text: string;
}

/**
 * The entries of a block list as whole lines.
 *
 * @param above where the line ends that the list's key stands in
 * @returns null where something else stands in the line of a dash
 */
export function chunksOf(text: string, entries: readonly Entry[], above: number): Chunk[] | null {
	const chunks: Chunk[] = [];
	for (const entry of entries) {
		const own = lineStart(text, entry.start);
		if (text.slice(own, entry.start).trim() !== '') return null;
		const bound = chunks.at(-1)?.end ?? above;
		let start = own;
		for (let line = lineStart(text, start - 1); line > bound; line = lineStart(text, start - 1)) {
			if (!/^[ \t]*#/.test(text.slice(line, start))) break;
			start = line;
		}
		chunks.push({ start, own, end: entry.reach });
	}
	return chunks;
}

/**
 * The text of a list, from the end of its key's line to the end of its last line, with other entries or in another
 * order. An entry that has not moved keeps what stands before it. Comments that belong to no entry stay where they are,
 * and so do those above an entry that goes.
 *
 * @param usual what parts entries where the list itself does not show it
 */
export function listText(
	text: string,
	above: number,
	chunks: readonly Chunk[],
	slots: readonly Slot[],
	usual: string,
	eol: string
): string {
	const gapOf = (i: number) => text.slice(i === 0 ? above : chunks[i - 1]!.end, chunks[i]!.start);
	const between = separator(chunks.map((_, i) => gapOf(i)).slice(1), usual, eol);
	const stays = staying(slots);
	const isThere = new Set(slots.map(({ was }) => was));
	let result = '';
	let next = 0;
	/** Whether the last line is a comment that belongs to no entry: it keeps the empty line below it. */
	let isLoose = false;
	const put = (gap: string, lines: string) => {
		result += (isLoose && !isWide(gap) ? eol : '') + gap + lines;
		isLoose = false;
	};
	/** Puts the comments before the entries up to `end`, which no longer stand there. */
	const putLeft = (end: number) => {
		for (; next < end; next++) {
			const { start, own } = chunks[next]!;
			const gap = next === 0 && result !== '' ? eol : gapOf(next);
			if (start < own && !isThere.has(next)) {
				put(gap, text.slice(start, own).trimEnd());
			} else if (gap.includes('#')) {
				put(gap.trimEnd(), '');
				isLoose = isWide(gap.slice(gap.trimEnd().length));
			}
		}
	};
	for (const [at, { was, text: lines }] of slots.entries()) {
		if (was !== undefined && stays.has(at)) {
			const isFirst = result === '';
			putLeft(was);
			const hasHead = result !== '' || gapOf(was).includes('#');
			put(was === 0 && !isFirst ? between : hasHead ? gapOf(was) : gapOf(0), lines);
			next = was + 1;
		} else {
			put(result === '' ? gapOf(0) : between, lines);
		}
	}
	putLeft(chunks.length);
	return result;
}

/** Whether a stretch of white space has an empty line in it. */
function isWide(gap: string): boolean {
	return /\n[ \t]*\r?\n/.test(gap);
}

/** What parts the entries of a list: an empty line where most of them have one between them. */
function separator(gaps: readonly string[], usual: string, eol: string): string {
	if (gaps.length === 0) return usual;
	return gaps.filter(isWide).length * 2 > gaps.length ? eol + eol : eol;
}

/** The slots whose entries have not moved. */
function staying(slots: readonly Slot[]): Set<number> {
	const old = slots.flatMap(({ was }, at) => (was === undefined ? [] : [{ was, at }]));
	const rising = longestRising(old.map(({ was }) => was));
	return new Set(old.flatMap(({ at }, i) => (rising.has(i) ? [at] : [])));
}
