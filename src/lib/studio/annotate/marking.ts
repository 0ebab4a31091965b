import { describeRange } from '../../article/anchor.ts';
import type { Article, Range } from '../../article/article.ts';
import type { Claim } from '../../attribution/schema.ts';
import type { UnitKey } from '../../lesson/draft/units.ts';
import type { MarkKind } from '../../quiz/question.ts';
import type { Session } from '../session.svelte.ts';
import * as edits from './annotation-edits.ts';
import type { AnnotationMark } from './annotation-marks.ts';
import { kebabId } from './kebab-id.ts';

/** What words can be to a claim that is there already. */
export type PartOfClaim = Exclude<MarkKind, 'source' | 'claim'>;

/** What a toolbar at selected words does: it says what they are. Each is one step that can be undone. */
export class Marking {
	readonly #session: Session;
	readonly #article: () => Article;
	readonly #open: (unit: UnitKey) => void;

	/** @param open opens the editor of a source or claim */
	constructor(session: Session, article: () => Article, open: (unit: UnitKey) => void) {
		this.#session = session;
		this.#article = article;
		this.#open = open;
	}

	/** The words are a source that was not there. */
	addSource(range: Range): string {
		const { draft } = this.#session;
		const anchor = this.#anchor(range);
		const id = kebabId(anchor.exact, 'source', this.#session.takenIds('sources'));
		this.#session.edit(edits.addSource(draft, edits.newSource(id, anchor)), { label: 'new source' });
		this.#open(`source.${id}`);
		return `New source: ${anchor.exact}. Its kind and naming are guessed from these words: check them.`;
	}

	/** The words speak of a source. */
	addMention(range: Range, id: string): string {
		const source = this.#session.draft.sources.find((each) => each.id === id);
		if (!source) return GONE;
		const next = edits.withMention(source, this.#anchor(range));
		this.#session.edit(edits.replaceSource(next), { label: 'words for a source' });
		return `These words are ${source.name} now.`;
	}

	/**
	 * The words are a claim.
	 *
	 * @param marks where the claims stand: the new one takes its place among them
	 */
	addClaim(range: Range, marks: readonly AnnotationMark[]): string {
		const { draft } = this.#session;
		const anchor = this.#anchor(range);
		const id = kebabId(anchor.exact, 'claim', this.#session.takenIds('claims'));
		const starts = new Map<UnitKey, number>();
		for (const { kind, unit, start } of marks)
			if (kind === 'claim') starts.set(unit, Math.min(start, starts.get(unit) ?? Infinity));
		const next = draft.claims.find((claim) => (starts.get(`claim.${claim.id}`) ?? -1) > range.start);
		this.#session.edit(edits.addClaim(draft, edits.newClaim(id, anchor), next?.id), { label: 'new claim' });
		this.#open(`claim.${id}`);
		return `New claim: ${anchor.exact}`;
	}

	/** The words are a cue, a hedge or evidence of a claim. What the article shows has to be described: that opens it. */
	addToClaim(part: PartOfClaim, range: Range, id: string): string {
		const claim = this.#session.draft.claims.find((each) => each.id === id);
		if (!claim) return GONE;
		const next = WITH[part](claim, this.#anchor(range));
		this.#session.edit(edits.replaceClaim(next), { label: part });
		if (part === 'evidence') this.#open(`claim.${id}`);
		return `Marked as ${part === 'evidence' ? 'evidence' : `a ${part}`} of: ${claim.says}`;
	}

	#anchor(range: Range) {
		return describeRange(this.#article().text, range);
	}
}

const WITH: Record<PartOfClaim, (claim: Claim, anchor: ReturnType<typeof describeRange>) => Claim> = {
	cue: edits.withCue,
	hedge: edits.withHedge,
	evidence: edits.withEvidence
};

const GONE = 'That is not there any more.';
