import { readBody } from './read-body.ts';

export type ReadForm = { ok: true; form: FormData } | { ok: false; status: 400 | 413; message: string };

/**
 * Reads a form that a page has sent, and stops reading where it is more than an answer needs.
 *
 * @param limit in bytes, files among them
 */
export async function readForm(request: Request, limit: number): Promise<ReadForm> {
	const read = await readBody(request, limit);
	if (!read.ok) return read;
	try {
		const headers = { 'content-type': request.headers.get('content-type') ?? '' };
		return { ok: true, form: await new Response(read.bytes as BodyInit, { headers }).formData() };
	} catch {
		return { ok: false, status: 400, message: 'This is no form that this page has sent.' };
	}
}

/** The file in a field of a form; null where none was chosen. */
export function fileIn(form: FormData, field: string): File | null {
	const value = form.get(field);
	// A browser sends an empty file without a name where none was chosen.
	return value instanceof File && (value.name !== '' || value.size > 0) ? value : null;
}
