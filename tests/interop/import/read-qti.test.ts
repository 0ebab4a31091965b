import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignQuestion } from '$lib/interop/import/foreign.ts';
import { importItems } from '$lib/interop/import/import-items.ts';
import { readBank } from '$lib/interop/import/read-bank.ts';
import { heldLesson } from '$lib/interop/held.ts';
import { qti3 } from '$lib/interop/qti3/qti3.ts';
import { askedSkills } from '$lib/interop/qti3/test.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { anyLesson, hostileLesson, hostileText, knownLessons } from '../lessons.ts';
import {
	BLACKBOARD,
	CARTRIDGE,
	item21,
	MAPPED_3,
	ONYX,
	packageOf,
	STANDARD_22,
	STANDARD_3,
	TAO
} from './qti-items.ts';

const readText = (text: string) => readBank([{ path: '', text }]);
const bankOf = (files: Record<string, string>) =>
	Object.entries(files).map(([path, text]) => ({ path, text }));

/** The one question of a file, with its choices as `text: feedback`, right ones with a star. */
function only(text: string) {
	const { questions, notUnderstood } = readText(text);
	expect(notUnderstood).toEqual([]);
	expect(questions).toHaveLength(1);
	return plain(questions[0]!);
}

function plain({ answer, prompt, explanation, hint, points, notes }: ForeignQuestion) {
	if (answer.type !== 'choice') throw new Error(`it is no choice: ${answer.type}`);
	return {
		prompt,
		...(explanation && { explanation }),
		...(hint && { hint }),
		points,
		...(answer.multiple && { multiple: true }),
		choices: answer.choices.map(
			({ text, correct, feedback }) => `${correct ? '* ' : ''}${text}${feedback && `: ${feedback}`}`
		),
		notes
	};
}

const whyNot = (text: string) => {
	const { questions, notUnderstood } = readText(text);
	expect(questions).toEqual([]);
	expect(notUnderstood).toHaveLength(1);
	return notUnderstood[0]!.why;
};

describe('an item of QTI', () => {
	it('of version 2.2 comes in with what it says to each answer', () => {
		expect(only(STANDARD_22)).toEqual({
			prompt: 'The article itself says that the mill is unsafe.',
			points: 2,
			choices: ['True: Look for “said”.', '* False: An inspector says it.'],
			notes: ['The order of its answers is not kept: here it is drawn for each student.']
		});
	});

	it('of version 3.0 comes in with the feedback in its choices', () => {
		expect(only(STANDARD_3)).toEqual({
			prompt: 'Who says that the mill is unsafe?',
			points: 1,
			choices: [
				'The owner: She says that it is safe.',
				'* An inspector & her office',
				'The paper: It repeats what she says.'
			],
			notes: []
		});
	});

	it('as TAO writes it comes in with the words that stand before the choices', () => {
		expect(only(TAO)).toEqual({
			prompt: 'Le moulin a été fermé lundi.\n\nQui le dit\u00a0?',
			points: 3,
			choices: ['Le maire', '* Une inspectrice', 'Personne'],
			notes: [
				'An answer that gave a part of the mark counts as wrong here.',
				'The order of its answers is not kept: here it is drawn for each student.',
				'A picture, a recording or a formula is left out.'
			]
		});
	});

	it('as Onyx writes it comes in with what it says in any case as its explanation', () => {
		expect(only(ONYX)).toEqual({
			prompt: 'Welche der Stimmen haben keinen Namen?',
			explanation: 'Zwei werden nur durch ihre Rolle genannt.',
			points: 1,
			multiple: true,
			choices: ['Ada Holm', '* eine Inspektorin', 'Bürgermeister Reed', '* Anwohner'],
			notes: [
				'Only all right answers together gave marks there; here each gives a part, and a wrong one takes one.'
			]
		});
	});

	it('of a Common Cartridge comes in by the rules that it names, with its hint', () => {
		expect(only(CARTRIDGE)).toEqual({
			prompt: 'Which word shows that the paper does not vouch for it?',
			explanation: 'A hedge is a word by which a writer keeps a distance.',
			hint: 'It is an adverb.',
			points: 1,
			choices: ['* allegedly: Yes.', 'unsafe: That is what is said.'],
			notes: [
				'What it says back is left out, since it belongs to no one answer: “I am sorry.”',
				'The text that it stands beside there (“The mill”) is left out: questions here are about the lesson’s article.',
				'A text that is not for students is left out: “For the second lesson only.”'
			]
		});
	});

	it('that names what is right and gives no marks comes in, too', () => {
		expect(only(BLACKBOARD)).toEqual({
			prompt: 'Which of these are sources?',
			points: 1,
			multiple: true,
			choices: ['* an inspector', 'the mill', '* the owner'],
			notes: []
		});
	});
});

describe('marks in QTI', () => {
	const mapping = (entries: Record<string, number>, attributes = 'defaultValue="0"') =>
		`<mapping ${attributes}>${Object.entries(entries)
			.map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
			.join('')}</mapping>`;
	const MAPPED =
		'<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>';
	const AB = '<correctResponse><value>A</value><value>B</value></correctResponse>';

	it('that are counted as they are here come in without a word', () => {
		expect(only(MAPPED_3)).toMatchObject({ notes: [], points: 2 });
		const response = AB + mapping({ A: 1, B: 1 }, 'lowerBound="0" upperBound="2" defaultValue="-1"');
		const { notes, points, choices } = only(item21({ response, cardinality: 'multiple', rules: MAPPED }));
		expect([notes, points, choices]).toEqual([[], 2, ['* one', '* two', 'three']]);
	});

	it.each([
		['a wrong answer takes nothing', { A: 1, B: 1, C: 0 }],
		['right answers give different marks', { A: 3, B: 1, C: -1 }]
	])('that are counted otherwise are told: %s', (_, entries) => {
		const response = AB + mapping(entries);
		expect(only(item21({ response, cardinality: 'multiple', rules: MAPPED })).notes).toEqual([
			'Marks are counted otherwise here: each right answer gives a part of them, and a wrong one takes one.'
		]);
	});

	it('of a table tell what is right where nothing else does', () => {
		const response = mapping({ B: 2, C: 0.5 });
		expect(only(item21({ response, rules: MAPPED }))).toMatchObject({
			points: 2.5,
			choices: ['one', '* two', 'three'],
			notes: ['An answer that gave a part of the mark counts as wrong here.']
		});
	});

	it('of rules that nobody knows are told, and the answer that is named as right is taken', () => {
		const rules = '<responseProcessing><customOperator class="x"/></responseProcessing>';
		expect(only(item21({ rules }))).toMatchObject({
			choices: ['* one', 'two', 'three'],
			notes: ['Its rules for the marks are not known here: what it names as right gives the points.']
		});
	});

	it('that say another answer than the one that is named are no question', () => {
		const response = '<correctResponse><value>A</value></correctResponse>' + mapping({ A: 1, B: 2 });
		expect(whyNot(item21({ response, rules: MAPPED }))).toMatch(/gives more for another one/);
	});

	it.each([
		['names none', item21({ response: '' })],
		[
			'names one that is not there',
			item21({ response: '<correctResponse><value>Z</value></correctResponse>' })
		],
		[
			'has two that are right together or not at all',
			item21({
				cardinality: 'multiple',
				response: '',
				rules: `<responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/>
					<multiple><baseValue baseType="identifier">A</baseValue><baseValue baseType="identifier">B</baseValue></multiple></match>
					<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`
			})
		]
	])('cannot be told of an item that %s', (_, text) => {
		expect(whyNot(text)).toMatch(/does not say which answer is right/);
	});

	it('of rules without end end', () => {
		const nested = '<sum>'.repeat(90) + '<variable identifier="SCORE"/>' + '</sum>'.repeat(90);
		const rule = `<setOutcomeValue identifier="SCORE">${nested}</setOutcomeValue>`;
		const { notes } = only(item21({ rules: `<responseProcessing>${rule.repeat(800)}</responseProcessing>` }));
		expect(notes[0]).toMatch(/rules for the marks are not known here/);
	});
});

describe('what QTI has and no lesson can have', () => {
	const interaction = (name: string) =>
		`<${name} responseIdentifier="RESPONSE"><prompt>Which?</prompt></${name}>`;

	it.each([
		['an item without a question', item21({ body: '<p>Read this first.</p>' }), /a text and no question/],
		[
			'things in order',
			item21({ body: interaction('orderInteraction') }),
			/\(things that are put in order\)/
		],
		['pairs', item21({ body: interaction('matchInteraction') }), /\(pairs\) are not taken/],
		[
			'a text entry',
			item21({ body: `<p>${interaction('textEntryInteraction')}</p>` }),
			/\(a short answer that is typed\)/
		],
		['one that nobody knows', item21({ body: interaction('holoInteraction') }), /\(holo\)/],
		[
			'two questions in one',
			item21({ body: interaction('choiceInteraction').repeat(2) }),
			/more than one thing at once/
		],
		[
			'an item that is made anew each time',
			item21({ before: '<templateProcessing><setTemplateValue identifier="N"/></templateProcessing>' }),
			/made anew for each student/
		],
		['an answer in an order', item21({ cardinality: 'ordered' }), /of a kind \(ordered\)/],
		[
			'choices that cannot be told apart',
			item21({
				body: `<choiceInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="A">1</simpleChoice><simpleChoice identifier="A">2</simpleChoice></choiceInteraction>`
			}),
			/same identifier/
		],
		['QTI 1.2', '<questestinterop><assessment/></questestinterop>', /^This is QTI 1\.2/],
		['the list of a package alone', packageOf({})['imsmanifest.xml']!, /Choose the package, a zip/],
		['a test alone', '<qti-assessment-test/>', /Choose the whole package/],
		['another XML', '<html/>', /neither Moodle’s nor an item of QTI/],
		[
			'a file that names files outside',
			'<!DOCTYPE assessmentItem [<!ENTITY x SYSTEM "file:///etc/passwd">]><assessmentItem>&x;</assessmentItem>',
			/^This is not XML/
		],
		[
			'entities that grow',
			`<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${STANDARD_22.split('\n').slice(1).join('\n')}`,
			/defines entities of its own/
		],
		['levels without end', `<assessmentItem>${'<div>'.repeat(100_000)}`, /nested more than 200 levels deep/]
	])('%s is told, with why', (_, text, why) => {
		expect(whyNot(text)).toMatch(why);
	});

	it('limits on how many may be chosen are told', () => {
		const { notes } = only(
			item21({
				cardinality: 'multiple',
				rules: '',
				body: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" minChoices="2" maxChoices="2">
					<prompt>Which?</prompt><simpleChoice identifier="A">one</simpleChoice><simpleChoice identifier="B">two</simpleChoice><simpleChoice identifier="C">three</simpleChoice></choiceInteraction>`
			})
		);
		expect(notes).toEqual([
			'At most 2 answers could be chosen there; here any number can.',
			'At least 2 answers had to be chosen there; here one is enough.'
		]);
	});
});

describe('a package of QTI', () => {
	it('gives its items in the order of its test, with the skills that the test names', () => {
		const test = `<assessmentTest identifier="T" title="T"><testPart identifier="P" navigationMode="linear" submissionMode="individual">
			<assessmentSection identifier="voice" title="S" visible="true"><assessmentItemRef identifier="b" href="../items/b%20b.xml"/></assessmentSection>
			<assessmentSection identifier="S2" title="S" visible="true"><assessmentItemRef identifier="a" href="../items/a.xml" category="hard wording"/></assessmentSection>
		</testPart></assessmentTest>`;
		const files = packageOf({
			'items/a.xml': TAO,
			'items/b b.xml': STANDARD_3,
			'tests/t.xml': test,
			'items/c.xml': ONYX
		});
		const { questions, notUnderstood } = readBank(bankOf(files));
		expect(notUnderstood).toEqual([]);
		expect(questions.map(({ where, skill }) => [where, skill])).toEqual([
			['items/b b.xml “Who says it”', 'voice'],
			['items/a.xml “Moulin”', 'wording'],
			['items/c.xml “choice (multiple)”', null]
		]);
	});

	it('tells of each file that is not understood which one it is', () => {
		const files = packageOf({
			'a.xml': STANDARD_3,
			'b.xml': '<assessmentItem',
			'c/essay.xml': item21({ body: '<extendedTextInteraction responseIdentifier="RESPONSE"/>' })
		});
		const bank = [...bankOf(files), { path: 'd.xml', text: null }];
		const { questions, notUnderstood } = readBank(bank);
		expect(questions).toHaveLength(1);
		expect(notUnderstood.map(({ where, why }) => `${where}: ${why}`)).toEqual([
			expect.stringMatching(/^b\.xml: This is not XML: /),
			expect.stringMatching(/^c\/essay\.xml “X”: Questions of this kind \(a text that is written\)/),
			'd.xml: It is not in UTF-8, so that its letters cannot be told. Save it as UTF-8.'
		]);
	});

	it('may be a zip of Moodle’s XML or GIFT, too', () => {
		const bank = bankOf({
			'bank.gift': '::G::Which?{=a ~b}',
			'quiz.xml': '<quiz><question type="essay"><name><text>E</text></name></question></quiz>'
		});
		expect(readBank(bank).questions.map(({ where }) => where)).toEqual([
			'bank.gift line 1 “G”',
			'quiz.xml line 1 “E”'
		]);
	});
});

/** Text as a reader sees it, in one line. */
const line = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();

/** Reads what we export, and compares it with the bank. */
function compareOwn(lesson: Lesson) {
	const exported = qti3(lesson);
	const { lesson: held } = heldLesson(lesson);
	const out = new Set(
		exported.losses.filter(({ what }) => what.includes('left out')).map(({ item }) => item)
	);
	const { questions, notUnderstood } = readBank(bankOf(exported.files));
	const asked = new Set(askedSkills(held, held.bank.items));
	for (const item of held.bank.items) {
		if (out.has(item.id)) continue;
		const path = `items/${item.id}.xml`;
		if (item.interaction !== 'choice') {
			expect(notUnderstood.find(({ where }) => where.startsWith(path))?.why).toMatch(
				/are not taken from QTI/
			);
			continue;
		}
		const question = questions.find(({ where }) => where.startsWith(path))!;
		if (question.answer.type !== 'choice') throw new Error(`${item.id} is no choice`);
		expect(line(question.prompt).endsWith(line(item.prompt))).toBe(true);
		expect(line(question.explanation).startsWith(line(item.explanation))).toBe(true);
		expect([question.skill, question.points, line(question.hint), question.answer.multiple]).toEqual([
			asked.has(item.skill) ? item.skill : null,
			item.points,
			line(item.hint ?? ''),
			item.multiple ?? false
		]);
		expect(question.answer.choices.map(({ text, correct }) => [line(text), correct])).toEqual(
			item.choices.map(({ text, correct = false }) => [line(text), correct])
		);
		for (const [i, { correct, feedback = '' }] of item.choices.entries())
			if (!correct) expect(line(question.answer.choices[i]!.feedback).startsWith(line(feedback))).toBe(true);
		expect(question.notes.filter((note) => !note.startsWith('The text that it stands beside'))).toEqual([]);
	}
}

describe('what we export as QTI', () => {
	it.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))(
		'comes back as it was: %s',
		(_, lesson) => {
			expect(lesson.bank.items.some(({ interaction }) => interaction === 'choice')).toBe(true);
			compareOwn(lesson);
		}
	);

	it('comes back as it was of made-up and of hostile lessons', () => {
		expect.hasAssertions();
		fc.assert(fc.property(anyLesson(), compareOwn), { numRuns: 4 });
		fc.assert(fc.property(hostileLesson(), compareOwn), { numRuns: 60 });
	});
});

/** Pieces of items, in any order. */
const piece = fc.oneof(
	hostileText,
	fc.constantFrom(
		...[STANDARD_22, STANDARD_3, TAO, ONYX, CARTRIDGE].flatMap((text) => text.match(/<[^>]*>|[^<]+/g)!)
	)
);

it('any text is read or told as not understood', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(STANDARD_22, STANDARD_3, TAO, ONYX, CARTRIDGE, BLACKBOARD),
			fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), piece, cut: fc.nat(30) }), {
				maxLength: 3
			}),
			(text, changes) => {
				let file = text;
				for (const { at, piece, cut } of changes) {
					const place = Math.floor(at * file.length);
					file = file.slice(0, place) + piece + file.slice(place + cut);
				}
				const foreign = readText(file);
				const { items, left } = importItems(foreign, 'gaps', new Set());
				expect(items.length + left.length).toBe(foreign.questions.length + foreign.notUnderstood.length);
			}
		),
		{ numRuns: 300 }
	);
});

it('an item whose elements are all mixed up is read or told as not understood', () => {
	const tags = [...new Set([STANDARD_22, TAO, CARTRIDGE].flatMap((text) => text.match(/<[a-z][^>]*\/>/gi)!))];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...tags), { maxLength: 30 }), (parts) => {
			const text = `<assessmentItem>${parts.join('')}<itemBody>${parts.join('')}<choiceInteraction responseIdentifier="RESPONSE">${parts.join('')}</choiceInteraction></itemBody><responseProcessing>${parts.join('')}</responseProcessing></assessmentItem>`;
			const { questions, notUnderstood } = readText(text);
			expect(questions.length + notUnderstood.length).toBe(1);
		}),
		{ numRuns: 200 }
	);
});
