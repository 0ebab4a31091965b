import { megabytes } from './megabytes.ts';

export type ReadBody =
	{ ok: true; bytes: Uint8Array } | { ok: false; status: 400 | 413; isTooLarge: boolean; message: string };

/**
 * Reads what a request brings, and stops reading where it is more than an answer needs. One that says itself that it is
 * larger is not read at all.
 *
 * @param limit in bytes
 * @returns `isTooLarge` where it is more than the limit, and not merely more than this server has been set to take
 */
export async function readBody(request: Request, limit: number): Promise<ReadBody> {
	const tooLarge: ReadBody = {
		ok: false,
		status: 413,
		isTooLarge: true,
		message: `This is too large: at most ${megabytes(limit)} are taken at once.`
	};
	if (saysMoreThan(request, limit)) return tooLarge;
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
		return isLimit
			? LOW_LIMIT
			: { ok: false, status: 400, isTooLarge: false, message: 'The request broke off.' };
	}
	return { ok: true, bytes: Buffer.concat(chunks) };
}

const LOW_LIMIT: ReadBody = {
	ok: false,
	status: 413,
	isTooLarge: false,
	message:
		'This server has been set to take less than that at once. Whoever runs it can raise its BODY_SIZE_LIMIT.'
};

/** Whether a request says that it is larger than a limit, in bytes. A browser always says how large it is. */
function saysMoreThan(request: Request, limit: number): boolean {
	return Number(request.headers.get('content-length')) > limit;
}
