import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed } from '../support/small-lesson.ts';
import { runLesson } from '../support/run-lesson.ts';
import { tempFolder, tempLesson } from '../support/temp-folder.ts';

describe('a command line that is not understood', () => {
	it.each([
		[[], 'which command?'],
		[['chek'], 'there is no command "chek"'],
		[['toString'], 'there is no command "toString"'],
		[['check', '--all'], "Unknown option '--all'"],
		[['build'], 'which lesson? give its id'],
		[['build', 'a', 'b'], 'one lesson at a time, not also b'],
		[['show', 'river'], 'a lesson is shown as JSON: add --json'],
		[['new', 'river'], '--article is missing'],
		[['grade', 'river'], '--attempt is missing'],
		[['grade', 'river', '--attempt'], "Option '--attempt <value>' argument missing"]
	])('ends with 2, its fault and the usage: %j', (argv, fault) => {
		const { exit, out, err } = runLesson(tempFolder(), ...argv);
		expect({ exit, out }).toEqual({ exit: 2, out: '' });
		expect(err[0]).toContain(`lesson: ${fault}`);
		expect(err[1]).toBe('usage: npm run lesson -- <command>');
	});
});

describe('as a program', () => {
	const root = join(import.meta.dirname, '../..');
	const run = (cwd: string, ...argv: string[]) =>
		spawnSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'src/cli/lesson.ts'), ...argv], {
			cwd,
			encoding: 'utf8'
		});

	it('works on the lessons of the folder that it stands in, data on stdout alone', () => {
		const { status, stdout, stderr } = run(tempLesson(), 'show', 'river', '--json');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(JSON.parse(stdout)).toMatchObject({ lesson: { id: 'river' } });
	});

	it('ends with 1 on bad content, messages on stderr and no stack trace', () => {
		const { status, stdout, stderr } = run(
			tempLesson(changed('lesson.yaml', 'version: 1', 'version: 9')),
			'check'
		);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toMatch(/^questions\/river\/lesson\.yaml:1:10 "version" is 9[^\n]*\n$/);
	});

	it('ends with 2 on bad usage', () => {
		expect(run(tempFolder(), 'fly').status).toBe(2);
	});
});
