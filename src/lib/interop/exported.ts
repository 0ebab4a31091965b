/** Something of a lesson that a format cannot say, and what became of it. */
export interface Loss {
	/** An item’s id; null: the lesson as a whole. */
	item: string | null;
	what: string;
	why: string;
}

/**
 * A lesson in another system’s form: its files by path. One file is downloaded as it is, more (or one with losses) as a
 * zip with a README.txt that lists the losses.
 */
export interface Exported {
	files: Record<string, string>;
	losses: Loss[];
}
