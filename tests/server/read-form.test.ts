import { describe, expect, it } from 'vitest';
import { fileIn, readForm } from '$lib/server/read-form.ts';

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
			message: 'This is no form that this page has sent.'
		});
	});

	it('is not read on where it is larger than an answer needs, whatever it says of its size', async () => {
		const tooLarge = {
			ok: false,
			status: 413,
			message: 'This is too large: at most 0.01 MB are taken at once.'
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
