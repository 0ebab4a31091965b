import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '$lib/article/article.ts';
import { htmlFile } from '$lib/interop/html.ts';
import { STANDALONE, type StandaloneData } from '$lib/interop/standalone.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { draw } from '$lib/quiz/draw.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { anyLesson, hostileLesson } from './lessons.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';

const PLAYER = { script: '"use strict";', styles: 'p{margin:0}' };
const LESSONS = {
	river: smallLesson(),
	sluice: quizLesson(),
	'russia-taliban': ownLesson('russia-taliban')
};

const HOSTILE = [
	'</script><img src=x onerror=alert(1)>',
	'</SCRIPT >',
	'<!--<script>',
	'<!-- ',
	'-->',
	']]>',
	'</title><base href="https://example.org/">',
	'"><meta http-equiv="refresh" content="0;url=https://example.org/">',
	'\u2028\u2029',
	'\\u003c/script>',
	'${alert(1)} $& $1',
	'\u202eright to left\u202c שלום مرحبا',
	'“quoted” & <b>bold</b> &lt; 🌊'
];

const opened = (file: string) => new JSDOM(file).window.document;
const dataIn = (document: Document) =>
	JSON.parse(document.getElementById(STANDALONE.data)?.textContent ?? 'null') as StandaloneData;
const policyOf = (document: Document) =>
	document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
const scriptOf = (document: Document) => document.querySelector('script:not([type])')?.textContent ?? '';
const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** A lesson that says this wherever a lesson says anything of a kind. */
function saying(text: string): Lesson {
	const lesson = quizLesson();
	const [item, ...items] = lesson.bank.items;
	const { meta } = lesson.article;
	return {
		...lesson,
		lesson: { ...lesson.lesson, title: text, summary: text },
		article: {
			...lesson.article,
			meta: { ...meta, byline: text, rights: text }
		},
		bank: { ...lesson.bank, items: [{ ...item!, prompt: text, explanation: text }, ...items] }
	};
}

describe('a lesson as one file', () => {
	it.each(Object.entries(LESSONS))('draws the same as the site: %s', (_, lesson) => {
		const { lesson: carried, sources } = dataIn(opened(htmlFile(lesson, PLAYER, 'browser')));
		for (const seed of ['k3', 'k3~voice.wording', 'k3.2'])
			expect(draw(carried, seed)).toEqual(draw(lesson, seed));
		expect(sources).toEqual(sourcesOf(lesson));
	});

	it('carries every lesson so that it draws the same, in UTF-8', () => {
		const lessons = fc.oneof(anyLesson(), hostileLesson());
		fc.assert(
			fc.property(lessons, fc.string({ minLength: 1 }), (lesson, seed) => {
				const bytes = new TextEncoder().encode(htmlFile(lesson, PLAYER, 'browser'));
				const file = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				// What a browser takes for the element's text: all up to the first end of a script.
				const [, json = ''] = /<script type="application\/json" id="lesson-data">(.*?)<\/script/i.exec(file)!;
				const { lesson: carried } = JSON.parse(json) as StandaloneData;
				expect(draw(carried, seed)).toEqual(draw(lesson, seed));
				expect(file.match(/<\/?script\b/gi)).toHaveLength(4);
				expect(file).not.toMatch(/<!--/);
			}),
			{ numRuns: 200 }
		);
	});

	it('is the same file for the same lesson', () => {
		expect(htmlFile(smallLesson(), PLAYER, 'browser')).toBe(htmlFile(smallLesson(), PLAYER, 'browser'));
	});

	it('has its title, its language and both colour schemes', () => {
		const lesson = quizLesson();
		const german = { ...lesson, lesson: { ...lesson.lesson, title: 'Wer sagt das?', language: 'de-CH' } };
		const document = opened(htmlFile(german, PLAYER, 'browser'));
		expect(document.title).toBe('Wer sagt das? · Who Says?');
		expect(document.documentElement.lang).toBe('de');
		expect(document.querySelector('meta[name=color-scheme]')?.getAttribute('content')).toBe('light dark');
		expect(document.characterSet).toBe('UTF-8');
	});

	it('names nothing that would have to be fetched', () => {
		const document = opened(htmlFile(LESSONS['russia-taliban'], PLAYER, 'browser'));
		const addresses = [...document.querySelectorAll('[src], [href], [action], [srcset]')].map(
			(element) => element.outerHTML
		);
		expect(addresses).toEqual(['<link rel="icon" href="data:,">']);
	});

	it('forbids every request, and every script but its own', () => {
		const document = opened(htmlFile(LESSONS.river, PLAYER, 'browser'));
		expect(policyOf(document).split('; ')).toEqual([
			`default-src 'none'`,
			`script-src ${hashOf(scriptOf(document))}`,
			`style-src 'unsafe-inline'`,
			'img-src data:',
			`base-uri 'none'`,
			`form-action 'none'`
		]);
		// The policy holds for what comes after it only.
		expect(document.querySelector('meta[http-equiv] ~ style')).not.toBeNull();
		expect(document.head.children[1]?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
	});

	it('keeps a teacher’s notes out', () => {
		const lesson = LESSONS['russia-taliban'];
		const notes = lesson.attribution.claims.flatMap(({ note }) => note ?? []);
		const file = htmlFile(lesson, PLAYER, 'browser');
		expect(notes.length).toBeGreaterThan(0);
		expect(notes.filter((note) => file.includes(JSON.stringify(note).slice(1, -1)))).toEqual([]);
		expect(dataIn(opened(file)).lesson.attribution.claims.some((claim) => 'note' in claim)).toBe(false);
	});

	it('shows the article where no script runs', () => {
		const words = makeArticle({ headline: 'Less < more & “said”' }, 'First <b>words</b>.\n\nSecond.');
		const document = opened(
			htmlFile({ ...LESSONS.sluice, article: words, attribution: NONE }, PLAYER, 'browser')
		);
		const shown = [...(document.querySelector('#player noscript div')?.children ?? [])];
		expect(shown.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
			expect.stringMatching(/^P The questions .* need a browser that runs the script/),
			'H1 Less < more & “said”',
			'P First <b>words</b>.',
			'P Second.'
		]);
	});

	it.each(HOSTILE)('holds %j as text, and nothing of it as markup', (text) => {
		const lesson = saying(text);
		const document = opened(htmlFile(lesson, PLAYER, 'browser'));
		expect(dataIn(document).lesson.bank).toEqual(lesson.bank);
		expect(dataIn(document).lesson.article).toEqual(lesson.article);
		expect(document.querySelector('title')?.textContent).toBe(`${text} · Who Says?`);
		expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe(text);
		expect([...document.head.children].map(({ tagName }) => tagName)).toEqual(HEAD);
		expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['DIV', 'SCRIPT', 'SCRIPT']);
	});

	it('holds any text as text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const lesson = saying(text);
				const document = opened(htmlFile(lesson, PLAYER, 'browser'));
				expect(dataIn(document).lesson.bank).toEqual(lesson.bank);
				expect(document.body.children).toHaveLength(3);
			}),
			{ numRuns: 20 }
		);
	});

	it.each([
		'"</script>"',
		"'<!--<script>'",
		'`</SCRIPT ><!-- -->`',
		'/<!--|<\\/?script>/.source.replaceAll("\\\\x3C", "<")'
	])('runs a player that has %s in it, unchanged', (script) => {
		const document = opened(htmlFile(LESSONS.river, { ...PLAYER, script: `result = ${script}` }, 'browser'));
		const carried = scriptOf(document);
		expect(policyOf(document)).toContain(hashOf(carried));
		expect(new Function(`let ${carried}; return result`)()).toBe(new Function(`return ${script}`)());
		expect(document.body.children).toHaveLength(3);
	});

	it('holds styles that would end their element', () => {
		const styles = `p::before{content:'</style><b>'}`;
		const document = opened(htmlFile(LESSONS.river, { ...PLAYER, styles }, 'browser'));
		expect(document.querySelector('style')?.textContent).toBe(`p::before{content:'<\\/style><b>'}`);
		expect([...document.head.children].map(({ tagName }) => tagName)).toEqual(HEAD);
	});
});

const NONE: Lesson['attribution'] = { version: 1, sources: [], claims: [] };
const HEAD = ['META', 'META', 'META', 'META', 'META', 'TITLE', 'LINK', 'STYLE'];
