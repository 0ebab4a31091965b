import { resolveAnchor } from '../../article/anchor.ts';
import { blockAt, type Article, type Block } from '../../article/article.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { UnitKey } from '../../lesson/draft/units.ts';
import type { Picker } from '../pick.svelte.ts';
import type { Session } from '../session.svelte.ts';
import * as edits from './annotation-edits.ts';
import { AnnotationMarks } from './annotation-marks.ts';
import { DraftArticle } from './draft-article.svelte.ts';
import { claimName, sourceName } from './entry-words.ts';
import { kebabId } from './kebab-id.ts';
import { Marking } from './marking.ts';

export interface SourceRow {
	source: Source;
	/** How many claims come from it, and how many it passed on. */
	claims: number;
	relays: number;
	problems: number;
}

export interface ClaimRow {
	claim: Claim;
	/** Who says it; null where nobody has said yet who does. */
	who: string | null;
	/** Where its words stand. */
	block: Block | undefined;
	problems: number;
}

/** Which source or claim is open; the article and others may open one, too. */
export interface OpenEntry {
	entry: UnitKey | null;
	open(unit: UnitKey): void;
}

/** What is open: a source or a claim. */
export type Opened = { source: Source } | { claim: Claim };

/** What stands in the live region, and what the session calls the step that “Undo” takes back. */
interface Said {
	text: string;
	undo?: string;
}

/** The panel “Sources and claims”: its two lists, what is open, and what is done to the lists. */
export class AnnotationView {
	readonly session: Session;
	readonly picker: Picker;
	readonly #view: OpenEntry;
	readonly #article: DraftArticle;
	readonly #marking: Marking;
	readonly #annotation = new AnnotationMarks();

	query = $state('');
	said: Said | null = $state.raw(null);

	constructor(session: Session, picker: Picker, view: OpenEntry) {
		this.session = session;
		this.picker = picker;
		this.#view = view;
		this.#article = new DraftArticle(session);
		this.#marking = new Marking(
			session,
			() => this.article,
			(unit) => view.open(unit)
		);
	}

	/** The article as the anchors are looked up in. */
	get article(): Article {
		return this.#article.now;
	}

	readonly sources: readonly Source[] = $derived.by(() => this.session.draft.sources);
	readonly claims: readonly Claim[] = $derived.by(() => this.session.draft.claims);

	readonly #marks = $derived.by(() => [
		...this.#annotation.find(this.article, this.sources, this.claims).values()
	]);

	/** How many problems each unit has. */
	readonly #problems = $derived.by(() => {
		const counts: Record<string, number> = {};
		for (const { unit } of this.session.problems) counts[unit] = (counts[unit] ?? 0) + 1;
		return counts;
	});

	/** The sources that fit the search, in their order. */
	readonly sourceRows: readonly SourceRow[] = $derived.by(() => {
		const claims: Record<string, number> = {};
		const relays: Record<string, number> = {};
		for (const { source, via } of this.claims) {
			if (source) claims[source] = (claims[source] ?? 0) + 1;
			for (const id of via) relays[id] = (relays[id] ?? 0) + 1;
		}
		return this.sources
			.filter((source) => this.#fits(source.name, source.role, source.interest))
			.map((source) => ({
				source,
				claims: claims[source.id] ?? 0,
				relays: relays[source.id] ?? 0,
				problems: this.#problems[`source.${source.id}`] ?? 0
			}));
	});

	/** The claims that fit the search, in their order. */
	readonly claimRows: readonly ClaimRow[] = $derived.by(() => {
		const names: Record<string, string> = {};
		for (const source of this.sources) names[source.id] = sourceName(source);
		const starts: Record<string, number> = {};
		for (const { kind, unit, start } of this.#marks.flat()) if (kind === 'claim') starts[unit] ??= start;
		return this.claims.flatMap((claim): ClaimRow[] => {
			const who = claim.source === null ? 'the article itself' : (names[claim.source] ?? null);
			const quotes = edits.contentOf(claim).map(({ exact }) => exact);
			if (!this.#fits(claim.says, who, ...quotes, claim.note)) return [];
			const block = blockAt(this.article, starts[`claim.${claim.id}`] ?? -1);
			return [{ claim, who, block, problems: this.#problems[`claim.${claim.id}`] ?? 0 }];
		});
	});

	/** What is open; null while the lists are shown. */
	readonly open: Opened | null = $derived.by(() => {
		const [kind, id] = this.#view.entry?.split('.') ?? [];
		const source = kind === 'source' ? this.sources.find((each) => each.id === id) : undefined;
		if (source) return { source };
		const claim = kind === 'claim' ? this.claims.find((each) => each.id === id) : undefined;
		return claim ? { claim } : null;
	});

	/** The unit that is open; one that is gone is not. */
	readonly unit: UnitKey | null = $derived.by(() => (this.open ? this.#view.entry : null));

	show(unit: UnitKey | null): void {
		this.said = null;
		if (unit === null) this.#view.entry = null;
		else this.#view.open(unit);
	}

	/** Adds a source that the article has no words for yet, and opens it. */
	addSource(): void {
		const id = kebabId('', 'source', this.session.takenIds('sources'));
		this.session.edit(edits.addSource(this.session.draft, edits.newSource(id, null)), {
			label: 'new source'
		});
		this.show(`source.${id}`);
	}

	/** Asks for the words of a new claim, and opens it when it has them. */
	addClaim(): void {
		this.picker.ask('a new claim', (anchor) => {
			const range = resolveAnchor(this.article.text, anchor).found;
			if (range) this.#marking.addClaim(range, this.#marks.flat());
		});
	}

	/** Deletes what is open, with every reference to it, and goes back to the lists. */
	remove(): void {
		const { open, session } = this;
		if (!open) return;
		const isSource = 'source' in open;
		const patch = isSource
			? edits.removeSource(session.draft, open.source.id)
			: edits.removeClaim(session.draft, open.claim.id);
		const undo = isSource ? 'deletion of a source' : 'deletion of a claim';
		session.edit(patch, { label: undo });
		this.show(null);
		this.said = { text: `Deleted: ${isSource ? sourceName(open.source) : claimName(open.claim)}`, undo };
	}

	/** What is lost when what is open goes, a sentence each; none where nothing else is. */
	readonly losses: readonly string[] = $derived.by(() => {
		const { open } = this;
		if (!open) return [];
		if ('source' in open) {
			const { claims, relays } = edits.usesOfSource(this.session.draft, open.source.id);
			return [
				...told(
					claims.length,
					'claim comes',
					'claims come',
					'from it: who says it will be open.',
					'from it: who says them will be open.'
				),
				...told(
					relays.length,
					'claim was',
					'claims were',
					'passed on by it: it goes from that chain.',
					'passed on by it: it goes from these chains.'
				)
			];
		}
		const { claims, questions } = edits.usesOfClaim(this.session.draft, open.claim.id);
		return [
			...told(
				claims.length,
				'claim supports or disputes',
				'claims support or dispute',
				'it: that goes, too.',
				'it: that goes, too.'
			),
			...told(
				questions,
				'question was',
				'questions were',
				'built from it. It stays until the next build.',
				'built from it. They stay until the next build.'
			)
		];
	});

	/** Whether “Undo” takes back what the live region speaks of: nothing has been done since. */
	get canUndo(): boolean {
		return this.said?.undo !== undefined && this.session.undoLabel === this.said.undo;
	}

	/** Takes it back. The session says so, above everything. */
	undo(): void {
		this.said = null;
		this.session.undo();
	}

	#fits(...texts: (string | null | undefined)[]): boolean {
		const text = texts.filter(Boolean).join(' ').toLowerCase();
		return this.query
			.toLowerCase()
			.split(/\s+/)
			.every((word) => text.includes(word));
	}
}

function told(count: number, one: string, many: string, ofOne: string, ofMany: string): string[] {
	if (count === 0) return [];
	return [count === 1 ? `One ${one} ${ofOne}` : `${count} ${many} ${ofMany}`];
}
