import type { Range } from '../article/article.ts';
import type { Mark, MarkKind } from '../quiz/question.ts';

/** Words that can be chosen as one, by id: a sentence or a hottext span. */
export interface Unit {
	id: string;
	at: Range;
}

/** Text that is of one kind throughout; `ends` where the last of it is, so that the label stands there once. */
export interface Part {
	text: string;
	kind: Exclude<MarkKind, 'evidence'> | null;
	ends: boolean;
}

/** Parts that are evidence together, or are not, and where they begin. */
export interface Run {
	evidence: boolean;
	start: number;
	parts: Part[];
}

/** A stretch of a paragraph: one unit, or what lies between two. */
export interface Stretch {
	unit: string | null;
	runs: Run[];
}

/**
 * Cuts a paragraph for the screen: into units, within them into evidence and the rest, within these into coloured
 * parts. Where marks lie over one another the shorter one gives the colour, because it says more of its words.
 * The texts put together are the paragraph, to the letter.
 *
 * @param units do not overlap one another
 */
export function cut(text: string, block: Range, units: readonly Unit[], marks: readonly Mark[]): Stretch[] {
	const edges = new Set([block.start, block.end]);
	for (const { start, end } of [...units.map((unit) => unit.at), ...marks]) {
		if (start > block.start && start < block.end) edges.add(start);
		if (end > block.start && end < block.end) edges.add(end);
	}
	const offsets = [...edges].sort((a, b) => a - b);
	const stretches: Stretch[] = [];
	for (const [i, start] of offsets.slice(0, -1).entries()) {
		const end = offsets[i + 1]!;
		const covers = (range: Range) => range.start <= start && end <= range.end;
		const unit = units.find(({ at }) => covers(at))?.id ?? null;
		const evidence = marks.some((mark) => mark.kind === 'evidence' && covers(mark));
		const colour = marks.filter((mark) => mark.kind !== 'evidence' && covers(mark)).sort(byLength)[0];
		const part: Part = {
			text: text.slice(start, end),
			kind: (colour?.kind as Part['kind']) ?? null,
			ends: colour?.end === end
		};

		let stretch = stretches.at(-1);
		if (!stretch || stretch.unit !== unit) stretches.push((stretch = { unit, runs: [] }));
		const run = stretch.runs.at(-1);
		if (run?.evidence === evidence) run.parts.push(part);
		else stretch.runs.push({ evidence, start, parts: [part] });
	}
	return stretches;
}

const byLength = (a: Range, b: Range) => a.end - a.start - (b.end - b.start);
