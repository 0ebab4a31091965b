/*
 * What the pipeline costs on many lessons: `lesson check`, the recipes, the recipes with a rebuild. By hand:
 *
 *     npx tsx tests/bench/pipeline.ts [--most 1000]
 *
 * 1,000 made-up lessons of the seed's size (tests/support/lessons.ts) are written to a temporary folder, banks built.
 * Then each job runs over an eighth, a quarter, half and all of them, each time in a process of its own
 * (pipeline-job.ts), which tells its time and its peak of memory; `lesson check` over all of them is run once more as
 * the command that a person types. Linear means: the milliseconds for a lesson stay the same, and so does the memory.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LESSON_FILES } from '../../src/lib/lesson/files.ts';
import { lessonTexts } from './lesson-texts.ts';
import type { JobReport } from './pipeline-job.ts';
import { printRows } from './table.ts';

const { values } = parseArgs({ options: { most: { type: 'string', default: '1000' } } });
const MOST = Number(values.most);
const SIZES = [8, 4, 2, 1].map((part) => Math.round(MOST / part));

const folder = mkdtempSync(join(tmpdir(), 'who-says-bench-'));
try {
	const sizes = writeLessons(folder);
	console.log(
		`${MOST} made-up lessons; the first: ${LESSON_FILES.map((name) => `${name} ${kB(sizes[name])}`).join(', ')}; ` +
			`the seed: ${LESSON_FILES.map((name) => `${name} ${seedSize(name)}`).join(', ')}`
	);
	const idle = job('nothing', 0);
	const rows = ['check', 'build', 'rebuild'].flatMap((name) =>
		SIZES.map((n) => {
			const { milliseconds, peak, count } = job(name, n);
			return [
				name,
				n.toLocaleString('en'),
				`${(milliseconds / 1000).toFixed(2)} s`,
				`${(milliseconds / n).toFixed(1)} ms`,
				MB(peak),
				`${count.toLocaleString('en')} ${name === 'check' ? 'messages' : 'items'}`
			];
		})
	);
	printRows('Pipeline', ['job', 'lessons', 'time', 'a lesson', 'peak of memory', 'found or made'], rows);
	console.log(`A process that does nothing: ${MB(idle.peak)}.`);
	console.log(`\`lesson check\` over ${MOST} lessons as a command, start and all: ${command()}.`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** Writes all lessons; returns the sizes of the first one's files. */
function writeLessons(folder: string): Record<string, number> {
	const sizes: Record<string, number> = {};
	for (let i = 1; i <= MOST; i++) {
		const path = join(folder, 'questions', `made-up-${i}`);
		mkdirSync(path, { recursive: true });
		for (const [name, text] of Object.entries(lessonTexts(i))) {
			writeFileSync(join(path, name), text);
			sizes[name] ??= text.length;
		}
	}
	return sizes;
}

/** Runs pipeline-job.ts in a process of its own. */
function job(name: string, n: number): JobReport {
	const script = fileURLToPath(new URL('pipeline-job.ts', import.meta.url));
	const printed = execFileSync(process.execPath, ['--import', 'tsx', script, name, String(n), folder]);
	return JSON.parse(printed.toString()) as JobReport;
}

/** `lesson check` in a process of its own, from the start of Node to its end. */
function command(): string {
	const script = fileURLToPath(new URL('../../src/cli/lesson.ts', import.meta.url));
	const tsx = import.meta.resolve('tsx');
	const began = performance.now();
	let ended = 'exit 0';
	try {
		const env = {
			...process.env,
			TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url))
		};
		execFileSync(process.execPath, ['--import', tsx, script, 'check'], { cwd: folder, env, stdio: 'ignore' });
	} catch (error) {
		ended = `exit ${(error as { status: number | null }).status}`;
	}
	return `${((performance.now() - began) / 1000).toFixed(2)} s, ${ended}`;
}

function seedSize(name: string): string {
	try {
		return kB(readFileSync(`questions/russia-taliban/${name}`).length);
	} catch {
		return 'none yet';
	}
}

function kB(bytes: number | undefined): string {
	return `${((bytes ?? 0) / 1000).toFixed(1)} kB`;
}

function MB(bytes: number): string {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}
