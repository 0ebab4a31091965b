import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { CurrentAttempt } from '$lib/player/attempt.svelte.ts';
import End from '$lib/player/end/End.svelte';
import { EndParts } from '$lib/player/end/end-parts.svelte.ts';
import Frame from '$lib/player/Frame.svelte';
import { lateWith } from '$lib/player/late.ts';
import Player from '$lib/player/Player.svelte';
import type { StudentAction } from '$lib/quiz/events.ts';
import { wordsOf, type Language } from '$lib/words/languages.ts';
import { drawWith, lessonWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';
import { ALIKE } from '../words/alike.ts';

const ITEMS = quizLesson().bank.items.map(({ id }) => id);
const LESSON = lessonWith(ITEMS);
const DRAWN = drawWith(ITEMS);
const BEGIN: StudentAction = { type: 'begin' };
const { right, wrong } = studentOf(DRAWN);

/** Everything that can be on the screen, as what was done before. */
const STATES: Record<string, StudentAction[]> = {
	reading: [],
	...Object.fromEntries(ITEMS.map((item) => [`at ${item}`, [BEGIN, { type: 'open', item }]])),
	...Object.fromEntries(
		ITEMS.map((item) => [`wrong at ${item}`, [BEGIN, { type: 'open', item }, wrong(item)]])
	),
	...Object.fromEntries(
		[...new Map(DRAWN.quiz.questions.map(({ id, interaction }) => [interaction, id])).values()].map(
			(item) => [`right at ${item}`, [BEGIN, { type: 'open', item }, right(item)]]
		)
	),
	overview: [BEGIN, { type: 'skip', item: DRAWN.quiz.questions[0]!.id }, { type: 'review' }],
	result: [BEGIN, { type: 'finish' }]
};

/** The texts of a page that its own language is given for: what is read out, too. */
function textsIn(language: Language, actions: StudentAction[]): string[] {
	const words = wordsOf(language);
	const attempt = new CurrentAttempt(DRAWN, logOf(actions));
	if (actions.length === 1) attempt.problem = { is: 'no-choice' };
	const end = new EndParts({ End, sources: sourcesOf(LESSON, words.sources) });
	const props = {
		attempt,
		summary: LESSON.lesson.summary,
		words: words.page,
		lang: language,
		address: '?seed=seed',
		late: { parts: lateWith(end, words.end) }
	};
	const children = () => undefined;
	const frame = render(Frame, { props: { words, home: '/', children: children as never } }).body;
	const { document } = new JSDOM(`<body lang="${language}">${frame}${render(Player, { props }).body}</body>`)
		.window;
	const texts: string[] = [];
	for (const element of document.body.querySelectorAll('*')) {
		const isOwn = element.closest('[lang]')!.getAttribute('lang') === language;
		const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
		if (isOwn && !element.matches('style, kbd'))
			texts.push(...own.map(({ textContent }) => textContent ?? ''));
		for (const name of ['aria-label', 'title', 'data-label', 'data-ask', 'data-press-again', 'data-test'])
			texts.push(element.getAttribute(name) ?? '');
	}
	return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => /\p{L}/u.test(text));
}

const rendered = new Map<string, Set<string>>();

/** What a state says in English. */
function inEnglish(name: string): Set<string> {
	const texts = rendered.get(name) ?? new Set(textsIn('en', STATES[name]!));
	rendered.set(name, texts);
	return texts;
}

/** What is the lesson's own, or nobody's. */
const LESSON_WORDS = JSON.stringify({ LESSON, DRAWN }).toLowerCase();
const NAMES = ['Who Says?', 'IMVAIN', 'H'];

describe.each(['de', 'es', 'fr'] as const)('a page in %s', (language) => {
	it.each(Object.keys(STATES))('has nothing of English but the lesson’s own words: %s', (name) => {
		const english = inEnglish(name);
		const left = textsIn(language, STATES[name]!).filter(
			(text) => english.has(text) && !NAMES.includes(text)
		);
		const isAlike = (text: string) => ALIKE[language].includes(text.replace(/^\d+/, '{n}'));
		expect(left.filter((text) => !isAlike(text) && !LESSON_WORDS.includes(text.toLowerCase()))).toEqual([]);
	});
});
