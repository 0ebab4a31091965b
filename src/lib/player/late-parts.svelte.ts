import type { Language } from '../words/languages.ts';
import type { Late } from './late.ts';

/** The late parts, once they are there: the first question does not wait for them. */
export class LateParts {
	parts: Late | null = $state.raw(null);

	/** Set when they could not be fetched, say because the line is down. */
	failed = $state.raw(false);

	constructor(private readonly language: Language) {}

	/** Fetches them; does nothing where they are. `failed` says when it could not be done. */
	async load(): Promise<void> {
		try {
			// Two may be on their way at once: the first to arrive is the page's.
			const parts = await (await import('./late-here.ts')).lateHere(this.language);
			this.parts ??= parts;
		} catch {
			this.failed = true;
		}
	}
}
