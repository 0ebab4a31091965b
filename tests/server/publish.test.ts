import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { LESSON_FILES } from '$lib/lesson/files.ts';
import * as lessonFolder from '$lib/server/lesson-folder.ts';
import { publish, publishPlan } from '$lib/server/publish.ts';
import { describeOnEachDatabase } from '../support/databases.ts';
import { fixtureTexts, smallLesson, smallTexts } from '../support/small-lesson.ts';
import { contentsOf, tempFolder, tempLesson, writeIn } from '../support/temp-folder.ts';
import { ANN, BEN, breakIt, FILES, retitle, save, serve, TITLE } from './serving.ts';

/** Lets the file system refuse: nobody can refuse anything to root, who runs the tests at times. */
vi.mock('$lib/server/lesson-folder.ts', { spy: true });

afterEach(() => {
	vi.mocked(lessonFolder.isWritable).mockReset();
	vi.mocked(lessonFolder.writeLessonFile).mockReset();
});

const text = (folder: string, name: string, id = 'river') =>
	readFileSync(join(folder, 'questions', id, name), 'utf8');

describeOnEachDatabase('publishing', (open) => {
	it('gives students the draft, writes it to the folder, and leaves there what has not changed', async () => {
		const site = await serve(await open());
		writeIn(site.folder, 'questions/river/lesson.yaml', `# By hand.\n${smallTexts()['lesson.yaml']}`);
		await site.lessons.look('river');
		const before = (await site.lessons.get('river'))!;
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		expect(await site.title(), 'nothing yet').toBe(TITLE);

		const done = await publish(site, 'river', { version, note: 'For class 9b' }, ANN, 9);
		const now = (await site.lessons.get('river'))!;
		expect(done).toEqual({
			ok: true,
			published: {
				revision: now.revision,
				version,
				folder: 'written',
				message: 'Students who begin now get this version. It is in questions/river, too.'
			}
		});
		expect(now.lesson.title).toBe('Ann’s');
		expect(text(site.folder, 'lesson.yaml')).toBe(
			`# By hand.\n${smallTexts()['lesson.yaml']}`.replace(TITLE, 'Ann’s')
		);
		for (const name of LESSON_FILES.slice(1))
			expect(text(site.folder, name)).toBe(smallTexts()[name as 'article.md']);
		expect(readdirSync(join(site.folder, 'questions/river'))).toHaveLength(4);
		expect(await site.lessons.at('river', before.revision), 'who has begun goes on').toEqual(before);
		expect(await site.drafts.state('river', version)).toMatchObject({
			version,
			published: { version, revision: now.revision }
		});
		const row = await site.db.kysely
			.selectFrom('publication')
			.selectAll()
			.where('number', '=', 2)
			.executeTakeFirst();
		expect(row).toMatchObject({ by_id: 'ann', by_name: 'Ann', at: 9, note: 'For class 9b' });
		expect(await site.db.kysely.selectFrom('pending_write').selectAll().execute()).toEqual([]);
	});

	it('says beforehand what it would do', async () => {
		const site = await serve(await open());
		expect(await publishPlan(site, 'river')).toMatchObject({
			version: 1,
			changes: [],
			conflicts: 0,
			disk: []
		});
		await save(site.drafts, { 'lesson.title': 'Ann’s', 'lesson.summary': '' });
		const plan = await publishPlan(site, 'river');
		expect(plan).toMatchObject({
			version: 2,
			changes: [{ unit: 'lesson.title', kind: 'changed' }, { unit: 'lesson.summary' }],
			problems: [{ unit: 'lesson.summary', severity: 'error' }]
		});
		breakIt(site.folder);
		expect((await publishPlan(site, 'river'))!.disk).toHaveLength(1);
		expect(await publishPlan(site, 'lake')).toBeNull();
	});

	it('is refused where the draft has moved on, also by a change of the files', async () => {
		const site = await serve(await open());
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		await save(site.drafts, { 'lesson.summary': 'Ben’s' }, { author: BEN });
		const before = contentsOf(site.folder);
		const refused = { ok: false, status: 409, message: expect.stringMatching(/has been changed since/) };
		expect(await publish(site, 'river', { version }, ANN, 9)).toEqual(refused);
		expect(contentsOf(site.folder)).toEqual(before);

		retitle(site.folder, 'From the files');
		expect(await publish(site, 'river', { version: version + 1 }, ANN, 9)).toEqual(refused);
		expect(await site.title(), 'students have what the files say').toBe('From the files');
	});

	it('is refused with errors in the draft, with conflicts, and with errors in the files', async () => {
		const site = await serve(await open());
		const flawed = await save(site.drafts, { 'lesson.title': '' });
		expect(await publish(site, 'river', { version: flawed }, ANN, 9)).toMatchObject({
			status: 422,
			message: 'One error is to be mended before it can be published.',
			problems: [{ unit: 'lesson.title' }]
		});
		retitle(site.folder, 'From the files');
		await site.lessons.look('river');
		const { version } = (await site.drafts.state('river', 0))!;
		expect(await publish(site, 'river', { version }, ANN, 9)).toMatchObject({
			status: 409,
			message: expect.stringMatching(/choose between two versions/)
		});
		breakIt(site.folder);
		expect(await publish(site, 'river', { version }, ANN, 9)).toMatchObject({
			status: 409,
			message: expect.stringMatching(/files on disk have errors.*questions\/river\/lesson\.yaml:/)
		});
		expect(await publish(site, 'lake', { version: 1 }, ANN, 9)).toMatchObject({ status: 404 });
		expect(await site.title()).toBe('From the files');
	});

	it('makes the folder of a lesson that was made in the studio', async () => {
		const site = await serve(await open());
		await site.lessons.create('lake', { texts: smallTexts() }, ANN, 2);
		expect(await publish(site, 'lake', { version: 1 }, ANN, 9)).toMatchObject({ ok: true });
		for (const name of LESSON_FILES) expect(text(site.folder, name, 'lake')).toBe(smallTexts()[name]);
		expect((await site.lessons.all()).map(({ id }) => id)).toEqual(['lake', 'river']);
		const again = await serve(await open(site.db), site.folder);
		expect(await again.drafts.state('lake', 1), 'and reads no change out of it').toMatchObject({
			version: 1
		});
	});

	it('of a draft that leaves out what has a default takes that for unchanged when the files change it', async () => {
		const site = await serve(await open(), tempFolder());
		const { lesson, ...draft } = draftFromLesson(smallLesson());
		const { objectives: _, ...rest } = lesson;
		await site.lessons.create('river', { draft: { ...draft, lesson: rest as typeof lesson } }, ANN, 2);
		await publish(site, 'river', { version: 1 }, ANN, 9);
		const file = text(site.folder, 'lesson.yaml');
		writeIn(site.folder, 'questions/river/lesson.yaml', `${file}objectives: [By hand]\n`);
		await site.lessons.look('river');
		expect(await site.drafts.state('river', 1)).toMatchObject({
			patch: { 'lesson.objectives': ['By hand'] },
			conflicts: []
		});
	});

	it('makes questions/ where there is none', async () => {
		const site = await serve(await open(), tempFolder());
		await site.lessons.create('lake', { texts: smallTexts() }, ANN, 2);
		expect(await publish(site, 'lake', { version: 1 }, ANN, 9)).toMatchObject({
			published: { folder: 'written' }
		});
		expect(existsSync(join(site.folder, 'questions/lake/questions.yaml'))).toBe(true);
	});

	it('brings back a lesson whose folder was taken away', async () => {
		const site = await serve(await open());
		rmSync(join(site.folder, 'questions/river'), { recursive: true });
		expect(await site.lessons.get('river')).toBeNull();
		expect(await publish(site, 'river', { version: 1 }, ANN, 9)).toMatchObject({ ok: true });
		expect(await site.title()).toBe(TITLE);
		expect(text(site.folder, 'questions.yaml')).toBe(smallTexts()['questions.yaml']);
	});

	it('works without a folder that can be written, and says so', async () => {
		const site = await serve(await open());
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		vi.mocked(lessonFolder.isWritable).mockReturnValue(false);
		const before = contentsOf(site.folder);
		expect(await publish(site, 'river', { version }, ANN, 9)).toMatchObject({
			published: {
				folder: 'read-only',
				message: expect.stringMatching(/does not have it: it cannot be written/)
			}
		});
		expect(await site.title()).toBe('Ann’s');
		expect(contentsOf(site.folder)).toEqual(before);

		// The old files are no news, and a change of them does not take away what was published.
		const again = await serve(await open(site.db), site.folder);
		expect(await again.title()).toBe('Ann’s');
		writeIn(
			site.folder,
			'questions/river/lesson.yaml',
			smallTexts()['lesson.yaml'].replace(/^summary: .*$/m, 'summary: By hand')
		);
		expect(await again.title()).toBe('Ann’s');
		expect(again.reports.join()).toMatch(/change is in the draft; publish it there/);
		const state = (await again.drafts.state('river', 0))!;
		expect(state.patch).toMatchObject({ 'lesson.title': 'Ann’s', 'lesson.summary': 'By hand' });

		vi.mocked(lessonFolder.isWritable).mockReset();
		expect(await publish(again, 'river', { version: state.version }, ANN, 10)).toMatchObject({
			published: { folder: 'written' }
		});
		expect(text(site.folder, 'lesson.yaml')).toMatch(/Ann’s[^]*summary: By hand/);
	});

	it('finishes later what it could not write, and takes nothing for a change meanwhile', async () => {
		const site = await serve(await open());
		const question = (await site.drafts.state('river', 0))!.patch['item.who-dam'] as object;
		const version = await save(site.drafts, {
			'lesson.title': 'Ann’s',
			'item.who-dam': { ...question, prompt: 'Who says there will be a dam?' }
		});
		const { writeLessonFile } = await vi.importActual<typeof lessonFolder>('$lib/server/lesson-folder.ts');
		vi.mocked(lessonFolder.writeLessonFile).mockImplementation((root, id, name, content) =>
			name === 'questions.yaml'
				? { file: 'questions/river/questions.yaml', line: 0, col: 0, message: 'disk full', severity: 'error' }
				: writeLessonFile(root, id, name, content)
		);
		expect(await publish(site, 'river', { version }, ANN, 9)).toMatchObject({
			published: { folder: 'read-only', message: expect.stringMatching(/disk full\. It will be tried again/) }
		});
		expect(text(site.folder, 'lesson.yaml')).toContain('Ann’s');
		expect(text(site.folder, 'questions.yaml')).not.toContain('there will be a dam');
		expect(await site.title()).toBe('Ann’s');
		expect(site.lessons.problemsOf('river')).toEqual(['questions/river/questions.yaml: disk full']);

		vi.mocked(lessonFolder.writeLessonFile).mockReset();
		const again = await serve(await open(site.db), site.folder);
		expect(text(site.folder, 'questions.yaml')).toContain('there will be a dam');
		expect(again.reports).toEqual([]);
		expect(await again.drafts.state('river', version)).toMatchObject({ version, conflicts: [], disk: [] });
	});

	it('leaves a file as it is that a person has changed between two halves of it', async () => {
		const site = await serve(await open());
		const question = (await site.drafts.state('river', 0))!.patch['item.who-dam'] as object;
		const version = await save(site.drafts, {
			'lesson.title': 'Ann’s',
			'item.who-dam': { ...question, prompt: 'Who says there will be a dam?' }
		});
		// The server dies before the first file.
		vi.mocked(lessonFolder.writeLessonFile).mockImplementation(() => {
			throw new Error('killed');
		});
		await expect(publish(site, 'river', { version }, ANN, 9)).rejects.toThrow('killed');
		vi.mocked(lessonFolder.writeLessonFile).mockReset();
		writeIn(site.folder, 'questions/river/.questions.yaml.half.tmp', 'version: 1\nite');
		retitle(site.folder, 'By hand');

		const again = await serve(await open(site.db), site.folder);
		expect(text(site.folder, 'lesson.yaml')).toContain('By hand');
		expect(text(site.folder, 'questions.yaml')).toContain('there will be a dam');
		expect(readdirSync(join(site.folder, 'questions/river')), 'nothing half-written is left').toHaveLength(4);
		// What they wrote is a change of what was published.
		expect(await again.title()).toBe('By hand');
		expect(await again.draftTitle()).toBe('By hand');
		expect((await again.lessons.get('river'))!.bank.items[0]!.prompt).toContain('there will be a dam');
	});

	it('of the same content again makes no second publication, and writes a folder that lacks it', async () => {
		const site = await serve(await open());
		vi.mocked(lessonFolder.isWritable).mockReturnValueOnce(false);
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		await publish(site, 'river', { version }, ANN, 9);
		expect(await publish(site, 'river', { version }, BEN, 10)).toMatchObject({
			published: { folder: 'written' }
		});
		expect(text(site.folder, 'lesson.yaml')).toContain('Ann’s');
		const rows = await site.db.kysely.selectFrom('publication').select(['number', 'by_name']).execute();
		expect(rows).toEqual([
			{ number: 1, by_name: FILES.name },
			{ number: 2, by_name: 'Ann' }
		]);
	});

	it('by two servers that share a folder is done by one at a time', async () => {
		const site = await serve(await open());
		const other = await serve(await open(site.db), site.folder);
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		const both = await Promise.all([
			publish(site, 'river', { version }, ANN, 9),
			publish(other, 'river', { version }, BEN, 9)
		]);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		for (const { title, lessons } of [site, other]) {
			expect(await title()).toBe('Ann’s');
			expect(await lessons.areWell()).toBe(true);
		}
		expect(await site.drafts.state('river', version)).toMatchObject({ version, conflicts: [] });
	});

	it('by servers with folders of their own reaches the students of both', async () => {
		const site = await serve(await open());
		const other = await serve(await open(site.db), tempLesson());
		const version = await save(other.drafts, { 'lesson.title': 'Ann’s' });
		await publish(site, 'river', { version }, ANN, 9);
		expect(await other.title()).toBe('Ann’s');
		expect(text(other.folder, 'lesson.yaml'), 'the other folder is not touched').toContain(TITLE);
	});

	it.each(['lesson-v1'])('keeps an old folder as it is but for what has changed: %s', async (fixture) => {
		const texts = fixtureTexts(fixture);
		const site = await serve(await open(), tempLesson(texts));
		const version = await save(site.drafts, { 'lesson.title': 'Ann’s' });
		expect(await publish(site, 'river', { version }, ANN, 9)).toMatchObject({ ok: true });
		for (const name of LESSON_FILES.slice(1)) expect(text(site.folder, name)).toBe(texts[name]);
	});
});

it('a folder that nobody may write is not writable', () => {
	const folder = tempLesson();
	expect(lessonFolder.isWritable(join(folder, 'questions'), 'river')).toBe(true);
	expect(lessonFolder.isWritable(join(folder, 'questions'), 'new')).toBe(true);
	mkdirSync(join(folder, 'shut'));
	chmodSync(join(folder, 'shut'), 0o555);
	// Root may write anywhere.
	expect(lessonFolder.isWritable(join(folder, 'shut'), 'new')).toBe(process.getuid?.() === 0);
	expect(lessonFolder.isWritable('/proc', 'new'), 'not even root').toBe(process.getuid?.() === 0);
});
