/** What of a lesson its standing is told by. */
export interface Standing {
	isServed: boolean;
	published: { version: number } | null;
	changed: { version: number } | null;
}

/** How a lesson stands with students, in a few words. */
export function standingOf({ isServed, published, changed }: Standing): string {
	if (!changed) return 'Cannot be opened';
	if (!published) return 'Not published yet';
	if (!isServed) return 'Taken away from students: its folder under questions/ is gone';
	return changed.version > published.version ? 'Published, and changed since' : 'Published';
}

/** How many changes wait until somebody has chosen between two versions; null where none do. */
export function waiting(conflicts: number): string | null {
	if (conflicts === 0) return null;
	return conflicts === 1
		? 'One change waits for somebody to choose between two versions'
		: `${conflicts} changes wait for somebody to choose between two versions`;
}
