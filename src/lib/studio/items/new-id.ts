/** Letters of which no word can be made: an id tells nothing, of the answer least of all. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';

/**
 * An id that nothing has and that says nothing. By chance and not by counting: two teachers who add something at the
 * same moment must not get the same one, and a number would tell the order in which things were thought of.
 *
 * @param taken ids that it must not be
 * @param start what it begins with, say `question-`
 * @param chance a number from 0 to just below 1, another one at each call
 */
export function newId(taken: ReadonlySet<string>, start = '', chance: () => number = Math.random): string {
	for (let length = 4; ; length++) {
		// The few tries that one length has are enough unless nearly all of its ids are taken.
		for (let tries = 0; tries < 20; tries++) {
			const letters = Array.from({ length }, () => LETTERS[Math.floor(chance() * LETTERS.length)]!);
			const id = start + letters.join('');
			if (!taken.has(id)) return id;
		}
	}
}

/** An id for one more entry of a question: a choice, a place, a thing to be put in order. */
export function newEntryId(entries: readonly { id: string }[], chance?: () => number): string {
	return newId(new Set(entries.map(({ id }) => id)), '', chance);
}
