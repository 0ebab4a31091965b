import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadOf } from '../../src/lib/interop/download.ts';
import { FORMATS, type Format, type FormatName } from '../../src/lib/interop/formats.ts';
import { readLesson } from '../../src/lib/server/lesson-folder.ts';
import { readStandalonePlayer } from '../../src/lib/server/standalone-folder.ts';
import { signedIn } from './support/teacher.ts';
import { expect, test } from './support/test.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What each format makes of the lesson `lamp`, by the name of its file. */
function expected(): [title: string, file: string, digest: string][] {
	const read = readLesson(join(ROOT, 'tests/fixtures/e2e/questions'), 'lamp');
	if (!read.ok) throw new Error('the lesson of the tests has errors');
	return Object.entries<Format>(FORMATS).map(([format, { title, export: exportAs }]) => {
		const exported = exportAs(read.lesson, readStandalonePlayer(ROOT));
		const { name, bytes } = downloadOf(read.lesson, format as FormatName, exported!);
		return [title, name, digest(bytes)];
	});
}

test('a teacher saves a lesson in every format from the list of lessons, and each file is what the command makes', async ({
	page,
	site
}) => {
	await signedIn(page, site);
	await page.goto('/teach');
	const heading = page.getByRole('heading', { name: 'Who says the lamp failed?', exact: true });
	const lamp = page.getByRole('article').filter({ has: heading });
	await lamp.getByText('Export for another system').click();
	const saved: [string, string, string][] = [];
	for (const [title] of expected()) {
		const download = page.waitForEvent('download');
		await lamp
			.getByRole('link')
			.filter({ hasText: `${title}: Who says` })
			.click();
		const file = await download;
		saved.push([title, file.suggestedFilename(), digest(readFileSync(await file.path()))]);
	}
	expect(saved).toEqual(expected());
});
