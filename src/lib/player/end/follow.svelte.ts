import type { SourceMap } from '../../lesson/source-map.ts';

/** A voice's id; null is the article's own, undefined is nobody. */
type Followed = string | null | undefined;

/**
 * Which voice of the source map is followed: the one that mouse or focus points at, else the one that was chosen. The
 * voices are one stop of the keyboard; arrows go from one to the next, Enter and Space choose, Escape lets go.
 */
export class Follow {
	#chosen: Followed = $state.raw(undefined);
	#pointed: Followed = $state.raw(undefined);
	#stop: string | null = $state.raw(null);

	/** @param map the picture: its voices in their order, and the arrows by which they touch */
	constructor(private readonly map: Pick<SourceMap, 'voices' | 'arrows'>) {
		this.#stop = map.voices[0]?.id ?? null;
	}

	/** The voice that was chosen. */
	get chosen(): Followed {
		return this.#chosen;
	}

	/** The voice that is followed now. */
	get voice(): Followed {
		return this.#pointed === undefined ? this.#chosen : this.#pointed;
	}

	/** Whether a voice is the followed one, or an arrow goes between the two. */
	isWith(id: string | null): boolean {
		const { voice } = this;
		return (
			id === voice ||
			this.map.arrows.some(({ from, to }) => this.isEnd(from, to) && (from === id || to === id))
		);
	}

	/** Whether the followed voice is one of an arrow's two ends. */
	isEnd(from: string | null, to: string | null): boolean {
		return from === this.voice || to === this.voice;
	}

	/** Whether Tab stops at this voice. */
	isStop(id: string | null): boolean {
		return id === this.#stop;
	}

	/** Mouse or focus points at a voice, or with undefined at none any more. */
	point(id: Followed): void {
		this.#pointed = id;
	}

	/** The focus has got to a voice; where the keyboard led it there, it points. A press has its own say. */
	reach(id: string | null, isByKey: boolean): void {
		this.#stop = id;
		if (isByKey) this.point(id);
	}

	/** Chooses a voice; undefined lets go. */
	choose(id: Followed): void {
		this.#chosen = id;
		if (id !== undefined) this.#stop = id;
	}

	/** Chooses a voice, or lets go of it where it was chosen already. */
	toggle(id: string | null): void {
		this.choose(this.#chosen === id ? undefined : id);
	}

	/** What a key does on a voice; what it does nothing with stays for others. */
	key(event: KeyboardEvent & { currentTarget: SVGElement }, id: string | null): void {
		const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		// Escape may have something else to close as well.
		if (event.key === 'Escape') return this.choose(undefined);
		if (event.key === 'Enter' || event.key === ' ') this.toggle(id);
		else if (by) {
			const { voices } = this.map;
			const place = voices.findIndex((voice) => voice.id === id);
			const next = voices[(place + by + voices.length) % voices.length]?.id ?? null;
			const picture = event.currentTarget.ownerSVGElement;
			picture?.querySelector<SVGElement>(`[data-voice="${next ?? ''}"]`)?.focus();
		} else return;
		event.preventDefault();
	}
}
