import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { QuizRules } from '$lib/lesson/schema.ts';
import { CurrentAttempt } from '$lib/player/attempt.svelte.ts';
import { EndParts } from '$lib/player/end/end-parts.svelte.ts';
import { lateWith } from '$lib/player/late.ts';
import Player from '$lib/player/Player.svelte';
import type { StudentAction } from '$lib/quiz/events.ts';
import { readForm, type Fields, type Problem } from '$lib/quiz/form.ts';
import { refusal, stateName } from '$lib/quiz/replay.ts';
import { wordsOf } from '$lib/words/languages.ts';
import { drawWith, quizLesson } from '../fixtures/quiz-lesson.ts';
import { logOf, studentOf } from '../quiz/answering.ts';

const ITEMS = quizLesson().bank.items.map(({ id }) => id);
const WORDS = wordsOf('en');
const BEGIN: StudentAction = { type: 'begin' };

interface State {
	items?: string[];
	rules?: Partial<QuizRules>;
	draft?: Fields;
	problem?: Problem;
}

/** The page that the server sends after these actions, as a browser without script has it. */
function pageAfter(actions: StudentAction[], { items = ITEMS, rules, draft, problem }: State = {}) {
	const drawn = drawWith(items, rules);
	const attempt = new CurrentAttempt(drawn, logOf(actions));
	if (draft) attempt.draft = draft;
	attempt.problem = problem ?? null;
	const props = {
		attempt,
		summary: 'A lesson for tests.',
		words: WORDS.page,
		lang: null,
		address: '?seed=seed&log=x',
		late: { parts: lateWith(new EndParts(), WORDS.end) }
	};
	const html = render(Player, { props }).body;
	// Without script, what stands in noscript is there.
	const { window } = new JSDOM(html.replaceAll(/<\/?noscript>/g, ''));
	const form = window.document.querySelector('form')!;

	/** What pressing a button sends, once these controls (by name and value) are chosen or filled in. */
	function press(name: string, filled: Fields = []): Fields {
		const buttons = [...window.document.querySelectorAll('button')];
		const button = buttons.find(({ textContent }) => textContent.trim() === name);
		if (!button) throw new Error(`no button “${name}”`);
		for (const [field, value] of filled) {
			const control = [...form.elements].find(
				(element): element is HTMLInputElement =>
					(element as HTMLInputElement).name === field &&
					(element.tagName === 'TEXTAREA' || (element as HTMLInputElement).value === value)
			);
			if (!control) throw new Error(`no control “${field}” with “${value}”`);
			if (control.tagName === 'TEXTAREA') control.value = value;
			else control.checked = true;
		}
		const data = new window.FormData(form, button);
		return [...data].map(([field, value]) => [field, String(value)]);
	}
	return { attempt, drawn, html, form, document: window.document, press };
}

const student = studentOf(drawWith(ITEMS));

/** One page for each state of the quiz and for each interaction in it. */
const PAGES: [name: string, page: () => ReturnType<typeof pageAfter>][] = [
	['reading', () => pageAfter([])],
	...ITEMS.map((item): [string, () => ReturnType<typeof pageAfter>] => [
		`answering ${item}`,
		() => pageAfter([BEGIN, { type: 'open', item }])
	]),
	['proving', () => pageAfter([BEGIN, student.wrong('who-failed-fast')])],
	[
		'feedback with a try left',
		() => pageAfter([BEGIN, { type: 'open', item: 'find-cue' }, student.wrong('find-cue')])
	],
	[
		'feedback',
		() => pageAfter([BEGIN, { type: 'open', item: 'chain-never-seen' }, student.right('chain-never-seen')])
	],
	[
		'comparing',
		() => pageAfter([BEGIN, { type: 'open', item: 'what-to-ask' }, student.right('what-to-ask')])
	],
	['all questions', () => pageAfter([BEGIN, { type: 'review' }])],
	['the result', () => pageAfter([BEGIN, { type: 'finish' }])]
];

describe.each(PAGES)('the page without script, %s', (_, page) => {
	it('posts its form to the address that holds the log', () => {
		const { form } = page();
		expect(form.method).toBe('post');
		expect(form.getAttribute('action')).toBe('?seed=seed&log=x');
		expect(form.id).toBe('quiz');
	});

	it('sends every control by a name, and every button of the form says what it does', () => {
		const { form, document } = page();
		const controls = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
		expect(controls.filter((control) => control.name === '' || control.form !== form)).toEqual([]);
		const submits = [...form.querySelectorAll('button')].filter((button) => button.type === 'submit');
		expect(submits.length).toBeGreaterThan(0);
		expect(submits.filter((button) => button.name !== 'do' || button.value === '')).toEqual([]);
	});

	it('has only buttons that do something now', () => {
		const { attempt, form } = page();
		const simple = [...form.querySelectorAll('button')].filter(
			({ value }) => !/^(answer|prove|compare|move:.*)$/.test(value)
		);
		for (const { value } of simple) {
			const meaning = readForm([['do', value]], attempt.context);
			if (!('action' in meaning)) throw new Error(`“${value}” is no action`);
			expect(refusal(attempt.snapshot, meaning.action)).toBeNull();
		}
		expect(stateName(attempt.snapshot)).not.toBe('restarted');
	});

	it('has no id twice, and every label and link within the page leads somewhere', () => {
		const { document } = page();
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids)]);
		const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
			link.getAttribute('href')!.slice(1)
		);
		expect(links.filter((id) => !ids.includes(id))).toEqual([]);
		for (const name of ['aria-labelledby', 'aria-describedby']) {
			const named = [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name));
			expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
		}
	});
});

describe('what the page without script shows', () => {
	it('tells nothing of the key before the answer, for any interaction', () => {
		for (const item of ITEMS) {
			const { html } = pageAfter([BEGIN, { type: 'open', item }]);
			expect(html).not.toContain('SECRET');
			expect(html).not.toMatch(/id="proof"|class="evidence|right answer|this was right/);
		}
	});

	it('tells nothing of the key while the proof is asked', () => {
		const { html } = pageAfter([BEGIN, student.right('who-failed-fast')]);
		expect(html).not.toContain('SECRET');
		expect(html).not.toMatch(/id="proof"|class="evidence|✓|✗/);
	});

	it('tells why the answer is wrong but not the right one while a try is left', () => {
		const { html } = pageAfter([
			BEGIN,
			{ type: 'open', item: 'who-reported-early' },
			student.wrong('who-reported-early')
		]);
		expect(html).toContain('SECRET not she');
		expect(html).not.toContain('SECRET the clerk');
		expect(html).not.toMatch(/id="proof"|class="evidence|right answer/);
	});

	it('tells nothing of any key between the questions, where verdicts come at the end', () => {
		const rules = { feedback: 'at-end' } as const;
		const items = ['naming-clerk', 'what-to-ask'];
		const { html } = pageAfter([BEGIN, student.wrong('naming-clerk')], { items, rules });
		expect(html).not.toContain('SECRET');
		const review = pageAfter(
			[BEGIN, student.wrong('naming-clerk'), { type: 'open', item: 'naming-clerk' }, { type: 'review' }],
			{ items, rules }
		);
		expect(review.html).not.toMatch(/SECRET|Not quite/);
	});

	it('keeps what was filled in when something is missing, and says what', () => {
		const { document } = pageAfter([BEGIN, { type: 'open', item: 'sort-by-naming' }], {
			draft: [
				['pair.ida', 'by-name'],
				['confidence', 'sure']
			],
			problem: { is: 'no-partner', n: 2 }
		});
		const checked = [...document.querySelectorAll<HTMLInputElement>('input:checked')];
		expect(checked.map(({ name, value }) => [name, value])).toEqual([
			['pair.ida', 'by-name'],
			['confidence', 'sure']
		]);
		expect(document.querySelector('[role=alert]')?.textContent).toBe(
			'Give each one a partner first: 2 to go.'
		);
	});

	it('keeps what was written', () => {
		const { document } = pageAfter([BEGIN, { type: 'open', item: 'what-to-ask' }], {
			draft: [['text', '</textarea><b>Who & what?']]
		});
		expect(document.querySelector('textarea')?.value).toBe('</textarea><b>Who & what?');
		expect(document.querySelector('textarea ~ b')).toBeNull();
	});
});

describe('what the page without script sends', () => {
	const sends: [item: string, button: string, filled: Fields, action: object][] = [
		['who-reported-early', 'Check', [['choice', 'clerk']], { response: { choices: ['clerk'] } }],
		[
			'what-is-shown',
			'Check',
			[
				['choice', 'worn'],
				['choice', 'dated']
			],
			{ response: {} }
		],
		['find-cue', 'Check', [['span', 'told']], { response: { spans: ['told'] } }],
		[
			'sort-by-naming',
			'Check',
			[
				['pair.ida', 'by-name'],
				['pair.tom', 'by-role'],
				['pair.nn', 'nobody'],
				['confidence', 'guessing']
			],
			{ response: {}, confidence: 'guessing' }
		],
		['chain-never-seen', 'Check', [], { response: {} }],
		['what-to-ask', 'Check', [['text', 'The makers.']], { response: { text: 'The makers.' } }],
		['what-to-ask', 'Hint', [], { type: 'hint' }],
		['who-reported-early', 'Skip for now', [], { type: 'skip' }]
	];

	it.each(sends)('of %s by “%s” is what was filled in, and can be taken', (item, button, filled, action) => {
		const { attempt, press } = pageAfter([BEGIN, { type: 'open', item }]);
		const meaning = readForm(press(button, filled), attempt.context);
		expect(meaning).toMatchObject({ action: { item, ...action } });
		expect('action' in meaning && refusal(attempt.snapshot, meaning.action)).toBeNull();
	});

	it('of a proof is the sentence, or that it is not found', () => {
		const { attempt, press } = pageAfter([BEGIN, student.right('who-failed-fast')]);
		const type = 'prove';
		const item = 'who-failed-fast';
		expect(readForm(press('I can’t find it'), attempt.context)).toEqual({
			action: { type, item, sentence: null }
		});
		expect(readForm(press('Check the sentence', [['sentence', 'p2.1']]), attempt.context)).toEqual({
			action: { type, item, sentence: 'p2.1' }
		});
	});

	it('of an order’s button is the order with that thing moved', () => {
		const { attempt, drawn, press } = pageAfter([BEGIN, { type: 'open', item: 'chain-never-seen' }]);
		const shown = drawn.quiz.questions.find(({ id }) => id === 'chain-never-seen');
		if (shown?.interaction !== 'order') throw new Error('not an order');
		const [first, second, third, fourth] = shown.order;
		expect(readForm(press(`↓Move down: ${first!.text}`), attempt.context)).toEqual({
			moved: [
				['item', 'chain-never-seen'],
				...[second, first, third, fourth].map((thing) => ['order', thing!.id])
			]
		});
	});

	it('of the ticks is which criteria are met', () => {
		const { attempt, press } = pageAfter([
			BEGIN,
			{ type: 'open', item: 'what-to-ask' },
			student.right('what-to-ask')
		]);
		expect(readForm(press('Keep my ticks', [['criterion', '1']]), attempt.context)).toEqual({
			action: { type: 'compare', item: 'what-to-ask', criteria: [1] }
		});
	});
});
