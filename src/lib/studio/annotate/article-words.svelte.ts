import { resolveAnchor } from '../../article/anchor.ts';
import { anchorsIn } from '../../bank/lint/anchors.ts';
import { followAnchors, type LostQuote } from '../../lesson/draft/article-edit.ts';
import type { Draft } from '../../lesson/draft/draft.ts';
import { lessonFromDraft, tidyBody } from '../../lesson/draft/read-draft.ts';
import type { Patch } from '../../lesson/draft/units.ts';
import type { Session } from '../session.svelte.ts';

/** The fields of an article, in the order in which they are shown. */
export const FIELDS = [
	'headline',
	'outlet',
	'byline',
	'published',
	'dateline',
	'url',
	'rights',
	'body'
] as const;
export type Field = (typeof FIELDS)[number];
type Words = Readonly<Record<Field, string>>;

/** What becomes of the quotes when the words are applied. */
export interface Outcome {
	patch: Patch;
	/** How many quotes go on meaning the words that they mean. */
	follow: number;
	lost: readonly LostQuote[];
}

/** A field that was changed here, and otherwise by somebody else. */
export interface Clash {
	field: Field;
	theirs: string;
	mine: string;
}

/** What a browser keeps of words that are not applied yet: they are there again when the page is opened again. */
export type WordsStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The article's words while somebody rewrites them. The draft gets them when they are applied, in one step with the
 * quotes that follow them. What was not changed here follows the draft; what somebody else changed, too, is replaced only
 * after a person has seen both.
 */
export class ArticleWords {
	readonly #session: Session;
	readonly #store: WordsStore;
	readonly #key: string;
	/** The words as they were when the first in their field was changed, and as they are; null while none is. */
	#work: { start: Words; now: Words } | null = $state.raw(null);

	#isKept = $state.raw(true);

	constructor(session: Session, store: WordsStore) {
		this.#session = session;
		this.#store = store;
		this.#key = `article-words:${session.user}:${session.lesson}`;
		this.#work = read(store.getItem(this.#key));
	}

	readonly #draft = $derived.by(() => wordsOf(this.#session.draft.article));

	/** The words in the fields. */
	readonly now: Words = $derived.by(() => {
		const draft = this.#draft;
		const mine = FIELDS.filter((field) => this.#isMine(field)).map((field) => [
			field,
			this.#work?.now[field]
		]);
		return { ...draft, ...(Object.fromEntries(mine) as Partial<Words>) };
	});

	/** Whether there is something to apply. */
	readonly isChanged: boolean = $derived.by(() => FIELDS.some((field) => this.#isMine(field)));

	/** The fields of which one version must be chosen before the words are applied. */
	readonly clashes: readonly Clash[] = $derived.by(() =>
		FIELDS.filter((field) => this.#isMine(field) && this.#work?.start[field] !== this.#draft[field]).map(
			(field) => ({ field, theirs: this.#draft[field], mine: this.now[field] })
		)
	);

	/** Whether the browser has what is not applied. */
	get isKept(): boolean {
		return this.#isKept;
	}

	set(field: Field, value: string): void {
		const { start, now } = this.#work ?? { start: this.#draft, now: this.#draft };
		const from = this.#isMine(field) ? start[field] : this.#draft[field];
		this.#keep({ start: { ...start, [field]: from }, now: { ...now, [field]: value } });
	}

	/** Chooses one version of each of the fields, as they were shown: what has changed again since clashes again. */
	settle(shown: readonly Clash[], choice: 'mine' | 'theirs'): void {
		if (!this.#work) return;
		const theirs = Object.fromEntries(shown.map(({ field, theirs }) => [field, theirs])) as Partial<Words>;
		const { start, now } = this.#work;
		this.#keep({ start: { ...start, ...theirs }, now: choice === 'mine' ? now : { ...now, ...theirs } });
	}

	/** Throws away what is not applied. */
	discard(): void {
		this.#work = null;
		this.#store.removeItem(this.#key);
	}

	/** What applying would do now. */
	outcome(): Outcome {
		const { draft } = this.#session;
		const after = this.#after(draft.article);
		const { patch, lost } = followAnchors(draft, after);
		const fields = FIELDS.filter((field) => this.#isMine(field)).map((field) => [
			`article.${field}`,
			after[field] ?? null
		]);
		return {
			patch: { ...patch, ...Object.fromEntries(fields) } as Patch,
			follow: standingQuotes(this.#session.lesson, draft) - lost.length,
			lost
		};
	}

	/** Does what was found out just now: one step that can be undone. */
	apply({ patch }: Outcome): void {
		this.#session.edit(patch, { label: 'words of the article' });
		this.discard();
	}

	#isMine(field: Field): boolean {
		const work = this.#work;
		return work !== null && work.now[field] !== work.start[field] && work.now[field] !== this.#draft[field];
	}

	#keep(work: { start: Words; now: Words }): void {
		this.#work = work;
		try {
			this.#store.setItem(this.#key, JSON.stringify(work));
			this.#isKept = true;
		} catch {
			this.#isKept = false;
		}
	}

	#after(article: Draft['article']): Draft['article'] {
		const { body: _, ...meta } = article;
		const after: Draft['article'] = { ...meta, body: article.body };
		for (const field of FIELDS) {
			if (!this.#isMine(field)) continue;
			const value = field === 'body' ? tidyBody(this.now.body) : this.now[field].trim();
			if (field === 'body' || value !== '') after[field] = value;
			else delete after[field];
		}
		return after;
	}
}

function wordsOf(article: Draft['article']): Words {
	return Object.fromEntries(FIELDS.map((field) => [field, article[field] ?? ''])) as Words;
}

/** What a browser has kept; what is not as it was written is as good as nothing. */
function read(text: string | null): { start: Words; now: Words } | null {
	if (text === null) return null;
	try {
		const { start, now } = JSON.parse(text) as { start: Draft['article']; now: Draft['article'] };
		return { start: wordsOf(start), now: wordsOf(now) };
	} catch {
		return null;
	}
}

/** How many quotes of a draft stand in its article. */
function standingQuotes(lesson: string, draft: Draft): number {
	const { text } = lessonFromDraft(lesson, draft).article;
	return [...draft.sources, ...draft.claims, ...draft.items]
		.flatMap((entry) => anchorsIn(entry))
		.filter(({ anchor }) => resolveAnchor(text, anchor).found).length;
}
