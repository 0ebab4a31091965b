import type { Anchor } from '../../article/anchor.ts';
import type { Article } from '../../article/article.ts';
import type { Claim, Source } from '../../attribution/schema.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import type { Patch, UnitKey } from '../../lesson/draft/units.ts';
import type { FieldsForm } from '../items/item-form.svelte.ts';
import type { Picker } from '../pick.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { replaceClaim, replaceSource } from './annotation-edits.ts';

/**
 * Changes the open entry. It is given how the entry becomes another one, and not the other one: words may be picked long
 * after they were asked for, and find the entry as it is then.
 *
 * @param label what was changed, to stand behind “Undo”
 * @param field what is being typed in: letters that follow each other there are undone as one
 */
export type ChangeEntry<T> = (next: (entry: T) => T, label: string, field?: string) => void;

/** How a kind of entry is found in the draft and put back. */
interface Kind<T> {
	unit: (id: string) => UnitKey;
	find: (session: Session, id: string) => T | undefined;
	replace: (entry: T) => Patch;
	/** The fields of its form, by the way to what each edits; a problem stands at the innermost. */
	fields: readonly RegExp[];
}

/** The form of one source or claim: its problems, each at its field, and the way to change it. */
class EntryForm<T> implements FieldsForm {
	readonly session: Session;
	readonly picker: Picker;
	readonly id: string;
	readonly #kind: Kind<T>;
	readonly #article: () => Article;

	constructor(kind: Kind<T>, session: Session, picker: Picker, article: () => Article, id: string) {
		this.#kind = kind;
		this.session = session;
		this.picker = picker;
		this.#article = article;
		this.id = id;
	}

	/** The problems of this entry, and the field that each stands at. */
	readonly #placed = $derived.by(() => {
		const unit = this.#kind.unit(this.id);
		return this.session.problems
			.filter((problem) => problem.unit === unit)
			.map((problem) => ({ problem, field: fieldFor(problem.path, this.#kind.fields) }));
	});

	get article(): Article {
		return this.#article();
	}

	/** The problems of a field; of '' those of the entry as a whole. */
	at(field: string): readonly DraftProblem[] {
		return this.#placed.flatMap((placed) => (placed.field === field ? placed.problem : []));
	}

	readonly change: ChangeEntry<T> = (next, label, field) => {
		const entry = this.#kind.find(this.session, this.id);
		if (!entry) return;
		const merge = field === undefined ? null : `${this.#kind.unit(this.id)} ${field}`;
		this.session.edit(this.#kind.replace(next(entry)), { label, merge });
	};

	/** Asks for words of the article. */
	ask(label: string, done: (anchor: Anchor) => void): void {
		this.picker.ask(label, done);
	}
}

function fieldFor(path: readonly (string | number)[], fields: readonly RegExp[]): string {
	for (let length = path.length; length > 0; length--) {
		const field = path.slice(0, length).join('.');
		if (fields.some((known) => known.test(field))) return field;
	}
	return '';
}

const SOURCE: Kind<Source> = {
	unit: (id) => `source.${id}`,
	find: (session, id) => session.draft.sources.find((source) => source.id === id),
	replace: replaceSource,
	fields: [/^(name|role|kind|naming|firsthand|affiliation|interest)$/, /^mentions(\.\d+)?$/]
};

const CLAIM: Kind<Claim> = {
	unit: (id) => `claim.${id}`,
	find: (session, id) => session.draft.claims.find((claim) => claim.id === id),
	replace: replaceClaim,
	fields: [
		/^(says|source|cue|quote|status|contested|note)$/,
		/^status\.because$/,
		/^(content|via|hedges|evidence|supports|disputes)(\.\d+)?$/,
		/^evidence\.\d+\.(kind|what|at|independent)$/
	]
};

export class SourceForm extends EntryForm<Source> {
	constructor(session: Session, picker: Picker, article: () => Article, id: string) {
		super(SOURCE, session, picker, article, id);
	}
}

export class ClaimForm extends EntryForm<Claim> {
	constructor(session: Session, picker: Picker, article: () => Article, id: string) {
		super(CLAIM, session, picker, article, id);
	}
}
