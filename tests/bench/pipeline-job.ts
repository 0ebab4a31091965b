/*
 * One measurement of pipeline.ts in a process of its own, so that its peak of memory is its own too:
 *
 *     tsx tests/bench/pipeline-job.ts <job> <how many> [folder]
 *
 * Prints a JobReport as JSON. Made-up lessons are made before the clock starts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildItems } from '../../src/lib/bank/build.ts';
import { rebuildFile } from '../../src/lib/bank/questions-file.ts';
import { main } from '../../src/cli/main.ts';
import { generatedLesson } from '../support/lessons.ts';

/** What a job printed. */
export interface JobReport {
	milliseconds: number;
	/** The most memory that the process ever held, in bytes. */
	peak: number;
	/** What is said about the lessons, or made of them: lines, items. */
	count: number;
}

const JOBS: Record<string, (n: number, folder: string) => { milliseconds: number; count: number }> = {
	/** Only what it costs to be there: Node, the modules, the compiler. */
	nothing: () => ({ milliseconds: 0, count: 0 }),

	/** `lesson check` over the first n lessons of a folder, in this process: read, validate, anchor, lint. */
	check: (n, folder) => {
		const ids = Array.from({ length: n }, (_, i) => `made-up-${i + 1}`);
		let count = 0;
		const began = performance.now();
		main(['check', ...ids], { cwd: folder, out: () => {}, err: () => void count++ });
		return { milliseconds: performance.now() - began, count };
	},

	/** The recipes: every item of n annotated articles. */
	build: (n) => timed(n, ({ article, attribution }) => buildItems(article, attribution).length),

	/** The recipes, and their items merged into the bank that stands in the folder: what `lesson build` does. */
	rebuild: (n, folder) =>
		timed(n, ({ article, attribution }, i) => {
			const text = readFileSync(join(folder, 'questions', `made-up-${i}`, 'questions.yaml'), 'utf8');
			return rebuildFile(text, buildItems(article, attribution)).report.kept.length;
		})
};

type Made = ReturnType<typeof generatedLesson>;

/** Does the work for n lessons, one after the other, and counts only the work's time. */
function timed(n: number, work: (made: Made, i: number) => number) {
	let count = 0;
	let milliseconds = 0;
	for (let i = 1; i <= n; i++) {
		const made = generatedLesson(i);
		const began = performance.now();
		count += work(made, i);
		milliseconds += performance.now() - began;
	}
	return { milliseconds, count };
}

const [job = '', n = '0', folder = ''] = process.argv.slice(2);
const run = JOBS[job];
if (!run) throw new Error(`There is no job "${job}".`);
const done = run(Number(n), folder);
const report: JobReport = { ...done, peak: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(report));
