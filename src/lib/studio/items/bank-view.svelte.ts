import { makeArticle, type Article } from '../../article/article.ts';
import type { Interaction, Item } from '../../bank/schema.ts';
import type { Skill } from '../../bank/skills.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';
import type { Picker } from '../pick.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { View } from '../view.svelte.ts';
import { countsOf, numbersOf, problemsByItem, type Counts } from './bank-index.ts';
import {
	addItem,
	addItems,
	builtNow,
	duplicateItem,
	moveItem,
	rebuildAll,
	removeItem
} from './item-edits.ts';
import { stateOf, type ItemState } from './item-state.ts';
import { newId } from './new-id.ts';
import { newItem } from './new-item.ts';
import { importSummary, problemSummary, rebuildSummary } from './summaries.ts';
import { searchFor } from './search.ts';

/** What stands in the live region, and whether “Undo” stands beside it. */
interface Said {
	text: string;
	/** What the session calls the step that “Undo” takes back. */
	undo?: string;
	/** Whether there are questions to look at after a build. */
	isStale?: boolean;
}

/** The panel “Questions”: which questions are listed, which one is open, and what is done to the list. */
export class BankView {
	readonly session: Session;
	readonly picker: Picker;
	readonly #view: Pick<View, 'item'>;

	query = $state('');
	skill: Skill | '' = $state('');
	/** A recipe's id. */
	recipe = $state('');
	state: ItemState | 'stale' | '' = $state('');
	isOnlyProblems = $state(false);
	said: Said | null = $state.raw(null);

	/** @param view says which question is open */
	constructor(session: Session, picker: Picker, view: Pick<View, 'item'>) {
		this.session = session;
		this.picker = picker;
		this.#view = view;
	}

	readonly #items = $derived.by(() => this.session.draft.items);
	readonly #headline = $derived.by(() => this.session.draft.article.headline);
	readonly #body = $derived.by(() => this.session.draft.article.body);

	/** The article as the anchors are looked up in; made anew when its words change, and not with every question. */
	readonly article: Article = $derived.by(() =>
		makeArticle(
			this.#headline === undefined ? {} : { headline: this.#headline },
			this.#body.replaceAll('\r\n', '\n')
		)
	);

	get items(): readonly Item[] {
		return this.#items;
	}

	readonly #search = $derived.by(() => searchFor(this.query));

	/** The questions that fit the search and the filters, in their order. */
	readonly visible: readonly Item[] = $derived.by(() => this.#items.filter((item) => this.#fits(item)));

	/** Each question's number in the whole list. The same map as long as the order is the same. */
	readonly numbers: ReadonlyMap<string, number> = $derived.by(
		() => (this.#numbered = numbersOf(this.#items, this.#numbered))
	);
	#numbered: ReadonlyMap<string, number> | undefined;

	/** Every question's problems, by its id. */
	readonly problems: ReadonlyMap<string, readonly DraftProblem[]> = $derived.by(() =>
		problemsByItem(this.session.problems)
	);

	readonly counts: Counts = $derived.by(() => countsOf(this.#items));

	readonly withProblems: number = $derived.by(
		() => this.#items.filter(({ id }) => this.problems.has(id)).length
	);

	get isFiltered(): boolean {
		return Boolean(this.query.trim() || this.skill || this.recipe || this.state || this.isOnlyProblems);
	}

	/** The open question; null while the list is shown. */
	readonly open: Item | null = $derived.by(
		() => this.#items.find(({ id }) => id === this.#view.item) ?? null
	);

	/** The questions before and after one, in the list as it is filtered. */
	neighbours(id: string): { before: string | undefined; after: string | undefined } {
		const list = this.visible.some((item) => item.id === id) ? this.visible : this.#items;
		const at = list.findIndex((item) => item.id === id);
		return { before: list[at - 1]?.id, after: list[at + 1]?.id };
	}

	show(id: string | null): void {
		this.said = null;
		this.#view.item = id;
	}

	clear(): void {
		this.query = '';
		this.skill = '';
		this.recipe = '';
		this.state = '';
		this.isOnlyProblems = false;
	}

	/** Adds an empty question and opens it. */
	add(interaction: Interaction): void {
		const { session } = this;
		const id = newId(session.takenIds('items'), 'question-');
		const item = newItem(interaction, id, this.skill || undefined);
		session.edit(addItem(session.draft, item), { label: 'new question' });
		if (!this.#fits(item)) this.clear();
		this.show(id);
	}

	/** Puts a copy of a question after it and opens the copy. */
	duplicate(item: Item): void {
		const { session } = this;
		const id = newId(session.takenIds('items'), 'question-');
		session.edit(duplicateItem(session.draft, item, id), { label: 'copy of a question' });
		this.show(id);
		this.said = { text: 'This is the copy. It is your own: no build changes it.' };
	}

	/**
	 * Deletes a question and goes back to the list.
	 *
	 * @returns the id of the question that stands in its place, if there is one
	 */
	remove(item: Item): string | undefined {
		const { before, after } = this.neighbours(item.id);
		const label = 'deletion of a question';
		this.session.edit(removeItem(this.session.draft, item), { label });
		this.show(null);
		this.said = { text: item.prompt ? `Deleted: “${item.prompt}”` : 'Deleted.', undo: label };
		return after ?? before;
	}

	/** Whether “Undo” takes back what the live region speaks of: nothing has been done since. */
	get canUndo(): boolean {
		return this.said?.undo !== undefined && this.session.undoLabel === this.said.undo;
	}

	/** Takes it back. The session says so, above everything. */
	undo(): void {
		this.said = null;
		this.session.undo();
	}

	/** Moves a question past the one before (-1) or after it (1), as the list is filtered. */
	move(id: string, by: -1 | 1): void {
		const { before, after } = this.neighbours(id);
		const other = by < 0 ? before : after;
		if (other !== undefined) this.place(id, this.numbers.get(other)!);
	}

	/** Moves a question to a place of the whole list, counted from 1. */
	place(id: string, number: number): void {
		const to = Math.min(Math.max(1, Math.trunc(number)), this.#items.length);
		if (!Number.isFinite(to) || to === this.numbers.get(id)) return;
		this.session.edit(moveItem(this.session.draft, id, to - 1), {
			label: 'move',
			merge: `order.items ${id}`
		});
		this.said = { text: `Question ${to} of ${this.#items.length} now.` };
	}

	/** Builds questions from the annotation and says what came of it. */
	build(): void {
		const { session } = this;
		const built = builtNow(session.lesson, session.draft);
		if (!built.ok) {
			this.said = { text: `Nothing was built. ${problemSummary(built.problems)}` };
			return;
		}
		const { patch, report } = rebuildAll(session.draft, built.items);
		const label = 'build';
		if (Object.keys(patch).length > 0) session.edit(patch, { label });
		const isStale = report.stale.length > 0;
		this.said = {
			text: rebuildSummary(report),
			isStale,
			...(Object.keys(patch).length > 0 && { undo: label })
		};
	}

	/**
	 * Puts questions of another system in, all in one step. What somebody has put in meanwhile does not come twice.
	 *
	 * @returns the id of the first; null where all are there already
	 */
	takeIn(questions: readonly Item[]): string | null {
		const { session } = this;
		const items = questions.filter(({ id }) => this.#items.every((item) => item.id !== id));
		const [first] = items;
		const label = 'import of questions';
		if (first) session.edit(addItems(session.draft, items), { label });
		this.clear();
		this.said = { text: importSummary(items.length), ...(first && { undo: label }) };
		return first?.id ?? null;
	}

	/** Lists just the questions that a build has found to be stale. */
	showStale(): void {
		this.clear();
		this.state = 'stale';
	}

	#fits(item: Item): boolean {
		if (this.skill && item.skill !== this.skill) return false;
		if (this.recipe && item.from?.recipe !== this.recipe) return false;
		if (this.state && (this.state === 'stale' ? !item.stale : stateOf(item) !== this.state)) return false;
		if (this.isOnlyProblems && !this.problems.has(item.id)) return false;
		return this.#search(item);
	}
}
