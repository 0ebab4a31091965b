import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrontMatterSchema } from '$lib/article/schema.ts';
import { ClaimSchema, SourceSchema } from '$lib/attribution/schema.ts';
import type { Path } from '$lib/bank/lint/rule.ts';
import type { Item } from '$lib/bank/schema.ts';
import { valueAt, withoutValueAt, withValueAt } from '$lib/lesson/draft/at-path.ts';
import { checkDraft } from '$lib/lesson/draft/check.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch } from '$lib/lesson/draft/merge.ts';
import { draftFromLesson } from '$lib/lesson/draft/read-draft.ts';
import { draftOf, readUnit, unitsOf, type Json, type UnitKey, type Units } from '$lib/lesson/draft/units.ts';
import { loadLesson } from '$lib/lesson/load.ts';
import { ownLesson } from '../../support/seed-lesson.ts';
import { edited, expectFixesToMend, lineOf, pressed, told } from './checked.ts';
import { smallDraft } from './drafts.ts';

/** Words that only people who edit the files know. */
const FILE_WORDS =
	/\b(keys?|yaml|anchors?|kebab|exact|prefix|suffix|items?|hottext|spans?|segment|via|null|cannot read)\b|\.md/i;

it('finds nothing in a lesson that loads', () => {
	expect(checkDraft('river', smallDraft())).toEqual([]);
});

it.each(['russia-taliban', 'mill-bridge'])('finds nothing in %s', (id) => {
	expect(checkDraft(id, draftFromLesson(ownLesson(id)))).toEqual([]);
});

describe('what is empty or has no form', () => {
	it('is told of the lesson and of the article', () => {
		expect(
			told(({ draft }) => {
				draft.lesson = { ...draft.lesson, title: '', objectives: ['Tell.', ''], language: 'English!' };
				draft.lesson.quiz = {
					...draft.lesson.quiz,
					attempts: 9,
					'pass-mark': 60,
					blueprint: { ...draft.lesson.quiz.blueprint, chain: 1.5 }
				};
				draft.article = { ...draft.article, outlet: '', url: 'example', body: ' \n' };
				draft.sources = [];
				draft.claims = [];
				draft.items = [];
			})
		).toEqual([
			'lesson.title: Give the lesson a title.',
			'lesson.objectives 1: Write what the students learn, or take this line out.',
			'lesson.language: Give the language by its code, such as “en” or “pt-BR”.',
			'lesson.quiz blueprint.chain: How many questions are asked is a whole number, 0 or more.',
			'lesson.quiz attempts: A question can be tried 1 to 5 times.',
			'lesson.quiz pass-mark: The part of the points that passes lies between 0 and 100 %.',
			'article.outlet: Write who published the article, or leave it out.',
			'article.url: Give the whole web address, such as “https://www.example.org/news”, or leave it out.',
			'article.body: The article has no words yet.'
		]);
	});

	it('is told of an empty lesson, field by field', () => {
		expect(checkDraft('new', draftOf({} as Units)).map(lineOf)).toEqual([
			'lesson.title: Give the lesson a title.',
			'lesson.summary: Say in a sentence or two what the lesson is about.',
			'lesson.quiz: Say how many questions are asked.',
			'article.body: The article has no words yet.'
		]);
	});

	it('is told of an article that is too long', () => {
		const [line] = told(({ draft }) => (draft.article.body += ' word'.repeat(50_000)));
		expect(line).toMatch(
			/^article\.body: The article is too long: it has 250,\d{3} characters, and at most 200,000 can be taken\.$/
		);
	});

	it('is told once for a question that was just begun, and beside it what a rule finds', () => {
		const begun: Item = {
			id: 'new',
			interaction: 'choice',
			skill: 'attribution',
			about: [],
			prompt: '',
			choices: [
				{ id: 'a', text: '' },
				{ id: 'b', text: '' }
			],
			proof: [],
			explanation: '',
			evidence: [{ exact: '' }],
			points: 1
		};
		expect(told(({ draft }) => draft.items.push(begun))).toEqual([
			'item.new prompt: Write the question.',
			'item.new explanation: Write the explanation that is shown after the answer.',
			'item.new evidence.0: Choose the words of the article.',
			'item.new choices.0.text: Write this choice, or take it out.',
			'item.new choices.1.text: Write this choice, or take it out.',
			'item.new choices: No choice is right. Say which one is.',
			'item.new choices.0.feedback: This answer is wrong, and nothing is said to a student who gives it. Write why it is wrong.',
			'item.new choices.1.feedback: This answer is wrong, and nothing is said to a student who gives it. Write why it is wrong.'
		]);
	});

	it('leaves what is only unfinished known to all that refers to it', () => {
		expect(
			told(({ source, claim }) => {
				source('finch').name = '';
				claim('dam').says = '';
			})
		).toEqual([
			'source.finch name: Give the source a name.',
			'claim.dam says: Say the claim in plain words.'
		]);
	});

	it('leaves what cannot be read at all known, too, and does not stumble over it', () => {
		const broken = {
			dam: { id: 'dam', content: 'words', source: 3 },
			'who-dam': { id: 'who-dam', choices: 'all' }
		};
		const lines = told(({ draft }) => {
			draft.claims[0] = broken.dam as unknown as Draft['claims'][number];
			draft.items[0] = broken['who-dam'] as unknown as Item;
			draft.items[1]!.about = ['dam'];
		});
		expect(lines).toEqual([
			'claim.dam content: Choose the words of the article that make the claim.',
			'item.who-dam interaction: This cannot be read any more. Undo what was done to it, or delete it and make it anew.'
		]);
	});

	it('can be left out by a click where the lesson is whole without it', () => {
		const draft = edited(({ draft, source, item }) => {
			draft.article.outlet = '';
			source('mill').interest = '';
			item('choice').hint = '';
			item('choice').evidence.push({ exact: '' });
			item('extended-text').criteria.push('');
		});
		const labels = checkDraft('river', draft).map(({ fixes }) => fixes.map(({ label }) => label));
		expect(labels).toEqual(Array(5).fill(['Leave it out']));
		expectFixesToMend(draft);
		expect(pressed(draft, 'Leave it out').article).not.toHaveProperty('outlet');
		const needed = checkDraft(
			'river',
			edited(({ item }) => {
				item('choice').prompt = '';
				item('extended-text').criteria = [''];
			})
		);
		expect(needed.map(({ fixes }) => fixes)).toEqual([[], []]);
	});

	it('tells of characters that cannot be shown, and takes them out', () => {
		const draft = edited(({ draft, item }) => {
			draft.article.body += ' a\u0000b\ud800c';
			item('choice').choices[1]!.text = 'the\u0007 farmer';
		});
		const said = 'This text has a character that cannot be shown. Take it out.';
		expect(checkDraft('river', draft).map(lineOf)).toEqual([
			`article.body: ${said}`,
			`item.who-dam choices.1.text: ${said}`
		]);
		expectFixesToMend(draft);
		expect(pressed(draft, 'Take it out').article.body).toMatch(/ abc$/);
	});
});

it('has words of its own for whatever can be empty or wrong in a lesson', () => {
	const quote = { exact: 'x', prefix: 'x', suffix: 'x' };
	const says = { feedback: 'x', misconception: 'hedge-dropped' };
	const common = {
		skill: 'gaps',
		from: { recipe: 'x', claim: 'x', built: 'x' },
		about: ['x'],
		prompt: 'x',
		passage: quote,
		proof: [quote],
		hint: 'x',
		explanation: 'x',
		evidence: [quote],
		points: 1
	};
	const side = { id: 'x', text: 'x', ...says };
	const units = {
		...Object.fromEntries(Object.keys(FrontMatterSchema.entries).map((key) => [`article.${key}`, 'x'])),
		'article.url': 'https://example.org',
		'lesson.title': 'x',
		'lesson.summary': 'x',
		'lesson.objectives': ['x'],
		'lesson.language': 'en',
		'source.x': {
			...Object.fromEntries(Object.keys(SourceSchema.entries).map((key) => [key, 'x'])),
			kind: 'public',
			naming: 'named',
			firsthand: true,
			mentions: [quote]
		},
		'claim.x': {
			...Object.fromEntries(Object.keys(ClaimSchema.entries).map((key) => [key, ['x']])),
			id: 'x',
			content: [quote],
			says: 'x',
			source: 'x',
			cue: quote,
			quote: 'none',
			hedges: [quote],
			evidence: [{ kind: 'data', what: 'x', at: quote, independent: true }],
			status: { is: 'disputed', because: 'x' },
			contested: ['status'],
			note: 'x'
		},
		'item.a': { ...common, id: 'a', interaction: 'choice', choices: [side, side] },
		'item.b': {
			...common,
			id: 'b',
			interaction: 'hottext',
			spans: [{ id: 'x', at: quote, ...says }],
			correct: [quote],
			wrong: [{ at: quote, ...says }]
		},
		'item.c': {
			...common,
			id: 'c',
			interaction: 'match',
			left: [side, side],
			right: [
				{ id: 'x', text: 'x' },
				{ id: 'y', text: 'x' }
			],
			pairs: [['x', 'x']],
			mispairs: [{ pair: ['x', 'x'], ...says }]
		},
		'item.d': { ...common, id: 'd', interaction: 'order', order: [side, side] },
		'item.e': { ...common, id: 'e', interaction: 'extended-text', model: 'x', criteria: ['x'] }
	} as unknown as Record<UnitKey, Json>;
	delete units['article.version'];
	for (const [unit, value] of Object.entries(units)) {
		expect(readUnit(unit, value), unit).toMatchObject({ ok: true });
		for (const path of pathsIn(value)) {
			for (const wrong of ['', [], -1] as const) {
				const changed = withValueAt(value, path, wrong);
				if (!readUnit(unit, changed).ok) continue;
				const said = checkDraft('x', draftOf({ [unit]: changed } as Units))
					.filter((problem) => problem.unit === unit && problem.rule === undefined)
					.map(({ message }) => message);
				expect(said.join(), `${unit} ${path.join('.')}`).not.toContain('cannot be read');
				expect(said.join()).not.toMatch(FILE_WORDS);
			}
		}
	}
});

/** The ways to all texts, numbers and lists in a value, the value itself too. */
function pathsIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const entries: [string | number, unknown][] = Array.isArray(value)
		? [...value.entries()]
		: Object.entries(value);
	return [path, ...entries.flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

describe('any draft, whatever was done to it', () => {
	/** Any edit of a unit that leaves it the shape of one. */
	const arbitraryDamage = fc.array(
		fc.record({
			unit: fc.nat(1000),
			path: fc.nat(1000),
			by: fc.constantFrom(
				'',
				'x',
				'The',
				'a farmer',
				'finch',
				'dam',
				'the mill denied it',
				'zzzzzzzzzz',
				true,
				'gone',
				[]
			),
			does: fc.constantFrom('set', 'remove', 'double')
		}),
		{ minLength: 1, maxLength: 5 }
	);
	const damaged = (damages: { unit: number; path: number; by: unknown; does: string }[]): Draft =>
		draftOf(
			damages.reduce<Units>((units, { unit, path, by, does }) => {
				const keys = (Object.keys(units) as UnitKey[]).filter((key) => /^(source|claim|item)\./.test(key));
				const key = keys[unit % keys.length]!;
				const ways = pathsIn(units[key]).slice(1);
				const way = ways[path % ways.length]!;
				const value =
					does === 'remove'
						? withoutValueAt(units[key], way)
						: does === 'set'
							? withValueAt(units[key], way, by)
							: withValueAt(units[key], way, doubled(valueAt(units[key], way)));
				const read = readUnit(key, value);
				return read.ok ? { ...units, [key]: read.value } : units;
			}, unitsOf(smallDraft()))
		);
	const doubled = (value: unknown) =>
		Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : value;

	it('is checked in words that a teacher knows, and no fix brings a new error', () => {
		fc.assert(
			fc.property(arbitraryDamage, (damages) => {
				const draft = damaged(damages);
				const problems = checkDraft('river', draft);
				const errorsBefore = problems.filter(({ severity }) => severity === 'error').length;
				for (const { message, unit, path, fixes } of problems) {
					expect(message.replace(/“[^”]*”/g, '“…”')).not.toMatch(FILE_WORDS);
					expect(Object.hasOwn(unitsOf(draft), unit), unit).toBe(true);
					expect(path.at(-1)).not.toBe('exact');
					for (const fix of fixes) {
						const after = checkDraft('river', draftOf(applyPatch(unitsOf(draft), fix.patch)));
						const errors = after.filter(({ severity }) => severity === 'error');
						expect(errors.length, `${message} → ${fix.label}`).toBeLessThanOrEqual(errorsBefore);
						for (const [key, value] of Object.entries(fix.patch))
							if (value !== null) expect(readUnit(key, value), fix.label).toMatchObject({ ok: true });
					}
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('has no error just where the lesson that it makes would load', () => {
		fc.assert(
			fc.property(arbitraryDamage, (damages) => {
				const draft = damaged(damages);
				const { lesson, article, sources, claims, items } = draft;
				const { body, ...meta } = article;
				const loaded = loadLesson('river', {
					'lesson.yaml': JSON.stringify({ version: 1, ...lesson }),
					'article.md': `---\n${JSON.stringify({ version: 1, ...meta })}\n---\n\n${body}\n`,
					'attribution.yaml': JSON.stringify({ version: 1, sources, claims }),
					'questions.yaml': JSON.stringify({ version: 1, items })
				});
				const problems = checkDraft('river', draft);
				expect(problems.every(({ severity }) => severity === 'warning')).toBe(loaded.ok);
				if (loaded.ok)
					expect(problems.map(({ rule }) => rule).sort()).toEqual(
						loaded.warnings.map(({ rule }) => rule).sort()
					);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('the search for the nearest words', () => {
	const lost = (n: number) => ({ exact: `high level of led number ${n}` });
	const draft = edited(({ draft, item }) => {
		item('choice').evidence = Array.from({ length: 25 }, (_, n) => lost(n));
		draft.items.find(({ id }) => id === 'ask-next')!.evidence = [lost(99)];
	});
	const searched = (open?: ReadonlySet<UnitKey>) =>
		checkDraft('river', draft, open)
			.filter(({ rule, fixes }) => rule === 'quote-in-article' && fixes.length > 0)
			.map(({ unit }) => unit);

	it('stops after some quotes, so that a wrong article is told soon', () => {
		expect(searched()).toEqual(Array(20).fill('item.who-dam'));
	});

	it('is made for every quote of what somebody looks at', () => {
		expect(searched(new Set<UnitKey>(['item.ask-next']))).toContain('item.ask-next');
	});
});
