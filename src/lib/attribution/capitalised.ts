/** A text as a sentence begins: sources may be called "the Guardian" or "a western official". */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
