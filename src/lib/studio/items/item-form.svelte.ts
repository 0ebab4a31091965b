import type { Anchor } from '../../article/anchor.ts';
import type { Article } from '../../article/article.ts';
import type { Interaction, Item } from '../../bank/schema.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import type { Claim } from '../../attribution/schema.ts';
import type { Picker } from '../pick.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { BankView } from './bank-view.svelte.ts';
import { problemsByField } from './fields.ts';
import { replaceItem } from './item-edits.ts';
import type { ItemOf } from './item-of.ts';

/**
 * Changes the open question. It is given how the question becomes another one, and not the other one: words of the
 * article may be picked long after they were asked for, and find the question as it is then.
 *
 * @param label what was changed, to stand behind “Undo”
 * @param field what is being typed in: letters that follow each other there are undone as one
 */
export type Change<T extends Item> = (next: (item: T) => T, label: string, field?: string) => void;

/** What the editor of an interaction is given. */
export interface EditorProps<I extends Interaction> {
	item: ItemOf<I>;
	form: ItemForm;
	change: Change<ItemOf<I>>;
}

const NONE: readonly DraftProblem[] = [];

/** What of a form lists of fields use: the forms of sources and claims have these too. */
export type FieldsForm = Pick<ItemForm, 'session' | 'picker' | 'article' | 'at' | 'ask'>;

/** The form of one question: its problems, each at its field, and the ways to change it. */
export class ItemForm {
	readonly session: Session;
	readonly picker: Picker;
	readonly id: string;
	readonly #bank: BankView;

	constructor(bank: BankView, id: string) {
		this.session = bank.session;
		this.picker = bank.picker;
		this.id = id;
		this.#bank = bank;
	}

	/** The problems beside each field, by {@link fieldsOf}; '' has those of the question as a whole. */
	readonly #byField = $derived.by(() => {
		const problems = this.#bank.problems.get(this.id);
		const item = problems && this.#item();
		return item && problemsByField(item, problems);
	});

	get article(): Article {
		return this.#bank.article;
	}

	get claims(): readonly Claim[] {
		return this.session.draft.claims;
	}

	/** The problems of a field. */
	at(field: string): readonly DraftProblem[] {
		return this.#byField?.get(field) ?? NONE;
	}

	/** Changes what every question has. */
	readonly change: Change<Item> = (next, label, field) => {
		const item = this.#item();
		if (item) this.#edit(next(item), label, field);
	};

	/** Changes what questions of an interaction have. A question that has become another one meanwhile stays as it is. */
	changeOf<I extends Interaction>(interaction: I): Change<ItemOf<I>> {
		return (next, label, field) => {
			const item = this.#item();
			if (item?.interaction === interaction) this.#edit(next(item as ItemOf<I>), label, field);
		};
	}

	/** Asks for words of the article. */
	ask(label: string, done: (anchor: Anchor) => void): void {
		this.picker.ask(label, done);
	}

	/** The question as it is now, also when its form is gone from the screen. */
	#item(): Item | undefined {
		return this.session.draft.items.find(({ id }) => id === this.id);
	}

	#edit(item: Item, label: string, field: string | undefined): void {
		const merge = field === undefined ? null : `item.${this.id} ${field}`;
		this.session.edit(replaceItem(item), { label, merge });
	}
}
