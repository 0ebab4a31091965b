export type ReadBody = { ok: true; bytes: Uint8Array } | { ok: false; status: 400 | 413; message: string };

/**
 * Reads what a request brings, and stops reading where it is more than an answer needs.
 *
 * @param limit in bytes
 */
export async function readBody(request: Request, limit: number): Promise<ReadBody> {
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
	return { ok: true, bytes: Buffer.concat(chunks) };
}
