import { join } from 'node:path';
import * as v from 'valibot';
import { fileProblem, type Problem } from '../lib/lesson/problem.ts';
import { validate } from '../lib/lesson/validate.ts';
import { draw } from '../lib/quiz/draw.ts';
import { replayFinished } from '../lib/quiz/replay.ts';
import { scoreQuiz } from '../lib/quiz/score.ts';
import { readLesson } from '../lib/server/lesson-folder.ts';
import { onlyId, readArguments, required } from './arguments.ts';
import { EXIT, type Exit, type Io } from './io.ts';
import { readFile } from './read-file.ts';
import { reportProblems } from './report.ts';

const LARGEST_ATTEMPT = 5_000_000;

/** The frame of an attempt; its events are held against the quiz by the replay. */
const AttemptSchema = v.strictObject({
	lesson: v.string(),
	revision: v.string(),
	seed: v.string(),
	events: v.array(v.unknown())
});

/** `grade <id> --attempt FILE`: replays an attempt and prints its result. */
export function grade(args: string[], io: Io): Exit {
	const { positionals, values } = readArguments(args, { attempt: { type: 'string' } });
	const id = onlyId(positionals);
	const file = required(values.attempt, 'attempt');
	const refuse = (message: string) => reportProblems(io, [fileProblem(file, message)]);

	const loaded = readLesson(join(io.cwd, 'questions'), id);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	const read = readFile(io.cwd, file, LARGEST_ATTEMPT);
	if (!read.ok) return reportProblems(io, [read.problem]);
	const parsed = parseJson(file, read.text);
	if (!parsed.ok) return reportProblems(io, [parsed.problem]);
	const checked = validate(AttemptSchema, parsed.value, file, () => ({ line: 0, col: 0 }));
	if (!checked.ok) return reportProblems(io, checked.problems);

	const attempt = checked.value;
	const { lesson } = loaded;
	if (attempt.lesson !== id) return refuse(`is an attempt at lesson "${attempt.lesson}", not "${id}"`);
	if (attempt.revision !== lesson.revision) {
		return refuse(
			`was made on revision ${attempt.revision}, and the lesson is now revision ${lesson.revision}: ` +
				'an attempt can be graded only on the revision that it began with'
		);
	}
	const drawn = draw(lesson, attempt.seed);
	const replayed = replayFinished(drawn.quiz, drawn.keys, attempt.events);
	if (!replayed.ok) return refuse(`event ${replayed.rejection.event}: ${replayed.rejection.why}`);
	io.out(`${JSON.stringify(scoreQuiz(drawn, replayed.snapshot.context), null, 2)}\n`);
	return EXIT.well;
}

function parseJson(
	file: string,
	text: string
): { ok: true; value: unknown } | { ok: false; problem: Problem } {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch (error) {
		return { ok: false, problem: fileProblem(file, `is not JSON: ${(error as SyntaxError).message}`) };
	}
}
