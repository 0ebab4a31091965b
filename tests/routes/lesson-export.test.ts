import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { FORMATS, type Format } from '$lib/interop/formats.ts';
import { lossLine } from '$lib/interop/losses.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { GET } from '../../src/routes/lessons/[id]/export/[format]/+server.ts';

const LESSON = smallLesson();
const PLAYER = { script: '"the player";', styles: '' };
const built = { player: PLAYER as typeof PLAYER | null };

vi.mock('$lib/server/served.ts', () => ({
	served: async () => ({ lessons: { get: async (id: string) => (id === LESSON.id ? LESSON : null) } })
}));
vi.mock('$lib/server/built-player.ts', () => ({ builtPlayer: () => built.player }));

/** Asks for an export as somebody whom the guard has let through: who is let through is in tests/server/auth/guard.test.ts. */
const get = async (format: string, id = LESSON.id): Promise<Response> =>
	GET({ params: { id, format } } as unknown as Parameters<typeof GET>[0]);

describe('an export', () => {
	it.each(Object.entries<Format>(FORMATS))('as %s is a file to be saved', async (name, format) => {
		const { files, losses } = format.export(LESSON, PLAYER)!;
		const answer = await get(name);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const [, saved = ''] =
			/^attachment; filename="(river[a-z0-9.-]+)"$/.exec(answer.headers.get('content-disposition')!) ?? [];
		if (Object.keys(files).length === 1 && losses.length === 0) {
			expect({ [saved]: new TextDecoder().decode(bytes) }).toEqual(files);
			return;
		}
		expect([saved, answer.headers.get('content-type')]).toEqual([`river-${name}.zip`, 'application/zip']);
		const unzipped = Object.entries(unzipSync(bytes)).map(([path, content]) => [
			path,
			new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
		]);
		const { 'README.txt': readme, ...rest } = Object.fromEntries(unzipped) as Record<string, string>;
		expect(rest).toEqual(files);
		for (const loss of losses) expect(readme).toContain(`- ${lossLine(loss)}\n`);
	});

	it('in an unknown format is not there, and the answer says which are', async () => {
		for (const name of ['doc', 'toString']) {
			const answer = await get(name);
			expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
			expect(await answer.text()).toBe(
				`There is no format “${name}”. There are: ${Object.keys(FORMATS).join(', ')}.\n`
			);
		}
	});

	it('that has the player in it is refused where that has not been built', async () => {
		built.player = null;
		expect((await get('html')).status).toBe(501);
		expect((await get('gift')).status).toBe(200);
	});

	it('of a lesson that is not there is not there', async () => {
		expect((await get('gift', 'lake')).status).toBe(404);
	});
});
