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
	const tooLarge = {
		ok: false as const,
		status: 413 as const,
		message: `This is too large: at most ${limit / 1_000_000} MB are taken at once.`
	};
	if (Number(request.headers.get('content-length')) > limit) return tooLarge;
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of request.body ?? []) {
			size += chunk.length;
			if (size > limit) return tooLarge;
			chunks.push(chunk);
		}
	} catch (error) {
		// The server in front has a limit of its own; all else is a connection that broke off.
		const isLimit = error instanceof Error && 'status' in error && error.status === 413;
		return isLimit ? tooLarge : { ok: false, status: 400, message: 'The request broke off.' };
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch {
		return { ok: false, status: 400, message: 'This is not JSON.' };
	}
}
