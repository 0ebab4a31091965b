import { main } from '../../src/cli/main.ts';

/** Runs the `lesson` command in a folder: how it ended, its data, its messages a line each. */
export function runLesson(cwd: string, ...argv: string[]): { exit: number; out: string; err: string[] } {
	let out = '';
	let err = '';
	const exit = main(argv, { cwd, out: (text) => (out += text), err: (text) => (err += text) });
	return { exit, out, err: err.split('\n').slice(0, -1) };
}
