import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gift } from '$lib/interop/gift.ts';
import { lossLine } from '$lib/interop/losses.ts';
import { changed, smallLesson } from '../support/small-lesson.ts';
import { runLesson } from '../support/run-lesson.ts';
import { contentsOf, tempFolder, tempLesson } from '../support/temp-folder.ts';

const { files, losses } = gift(smallLesson());
const told = losses.map((loss) => `river: ${lossLine(loss)}`);

describe('lesson export', () => {
	it.each([[[]], [['--out', '-']]])('prints what is one file, and tells what is lost: %j', (out) => {
		const { exit, out: text, err } = runLesson(tempLesson(), 'export', 'river', '--to', 'gift', ...out);
		expect({ exit, text, err }).toEqual({ exit: 0, text: files['river.gift.txt'], err: told });
	});

	it('writes a file, and nothing else', () => {
		const folder = tempLesson();
		const before = contentsOf(folder);
		const ran = runLesson(folder, 'export', 'river', '--to', 'gift', '--out', 'bank.txt');
		expect(ran).toEqual({ exit: 0, out: '', err: told });
		expect(readFileSync(join(folder, 'bank.txt'), 'utf8')).toBe(files['river.gift.txt']);
		const { [join(folder, 'bank.txt')]: _, ...rest } = contentsOf(folder);
		expect(rest).toEqual(before);
	});

	it('writes a zip with a README that lists what is lost', () => {
		const folder = tempLesson();
		runLesson(folder, 'export', 'river', '--to', 'gift', '--out', 'bank.zip');
		const unzipped = unzipSync(readFileSync(join(folder, 'bank.zip')));
		expect(Object.keys(unzipped)).toEqual(['river.gift.txt', 'README.txt']);
		const readme = new TextDecoder().decode(unzipped['README.txt']);
		for (const loss of losses) expect(readme).toContain(`- ${lossLine(loss)}\n`);
	});

	it('ends with 1 where the lesson has errors, or the file cannot be written', () => {
		const broken = tempLesson(changed('lesson.yaml', 'version: 1', 'version: 9'));
		expect(runLesson(broken, 'export', 'river', '--to', 'gift')).toMatchObject({ exit: 1, out: '' });
		const ran = runLesson(tempLesson(), 'export', 'river', '--to', 'gift', '--out', 'no/such/folder.txt');
		expect(ran).toEqual({
			exit: 1,
			out: '',
			err: ['no/such/folder.txt: cannot be written: no such file or directory']
		});
	});

	it('ends with 2 and names the formats where there is none of that name', () => {
		const { exit, err } = runLesson(tempFolder(), 'export', 'river', '--to', 'toString');
		expect(exit).toBe(2);
		expect(err[0]).toMatch(/^lesson: there is no format "toString"; there are html, .*\bgift\b/);
		expect(runLesson(tempFolder(), 'export', 'river').err[0]).toBe('lesson: --to is missing');
	});
});
