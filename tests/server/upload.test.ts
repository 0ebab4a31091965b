import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LARGEST_UPLOAD, readPasted, readUpload, type Upload } from '$lib/server/upload.ts';
import { docx, paragraph, run } from '../support/docx.ts';
import { smallTexts } from '../support/small-lesson.ts';
import { LINK, zipBytes } from '../support/zip-bytes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is read of a file of this name with this text. */
const read = (name: string, text: string | Uint8Array) =>
	readUpload(name, typeof text === 'string' ? bytes(text) : text);

const article = (headline: string | null, ...paragraphs: string[]): Upload => ({
	ok: true,
	headline,
	body: paragraphs.join('\n\n')
});

async function refusal(name: string, text: string | Uint8Array): Promise<string> {
	const upload = await read(name, text);
	if (upload.ok) throw new Error(`the file was taken: ${upload.body.slice(0, 100)}`);
	return upload.message;
}

const INTRICATE = 'The file is too intricate to be read. Copy its words and paste them.';

describe('a text file', () => {
	it('is a headline, and paragraphs with their lines', async () => {
		const text =
			'\ufeffBridge closed\r\n\r\n“Closed”, she said -- twice.\r\nReally...\r\n \r\n\r\nThe end.\r\n';
		expect(await read('Bridge.TXT', text)).toEqual(
			article('Bridge closed', '“Closed”, she said -- twice.\nReally...', 'The end.')
		);
	});

	it('has no headline where its first line is no such thing', async () => {
		const long = 'The bridge is closed. '.repeat(20).trim();
		expect(await read('a.txt', `${long}\n\nThe end.`)).toEqual(article(null, long, 'The end.'));
		expect(await read('a.txt', 'One.\nTwo.')).toEqual(article(null, 'One.\nTwo.'));
	});

	it('has a paragraph on each line where no line is empty and one is as long as a paragraph', async () => {
		const long = 'The bridge is closed and will stay closed. '.repeat(4).trim();
		expect(await read('a.txt', `Closed\n${long}\nThe end.`)).toEqual(article('Closed', long, 'The end.'));
	});

	it('has no markup: what looks like it is words', async () => {
		const text = 'A <b>bold</b> & *brave* claim\n\n# 1 &amp; 2';
		expect(await read('a.txt', text)).toEqual(article('A <b>bold</b> & *brave* claim', '# 1 &amp; 2'));
		expect(readPasted(text)).toEqual(article('A <b>bold</b> & *brave* claim', '# 1 &amp; 2'));
	});

	it('may have ends of pages, and no character that cannot be shown', async () => {
		expect(await read('a.txt', 'One.\f\nTwo.\vThree.')).toEqual(article('One.', 'Two.\nThree.'));
		expect(await refusal('a.txt', 'One.\nT\x07wo.')).toBe(
			'Line 2: the text has a character that cannot be shown (U+0007): remove it.'
		);
		expect(await refusal('a.html', '<p>One.&#7;')).toBe(
			'In the article, the text has a character that cannot be shown (U+0007): remove it.'
		);
	});
});

describe('a Markdown file', () => {
	it('is its words without the marks, and its first heading is the headline', async () => {
		const text = [
			'# A *bridge* is closed',
			'By [Ann](https://example.org "home"), who wrote\nover two lines -- "so".',
			'- One\n- Two',
			'> A quotation',
			'![a picture](a.png)',
			'<script>alert(1)</script>',
			'The `end` &amp; 1 < 2'
		].join('\n\n');
		expect(await read('a.md', text)).toEqual(
			article(
				'A bridge is closed',
				'By Ann, who wrote over two lines -- "so".',
				'One',
				'Two',
				'A quotation',
				'The end & 1 < 2'
			)
		);
	});

	it('may have front matter with its title', async () => {
		const text = '---\ntitle: "Closed: a bridge"\ntags: [a]\n---\nThe bridge.\n\nThe end.';
		expect(await read('a.markdown', text)).toEqual(article('Closed: a bridge', 'The bridge.', 'The end.'));
		expect(await read('a.md', '---\n: [\n---\nClosed\n\nThe end.')).toEqual(article('Closed', 'The end.'));
	});

	it('may be the article of a lesson', async () => {
		const upload = await read('article.md', smallTexts()['article.md']);
		expect(upload).toMatchObject({ ok: true, headline: expect.stringMatching(/./) });
		expect(upload.ok && upload.body).not.toContain('version: 1');
	});
});

describe('a page', () => {
	const PAGE = `<!doctype html><html><head><title>Bridge closed | The Courier</title>
		<script>alert(1)</script><style>p { color: red }</style></head>
		<body onload="alert(1)"><nav><a href="/">Home</a></nav><header><img src="l.png" alt="Logo"></header>
		<main><div><article><h1>Bridge <em>closed</em> on&nbsp;Monday</h1>
		<p onclick="alert(1)">By <a href="javascript:alert(1)">Ann Smith</a></p>
		<p>The bridge &ldquo;is closed&rdquo;, she
			said.<br>In <q>short</q> &amp; 1 &lt; 2.</p>
		<h2>Why it matters</h2><ul><li>One</li><li><p>Two</p></li></ul><hr>
		<figure><img src="a.jpg" alt="A bridge"><figcaption>The bridge.</figcaption></figure>
		<table><tr><th>Year</th><td>1931</td></tr><tr><td>Length</td><td>90 m</td></tr></table>
		<p hidden>hidden</p><form><button>Share</button></form><p>dis&shy;ap&#8203;pear</p></article></div></main>
		<aside>Read more</aside><article><h1>Another</h1><p>Teaser</p></article><footer>Imprint</footer></body></html>`;

	it('gives the words of its article and nothing else', async () => {
		expect(await read('page.html', PAGE)).toEqual(
			article(
				'Bridge closed on\u00a0Monday',
				'By Ann Smith',
				'The bridge “is closed”, she said.\nIn “short” & 1 < 2.',
				'Why it matters',
				'One',
				'Two',
				'The bridge.',
				'Year 1931\nLength 90 m',
				'disappear'
			)
		);
	});

	it.each([
		['the part that says so', '<main><p>Words of it, and more of them.</p></main><div>Cookies</div>'],
		['all of it', '<div>Words of it, and more of them.</div>'],
		[
			'all of it where the parts are small',
			'<p>Words of it, and more of them.</p><article hidden>x</article>'
		]
	])('gives %s', async (_, body) => {
		expect(await read('a.htm', `<title>Title\n of it</title>${body}`)).toEqual(
			article('Title of it', 'Words of it, and more of them.')
		);
	});

	it('takes the main heading wherever it stands, and else the title', async () => {
		const rest = '<p>One, and much more of it here.</p>';
		expect(await read('a.html', `<h1>Main</h1><article>${rest}</article><h1>Second</h1>`)).toEqual(
			article('Main', 'One, and much more of it here.')
		);
		expect(await read('a.html', `<h1><img alt="Logo"></h1>${rest}`)).toEqual(
			article(null, 'One, and much more of it here.')
		);
	});

	it.each([
		['a script', '<script>alert(1)</script>'],
		['a script that does not end', '</p><script>alert(1)'],
		['a picture that fails', '<img src=x onerror=alert(1)>'],
		['a frame', '<iframe srcdoc="<script>alert(1)</script>">alert(1)</iframe>'],
		['a drawing', '<svg onload="alert(1)"><script>alert(1)</script><text>alert(1)</text></svg>'],
		['a link', '<a href="javascript:alert(1)" title="alert(1)"></a>'],
		['a style', '<style>@import "alert(1)"</style>'],
		['a comment', '<!-- alert(1) --><!--[if IE]>alert(1)<![endif]-->'],
		['a template', '<template><p>alert(1)</p></template><noscript>alert(1)</noscript>']
	])('gives nothing of %s', async (_, hostile) => {
		const upload = await read('a.html', `<h1>Closed</h1><p>One.</p>${hostile}`);
		expect(upload).toMatchObject({ ok: true, headline: 'Closed', body: expect.stringMatching(/^One\./) });
		expect(JSON.stringify(upload)).not.toContain('alert');
	});

	it('gives script as text where the page shows it as text', async () => {
		expect(await read('a.html', '<h1>a</h1><p>&lt;script>alert(1)&lt;/script></p>')).toEqual(
			article('a', '<script>alert(1)</script>')
		);
	});
});

describe('a page of a newspaper', () => {
	const FIRST =
		'The council closed the bridge on Monday after <a href="/r">a report</a> found cracks, it said.';
	const LAST = 'Repairs will take until May, according to the <a href="/m">ministry</a>.';
	const WORDS = [FIRST, LAST].map((words) => words.replace(/<.*?>/g, ''));
	const page = (before: string, between = '', after = '', head = '') =>
		`<html><head><title>Closed | Courier</title>${head}</head><body><header><a href="/">Courier</a></header>
		<article><h1>Closed</h1>${before}<p>${FIRST}</p>${between}<p>${LAST}</p>${after}</article></body></html>`;
	const its = (...paragraphs: string[]) => article('Closed', ...paragraphs);

	it.each([
		[
			'an offer to share',
			'<ul class="share"><li><a href="#f">Facebook</a></li><li><a href="#x">X</a></li></ul>'
		],
		[
			'a list to share by',
			'<p>Share</p><ul><li><a href="#f">Facebook</a></li><li><a href="#e">Email</a></li></ul>'
		],
		['a link to share by', '<div><a href="#f"><svg></svg> Share on Facebook</a></div>'],
		[
			'a link to another article',
			'<p><strong>Read more:</strong> <a href="/b">Who built the bridge?</a></p>'
		],
		[
			'links to other articles',
			'<div><h3>Related stories</h3><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></div>'
		],
		[
			'other articles below a heading',
			'<h2>Read more</h2><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>'
		],
		['its tags', '<div class="article-tags"><a href="/t/b">Bridges</a> <a href="/t/c">Council</a></div>'],
		[
			'an offer of letters',
			'<div class="newsletter"><h4>Mornings</h4><p>The best of it.</p><input type="email"><button>Go</button></div>'
		],
		['a place for money', '<p>Advertisement</p><div>Subscribe now →</div><p><a href="/s">Subscribe</a></p>'],
		[
			'what a role says',
			'<div role="navigation"><p>Sections</p></div><div role="complementary">Weather</div>'
		],
		['what readers say', '<div itemprop="comment"><span itemprop="author">Joe</span><p>No!</p></div>']
	])('gives nothing of %s', async (_, beside) => {
		for (const html of [page(beside), page('', beside), page('', '', beside)])
			expect(await read('a.html', html)).toEqual(its(...WORDS));
	});

	it.each([
		[
			'a list of links that nothing calls anything else',
			'<ul><li><a href="/a">The report</a></li><li><a href="/b">The answer</a></li></ul>',
			['The report', 'The answer']
		],
		[
			'what is called like a place to share',
			'<ul><li><a href="/f">Facebook</a></li><li><a href="/x">X</a></li></ul>',
			['Facebook', 'X']
		],
		[
			'a paragraph that is a link',
			'<p><a href="/r">The report says that nobody knew.</a></p>',
			['The report says that nobody knew.']
		],
		['a paragraph with a link and words', '<p>See <a href="/r">the report</a></p>', ['See the report']],
		['a heading that is a word', '<h2>Share</h2><h3>Print</h3>', ['Share', 'Print']],
		[
			'words that begin like an offer',
			'<p>Subscribe now, the paper told its readers.</p>',
			['Subscribe now, the paper told its readers.']
		],
		[
			'a part with a telling name',
			'<div class="related-story social"><p>She said so.</p></div>',
			['She said so.']
		],
		[
			'a caption',
			'<figure><img><figcaption>The bridge. <a href="/p">Ann Smith</a></figcaption></figure>',
			['The bridge. Ann Smith']
		]
	])('gives %s, where there is a doubt', async (_, between, words) => {
		expect(await read('a.html', page('', between))).toEqual(its(WORDS[0]!, ...words, WORDS[1]!));
	});

	it('leaves nothing out of what somebody has written in Markdown', async () => {
		const text = '# Closed\n\nShare\n\nRead more: [B](b)\n\n- [Facebook](f)';
		expect(await read('a.md', text)).toEqual(its('Share', 'Read more: B', 'Facebook'));
	});

	it.each([
		['a link', '<p>By <a rel="author" href="/ann">Ann Smith</a></p>', 'Ann Smith'],
		[
			'two links',
			'<p class="b">By <a rel="author">Ann Smith</a> and <a rel="author">Ben Roe</a></p>',
			'Ann Smith, Ben Roe'
		],
		[
			'a thing with a name',
			'<div itemprop="author" itemscope>By <span itemprop="name">Ann Smith</span></div>',
			'Ann Smith'
		],
		['a block', '<p itemprop="author">By Ann Smith</p>', 'Ann Smith'],
		['twice', '<p><a rel="author">Ann Smith</a></p><meta itemprop="author" content="Ann Smith">', 'Ann Smith']
	])('gives its byline where it is marked: %s', async (_, byline, name) => {
		expect(await read('a.html', page(byline))).toEqual({ ...its(...WORDS), byline: name });
	});

	it('gives the byline that its head tells, and no other than its own', async () => {
		const head = '<meta name="Author" content="Ann Smith">';
		expect(await read('a.html', page('<p>By Ann Smith</p>', '', '', head))).toEqual({
			...its(...WORDS),
			byline: 'Ann Smith'
		});
		const elsewhere = page('', '', '').replace(
			'</article>',
			'</article><article><a rel="author">Joe</a></article><aside><a rel="author">Joe</a></aside>'
		);
		expect(await read('a.html', elsewhere)).toEqual(its(...WORDS));
	});

	it('keeps a paragraph that says more than who wrote it', async () => {
		const more = '<p>By <a rel="author">Ann Smith</a>, who lives by the bridge</p>';
		expect(await read('a.html', page(more))).toEqual({
			...its('By Ann Smith, who lives by the bridge', ...WORDS),
			byline: 'Ann Smith'
		});
	});

	it.each([
		['an address', '<a rel="author" href="/x">https://courier.example/ann</a>'],
		['an e-mail address', '<meta itemprop="author" content="ann@courier.example">'],
		['nothing', '<a rel="author"><img alt="Ann"></a>'],
		['much', `<span itemprop="author">${'Ann '.repeat(100)}</span>`],
		['script', '<span itemprop="author"><script>alert(1)</script></span>']
	])('has no byline where what is marked is no name: %s', async (_, marked) => {
		const upload = await read('a.html', page(`<div>${marked}</div>`));
		expect(upload).toMatchObject({ ok: true, headline: 'Closed' });
		expect(upload).not.toHaveProperty('byline');
		expect(JSON.stringify(upload)).not.toContain('alert');
	});

	it('is the only part that is marked as one, however much stands around it', async () => {
		const long = `<p>${'She said that it was closed. '.repeat(40)}</p>`;
		const around = `<div>${'<p>Cookies are kept, and more of that.</p>'.repeat(200)}</div>`;
		expect(await read('a.html', `${around}<main><h1>Closed</h1>${long}</main>`)).toEqual(
			its('She said that it was closed. '.repeat(40).trim())
		);
	});
});

describe('a Word document', () => {
	it('gives its words, and its title as the headline', async () => {
		const body =
			paragraph('Bridge closed', 'Title') +
			paragraph(
				`${run('The bridge “is ')}<w:r><w:rPr><w:b/></w:rPr><w:t>closed</w:t></w:r>${run('”, she said.')}`
			) +
			paragraph('Why it matters', 'Heading2') +
			paragraph(
				`<w:del w:id="1">${run('')}<w:r><w:delText>gone</w:delText></w:r></w:del>${run('1 &lt; 2 &amp; so on')}`
			) +
			paragraph(`${run('The end')}<w:r><w:br/></w:r>${run('of it.')}`);
		expect(await read('Bridge.DOCX', docx(body))).toEqual(
			article(
				'Bridge closed',
				'The bridge “is closed”, she said.',
				'Why it matters',
				'1 < 2 & so on',
				'The end\nof it.'
			)
		);
	});

	it('has a short first paragraph that is no sentence as its headline', async () => {
		const body = paragraph('Bridge closed') + paragraph('She said.');
		expect(await read('a.docx', docx(body))).toEqual(article('Bridge closed', 'She said.'));
		const sentences = paragraph('The bridge is closed.') + paragraph('She said.');
		expect(await read('a.docx', docx(sentences))).toEqual(
			article(null, 'The bridge is closed.', 'She said.')
		);
	});

	it('shows script as text, and leaves out pictures and what is linked', async () => {
		const body =
			paragraph('&lt;script>alert(1)&lt;/script>') +
			paragraph('<w:hyperlink w:anchor="x"><w:r><w:t>a link</w:t></w:r></w:hyperlink>');
		expect(await read('a.docx', docx(body, { 'word/media/a.png': new Uint8Array(99) }))).toEqual(
			article('<script>alert(1)</script>', 'a link')
		);
	});

	it.each<[string, Uint8Array, RegExp]>([
		['no zip', bytes('hello'), /no Word document that can be read\. This is no zip/],
		['a zip of something else', zipBytes([{ name: 'a.txt', content: 'x' }]), /no Word document/],
		['a path that leads elsewhere', zipBytes([{ name: '../a.xml' }]), /no path to a file within its own/],
		['a link', zipBytes([{ name: 'word/document.xml', attributes: LINK }]), /link or a device/],
		[
			'a part that would be too large',
			docx('', { 'word/styles.xml': ' '.repeat(4_000_001) }),
			/“word\/styles.xml” in the zip is too large/
		],
		[
			'parts that would be too large together',
			docx('', { 'word/styles.xml': ' '.repeat(3_500_000), 'word/numbering.xml': ' '.repeat(3_500_000) }),
			/too large for an article/
		],
		['very many tags', docx('<w:p/>'.repeat(60_001)), /too large for an article/],
		[
			'very many attributes',
			docx(`<w:p ${Array.from({ length: 150_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
			/too large for an article/
		],
		[
			'definitions that multiply',
			docx('', {
				'word/document.xml':
					'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
			}),
			/definitions that no Word document has/
		],
		['very deep nesting', docx('<w:r>'.repeat(25_000) + '</w:r>'.repeat(25_000)), /no Word document/],
		['broken XML', docx('<w:p><w:r>'), /no Word document/],
		['no words', docx('<w:p/>'), /no words of an article/]
	])('is refused for %s', async (_, file, message) => {
		expect(await refusal('a.docx', file)).toMatch(message);
	});
});

describe('a file', () => {
	it('must be of a kind that can be read, and what to do else is said', async () => {
		expect(await refusal('a.pdf', '%PDF')).toBe(
			'Only .txt, .md, .html and .docx can be read. A PDF does not say which words follow each other. ' +
				'Copy the article’s words out of it and paste them.'
		);
		expect(await refusal('a.doc', 'x')).toMatch(/old Word file\. Open it and save it as \.docx/);
		for (const name of ['a', 'txt', 'a.exe', 'a.txt.zip', 'a.constructor', ''])
			expect(await refusal(name, 'x')).toMatch(/^Only \.txt, .* can be read\. Copy its words/);
	});

	it('must not be empty', async () => {
		expect(await refusal('a.txt', '')).toBe('The file is empty.');
		for (const [name, text] of [
			['a.txt', ' \n\n '],
			['a.md', '![](x)'],
			['a.html', '<p> </p><script>1</script>'],
			['a.html', '<h1>Only a headline</h1>']
		] as const)
			expect(await refusal(name, text)).toBe('There are no words of an article in it.');
	});

	it('must not be too large, and the article in it not too long', async () => {
		expect(await refusal('a.html', new Uint8Array(LARGEST_UPLOAD + 1))).toBe(
			'The file is too large: at most 2 MB are taken. Copy the article’s words out of it and paste them.'
		);
		const page = (words: number) => `<script>${'x'.repeat(900_000)}</script><p>${'words '.repeat(words)}`;
		expect(await read('a.html', page(30_000))).toMatchObject({ ok: true });
		for (const [name, text] of [
			['a.html', page(34_000)],
			['a.txt', 'words '.repeat(34_000)],
			['a.txt', 'مدينة '.repeat(20_000)]
		] as const)
			expect(await refusal(name, text)).toMatch(/^The article is too long: at most 196 kB/);
	});

	it.each([
		['Windows-1252', Buffer.from('The \x93bridge\x94 caf\xe9', 'latin1')],
		['ISO 8859-1 (Latin 1)', Buffer.from('A caf\xe9 by the bridge', 'latin1')],
		['UTF-16', Buffer.from('\ufeffThe “bridge”', 'utf16le')],
		['UTF-16', Buffer.from('\ufeffThe “bridge”', 'utf16le').swap16()],
		['UTF-16', Buffer.from('The “bridge” is closed', 'utf16le')]
	])('must be in UTF-8, and one that seems to be in %s is told so', async (encoding, text) => {
		for (const name of ['a.txt', 'a.md', 'a.html'])
			expect(await refusal(name, text)).toContain(`It seems to be ${encoding}. Save it as UTF-8`);
	});

	it('of which nothing is known is not guessed at', async () => {
		const koi8 = Buffer.from([0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4]);
		expect(await refusal('a.txt', koi8)).toBe(
			'The file is not in UTF-8, so its letters cannot be told. Save it as UTF-8, or copy its words and paste them.'
		);
	});

	it('that is called a text and is a zip is told from one', async () => {
		expect(await refusal('a.txt', docx(paragraph('x')))).toMatch(/is no text\. If it is a Word document/);
	});

	it.each([
		['a.html', 'elements within elements', '<div>'.repeat(100_000)],
		['a.html', 'ends that close nothing', '<b>'.repeat(20_000) + '</i>'.repeat(300_000)],
		['a.html', 'elements within elements, not so many', `${'<div>'.repeat(300)}x`],
		['a.md', 'emphasis that does not end', '_a'.repeat(90_000)],
		['a.md', 'quotations within quotations', `${'>'.repeat(180_000)}a`]
	])('%s that takes for ever to read is given up in time: %s', async (name, _, text) => {
		const before = performance.now();
		expect(await refusal(name, text)).toBe(INTRICATE);
		expect(performance.now() - before).toBeLessThan(10_000);
	});

	it.each([
		['an attribute', `<p title="${'x'.repeat(1_900_000)}">x</p>`],
		['very many attributes', `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join(' ')}>x</p>`],
		['a tag that does not end', `<p>x</p>${'<a '.repeat(600_000)}`],
		['very many authors', `<p>x</p>${'<a rel="author"></a>'.repeat(20_000)}`],
		['very many that are to be shared', `<p>x</p>${'<p>Share</p>'.repeat(20_000)}`]
	])('may be odd: %s', async (_, text) => {
		expect(await read('a.html', text)).toEqual(article(null, 'x'));
	});

	it('leaves what the server reads after it as it is', async () => {
		await refusal('a.md', '_a'.repeat(90_000));
		expect(await read('a.md', '# A *b* c\n\nd **e** [f](g)')).toEqual(article('A b c', 'd e f'));
	});
});

describe('an article of this project', () => {
	it('comes back letter by letter from a page and from a text', async () => {
		const text = readFileSync('questions/mill-bridge/article.md', 'utf8');
		const own = await read('article.md', text);
		if (!own.ok) throw new Error(own.message);
		const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
		const paragraphs = own.body.split('\n\n').map((words) => `<p>${escaped(words)}</p>`);
		const page = `<h1>${escaped(own.headline!)}</h1>${paragraphs.join('\n')}`;
		expect(await read('a.html', page)).toEqual(own);
		expect(readPasted(`${own.headline}\n\n${own.body}`)).toEqual(own);
	});
});
