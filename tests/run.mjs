/**
 * `npm test`: every check, one after the other, and at the end one line that counts them: a test of Vitest or
 * Playwright counts as itself, any other check as one. Checks go on after a failure, so that one run tells all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'who-says-tests-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');
const totals = { passed: 0, failed: 0 };

/**
 * Runs one check and adds up what it says.
 * @param {string} name
 * @param {string[]} command
 * @param {() => { passed: number, failed: number }} [count] reads the check's report; without it the check is one test
 * @param {Record<string, string>} [env]
 */
function check(name, command, count, env = {}) {
	console.log(`\n— ${name}`);
	const [program, ...args] = command;
	const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	const one = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	let { passed, failed } = one;
	try {
		if (count) ({ passed, failed } = count());
	} catch (error) {
		console.error(`${name} left no report: ${error}`);
		({ passed, failed } = { passed: 0, failed: 1 });
	}
	// A runner that fails without a failed test (a crash, an error outside a test) has failed all the same.
	if (status !== 0 && failed === 0) failed = 1;
	if (passed + failed === 0) failed = 1;
	totals.passed += passed;
	totals.failed += failed;
	console.log(`— ${name}: ${failed === 0 ? 'passed' : 'FAILED'}`);
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Chromium is Debian's package, installed here if it is missing. @returns {string} where it is */
function chromium() {
	const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
	if (!existsSync(path)) {
		console.log('— installing Chromium');
		const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
		for (const args of [
			['apt-get', 'update', '-qq'],
			['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-dejavu-core', 'fonts-liberation']
		]) {
			const [program, ...rest] = [...sudo, ...args];
			spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
		}
	}
	return path;
}

const script = (/** @type {string[]} */ ...args) => ['npm', 'run', '--silent', ...args];

check('format', script('check:format'));
check('lint and layers', script('check:lint'));
check('types', script('check:types'));
check('unused code and dependencies', script('check:unused'));
check('the lessons', script('lesson', '--', 'check'));
check(
	'unit, property and component tests',
	['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
	() => {
		const report = json(vitestReport);
		return { passed: report.numPassedTests, failed: report.numFailedTests + report.numFailedTestSuites };
	}
);
check('build', script('build'));
check(
	'end to end in Chromium',
	['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
	() => {
		const { stats, errors } = json(playwrightReport);
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
	},
	{ PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, CHROMIUM: chromium() }
);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
