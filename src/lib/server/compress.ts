import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Smaller answers are not worth the header. */
const SMALLEST = 1024;

/**
 * Compresses a text answer as the browser accepts it. The adapter precompresses files only; pages are rendered per
 * request and would go out plain, four times as large.
 */
export async function compress(request: Request, response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	const isText = /^(text\/html|application\/json|text\/css|image\/svg)/.test(type);
	if (!isText || response.headers.has('content-encoding') || !response.body) return response;
	const accepted = request.headers.get('accept-encoding') ?? '';
	const encoding = (['br', 'gzip'] as const).find((name) => takes(accepted, name)) ?? null;
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	const body = Buffer.from(await response.arrayBuffer());
	if (encoding === null || body.length < SMALLEST) {
		return new Response(body, { status: response.status, headers });
	}
	// Quality 5 takes a few milliseconds for a page; 11 would take a few hundred for a tenth less.
	const small =
		encoding === 'br'
			? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
			: await gzipped(body);
	headers.set('content-encoding', encoding);
	headers.delete('content-length');
	headers.delete('etag');
	return new Response(new Uint8Array(small), { status: response.status, headers });
}

/** Whether an `Accept-Encoding` header takes an encoding: names it, and not with a weight of 0. */
function takes(accepted: string, encoding: string): boolean {
	return accepted.split(',').some((entry) => {
		const [name, weight = ''] = entry.split(';').map((part) => part.trim().toLowerCase());
		return name === encoding && !/^q=0(\.0*)?$/.test(weight);
	});
}
