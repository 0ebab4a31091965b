/** What was written into a field of a form; empty where it was not sent, or is a file. */
export function textIn(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}
