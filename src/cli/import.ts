import { join } from 'node:path';
import { SKILLS, type Skill } from '../lib/bank/skills.ts';
import { importItems } from '../lib/interop/import/import-items.ts';
import { readGift } from '../lib/interop/import/read-gift.ts';
import { readMoodleXml } from '../lib/interop/import/read-moodle-xml.ts';
import { questions } from '../lib/interop/losses.ts';
import { checkDraft } from '../lib/lesson/draft/check.ts';
import { draftFromLesson } from '../lib/lesson/draft/read-draft.ts';
import { entryKey } from '../lib/lesson/draft/units.ts';
import { writeBack } from '../lib/lesson/draft/write-back.ts';
import { filePath } from '../lib/lesson/files.ts';
import { loadLesson } from '../lib/lesson/load.ts';
import { readTexts, writeLessonFile } from '../lib/server/lesson-folder.ts';
import { onlyId, readArguments, required } from './arguments.ts';
import { EXIT, UsageError, type Exit, type Io } from './io.ts';
import { readFile } from './read-file.ts';
import { reportProblems } from './report.ts';

/** In bytes: some hundred questions. */
const LARGEST_FILE = 5_000_000;

/**
 * `import <id> --from FILE --skill SKILL`: takes questions of another system’s file (GIFT, or Moodle’s XML) into a lesson,
 * as if they had been written by hand. What was not understood is told, a line each; it ends with 1 where nothing was.
 */
export function importQuestions(args: string[], io: Io): Exit {
	const { positionals, values } = readArguments(args, {
		from: { type: 'string' },
		skill: { type: 'string' }
	});
	const id = onlyId(positionals);
	const file = required(values.from, 'from');
	const asked = SKILLS.find((skill) => skill === values.skill);
	if (values.skill !== undefined && !asked)
		throw new UsageError(`there is no skill "${values.skill}"; there are ${SKILLS.join(', ')}`);

	const root = join(io.cwd, 'questions');
	const texts = readTexts(root, id);
	if (!texts.ok) return reportProblems(io, texts.problems);
	const loaded = loadLesson(id, texts.texts);
	if (!loaded.ok) return reportProblems(io, loaded.problems);
	const read = readFile(io.cwd, file, LARGEST_FILE);
	if (!read.ok) return reportProblems(io, [read.problem]);

	const foreign = /^\ufeff?\s*</.test(read.text) ? readMoodleXml(read.text) : readGift(read.text);
	const nameless = foreign.questions.filter(({ skill }) => skill === null);
	if (nameless.length > 0 && !asked)
		throw new UsageError(
			`what do they teach? Add --skill for ${questions(nameless.length)} without a tag that says so: ${SKILLS.join(', ')}`
		);
	// Where every question names its own, none is asked for.
	const skill: Skill = asked ?? SKILLS[0];
	const draft = draftFromLesson(loaded.lesson);
	const imported = importItems(foreign, skill, new Set(draft.items.map((item) => item.id)));

	// What no lesson can have is left out, and the others come in.
	const all = { ...draft, items: [...draft.items, ...imported.items.map(({ item }) => item)] };
	const faults = new Map(
		checkDraft(id, all)
			.filter(({ severity }) => severity === 'error')
			.map(({ unit, message }) => [unit, message])
	);
	const taken = imported.items.filter(({ item }) => !faults.has(entryKey('items', item.id)));
	for (const { item, where } of imported.items) {
		const why = faults.get(entryKey('items', item.id));
		if (why !== undefined) imported.left.push({ where, why });
	}
	const leftOut = new Set(imported.left.map(({ where }) => where));
	for (const { where, why } of imported.left) io.err(`${file}: ${where}: not imported: ${why}\n`);
	for (const { where, why } of imported.changed)
		if (!leftOut.has(where)) io.err(`${file}: ${where}: ${why}\n`);

	if (taken.length > 0) {
		const after = writeBack(texts.texts, {
			...draft,
			items: [...draft.items, ...taken.map(({ item }) => item)]
		});
		const result = loadLesson(id, after);
		if (!result.ok) return reportProblems(io, result.problems);
		const problem = writeLessonFile(root, id, 'questions.yaml', after['questions.yaml']);
		if (problem) return reportProblems(io, [problem]);
	}
	io.err(
		`${filePath(id, 'questions.yaml')}: ${questions(taken.length)} imported, ${imported.left.length} not\n`
	);
	return taken.length > 0 || imported.left.length === 0 ? EXIT.well : EXIT.content;
}
