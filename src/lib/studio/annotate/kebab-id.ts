/** No id is longer, but for the number that tells it from another. */
const LONGEST = 40;

/**
 * An id made of words: small letters and hyphens, as many whole words as fit.
 *
 * @param start what an id is called of whose words none can be written so ("Жители")
 * @param taken ids that it must not be
 */
export function kebabId(words: string, start: string, taken: ReadonlySet<string>): string {
	const base = kebab(words) || start;
	for (let n = 1; ; n++) {
		const id = n === 1 ? base : `${base}-${n}`;
		if (!taken.has(id)) return id;
	}
}

/** Words as an id has them; empty where nothing is left that an id may begin with. */
export function kebab(words: string): string {
	let id = '';
	for (const word of plainWords(words)) {
		const next = id === '' ? word.slice(0, LONGEST).replace(/^[0-9]+/, '') : `${id}-${word}`;
		if (next.length > LONGEST) break;
		id = next;
	}
	return id;
}

/** The words of a text in small letters a to z and digits, without their signs. */
export function plainWords(text: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}’']/gu, '')
		.toLowerCase();
	return plain.match(/[a-z0-9]+/g) ?? [];
}
