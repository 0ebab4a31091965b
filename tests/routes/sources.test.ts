import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { mapHeading } from '$lib/lesson/map-heading.ts';
import { sourcesOf } from '$lib/lesson/sources.ts';
import { wordsOf } from '$lib/words/languages.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { GET as getPicture } from '../../src/routes/lessons/[id]/source-map.svg/+server.ts';
import { GET as getSources } from '../../src/routes/lessons/[id]/sources.json/+server.ts';

const NOW = quizLesson();
const BEFORE = { ...NOW, revision: 'before', attribution: { ...NOW.attribution, claims: [] } };

vi.mock('$lib/server/served.ts', () => ({
	served: async () => ({
		lessons: {
			get: async (id: string) => (id === NOW.id ? NOW : null),
			at: async (id: string, revision: string) =>
				[NOW, BEFORE].find((lesson) => lesson.id === id && lesson.revision === revision) ?? null
		}
	})
}));

type Get = typeof getSources;

/** Asks for an address of a lesson, as a browser does. */
async function get(handler: unknown, query = '', id = NOW.id): Promise<Response> {
	const event = { params: { id }, url: new URL(`http://localhost/${query}`) };
	return (handler as Get)(event as unknown as Parameters<Get>[0]);
}

describe('the sources of a lesson', () => {
	it('are those of the revision that is asked for', async () => {
		expect(await (await get(getSources)).json()).toEqual(sourcesOf(NOW));
		expect(await (await get(getSources, `?revision=${NOW.revision}`)).json()).toEqual(sourcesOf(NOW));
		expect(await (await get(getSources, '?revision=before')).json()).toMatchObject({
			ledger: { claims: [] }
		});
	});

	it.each([getSources, getPicture])(
		'are not there for a lesson or a revision that is not',
		async (handler) => {
			await expect(get(handler, '', 'other')).rejects.toMatchObject({ status: 404 });
			await expect(get(handler, '?revision=gone')).rejects.toMatchObject({ status: 410 });
		}
	);

	it('are in the language that is asked for', async () => {
		const { sources } = wordsOf('es');
		expect(await (await get(getSources, '?lang=es-MX')).json()).toEqual(sourcesOf(NOW, sources));
		expect(await (await get(getSources, '?lang=tlh')).json()).toEqual(sourcesOf(NOW));
		const picture = await (await get(getPicture, '?lang=es')).text();
		expect(picture).toContain(mapHeading(NOW, sources.heading));
		expect(picture).toContain(sources.map.groups.named);
	});

	it('are a picture that stands alone: well-formed, with its own styles, and nothing to press', async () => {
		const answer = await get(getPicture);
		expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		const { document } = new JSDOM(await answer.text(), { contentType: 'image/svg+xml' }).window;
		expect(document.documentElement.localName).toBe('svg');
		expect(document.querySelector('style')?.textContent).toContain('#12456f');
		expect(document.documentElement.textContent).toContain('Ida Brandt');
		expect(document.querySelectorAll('[role=button], [tabindex]')).toHaveLength(0);
	});
});
