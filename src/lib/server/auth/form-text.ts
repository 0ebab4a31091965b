import { error } from '@sveltejs/kit';

/** Reads a form. One that is cut off or says that it is another kind than it is, is refused. */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch {
		error(400, 'This form cannot be read.');
	}
}

/** What was written into a field of a form; empty where it was not sent, or is a file. */
export function textIn(form: FormData, field: string): string {
	const value = form.get(field);
	// No database keeps a NUL in its texts, and nobody types one.
	return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}
