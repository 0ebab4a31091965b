import { describe, expect, it } from 'vitest';
import type { Claim, Source } from '$lib/attribution/schema.ts';
import type { ChoiceItem, Item } from '$lib/bank/schema.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { writeBack } from '$lib/lesson/draft/write-back.ts';
import type { LessonFileName, LessonTexts } from '$lib/lesson/files.ts';
import { loadLesson } from '$lib/lesson/load.ts';
import { smallLesson, smallTexts } from '../../support/small-lesson.ts';
import { smallDraft } from './drafts.ts';

const source = (id: string, name = id): Source => ({
	id,
	name,
	kind: 'expert',
	naming: 'named',
	firsthand: 'unclear',
	mentions: []
});

const claim = (id: string): Claim => ({
	id,
	content: { exact: 'lead' },
	says: 'There is lead.',
	source: null,
	quote: 'none',
	...{ via: [], hedges: [], evidence: [], supports: [], disputes: [], status: null }
});

const question = (id: string): Item => ({
	id,
	interaction: 'extended-text',
	skill: 'gaps',
	...{ about: [], proof: [], evidence: [], points: 1 },
	prompt: 'What next?',
	model: 'Ask.',
	criteria: ['asks'],
	explanation: 'So.'
});

/** What a draft makes of one file, where `texts` has the others. */
function written(
	name: LessonFileName,
	edit: (draft: Draft) => void,
	texts: LessonTexts = smallTexts()
): string {
	const draft = structuredClone(draftFromLesson(smallLesson(texts)));
	edit(draft);
	return writeBack(texts, draft)[name];
}

/** An attribution.yaml with these sources, and what a draft makes of it. */
function sources(yaml: string, edit: (sources: Source[]) => void): string {
	const head = 'version: 1\n';
	const texts = {
		...smallTexts(),
		'attribution.yaml': `${head}${yaml}claims: []\n`,
		'questions.yaml': undefined
	};
	const text = written('attribution.yaml', (draft) => edit(draft.sources), texts);
	expect(text.startsWith(head) && text.endsWith('claims: []\n')).toBe(true);
	return text.slice(head.length, -'claims: []\n'.length);
}

const HEAD = 'sources:\n  # Section one\n\n';
const A = `  # about a
  - id: a
    name: Ann   # her real name
    kind: expert
    naming: named
    # was it seen?
    firsthand: false
    # end of a
`;
const B = `  # about b
  - { id: b, name: Ben, kind: expert, naming: named, firsthand: false } # short
`;
const SECTION = '\n  # Section two\n\n';
const C = `  - id: c
    name: 'Cy'
    kind: expert
    naming: named
    firsthand: false
`;
const END = '\n# after all\n';
const ABC = HEAD + A + B + SECTION + C + END;

describe('an entry', () => {
	it('that changes keeps its other lines, with their comments, order and quoting', () => {
		expect(
			sources(ABC, ([a, , c]) => {
				a!.name = 'Anna';
				a!.firsthand = true;
				c!.name = 'Cyrus';
			})
		).toBe(
			ABC.replace('Ann ', 'Anna ')
				.replace('seen?\n    firsthand: false', 'seen?\n    firsthand: true')
				.replace("'Cy'", "'Cyrus'")
		);
	});

	it('gets a key where a person looks for it', () => {
		expect(
			sources(ABC, ([a]) => {
				a!.role = 'a nurse';
				a!.interest = 'None.';
			})
		).toBe(
			ABC.replace('real name\n', 'real name\n    role: a nurse\n').replace(
				'firsthand: false\n    # end',
				'firsthand: false\n    interest: None.\n    # end'
			)
		);
	});

	it('loses a key and keeps the comments around it', () => {
		const texts = ABC.replace(
			'    kind: expert\n',
			'    role: a nurse # since 1990\n    kind: expert\n    interest: None.\n'
		);
		expect(
			sources(texts, ([a]) => {
				delete a!.role;
				delete a!.interest;
			})
		).toBe(ABC.replace('    kind: expert\n', '     # since 1990\n    kind: expert\n'));
	});

	it('in brackets is written in lines, its comment above it', () => {
		expect(sources(ABC, ([, b]) => (b!.name = 'Bea'))).toBe(
			ABC.replace(
				'  - { id: b, name: Ben, kind: expert, naming: named, firsthand: false } # short\n',
				'  # short\n  - id: b\n    name: Bea\n    kind: expert\n    naming: named\n    firsthand: false\n'
			)
		);
	});

	it('that is new stands at its place, like the others', () => {
		expect(sources(ABC, (list) => void list.splice(1, 0, source('d', 'Dora: "so"')))).toBe(
			ABC.replace(
				'# end of a\n',
				`# end of a\n  - id: d\n    name: 'Dora: "so"'\n    kind: expert\n    naming: named\n    firsthand: unclear\n`
			)
		);
	});

	it('that goes leaves the comments above it, and those in it go', () => {
		expect(sources(ABC, (list) => void list.splice(0, 1))).toBe(
			`${HEAD}  # about a\n${B}${SECTION}${C}${END}`
		);
		expect(sources(ABC, (list) => void list.splice(2, 1))).toBe(`${HEAD}${A}${B}\n  # Section two\n${END}`);
	});

	it('that moves takes the comments directly above it along, and headings stay', () => {
		expect(sources(ABC, (list) => void list.push(list.shift()!))).toBe(HEAD + B + SECTION + C + A + END);
		expect(sources(ABC, (list) => void list.unshift(list.pop()!))).toBe(
			`${HEAD}${C}${A}${B}\n  # Section two\n${END}`
		);
	});

	it('may move and change at once', () => {
		const text = sources(ABC, (list) => {
			list.push(list.shift()!);
			list[2]!.name = 'Anna';
		});
		expect(text).toBe(HEAD + B + SECTION + C + A.replace('Ann ', 'Anna ') + END);
	});
});

describe('a list', () => {
	it('may lose all its entries and get others, and keeps what stands around them', () => {
		const empty = sources(ABC, (list) => void list.splice(0, 3));
		expect(empty).toBe(
			`sources: []\n  # Section one\n\n  # about a\n  # about b\n\n  # Section two\n\n# after all\n`
		);
		expect(sources(empty, (list) => void list.push(source('d')))).toBe(
			`sources:\n  - id: d\n    name: d\n    kind: expert\n    naming: named\n    firsthand: unclear\n  # Section one\n\n  # about a\n  # about b\n\n  # Section two\n\n# after all\n`
		);
	});

	it('may have its dashes below its key', () => {
		const flush = 'sources:\n- id: a\n  name: Ann\n  kind: expert\n  naming: named\n  firsthand: false\n';
		expect(sources(flush, (list) => void list.push(source('d')))).toBe(
			`${flush}- id: d\n  name: d\n  kind: expert\n  naming: named\n  firsthand: unclear\n`
		);
	});

	it('in brackets is written in lines, its comments in it', () => {
		const text = sources(
			'sources: [ { id: a, name: Ann, kind: expert, naming: named, firsthand: false }, # first\n  { id: b, name: Ben, kind: expert, naming: named, firsthand: false } ]\n',
			(list) => void list.push(source('d'))
		);
		expect(text).toContain('# first');
		expect(text.match(/^ {2}- /gm)).toHaveLength(3);
	});

	it('of questions has an empty line between them', () => {
		const text = written('questions.yaml', ({ items }) => void items.push(question('new')));
		expect(text).toBe(`${smallTexts()['questions.yaml']}  - id: new
    interaction: extended-text
    skill: gaps
    prompt: What next?
    model: Ask.
    criteria:
      - asks
    explanation: So.
`);
		const one = { ...smallTexts(), 'questions.yaml': 'version: 1\nitems: []\n' };
		expect(
			written('questions.yaml', ({ items }) => void items.push(question('a'), question('b')), one)
		).toContain('    explanation: So.\n\n  - id: b\n');
	});
});

describe('what is within an entry', () => {
	const first = (draft: Draft) => draft.items[0] as ChoiceItem;
	const before = smallTexts()['questions.yaml'];

	it('is patched where it changes', () => {
		const text = written('questions.yaml', (draft) => {
			first(draft).choices[1]!.text = 'A farmer';
			first(draft).choices.push({ id: 'd', text: 'Nobody' });
			first(draft).prompt = 'Who?';
		});
		expect(text).toBe(
			before
				.replace('prompt: Who says that the river will be dammed?', 'prompt: Who?')
				.replace(
					/ {6}- \{ id: farmer.*\n/,
					`      - id: farmer
        text: A farmer
        feedback: He speaks of “dead fish” and of nothing else.
        misconception: topic-as-source
`
				)
				.replace(/( {6}- \{ id: paper.*\n)/, '$1      - { id: d, text: Nobody }\n')
		);
	});

	it('may be a comment within something that is written anew: it stands above it then', () => {
		const commented = before.replace('proof: [{', 'proof: [ # the name\n      {');
		const texts = { ...smallTexts(), 'questions.yaml': commented };
		expect(written('questions.yaml', (draft) => (first(draft).proof = [{ exact: 'said' }]), texts)).toBe(
			before.replace(/ {4}proof: .*\n/, '    # the name\n    proof:\n      - { exact: "said" }\n')
		);
	});

	it('may be a comment behind a text that becomes longer than its line: it stands above it then', () => {
		const texts = { ...smallTexts(), 'questions.yaml': before.replace('dammed?', 'dammed? # ask twice') };
		const long = `Who says ${'so and '.repeat(20)}so?`;
		const text = written('questions.yaml', (draft) => (first(draft).prompt = long), texts);
		expect(text).toContain('    # ask twice\n    prompt: >-\n      Who says so and so');
		expect(written('questions.yaml', (draft) => (first(draft).prompt = 'Who?'), texts)).toContain(
			'    prompt: Who? # ask twice\n'
		);
	});

	it('that is what the schema fills in anyhow is not written, and stays where it is', () => {
		const explicit = before.replace(
			'    about: [dam]\n',
			'    about: [dam]\n    points: 1\n    hint: Look.\n'
		);
		const texts = { ...smallTexts(), 'questions.yaml': explicit };
		expect(written('questions.yaml', (draft) => (first(draft).hint = 'See.'), texts)).toBe(
			explicit.replace('Look.', 'See.')
		);
		expect(written('questions.yaml', (draft) => (first(draft).about = []))).toBe(
			before.replace('    about: [dam]\n', '')
		);
	});

	it('may be a key that is marked as one', () => {
		const marked = before.replace('    skill: attribution\n', '    ? skill # which\n    : attribution\n');
		const texts = { ...smallTexts(), 'questions.yaml': marked };
		const text = written('questions.yaml', (draft) => (first(draft).skill = 'voice'), texts);
		expect(text).toContain('  # which\n  - id: who-dam\n    interaction: choice\n    skill: voice\n');
	});

	it('may be empty where the schema does not fill it in', () => {
		const text = written('attribution.yaml', ({ claims }) => (claims[0]!.contested = []));
		expect(text).toContain('    contested: []\n');
	});
});

describe('sources and claims that are new', () => {
	it('are set for people to read', () => {
		const texts = {
			...smallTexts(),
			'attribution.yaml': 'version: 1\nsources: []\nclaims: []\n',
			'questions.yaml': undefined
		};
		const text = written(
			'attribution.yaml',
			({ sources, claims }) => {
				sources.push({
					...source('finch', 'Ada Finch'),
					interest:
						'She wants to be elected again, and the people by the river are many; they vote for those who build things.',
					mentions: [{ exact: 'Mayor Ada Finch' }, { exact: 'she', suffix: ' said' }]
				});
				claims.push({
					...claim('dam'),
					content: [{ exact: 'The town will dam' }, { exact: 'the river', prefix: 'dam ' }],
					source: 'finch',
					cue: { exact: 'said', prefix: 'Finch ' },
					via: ['radio', 'mill'],
					hedges: [{ exact: 'allegedly' }],
					evidence: [{ kind: 'image', what: 'a photograph', at: { exact: 'fish' }, independent: true }],
					status: { is: 'disputed', because: 'The mill says so.' },
					contested: ['status'],
					note: 'Ask.'
				});
			},
			texts
		);
		expect(text).toBe(`version: 1
sources:
  - id: finch
    name: Ada Finch
    kind: expert
    naming: named
    firsthand: unclear
    interest: >-
      She wants to be elected again, and the people by the river are many; they vote for those who build
      things.
    mentions: [ { exact: "Mayor Ada Finch" }, { exact: "she", suffix: " said" } ]
claims:
  - id: dam
    content: [ { exact: "The town will dam" }, { exact: "the river", prefix: "dam " } ]
    says: There is lead.
    source: finch
    cue: { exact: "said", prefix: "Finch " }
    quote: none
    via: [ radio, mill ]
    hedges: [ { exact: "allegedly" } ]
    evidence:
      - { kind: image, what: a photograph, at: { exact: "fish" }, independent: true }
    status: { is: disputed, because: The mill says so. }
    contested: [ status ]
    note: Ask.
`);
	});
});

describe('lesson.yaml', () => {
	it('is patched where it changes', () => {
		const before = `# My lesson
version: 1
title: "Who says the river is poisoned?"   # 9b
summary: A short article with five voices.
quiz:
  blueprint:
    attribution: 2    # the main thing
    gaps: 1
  attempts: 2         # enough
`;
		const text = written(
			'lesson.yaml',
			({ lesson }) => {
				lesson.title = 'Who says?';
				lesson.objectives = ['Tell who.'];
				lesson.quiz.blueprint.attribution = 0;
				lesson.quiz.blueprint.naming = 1;
				lesson.quiz.confidence = true;
				lesson.quiz.attempts = 3;
			},
			{ ...smallTexts(), 'lesson.yaml': before }
		);
		expect(text).toBe(`# My lesson
version: 1
title: "Who says?"   # 9b
summary: A short article with five voices.
objectives:
  - Tell who.
quiz:
  blueprint:
    attribution: 0    # the main thing
    naming: 1
    gaps: 1
  attempts: 3         # enough
  confidence: true
`);
	});
});

describe('article.md', () => {
	const before = `---
# where it is from
version: 1
headline: 'River plan divides town'
outlet: The Valley Post   # a weekly
---


The town will dam the river, Mayor Ada Finch said on Monday. “We’ve waited long enough,” she said.

\t
Local radio reported that a farmer saw dead fish near the mill. The mill denied it.

A study by the university shows high levels of lead in the water. The fish allegedly came from upstream.   `;
	const texts = { ...smallTexts(), 'article.md': before };

	it('has its front matter patched, and its words verbatim', () => {
		expect(
			written(
				'article.md',
				({ article }) => {
					article.headline = 'River plan splits town';
					article.byline = 'Ada Lund: editor';
					delete article.outlet;
				},
				texts
			)
		).toBe(
			before
				.replace('divides', 'splits')
				.replace("town'\n", `town'\nbyline: "Ada Lund: editor"\n`)
				.replace(/byline(.*)\noutlet.*\n/, 'byline$1\n   # a weekly\n')
		);
	});

	it('keeps its words when a draft differs only in empty lines', () => {
		expect(written('article.md', ({ article }) => (article.body = `\n${article.body}\n\n\n`), texts)).toBe(
			before
		);
	});

	it('gets other words, a paragraph for each', () => {
		const text = written(
			'article.md',
			({ article }) => (article.body = ' One.\r\n\r\n\r\nTwo,\nand on.\n'),
			texts
		);
		expect(text).toBe(`${before.slice(0, before.indexOf('---\n\n') + 4)}\nOne.\n\nTwo,\nand on.\n`);
	});

	it('may have a line of three dashes among its words', () => {
		const text = written('article.md', ({ article }) => (article.body = 'One.\n\n---\n\nTwo.'), texts);
		const after = written('article.md', ({ article }) => (article.byline = 'Me'), {
			...bare(),
			'article.md': text
		});
		expect(after.endsWith('\n\nOne.\n\n---\n\nTwo.\n')).toBe(true);
	});

	it('may have lines that end in any way', () => {
		for (const eol of ['\r\n', '\r']) {
			const texts = { ...smallTexts(), 'article.md': before.replaceAll('\n', eol) };
			expect(written('article.md', () => {}, texts)).toBe(texts['article.md']);
			const text = written('article.md', ({ article }) => (article.byline = 'Me'), texts);
			expect(draftFromLesson(smallLesson({ ...texts, 'article.md': text })).article).toEqual({
				...draftFromLesson(smallLesson(texts)).article,
				byline: 'Me'
			});
		}
		const texts = { ...smallTexts(), 'article.md': before.replaceAll('\n', '\r\n') };
		const text = written('article.md', ({ article }) => (article.body = 'One.\n\nTwo.'), texts);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text.endsWith('---\r\n\r\nOne.\r\n\r\nTwo.\r\n')).toBe(true);
	});
});

describe('files in other ways', () => {
	it('may have carriage returns: they stay, and new lines get them', () => {
		const windows = Object.fromEntries(
			Object.entries(smallTexts()).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])
		) as LessonTexts;
		const edit = ({ sources, claims, items }: Draft) => {
			sources.push(source('d'));
			claims.shift();
			claims[0]!.says = 'Other.';
			claims[0]!.supports = [];
			items[0]!.about = [];
			items.push(question('new'));
			items.unshift(items.splice(2, 1)[0]!);
		};
		const text = written('questions.yaml', edit, windows) + written('attribution.yaml', edit, windows);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const unix = written('questions.yaml', edit) + written('attribution.yaml', edit);
		expect(text.replaceAll('\r\n', '\n')).toBe(unix);
	});

	it('may begin with a byte order mark, which stays', () => {
		const marked = { ...smallTexts(), 'questions.yaml': `\ufeff${smallTexts()['questions.yaml']}` };
		expect(written('questions.yaml', ({ items }) => (items[0]!.prompt = 'Who?'), marked)).toBe(
			marked['questions.yaml'].replace('Who says that the river will be dammed?', 'Who?')
		);
	});

	it('may be JSON, and is written in lines when it changes', () => {
		const { sources, claims } = smallDraft();
		const json = { ...smallTexts(), 'attribution.yaml': JSON.stringify({ version: 1, sources, claims }) };
		expect(written('attribution.yaml', () => {}, json)).toBe(json['attribution.yaml']);
		const text = written('attribution.yaml', ({ claims }) => (claims[0]!.says = 'Other.'), json);
		expect(text).toMatch(/^"?version"?: 1\n"?sources"?:\n {2}- /);
		expect(text).toContain('Other.');
	});

	it('may be questions.yaml without `built`: it comes last, with a word on what it is', () => {
		const texts = { ...smallTexts(), 'questions.yaml': `${smallTexts()['questions.yaml']}# the end\n` };
		const text = written('questions.yaml', (draft) => (draft.built = ['who-dam']), texts);
		expect(text).toBe(
			`${texts['questions.yaml']}\n# Every item that a rebuild has put here. One that you delete stays deleted, because its id stands in this list.\nbuilt:\n  - who-dam\n`
		);
	});

	it('may have `built` in brackets', () => {
		const texts = { ...smallTexts(), 'questions.yaml': `built: [a, b]\n${smallTexts()['questions.yaml']}` };
		expect(written('questions.yaml', (draft) => (draft.built = ['b', 'c']), texts)).toContain(
			'built:\n  - b\n  - c\nversion: 1\n'
		);
	});
});

/** A lesson that nothing has been annotated in. */
function bare(): LessonTexts {
	return {
		'lesson.yaml': smallTexts()['lesson.yaml'],
		'attribution.yaml': 'version: 1\nsources: []\nclaims: []\n'
	};
}

describe('files that are not there', () => {
	it('are begun as a new lesson’s are', () => {
		const draft = smallDraft();
		const texts = writeBack({}, draft);
		const loaded = loadLesson('river', texts);
		expect(loaded.ok && draftFromLesson(loaded.lesson)).toEqual(draft);
		expect(texts['lesson.yaml']).toContain('# How many questions of each skill a student gets');
		expect(texts['article.md']).toContain('# byline: Who wrote it');
		expect(texts['attribution.yaml']).toContain('# A source is who a claim comes from');
		expect(texts['questions.yaml']).toContain('#   - id: who-seized-weapons');
		expect(writeBack(texts, draft)).toEqual(texts);
	});

	it('may be questions.yaml alone', () => {
		const { 'questions.yaml': _, ...texts } = smallTexts();
		const { 'questions.yaml': questions, ...others } = writeBack(texts, smallDraft());
		expect(others).toEqual(texts);
		expect(smallLesson({ ...texts, 'questions.yaml': questions }).bank.items).toEqual(smallDraft().items);
	});

	it('may be of an article without a headline, and of no questions', () => {
		const draft: Draft = {
			...smallDraft(),
			article: { body: 'One.\n\nTwo.' },
			...{ sources: [], claims: [], items: [] }
		};
		const loaded = loadLesson('river', writeBack({}, draft));
		expect(loaded.ok && draftFromLesson(loaded.lesson)).toEqual(draft);
	});
});
