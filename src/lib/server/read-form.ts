import type { Readable } from 'node:stream';
import { readBody, type ReadBody } from './read-body.ts';

export type ReadForm =
	| { ok: true; form: FormData }
	/** `form` has the fields that came whole before what was too much: what somebody wrote is not to be lost over a file. */
	| (ReadBody & { ok: false } & { form: FormData });

/**
 * Reads a form that a page has sent, and takes no more than an answer needs.
 *
 * @param limit in bytes, files among them
 * @param raw the request as Node has it: what SvelteKit does not even begin to read is there
 */
export async function readForm(request: Request, limit: number, raw?: Readable): Promise<ReadForm> {
	const read = await readBody(request, limit);
	const type = request.headers.get('content-type') ?? '';
	if (!read.ok) {
		const isMore = read.status === 413 && request.headers.has('content-length');
		return {
			...read,
			form: isMore ? await firstFields(await beginning(request, limit, raw), type) : new FormData()
		};
	}
	try {
		return { ok: true, form: await formOf(read.bytes, type) };
	} catch {
		const message = 'This is no form that this page has sent.';
		return { ok: false, status: 400, isTooLarge: false, message, form: new FormData() };
	}
}

/** The file in a field of a form; null where none was chosen. */
export function fileIn(form: FormData, field: string): File | null {
	const value = form.get(field);
	// A browser sends an empty file without a name where none was chosen.
	return value instanceof File && (value.name !== '' || value.size > 0) ? value : null;
}

const formOf = (bytes: Uint8Array, type: string) =>
	new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData();

/**
 * The first bytes of a request that is too large. The rest is read and forgotten: a browser that cannot send all of it
 * shows no answer.
 */
async function beginning(request: Request, limit: number, raw: Readable | undefined): Promise<Uint8Array> {
	const first = request.bodyUsed ? new Uint8Array() : await firstBytes(request.body ?? [], limit);
	return first.length === 0 && raw ? firstBytes(raw as AsyncIterable<Uint8Array>, limit) : first;
}

async function firstBytes(
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
	limit: number
): Promise<Uint8Array> {
	const first: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of chunks) {
			if (size < limit) first.push(chunk.subarray(0, limit - size));
			size += chunk.length;
		}
	} catch {
		// What came before it broke off, or nothing.
	}
	return Buffer.concat(first);
}

/** The fields of a form that are whole in its first bytes. */
async function firstFields(bytes: Uint8Array, type: string): Promise<FormData> {
	const [, quoted, plain] = /^multipart\/form-data;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
	const mark = `--${quoted ?? plain}`;
	const end = Buffer.from(bytes).lastIndexOf(mark);
	if (end <= 0) return new FormData();
	try {
		return await formOf(Buffer.concat([bytes.subarray(0, end), Buffer.from(`${mark}--\r\n`)]), type);
	} catch {
		return new FormData();
	}
}
