import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import { draftFromFiles } from '$lib/lesson/draft/draft-from-files.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { tidyBody } from '$lib/lesson/draft/read-draft.ts';
import { draftOf, type Units } from '$lib/lesson/draft/units.ts';
import { writeBack } from '$lib/lesson/draft/write-back.ts';
import type { LessonFileName, LessonTexts } from '$lib/lesson/files.ts';
import { formatProblem } from '$lib/lesson/problem.ts';
import { changed, smallTexts } from '../../support/small-lesson.ts';
import { arbitraryTwoEdits, smallDraft } from './drafts.ts';

/** The draft of these files. */
function read(texts: LessonTexts): Draft {
	const files = draftFromFiles('river', texts);
	if (!files.ok) throw new Error(files.problems.map(formatProblem).join('\n'));
	return files.draft;
}

/** What keeps these files from being a draft, a line each. */
function refused(texts: LessonTexts): string[] {
	const files = draftFromFiles('river', texts);
	return files.ok
		? []
		: files.problems.map((problem) => formatProblem(problem).replace('questions/river/', ''));
}

/** The small lesson with another text in the place of one, wherever it stands. */
function replaced(name: LessonFileName, from: string, to: string): LessonTexts {
	const text = smallTexts()[name].replaceAll(from, () => to);
	if (text === smallTexts()[name]) throw new Error(`${name} has no “${from}”`);
	return { ...smallTexts(), [name]: text };
}

/** The small lesson with much in it that makes no sense, and the shape that a draft has. */
function flawed(): Draft {
	const draft = structuredClone(smallDraft());
	draft.lesson = { ...draft.lesson, title: '', summary: 'a\x07b', objectives: [''], language: 'English!' };
	draft.lesson.quiz = { ...draft.lesson.quiz, attempts: 99, 'pass-mark': -1 };
	draft.article = { ...draft.article, headline: '', url: 'no address', body: 'One.\x07\n\nTwo.' };
	draft.sources = [{ ...draft.sources[0]!, name: '', mentions: [{ exact: 'nowhere' }, { exact: '' }] }];
	draft.claims = draft.claims.map((claim) => ({ ...claim, content: [], via: ['nobody'], says: '' }));
	draft.items = draft.items.map((item) => ({ ...item, prompt: '', points: -3, about: ['nothing'] }));
	for (const item of draft.items) if (item.interaction === 'choice') item.choices = [];
	return draft;
}

describe('files in which all is well', () => {
	it('are the draft that their lesson is', () => {
		expect(read(smallTexts())).toEqual(smallDraft());
		const { 'questions.yaml': _, ...texts } = smallTexts();
		expect(read(texts)).toEqual({ ...smallDraft(), items: [], built: [] });
	});
});

describe('files that make no sense', () => {
	it('are the draft that was written to them, with all that is wrong with it', () => {
		const texts = writeBack(smallTexts(), flawed());
		expect(read(texts)).toEqual(flawed());
		expect(checkDraft('river', read(texts))).toEqual(checkDraft('river', flawed()));
	});

	it('are written to again, and keep their comments', () => {
		const texts = writeBack(changed('lesson.yaml', 'version: 1', 'version: 1 # mine'), flawed());
		expect(writeBack(texts, read(texts))).toEqual(texts);
		const mended = writeBack(texts, smallDraft());
		expect(mended['lesson.yaml']).toContain('version: 1 # mine');
		expect(read(mended)).toEqual(smallDraft());
	});

	it('may have no words of an article', () => {
		const draft = { ...smallDraft(), article: { body: '' } };
		expect(read(writeBack({}, draft))).toEqual(draft);
		expect(read({ ...smallTexts(), 'article.md': '---\nversion: 1\n---' }).article).toEqual({ body: '' });
	});

	it('bring back any draft that two people can come to', () => {
		fc.assert(
			fc.property(arbitraryTwoEdits(), ({ base, mine }) => {
				const draft = draftOf(applyPatch(base, mine) as Units);
				const filed = { ...draft, article: { ...draft.article, body: tidyBody(draft.article.body) } };
				expect(read(writeBack({}, draft))).toEqual(filed);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('files that have no such shape', () => {
	it.each<[string, LessonTexts, string | RegExp]>([
		[
			'a file that is missing',
			{ ...smallTexts(), 'attribution.yaml': undefined },
			/^attribution\.yaml: is missing/
		],
		[
			'no YAML',
			{ ...smallTexts(), 'lesson.yaml': 'version: 1\ntitle: [a\n' },
			/^lesson\.yaml:3:1 is not YAML/
		],
		['an alias', { ...smallTexts(), 'lesson.yaml': 'version: &a 1\ntitle: *a\n' }, /aliases such as \*a/],
		['an empty file', { ...smallTexts(), 'questions.yaml': '' }, /^questions\.yaml:1:1 must be keys/],
		[
			'a list',
			{ ...smallTexts(), 'questions.yaml': '- a\n' },
			/^questions\.yaml:1:1 must be keys with values/
		],
		[
			'another version',
			replaced('lesson.yaml', 'version: 1', 'version: 9'),
			/^lesson\.yaml:1:10 "version" is 9/
		],
		[
			'an unknown key',
			replaced('lesson.yaml', 'version: 1', 'version: 1\ncolour: red'),
			/^lesson\.yaml:2:1 unknown key "colour"/
		],
		[
			'no front matter',
			{ ...smallTexts(), 'article.md': 'Words.' },
			/^article\.md:1:1 must begin with front matter/
		],
		['an unknown form', replaced('questions.yaml', 'interaction: choice', 'interaction: chioce'), /"chioce"/],
		[
			'an article that is too large',
			replaced('article.md', '\n---\n', `\n---\n${'x'.repeat(200_000)}`),
			/too large/
		]
	])('are refused: %s', (_, texts, message) => {
		expect(refused(texts)[0]).toEqual(expect.stringMatching(message));
	});

	it('are refused with what has no shape and without what makes no sense', () => {
		const texts = replaced('lesson.yaml', 'summary:', 'summry:');
		texts['lesson.yaml'] = texts['lesson.yaml']!.replace(/^title: .*$/m, 'title: ""');
		expect(refused(texts).join('\n')).not.toContain('title');
		expect(refused(texts)).toHaveLength(2);
	});

	it('are refused for two entries of one id, and for an id that is none', () => {
		const ids = [...smallTexts()['questions.yaml'].matchAll(/^ {2}- id: (.+)$/gm)].map(([, id]) => id!);
		const twice = replaced('questions.yaml', `- id: ${ids[1]}\n`, `- id: ${ids[0]}\n`);
		expect(refused(twice)).toEqual([
			expect.stringMatching(
				new RegExp(
					`^questions\\.yaml:\\d+:9 item "${ids[0]}": this id stands above already; give this item another`
				)
			)
		]);
		const none = replaced('questions.yaml', `- id: ${ids[1]}\n`, '- id: No Id\n');
		expect(refused(none)).toEqual([expect.stringMatching(/item "No Id": "id" must be kebab-case/)]);
	});
});
