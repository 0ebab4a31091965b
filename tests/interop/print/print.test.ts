import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allSentences, makeArticle } from '$lib/article/article.ts';
import { HABITS } from '$lib/bank/habits.ts';
import { heldLesson } from '$lib/interop/held.ts';
import { lossLine } from '$lib/interop/losses.ts';
import { print, PRINT_SEED } from '$lib/interop/print/print.ts';
import { publicForm } from '$lib/lesson/public-form.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { draw } from '$lib/quiz/draw.ts';
import { grade } from '$lib/quiz/grade/grade.ts';
import { feedbackFor } from '$lib/quiz/option-feedback.ts';
import type { Key, Question, Response } from '$lib/quiz/question.ts';
import { quizLesson } from '../../fixtures/quiz-lesson.ts';
import { smallLesson } from '../../support/small-lesson.ts';
import { anyLesson, hostileLesson, knownLessons, largeLesson, longLesson } from '../lessons.ts';
import { SECRET, withSecrets } from './without-key.ts';

const known = [...knownLessons(), quizLesson()].map((lesson) => [lesson.id, lesson] as const);
const parser = new new JSDOM('').window.DOMParser();
const opened = (file: string) => parser.parseFromString(file, 'text/html');
const worksheetOf = (lesson: Lesson) => print(lesson).files['worksheet.html']!;
const keyOf = (lesson: Lesson) => print(lesson).files['key.html']!;
const drawn = (lesson: Lesson) => draw(heldLesson(lesson).lesson, PRINT_SEED);
const all = (parent: ParentNode, selector: string) => [...parent.querySelectorAll(selector)];
const textOf = (element: Element | null) => element?.textContent ?? '';
/** As a parser of HTML reads a text: line ends become one sign, and no tag can begin in it. */
const read = (text: string) => text.replace(/\r\n?/g, '\n');
const textsOf = (parent: ParentNode, selector: string) => all(parent, selector).map((one) => textOf(one));
const places = (document: Document) => all(document, '.question');

/** The lesson in a language that our own words are not in: what is marked with it is the lesson’s. */
const german = (lesson: Lesson): Lesson => ({ ...lesson, lesson: { ...lesson.lesson, language: 'de' } });

/** What of a sheet is not to be seen before answering: secrets, and words that the public form does not have. */
function leaks(file: string, lesson: Lesson): string[] {
	const document = opened(file);
	const { items, article, lesson: about } = publicForm(heldLesson(lesson).lesson);
	const open = new Set(
		[...textsIn({ items, about, meta: article.meta }), article.text].map((text) => read(text))
	);
	const isOpen = (text: string) => open.has(text) || [...open].some((one) => one.includes(text));
	const own = document.body.cloneNode(true) as Element;
	for (const element of all(own, '[lang=de]')) element.remove();
	return [
		...all(document, 'body [lang=de]')
			// Numbers that stand among the article’s words are ours.
			.flatMap((element) => withoutNumbers(element).split(GAP))
			.filter((text) => !isOpen(text)),
		...(textOf(own).includes(SECRET) ? [textOf(own)] : [])
	];
}

/** Numbers and letters among the lesson’s words. */
const OURS = 'sup, .n, .at, .letter';

/** Where sentences of a passage are left out. */
const GAP = /^\[…\] | \[…\] | \[…\]$/;

function withoutNumbers(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const number of all(copy, OURS)) number.remove();
	return textOf(copy);
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

describe('a worksheet', () => {
	it.each(known)('asks what the draw asks, in its order, with all that can be chosen: %s', (_, lesson) => {
		const { quiz } = drawn(lesson);
		const document = opened(worksheetOf(lesson));
		expect(places(document)).toHaveLength(quiz.questions.length);
		quiz.questions.forEach((question, i) => checkAsked(question, i + 1, places(document)[i]!, lesson));
	});

	it('asks so of any lesson, whatever its words are', () => {
		fc.assert(
			fc.property(fc.oneof(anyLesson(), hostileLesson()), (lesson) => {
				const held = heldLesson(lesson).lesson;
				const { quiz } = drawn(lesson);
				const document = opened(worksheetOf(lesson));
				expect(places(document)).toHaveLength(quiz.questions.length);
				quiz.questions.forEach((question, i) => checkAsked(question, i + 1, places(document)[i]!, held));
				checkDocument(document, held);
			}),
			{ numRuns: 40 }
		);
		checkDocument(opened(worksheetOf(longLesson())), longLesson());
	});

	it.each(known)(
		'has every word of the article, each paragraph and sentence with its number: %s',
		(_, { ...lesson }) => {
			const document = opened(worksheetOf(lesson));
			const { blocks, text } = lesson.article;
			const paragraphs = blocks.filter(({ id }) => id !== 'h');
			expect(textsOf(document, '.columns p')).toEqual(
				paragraphs.map(
					({ sentences, end }, i) =>
						`${i + 1}${sentences
							.map(({ start }, n) => `${n + 1}${text.slice(start, sentences[n + 1]?.start ?? end)}`)
							.join('')}`
				)
			);
			expect(textsOf(document, '.columns sup')).toEqual(
				paragraphs.flatMap(({ sentences }) => sentences.map((_, n) => String(n + 1)))
			);
			expect(textOf(document.querySelector('.article h2'))).toBe(lesson.article.meta.headline);
		}
	);

	it('is the same whatever the key says: it is made without', () => {
		const lessons = fc.oneof(anyLesson(), fc.constantFrom(...known.map(([, lesson]) => lesson)));
		fc.assert(
			fc.property(lessons, (lesson) => {
				const other = withSecrets(lesson).lesson;
				expect(worksheetOf(other)).toBe(worksheetOf(lesson));
				if (drawn(lesson).quiz.questions.length > 0) expect(keyOf(other)).not.toBe(keyOf(lesson));
			}),
			{ numRuns: 40 }
		);
	});

	it('has no word that the public form has not', () => {
		const lessons = fc.oneof(
			anyLesson(),
			hostileLesson(),
			fc.constantFrom(...known.map(([, lesson]) => lesson))
		);
		fc.assert(
			fc.property(lessons, (made) => {
				const { lesson } = withSecrets(german(made));
				expect(leaks(worksheetOf(lesson), lesson)).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	it('would be found out if it had one: the key is', () => {
		const { lesson, secrets } = withSecrets(german(quizLesson()));
		const found = leaks(keyOf(lesson), lesson);
		expect(found.filter((text) => text.includes(SECRET)).length).toBeGreaterThan(10);
		expect(secrets.some((text) => worksheetOf(lesson).includes(text))).toBe(false);
		const slip = worksheetOf(lesson).replace('</section>', '<p lang="de">A report.</p></section>');
		expect(leaks(slip, lesson)).toEqual(['A report.']);
	});

	it('names what there is to get, and has room for a name', () => {
		const document = opened(worksheetOf(quizLesson()));
		const { questions } = drawn(quizLesson()).quiz;
		const scored = questions.filter(({ interaction }) => interaction !== 'extended-text');
		const fields = textsOf(document, '.fill span').map((text) => text.trim());
		expect(fields).toEqual([
			'Name',
			'Class',
			'Date',
			'',
			`Points  of ${scored.reduce((sum, { points }) => sum + points, 0)}`,
			`Proofs  of ${questions.filter(({ asksProof }) => asksProof).length}`
		]);
	});

	it('asks how sure somebody is where the lesson does, and not where words are written', () => {
		const levels = (confidence: boolean) => {
			const { lesson, ...rest } = quizLesson();
			const asked = { ...rest, lesson: { ...lesson, quiz: { ...lesson.quiz, confidence } } };
			return textsOf(opened(worksheetOf(asked)), '.question').filter((text) => text.includes('guessing'))
				.length;
		};
		const scored = drawn(quizLesson()).quiz.questions.filter((q) => q.interaction !== 'extended-text');
		expect([levels(true), levels(false)]).toEqual([scored.length, 0]);
	});

	it('says so where there is nothing to ask', () => {
		const lesson = { ...smallLesson(), bank: { version: 1 as const, built: [], items: [] } };
		expect(textOf(opened(worksheetOf(lesson)).querySelector('main'))).toContain('asks nothing yet');
		expect(textOf(opened(keyOf(lesson)).querySelector('main'))).toContain('asks nothing yet');
	});

	it('counts the sentences of a headline only where it has several', () => {
		const sups = (headline: string) => {
			const article = makeArticle({ headline }, 'Nobody knows.');
			const none = { version: 1 as const, built: [], items: [] };
			return textsOf(opened(worksheetOf({ ...smallLesson(), article, bank: none })), '.article h2 sup');
		};
		expect([sups('Dam built'), sups('Dam built. Town glad.')]).toEqual([[], ['1', '2']]);
	});
});

/** What a question says on the worksheet, against what was drawn. */
function checkAsked(question: Question, n: number, place: Element, { article }: Lesson): void {
	expect(textOf(place.querySelector('h3'))).toBe(`${n}${read(question.prompt)}`);
	const texts = (options: readonly { text: string }[]) => options.map(({ text }) => read(text));
	const asksFor = textOf(place).includes('Which sentence shows your answer?');
	expect(asksFor).toBe(question.asksProof);
	switch (question.interaction) {
		case 'choice':
			expect(textsOf(place, '.choices li > :last-child')).toEqual(texts(question.choices));
			expect(all(place, '.mark.square').length > 0).toBe(question.multiple);
			return;
		case 'hottext': {
			const bySentence = question.spans.every(({ id }) => allSentences(article).some((one) => one.id === id));
			const picks = question.spans.map(({ at }) => read(article.text.slice(at.start, at.end)));
			if (bySentence) expect(all(place, '.slots .slot').length).toBeGreaterThan(0);
			else expect(textsOf(place, '.pick').join('')).toBe(picks.join(''));
			return;
		}
		case 'match':
			expect(textsOf(place, '.pairs ol:first-child li > :last-child')).toEqual(texts(question.left));
			expect(textsOf(place, '.pairs ol:last-child li > :last-child')).toEqual(texts(question.right));
			expect(all(place, '.box')).toHaveLength(question.left.length);
			return;
		case 'order':
			expect(textsOf(place, '.order li > :last-child')).toEqual(texts(question.order));
			expect(all(place, '.box')).toHaveLength(question.order.length);
			return;
		case 'extended-text':
			expect(all(place, '.lines li').length).toBeGreaterThan(4);
	}
}

/** That the words of a lesson are words, and that the file is whole and asks for nothing. */
function checkDocument(document: Document, { lesson }: Lesson): void {
	expect(document.title).toContain(lesson.title.trim().split(/\s+/)[0]);
	expect(textOf(document.querySelector('h1'))).toBe(read(lesson.title));
	expect(all(document, 'script, img, iframe, object, embed, form, a, base, svg')).toEqual([]);
	const addresses = all(document, '[src], [href], [action], [srcset], [style]').map((one) => one.outerHTML);
	expect(addresses).toEqual(['<link rel="icon" href="data:,">']);
	expect(all(document, 'style')).toHaveLength(1);
	expect([...document.head.children].map(({ tagName }) => tagName).join()).toBe(
		'META,META,META,META,TITLE,LINK,STYLE'
	);
	const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
	expect(document.head.children[1]).toBe(policy);
	expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
	for (const [, content] of textOf(document.querySelector('style')).matchAll(/content: (".*?);/g))
		expect(content).toMatch(/^"[^"<\n]*"( counter\(pages?\)( " of " counter\(pages\))?)?$/);
}

describe('an answer key', () => {
	it.each(known)('has for each question an answer that is graded as right: %s', (_, lesson) => {
		const { quiz, keys } = drawn(lesson);
		const rows = all(opened(keyOf(lesson)), '.glance tbody tr').map((row) => textsOf(row, 'td'));
		expect(rows.map(([n]) => n)).toEqual(quiz.questions.map((_, i) => String(i + 1)));
		quiz.questions.forEach((question, i) => {
			const [, answer = '', proof = '', points] = rows[i]!;
			const response = responseOf(question, answer, keys[question.id]!, lesson);
			if (response)
				expect([question.id, grade(keys[question.id]!, response).outcome]).toEqual([question.id, 'right']);
			expect(proof === '–').toBe(!question.asksProof);
			expect(points).toBe(question.interaction === 'extended-text' ? '–' : String(question.points));
		});
	});

	it('says of any lesson what each wrong answer is told, why the right one is right, and the habit behind', () => {
		fc.assert(
			fc.property(fc.oneof(anyLesson(), hostileLesson(), fc.constant(quizLesson())), (lesson) => {
				const { quiz, keys } = drawn(lesson);
				const document = opened(keyOf(lesson));
				checkDocument(document, heldLesson(lesson).lesson);
				quiz.questions.forEach((question, i) =>
					checkExplained(question, keys[question.id]!, places(document)[i]!)
				);
			}),
			{ numRuns: 40 }
		);
		checkDocument(opened(keyOf(longLesson())), longLesson());
	});

	it.each(known)('quotes the sentences that prove an answer, and says where they stand: %s', (_, lesson) => {
		const { quiz, keys } = drawn(lesson);
		const document = opened(keyOf(lesson));
		let proofs = 0;
		quiz.questions.forEach((question, i) => {
			const quoted = textsOf(places(document)[i]!, '.quotes li');
			for (const id of question.asksProof ? keys[question.id]!.proof : []) {
				const sentence = allSentences(lesson.article).find((one) => one.id === id)!;
				const words = lesson.article.text.slice(sentence.start, sentence.end);
				expect(quoted.some((text) => text.startsWith(words))).toBe(true);
				proofs++;
			}
		});
		expect(proofs).toBeGreaterThan(0);
	});

	it.each(known)('has every claim of the article with its status and the reasons for it: %s', (_, lesson) => {
		const rows = textsOf(opened(keyOf(lesson)), '.claims tbody tr');
		const claims = lesson.attribution.claims;
		expect(rows).toHaveLength(claims.length);
		for (const { says } of claims) expect(rows.some((row) => row.includes(says))).toBe(true);
	});

	it('says how the points of a partly right answer are counted', () => {
		const hows = Object.fromEntries(
			drawn(smallLesson()).quiz.questions.map(({ interaction }, i) => [
				interaction,
				textOf(places(opened(keyOf(smallLesson())))[i]!.querySelector('.how'))
			])
		);
		expect(hows).toMatchObject({
			choice: '1 point. All or nothing.',
			match: '1 point. Each right pair gives 1/2 of the points.',
			order: '1 point. Each one in its place gives 1/3 of the points.',
			'extended-text': 'Not scored.'
		});
	});
});

/** What a student would have answered who copied the key; null for what is not told by letters and numbers. */
function responseOf(question: Question, answer: string, key: Key, { article }: Lesson): Response | null {
	const place = (sign: string) => sign.charCodeAt(0) - 65;
	switch (question.interaction) {
		case 'choice': {
			const letters = answer.split(/, | or /);
			return {
				choices: (question.multiple ? letters : letters.slice(0, 1)).map(
					(sign) => question.choices[place(sign)]!.id
				)
			};
		}
		case 'match':
			return {
				pairs: answer.split(', ').map((pair) => {
					const [left = '', right = ''] = pair.split('\u00a0');
					return [question.left[Number(left) - 1]!.id, question.right[place(right)]!.id];
				})
			};
		case 'order': {
			const numbers = answer.split(' from ')[0]!.split(', ').map(Number);
			return { order: numbers.map((_, i) => question.order[numbers.indexOf(i + 1)]!.id) };
		}
		case 'hottext': {
			if (key.interaction !== 'hottext') throw new Error('no key to it');
			const words = (id: string) => question.spans.find((span) => span.id === id)!.at;
			const isSentence = (id: string) => id.includes('.');
			const said = key.correct.filter(
				(id) => isSentence(id) || answer.includes(`“${article.text.slice(words(id).start, words(id).end)}”`)
			);
			return { spans: question.multiple ? said : said.slice(0, 1) };
		}
		case 'extended-text':
			return null;
	}
}

function checkExplained(question: Question, key: Key, place: Element): void {
	const text = textOf(place);
	expect(text).toContain(read(key.explanation));
	const options = {
		choice: () => (question.interaction === 'choice' ? question.choices : []).map(({ id }) => id),
		hottext: () => (question.interaction === 'hottext' ? question.spans : []).map(({ id }) => id),
		match: () => Object.keys(key.feedback),
		order: () => Object.keys(key.feedback),
		'extended-text': () => []
	}[question.interaction]();
	for (const option of options) {
		const said = feedbackFor(key, option);
		if (!said) continue;
		expect(text).toContain(read(said.text));
		if (said.habit) expect(text).toContain(`Habit: ${HABITS[said.habit].name}`);
	}
	if (key.interaction === 'extended-text')
		for (const words of [key.model, ...key.criteria]) expect(text).toContain(read(words));
}

describe('a lesson on paper', () => {
	it('is the same for the same lesson, and its two sheets name the same draw', () => {
		const { files } = print(smallLesson());
		expect(print(smallLesson()).files).toEqual(files);
		expect(Object.keys(files)).toEqual(['worksheet.html', 'key.html']);
		for (const file of Object.values(files))
			expect(textOf(opened(file).querySelector('.brand'))).toContain(`Quiz ${PRINT_SEED}`);
	});

	it('says of the lesson’s words which language they have, and lets them have their direction', () => {
		const lesson = { ...german(quizLesson()) };
		lesson.lesson = { ...lesson.lesson, language: 'ar', title: 'من قال ذلك؟' };
		for (const file of Object.values(print(lesson).files)) {
			const document = opened(file);
			expect(document.documentElement.lang).toBe('en');
			expect(document.querySelector('h1')?.outerHTML).toBe('<h1 lang="ar" dir="auto">من قال ذلك؟</h1>');
			for (const one of all(document, 'body [lang=ar]'))
				expect(one.tagName === 'BDI' || one.getAttribute('dir') === 'auto').toBe(true);
			expect(textsOf(document, 'body [lang=ar]').join()).toContain(drawn(lesson).quiz.questions[0]!.prompt);
		}
	});

	it.each([
		['Nobody knows.', 'ltr'],
		['“قال” رئيس البلدية.', 'rtl'],
		['אמר ראש העיר.', 'rtl'],
		['1, 2, 3.', 'ltr']
	])('sets the first column of an article on the side where its script begins: %s', (text, side) => {
		const article = makeArticle({}, text);
		const document = opened(
			worksheetOf({ ...smallLesson(), article, bank: { version: 1, built: [], items: [] } })
		);
		expect(document.querySelector('.columns')?.getAttribute('dir')).toBe(side);
	});

	it('says what paper cannot do', () => {
		const losses = print(quizLesson()).losses.map(lossLine).join('\n');
		for (const words of ['hints to', 'tries at a question', 'count of habits', 'model answer', 'source map'])
			expect(losses).toContain(words);
		const bare = { ...smallLesson(), attribution: { version: 1 as const, sources: [], claims: [] } };
		expect(print({ ...bare, bank: { version: 1, built: [], items: [] } }).losses).toEqual([]);
	});

	it('holds a lesson of any size', () => {
		const document = opened(keyOf(largeLesson(7)));
		expect(all(document, '.claims tbody tr').length).toBeGreaterThan(40);
	});
});
