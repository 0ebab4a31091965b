import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { elementSnippet, frameSnippet } from '$lib/interop/embed-snippets.ts';
import { lessonAt, oembedOf, oembedXml } from '$lib/interop/oembed.ts';

const SITE = 'https://who.example';
const LESSON = { id: 'lamp', title: 'Who “says” <b>it</b> & why?', lang: null };
const asked = (maxwidth: number | null = null, maxheight: number | null = null) => ({ maxwidth, maxheight });

/** The elements of a document with their text, as a parser that others wrote reads it. */
function read(xml: string): Record<string, string> {
	const fields: Record<string, string> = {};
	const parser = new SaxesParser();
	let name = '';
	parser.on('opentag', (tag) => (name = tag.name));
	parser.on('closetag', () => (name = ''));
	parser.on('text', (text) => (fields[name] = (fields[name] ?? '') + text));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return fields;
}

describe('what oEmbed tells of a lesson', () => {
	it('is a frame with the lesson, no larger than what is asked for and no smaller than can be used', () => {
		expect(oembedOf(SITE, LESSON, asked())).toMatchObject({ type: 'rich', width: 1000, height: 800 });
		expect(oembedOf(SITE, LESSON, asked(640, 500))).toMatchObject({ width: 640, height: 500 });
		expect(oembedOf(SITE, LESSON, asked(5000, 5000))).toMatchObject({ width: 1000, height: 800 });
		const small = oembedOf(SITE, LESSON, asked(10, 10));
		expect(small).toMatchObject({ width: 320, height: 400 });
		expect(small.html).toContain('width="320" height="400"');
	});

	it('holds a title of any letters as text', () => {
		const { html } = oembedOf(SITE, LESSON, asked());
		expect(html).toContain('title="Who “says” &lt;b&gt;it&lt;/b&gt; &amp; why?"');
	});

	it('says in XML what it says in JSON', () => {
		const answer = oembedOf(SITE, LESSON, asked());
		const fields = read(oembedXml(answer));
		for (const [name, value] of Object.entries(answer)) expect(fields[name]).toBe(String(value));
	});
});

describe('the lesson at an address', () => {
	it('is found by its pages, whatever draw they show', () => {
		for (const path of ['/lessons/lamp', '/lessons/lamp?seed=1', '/embed/lamp#panel', '/lessons/lamp/'])
			expect(lessonAt(`https://who.example${path}`, 'who.example')).toBe('lamp');
		expect(lessonAt('http://who.example/lessons/lamp', 'who.example')).toBe('lamp');
	});

	it('is none anywhere else', () => {
		for (const address of [
			'https://evil.example/lessons/lamp',
			'https://who.example:81/lessons/lamp',
			'https://who.example/teach/lamp',
			'https://who.example/lessons/lamp/more',
			'javascript:alert(1)//who.example/lessons/lamp',
			'lamp'
		])
			expect(lessonAt(address, 'who.example')).toBeNull();
	});
});

it('the markup to copy has nothing in it that ends it', () => {
	expect(frameSnippet('https://a"><script>', 'lamp', '"><script>')).not.toMatch(/<script|""/);
	expect(frameSnippet(SITE, 'lamp', 'The lamp', { lang: 'de' })).toContain('/embed/lamp?lang=de" ');
	expect(elementSnippet(SITE, 'lamp', 'de')).toContain('<who-says-lesson lesson="lamp" lang="de" ');
	expect(elementSnippet(SITE, 'lamp')).toBe(
		'<script src="https://who.example/embed.js" async></script>\n<who-says-lesson lesson="lamp" style="display:block;min-height:min(100svh,60rem)"></who-says-lesson>'
	);
});
