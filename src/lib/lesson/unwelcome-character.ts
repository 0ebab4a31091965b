/** What no text can hold that is to go on into XML: controls but tab and line ends, half characters, non-characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const UNWELCOME = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * The first character of a text that a lesson cannot have, since pictures and exports could not hold it (XML 1.0 §2.2).
 *
 * @returns where it stands and what to say of it; null where all is well
 */
export function unwelcomeCharacter(text: string): { offset: number; message: string } | null {
	const found = UNWELCOME.exec(text);
	if (!found) return null;
	const code = found[0].charCodeAt(0);
	if (code >= 0xd800 && code <= 0xdfff)
		return { offset: found.index, message: 'the text has half a character (a lone surrogate)' };
	const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	return {
		offset: found.index,
		message: `the text has a character that cannot be shown (${name}): remove it`
	};
}
