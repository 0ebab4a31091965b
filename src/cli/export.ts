import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipOf } from '../lib/interop/download.ts';
import { FORMATS, isFormatName, type Format } from '../lib/interop/formats.ts';
import { lossLine } from '../lib/interop/losses.ts';
import { fileProblem } from '../lib/lesson/problem.ts';
import { readLesson, reasonOf } from '../lib/server/lesson-folder.ts';
import { readStandalonePlayer } from '../lib/server/standalone-folder.ts';
import { onlyId, readArguments, required } from './arguments.ts';
import { EXIT, UsageError, type Exit, type Io } from './io.ts';
import { reportProblems } from './report.ts';

/** The repository's folder: the player is this command's, not the lessons'. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `export <id> --to FORMAT --out FILE`: takes a lesson out for another system. Without a file, or with `-`, it is
 * printed, where it is one file; a file whose name ends in `.zip` gets all that there is, and a README of what the format
 * could not say. That is told on stderr in any case.
 */
export function exportLesson(args: string[], io: Io): Exit {
	const { positionals, values } = readArguments(args, {
		to: { type: 'string' },
		out: { type: 'string', default: '-' }
	});
	const id = onlyId(positionals);
	const to = required(values.to, 'to');
	if (!isFormatName(to))
		throw new UsageError(`there is no format "${to}"; there are ${Object.keys(FORMATS).join(', ')}`);

	const loaded = readLesson(join(io.cwd, 'questions'), id);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	const format: Format = FORMATS[to];
	const exported = format.export(loaded.lesson, readStandalonePlayer(ROOT));
	if (!exported) {
		io.err(`lesson: ${to} has the player in it, which has not been built yet: npm run build\n`);
		return EXIT.content;
	}
	const files = Object.values(exported.files);
	const isZip = values.out.endsWith('.zip');
	if (!isZip && files.length !== 1)
		throw new UsageError(`${to} is ${files.length} files: add --out ${id}.zip`);
	const [text = ''] = files;
	if (values.out === '-') io.out(text);
	else {
		const content = isZip ? zipOf(loaded.lesson, format, exported) : text;
		try {
			writeFileSync(resolve(io.cwd, values.out), content);
		} catch (error) {
			return reportProblems(io, [fileProblem(values.out, `cannot be written: ${reasonOf(error)}`)]);
		}
	}
	for (const loss of exported.losses) io.err(`${id}: ${lossLine(loss)}\n`);
	return EXIT.well;
}
