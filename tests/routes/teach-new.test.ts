import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftOf, type Units } from '$lib/lesson/draft/units.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import { openDatabase, type Database } from '$lib/server/db/database.ts';
import { ANN, serve } from '../server/serving.ts';
import { docx, paragraph } from '../support/docx.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { actions, load } from '../../src/routes/teach/new/+page.server.ts';
import { open, send } from './teaching.ts';
import { load as loadList } from '../../src/routes/teach/+page.server.ts';

const served = vi.hoisted(() => vi.fn());
vi.mock('$lib/server/served.ts', () => ({ served }));

let db: Database | undefined;
afterEach(() => db?.close());

/** A server with one lesson, `river`. */
async function site() {
	db = await openDatabase({ folder: tempFolder() });
	const services = await serve(db);
	served.mockResolvedValue(services);
	const make = (body: Parameters<typeof send>[1], type?: string) =>
		send(actions.default, body, type === undefined ? {} : { type });
	const draftAt = async (id: string) => draftOf((await services.drafts.state(id, 0))!.patch as Units);
	return { ...services, make, draftAt };
}

const TEXT = 'The “river” <b>rises</b>\n\nIt rose by 2 m, she said.\n\n--- \nNobody: knows # why.';

describe('a new lesson', () => {
	it('is made of a pasted article, word by word, and called by its headline', async () => {
		const { make, draftAt, lessons } = await site();
		expect(await make({ text: TEXT })).toEqual({ status: 303, location: '/teach/the-river-b-rises-b' });
		const draft = await draftAt('the-river-b-rises-b');
		expect(draft).toMatchObject({
			lesson: { title: 'The “river” <b>rises</b>', language: 'en' },
			article: {
				headline: 'The “river” <b>rises</b>',
				body: 'It rose by 2 m, she said.\n\n--- \nNobody: knows # why.'
			},
			sources: [],
			claims: [],
			items: []
		});
		expect(checkDraft('the-river', draft).filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(await lessons.get('the-river-b-rises-b')).toBeNull();
	});

	it('may have a title of its own, and an id that is free', async () => {
		const { make, draftAt } = await site();
		const fields = { title: '  River ', text: 'Words that are no headline.' };
		expect(await make(fields)).toMatchObject({ location: '/teach/river-2' });
		expect(await make(fields)).toMatchObject({ location: '/teach/river-3' });
		expect((await draftAt('river-2')).lesson.title).toBe('River');
		expect((await draftAt('river-2')).article).toEqual({ body: 'Words that are no headline.' });
	});

	it.each([
		['a.txt', 'Rises\n\nIt rose.'],
		['a.md', '# Rises\n\nIt *rose*.'],
		['a.html', '<h1>Rises</h1><script>alert(1)</script><p>It rose.'],
		['a.docx', docx(paragraph('Rises', 'Title') + paragraph('It rose.'))]
	])('is made of a file: %s', async (name, content) => {
		const { make, draftAt } = await site();
		const file = new File([content as BlobPart], name);
		expect(await make({ title: '', text: ' \n', file })).toEqual({ status: 303, location: '/teach/rises' });
		expect((await draftAt('rises')).article).toEqual({ headline: 'Rises', body: 'It rose.' });
	});

	it('has the byline that a page tells', async () => {
		const { make, draftAt } = await site();
		const page = '<h1>Rises</h1><p>By <a rel="author">Ann: Smith</a></p><p>It rose.</p>';
		await make({ title: '', text: '', file: new File([page], 'a.html') });
		expect((await draftAt('rises')).article).toEqual({
			headline: 'Rises',
			byline: 'Ann: Smith',
			body: 'It rose.'
		});
	});

	it('is in the list, as changed by whoever made it and not published', async () => {
		const { make } = await site();
		await make({ text: TEXT });
		expect(await open(loadList)).toMatchObject({
			data: {
				lessons: [
					{ id: 'river', isServed: true, conflicts: 0, disk: [] },
					{
						title: 'The “river” <b>rises</b>',
						isServed: false,
						published: null,
						changed: { version: 1, by: ANN }
					}
				]
			}
		});
	});

	it.each<[string, Record<string, string | File>, string, string | RegExp]>([
		['nothing', {}, 'text', 'Paste the article’s words, or choose a file.'],
		['no file', { file: new File([], '') }, 'text', /^Paste/],
		['both', { text: 'x', file: new File(['x'], 'a.txt') }, 'file', /^There is a pasted text, too/],
		['a text without a headline', { text: 'Words.' }, 'title', /no headline by which/],
		['a title that is too long', { text: 'Words.', title: 'x'.repeat(201) }, 'title', /at most 200/],
		['a title that cannot be shown', { text: 'Words.', title: 'a\x07' }, 'title', /cannot be shown/],
		['a text that cannot be shown', { text: 'Wo\x07rds.', title: 'a' }, 'text', /^Line 1: /],
		['another kind of file', { file: new File(['x'], 'a.pdf') }, 'file', /^Only \.txt/],
		['an empty file', { file: new File([], 'a.txt') }, 'file', 'The file is empty.'],
		['a file for a text', { text: '', title: 'A', file: new File(['<p>'], 'a.html') }, 'file', /no words/]
	])('is not made of %s, and what was written is kept', async (_, fields, field, message) => {
		const { make, lessons } = await site();
		const { title = '', text = '' } = fields as Record<string, string>;
		const refused = await make(fields);
		expect(refused).toMatchObject({ status: 400, data: { title, text, field } });
		expect(refused.data?.message).toEqual(expect.stringMatching(message));
		expect(await lessons.summaries()).toHaveLength(1);
	});

	it.each([2_100_000, 3_500_000, 12_000_000])(
		'is not made of a file that is too large, which is said as the page says it, and what was written is kept: %d bytes',
		async (size) => {
			await site();
			const { largest } = (await open(load)).data!;
			const form = new FormData();
			form.set('title', 'My lesson');
			form.set('text', '');
			form.set('file', new File([new Uint8Array(size)], 'a.html'));
			const body = await new Response(form).blob();
			const headers = { 'content-length': String(body.size) };
			const refused = await send(actions.default, body, { type: body.type, headers });
			expect(largest).toBe('2 MB');
			expect(refused).toMatchObject({
				status: size > 3_000_000 ? 413 : 400,
				data: {
					title: 'My lesson',
					field: 'file',
					message: expect.stringMatching(/^The file is too large: at most 2 MB/)
				}
			});
		}
	);

	it('is not made of a pasted text that is too large, which is said of the text', async () => {
		await site();
		const form = new FormData();
		form.set('title', 'My lesson');
		form.set('text', 'x'.repeat(3_500_000));
		const body = await new Response(form).blob();
		const asked = { type: body.type, headers: { 'content-length': String(body.size) } };
		expect(await send(actions.default, body, asked)).toMatchObject({
			status: 413,
			data: { title: 'My lesson', field: 'text', message: expect.stringMatching(/^The article is too long/) }
		});
	});

	it('is not made of what is no form, or is too large', async () => {
		const { make, lessons } = await site();
		expect(await make('{"text":"x"}', 'application/json')).toMatchObject({ status: 400 });
		expect(await make('--x\r\n', 'multipart/form-data; boundary=x')).toMatchObject({ status: 400 });
		expect(await make({ text: 'x'.repeat(3_000_001) })).toMatchObject({ status: 413 });
		expect(await make({ text: 'words '.repeat(100_000) })).toMatchObject({
			status: 400,
			data: { message: expect.stringMatching(/^The article is too long/) }
		});
		expect(await lessons.summaries()).toHaveLength(1);
	});
});
