/** With a full stop where it has no end mark. */
export function ended(text: string): string {
	return /[.!?…][”’"')\]]*$/.test(text) ? text : `${text}.`;
}
