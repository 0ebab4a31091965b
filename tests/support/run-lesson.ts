import { main } from '../../src/cli/main.ts';

interface Ran {
	exit: number;
	out: string;
	err: string[];
}

/** Runs the `lesson` command in a folder: how it ended, its data, its messages a line each. */
export function runLesson(cwd: string, ...argv: string[]): Ran {
	const { ended, said } = start(cwd, argv);
	if (typeof ended !== 'number') throw new Error('the command waits for something: see runLessonToItsEnd');
	return { exit: ended, ...said() };
}

/** The same, also for a command that waits for something. */
export async function runLessonToItsEnd(cwd: string, ...argv: string[]): Promise<Ran> {
	const { ended, said } = start(cwd, argv);
	return { exit: await ended, ...said() };
}

function start(cwd: string, argv: string[]) {
	let out = '';
	let err = '';
	const ended = main(argv, { cwd, out: (text) => (out += text), err: (text) => (err += text) });
	return { ended, said: () => ({ out, err: err.split('\n').slice(0, -1) }) };
}
