import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrontMatterSchema } from '$lib/article/schema.ts';
import type { Claim, Source } from '$lib/attribution/schema.ts';
import type { Interaction, Item } from '$lib/bank/schema.ts';
import { changesBetween, type Change } from '$lib/lesson/draft/changes.ts';
import type { Draft } from '$lib/lesson/draft/draft.ts';
import { applyPatch, patchBetween } from '$lib/lesson/draft/merge.ts';
import { unitsOf, type Units } from '$lib/lesson/draft/units.ts';
import { LessonFileSchema } from '$lib/lesson/schema.ts';
import { arbitraryTwoEdits, smallDraft } from './drafts.ts';

/** What changes when a draft is edited. */
function changes(edit: (draft: Draft) => void, draft = smallDraft()): Change[] {
	const edited = structuredClone(draft);
	edit(edited);
	return changesBetween(unitsOf(draft), unitsOf(edited));
}

/** The same as lines: `changed Title | Title: old → new`. */
function told(edit: (draft: Draft) => void, draft = smallDraft()): string[] {
	return changes(edit, draft).map(({ kind, title, details }) =>
		[
			`${kind} ${title}`,
			...details.map(({ label, before, after }) => `${label}: ${before ?? '–'} → ${after ?? '–'}`)
		].join(' | ')
	);
}

const item = <I extends Interaction>(draft: Draft, interaction: I, at = 0) =>
	draft.items.filter((item) => item.interaction === interaction)[at] as Extract<Item, { interaction: I }>;

it('nothing is told where nothing has changed', () => {
	expect(told(() => {})).toEqual([]);
});

describe('the lesson', () => {
	it('is told by its fields', () => {
		expect(
			told(({ lesson }) => {
				lesson.title = 'The river';
				lesson.summary = 'Five voices.';
				lesson.objectives.push('Notice a hedge.');
				lesson.language = 'de';
			})
		).toEqual([
			'changed Title | Title: Who says the river is poisoned? → The river',
			'changed Summary | Summary: A short article with five voices. → Five voices.',
			'changed What students learn | What students learn: Tell who a claim comes from. → Tell who a claim comes from.\nNotice a hedge.',
			'changed Language | Language: en → de'
		]);
	});

	it('tells how the quiz runs by what has changed of it', () => {
		expect(
			told(({ lesson: { quiz } }) => {
				quiz.blueprint.gaps = 3;
				quiz.attempts = 1;
				quiz.feedback = 'at-end';
				quiz.confidence = true;
				quiz['pass-mark'] = 0.75;
			})
		).toEqual([
			'changed How the quiz runs | Questions of “What is missing”: 1 → 3 | Tries for each question: 2 → 1 | Feedback: after each question → at the end | Asks how sure students are: no → yes | Passed with: 60 % → 75 %'
		]);
	});

	it('has a name for every field', () => {
		const { version: _l, ...lesson } = LessonFileSchema.entries;
		const { version: _a, ...article } = FrontMatterSchema.entries;
		const units = Object.fromEntries([
			...Object.keys(lesson).map((key) => [`lesson.${key}`, key === 'quiz' ? smallDraft().lesson.quiz : 'x']),
			...[...Object.keys(article), 'body'].map((key) => [`article.${key}`, 'x'])
		]) as Units;
		const named = changesBetween({} as Units, units);
		expect(named.map(({ unit }) => unit).sort()).toEqual(Object.keys(units).sort());
		expect(named.every(({ kind }) => kind === 'added')).toBe(true);
	});
});

describe('the article', () => {
	it('is told by its fields: new, changed and gone', () => {
		expect(
			told(({ article }) => {
				article.headline = 'River plan';
				article.byline = 'Ada Lund';
				delete article.outlet;
			})
		).toEqual([
			'changed Headline | Headline: River plan divides town → River plan',
			'removed Outlet | Outlet: The Valley Post → –',
			'added Byline | Byline: – → Ada Lund'
		]);
	});

	const body = (before: string, after: string) =>
		told(({ article }) => (article.body = after), { ...smallDraft(), article: { body: before } });

	it.each([
		['changed', 'A.\n\nB.\n\nC.', 'A.\n\nB!\n\nC.', 'Paragraph 2: B. → B!'],
		['new', 'A.\n\nC.', 'A.\n\nB.\n\nC.', 'Paragraph 2: – → B.'],
		['gone', 'A.\n\nB.\n\nC.', 'A.\n\nC.', 'Paragraph 2: B. → –'],
		['gone at the end', 'A.\n\nB.', 'A.', 'Paragraph 2: B. → –'],
		['moved', 'A.\n\nB.\n\nC.', 'C.\n\nA.\n\nB.', 'Paragraph 1: – → C. | Paragraph 3: C. → –'],
		['all new', '', 'A.\n\nB.', 'Paragraph 1: – → A. | Paragraph 2: – → B.'],
		['two apart', 'A.\n\nB.\n\nC.', 'A!\n\nB.\n\nC!', 'Paragraph 1: A. → A! | Paragraph 3: C. → C!']
	])('is told by the paragraphs that differ: %s', (_, before, after, details) => {
		expect(body(before, after)).toEqual([`changed The article’s words | ${details}`]);
	});

	it('that differs in empty lines alone has no paragraph that differs', () => {
		expect(body('A.\n\nB.', 'A.\n\n\n\nB.\n')).toEqual(['changed The article’s words']);
	});
});

describe('a source', () => {
	it('is told by what has changed of it', () => {
		expect(
			told(({ sources: [finch] }) => {
				Object.assign(finch!, {
					name: 'Ada Finch',
					role: 'the mayor',
					kind: 'participant',
					naming: 'role-only',
					firsthand: 'unclear',
					interest: 'She wants to be elected.',
					mentions: [
						{ exact: 'she', prefix: ',” ' },
						{ exact: 'Finch', suffix: ' said' }
					]
				} satisfies Partial<Source>);
				delete finch!.affiliation;
			})
		).toEqual([
			'changed Source “Ada Finch” | Name: Mayor Ada Finch → Ada Finch | Role: – → the mayor | Kind: an official → somebody who takes part | Naming: by name → by role only | Knows it at first hand: yes → unclear | Belongs to: town → – | Interest: – → She wants to be elected. | Mentions in the article: “Mayor Ada Finch” → …,” “she”\n“Finch” said…'
		]);
	});

	it('that is new or gone is told whole', () => {
		expect(told(({ sources }) => void sources.splice(1, 1))).toEqual([
			'removed Source “the local radio” | Name: the local radio → – | Kind: an outlet → – | Naming: an outlet → – | Knows it at first hand: no → –'
		]);
		expect(
			told(
				({ sources }) =>
					void sources.push({
						id: 'x',
						name: '',
						kind: 'public',
						naming: 'anonymous',
						firsthand: true,
						mentions: []
					})
			)
		).toEqual([
			'added Source without words | Kind: – → the public | Naming: – → anonymous | Knows it at first hand: – → yes'
		]);
	});
});

describe('a claim', () => {
	it('is told by what has changed of it, with other claims and sources by their words', () => {
		expect(
			told(({ claims }) => {
				Object.assign(claims[0]!, {
					says: 'There will be a dam.',
					content: [{ exact: 'dam' }, { exact: 'the river' }],
					source: null,
					quote: 'none',
					via: ['radio', 'mill'],
					hedges: [{ exact: 'allegedly' }],
					evidence: [
						{ kind: 'image', what: 'a photograph', at: { exact: 'dam' }, independent: true },
						{ kind: 'data', what: 'a table', at: { exact: 'dam' }, independent: false }
					],
					supports: ['waited'],
					disputes: ['denial', 'gone'],
					status: { is: 'disputed', because: 'The mill says so.' },
					contested: ['source', 'status'],
					note: 'Ask.'
				} satisfies Partial<Claim>);
				delete claims[0]!.cue;
			})
		).toEqual([
			[
				'changed Claim “There will be a dam.”',
				'In plain words: The town will dam the river. → There will be a dam.',
				'Words of the claim: “The town will dam the river” → “dam”\n“the river”',
				'Source: Mayor Ada Finch → the article itself',
				'Cue: …Finch “said” → –',
				'Quoted: in other words → nobody is quoted',
				'Passed on by: – → the local radio\nthe mill',
				'Hedges: – → “allegedly”',
				'What the article shows: – → a picture: a photograph, “dam”; does not rest on the source’s word\ndata: a table, “dam”; rests on the source’s word',
				'Supports: – → The town has waited long enough.',
				'Disputes: – → The mill has nothing to do with dead fish.\ngone',
				'Status: – → disputed: The mill says so.',
				'Careful readers may differ on: – → who the source is\nwhether it is verified',
				'Note: – → Ask.'
			].join(' | ')
		]);
	});

	it('does not change when its source is only renamed', () => {
		expect(told(({ sources }) => (sources[0]!.name = 'The mayor'))).toEqual([
			'changed Source “The mayor” | Name: Mayor Ada Finch → The mayor'
		]);
	});

	it('that is new or gone is told whole', () => {
		expect(told(({ claims }) => void claims.splice(1, 1))).toEqual([
			[
				'removed Claim “The town has waited long enough.”',
				'In plain words: The town has waited long enough. → –',
				'Words of the claim: “We’ve waited long enough” → –',
				'Source: Mayor Ada Finch → –',
				'Cue: …she “said” → –',
				'Quoted: word for word → –',
				'Supports: The town will dam the river. → –'
			].join(' | ')
		]);
	});
});

describe('a question', () => {
	it('is told by what has changed of it, whatever its kind', () => {
		expect(
			told(({ items: [first] }) => {
				Object.assign(first!, {
					skill: 'chain',
					about: ['waited'],
					prompt: 'Who says it?',
					passage: { exact: 'dam' },
					proof: [{ exact: 'Finch', suffix: ' said' }],
					hint: 'Look.',
					explanation: 'She does.',
					evidence: [],
					points: 2,
					stale: true,
					from: { recipe: 'who-said', built: 'abc' }
				} satisfies Partial<Item>);
			})
		).toEqual([
			[
				'changed Question “Who says it?”',
				'Skill: Who says it → How it reached us',
				'Where it comes from: written by hand → built from the annotation',
				'Fits the annotation: yes → no longer: the annotation has changed',
				'About: The town will dam the river. → The town has waited long enough.',
				'Question: Who says that the river will be dammed? → Who says it?',
				'Passage: “The town will dam the river” → “dam”',
				'Proof: the words to point at: “Mayor Ada Finch said” → “Finch” said…',
				'Hint: – → Look.',
				'Explanation: The words “Mayor Ada Finch said” credit the mayor. → She does.',
				'Words marked with the explanation: “Mayor Ada Finch said” → –',
				'Points: 1 → 2'
			].join(' | ')
		]);
	});

	it('with choices: their words, feedback, habits, which is right, their order', () => {
		expect(
			told((draft) => {
				const [finch, farmer] = item(draft, 'choice').choices;
				farmer!.text = 'a farmer';
				farmer!.feedback = 'Fish.';
				delete farmer!.misconception;
				delete finch!.correct;
				farmer!.correct = true;
			})
		).toEqual([
			'changed Question “Who says that the river will be dammed?” | Choice 2: the farmer → a farmer | Feedback on choice 2: He speaks of “dead fish” and of nothing else. → Fish. | Habit behind choice 2: topic taken for source → – | Right answer: Mayor Ada Finch → a farmer'
		]);
		expect(
			told((draft) => {
				const choice = item(draft, 'choice');
				choice.multiple = true;
				choice.choices[1]!.correct = true;
				choice.choices = [choice.choices[2]!, ...choice.choices.slice(0, 2), { id: 'd', text: 'Nobody' }];
			})
		).toEqual([
			[
				'changed Question “Who says that the river will be dammed?”',
				'More than one answer is right: no → yes',
				'Choice 4: – → Nobody',
				'Right answers: Mayor Ada Finch → Mayor Ada Finch\nthe farmer',
				'Order of the choices: 1. Mayor Ada Finch\n2. the farmer\n3. The Valley Post → 1. The Valley Post\n2. Mayor Ada Finch\n3. the farmer\n4. Nobody'
			].join(' | ')
		]);
	});

	it('whose right choice gets other words does not tell another right answer', () => {
		expect(told((draft) => (item(draft, 'choice').choices[0]!.text = 'The mayor'))).toEqual([
			'changed Question “Who says that the river will be dammed?” | Choice 1: Mayor Ada Finch → The mayor'
		]);
	});

	it('with a choice that is gone tells it where it stood', () => {
		expect(told((draft) => void item(draft, 'choice').choices.splice(1, 1))).toEqual([
			'changed Question “Who says that the river will be dammed?” | Choice 2: the farmer → – | Feedback on choice 2: He speaks of “dead fish” and of nothing else. → – | Habit behind choice 2: topic taken for source → –'
		]);
	});

	it('with words of the article: the words, feedback, which are right', () => {
		expect(
			told((draft) => {
				const [high, allegedly] = item(draft, 'hottext').spans!;
				high!.at = { exact: 'high', suffix: ' levels' };
				delete high!.feedback;
				delete allegedly!.correct;
				high!.correct = true;
			})
		).toEqual([
			'changed Question “Which word shows that the writer does not vouch?” | Words 1: “high” → “high” levels… | Feedback on words 1: That tells how much. → – | Right answer: “allegedly” → “high” levels…'
		]);
	});

	it('with sentences of the article: which are right, what is said of wrong ones', () => {
		expect(
			told((draft) => {
				const sentences = item(draft, 'hottext', 1);
				sentences.correct = [{ exact: 'denied it' }];
				sentences.wrong![0]!.feedback = 'No.';
				sentences.wrong!.push({ at: { exact: 'a study' }, misconception: 'hedge-dropped' });
			})
		).toEqual([
			'changed Question “Which sentence has no source?” | Right answer: “came from upstream” → “denied it” | Feedback on wrong sentence 1: The radio is credited for that. → No. | Wrong sentence 2: – → “a study” | Habit behind wrong sentence 2: – → hedge dropped'
		]);
		expect(
			told((draft) => {
				const sentences = item(draft, 'hottext', 1);
				for (const key of ['segment', 'correct', 'wrong'] as const) delete sentences[key];
				sentences.spans = [{ id: 's', at: { exact: 'dead fish' }, correct: true }];
			})
		).toEqual([
			'changed Question “Which sentence has no source?” | Students choose from: all sentences → marked words | Words 1: – → “dead fish” | Right answer: “came from upstream” → “dead fish” | Wrong sentence 1: “dead fish” → – | Feedback on wrong sentence 1: The radio is credited for that. → –'
		]);
	});

	it('with pairs: both sides, what goes where, what is said of wrong pairs', () => {
		expect(
			told((draft) => {
				const match = item(draft, 'match');
				match.left[0]!.text = 'the mayor';
				match.left[1]!.feedback = 'He has none.';
				match.pairs[1] = ['farmer', 'named'];
				match.mispairs = [{ pair: ['farmer', 'by-role'], feedback: 'No.' }];
				match.right.reverse();
			})
		).toEqual([
			[
				'changed Question “How is each source named?”',
				'Left 1: Mayor Ada Finch → the mayor',
				'Feedback on left 2: No name is given. → He has none.',
				'“a farmer” goes to: by role only → by name',
				'Feedback on “a farmer” put with “by role only”: – → No.',
				'Order on the right: 1. by name\n2. by role only → 1. by role only\n2. by name'
			].join(' | ')
		]);
	});

	it('with an order: its steps, and the right order', () => {
		expect(
			told((draft) => {
				const order = item(draft, 'order');
				order.order[0]!.feedback = 'He saw it.';
				order.order.reverse();
			})
		).toEqual([
			'changed Question “How did the dead fish get into the paper?” | Feedback on step 3: – → He saw it. | Right order: 1. a farmer\n2. the local radio\n3. The Valley Post → 1. The Valley Post\n2. the local radio\n3. a farmer'
		]);
	});

	it('with free text: the model answer, and what a good answer has', () => {
		expect(
			told((draft) => {
				const text = item(draft, 'extended-text');
				text.model = 'A biologist.';
				text.criteria.push('says why');
			})
		).toEqual([
			'changed Question “Whom would you ask next?” | Model answer: Somebody who knows why fish die. → A biologist. | A good answer: names who should be asked → names who should be asked\nsays why'
		]);
	});

	it.each<[Interaction, string]>([
		[
			'choice',
			'Kind: choose an answer → – | Skill: Who says it → – | About: The town will dam the river. → – | Question: '
		],
		['hottext', 'Kind: choose words of the article → – | Skill: Cues and hedges → – | Question: '],
		['match', 'Kind: match pairs → – | Skill: Named or not → – | Question: '],
		['order', 'Kind: put in order → – | Skill: How it reached us → – | Question: '],
		['extended-text', 'Kind: write an answer → – | Skill: What is missing → – | Question: ']
	])('that is gone is told whole: %s', (interaction, begin) => {
		const [line] = told((draft) => {
			draft.items = draft.items.filter((other) => other !== item(draft, interaction));
		});
		expect(line).toContain(`removed Question “`);
		expect(line).toContain(begin);
		expect(line).not.toContain('→ yes');
		expect(line).not.toContain('Points');
	});

	it('that is new is told with what it says, and without what is as ever', () => {
		expect(
			told((draft) => {
				draft.items.push({ ...item(draft, 'order'), id: 'new', prompt: 'How?', points: 3 });
			})
		).toEqual([
			[
				'added Question “How?”',
				'Kind: – → put in order',
				'Skill: – → How it reached us',
				'Question: – → How?',
				'Step 1: – → a farmer',
				'Step 2: – → the local radio',
				'Step 3: – → The Valley Post',
				'Explanation: – → “Local radio reported that a farmer saw” them.',
				'Words marked with the explanation: – → “Local radio reported that a farmer saw”',
				'Points: – → 3'
			].join(' | ')
		]);
	});

	it('that becomes one of another kind tells both', () => {
		const [line] = told((draft) => {
			draft.items[5] = { ...item(draft, 'order'), id: 'ask-next' };
		});
		expect(line).toContain('Kind: write an answer → put in order');
		expect(line).toContain('Model answer: Somebody who knows why fish die. → –');
		expect(line).toContain('Step 1: – → a farmer');
	});

	it('with a long prompt is called by its beginning', () => {
		const prompt = `Who  says\nthat ${'the river will be dammed and '.repeat(5)}that is all?`;
		expect(changes((draft) => (draft.items[0]!.prompt = prompt))[0]!.title).toBe(
			'Question “Who says that the river will be dammed and the river will be dammed and the …”'
		);
	});

	it('without a prompt is called so', () => {
		expect(changes((draft) => (draft.items[0]!.prompt = ' '))[0]!.title).toBe('Question without words');
	});
});

describe('the order of a list', () => {
	it('is told by what has moved', () => {
		expect(
			told((draft) => {
				draft.items.push(draft.items.shift()!);
				draft.claims.unshift(draft.claims.pop()!);
				draft.sources.splice(1, 0, ...draft.sources.splice(3, 2));
			})
		).toEqual([
			'moved Order of the questions | Question “Who says that the river will be dammed?”: place 1 of 6 → place 6 of 6',
			'moved Order of the claims | Claim “The fish came from upstream.”: place 6 of 6 → place 1 of 6',
			'moved Order of the sources | Source “the mill”: place 4 of 5 → place 2 of 5 | Source “a study”: place 5 of 5 → place 3 of 5'
		]);
	});

	it('is not told where something only came or went', () => {
		const kinds = changes((draft) => {
			draft.items.splice(2, 1);
			draft.claims.splice(1, 0, { ...draft.claims[0]!, id: 'new' });
		}).map(({ kind }) => kind);
		expect(kinds).toEqual(['removed', 'added']);
	});
});

describe('the questions that were built', () => {
	it('are told only where no question has changed', () => {
		expect(told((draft) => draft.built.push('who-dam'))).toEqual([
			'changed Which questions were built before'
		]);
		expect(
			told((draft) => {
				draft.built.push('who-dam');
				draft.items.pop();
			})
		).toEqual([expect.stringContaining('removed Question')]);
	});
});

it('changes are told in the order of reading', () => {
	const units = changes((draft) => {
		draft.sources[1]!.name = 'The radio';
		draft.sources.splice(0, 1);
		draft.claims[0]!.says = 'A dam.';
		draft.items[3]!.prompt = 'How?';
		draft.items.splice(1, 1);
		draft.items.push({ ...draft.items[0]!, id: 'new' });
		draft.items.unshift(draft.items.splice(3, 1)[0]!);
		draft.article.body += ' More.';
		draft.article.headline = 'Other';
		draft.lesson.summary = 'Other';
		draft.lesson.title = 'Other';
	}).map(({ unit }) => unit);
	expect(units).toEqual([
		'lesson.title',
		'lesson.summary',
		'article.headline',
		'article.body',
		'item.which-hedge',
		'item.sort-naming',
		'item.new',
		'claim.dam',
		'source.finch',
		'source.radio',
		'order.items'
	]);
});

it('one unit alone is told, too, as far as it tells of itself', () => {
	const { claims } = smallDraft();
	const [before, after] = [{ 'claim.dam': claims[0] }, { 'claim.dam': { ...claims[0], source: 'mill' } }];
	expect(changesBetween(before as unknown as Units, after as unknown as Units)).toEqual([
		{
			unit: 'claim.dam',
			kind: 'changed',
			title: 'Claim “The town will dam the river.”',
			details: [{ label: 'Source', before: 'finch', after: 'mill' }]
		}
	]);
});

it('every unit that differs is told once, whatever was done', () => {
	fc.assert(
		fc.property(arbitraryTwoEdits(), ({ base, mine }) => {
			const after = applyPatch(base, mine);
			const told = changesBetween(base, after).map(({ unit }) => unit);
			const differ = Object.keys(patchBetween(base, after)).filter((unit) => !/^order\.|^built$/.test(unit));
			expect(told.filter((unit) => !/^order\.|^built$/.test(unit)).sort()).toEqual(differ.sort());
			expect(new Set(told).size).toBe(told.length);
		}),
		{ numRuns: 100 }
	);
});
