import { makeArticle, type Article } from '../../article/article.ts';
import type { Session } from '../session.svelte.ts';

/** The draft's article as anchors are looked up in it; made anew when its words change, and not at every change. */
export class DraftArticle {
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	readonly #headline = $derived.by(() => this.#session.draft.article.headline);
	readonly #body = $derived.by(() => this.#session.draft.article.body);

	readonly now: Article = $derived.by(() =>
		makeArticle(
			this.#headline === undefined ? {} : { headline: this.#headline },
			this.#body.replaceAll('\r\n', '\n')
		)
	);
}
