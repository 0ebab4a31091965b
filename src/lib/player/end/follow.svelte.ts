import type { SourceMap } from '../../lesson/source-map.ts';

/** A voice's id; null is the article's own, undefined is nobody. */
type Followed = string | null | undefined;

/**
 * Which voice of the source map is followed: the one under the mouse, else the one that was chosen. The voices are one
 * stop of the keyboard; arrows go from one to the next, Enter and Space choose, Escape lets go.
 */
export class Follow {
	#pinned: Followed = $state.raw(undefined);
	#hovered: Followed = $state.raw(undefined);
	#stop: string | null = $state.raw(null);

	/**
	 * @param map the picture: its voices in their order, and the arrows by which they touch
	 * @param onchange is told whenever another voice is followed
	 */
	constructor(
		private readonly map: Pick<SourceMap, 'voices' | 'arrows'>,
		private readonly onchange: (voice: Followed) => void
	) {
		this.#stop = map.voices[0]?.id ?? null;
	}

	/** The voice that was chosen. */
	get pinned(): Followed {
		return this.#pinned;
	}

	/** The voice that is followed now. */
	get voice(): Followed {
		return this.#hovered === undefined ? this.#pinned : this.#hovered;
	}

	/** Whether a voice is the followed one, or an arrow goes between the two. */
	isWith(id: string | null): boolean {
		const { voice } = this;
		return (
			id === voice ||
			this.map.arrows.some(({ from, to }) => (from === id && to === voice) || (from === voice && to === id))
		);
	}

	/** Whether Tab stops at this voice. */
	isStop(id: string | null): boolean {
		return id === this.#stop;
	}

	hover(id: Followed): void {
		this.#change(() => (this.#hovered = id));
	}

	choose(id: string | null): void {
		this.#stop = id;
		this.#change(() => (this.#pinned = id));
	}

	/** The focus has got there; it follows where it was led by the keyboard, a click has its own say. */
	reach(id: string | null, isByKey: boolean): void {
		if (isByKey) this.choose(id);
		else this.#stop = id;
	}

	toggle(id: string | null): void {
		this.#stop = id;
		this.#change(() => (this.#pinned = this.#pinned === id ? undefined : id));
	}

	key(event: KeyboardEvent & { currentTarget: SVGElement }, id: string | null): void {
		const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.key === 'Enter' || event.key === ' ') this.toggle(id);
		else if (event.key === 'Escape') this.#change(() => (this.#pinned = undefined));
		else if (by) {
			const { voices } = this.map;
			const place = voices.findIndex((voice) => voice.id === id);
			const next = voices[(place + by + voices.length) % voices.length]?.id ?? null;
			const picture = event.currentTarget.ownerSVGElement;
			picture?.querySelector<SVGElement>(`[data-voice="${next ?? ''}"]`)?.focus();
		} else return;
		event.preventDefault();
	}

	#change(change: () => void): void {
		const before = this.voice;
		change();
		if (this.voice !== before) this.onchange(this.voice);
	}
}
