import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type Unit from '@xapi/cmi5';
import XAPI, { type Agent } from '@xapi/xapi';
import { unzipSync } from 'fflate';
import { draw } from '../../src/lib/quiz/draw.ts';
import { readLesson } from '../../src/lib/server/lesson-folder.ts';
import { serveCourse } from '../support/course-server.ts';
import { categoriesOf, CourseSystem, ENROLMENT, sessionOf, verbOf } from '../support/course-system.ts';
import { Student } from './support/student.ts';
import { violationsOn } from './support/violations.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LESSONS = join(ROOT, 'tests/fixtures/e2e');
const SEED = 'course';

/** The files of the lesson `lamp` as a package for cmi5, as the command makes it. */
let files: Record<string, string>;
/** Where the lesson stands, and where the system listens: two sites. */
let site: { server: Server; origin: string };
let lrs: { server: Server; origin: string };
let system: CourseSystem;
/** Whether the system answers. */
let isUp: boolean;

async function listen(server: Server): Promise<{ server: Server; origin: string }> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test.beforeAll(() => {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-cmi5-'));
	const zip = join(folder, 'lamp.zip');
	const command = [join(ROOT, 'src/cli/lesson.ts'), 'export', 'lamp', '--to', 'cmi5', '--out', zip];
	execFileSync(join(ROOT, 'node_modules/.bin/tsx'), command, { cwd: LESSONS });
	const entries = Object.entries(unzipSync(readFileSync(zip)));
	files = Object.fromEntries(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
	rmSync(folder, { recursive: true });
});

test.beforeEach(async () => {
	system = new CourseSystem();
	isUp = true;
	const library = createRequire(import.meta.url).resolve('@xapi/cmi5/dist/Cmi5.umd.js');
	const pages: Record<string, string> = {
		'/index.html': files['index.html']!,
		'/course': '<!doctype html><title>The course</title>',
		'/library.html': `<!doctype html><script>${readFileSync(library, 'utf8').replaceAll('</script', '<\\/script')}</script>`
	};
	site = await listen(serveCourse(system, (path) => pages[path] ?? null));
	lrs = await listen(
		serveCourse(
			system,
			() => null,
			() => isUp
		)
	);
});
test.afterEach(() => {
	for (const { server } of [site, lrs]) {
		server.closeAllConnections();
		server.close();
	}
});

function lamp() {
	const read = readLesson(join(LESSONS, 'questions'), 'lamp');
	if (!read.ok) throw new Error('the lesson of the tests has errors');
	return draw(read.lesson, SEED);
}

/** The course opens the lesson in a browser that has never seen it. */
async function launch(browser: Browser, hash = ''): Promise<Page> {
	const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
	const page = await context.newPage();
	const search = system.launch(lrs.origin, { masteryScore: 0.6, returnURL: `${site.origin}/course` });
	await page.goto(`${site.origin}/index.html${search}${hash}`);
	return page;
}

const verbs = () => system.statements.map(verbOf);
const answers = () => verbs().filter((verb) => verb === 'answered').length;
const notice = (page: Page, words: RegExp) => expect(page.getByRole('status').getByText(words)).toBeVisible();

test('a course is told of all, though the network fails, and the lesson goes on in another browser', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const drawn = lamp();
	const [first, second, third, ...others] = drawn.quiz.questions;
	const page = await launch(browser, `#seed=${SEED}`);
	const context = page.context();
	const student = new Student(page);
	await expect.poll(verbs).toEqual(['initialized']);
	await expect(page.getByText('Not you? Start over')).toHaveCount(0);
	await student.begin();
	await student.take(drawn, first!, { answer: 'right' });
	await student.goOn();
	await expect.poll(answers).toBeGreaterThan(0);
	const before = answers();

	// The system does not answer.
	isUp = false;
	await student.take(drawn, second!, { answer: 'right' });
	await notice(page, /Your course cannot be reached/);
	expect(await violationsOn(page)).toEqual([]);
	isUp = true;
	await student.goOn();
	await expect.poll(answers).toBeGreaterThan(before);
	await expect(page.getByText(/Your course cannot be reached/)).toBeHidden();

	// The browser has no network.
	await context.setOffline(true);
	await student.take(drawn, third!, { answer: 'right' });
	await notice(page, /Your course cannot be reached/);
	const told = answers();
	await context.setOffline(false);
	await expect.poll(answers).toBeGreaterThan(told);
	await expect(page.getByText(/Your course cannot be reached/)).toBeHidden();
	await student.goOn();

	await page.getByRole('link', { name: 'Back to the course' }).click();
	await expect(page).toHaveTitle('The course');
	await expect.poll(() => verbs().at(-1)).toBe('terminated');
	await context.close();

	const elsewhere = await launch(browser);
	const again = new Student(elsewhere);
	await again.isAt(others[0]!);
	await again.takeAll({ ...drawn, quiz: { ...drawn.quiz, questions: others } });
	expect(await again.figures()).toMatchObject({ Points: '8 of 8' });
	await expect.poll(verbs).toContain('passed');
	await again.result.getByRole('link', { name: 'Back to the course' }).click();
	await expect(elsewhere).toHaveTitle('The course');
	await expect.poll(() => verbs().at(-1)).toBe('terminated');

	const proofs = drawn.quiz.questions.filter(({ asksProof }) => asksProof).length;
	const all = drawn.quiz.questions.length + proofs;
	// Read back by a client that others wrote.
	const client = new XAPI({ endpoint: `${lrs.origin}/lrs/`, auth: 'Basic token-2', adapter: 'fetch' });
	const { data } = await client.getStatements({ registration: ENROLMENT.registration });
	const read = data.statements;
	const visit = (n: number) => read.filter((statement) => sessionOf(statement) === `visit-${n}`).map(verbOf);
	const told1 = visit(1).length - 2;
	expect(visit(1)).toEqual(['initialized', ...Array<string>(told1).fill('answered'), 'terminated']);
	expect(visit(2)).toEqual([
		'initialized',
		...Array<string>(all - told1).fill('answered'),
		'completed',
		'passed',
		'terminated'
	]);
	expect(read.find((statement) => verbOf(statement) === 'passed')).toMatchObject({
		result: { success: true, score: { scaled: 1 } }
	});
	expect(system.broken).toEqual([]);
	expect(system.again.other).toBe(0);
});

test('a lesson whose launch has been used up says so and goes on, and all is told at the next launch', async ({
	browser
}) => {
	const drawn = lamp();
	const [first] = drawn.quiz.questions;
	const page = await launch(browser, `#seed=${SEED}`);
	await expect.poll(verbs).toEqual(['initialized']);
	await page.reload();
	await notice(page, /Your course is not told of this visit/);
	const student = new Student(page);
	await student.begin();
	await student.take(drawn, first!, { answer: 'right' });
	expect(verbs()).toEqual(['initialized', 'terminated']);
	await page.goto('about:blank');
	const search = system.launch(lrs.origin);
	await page.goto(`${site.origin}/index.html${search}`);
	await expect(student.feedback).toBeVisible();
	await expect.poll(answers).toBeGreaterThan(0);
	expect(verbs().slice(0, 3)).toEqual(['initialized', 'terminated', 'initialized']);
	expect(system.broken).toEqual([]);
});

test('the library that others wrote for cmi5 is taken by the system of these tests, and tells in the same way', async ({
	browser
}) => {
	const page = await launch(browser, `#seed=${SEED}`);
	const student = new Student(page);
	await student.begin();
	const drawn = lamp();
	await student.takeAll(drawn);
	await expect.poll(verbs).toContain('passed');
	await page.goto(`${site.origin}/library.html`);
	await expect.poll(() => verbs().at(-1)).toBe('terminated');
	const shapes = (visit: CourseSystem) => {
		const shape = visit.statements.map((statement) => ({
			verb: statement.verb.id,
			categories: categoriesOf(statement),
			extensions: Object.keys(statement.context?.extensions ?? {}).sort(),
			registration: statement.context?.registration,
			result: verbOf(statement) === 'answered' ? [] : Object.keys(statement.result ?? {}).sort()
		}));
		return [...new Set(shape.map((one) => JSON.stringify(one)))];
	};
	const ours = shapes(system);
	const ourSystem = system;

	system = new CourseSystem();
	const theirs = await listen(serveCourse(system));
	const query = Object.fromEntries(
		new URLSearchParams(system.launch(theirs.origin, { masteryScore: 0.6 }))
	) as Record<'endpoint' | 'fetch' | 'actor' | 'registration' | 'activityId', string>;
	await page.evaluate(async (launch) => {
		const { Cmi5 } = window as unknown as { Cmi5: typeof Unit };
		const unit = new Cmi5({ ...launch, actor: JSON.parse(launch.actor) as Agent });
		await unit.initialize();
		await unit.interactionChoice('lamp', 'who', ['a'], ['a']);
		await unit.complete();
		await unit.pass(1);
		await unit.terminate();
	}, query);
	theirs.server.closeAllConnections();
	theirs.server.close();
	expect(system.broken).toEqual([]);
	expect(ourSystem.broken).toEqual([]);
	expect(ours).toEqual(shapes(system));
});
