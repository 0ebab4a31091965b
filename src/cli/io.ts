/** What a command may touch besides the lessons under `<cwd>/questions`. */
export interface Io {
	cwd: string;
	/** Data. */
	out(text: string): void;
	/** Messages. */
	err(text: string): void;
}

/** How a command ends: all is well, the content has errors, or the command line is not understood. */
export const EXIT = { well: 0, content: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A command line that is not understood; `main` adds how it is used. */
export class UsageError extends Error {}
