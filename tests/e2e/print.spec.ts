import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { makeArticle } from '../../src/lib/article/article.ts';
import { print } from '../../src/lib/interop/print/print.ts';
import type { Lesson } from '../../src/lib/lesson/lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { pdfPages, type PdfPage } from './support/pdf-pages.ts';
import { violationsOn } from './support/violations.ts';

/*
 * The sheets are printed by Chromium, and the PDF is read by pdf.js: what a page says, and where on it.
 */

/** The margins that the sheets ask for, in points. */
const POINTS = 72 / 25.4;
const MARGIN = {
	left: 18 * POINTS,
	right: 17 * POINTS,
	bottom: 19 * POINTS,
	top: 20 * POINTS,
	first: 14 * POINTS
};
/** How far a letter may reach over the edge of its box. */
const OVERHANG = 1.5;

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'who-says-print-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a sheet of a lesson as a teacher does who has unpacked the zip. */
async function open(page: Page, lesson: Lesson, file: 'worksheet.html' | 'key.html'): Promise<void> {
	const path = join(folder, `${lesson.id}-${file}`);
	writeFileSync(path, print(lesson).files[file]!);
	await page.goto(pathToFileURL(path).href);
}

/** A text without its spaces, which a PDF does not keep, and with letters that are drawn together apart. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const textsOf = async (page: Page, selector: string) =>
	(await page.locator(selector).allTextContents()).map(squeezed).filter((text) => text !== '');

const topOf = (n: number) => (n === 0 ? MARGIN.first : MARGIN.top);
/** What stands in the body of a page, and what in its margins. */
function partsOf({ texts, height }: PdfPage, n: number) {
	const isBody = ({ y }: { y: number }) => y > topOf(n) && y < height - MARGIN.bottom + OVERHANG;
	const say = (some: PdfPage['texts']) => squeezed(some.map(({ text }) => text).join(''));
	return { body: say(texts.filter(isBody)), margins: say(texts.filter((text) => !isBody(text))) };
}

for (const format of ['A4', 'Letter'] as const) {
	for (const [file, whole, most] of [
		['worksheet.html', '.masthead, .question', 6],
		['key.html', '.masthead, .whole, .why, .quotes li, tbody tr, .habits div', 14]
	] as const) {
		test(`on ${format} the pages of ${file} break where they should`, async ({ page }) => {
			const lesson = ownLesson('russia-taliban');
			await open(page, lesson, file);
			const pages = await pdfPages(await page.pdf({ format, preferCSSPageSize: true }));
			const parts = pages.map(partsOf);
			expect(pages.length).toBeGreaterThan(2);
			expect(pages.length).toBeLessThanOrEqual(most);

			// Nothing is cut, and nothing is made smaller to fit.
			for (const { texts, width, height } of pages) {
				expect(Math.round(width)).toBe(format === 'A4' ? 596 : 612);
				const outside = texts.filter(
					({ x, y, width: length }) =>
						x < MARGIN.left - OVERHANG || x + length > width - MARGIN.right + OVERHANG || y > height - 15
				);
				expect(outside).toEqual([]);
				expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThan(6.5);
			}
			expect(
				pages.flatMap(({ texts }) => texts).filter(({ size }) => Math.abs(size - 10.5) < 0.01).length
			).toBeGreaterThan(50);

			// Every page says which it is, of what.
			parts.forEach(({ margins }, n) => {
				expect(margins).toContain(`Page${n + 1}of${pages.length}`);
				const head = file === 'key.html' ? 'Answerkey·Quizprint-1' : 'Name:____';
				expect(margins.includes(head)).toBe(n > 0);
				expect(margins.includes(squeezed(lesson.lesson.title))).toBe(n > 0);
			});

			// What belongs together is on one page.
			const together = await textsOf(page, whole);
			expect(together.length).toBeGreaterThan(12);
			expect(together.filter((text) => !parts.some(({ body }) => body.includes(text)))).toEqual([]);

			// No heading is the last thing on a page, and a table that goes on begins with its heads.
			const headings = await textsOf(page, 'h1, h2, h3, .label');
			for (const { body } of parts) expect(headings.filter((text) => body.endsWith(text))).toEqual([]);
			const rows = file === 'key.html' ? await textsOf(page, '.claims tbody tr') : [];
			for (const { body } of parts.filter((part) => rows.some((row) => part.body.includes(row))))
				expect(body).toContain('WhereClaimWhosaysitIsitverified?');
		});
	}
}

test('on paper the article has all its words, in their order', async ({ page }) => {
	for (const id of ['russia-taliban', 'mill-bridge']) {
		const lesson = ownLesson(id);
		const { article } = lesson;
		await open(page, lesson, 'worksheet.html');
		const printed = (await pdfPages(await page.pdf({ format: 'A4' }))).map(partsOf);
		const words = article.blocks.map(({ id: block, sentences }) =>
			block === 'h'
				? article.meta.headline!
				: block.slice(1) +
					sentences.map(({ start, end }, i) => `${i + 1}${article.text.slice(start, end)}`).join('')
		);
		expect(printed.map(({ body }) => body).join('')).toContain(squeezed(words.join('')));
	}
});

test('a title that would end its rule, its string or its element is a title at the head of each page', async ({
	page
}) => {
	const title = '"; } </style> \\22 {}';
	const lesson = ownLesson('mill-bridge');
	await open(page, { ...lesson, lesson: { ...lesson.lesson, title } }, 'worksheet.html');
	const pages = (await pdfPages(await page.pdf({ format: 'A4' }))).map(partsOf);
	expect(pages.length).toBeGreaterThan(1);
	for (const { margins } of pages.slice(1)) expect(margins).toContain(squeezed(title));
});

test('a lesson that is written from right to left keeps its numbers, and begins on the right', async ({
	page
}) => {
	const { bank, ...lesson } = ownLesson('mill-bridge');
	const article = makeArticle(
		{ headline: 'الجسر مغلق' },
		'قال رئيس البلدية إن الجسر مغلق.\n\nوأغلقت الشرطة الطريق.'
	);
	const items = bank.items
		.filter((item) => item.interaction === 'choice')
		.map(({ passage: _, ...item }) => ({ ...item, prompt: 'من قال ذلك؟', evidence: [], proof: [] }));
	const none = { version: 1 as const, sources: [], claims: [] };
	const arabic = { ...lesson.lesson, language: 'ar' };
	await open(
		page,
		{ ...lesson, article, lesson: arabic, attribution: none, bank: { ...bank, items } },
		'worksheet.html'
	);
	const pages = await pdfPages(await page.pdf({ format: 'A4' }));
	for (const { texts, width } of pages)
		expect(texts.filter(({ x, width: length }) => x + length > width - MARGIN.right + OVERHANG)).toEqual([]);
	const { texts, width } = pages[0]!;
	const paragraph = (n: string) =>
		texts.find(({ text, size }) => text.trim() === n && size > 8 && size < 9)!.x;
	expect(paragraph('1')).toBeGreaterThan(width / 2);
	expect(paragraph('2')).toBeLessThan(width / 2);
	const questions = await page.locator('h3 .n').allTextContents();
	const numbers = pages
		.flatMap((one) => one.texts)
		.filter(({ text, size }) => /^\d$/.test(text.trim()) && size > 11);
	expect(numbers.map(({ text }) => text.trim())).toEqual(questions);
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});

test('a question that is longer than a page goes on to the next, between its answers', async ({ page }) => {
	const lesson = ownLesson('mill-bridge');
	const items = lesson.bank.items.map((item) =>
		item.interaction === 'choice'
			? {
					...item,
					choices: item.choices.map((choice) => ({ ...choice, text: `${choice.text} `.repeat(60) }))
				}
			: item
	);
	await open(page, { ...lesson, bank: { ...lesson.bank, items } }, 'worksheet.html');
	const pages = (await pdfPages(await page.pdf({ format: 'Letter' }))).map(partsOf);
	const choices = await textsOf(page, '.choices li');
	expect(choices.length).toBeGreaterThan(10);
	expect(choices.filter((text) => !pages.some(({ body }) => body.includes(text)))).toEqual([]);
	const headings = await textsOf(page, 'h2, h3');
	for (const { body } of pages) expect(headings.filter((text) => body.endsWith(text))).toEqual([]);
});

test('on the screen both sheets fit, are free of accessibility violations and ask for nothing', async ({
	page
}) => {
	const seen: string[] = [];
	page.on('request', (request) => {
		if (!request.isNavigationRequest() && !request.url().startsWith('data:')) seen.push(request.url());
	});
	page.on('console', (message) => seen.push(message.text()));
	for (const file of ['worksheet.html', 'key.html'] as const) {
		await open(page, ownLesson('mill-bridge'), file);
		for (const width of [1280, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
		}
		expect(await violationsOn(page)).toEqual([]);
		// As wide as the paper between its margins: boxes and lines are not cut either.
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 661, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
		await page.emulateMedia({ media: 'screen' });
	}
	expect(seen).toEqual([]);
});
