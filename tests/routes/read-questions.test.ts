import type { RequestEvent } from '@sveltejs/kit';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TakenQuestions } from '$lib/interop/import/take-questions.ts';
import { openDatabase, type Database } from '$lib/server/db/database.ts';
import { item21, packageOf, STANDARD_3, TAO } from '../interop/import/qti-items.ts';
import { save, serve } from '../server/serving.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { LINK, zipBytes, type ZipEntry } from '../support/zip-bytes.ts';
import { POST } from '../../src/routes/teach/[id]/read-questions/+server.ts';

const served = vi.hoisted(() => vi.fn());
vi.mock('$lib/server/served.ts', () => ({ served }));

let db: Database | undefined;
afterEach(() => db?.close());

type Content = string | Uint8Array;

/** A server with one lesson, `river`, to which Ann sends files. */
async function site() {
	db = await openDatabase({ folder: tempFolder() });
	const services = await serve(db);
	served.mockResolvedValue(services);
	const ask = async (body: BodyInit | null, { id = 'river', type = '' } = {}) => {
		const headers: HeadersInit = type === '' ? {} : { 'content-type': type };
		const url = new URL('http://localhost/teach/river/read-questions');
		const request = new Request(url, { method: 'POST', body, headers });
		const locals = { user: { id: 'ann', name: 'Ann', email: 'ann@school.example', role: 'teacher' } };
		const event = { params: { id }, url, request, locals } as unknown as RequestEvent;
		const answer = await (POST as unknown as (event: RequestEvent) => Promise<Response>)(event);
		return { status: answer.status, body: (await answer.json()) as TakenQuestions & { message?: string } };
	};
	const send = (content: Content, name = 'bank.xml', id = 'river') => {
		const form = new FormData();
		form.set('file', new File([content as BlobPart], name));
		return ask(form, { id });
	};
	return { ...services, ask, send };
}

const zipOf = (files: Record<string, string>, more: ZipEntry[] = []) =>
	zipBytes([...Object.entries(files).map(([name, content]) => ({ name, content })), ...more]);

describe('the questions in a file that a teacher sends', () => {
	it('are told, with what was not understood, and nothing is changed', async () => {
		const { send, drafts } = await site();
		const before = await drafts.state('river', 0);
		const { status, body } = await send(
			'// [tag:voice]\n::Who::Who says it?{=The mayor ~The paper#It repeats it.}\n\n::N::How many?{#4}',
			'bank.gift'
		);
		expect(status).toBe(200);
		expect(body).toEqual({
			questions: [
				{
					item: expect.objectContaining({
						id: expect.stringMatching(/^imported-[0-9a-f]{8}$/),
						interaction: 'choice',
						skill: 'voice',
						prompt: 'Who says it?',
						evidence: []
					}),
					where: 'line 1 “Who”',
					hasSkill: true,
					notes: ['It has no general feedback: the explanation just tells the right answer.']
				}
			],
			left: [{ where: 'line 4 “N”', why: 'Answers that are typed are not known here.' }]
		});
		expect(body.questions[0]!.item).not.toHaveProperty('from');
		expect(await drafts.state('river', 0)).toEqual(before);
	});

	it('may be a package, whatever it is called, with its pictures passed over', async () => {
		const { send } = await site();
		const files = packageOf({ 'items/a.xml': STANDARD_3, 'items/b.xml': TAO });
		const junk = { name: '__MACOSX/items/._a.xml', content: 'x' };
		const zip = zipOf(files, [{ name: 'images/mill.png', content: '\x89PNG' }, junk]);
		const { body } = await send(zip, 'export.imscc');
		expect(body.questions.map(({ where, hasSkill }) => [where, hasSkill])).toEqual([
			['items/a.xml “Who says it”', false],
			['items/b.xml “Moulin”', false]
		]);
		expect(body.left).toEqual([]);
	});

	it('that are in the draft already, and those that no lesson can have, are left out with why', async () => {
		const { send, drafts } = await site();
		const { item } = (await send(STANDARD_3)).body.questions[0]!;
		const order = (await drafts.unitsAt('river', 1))!['order.items'] as string[];
		await save(drafts, { [`item.${item.id}`]: item, 'order.items': [...order, item.id] });
		const twice = item21().replace('>two<', '>one<');
		const { body } = await send(zipOf(packageOf({ 'a.xml': STANDARD_3, 'b.xml': twice })));
		expect(body.questions).toEqual([]);
		expect(body.left).toEqual([
			{ where: 'a.xml “Who says it”', why: 'It is here already.' },
			{ where: 'b.xml “X”', why: expect.stringMatching(/“one” stands here twice/) }
		]);
	});

	it('that are very many come in by parts', async () => {
		const { send } = await site();
		const bank = Array.from({ length: 510 }, (_, i) => `::${i}::Which is ${i}?{=a ~b}`).join('\n\n');
		const { body } = await send(bank);
		expect([body.questions.length, body.left.length]).toEqual([500, 10]);
		expect(body.left[0]!.why).toMatch(/import the file once more/);
	});
});

describe('what is no bank of questions', () => {
	it.each<[string, Content, RegExp]>([
		['half of an XML file', '<quiz><question type="multichoice">', /^This is not XML: /],
		['another XML', '<rss version="2.0"/>', /neither Moodle’s nor an item of QTI/],
		['QTI 1.2', '<questestinterop/>', /QTI 1\.2.*Export the questions as/],
		['bytes', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), /not in UTF-8/],
		['UTF-16', Buffer.from('::a::Which?{=a ~b}', 'utf16le'), /not in UTF-8/],
		['a definition of entities', '<!DOCTYPE q [<!ENTITY a "aa">]><quiz>&a;</quiz>', /entities of its own/],
		[
			'a path that leads elsewhere',
			zipBytes([{ name: '../x.xml', content: '<quiz/>' }]),
			/^The zip is refused/
		],
		[
			'a link',
			zipBytes([{ name: 'x.xml', content: '/etc/passwd', attributes: LINK }]),
			/^The zip is refused/
		],
		[
			'more than it admits to',
			zipBytes([{ name: 'x.xml', content: ' '.repeat(1_000_000), size: 10 }]),
			/too many bytes in the stream/
		],
		[
			'a zip that becomes too much',
			zipBytes(Array.from({ length: 3 }, (_, i) => ({ name: `${i}.xml`, content: ' '.repeat(3_900_000) }))),
			/too much in the zip/
		],
		['a zip without questions', zipBytes([{ name: 'x.png', content: 'x' }]), /no file with questions/],
		[
			'a zip that is cut off',
			zipBytes([{ name: 'x.xml', content: '<quiz/>' }]).slice(0, 40),
			/^This is no zip/
		]
	])('is refused in plain words: %s', async (_, content, message) => {
		const { send } = await site();
		expect(await send(content)).toEqual({ status: 422, body: { message: expect.stringMatching(message) } });
	});

	it('has no question in it, which is no mistake', async () => {
		const { send } = await site();
		expect(await send('')).toEqual({ status: 200, body: { questions: [], left: [] } });
		const words = zipOf({
			'word/document.xml': '<w:document xmlns:w="x"/>',
			'[Content_Types].xml': '<Types/>'
		});
		expect(await send(words, 'essay.docx')).toEqual({ status: 200, body: { questions: [], left: [] } });
	});

	it.each<[string, BodyInit | null, string, number]>([
		['nothing', null, '', 400],
		['JSON', '{"file":"x"}', 'application/json', 400],
		['a form without a file', new URLSearchParams({ file: 'x' }), '', 400],
		[
			'a form that is cut off',
			'--x\r\ncontent-disposition: form-data',
			'multipart/form-data; boundary=x',
			400
		],
		['far too much', new Uint8Array(9_000_000), 'multipart/form-data; boundary=x', 413]
	])('is refused where it does not come as a file in a form: %s', async (_, body, type, status) => {
		const { ask } = await site();
		expect(await ask(body, { type })).toEqual({
			status,
			body: { message: expect.stringMatching(/^[A-Z].*\./) }
		});
	});

	it('of a lesson that is not there is refused', async () => {
		const { send } = await site();
		for (const id of ['lake', '..', 'river\0', '%'])
			expect(await send(STANDARD_3, 'a.xml', id)).toEqual({
				status: 404,
				body: { message: 'There is no such lesson.' }
			});
	});

	it('never ends the server, whatever it is', async () => {
		const { send } = await site();
		const zip = zipOf(packageOf({ 'a.xml': STANDARD_3 }));
		const anything = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255) }).map(({ at, byte }) => {
				const damaged = Uint8Array.from(zip);
				damaged[at] = byte;
				return damaged;
			})
		);
		await fc.assert(
			fc.asyncProperty(anything, async (bytes) => {
				const { status, body } = await send(bytes);
				expect(status === 200 ? body.questions.length <= 1 : status === 422 && body.message !== '').toBe(
					true
				);
			}),
			{ numRuns: 100 }
		);
	});
});
