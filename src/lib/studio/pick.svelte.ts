import { describeRange, type Anchor } from '../article/anchor.ts';
import type { Range } from '../article/article.ts';

/** A field that waits for words of the article. */
interface Asking {
	/** Which field, to stand behind “Use these words for”. */
	label: string;
	done: (anchor: Anchor) => void;
	/** Where the focus goes back to. */
	from: Element | null;
}

/** Between the fields and the article: a field asks for words, the article gives what a person selects there. */
export class Picker {
	#asking: Asking | null = $state.raw(null);
	/** The words to be brought into sight, and how often that was asked: the same ones may be asked for again. */
	#wanted: { anchor: Anchor; n: number } | null = $state.raw(null);

	get asking(): { label: string } | null {
		return this.#asking;
	}

	get wanted(): { anchor: Anchor; n: number } | null {
		return this.#wanted;
	}

	/** Asks for words of the article; whoever asked before is not answered any more. */
	ask(label: string, done: (anchor: Anchor) => void): void {
		this.#asking = { label, done, from: document.activeElement };
	}

	cancel(): void {
		const from = this.#asking?.from;
		this.#asking = null;
		if (from instanceof HTMLElement) from.focus();
	}

	/** Gives what was selected to who asked. */
	give(text: string, range: Range): void {
		const asking = this.#asking;
		if (!asking) return;
		this.#asking = null;
		asking.done(describeRange(text, range));
		if (asking.from instanceof HTMLElement) asking.from.focus();
	}

	/** Brings words of the article into sight. */
	show(anchor: Anchor): void {
		this.#wanted = { anchor, n: (this.#wanted?.n ?? 0) + 1 };
	}
}
