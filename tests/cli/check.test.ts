import { describe, expect, it } from 'vitest';
import { changed, smallTexts } from '../support/small-lesson.ts';
import { contentsOf, tempFolder, tempLesson, writeIn } from '../support/temp-folder.ts';
import { runLesson } from '../support/run-lesson.ts';

describe('lesson check', () => {
	it('says nothing when all is well', () => {
		expect(runLesson(tempLesson(), 'check')).toEqual({ exit: 0, out: '', err: [] });
		expect(runLesson(tempLesson(), 'check', 'river')).toEqual({ exit: 0, out: '', err: [] });
	});

	it('prints warnings and ends well', () => {
		const texts = changed('questions.yaml', 'prompt: Who says', 'stale: true\n    prompt: Who says');
		const { exit, out, err } = runLesson(tempLesson(texts), 'check');
		expect({ exit, out }).toEqual({ exit: 0, out: '' });
		expect(err).toEqual([
			expect.stringMatching(/^questions\/river\/questions\.yaml:7:12 warning: item "who-dam": is stale/)
		]);
	});

	it('checks all lessons, also those after a bad one', () => {
		const folder = tempLesson();
		writeIn(folder, 'questions/a-lesson/lesson.yaml', 'version: 1\n');
		writeIn(folder, 'questions/Bad Name/lesson.yaml', 'version: 1\n');
		const { exit, err } = runLesson(folder, 'check');
		expect(exit).toBe(1);
		expect(new Set(err.map((line) => line.split(/[:/]/)[1]))).toEqual(new Set(['Bad Name', 'a-lesson']));
	});

	it('checks only the lessons that are named', () => {
		const folder = tempLesson();
		writeIn(folder, 'questions/a-lesson/lesson.yaml', 'version: 1\n');
		expect(runLesson(folder, 'check', 'river').exit).toBe(0);
		expect(runLesson(folder, 'check', 'river', 'a-lesson').exit).toBe(1);
	});

	it('says that there are no lessons', () => {
		expect(runLesson(tempFolder(), 'check')).toEqual({
			exit: 1,
			out: '',
			err: ['questions: there are no lessons here']
		});
	});

	const bad: [what: string, texts: Record<string, string | Uint8Array>, message: string][] = [
		[
			'text that is not YAML',
			changed('lesson.yaml', 'title:', 'title: a: b:'),
			'lesson.yaml:2:8 is not YAML'
		],
		[
			'an alias bomb',
			{ ...smallTexts(), 'lesson.yaml': 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n' },
			'lesson.yaml:2:8 aliases'
		],
		[
			'an unknown key',
			changed('attribution.yaml', 'naming: role-only', 'named: role-only'),
			'attribution.yaml:15:5 source "farmer": needs "naming"'
		],
		[
			'a wrong type',
			changed('attribution.yaml', 'supports: [dam]', 'supports: dam'),
			'attribution.yaml:44:15 claim "waited": "supports" must be a list, not "dam"'
		],
		[
			'an article of 5 MB',
			{ ...smallTexts(), 'article.md': 'a'.repeat(5_000_000) },
			'article.md: is too large'
		],
		[
			'bytes that are not UTF-8',
			{ ...smallTexts(), 'attribution.yaml': Buffer.from('version: 1\nname: caf\xe9\n', 'latin1') },
			'attribution.yaml:2:10 is not UTF-8'
		],
		[
			'straight marks for curly ones',
			changed('attribution.yaml', 'exact: We’ve', "exact: We've"),
			'attribution.yaml:39:23 claim "waited": quote not found in article.md; nearest: "We’ve waited long enough"'
		],
		[
			'two equal ids',
			changed('attribution.yaml', '- id: denial', '- id: dam'),
			'attribution.yaml:52:9 claim "dam": the id "dam" is used twice'
		],
		[
			'a chain that loops',
			changed('attribution.yaml', 'via: [radio]', 'via: [radio, farmer]'),
			'attribution.yaml:49:18 claim "dead-fish": "farmer" is the claim’s own source'
		]
	];

	it.each(bad)('tells %s by its place, and writes nothing', (_, texts, message) => {
		const folder = tempLesson();
		for (const [name, content] of Object.entries(texts)) writeIn(folder, `questions/river/${name}`, content);
		const before = contentsOf(folder);
		for (const command of [['check'], ['build', 'river'], ['show', 'river', '--json']]) {
			const { exit, out, err } = runLesson(folder, ...command);
			expect({ exit, out }).toEqual({ exit: 1, out: '' });
			expect(err[0]).toContain(`questions/river/${message}`);
			expect(err.join('\n')).not.toMatch(/^ +at /m);
		}
		expect(contentsOf(folder)).toEqual(before);
	});

	it('refuses an id with ../ in it', () => {
		const folder = tempLesson();
		for (const command of [['check'], ['build'], ['show', '--json'], ['grade', '--attempt', 'a.json']]) {
			const { exit, err } = runLesson(folder, ...command, '../questions/river');
			expect(exit).toBe(1);
			expect(err).toEqual([
				expect.stringMatching(/^questions\/\.\.\/questions\/river: a lesson’s id must be/)
			]);
		}
	});
});
