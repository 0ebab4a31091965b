/**
 * Takes the README's pictures of embedding: a lesson in a course page of another site, and the markup to copy. Writes the
 * PNGs beside this file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elementSnippet } from '../../src/lib/interop/embed-snippets.ts';
import { plainWindow } from '../e2e/support/chromium.ts';
import { startHost } from '../e2e/support/host.ts';
import { startSite } from '../e2e/support/site.ts';

const LESSON = 'russia-taliban';
const STYLE =
	'body{font:17px/1.5 Verdana,sans-serif;margin:0 auto;max-width:1080px;padding:0 24px;background:#eef1f6;color:#223}nav{margin:0 -24px;padding:14px 24px;background:#2f4a75;color:#fff}';

const file = (name: string) => fileURLToPath(new URL(`${name}.png`, import.meta.url));

const site = await startSite(['.']);
const host = await startHost();
const profile = mkdtempSync(join(tmpdir(), 'who-says-pictures-'));
const browser = await plainWindow(profile);
try {
	const page = await browser.newPage();
	await page.setViewportSize({ width: 1280, height: 860 });
	const markup = elementSnippet(site.url, LESSON).replace('lesson=', 'seed="class-7b" lesson=');
	host.put(
		'/',
		`<style>${STYLE}</style><nav>Media studies · Week 4: Who says so?</nav><p>Read the article, then answer the questions beside it.</p>${markup}<p>Hand in until Friday.</p>`
	);
	await page.goto(host.url);
	const lesson = page.frameLocator('iframe');
	await lesson.getByRole('button', { name: /Start/ }).waitFor();
	await page.screenshot({ path: file('embed') });

	await page.goto(`${site.url}/lessons/${LESSON}?seed=class-7b`);
	await page.getByRole('button', { name: 'Embed this lesson' }).click();
	const dialog = page.getByRole('dialog', { name: 'Embed this lesson' });
	// The address of a machine that pictures are taken on is nobody's.
	for (const field of await dialog.getByRole('textbox').all())
		await field.evaluate((area: HTMLTextAreaElement, from) => {
			area.value = area.value.replaceAll(from, 'https://lessons.example');
		}, site.url);
	await dialog.screenshot({ path: file('embed-dialog') });
} finally {
	await browser.close();
	rmSync(profile, { recursive: true, force: true });
	await host.stop();
	await site.stop();
}
