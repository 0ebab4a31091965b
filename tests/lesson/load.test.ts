import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LESSON_FILES } from '$lib/lesson/files.ts';
import { loadLesson } from '$lib/lesson/load.ts';
import { changed, fixtureTexts, problemsOf, smallLesson, smallTexts } from '../support/small-lesson.ts';

describe('a lesson in which all is well', () => {
	it('loads without a warning', () => {
		const loaded = loadLesson('river', smallTexts());
		expect(loaded).toMatchObject({ ok: true, warnings: [], lesson: { id: 'river' } });
	});

	it('has its headline as the first block and its defaults filled in', () => {
		const { article, bank, lesson } = smallLesson();
		expect(article.blocks.map(({ id }) => id)).toEqual(['h', 'p1', 'p2', 'p3']);
		expect(bank.items[0]).toMatchObject({ points: 1 });
		expect(lesson.language).toBe('en');
	});

	it('may have no questions yet', () => {
		const { 'questions.yaml': _, ...texts } = smallTexts();
		expect(loadLesson('river', texts)).toMatchObject({ ok: true, lesson: { bank: { items: [] } } });
	});

	it('reads the same with the line ends of Windows', () => {
		const windows = Object.fromEntries(
			Object.entries(smallTexts()).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])
		);
		expect(smallLesson(windows)).toEqual(smallLesson());
	});

	it('still loads from the files of version 1', () => {
		expect(problemsOf(fixtureTexts('lesson-v1'))).toEqual([]);
	});
});

describe('the lesson’s id', () => {
	it.each(['../river', 'a/b', 'River', '', '.', 'river\0', 'a--b', '-a', '__proto__'])(
		'is refused when it is %j',
		(id) => {
			const [problem, ...more] = problemsOf(smallTexts(), id);
			expect(problem).toBe(
				`questions/${id}: a lesson’s id must be kebab-case: small letters, digits and single hyphens`
			);
			expect(more).toEqual([]);
		}
	);
});

describe('a file', () => {
	it.each(['lesson.yaml', 'article.md', 'attribution.yaml'] as const)(
		'that is missing is named: %s',
		(name) => {
			expect(problemsOf({ ...smallTexts(), [name]: undefined })).toEqual([
				`questions/river/${name}: is missing`
			]);
		}
	);

	it('that is an article of 5 MB is refused at once', () => {
		const began = performance.now();
		const problems = problemsOf({ ...smallTexts(), 'article.md': 'word '.repeat(1_000_000) });
		expect(problems).toEqual([
			'questions/river/article.md: is too large: 5,000 kB, and at most 200 kB are taken'
		]);
		expect(performance.now() - began).toBeLessThan(500);
	});

	it('that is a YAML file of more than 2 MB is refused', () => {
		expect(problemsOf({ ...smallTexts(), 'questions.yaml': '#'.repeat(2_000_001) })).toEqual([
			'questions/river/questions.yaml: is too large: 2,001 kB, and at most 2,000 kB are taken'
		]);
	});

	it('that is empty, or no mapping, says what it must be', () => {
		for (const text of ['', '# nothing\n', '- 1\n', 'word\n']) {
			expect(problemsOf({ ...smallTexts(), 'lesson.yaml': text })).toEqual([
				expect.stringMatching(/lesson\.yaml:1:1 must be keys with values/)
			]);
		}
	});

	it('is checked although another has errors too', () => {
		const texts = {
			...smallTexts(),
			'lesson.yaml': 'version: 1\n',
			'attribution.yaml': 'version: 1\nsources: 7\n'
		};
		expect(problemsOf(texts).map((line) => line.split(' ')[0])).toEqual([
			'questions/river/attribution.yaml:1:1',
			'questions/river/attribution.yaml:2:10',
			'questions/river/lesson.yaml:1:1',
			'questions/river/lesson.yaml:1:1',
			'questions/river/lesson.yaml:1:1'
		]);
	});
});

describe('what is not taken of YAML', () => {
	const yaml = (text: string) => problemsOf({ ...smallTexts(), 'questions.yaml': text });
	const at = 'questions/river/questions.yaml';

	it('is text that is not YAML', () => {
		expect(yaml('version: 1\nitems: [\n')).toEqual([expect.stringMatching(/yaml:3:1 is not YAML: /)]);
	});

	it('is a key that stands twice', () => {
		expect(yaml('version: 1\nitems: []\nitems: []\n')).toEqual([`${at}:3:1 the same key stands twice`]);
	});

	it('is an alias, so that an alias bomb ends at its first alias', () => {
		const bomb = [
			'a0: &a0 [x, x, x, x, x, x, x, x, x]',
			...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)
		].join('\n');
		const began = performance.now();
		expect(yaml(bomb)[0]).toBe(`${at}:2:10 aliases such as *a0 are not taken: write the words out`);
		expect(performance.now() - began).toBeLessThan(1000);
	});

	it('is a tag', () => {
		expect(yaml('version: 1\nitems: !!js/function []\n')).toEqual([
			expect.stringMatching(/yaml:2:8 is not taken: Unresolved tag/)
		]);
		expect(yaml('version: 1\nitems: !!binary aGk=\n')[0]).toMatch(/Unresolved tag/);
	});

	it('is a second document', () => {
		expect(yaml('version: 1\nitems: []\n---\nversion: 1\n')).toEqual([
			expect.stringMatching(/a second document/)
		]);
	});

	it.each(['[', '{', '- ', '? ', '{a: '])('is nesting without end: %s', (opening) => {
		expect(yaml(opening.repeat(100_000))).toEqual([expect.stringMatching(/:1:\d+ .*nested too deeply/)]);
	});

	it('is a key that is no text', () => {
		expect(yaml('version: 1\n7: x\n[a]: y\nitems: []\n')).toEqual([
			`${at}:2:1 a key must be text`,
			`${at}:3:1 a key must be text`
		]);
	});

	it('is a number without end, and half a character', () => {
		expect(problemsOf(changed('lesson.yaml', 'attempts: 2', 'pass-mark: .inf'))).toEqual([
			'questions/river/lesson.yaml:8:14 a number must be finite'
		]);
		expect(problemsOf(changed('lesson.yaml', 'A short article', '"\\uD800"\nx: A'))[0]).toMatch(
			/:3:10 the text has half a character/
		);
	});

	it('is the older YAML that a directive asks for', () => {
		expect(
			problemsOf(changed('lesson.yaml', 'version: 1', '%YAML 1.1\n---\nversion: 1\nlanguage: no'))
		).toEqual([]);
	});
});

describe('a file’s version', () => {
	it('is needed', () => {
		expect(problemsOf(changed('lesson.yaml', 'version: 1\n', ''))).toEqual([
			'questions/river/lesson.yaml:1:1 needs "version": write `version: 1` on the first line'
		]);
	});

	it('must be known', () => {
		expect(problemsOf(changed('attribution.yaml', 'version: 1', 'version: 2'))).toEqual([
			'questions/river/attribution.yaml:1:10 "version" is 2, and this program knows versions up to 1: it is too old for this file'
		]);
		expect(problemsOf(changed('article.md', 'version: 1', 'version: one'))).toEqual([
			'questions/river/article.md:2:10 "version" must be a whole number from 1 to 1'
		]);
	});
});

describe('data that the schema does not take', () => {
	it('names an unknown key, where it stands, and the nearest known one', () => {
		expect(problemsOf(changed('attribution.yaml', 'naming: named', 'nameing: named'))).toEqual([
			'questions/river/attribution.yaml:3:5 source "finch": needs "naming"',
			'questions/river/attribution.yaml:6:5 source "finch": unknown key "nameing"; nearest: "naming"'
		]);
		expect(problemsOf(changed('questions.yaml', 'about:', 'abut:'))).toEqual([
			'questions/river/questions.yaml:6:5 item "who-dam": unknown key "abut"; nearest: "about"'
		]);
		expect(problemsOf(changed('article.md', 'outlet:', 'outlett:'))).toEqual([
			'questions/river/article.md:4:1 unknown key "outlett"; nearest: "outlet"'
		]);
		expect(problemsOf(changed('lesson.yaml', 'attempts:', 'attempt:'))).toEqual([
			'questions/river/lesson.yaml:8:3 unknown key "attempt"; nearest: "attempts"'
		]);
	});

	it('names the keys of the interaction at hand', () => {
		expect(problemsOf(changed('questions.yaml', 'segment: sentence', 'segments: sentence'))).toEqual([
			'questions/river/questions.yaml:28:5 item "own-voice": unknown key "segments"; nearest: "segment"'
		]);
		expect(
			problemsOf(changed('questions.yaml', 'text: The Valley Post, feedback', 'txt: Post, feedback'))
		).toEqual([
			'questions/river/questions.yaml:12:9 item "who-dam", choice "paper": needs "text"',
			'questions/river/questions.yaml:12:22 item "who-dam", choice "paper": unknown key "txt"; nearest: "text"'
		]);
	});

	it('says in plain words what it must be', () => {
		expect(problemsOf(changed('attribution.yaml', 'name: Mayor Ada Finch', 'name: 12'))).toEqual([
			'questions/river/attribution.yaml:4:11 source "finch": "name" must be text, not the number 12'
		]);
		expect(problemsOf(changed('attribution.yaml', 'via: [radio]', 'via: radio'))).toEqual([
			'questions/river/attribution.yaml:49:10 claim "dead-fish": "via" must be a list, not "radio"'
		]);
		expect(problemsOf(changed('attribution.yaml', 'via: [radio]', 'via: [radio, 3]'))).toEqual([
			'questions/river/attribution.yaml:49:18 claim "dead-fish": "via", entry 2 must be text, not the number 3'
		]);
		expect(problemsOf(changed('attribution.yaml', 'firsthand: true', 'firsthand: maybe'))).toEqual([
			'questions/river/attribution.yaml:7:16 source "finch": "firsthand" must be true, false or unclear'
		]);
		expect(problemsOf(changed('attribution.yaml', 'kind: official', 'kind: offical'))).toEqual([
			'questions/river/attribution.yaml:5:11 source "finch": "kind" must be one of official, expert, witness, participant, outlet, document, public, not "offical"; nearest: "official"'
		]);
		expect(problemsOf(changed('attribution.yaml', '- id: finch', '- id: Ada Finch'))[0]).toBe(
			'questions/river/attribution.yaml:3:9 source "Ada Finch": "id" must be kebab-case: small letters, digits and single hyphens'
		);
		expect(problemsOf(changed('questions.yaml', 'correct: true', 'correct: false'))).toEqual([
			'questions/river/questions.yaml:10:54 item "who-dam", choice "finch": "correct" must be true (or be left out), not false'
		]);
		expect(problemsOf(changed('questions.yaml', 'interaction: choice', 'interaction: choise'))).toEqual([
			'questions/river/questions.yaml:4:18 item "who-dam": "interaction" must be one of choice, hottext, match, order, extended-text, not "choise"; nearest: "choice"'
		]);
		expect(problemsOf(changed('questions.yaml', '[farmer, by-role]', '[farmer]'))).toEqual([
			'questions/river/questions.yaml:44:29 item "sort-naming": "pairs", entry 2, entry 2 must be text, not nothing'
		]);
		expect(problemsOf(changed('questions.yaml', '[farmer, by-role]', '[farmer, by-role, named]'))).toEqual([
			'questions/river/questions.yaml:44:47 item "sort-naming": "pairs", entry 2, entry 3 is one too many'
		]);
		expect(
			problemsOf({ ...smallTexts(), 'lesson.yaml': 'version: 1\ntitle: x\nsummary: y\nquiz: [1]\n' })
		).toEqual(['questions/river/lesson.yaml:4:7 "quiz" must be keys with values, not a list']);
		expect(problemsOf(changed('lesson.yaml', 'attempts: 2', 'attempts: 9'))).toEqual([
			'questions/river/lesson.yaml:8:13 "attempts" must be 5 or less'
		]);
	});

	it('is told of the option of a union that was meant', () => {
		expect(problemsOf(changed('attribution.yaml', '{ exact: high levels', '{ exakt: high levels'))).toEqual([
			'questions/river/attribution.yaml:59:14 claim "lead": needs "exact"',
			'questions/river/attribution.yaml:59:16 claim "lead": unknown key "exakt"; nearest: "exact"'
		]);
		expect(problemsOf(changed('attribution.yaml', '[{ exact: denied it }]', '[denied it]'))).toEqual([
			expect.stringMatching(
				/:53:15 claim "denial": "content", entry 1 must be keys with values, not "denied it"$/
			)
		]);
		expect(problemsOf(changed('attribution.yaml', '[{ exact: denied it }]', '7'))).toEqual([
			'questions/river/attribution.yaml:53:14 claim "denial": "content" must be a quote ({ exact: … }) or a list of quotes, not the number 7'
		]);
	});
});

describe('a quote', () => {
	const at = 'questions/river/attribution.yaml';

	it('that does not stand in the article is told with the nearest words', () => {
		expect(
			problemsOf(changed('attribution.yaml', 'exact: high levels of lead', 'exact: higher levels of led'))
		).toEqual([
			`${at}:59:23 claim "lead": quote not found in article.md; nearest: "high levels of lead in the water"`
		]);
	});

	it('with straight quotation marks is told with the article’s curly ones', () => {
		expect(
			problemsOf(
				changed(
					'attribution.yaml',
					'exact: We’ve waited long enough',
					`exact: '"We''ve waited long enough,"'`
				)
			)
		).toEqual([
			`${at}:39:23 claim "waited": quote not found in article.md; nearest: "“We’ve waited long enough,”"`
		]);
	});

	it('that stands more than once is told with what would settle it', () => {
		expect(
			problemsOf(
				changed('attribution.yaml', 'cue: { exact: said, prefix: "Finch " }', 'cue: { exact: said }')
			)
		).toEqual([
			`${at}:36:19 claim "dam": quote “said” stands 2 times in article.md; say which: prefix: "Finch " (paragraph 1); prefix: "she " (paragraph 1)`
		]);
	});

	it('whose prefix is wrong is told with the right one', () => {
		expect(problemsOf(changed('attribution.yaml', 'prefix: "she "', 'prefix: "he said, "'))).toEqual([
			`${at}:42:19 claim "waited": quote not found in article.md with this prefix and suffix; nearest: "said" with prefix: "Finch "`
		]);
	});
});

describe('article.md', () => {
	const article = (text: string) => problemsOf({ ...smallTexts(), 'article.md': text })[0];
	const at = 'questions/river/article.md';

	it('needs front matter with an end, and words', () => {
		expect(article('The town will\n')).toMatch(`${at}:1:1 must begin with front matter`);
		expect(article('---\nversion: 1\nThe town\n')).toMatch(`${at}:1:1 the front matter has no end`);
		expect(article('---\n---\nThe town\n')).toMatch(`${at}:2:1 the front matter must be keys with values`);
		expect(article('---\nversion: 1\n---\n \n')).toMatch(`${at}:3:1 has no words after its front matter`);
	});

	it('has errors of its front matter placed in the file', () => {
		expect(article('---\nversion: 1\nurl: nowhere\n---\nThe town\n')).toBe(
			`${at}:3:6 "url" must be a web address`
		);
		expect(article('---\nversion: 1\nheadline: a: b\n---\nThe town\n')).toMatch(`${at}:3:11 is not YAML`);
	});

	it('keeps the words as they are, typos and lines of dashes too', () => {
		const { article } = smallLesson({
			...smallTexts(),
			'attribution.yaml': 'version: 1\nsources: []\nclaims: []\n',
			'questions.yaml': undefined,
			'article.md': '---\nversion: 1\n---\n\nIt’s  teh “end”.\n---\nReally.\n'
		});
		expect(article.text).toBe('It’s  teh “end”.\n---\nReally.');
	});
});

describe('whatever stands in the files', () => {
	it('loading returns, and never throws', () => {
		const texts = smallTexts();
		const scrap = fc.oneof(
			fc.constantFrom(
				'[',
				'{',
				'}',
				': ',
				'- ',
				'*a',
				'&a ',
				'!t ',
				'"',
				"'",
				'|',
				'\n',
				'\t',
				'---',
				'~',
				'0',
				'#',
				'%'
			),
			fc.string({ unit: 'binary', maxLength: 3 })
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...LESSON_FILES),
				fc.array(fc.tuple(fc.nat(4000), fc.nat(8), scrap), { minLength: 1, maxLength: 3 }),
				(name, edits) => {
					const text = edits.reduce(
						(old, [at, cut, put]) => old.slice(0, at % old.length) + put + old.slice((at % old.length) + cut),
						texts[name]
					);
					const loaded = loadLesson('river', { ...texts, [name]: text });
					const problems = loaded.ok ? loaded.warnings : loaded.problems;
					expect(loaded.ok || problems.length > 0).toBe(true);
					for (const { line, col } of problems) expect(Math.min(line, col)).toBeGreaterThanOrEqual(0);
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('a character that nothing could show', () => {
	it('is refused with its place, in YAML and in the article', () => {
		expect(problemsOf(changed('attribution.yaml', 'Mayor Ada Finch', '"Mayor\\b Ada"'))[0]).toMatch(
			/attribution\.yaml:\d+:\d+ the text has a character that cannot be shown \(U\+0008\): remove it/
		);
		expect(problemsOf(changed('article.md', 'waited', 'wai\u001bted'))[0]).toMatch(
			/article\.md:\d+:\d+ the text has a character that cannot be shown \(U\+001B\): remove it/
		);
	});
});
