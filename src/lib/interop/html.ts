import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Lesson } from '../lesson/lesson.ts';
import type { Words } from '../words/words.ts';
import { dataElement } from './data-element.ts';
import type { Exported } from './exported.ts';
import { escapeSigns } from './markup.ts';
import { standaloneData } from './standalone-data.ts';
import { STANDALONE, type Host, type StandalonePlayer } from './standalone.ts';

/** {@link htmlFile} as an export: nothing is lost. */
export const html = (lesson: Lesson, player: StandalonePlayer | null): Exported | null =>
	player && { files: { [`${lesson.id}.html`]: htmlFile(lesson, player, 'browser') }, losses: [] };

/** Hosts that are spoken with over the network, at an address that is known only when they open the lesson. */
const CONNECTED: readonly Host[] = ['cmi5', 'xapi'];

/**
 * A lesson as one HTML file that needs nothing else: article, questions, answers and player. It asks for nothing and
 * sends nothing, but to a course system that is spoken with over the network; its policy forbids both, and every
 * script but its own.
 *
 * @param host what will open it
 * @returns the file's text, to be written as UTF-8
 */
export function htmlFile(lesson: Lesson, player: StandalonePlayer, host: Host): string {
	const { title, summary } = lesson.lesson;
	const script = inScript(player.script);
	const policy = [
		`default-src 'none'`,
		`script-src 'sha256-${base64(sha256(utf8ToBytes(script)))}'`,
		`style-src 'unsafe-inline'`,
		'img-src data:',
		...(CONNECTED.includes(host) ? ['connect-src https: http:'] : []),
		`base-uri 'none'`,
		`form-action 'none'`
	].join('; ');
	const data = standaloneData(lesson, host);
	return `<!doctype html>
<html lang="${data.words.page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeSigns(summary)}">
<title>${escapeSigns(title)} · Who Says?</title>
<link rel="icon" href="data:,">
<style>${player.styles.replaceAll('</', '<\\/')}</style>
</head>
<body>
<div id="${STANDALONE.player}"><noscript>${withoutScript(lesson, data.words)}</noscript></div>
${dataElement(STANDALONE.data, data)}
<script>${script}</script>
</body>
</html>
`;
}

/** What is there where no script runs: the article can still be read. */
function withoutScript(
	{ article: { blocks, text }, lesson }: Lesson,
	{ page, around }: Pick<Words, 'page' | 'around'>
): string {
	const words = blocks.map(({ id, start, end }) => {
		const tag = id === 'h' ? 'h1' : 'p';
		return `<${tag}>${escapeSigns(text.slice(start, end))}</${tag}>`;
	});
	const style = 'max-width: 66ch; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.62 var(--serif)';
	return `<div lang="${escapeSigns(lesson.language)}" style="${style}"><p lang="${page.language}">${escapeSigns(around.needsScript)}</p>${words.join('')}</div>`;
}

/**
 * A script as it may stand in a page: what would end its element, or begin a comment in it, is written as its strings
 * and patterns can have it.
 */
const inScript = (script: string) => script.replaceAll(/<(?=!--|\/?script)/gi, '\\x3C');

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
