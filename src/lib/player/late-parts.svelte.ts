import type { Late } from './late.ts';

/** The late parts, once they are there: the first question does not wait for them. */
export class LateParts {
	parts: Late | null = $state.raw(null);

	async load(): Promise<void> {
		this.parts ??= (await import('./late.ts')).late;
	}
}
