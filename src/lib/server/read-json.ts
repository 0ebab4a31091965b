import { readBody } from './read-body.ts';

export type ReadJson = { ok: true; value: unknown } | { ok: false; status: 400 | 413 | 415; message: string };

/**
 * Reads what a request brings as JSON, and stops reading where it is more than an answer needs.
 *
 * @param limit in bytes
 */
export async function readJson(request: Request, limit: number): Promise<ReadJson> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	// Another site's page cannot send this type without being asked first whether it may.
	if (type !== 'application/json')
		return { ok: false, status: 415, message: 'This address takes application/json.' };
	const read = await readBody(request, limit);
	if (!read.ok) return read;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch {
		return { ok: false, status: 400, message: 'This is not JSON.' };
	}
}
