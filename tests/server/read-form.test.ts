import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequest } from '@sveltejs/kit/node';
import { describe, expect, it } from 'vitest';
import { fileIn, readForm, type ReadForm } from '$lib/server/read-form.ts';

const URL = 'http://localhost/teach/new';
const send = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Request(URL, { method: 'POST', body, headers });

describe('a form', () => {
	it('is read with its fields and files', async () => {
		const sent = new FormData();
		sent.set('title', 'A “bridge”');
		sent.set('file', new File(['words'], 'a.txt'));
		sent.set('none', new File([], ''));
		const read = await readForm(send(sent), 10_000);
		if (!read.ok) throw new Error(read.message);
		expect(read.form.get('title')).toBe('A “bridge”');
		expect(await fileIn(read.form, 'file')?.text()).toBe('words');
		expect([fileIn(read.form, 'none'), fileIn(read.form, 'title'), fileIn(read.form, 'x')]).toEqual([
			null,
			null,
			null
		]);
		const plain = await readForm(send(new URLSearchParams({ a: 'b' })), 10_000);
		expect(plain.ok && plain.form.get('a')).toBe('b');
	});

	it.each<[string, Request]>([
		['another type', send('a=b', { 'content-type': 'application/json' })],
		['no type', send(new Uint8Array([1, 2, 3]))],
		['parts without a boundary', send('a=b', { 'content-type': 'multipart/form-data' })],
		[
			'parts that break off',
			send('--x\r\nContent-Disp', { 'content-type': 'multipart/form-data; boundary=x' })
		],
		[
			'nothing',
			new Request(URL, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } })
		]
	])('is told from %s', async (_, request) => {
		expect(await readForm(request, 10_000)).toEqual({
			ok: false,
			status: 400,
			isTooLarge: false,
			message: 'This is no form that this page has sent.',
			form: new FormData()
		});
	});

	it('is not read on where it is larger than an answer needs, whatever it says of its size', async () => {
		const tooLarge = {
			ok: false,
			status: 413,
			isTooLarge: true,
			message: 'This is too large: at most 0.01 MB are taken at once.',
			form: new FormData()
		};
		expect(await readForm(send('x', { 'content-length': '10001' }), 10_000)).toEqual(tooLarge);
		let sent = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 1_000;
				controller.enqueue(new Uint8Array(1_000));
			}
		});
		const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half' };
		expect(await readForm(new Request(URL, init), 10_000)).toEqual(tooLarge);
		expect(sent).toBeLessThan(20_000);
	});
});

describe('a form that is too large', () => {
	const TITLE = 'A “bridge”';

	/** What a browser sends of a form with a file of this many bytes, and the words that go with it. */
	async function sentBytes(size: number) {
		const form = new FormData();
		form.set('title', TITLE);
		form.set('text', 'Some\r\nwords');
		form.set('file', new File([new Uint8Array(size)], 'a.html'));
		const response = new Response(form);
		const bytes = new Uint8Array(await response.arrayBuffer());
		const headers = {
			'content-type': response.headers.get('content-type')!,
			'content-length': String(bytes.length)
		};
		return { bytes, headers };
	}

	it('gives the fields that came whole before it was, and reads all of it so that a browser sees the answer', async () => {
		const { bytes, headers } = await sentBytes(50_000);
		let at = 0;
		const body = new ReadableStream<Uint8Array>({
			pull(controller) {
				if (at >= bytes.length) controller.close();
				else controller.enqueue(bytes.subarray(at, (at += 1_000)));
			}
		});
		const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
		const read = await readForm(new Request(URL, init), 10_000);
		expect(read).toMatchObject({ ok: false, status: 413, isTooLarge: true });
		expect([...read.form]).toEqual([
			['title', TITLE],
			['text', 'Some\r\nwords']
		]);
		expect(at).toBeGreaterThanOrEqual(bytes.length);
	});

	it.each([
		[15_000, 10_000, true, /at most 0\.01 MB/],
		[50_000, 10_000, true, /at most 0\.01 MB/],
		[5_000_000, 10_000, true, /at most 0\.01 MB/],
		[50_000, 100_000, false, /Whoever runs it can raise its BODY_SIZE_LIMIT/]
	])(
		'gives them from a server that has been set to take 20 kB: of %d bytes, where the page takes %d',
		async (size, limit, isTooLarge, message) => {
			const reads: ReadForm[] = [];
			const server = createServer((request, response) => {
				void getRequest({ base: 'http://localhost', request, bodySizeLimit: 20_000 })
					.then((read) => readForm(read, limit, request))
					.then((read) => {
						reads.push(read);
						response.end('answered');
					});
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const { port } = server.address() as AddressInfo;
			const { bytes, headers } = await sentBytes(size);
			const { 'content-type': type } = headers;
			const answer = await fetch(`http://127.0.0.1:${port}/`, {
				method: 'POST',
				body: bytes,
				headers: { 'content-type': type }
			});
			expect(await answer.text()).toBe('answered');
			expect(reads).toMatchObject([
				{ ok: false, status: 413, isTooLarge, message: expect.stringMatching(message) }
			]);
			expect([...reads[0]!.form].slice(0, 2)).toEqual([
				['title', TITLE],
				['text', 'Some\r\nwords']
			]);
			server.closeAllConnections();
			server.close();
		}
	);

	it.each([
		['no boundary', 'multipart/form-data'],
		['another boundary', 'multipart/form-data; boundary=x'],
		['fields one behind the other', 'application/x-www-form-urlencoded']
	])('gives nothing where nothing can be told apart: %s', async (_, type) => {
		const { bytes, headers } = await sentBytes(50_000);
		const read = await readForm(send(bytes, { ...headers, 'content-type': type }), 10_000);
		expect([read.ok, ...read.form]).toEqual([false]);
	});
});
