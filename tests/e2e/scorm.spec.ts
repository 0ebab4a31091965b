import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { draw } from '../../src/lib/quiz/draw.ts';
import { readLesson } from '../../src/lib/server/lesson-folder.ts';
import { Student } from './support/student.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LESSONS = join(ROOT, 'tests/fixtures/e2e');
const SEED = 'course';

/** The course system is scorm-again, which others wrote: it refuses what the standard does not allow. */
const SYSTEMS = {
	scorm12: { script: 'scorm12', api: 'API', class: 'Scorm12API', room: 4096 },
	scorm2004: { script: 'scorm2004', api: 'API_1484_11', class: 'Scorm2004API', room: 64_000 }
} as const;
type Format = keyof typeof SYSTEMS;

/** The page of a course, with the lesson in a frame. */
const coursePage = ({ script, api, class: name }: (typeof SYSTEMS)[Format]) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The course</title>
<style>body{margin:0;font-family:sans-serif}h1{margin:0;padding:.5rem 1rem;font-size:1.25rem;background:#234;color:#fff}
iframe{display:block;width:100%;height:calc(100vh - 3rem);border:0}</style></head>
<body><h1>The course</h1><div id="place"></div>
<script src="/${script}.js"></script>
<script>
	const failures = [];
	let stored = null;
	function launch(kept, address) {
		const system = window.${api} = new ${name}({ logLevel: 'NONE', autocommit: false });
		if (kept) system.loadFromJSON(JSON.parse(kept), '');
		for (const event of ['SetValueError', 'InitializeError', 'CommitError'])
			system.on(event, () => failures.push(event + ' ' + system.lmsGetLastError()));
		const set = system.${api === 'API' ? 'LMSSetValue' : 'SetValue'};
		system.${api === 'API' ? 'LMSSetValue' : 'SetValue'} = (element, value) => {
			const answer = set.call(system, element, value);
			if (String(answer) !== 'true') failures.push(element + '=' + value + ': ' + system.lmsGetLastError());
			return answer;
		};
		for (const name of ['Commit', '${api === 'API' ? 'LMSFinish' : 'Terminate'}', 'LMSCommit'])
			system.on(name, () => { stored = JSON.stringify({ cmi: system.cmi }); });
		const frame = document.createElement('iframe');
		frame.title = 'The lesson';
		frame.src = address;
		place.replaceChildren(frame);
	}
	const leave = () => { place.replaceChildren(); return { stored, failures }; };
</script></body></html>`;

let folder: string;
const packages = {} as Record<Format, Record<string, Uint8Array>>;
let server: Server;
let origin: string;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'who-says-scorm-'));
	const files: Record<string, string | Uint8Array> = {};
	const require = createRequire(import.meta.url);
	for (const [format, system] of Object.entries(SYSTEMS) as [Format, (typeof SYSTEMS)[Format]][]) {
		const zip = join(folder, `${format}.zip`);
		const command = [join(ROOT, 'src/cli/lesson.ts'), 'export', 'lamp', '--to', format, '--out', zip];
		execFileSync(join(ROOT, 'node_modules/.bin/tsx'), command, { cwd: LESSONS, stdio: 'pipe' });
		packages[format] = unzipSync(readFileSync(zip));
		for (const [name, bytes] of Object.entries(packages[format])) files[`/${format}/package/${name}`] = bytes;
		files[`/${format}/`] = coursePage(system);
		files[`/${system.script}.js`] = readFileSync(require.resolve(`scorm-again/${system.script}/min`));
	}
	server = createServer(({ url }, response) => {
		const path = new URL(url ?? '/', 'http://course').pathname;
		const file = files[path];
		const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
		response.writeHead(file ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(file);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(folder, { recursive: true });
});

function lamp(seed: string) {
	const read = readLesson(join(LESSONS, 'questions'), 'lamp');
	if (!read.ok) throw new Error('the lesson of the tests has errors');
	return draw(read.lesson, seed);
}

/** A visit of a student to the lesson, as the course frames it. */
class Visit {
	constructor(
		readonly page: Page,
		private readonly format: Format
	) {}

	/** @param kept what the system has stored of an earlier visit */
	async launch(kept: string | null = null, part = ''): Promise<Student<Frame>> {
		await this.page.goto(`${origin}/${this.format}/`);
		await this.page.evaluate(([kept, address]) => launch(kept, address), [
			kept,
			`package/index.html${part}`
		] as const);
		const frame = (await (await this.page.waitForSelector('iframe')).contentFrame())!;
		await frame.waitForSelector('#quiz');
		return new Student(frame);
	}

	/** Goes on in the course; gives back what the system has stored, and what it has refused. */
	leave(): Promise<{ stored: string | null; failures: string[] }> {
		return this.page.evaluate(() => leave());
	}

	/** What the system answers now. */
	values(...elements: string[]): Promise<Record<string, string>> {
		const { api } = SYSTEMS[this.format];
		return this.page.evaluate(
			([api, elements]) =>
				Object.fromEntries(
					elements.map((element) => {
						const system = (window as unknown as Record<string, { lmsGetValue(element: string): string }>)[
							api
						]!;
						return [element, String(system.lmsGetValue(element))];
					})
				),
			[api, elements] as const
		);
	}
}

/** Of the page of the course. */
declare function launch(kept: string | null, address: string): void;
declare function leave(): { stored: string | null; failures: string[] };

/** What a system has stored of one answer. */
interface Stored {
	id: string;
	type: string;
	result: string;
	student_response?: string;
	learner_response?: string;
	weighting: string;
	latency: string;
	time?: string;
	timestamp?: string;
	correct_responses: Record<string, { pattern: string }>;
}
interface StoredCmi {
	suspend_data: string;
	core?: Record<string, unknown>;
	interactions: Record<string, Stored>;
}
const cmiIn = (stored: string | null) => (JSON.parse(stored ?? '{}') as { cmi: StoredCmi }).cmi;
const answersIn = (cmi: StoredCmi) => Object.values(cmi.interactions).filter((entry) => entry?.id);

for (const format of Object.keys(SYSTEMS) as Format[]) {
	test.describe(format, () => {
		test('a course keeps a lesson that was left in the middle, lets it go on, and is told how it ends', async ({
			page
		}) => {
			test.setTimeout(120_000);
			const visit = new Visit(page, format);
			const drawn = lamp(SEED);
			const [first, second, ...others] = drawn.quiz.questions;

			let student = await visit.launch(null, `?seed=${SEED}`);
			await expect(student.page.getByText('are kept by the course system')).toBeVisible();
			await expect(student.page.getByText('Start over')).toHaveCount(0);
			await student.begin();
			await student.take(drawn, first!, { answer: 'wrong', proof: 'none' });
			await expect
				.poll(() => visit.values('cmi.interactions._count'))
				.toEqual({ 'cmi.interactions._count': '1' });
			await student.goOn();
			await student.isAt(second!);
			const early = await visit.leave();
			expect(early.failures).toEqual([]);
			expect(cmiIn(early.stored).suspend_data.length).toBeLessThan(200);

			student = await visit.launch(early.stored);
			await student.isAt(second!);
			await student.page
				.getByRole('button', { name: 'Previous' })
				.or(student.page.getByRole('button', { name: 'Back' }))
				.first()
				.click();
			await student.press('Try again');
			await student.take(drawn, first!, { answer: 'right' });
			await student.goOn();
			await student.takeAll({ ...drawn, quiz: { ...drawn.quiz, questions: [second!, ...others] } });
			expect(await student.figures()).toMatchObject({ Points: '7.5 of 8' });
			if (format === 'scorm12') {
				expect(
					await visit.values('cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.lesson_location')
				).toEqual({
					'cmi.core.lesson_status': 'passed',
					'cmi.core.score.raw': '93.75',
					'cmi.core.lesson_location': 'result'
				});
			} else {
				expect(
					await visit.values(
						'cmi.completion_status',
						'cmi.success_status',
						'cmi.score.scaled',
						'cmi.score.raw',
						'cmi.progress_measure'
					)
				).toEqual({
					'cmi.completion_status': 'completed',
					'cmi.success_status': 'passed',
					'cmi.score.scaled': '0.9375',
					'cmi.score.raw': '93.75',
					'cmi.progress_measure': '1'
				});
			}

			// A practice is kept, and told to nobody.
			await student.page.getByRole('link', { name: /^Practise these/ }).click();
			await student.begin();
			await student.press('All questions');
			await student.press('Finish with what I have');
			await expect(student.result).toContainText('Your result, a practice');
			const { stored, failures } = await visit.leave();
			expect(failures).toEqual([]);
			const cmi = cmiIn(stored);
			expect(cmi.suspend_data.length).toBeGreaterThan(0);
			expect(cmi.suspend_data.length).toBeLessThanOrEqual(4096);
			expect(cmi.suspend_data).toMatch(/^[\w/-]*$/);
			const answers = answersIn(cmi);
			expect(answers.map(({ id }) => id)).toEqual(drawn.quiz.questions.map(({ id }) => id));
			for (const { id, result, type } of answers)
				expect([id, result, type]).toEqual([
					id,
					id === 'ask-next' ? 'neutral' : 'correct',
					expect.any(String)
				]);
			const [match] = answers.filter(({ type }) => type === 'matching');
			expect(match!.student_response ?? match!.learner_response).toBe(
				format === 'scorm12' ? 'a.d,b.e,c.f' : 'dock-worker[.]no-name[,]log[.]document[,]roth[.]by-name'
			);

			// Whoever comes back finds the result; what the course has stays.
			student = await visit.launch(stored);
			await expect(student.result).toContainText('Your result, a practice');
			await student.page.getByRole('link', { name: 'Back to my first result' }).click();
			expect(await student.figures()).toMatchObject({ Points: '7.5 of 8' });
			await student.press('Start again with other questions');
			await student.begin();
			await student.press('All questions');
			await student.press('Finish with what I have');
			expect(await student.figures()).toMatchObject({ Points: '0 of 8' });
			const last = await visit.leave();
			expect(last.failures).toEqual([]);
			expect(answersIn(cmiIn(last.stored))).toEqual(answers);
			const score = format === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';
			await visit.launch(last.stored);
			expect(await visit.values(score)).toEqual({ [score]: '93.75' });
		});
	});
}

test('where there is no course, the lesson says that nothing is recorded, and goes on in the browser', async ({
	page
}) => {
	const address = `${origin}/scorm12/package/index.html`;
	await page.goto(`${address}?seed=${SEED}`);
	const notice = page.getByRole('status').filter({ hasText: 'No course has opened this lesson' });
	await expect(notice).toBeVisible();
	await expect(page.getByText('Your answers stay in this browser. Nothing is sent')).toBeVisible();
	const student = new Student(page);
	await student.begin();
	await page.goto(address);
	await expect(student.button('Check')).toBeVisible();
	await expect(notice).toBeVisible();
});
