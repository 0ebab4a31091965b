import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageData } from '$lib/player/entry.ts';
import { pageScripts } from '$lib/player/page-scripts.ts';
import { pageWords } from '$lib/words/page-words.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';

const HOSTILE = [
	'</script><img src=x onerror=alert(1)>',
	'</SCRIPT >',
	'<!--<script>',
	'<!-- ',
	']]>',
	'\u2028\u2029',
	'\\u003c/script>',
	'“quoted” & <b>bold</b> \u0000 \ud83c\udf0a'
];

const DRAWN = drawWith(['naming-clerk']);
const pageOf = (text: string): PageData => ({
	...DRAWN,
	summary: text,
	address: `?seed=${text}`,
	events: [],
	draft: [['text', text]],
	problem: null,
	notice: text,
	language: 'en',
	words: pageWords('en', DRAWN.keys),
	lang: null
});

describe('the page’s scripts', () => {
	it.each(HOSTILE)('hold %j as text, and nothing of it as markup', (text) => {
		const page = pageOf(text);
		const { document } = new JSDOM(`<body>${pageScripts(page, null, '/player.js')}<p>after</p></body>`)
			.window;
		const data = document.getElementById('player-data');
		expect(JSON.parse(data?.textContent ?? '')).toEqual(page);
		expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['SCRIPT', 'SCRIPT', 'P']);
	});

	it('fetch the player as a module, after the data', () => {
		const markup = pageScripts(pageOf(''), null, '/player.js');
		expect(markup).toMatch(/^<script type="application\/json" id="player-data">/);
		expect(markup).toMatch(/<script type="module" src="\/player\.js"><\/script>$/);
	});
});
