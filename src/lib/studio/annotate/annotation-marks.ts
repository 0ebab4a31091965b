import { resolveAnchor, type Anchor } from '../../article/anchor.ts';
import { blockAt, type Article, type Range } from '../../article/article.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { UnitKey } from '../../lesson/draft/units.ts';
import type { MarkKind } from '../../quiz/question.ts';
import { contentOf } from './annotation-edits.ts';

/** Words that the annotation speaks of: what they are, and whose they are. */
export interface AnnotationMark extends Range {
	kind: MarkKind;
	unit: UnitKey;
}

const NONE: readonly AnnotationMark[] = [];

/**
 * Where the annotation stands in the article, by block. It is asked at every change of the draft, so it looks up only
 * what has changed since it was asked last, and a block whose marks are the same gets the same list again.
 */
export class AnnotationMarks {
	#text = '';
	#known = new WeakMap<Source | Claim, readonly AnnotationMark[]>();
	#places = new WeakMap<Anchor, Range | null>();
	#all: readonly AnnotationMark[] = NONE;
	#byBlock: ReadonlyMap<string, readonly AnnotationMark[]> = new Map();

	/** The marks of every block that has some, by its id, in the order of the text. */
	find(
		article: Article,
		sources: readonly Source[],
		claims: readonly Claim[]
	): ReadonlyMap<string, readonly AnnotationMark[]> {
		const isSameText = article.text === this.#text;
		if (!isSameText) {
			this.#text = article.text;
			this.#known = new WeakMap();
			this.#places = new WeakMap();
		}
		const all = [
			...sources.flatMap((source) => this.#marksOf(source, sourceMarks)),
			...claims.flatMap((claim) => this.#marksOf(claim, claimMarks))
		];
		if (isSameText && sameMarks(this.#all, all)) return this.#byBlock;
		this.#all = all;
		const byBlock = new Map<string, AnnotationMark[]>();
		for (const mark of all) {
			const id = blockAt(article, mark.start)?.id ?? '';
			const list = byBlock.get(id);
			if (list) list.push(mark);
			else byBlock.set(id, [mark]);
		}

		const before = this.#byBlock;
		return (this.#byBlock = new Map(
			[...byBlock].map(([id, marks]) => {
				const old = before.get(id) ?? NONE;
				return [id, sameMarks(old, marks) ? old : marks];
			})
		));
	}

	#marksOf<T extends Source | Claim>(
		entry: T,
		make: (entry: T, find: Finder) => AnnotationMark[]
	): readonly AnnotationMark[] {
		let marks = this.#known.get(entry);
		if (!marks) {
			marks = make(entry, (kind, unit, anchors) =>
				anchors.flatMap((anchor) => {
					const place = this.#placeOf(anchor);
					return place ? [{ ...place, kind, unit }] : [];
				})
			);
			this.#known.set(entry, marks);
		}
		return marks;
	}

	/** Asked by quote as well: an entry in which something else is typed still has the same ones. */
	#placeOf(anchor: Anchor): Range | null {
		let place = this.#places.get(anchor);
		if (place === undefined) this.#places.set(anchor, (place = resolveAnchor(this.#text, anchor).found));
		return place;
	}
}

type Finder = (kind: MarkKind, unit: UnitKey, anchors: readonly Anchor[]) => AnnotationMark[];

const sourceMarks = ({ id, mentions }: Source, find: Finder) => find('source', `source.${id}`, mentions);

function claimMarks(claim: Claim, find: Finder): AnnotationMark[] {
	const unit: UnitKey = `claim.${claim.id}`;
	return [
		...find('claim', unit, contentOf(claim)),
		...find('cue', unit, claim.cue ? [claim.cue] : []),
		...find('hedge', unit, claim.hedges),
		...find(
			'evidence',
			unit,
			claim.evidence.map(({ at }) => at)
		)
	];
}

const sameMarks = (a: readonly AnnotationMark[], b: readonly AnnotationMark[]) =>
	a.length === b.length && a.every((mark, i) => sameMark(mark, b[i]!));

const sameMark = (a: AnnotationMark, b: AnnotationMark) =>
	a.start === b.start && a.end === b.end && a.kind === b.kind && a.unit === b.unit;

/** The units whose words belong together with an open one: a claim and who says it, a source and what it says. */
export function relatedUnits(
	unit: UnitKey | null,
	claims: readonly Pick<Claim, 'id' | 'source' | 'via'>[]
): UnitKey[] {
	if (unit === null) return [];
	const [kind, id] = unit.split('.');
	const related = claims.flatMap((claim): UnitKey[] => {
		if (kind === 'claim' && claim.id === id)
			return [...claim.via, ...(claim.source ? [claim.source] : [])].map((of): UnitKey => `source.${of}`);
		if (kind === 'source' && (claim.source === id || claim.via.includes(id!))) return [`claim.${claim.id}`];
		return [];
	});
	return [unit, ...related];
}

/** The marks at a place, the shortest first: it says most of its words. */
export function marksAt(marks: readonly AnnotationMark[], { start, end }: Range): AnnotationMark[] {
	return marks
		.filter((mark) => mark.start < end && start < mark.end)
		.sort((a, b) => a.end - a.start - (b.end - b.start));
}
