import type { Block, Range } from '../../article/article.ts';
import type { UnitKey } from '../../lesson/draft/units.ts';
import type { MarkKind } from '../../quiz/question.ts';
import type { AnnotationMark } from './annotation-marks.ts';

/** Words of a block that are drawn in one way. */
export interface Run {
	start: number;
	text: string;
	/** What colour they have: of marks over one another the shortest gives it, because it says more of its words. */
	kind: Exclude<MarkKind, 'evidence'> | null;
	/** Whether they belong only to something else than what is open: they step back then. */
	isAside: boolean;
	/** Whether the label stands behind them. */
	ends: boolean;
}

/** Runs that are evidence together, or are not. */
export interface Stretch {
	evidence: boolean;
	runs: Run[];
}

/**
 * A block cut for the screen; its texts put together are the block, to the letter.
 *
 * @param open the units that are looked at: only their marks have their colour. Null: all have.
 */
export function runsOf(
	text: string,
	block: Range & Pick<Block, 'id'>,
	marks: readonly AnnotationMark[],
	open: ReadonlySet<UnitKey> | null
): Stretch[] {
	const edges = new Set([block.start, block.end]);
	for (const { start, end } of marks) {
		edges.add(Math.max(block.start, start));
		edges.add(Math.min(block.end, end));
	}
	const offsets = [...edges].sort((a, b) => a - b);
	const shortestFirst = [...marks].sort(byLength);
	const stretches: Stretch[] = [];
	for (const [i, start] of offsets.slice(0, -1).entries()) {
		const end = offsets[i + 1]!;
		const here = shortestFirst.filter((mark) => mark.start <= start && end <= mark.end);
		const lit = open ? here.filter(({ unit }) => open.has(unit)) : here;
		const colour = lit.find(isColour);
		const run: Run = {
			start,
			text: text.slice(start, end),
			kind: colour?.kind ?? null,
			isAside: lit.length === 0 && here.length > 0,
			ends: colour?.end === end
		};
		const evidence = lit.some(({ kind }) => kind === 'evidence');
		const stretch = stretches.at(-1);
		if (stretch?.evidence === evidence) stretch.runs.push(run);
		else stretches.push({ evidence, runs: [run] });
	}
	return stretches;
}

type Colour = AnnotationMark & { kind: Exclude<MarkKind, 'evidence'> };
const isColour = (mark: AnnotationMark): mark is Colour => mark.kind !== 'evidence';

const byLength = (a: Range, b: Range) => a.end - a.start - (b.end - b.start);
