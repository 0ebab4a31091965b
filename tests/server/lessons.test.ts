import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { unitsOf } from '$lib/lesson/draft/units.ts';
import { draw } from '$lib/quiz/draw.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { changed, smallLesson, smallTexts } from '../support/small-lesson.ts';
import { tempFolder, tempLesson, writeIn } from '../support/temp-folder.ts';
import { ANN, breakIt, FILES, retitle, save, serve, TITLE } from './serving.ts';

describeOnEachDatabase('the served lessons', (open) => {
	it('are those of the folder', async () => {
		const { lessons, reports } = await serve(await open());
		expect((await lessons.all()).map(({ id }) => id)).toEqual(['river']);
		expect(await lessons.get('river')).toEqual(smallLesson());
		expect(await lessons.areWell()).toBe(true);
		expect(reports).toEqual([]);
	});

	it('are none but those: no other id leads to a file', async () => {
		const { lessons } = await serve(await open());
		for (const id of [
			'lake',
			'',
			'.',
			'..',
			'../questions/river',
			'river/',
			'RIVER',
			'__proto__',
			'river\0'
		]) {
			expect(await lessons.get(id)).toBeNull();
			expect(await lessons.at(id, 'any')).toBeNull();
		}
	});

	it('are read once, as long as nothing changes', async () => {
		const { lessons } = await serve(await open());
		expect(await lessons.get('river')).toBe(await lessons.get('river'));
	});

	it('are read again when a file has changed, been replaced, or come', async () => {
		const { folder, lessons, title } = await serve(await open());
		expect(await title()).toBe(TITLE);
		retitle(folder, 'A');
		expect(await title()).toBe('A');

		// Of the same length, and put in place by a rename, as editors save.
		writeFileSync(join(folder, 'new.yaml'), changed('lesson.yaml', TITLE, 'B')['lesson.yaml']);
		renameSync(join(folder, 'new.yaml'), join(folder, 'questions/river/lesson.yaml'));
		expect(await title()).toBe('B');

		for (const [name, text] of Object.entries(smallTexts())) writeIn(folder, `questions/lake/${name}`, text);
		expect((await lessons.all()).map(({ id }) => id)).toEqual(['lake', 'river']);
	});

	it('are gone when their folder is gone, and back when it is back', async () => {
		const { folder, lessons, title, drafts } = await serve(await open());
		expect(await title()).toBeDefined();
		renameSync(join(folder, 'questions/river'), join(folder, 'river'));
		expect(await lessons.get('river')).toBeNull();
		expect(await lessons.all()).toEqual([]);
		expect(await drafts.state('river', 0), 'and nothing of it is lost').toMatchObject({ version: 1 });
		renameSync(join(folder, 'river'), join(folder, 'questions/river'));
		expect(await title()).toBe(TITLE);
	});

	it('are gone when their folder was taken away while no server ran', async () => {
		const db = await open();
		const { folder } = await serve(db);
		rmSync(join(folder, 'questions/river'), { recursive: true });
		const { lessons } = await serve(await open(db), folder);
		expect(await lessons.all()).toEqual([]);
	});

	it('stay where the whole of questions/ is not there: that says nothing of them', async () => {
		const { folder, title } = await serve(await open());
		rmSync(join(folder, 'questions'), { recursive: true });
		expect(await title()).toBe(TITLE);
	});

	it('go on in their last good state while a file has errors, and these are told once', async () => {
		const db = await open();
		const { folder, lessons, reports, title } = await serve(db);
		breakIt(folder);
		expect(await title()).toBe(TITLE);
		const told = [...reports];
		expect(told[0]).toMatch(/^questions\/river\/lesson\.yaml:/);
		expect(await lessons.areWell()).toBe(false);
		expect(lessons.problemsOf('river')).toEqual(told);

		await title();
		await lessons.all();
		expect(reports).toEqual(told);
		expect(await (await serve(await open(db), folder)).title(), 'also after a restart').toBe(TITLE);

		retitle(folder, 'Mended');
		expect(await title()).toBe('Mended');
		expect(await lessons.areWell()).toBe(true);
		expect(lessons.problemsOf('river')).toEqual([]);
		expect(reports).toEqual(told);
	});

	it('are not served where they have never been without errors', async () => {
		const folder = tempLesson();
		rmSync(join(folder, 'questions/river/article.md'));
		const { lessons, reports } = await serve(await open(), folder);
		expect(await lessons.get('river')).toBeNull();
		expect(await lessons.all()).toEqual([]);
		expect(await lessons.areWell()).toBe(false);
		expect(reports).toEqual(['questions/river/article.md: is missing']);
	});

	it('with a file that cannot even be looked at are told of, and hinder no other', async () => {
		const folder = tempLesson();
		for (const [name, text] of Object.entries(smallTexts())) writeIn(folder, `questions/lake/${name}`, text);
		rmSync(join(folder, 'questions/river/article.md'));
		symlinkSync('article.md', join(folder, 'questions/river/article.md'));
		mkdirSync(join(folder, 'questions/No Name'));
		const { lessons, reports } = await serve(await open(), folder);
		expect((await lessons.all()).map(({ id }) => id)).toEqual(['lake']);
		expect(reports).toHaveLength(2);
		expect(reports.sort()[1]).toMatch(/^questions\/river\/article\.md: cannot be read/);
		expect(reports[0]).toMatch(/^questions\/No Name: .*kebab-case/);
	});

	it('are none where there is no folder', async () => {
		const { lessons } = await serve(await open(), '/nowhere');
		expect(await lessons.all()).toEqual([]);
		expect(await lessons.areWell()).toBe(true);
	});

	it('are not well when the database does not answer', async () => {
		const db = await open();
		const { lessons, reports } = await serve(db);
		await db.kysely.schema.dropTable('publication').execute();
		expect(await lessons.areWell()).toBe(false);
		expect(reports.join()).toMatch(/cannot be served/);
	});
});

describeOnEachDatabase('a lesson that has changed', (open) => {
	it('is still there as it was at each revision', async () => {
		const { folder, lessons } = await serve(await open());
		const before = (await lessons.get('river'))!;
		retitle(folder, 'Now');
		const now = (await lessons.get('river'))!;
		expect(now.revision).not.toBe(before.revision);
		expect(await lessons.at('river', before.revision)).toEqual(before);
		expect(await lessons.at('river', now.revision)).toBe(now);
		expect(await lessons.at('river', 'never')).toBeNull();
	});

	it('is still there after a restart, and draws the same questions', async () => {
		const db = await open();
		const first = await serve(db);
		const before = (await first.lessons.get('river'))!;
		retitle(first.folder, 'Now');
		const kept = (await (await serve(await open(db), first.folder)).lessons.at('river', before.revision))!;
		expect(kept).toEqual(before);
		expect(draw(kept, 'k3')).toEqual(draw(before, 'k3'));
	});

	it('is still there at a revision that was kept as a file before there was a database', async () => {
		const folder = tempLesson();
		const before = { ...smallLesson(), revision: 'before' };
		writeIn(folder, 'data/revisions/river/before.json', JSON.stringify(before));
		const { lessons } = await serve(await open(), folder);
		expect(await lessons.at('river', 'before')).toEqual(before);
	});

	it('changes for every server at once', async () => {
		const db = await open();
		const one = await serve(db);
		const other = await serve(await open(db), tempLesson());
		expect(await other.title()).toBe(TITLE);
		retitle(one.folder, 'From one');
		expect(await one.title()).toBe('From one');
		expect(await other.title()).toBe('From one');
	});

	it('is not changed back by a server whose folder is old, and the log says so', async () => {
		const db = await open();
		const one = await serve(db);
		retitle(one.folder, 'Later');
		expect(await one.title()).toBe('Later');
		const late = await serve(await open(db), tempLesson());
		expect(await late.title()).toBe('Later');
		expect(late.reports).toEqual([
			'questions/river: holds what was published before; students get what was published last.'
		]);
	});

	it('is changed back when its folder is', async () => {
		const { folder, title, draftTitle } = await serve(await open());
		retitle(folder, 'For a while');
		expect(await title()).toBe('For a while');
		writeIn(folder, 'questions/river/lesson.yaml', smallTexts()['lesson.yaml']);
		expect(await title()).toBe(TITLE);
		expect(await draftTitle()).toBe(TITLE);
	});

	it('makes no new version when only a comment has changed', async () => {
		const { folder, lessons, drafts } = await serve(await open());
		const { revision } = (await lessons.get('river'))!;
		writeIn(folder, 'questions/river/lesson.yaml', `# A note.\n${smallTexts()['lesson.yaml']}`);
		expect((await lessons.get('river'))!.revision).toBe(revision);
		expect(await drafts.state('river', 0)).toMatchObject({ version: 1, published: { version: 1 } });
	});
});

describeOnEachDatabase('the draft of a lesson in a folder', (open) => {
	it('is there from the start, as the folder has it', async () => {
		const { drafts, lessons } = await serve(await open());
		const { revision } = (await lessons.get('river'))!;
		expect(await drafts.state('river', 0)).toEqual({
			version: 1,
			patch: unitsOf(draftFromLesson(smallLesson())),
			conflicts: [],
			published: { version: 1, revision },
			disk: []
		});
	});

	it('takes in what is changed in the files, beside what a teacher has changed', async () => {
		const { folder, lessons, drafts, title } = await serve(await open());
		await save(drafts, { 'lesson.summary': 'Ann’s summary' });
		retitle(folder, 'From the files');
		await lessons.look('river');
		const state = (await drafts.state('river', 0))!;
		expect(state).toMatchObject({
			version: 3,
			patch: { 'lesson.summary': 'Ann’s summary', 'lesson.title': 'From the files' },
			conflicts: []
		});
		expect(await title(), 'students get what the files say').toBe('From the files');
		expect((await lessons.get('river'))!.lesson.summary).toBe(smallLesson().lesson.summary);
	});

	it('keeps both versions of what is changed in the files and by a teacher', async () => {
		const { folder, lessons, drafts } = await serve(await open());
		await save(drafts, { 'lesson.title': 'Ann’s' });
		retitle(folder, 'From the files');
		await lessons.look('river');
		retitle(folder, 'From the files, again');
		await lessons.look('river');
		const { patch, conflicts } = (await drafts.state('river', 0))!;
		expect(patch['lesson.title']).toBe('Ann’s');
		expect(conflicts).toMatchObject([
			{ unit: 'lesson.title', value: 'From the files, again', by: FILES, against: { by: ANN } }
		]);
	});

	it('tells what is wrong with the files, and takes nothing in', async () => {
		const { folder, lessons, drafts } = await serve(await open());
		breakIt(folder);
		await lessons.look('river');
		expect(await drafts.state('river', 0)).toMatchObject({
			version: 1,
			disk: [expect.stringMatching(/^questions\/river\/lesson\.yaml:/)]
		});
	});

	it('takes the body of the article for unchanged where only its blank lines differ', async () => {
		const { folder, lessons, drafts } = await serve(await open());
		const body = (await drafts.state('river', 0))!.patch['article.body'] as string;
		await save(drafts, { 'article.body': `${body.replace('\n\n', '\n\n\n')} \n` });
		const texts = changed('article.md', 'on Monday', 'on Tuesday');
		writeIn(folder, 'questions/river/article.md', texts['article.md']);
		await lessons.look('river');
		expect((await drafts.state('river', 0))!.conflicts).toEqual([]);
	});
});

describeOnEachDatabase('a new lesson', (open) => {
	const texts = smallTexts();

	it('is a draft that students do not get and no folder has', async () => {
		const { lessons, drafts } = await serve(await open());
		expect(await lessons.create('lake', { texts }, ANN, 7)).toEqual({ ok: true });
		expect(await lessons.get('lake')).toBeNull();
		expect((await lessons.all()).map(({ id }) => id)).toEqual(['river']);
		expect(await lessons.has('lake')).toBe(true);
		expect(await drafts.state('lake', 0)).toEqual({
			version: 1,
			patch: unitsOf(draftFromLesson(smallLesson())),
			conflicts: [],
			published: null,
			disk: []
		});
	});

	it('can be made of a draft that is not finished', async () => {
		const { lessons, drafts } = await serve(await open());
		const draft = { ...draftFromLesson(smallLesson()), items: [], claims: [] };
		draft.lesson = { ...draft.lesson, title: '' };
		expect(await lessons.create('lake', { draft }, ANN, 7)).toEqual({ ok: true });
		expect((await drafts.state('lake', 0))!.patch['lesson.title']).toBe('');
	});

	it('is refused under a name that is taken, or is none', async () => {
		const { folder, lessons } = await serve(await open());
		mkdirSync(join(folder, 'questions/broken'));
		for (const id of ['river', 'broken'])
			expect(await lessons.create(id, { texts }, ANN, 7)).toMatchObject({
				message: `There is a lesson “${id}” already.`
			});
		for (const id of ['', '..', 'No Name', '../lake'])
			expect(await lessons.create(id, { texts }, ANN, 7)).toMatchObject({
				message: expect.stringMatching(/cannot be a name/)
			});
		const both = [lessons.create('lake', { texts }, ANN, 7), lessons.create('lake', { texts }, ANN, 7)];
		expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, false]);
	});

	it('is refused where its files cannot be read, with all that keeps them from it', async () => {
		const { lessons } = await serve(await open());
		const broken = { ...texts, 'article.md': undefined };
		expect(await lessons.create('lake', { texts: broken }, ANN, 7)).toEqual({
			ok: false,
			message: 'The lesson’s files cannot be read.',
			problems: ['questions/lake/article.md: is missing']
		});
		expect(await lessons.has('lake')).toBe(false);
	});
});

describeOnEachDatabase('the list of lessons', (open) => {
	it('tells of each what a teacher wants to know, also of those that students do not get', async () => {
		const folder = tempLesson();
		mkdirSync(join(folder, 'questions/broken'));
		const { lessons, drafts } = await serve(await open(), folder);
		await lessons.create('lake', { texts: smallTexts() }, ANN, 7);
		await save(drafts, { 'lesson.title': 'Ann’s' });
		retitle(folder, 'From the files');
		const list = await lessons.summaries();
		expect(list).toMatchObject([
			{ id: 'broken', title: null, isServed: false, published: null, changed: null, conflicts: 0 },
			{ id: 'lake', title: TITLE, isServed: false, published: null, changed: { version: 1, by: ANN, at: 7 } },
			{
				id: 'river',
				title: 'Ann’s',
				isServed: true,
				published: { version: 3, by: FILES },
				changed: { version: 3, by: FILES },
				conflicts: 1,
				disk: []
			}
		]);
		expect(list[0]!.disk).toHaveLength(3);
	});

	it('is empty where there is nothing', async () => {
		expect(await (await serve(await open(), tempFolder())).lessons.summaries()).toEqual([]);
	});
});
