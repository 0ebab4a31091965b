import { join } from 'node:path';
import { verify } from '../lib/attribution/verification.ts';
import { readLesson } from '../lib/server/lesson-folder.ts';
import { onlyId, readArguments } from './arguments.ts';
import { EXIT, UsageError, type Exit, type Io } from './io.ts';
import { reportProblems } from './report.ts';

/** `show <id> --json`: the lesson as data, with the verification status of each claim and its reasons. */
export function show(args: string[], io: Io): Exit {
	const { positionals, values } = readArguments(args, { json: { type: 'boolean' } });
	const id = onlyId(positionals);
	if (!values.json) throw new UsageError('a lesson is shown as JSON: add --json');

	const loaded = readLesson(join(io.cwd, 'questions'), id);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	reportProblems(io, loaded.warnings);
	const { revision, lesson, article, attribution, bank } = loaded.lesson;
	const verifications = verify(attribution);
	const shown = {
		lesson: { id, revision, ...lesson },
		article,
		attribution: {
			sources: attribution.sources,
			claims: attribution.claims.map((claim) => ({ ...claim, verification: verifications.get(claim.id) }))
		},
		bank: { items: bank.items }
	};
	io.out(`${JSON.stringify(shown, null, 2)}\n`);
	return EXIT.well;
}
