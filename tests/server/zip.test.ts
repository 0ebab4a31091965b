import { unzipSync, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST, LESSON_FILES, type LessonTexts } from '$lib/lesson/files.ts';
import { readTexts } from '$lib/server/lesson-folder.ts';
import { LARGEST_ZIP, readLessonZip, zipLesson, type ReadZip } from '$lib/server/zip.ts';
import { smallTexts } from '../support/small-lesson.ts';
import { LINK, zipBytes, type ZipEntry } from '../support/zip-bytes.ts';

const TEXTS = smallTexts();
const FILES: ZipEntry[] = LESSON_FILES.map((name) => ({ name: `river/${name}`, content: TEXTS[name] }));

/** The small lesson's zip with other files behind its own. */
const withMore = (...more: ZipEntry[]) => zipBytes([...FILES, ...more]);
/** The small lesson's zip with its article told otherwise. */
const withArticle = (article: Partial<ZipEntry>) =>
	zipBytes(FILES.map((file) => (file.name === 'river/article.md' ? { ...file, ...article } : file)));

async function messageOf(bytes: Uint8Array): Promise<string> {
	const read = await readLessonZip(bytes);
	if (read.ok) throw new Error('the zip was taken');
	return read.message;
}

const small: ReadZip = { ok: true, id: 'river', texts: TEXTS, passedOver: [] };

describe('the zip of a lesson', () => {
	it.each(['russia-taliban', 'mill-bridge'])('brings back the texts of %s letter by letter', async (id) => {
		const read = readTexts('questions', id);
		if (!read.ok) throw new Error('the lesson cannot be read');
		const bytes = zipLesson(id, read.texts);
		expect(await readLessonZip(bytes)).toEqual({ ok: true, id, texts: read.texts, passedOver: [] });
	});

	it('is the same for the same texts, and is a folder with the files in it', () => {
		const bytes = zipLesson('river', TEXTS);
		expect(Buffer.from(zipLesson('river', smallTexts())).equals(bytes)).toBe(true);
		expect(Object.keys(unzipSync(bytes)).filter((name) => !name.endsWith('/'))).toEqual(
			LESSON_FILES.map((name) => `river/${name}`)
		);
	});

	it('has no file that the lesson does not have', async () => {
		const { 'questions.yaml': _, ...texts } = TEXTS;
		expect(await readLessonZip(zipLesson('river', texts))).toEqual({ ...small, texts });
	});
});

describe('a zip that somebody has made', () => {
	it('is read as the test makes it', async () => {
		expect(await readLessonZip(zipBytes(FILES))).toEqual(small);
	});

	it.each<[string, string, string | null]>([
		['in no folder', '', null],
		['in a folder within another', 'downloads/river/', 'river'],
		['in a folder whose name can be no id', 'My Lesson (2)/', null]
	])('may have its files %s', async (_, folder, id) => {
		const files = Object.fromEntries(
			LESSON_FILES.map((name) => [folder + name, new TextEncoder().encode(TEXTS[name])])
		);
		expect(await readLessonZip(zipSync(files))).toEqual({ ...small, id });
	});

	it('may have folders, what systems put there, and what else a person has put there', async () => {
		const bytes = withMore(
			{ name: 'river/', attributes: (0o040755 << 16) >>> 0 },
			{ name: '__MACOSX/river/._article.md', content: '\0\x05' },
			{ name: '__MACOSX/river/article.md', content: 'x' },
			{ name: 'river/.DS_Store' },
			{ name: 'river/Thumbs.db' },
			{ name: 'river/notes.docx', content: 'x' }
		);
		expect(await readLessonZip(bytes)).toEqual({ ...small, passedOver: ['river/notes.docx'] });
	});

	it('may be packed or not', async () => {
		const bytes = zipBytes(FILES.map((file) => ({ ...file, method: 0 })));
		expect(await readLessonZip(bytes)).toEqual(small);
	});

	it('may begin its texts with a byte order mark', async () => {
		expect(await readLessonZip(withArticle({ content: `\ufeff${TEXTS['article.md']}` }))).toEqual(small);
	});

	it('must hold one lesson', async () => {
		const second = FILES.map((file) => ({ ...file, name: `lake/${String(file.name).slice(6)}` }));
		expect(await messageOf(withMore(...second))).toBe(
			'There is more than one lesson in this zip: in “river” and in “lake”. Make a zip of each.'
		);
		expect(await messageOf(withMore({ name: 'article.md' }))).toMatch(/in “river” and in no folder/);
		const none = 'There is no lesson in this zip. A lesson is the files lesson.yaml, article.md, ';
		expect(await messageOf(zipBytes([{ name: 'a.txt', content: 'x' }]))).toContain(none);
		expect(await messageOf(zipBytes([]))).toContain(none);
	});

	it('must be in UTF-8', async () => {
		const content = Buffer.from('---\nversion: 1\n---\nCaf\xff', 'latin1');
		expect(await messageOf(withArticle({ content }))).toBe(
			'In the zip, article.md:4:4 is not UTF-8: byte 23 (0xff) is no text; save the file as UTF-8.'
		);
	});

	it.each([
		['nothing', new Uint8Array()],
		['no zip', new TextEncoder().encode('version: 1\n'.repeat(10))],
		['half a zip', zipBytes(FILES).subarray(0, 900)],
		['a zip without its beginning', zipBytes(FILES).subarray(400)],
		['a zip that says that it has more than it has', zipBytes(FILES, 9)]
	])('is told from %s', async (_, bytes) => {
		expect(await messageOf(bytes)).toMatch(/^This is no zip file that can be read: .+\.$/);
	});
});

describe('a hostile zip', () => {
	it.each([
		'../../questions/x/article.md',
		'river/../../article.md',
		'river/..',
		'/etc/article.md',
		'C:/article.md',
		'..\\article.md',
		'river\\article.md',
		'river/article.md\0.txt',
		''
	])('is refused for a path that leads elsewhere: %j', async (name) => {
		expect(await messageOf(withMore({ name, content: 'x' }))).toMatch(
			/^The zip is refused: “.*” in it is no path/
		);
	});

	it('tells a path without what could not be seen, and not all of a long one', async () => {
		const message = await messageOf(withMore({ name: `../\x1b[2J${'x'.repeat(60_000)}` }));
		expect(message).toContain('“../\ufffd[2Jxxx');
		expect(message.length).toBeLessThan(250);
	});

	it.each([
		['a link', LINK],
		['a device', (0o020666 << 16) >>> 0],
		['a pipe', (0o010666 << 16) >>> 0]
	])('is refused for %s, whatever its name', async (_, attributes) => {
		const refused = /is a link or a device and no file/;
		expect(await messageOf(withMore({ name: 'x', content: '/etc/passwd', attributes }))).toMatch(refused);
		expect(await messageOf(withArticle({ content: '/etc/passwd', attributes }))).toMatch(refused);
	});

	it('is refused for what is encrypted or packed in another way', async () => {
		expect(await messageOf(withArticle({ flags: 0x801 }))).toMatch(/is encrypted/);
		expect(await messageOf(withArticle({ flags: 0x841 }))).toMatch(/strong encryption/);
		expect(await messageOf(withArticle({ method: 93 }))).toMatch(/packed in a way that is not known/);
	});

	it('is refused for more files than any lesson has', async () => {
		const many = Array.from({ length: 201 }, (_, i): ZipEntry => ({ name: `river/${i}` }));
		expect(await messageOf(zipBytes(many))).toBe('The zip has 201 files in it, and at most 200 are taken.');
		expect(await messageOf(zipBytes([], 65_535))).toMatch(/65535 files/);
	});

	it('is refused for two files of one name', async () => {
		expect(await messageOf(withMore({ name: 'river/article.md', content: 'x' }))).toBe(
			'The zip has “river/article.md” twice.'
		);
	});

	it('is refused for a file that would be too large, before it is unpacked', async () => {
		const content = new Uint8Array(LARGEST['article.md'] + 1).fill(0x20);
		expect(await messageOf(withArticle({ content }))).toBe(
			'“river/article.md” in the zip is too large: 201 kB, and at most 200 kB are taken.'
		);
	});

	it('is refused for what all of it would become, wanted or not', async () => {
		const more = Array.from({ length: 4 }, (_, i): ZipEntry => ({ name: `river/${i}`, size: 6_000_000 }));
		expect(await messageOf(withMore(...more))).toBe(
			'The zip is too large: it would become more than 20,000 kB.'
		);
	});

	it('is refused for its own size', async () => {
		expect(await messageOf(new Uint8Array(LARGEST_ZIP + 1))).toBe(
			'The zip is too large: at most 4 MB are taken.'
		);
	});

	it('is refused for a file that is larger than it says', async () => {
		const bomb = deflateRawSync(new Uint8Array(50_000_000));
		expect(bomb.length).toBeLessThan(100_000);
		expect(await messageOf(withArticle({ content: 'x'.repeat(99), stored: bomb }))).toMatch(
			/^This is no zip file that can be read: too many bytes in the stream/
		);
	});

	it('is refused for a file that is smaller than it says, or another', async () => {
		expect(await messageOf(withArticle({ size: 100_000 }))).toMatch(/not enough bytes|is damaged/);
		expect(await messageOf(withArticle({ stored: deflateRawSync('y'), content: 'x' }))).toMatch(/is damaged/);
		expect(await messageOf(withArticle({ method: 0, stored: Buffer.from('yy'), content: 'x' }))).toMatch(
			/size mismatch/
		);
	});

	it('is refused for bytes that are used by several files', async () => {
		const twice = { name: 'river/article.md', localName: 'river/lesson.yaml', isOnFirst: true };
		const [lesson] = FILES;
		expect(await messageOf(zipBytes([lesson!, { ...twice, content: lesson!.content! }]))).toMatch(
			/says two different things of “river\/article.md”/
		);
		const same = { name: lesson!.name, content: lesson!.content!, isOnFirst: true };
		expect(await messageOf(zipBytes([lesson!, same]))).toMatch(/uses the bytes of another file/);
	});

	it('is refused for a file that lies inside another, as in the zips that unpack to themselves', async () => {
		const inner = zipBytes([{ name: 'river/lesson.yaml', content: TEXTS['lesson.yaml'], method: 0 }]);
		const local = inner.subarray(0, inner.length - 22 - 46 - 'river/lesson.yaml'.length);
		const outer = zipBytes([
			{ name: 'river/article.md', content: local, method: 0 },
			{ name: 'river/lesson.yaml', content: TEXTS['lesson.yaml'], method: 0, isOnFirst: true }
		]);
		// The list says that the second begins where the first has its data.
		const bytes = Buffer.from(outer);
		bytes.writeUInt32LE(30 + 'river/article.md'.length, bytes.lastIndexOf('river/lesson.yaml') - 4);
		expect(await messageOf(bytes)).toMatch(/“river\/lesson.yaml” in it uses the bytes of another file/);
	});

	it('is refused for another name before the data than in the list', async () => {
		expect(await messageOf(withArticle({ localName: '../../x' }))).toMatch(/says two different things/);
	});

	it('never brings the server down, whichever byte of it is wrong', async () => {
		const good = zipBytes(FILES.map((file) => ({ ...file, content: 'version: 1\n' })));
		const texts: LessonTexts = {};
		for (const name of LESSON_FILES) texts[name] = 'version: 1\n';
		for (let i = 0; i < good.length; i++) {
			const bytes = Buffer.from(good);
			bytes[i] = bytes[i]! ^ 0xff;
			const read = await readLessonZip(bytes);
			if (read.ok) for (const text of Object.values(read.texts)) expect(text).toBe('version: 1\n');
			else expect(read.message).toMatch(/^[^\p{Cc}]+\.$/u);
		}
	});
});
