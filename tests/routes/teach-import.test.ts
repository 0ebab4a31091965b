import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LessonTexts } from '$lib/lesson/files.ts';
import { openDatabase, type Database } from '$lib/server/db/database.ts';
import { draftTexts } from '$lib/server/export.ts';
import { history } from '$lib/server/history.ts';
import { readLessonZip, zipLesson } from '$lib/server/zip.ts';
import { ANN, BEN, breakIt, save, serve, TITLE } from '../server/serving.ts';
import { changed, smallTexts } from '../support/small-lesson.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { zipBytes } from '../support/zip-bytes.ts';
import { GET } from '../../src/routes/teach/[id]/export.zip/+server.ts';
import { actions, load } from '../../src/routes/teach/import/+page.server.ts';
import { open, send } from './teaching.ts';

const served = vi.hoisted(() => vi.fn());
vi.mock('$lib/server/served.ts', () => ({ served }));

let db: Database | undefined;
afterEach(() => db?.close());

/** What the page asks where there is a lesson of the zip's name already. */
interface Question {
	beside: string;
	zip: string;
	draft: { seen: number; changes: { title: string; details: unknown[] }[] } | null;
	passedOver: string[];
	errors: number;
}

const asFile = (bytes: Uint8Array) => new File([bytes as BlobPart], 'lesson.zip');
const zipOf = (id: string, texts: LessonTexts) => asFile(zipLesson(id, texts));
const NEW = changed('lesson.yaml', TITLE, 'From the zip');

/** A server with one lesson, `river`. */
async function site() {
	db = await openDatabase({ folder: tempFolder() });
	const services = await serve(db);
	served.mockResolvedValue(services);
	const ask = async (file: File): Promise<Question> => {
		const { data } = await send(actions.read, { file });
		if (!data?.found) throw new Error(`nothing was asked: ${JSON.stringify(data)}`);
		return data.found as Question;
	};
	return { ...services, ask };
}

describe('a zip of a lesson that is new here', () => {
	it('becomes one under its own name, by whoever sent it', async () => {
		const { lessons, draftTitle } = await site();
		const sent = await send(actions.read, { file: zipOf('lake', NEW) });
		expect(sent).toEqual({ status: 303, location: '/teach/lake' });
		expect((await lessons.summaries())[0]).toMatchObject({
			id: 'lake',
			title: 'From the zip',
			published: null,
			changed: { by: ANN }
		});
		expect(await draftTitle()).toBe(TITLE);
	});

	it('that lies in no folder is called by its title', async () => {
		await site();
		const files = Object.entries(NEW).map(([name, content]) => ({ name, content }));
		expect(await send(actions.read, { file: asFile(zipBytes(files)) })).toEqual({
			status: 303,
			location: '/teach/from-the-zip'
		});
	});

	it('is never called like a page', async () => {
		await site();
		expect(await send(actions.read, { file: zipOf('people', NEW) })).toMatchObject({
			location: '/teach/people-2'
		});
	});

	it('says what else was in it', async () => {
		const { lessons } = await site();
		const files = Object.entries(NEW).map(([name, content]) => ({ name: `lake/${name}`, content }));
		const file = asFile(zipBytes([...files, { name: 'lake/notes.txt', content: 'x' }]));
		expect(await send(actions.read, { file })).toEqual({
			status: 200,
			data: { made: { id: 'lake', title: 'From the zip', errors: 0, passedOver: ['lake/notes.txt'] } }
		});
		expect(await lessons.has('lake')).toBe(true);
	});
});

describe('a zip of a lesson that is here already', () => {
	it('changes nothing before it is said what is to become of it', async () => {
		const { ask, draftTitle, drafts } = await site();
		const question = await ask(zipOf('river', NEW));
		expect(question).toMatchObject({
			beside: 'river-2',
			errors: 0,
			passedOver: [],
			draft: {
				seen: 1,
				changes: [
					{
						unit: 'lesson.title',
						title: 'Title',
						details: [{ label: 'Title', before: expect.anything(), after: expect.anything() }]
					}
				]
			}
		});
		expect([await draftTitle(), (await drafts.state('river', 0))!.version]).toEqual([TITLE, 1]);
	});

	it('can be put into the draft, as a change that stands in the history', async () => {
		const { ask, draftTitle, title, db } = await site();
		const { zip, draft } = await ask(zipOf('river', NEW));
		expect(await send(actions.into, { zip, seen: String(draft!.seen) })).toEqual({
			status: 303,
			location: '/teach/river/history'
		});
		expect([await draftTitle(), await title()]).toEqual(['From the zip', TITLE]);
		const [newest] = (await history(db, 'river'))!;
		expect(newest).toMatchObject({ by: ANN, version: 2, units: ['lesson.title'], act: { kind: 'import' } });
	});

	it('is put beside what somebody else has changed since', async () => {
		const { ask, draftTitle, drafts } = await site();
		const { zip, draft } = await ask(zipOf('river', NEW));
		await save(drafts, { 'lesson.title': 'Ben’s' }, { author: BEN });
		await send(actions.into, { zip, seen: String(draft!.seen) });
		expect(await draftTitle()).toBe('Ben’s');
		expect((await drafts.state('river', 0))!.conflicts).toMatchObject([
			{ value: 'From the zip', by: ANN, against: { by: BEN } }
		]);
	});

	it('can become a lesson beside it', async () => {
		const { ask, lessons, draftTitle } = await site();
		const { zip } = await ask(zipOf('river', NEW));
		expect(await send(actions.beside, { zip })).toEqual({ status: 303, location: '/teach/river-2' });
		expect(await draftTitle()).toBe(TITLE);
		expect((await lessons.summaries()).map(({ id, title }) => [id, title])).toEqual([
			['river', TITLE],
			['river-2', 'From the zip']
		]);
	});

	it('has nothing to put into a draft that says the same, and nowhere to put it where there is no draft', async () => {
		const { ask } = await site();
		const { zip, draft } = await ask(zipOf('river', smallTexts()));
		expect(draft).toEqual({ seen: 1, changes: [] });
		expect(await send(actions.into, { zip, seen: '1' })).toMatchObject({ status: 409 });

		const folder = tempFolder();
		breakIt(folder);
		served.mockResolvedValue(await serve(db!, folder, 'elsewhere'));
		const other = zipLesson('pond', NEW);
		expect(await send(actions.into, { zip: Buffer.from(other).toString('base64'), seen: '1' })).toMatchObject(
			{
				status: 404
			}
		);
	});

	it('whose files on disk have never been without errors can only become another', async () => {
		db = await openDatabase({ folder: tempFolder() });
		const folder = tempFolder();
		breakIt(folder);
		served.mockResolvedValue(await serve(db, folder));
		const { data } = await send(actions.read, { file: zipOf('river', NEW) });
		expect(data?.found).toMatchObject({ draft: null, beside: 'river-2' });
	});
});

describe('a zip of a draft that is not finished', () => {
	/** A draft with errors, as it is downloaded; and what was in it. */
	async function unfinished() {
		const services = await site();
		const item = (await services.drafts.unitsAt('river', 1))!['item.who-dam'] as Record<string, unknown>;
		await save(services.drafts, {
			'lesson.summary': '',
			'item.who-dam': { ...item, prompt: '', choices: [], evidence: [{ exact: 'words that stand nowhere' }] }
		});
		const texts = (await draftTexts(services, 'river'))!;
		const unitsOf = async (id: string) => (await services.drafts.state(id, 0))!.patch;
		return { ...services, services, texts, item, unitsOf };
	}

	it('comes back as the same draft, which is not published', async () => {
		const { services, lessons, texts, unitsOf } = await unfinished();
		expect(await send(actions.read, { file: zipOf('lake', texts) })).toEqual({
			status: 303,
			location: '/teach/lake'
		});
		expect(await unitsOf('lake')).toEqual(await unitsOf('river'));
		expect(await lessons.get('lake')).toBeNull();
		expect(await draftTexts(services, 'lake')).toEqual(texts);
	});

	it('says how much is wrong with it before it goes into a draft, and loses nothing there', async () => {
		const { texts, item, drafts, unitsOf, title, ask } = await unfinished();
		const broken = await unitsOf('river');
		await save(drafts, { 'item.who-dam': item, 'lesson.summary': 'Mended' });
		const { zip, draft, errors } = await ask(zipOf('river', texts));
		expect(errors).toBeGreaterThan(2);
		expect(await send(actions.into, { zip, seen: String(draft!.seen) })).toMatchObject({ status: 303 });
		expect(await unitsOf('river')).toEqual(broken);
		expect(await title()).toBe(TITLE);
		expect(await drafts.unitsAt('river', 3)).toMatchObject({
			'item.who-dam': item,
			'lesson.summary': 'Mended'
		});
	});

	it('is called by its name where it has no title', async () => {
		await site();
		const texts = changed('lesson.yaml', TITLE, '""');
		const files = Object.entries(texts).map(([name, content]) => ({ name, content }));
		expect(await send(actions.read, { file: asFile(zipBytes(files)) })).toMatchObject({
			location: '/teach/lesson'
		});
		const more = files.map(({ name, content }) => ({ name: `lake/${name}`, content }));
		const file = asFile(zipBytes([...more, { name: 'lake/notes.txt', content: 'x' }]));
		expect(await send(actions.read, { file })).toMatchObject({
			data: { made: { id: 'lake', title: 'lake' } }
		});
	});
});

describe('a zip that is none', () => {
	it.each<[string, Record<string, string | File>, RegExp]>([
		['nothing', {}, /^Choose a zip file first/],
		['text', { file: asFile(new TextEncoder().encode('hello')) }, /^This is no zip file/],
		['a path that leads elsewhere', { file: asFile(zipBytes([{ name: '../../x' }])) }, /^The zip is refused/],
		['no lesson', { file: asFile(zipBytes([{ name: 'x', content: 'x' }])) }, /no lesson in this zip/]
	])('is refused: %s', async (_, fields, message) => {
		const { lessons } = await site();
		expect(await send(actions.read, fields)).toMatchObject({
			status: 400,
			data: { message: expect.stringMatching(message), problems: [] }
		});
		expect(await lessons.summaries()).toHaveLength(1);
	});

	it('is refused with what cannot be read, the file, the line and what to do', async () => {
		const { lessons } = await site();
		const texts = { ...NEW, 'lesson.yaml': 'version: 1\nsummry: x\n', 'article.md': undefined };
		for (const name of ['lake', 'river']) {
			const refused = await send(actions.read, { file: zipOf(name, texts) });
			expect(refused).toMatchObject({
				status: 400,
				data: { message: expect.stringMatching(/cannot be read.* download the lesson once more/) }
			});
			const { problems } = refused.data as { problems: string[] };
			expect(problems).toContainEqual(expect.stringMatching(/^lesson\.yaml, line 2: .*summry/));
			expect(problems).toContainEqual('article.md is missing');
		}
		expect(await lessons.summaries()).toHaveLength(1);
	});

	it('is refused where two questions have one id: one of them would be lost', async () => {
		await site();
		const bank = NEW['questions.yaml'].replaceAll(/^ {2}- id: .*$/gm, '  - id: one-and-the-same');
		const refused = await send(actions.read, { file: zipOf('lake', { ...NEW, 'questions.yaml': bank }) });
		expect(refused).toMatchObject({ status: 400 });
		expect((refused.data as { problems: string[] }).problems[0]).toMatch(
			/^questions\.yaml, line \d+: .*stands above/
		);
	});

	it('that is too large is refused by the limit that the page tells, however much too large it is', async () => {
		await site();
		expect((await open(load)).data).toEqual({ largest: '4 MB' });
		for (const size of [4_100_000, 8_000_000])
			expect(await send(actions.read, { file: asFile(new Uint8Array(size)) })).toMatchObject({
				data: { message: 'The zip is too large: at most 4 MB are taken.' }
			});
	});

	it.each(['into', 'beside'] as const)('is refused also where it comes with an answer: %s', async (name) => {
		const { lessons } = await site();
		const zip = Buffer.from(zipLesson('river', NEW)).toString('base64');
		const bodies: [Parameters<typeof send>[1], number, string?][] = [
			[{ zip: 'AAAA', seen: '1' }, 400],
			[{ seen: '1' }, 400],
			['{}', 400, 'application/json'],
			[{ zip: 'x'.repeat(6_000_000) }, 413],
			...(name === 'into'
				? ([
						[{ zip, seen: '' }, 400],
						[{ zip, seen: '1e9' }, 400],
						[{ zip, seen: '9' }, 404]
					] as [Record<string, string>, number][])
				: [])
		];
		for (const [body, status, type] of bodies)
			expect(await send(actions[name], body, type === undefined ? {} : { type })).toMatchObject({ status });
		expect(await lessons.summaries()).toHaveLength(1);
	});
});

describe('the zip that a teacher downloads', () => {
	type Get = (event: { params: { id: string }; url: URL }) => Promise<Response>;
	const download = (id: string, query = '') =>
		(GET as unknown as Get)({ params: { id }, url: new URL(`http://localhost/${query}`) });

	it('is the draft, or what students get', async () => {
		const { drafts } = await site();
		await save(drafts, { 'lesson.title': 'Ann’s' });
		const answer = await download('river');
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="river.zip"'
		});
		const textsOf = async (answer: Response) => {
			const read = await readLessonZip(new Uint8Array(await answer.arrayBuffer()));
			return read.ok && [read.id, read.texts];
		};
		expect(await textsOf(answer)).toEqual(['river', changed('lesson.yaml', TITLE, 'Ann’s')]);
		expect(await textsOf(await download('river', '?published'))).toEqual(['river', smallTexts()]);
	});

	it('is none of a lesson that is not there', async () => {
		await site();
		for (const id of ['lake', '../river', 'river\0'])
			for (const query of ['', '?published']) expect((await download(id, query)).status).toBe(404);
	});
});
