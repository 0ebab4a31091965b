import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSign, type Range } from '$lib/article/article.ts';
import { heldLesson } from '$lib/interop/held.ts';
import { lossLine } from '$lib/interop/losses.ts';
import { qti3 } from '$lib/interop/qti3/qti3.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { placeItem, type PlacedItem } from '$lib/quiz/place.ts';
import { choiceOf, everyForm, lessonOf } from '../support/qti3-lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from './lessons.ts';
import { readDocument, type Read } from './qti3-document.ts';

/*
 * That an item is shown, answered and scored as here is proved in two players that others wrote: tests/e2e/qti3.spec.ts.
 * Here all documents are read by saxes, a strict XML parser that others wrote, and held against the lesson and against
 * what the standard asks of every package. The standard’s own schema is not at hand without a network, so that the
 * order of elements and the attributes that must be there are written down here, from its examples
 * (https://github.com/1EdTech/qti-examples) and its guide (https://www.imsglobal.org/spec/qti/v3p0/impl).
 */

const QTI = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const PACKAGING = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

/** In which order elements stand in another, and which of them must be there (`!`). */
const ORDER: Record<string, string[]> = {
	'qti-assessment-item': [
		'qti-response-declaration!',
		'qti-outcome-declaration!',
		'qti-template-declaration',
		'qti-assessment-stimulus-ref!',
		'qti-item-body!',
		'qti-response-processing!',
		'qti-modal-feedback!'
	],
	'qti-response-declaration': ['qti-correct-response', 'qti-mapping'],
	'qti-mapping': ['qti-map-entry!'],
	'qti-choice-interaction': ['qti-prompt!', 'qti-simple-choice!'],
	'qti-order-interaction': ['qti-prompt!', 'qti-simple-choice!'],
	'qti-match-interaction': ['qti-prompt!', 'qti-simple-match-set!'],
	'qti-extended-text-interaction': ['qti-prompt!'],
	'qti-hottext-interaction': ['qti-prompt!', 'p!'],
	'qti-feedback-block': ['qti-content-body!'],
	'qti-modal-feedback': ['qti-content-body!'],
	'qti-response-processing': ['qti-response-condition!'],
	'qti-response-condition': ['qti-response-if!', 'qti-response-else-if', 'qti-response-else'],
	'qti-assessment-stimulus': ['qti-stimulus-body!'],
	'qti-assessment-test': ['qti-outcome-declaration!', 'qti-test-part!', 'qti-outcome-processing!'],
	'qti-test-part': ['qti-item-session-control!', 'qti-assessment-section!'],
	manifest: ['metadata!', 'organizations!', 'resources!'],
	metadata: ['schema!', 'schemaversion!'],
	resource: ['file!', 'dependency']
};

/** What an element must say of itself. */
const ATTRIBUTES: Record<string, string[]> = {
	'qti-assessment-item': ['identifier', 'title', 'adaptive', 'time-dependent', 'xml:lang'],
	'qti-response-declaration': ['identifier', 'cardinality', 'base-type'],
	'qti-outcome-declaration': ['identifier', 'cardinality', 'base-type'],
	'qti-template-declaration': ['identifier', 'cardinality', 'base-type'],
	'qti-mapping': ['default-value'],
	'qti-map-entry': ['map-key', 'mapped-value'],
	'qti-assessment-stimulus': ['identifier', 'title'],
	'qti-assessment-stimulus-ref': ['identifier', 'href'],
	'qti-simple-associable-choice': ['identifier', 'match-max'],
	'qti-feedback-inline': ['outcome-identifier', 'identifier', 'show-hide'],
	'qti-feedback-block': ['outcome-identifier', 'identifier', 'show-hide'],
	'qti-modal-feedback': ['outcome-identifier', 'identifier', 'show-hide'],
	'qti-assessment-test': ['identifier', 'title'],
	'qti-test-part': ['identifier', 'navigation-mode', 'submission-mode'],
	'qti-assessment-section': ['identifier', 'title', 'visible'],
	'qti-assessment-item-ref': ['identifier', 'href'],
	resource: ['identifier', 'type', 'href']
};

/** What is wrong with a package: gathered, since an assertion for each of a thousand elements would take minutes. */
class Findings {
	readonly all: string[] = [];

	must(is: boolean, what: string): void {
		if (!is) this.all.push(what);
	}

	same(found: unknown, wanted: unknown, what: string): void {
		if (found === wanted) return;
		const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
		this.must(a === b, `${what}: found ${a}, wanted ${b}`);
	}

	unique(names: readonly string[], what: string): void {
		this.must(new Set(names).size === names.length, `${what}: one name for two`);
	}

	in(list: readonly string[], entry: string, what: string): void {
		if (!list.includes(entry))
			this.all.push(`${what}: no ${JSON.stringify(entry)} in ${JSON.stringify(list)}`);
	}
}

/** What every document must be, whatever it says. */
function checkForm(findings: Findings, document: Read, uri: string): void {
	for (const element of document.whole) {
		const { name, attributes } = element;
		findings.same(element.uri, uri, name);
		const order = ORDER[name];
		if (order) {
			const names = element.elements.map((child) => child.name);
			const places = names.map((child) => order.findIndex((entry) => entry.replace('!', '') === child));
			findings.must(!places.includes(-1), `<${name}> holds ${names.join()}`);
			findings.same(
				places,
				places.toSorted((a, b) => a - b),
				`order in <${name}>`
			);
			for (const [i, entry] of order.entries()) {
				findings.must(!entry.endsWith('!') || places.includes(i), `<${name}> lacks ${entry}`);
			}
		}
		for (const attribute of ATTRIBUTES[name] ?? []) {
			findings.must((attributes[attribute] ?? '') !== '', `<${name}> lacks ${attribute}`);
		}
		if (name.startsWith('qti-') && attributes.identifier !== undefined) {
			findings.must(/^[A-Za-z_][\w.-]*$/.test(attributes.identifier), `identifier ${attributes.identifier}`);
		}
	}
}

/** That the parts of an item speak of parts that there are: choices, variables, feedback. */
function checkReferences(findings: Findings, item: Read): void {
	const declared = ['response', 'outcome', 'template'].flatMap((kind) =>
		item.all(`qti-${kind}-declaration`).map((declaration) => declaration.get('identifier'))
	);
	findings.unique(declared, 'variables');
	const used = [
		...['variable', 'map-response', 'set-outcome-value'].flatMap((user) =>
			item.all(`qti-${user}`).map((use) => use.get('identifier'))
		),
		...item.all('qti-index').map((index) => index.get('n')),
		...['feedback-inline', 'feedback-block', 'modal-feedback'].flatMap((kind) =>
			item.all(`qti-${kind}`).map((said) => said.get('outcome-identifier'))
		)
	];
	for (const name of used) findings.in(declared, name, 'variable');

	const body = item.one('qti-item-body');
	const [left, right] = body
		.all('qti-simple-match-set')
		.map((set) => set.elements.map((option) => option.get('identifier')));
	const options = ['qti-simple-choice', 'qti-hottext'].flatMap((name) => body.all(name));
	const answers = left
		? left.flatMap((l) => right!.map((r) => `${l} ${r}`))
		: options.map((option) => option.get('identifier'));
	findings.unique(answers, 'answers');
	const named = [
		...item.all('qti-map-entry').map((entry) => entry.get('map-key')),
		...item.all('qti-correct-response').flatMap((correct) => correct.elements.map(({ text }) => text))
	];
	for (const answer of named) findings.in(answers, answer, 'answer');
}

/** Texts that may be parted into paragraphs are compared without their white space. */
const bare = (text: string) => text.replaceAll(/\s/g, '');

/** Holds an item against the question that it was made of: every text is in it as it is in the lesson. */
function checkTexts(
	findings: Findings,
	item: Read,
	{ question, key }: PlacedItem,
	{ article }: Lesson
): void {
	const same = (found: unknown, wanted: unknown, what: string) =>
		findings.same(found, wanted, `${question.id}: ${what}`);
	const body = item.one('qti-item-body');
	const explanation = bare(item.one('qti-modal-feedback').text);
	const words = ({ start, end }: Range) => article.text.slice(start, end);
	const idAndText = (element: Read) => [element.get('identifier'), element.text];
	same(body.one('qti-prompt').text, question.prompt, 'prompt');
	if (question.hint) same(bare(body.one('details').text), bare(`Hint${question.hint}`), 'hint');
	if (question.passage) same(bare(body.one('blockquote').text), bare(words(question.passage)), 'passage');
	findings.must(explanation.includes(bare(key.explanation)), `${question.id}: explanation`);
	for (const mark of key.marks.filter(({ kind }) => kind === 'evidence')) {
		findings.must(explanation.includes(bare(words(mark))), `${question.id}: evidence`);
	}
	const max = item.all('qti-outcome-declaration').find((outcome) => outcome.get('identifier') === 'MAXSCORE');
	same(Number(max!.text), question.interaction === 'extended-text' ? 0 : question.points, 'points');

	switch (question.interaction) {
		case 'choice': {
			const choices = body.all('qti-simple-choice');
			same(
				choices.map((choice) => [choice.get('identifier'), choice.ownText.trim()]),
				question.choices.map(({ id, text }) => [id, text.trim()]),
				'choices'
			);
			same(
				body.all('qti-feedback-inline').map(idAndText),
				question.choices.flatMap(({ id }) => (key.feedback[id] ? [[id, key.feedback[id].text]] : [])),
				'feedback'
			);
			return;
		}
		case 'hottext': {
			same(
				body.all('qti-hottext').map(idAndText),
				question.spans.map(({ id, at }) => [id, words(at)]),
				'spans'
			);
			const blocks = article.blocks.map((block) => `${blockSign(block)} ${words(block)}`);
			for (const { text } of body.one('qti-hottext-interaction').all('p'))
				findings.in(blocks, text, 'paragraph');
			break;
		}
		case 'match': {
			const options = [...question.left, ...question.right].map(({ id, text }) => [id, text]);
			same(body.all('qti-simple-associable-choice').map(idAndText), options, 'sides');
			break;
		}
		case 'order':
			same(
				body.all('qti-simple-choice').map(idAndText),
				question.order.map(({ id, text }) => [id, text]),
				'order'
			);
			break;
		case 'extended-text':
			if (!('model' in key)) throw new Error(`${question.id} has no model`);
			for (const text of [key.model, ...key.criteria]) {
				findings.must(explanation.includes(bare(text)), `${question.id}: ${text}`);
			}
	}
	const said = body.all('qti-feedback-block').map((block) => block.one('p').text);
	for (const { text } of Object.values(key.feedback)) {
		findings.must(
			said.some((block) => block.endsWith(` – ${text}`)),
			`${question.id}: nowhere is said ${text}`
		);
	}
}

/** Reads a whole package and holds it against its lesson. */
function check(lesson: Lesson): void {
	const findings = new Findings();
	const { files, losses } = qti3(lesson);
	const { lesson: held } = heldLesson(lesson);
	const documents = new Map(Object.entries(files).map(([path, xml]) => [path, readDocument(xml)]));
	for (const [path, document] of documents) {
		checkForm(findings, document, path === 'imsmanifest.xml' ? PACKAGING : QTI);
	}

	const resources = documents.get('imsmanifest.xml')!.all('resource');
	const ids = resources.map((resource) => resource.get('identifier'));
	const hrefs = resources.map((resource) => resource.get('href'));
	findings.unique(ids, 'resources');
	findings.same(['imsmanifest.xml', ...hrefs].toSorted(), Object.keys(files).toSorted(), 'files');
	for (const resource of resources) {
		const document = documents.get(resource.get('href'))!;
		findings.same(document.get('identifier'), resource.get('identifier'), 'resource');
		const kind = document.name.replace('qti-assessment-', '');
		findings.same(resource.get('type'), `imsqti_${kind}_xmlv3p0`, 'type');
		for (const needed of resource.all('dependency'))
			findings.in(ids, needed.get('identifierref'), 'dependency');
	}

	const article = documents.get('article.xml')!;
	const paragraphs = article.all('p').map((paragraph) => paragraph.text);
	for (const block of held.article.blocks) {
		const words = held.article.text.slice(block.start, block.end);
		if (block.id === 'h') findings.same(article.one('h2').text, words, 'headline');
		else findings.in(paragraphs, `${blockSign(block)} ${words}`, 'article');
	}

	const leftOut = losses.filter(({ what }) => what === 'The question is left out').map(({ item }) => item);
	for (const bankItem of held.bank.items) {
		const path = `items/${bankItem.id}.xml`;
		const item = documents.get(path);
		findings.same(item === undefined, leftOut.includes(bankItem.id), `left out: ${bankItem.id}`);
		if (!item) continue;
		const stimulus = item.one('qti-assessment-stimulus-ref');
		const found = documents.get(posix.join(posix.dirname(path), stimulus.get('href')));
		findings.must(found === article, `${path} finds no article`);
		findings.same(stimulus.get('identifier'), article.get('identifier'), path);
		checkReferences(findings, item);
		checkTexts(
			findings,
			item,
			placeItem(bankItem, held, (list) => [...list]),
			held
		);
	}

	const asked = documents.get('test.xml')!.all('qti-assessment-item-ref');
	findings.unique(
		asked.map((ref) => ref.get('identifier')),
		'items of the test'
	);
	for (const ref of asked) {
		findings.same(
			documents.get(ref.get('href'))?.get('identifier'),
			ref.get('identifier'),
			'item of the test'
		);
	}
	expect(findings.all).toEqual([]);
}

const itemsOf = (lesson: Lesson) =>
	Object.keys(qti3(lesson).files).filter((path) => path.startsWith('items/'));

describe('qti3', () => {
	it('makes a whole package of each lesson that there is', () => {
		for (const lesson of [...knownLessons(), everyForm()]) check(lesson);
	});

	it('makes a whole package of any lesson that can be built', () => {
		fc.assert(fc.property(anyLesson(), check), { numRuns: 200 });
		check(largeLesson(1));
	});

	it('holds every text as it is in the lesson, however hostile', () => {
		fc.assert(fc.property(hostileLesson(), check), { numRuns: 150 });
		check(longLesson());
	});

	it('gives the same files for the same lesson', () => {
		expect(qti3(ownLesson('mill-bridge'))).toEqual(qti3(ownLesson('mill-bridge')));
	});

	it('leaves nothing out of the lessons of the project', () => {
		for (const lesson of knownLessons()) expect(itemsOf(lesson)).toHaveLength(lesson.bank.items.length);
	});

	it('leaves a question out that QTI has no form for, and says why', () => {
		const { choices: _, ...choice } = choiceOf();
		const spans = (...exact: string[]) => ({
			...choice,
			interaction: 'hottext',
			spans: exact.map((words, i) => ({
				id: `s${i}`,
				at: { exact: words },
				...(i === 0 && { correct: true })
			}))
		});
		const [headline, paragraph] = everyForm().article.text.split('\n\n');
		const across = `${headline!.slice(-8)}\n\n${paragraph!.slice(0, 8)}`;
		const lesson = lessonOf([
			{ ...spans('dead fish', 'saw dead'), id: 'nested' },
			{ ...spans('allegedly', across), id: 'across' },
			{
				...choiceOf(),
				id: 'none-right',
				choices: [
					{ id: 'a', text: 'A' },
					{ id: 'b', text: 'B' }
				]
			},
			choiceOf()
		]);
		expect(itemsOf(lesson)).toEqual(['items/one.xml']);
		const lines = qti3(lesson)
			.losses.filter(({ item }) => item !== null)
			.map(lossLine);
		expect(lines).toEqual([
			'nested: The question is left out: two of its places in the article share words, and QTI has no hottext within another.',
			'across: The question is left out: one of its places goes on from one paragraph to the next, and a hottext of QTI cannot.',
			'none-right: The question is left out: no answer to it is right.'
		]);
		check(lesson);
	});

	it('says once of each kind what QTI cannot say', () => {
		expect(qti3(ownLesson('mill-bridge')).losses.map(({ what }) => what)).toEqual([
			'The proof step of 9 questions',
			expect.stringMatching(/^The habits behind the wrong answers to \d+ questions, and the report on them$/),
			'The 2 tries at a question, each further one for fewer points',
			'How sure a student is of an answer',
			'The ticks with which students compare their text with a model answer, in 1 question',
			'The care that no two questions of one test answer each other',
			'The colours in the article, the source map and the annotation behind them'
		]);
	});

	it('draws of each skill as many questions as the blueprint asks for', () => {
		const lesson = ownLesson('russia-taliban');
		const test = readDocument(qti3(lesson).files['test.xml']!);
		const [, ...sections] = test.all('qti-assessment-section');
		for (const section of sections) {
			const skill = section
				.get('identifier')
				.replace('SKILL-', '') as keyof typeof lesson.lesson.quiz.blueprint;
			const items = lesson.bank.items.filter((item) => item.skill === skill).map(({ id }) => id);
			const refs = section.all('qti-assessment-item-ref').map((ref) => ref.get('identifier'));
			expect(refs).toEqual(items);
			const wanted = lesson.lesson.quiz.blueprint[skill];
			expect(section.one('qti-selection').get('select')).toBe(String(wanted));
		}
	});

	it('leaves skills that the lesson does not draw in the package and out of the test', () => {
		const lesson = ownLesson('mill-bridge');
		const { quiz } = lesson.lesson;
		const without = {
			...lesson,
			lesson: { ...lesson.lesson, quiz: { ...quiz, blueprint: { ...quiz.blueprint, gaps: 0 } } }
		};
		const { files, losses } = qti3(without);
		expect(files['test.xml']).not.toContain('SKILL-gaps');
		expect(itemsOf(without)).toEqual(itemsOf(lesson));
		expect(losses.map(({ what }) => what)).toContainEqual(
			expect.stringMatching(/^The skill “What is missing”/)
		);
	});

	it('shows feedback after each answer or at the end, as the lesson does', () => {
		const lesson = ownLesson('mill-bridge');
		const mode = (feedback: 'after-each' | 'at-end') => {
			const quiz = { ...lesson.lesson.quiz, feedback };
			const { files } = qti3({ ...lesson, lesson: { ...lesson.lesson, quiz } });
			return readDocument(files['test.xml']!).one('qti-test-part').get('submission-mode');
		};
		expect([mode('after-each'), mode('at-end')]).toEqual(['individual', 'simultaneous']);
	});
});
