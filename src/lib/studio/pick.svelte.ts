import { tick } from 'svelte';
import { describeRange, type Anchor } from '../article/anchor.ts';
import type { Range } from '../article/article.ts';

/** A field that waits for words of the article. */
interface Asking {
	/** Which field, to stand behind “Use these words for”. */
	label: string;
	done: (anchor: Anchor) => void;
	/** Where the focus goes back to: what had it, and what that stands in, from near to far. */
	from: HTMLElement[];
}

const FOCUSABLE = 'button:not([disabled]), input, select, textarea, a[href]';

function withAncestors(element: Element | null): HTMLElement[] {
	const path: HTMLElement[] = [];
	for (let at = element; at instanceof HTMLElement && at !== document.body; at = at.parentElement)
		path.push(at);
	return path;
}

/**
 * Gives the focus back; where its button has gone, what has come in its place gets it.
 *
 * @param before what had the focus until now: where it is not there any more, somebody has sent it on already
 */
async function giveBack([own, ...around]: HTMLElement[], before = document.activeElement): Promise<void> {
	await tick();
	const now = document.activeElement;
	if (now !== before && now !== document.body) return;
	const place = around.find(({ isConnected }) => isConnected);
	const target = own?.isConnected ? own : place?.querySelector<HTMLElement>(FOCUSABLE);
	target?.focus();
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
		this.#asking = { label, done, from: withAncestors(document.activeElement) };
	}

	cancel(): void {
		const from = this.#asking?.from;
		this.#asking = null;
		if (from) void giveBack(from);
	}

	/** Gives what was selected to who asked. */
	give(text: string, range: Range): void {
		const asking = this.#asking;
		if (!asking) return;
		this.#asking = null;
		const before = document.activeElement;
		asking.done(describeRange(text, range));
		void giveBack(asking.from, before);
	}

	/** Brings words of the article into sight. */
	show(anchor: Anchor): void {
		this.#wanted = { anchor, n: (this.#wanted?.n ?? 0) + 1 };
	}
}
