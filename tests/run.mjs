/**
 * `npm test`: every check, and at the end one line that counts them: a test of Vitest or Playwright counts as itself, any
 * other check as one. Checks go on after a failure, so that one run tells all. Those that use one core only run two at a
 * time.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'who-says-tests-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
const totals = { passed: 0, failed: 0 };
/** What failed, by name: said once more at the end, where nobody has to look for it. */
const failures = [];

/**
 * Runs checks that count as one each, two at a time; what each says stands together.
 * @param {[name: string, command: string[]][]} checks
 */
async function checkTwoAtATime(checks) {
	const waiting = [...checks];
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [name, [program, ...args]] = next;
			const { output, status } = await run(program, args);
			console.log(`\n— ${name}\n${output.trim()}`);
			add(name, status === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] });
		}
	};
	await Promise.all([work(), work()]);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ output: string, status: number | null }>} what it said, and how it ended
 */
function run(program, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', reject);
		child.on('close', (status) => resolve({ output, status }));
	});
}

/**
 * Adds up what a check came to, and says it.
 * @param {string} name
 * @param {{ passed: number, failed: string[] }} counts how many tests passed, and the names of those that failed
 */
function add(name, { passed, failed }) {
	totals.passed += passed;
	totals.failed += failed.length;
	failures.push(...failed);
	console.log(`— ${name}: ${failed.length === 0 ? 'passed' : 'FAILED'}`);
}

/**
 * Runs one check and adds up what it says.
 * @param {string} name
 * @param {string[]} command
 * @param {() => { passed: number, failed: string[] }} count reads the check's report: how many tests passed, and the names
 *   of those that failed
 * @param {Record<string, string>} [env]
 */
function check(name, command, count, env = {}) {
	console.log(`\n— ${name}`);
	const [program, ...args] = command;
	const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	let passed = 0;
	/** @type {string[]} */
	let failed = [];
	try {
		({ passed, failed } = count());
	} catch (error) {
		console.error(`${name} left no report: ${error}`);
	}
	// A runner that fails without a failed test (a crash, an error outside a test) has failed all the same.
	if (failed.length === 0 && (status !== 0 || passed === 0)) failed = [name];
	add(name, { passed, failed });
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const HEADLESS_SHELL = process.env.HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell';
const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** Programs that tests drive, and Debian's packages that have them. tests/support/postgres.ts runs PostgreSQL. */
const PROGRAMS = [
	{ path: CHROMIUM, packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'] },
	{ path: HEADLESS_SHELL, packages: ['chromium-headless-shell'] },
	{ path: FIREFOX, packages: ['firefox-esr'] },
	{ path: '/usr/lib/postgresql', packages: ['postgresql'] }
];

/** Installs the programs that are missing; where one is not to be had, the tests that need it say so. */
async function installMissing() {
	const missing = PROGRAMS.filter(({ path }) => !existsSync(path));
	if (missing.length === 0) return;
	console.log(`— installing ${missing.flatMap(({ packages }) => packages).join(', ')}`);
	await aptGet('update');
	// One by one: where one is not to be had, the others are.
	for (const { packages } of missing) await aptGet('install', '-y', ...packages);
}

/** @param {string[]} args */
async function aptGet(...args) {
	const [program, ...rest] = [...(process.getuid?.() === 0 ? [] : ['sudo']), 'apt-get', '-qq', ...args];
	// Where there is no apt-get at all, that is what it says.
	const { output, status } = await run(program, rest).catch((error) => ({
		output: `${error}`,
		status: null
	}));
	if (status !== 0) console.error(output);
}

const script = (/** @type {string[]} */ ...args) => ['npm', 'run', '--silent', ...args];

const installed = installMissing();
await checkTwoAtATime([
	['types', script('check:types')],
	['lint and layers', script('check:lint')],
	['build', script('build')],
	['format', script('check:format')],
	['unused code and dependencies', script('check:unused')],
	['the lessons', script('lesson', '--', 'check')]
]);
await installed;
check(
	'unit, property and component tests',
	['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
	() => {
		const { numPassedTests, testResults } = json(vitestReport);
		const failed = testResults.flatMap(({ name, status, message, assertionResults }) => {
			const tests = assertionResults.filter((test) => test.status === 'failed');
			if (status === 'failed' && tests.length === 0) return [`${name}: ${message}`];
			return tests.map((test) => `${name} › ${test.fullName}\n${test.failureMessages.join('\n')}`);
		});
		return { passed: numPassedTests, failed };
	}
);
check(
	'end to end in Chromium and Firefox',
	['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
	() => {
		const { stats, errors, suites } = json(playwrightReport);
		const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
		const failed = suites
			.flatMap(specs)
			.flatMap(({ file, title, tests }) =>
				tests
					.filter((test) => test.status === 'unexpected' || test.status === 'flaky')
					.map(
						(test) =>
							`${file} › ${title}\n${test.results.flatMap((r) => r.errors.map((e) => e.message)).join('\n')}`
					)
			);
		return { passed: stats.expected, failed: [...failed, ...errors.map((error) => error.message)] };
	},
	{ PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, CHROMIUM, HEADLESS_SHELL, FIREFOX }
);

if (failures.length > 0) console.log(`\n— what failed:\n${failures.map((name) => `✗ ${name}`).join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
