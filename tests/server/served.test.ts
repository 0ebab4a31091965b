import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { closeServed, served } from '$lib/server/served.ts';
import { tempLesson } from '../support/temp-folder.ts';

afterEach(async () => {
	vi.unstubAllEnvs();
	await closeServed();
});

/** Lets the server find its lessons and its data in a temporary folder. */
function inFolder(): string {
	const folder = tempLesson();
	vi.stubEnv('WHO_SAYS_QUESTIONS', join(folder, 'questions'));
	vi.stubEnv('WHO_SAYS_DATA', join(folder, 'data'));
	vi.stubEnv('DATABASE_URL', '');
	return folder;
}

it('a server has one database, beside the lessons that it is told of', async () => {
	const folder = inFolder();
	const [{ lessons }, again] = await Promise.all([served(), served()]);
	expect(again.lessons).toBe(lessons);
	expect((await lessons.all()).map(({ id }) => id)).toEqual(['river']);
	expect(existsSync(join(folder, 'data/who-says.db'))).toBe(true);
});

it('a server whose database cannot be opened tries again for whoever asks next', async () => {
	const folder = inFolder();
	writeFileSync(join(folder, 'data'), 'no folder');
	await expect(served()).rejects.toThrow(/cannot be used/);
	rmSync(join(folder, 'data'));
	expect(await (await served()).lessons.get('river')).not.toBeNull();
});

it('a server that has not opened anything has nothing to close', async () => {
	await expect(closeServed()).resolves.toBeUndefined();
});
