import { build } from './build.ts';
import { check } from './check.ts';
import { exportLesson } from './export.ts';
import { grade } from './grade.ts';
import { importQuestions } from './import.ts';
import { EXIT, UsageError, type Exit, type Io } from './io.ts';
import { newLesson } from './new.ts';
import { show } from './show.ts';

const USAGE = `usage: npm run lesson -- <command>
  check [id…]                  say what is wrong with the lessons
  build <id>                   make questions of the annotation
  show <id> --json             print a lesson as data
  new <id> --article FILE      begin a lesson from an article
  grade <id> --attempt FILE    replay an attempt and print its result
  export <id> --to FORMAT      take a lesson out for another system (--out FILE)
  import <id> --from FILE      take questions in from GIFT, Moodle XML or QTI (--skill SKILL)
`;

const COMMANDS: Record<string, (args: string[], io: Io) => Exit | Promise<Exit>> = {
	check,
	build,
	show,
	new: newLesson,
	grade,
	export: exportLesson,
	import: importQuestions
};

/** Runs the `lesson` command. A promise where it has to wait for something. */
export function main([command, ...args]: string[], io: Io): Exit | Promise<Exit> {
	const told = (error: unknown) => {
		if (!(error instanceof UsageError)) throw error;
		io.err(`lesson: ${error.message}\n${USAGE}`);
		return EXIT.usage;
	};
	try {
		if (command === undefined) throw new UsageError('which command?');
		const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
		if (!run) throw new UsageError(`there is no command "${command}"`);
		const ended = run(args, io);
		return typeof ended === 'number' ? ended : ended.catch(told);
	} catch (error) {
		return told(error);
	}
}
