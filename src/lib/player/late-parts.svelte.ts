import type { Late } from './late.ts';

/** The late parts, once they are there: the first question does not wait for them. */
export class LateParts {
	parts: Late | null = $state.raw(null);

	/** Set when they could not be fetched, say because the line is down. */
	failed = $state.raw(false);

	async load(): Promise<void> {
		try {
			this.parts ??= await (await import('./late.ts')).lateHere();
		} catch {
			this.failed = true;
		}
	}
}
