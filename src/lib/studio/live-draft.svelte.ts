import type { Draft } from '../lesson/draft/draft.ts';

/** One part of a draft. Whoever reads it is told when there is another one, which may be later than there is. */
class Part<T> {
	now: T;
	#told: T;
	#version = $state(0);

	constructor(now: T) {
		this.now = now;
		this.#told = now;
	}

	get value(): T {
		void this.#version;
		return this.now;
	}

	/** Tells whoever has read it, where it is another one than it was the last time. */
	tell(): void {
		if (this.#told === this.now) return;
		this.#told = this.now;
		this.#version += 1;
	}
}

/**
 * The draft on the screen: one object for good, each of whose parts is read by itself. What shows the claims is not
 * looked at again for a letter in a question. Who needs the draft of one moment copies it: `{ ...live.draft }`.
 *
 * What is read is always the newest. The screen is told of it by {@link tell}, which may come a little later.
 */
export class LiveDraft {
	readonly draft: Draft;
	readonly #parts: { [P in keyof Draft]: Part<Draft[P]> };

	constructor({ lesson, article, sources, claims, built, items }: Draft) {
		const parts = {
			lesson: new Part(lesson),
			article: new Part(article),
			sources: new Part(sources),
			claims: new Part(claims),
			built: new Part(built),
			items: new Part(items)
		};
		this.#parts = parts;
		this.draft = {
			get lesson() {
				return parts.lesson.value;
			},
			get article() {
				return parts.article.value;
			},
			get sources() {
				return parts.sources.value;
			},
			get claims() {
				return parts.claims.value;
			},
			get built() {
				return parts.built.value;
			},
			get items() {
				return parts.items.value;
			}
		};
	}

	/** Takes another draft. Parts that are the same objects as before are the same parts. */
	become(next: Draft): void {
		for (const name of Object.keys(this.#parts) as (keyof Draft)[])
			(this.#parts[name] as Part<unknown>).now = next[name];
	}

	/** Brings to the screen what has become another since the last time. */
	tell(): void {
		for (const part of Object.values(this.#parts)) part.tell();
	}
}
