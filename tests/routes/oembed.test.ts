import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { lessonWith } from '../fixtures/quiz-lesson.ts';
import { GET } from '../../src/routes/oembed/+server.ts';

const LESSON = lessonWith(['what-to-ask']);

vi.mock('$lib/server/served.ts', () => ({
	served: async () => ({ lessons: { get: async (id: string) => (id === LESSON.id ? LESSON : null) } })
}));

const HERE = `http://who.example/lessons/${LESSON.id}`;

async function ask(query: Record<string, string>): Promise<Response> {
	const url = new URL(`http://who.example/oembed?${new URLSearchParams(query)}`);
	const request = new Request(url, { headers: { host: 'who.example' } });
	return await GET({ url, request } as Parameters<typeof GET>[0]);
}

/** The status with which a question is refused. */
async function refusal(query: Record<string, string>): Promise<number> {
	try {
		return (await ask(query)).status;
	} catch (error) {
		if (isHttpError(error)) return error.status;
		throw error;
	}
}

describe('a question for how to embed', () => {
	it('is answered in JSON or XML', async () => {
		expect(await (await ask({ url: HERE })).json()).toMatchObject({
			version: '1.0',
			title: LESSON.lesson.title
		});
		const xml = await ask({ url: HERE, format: 'xml', maxwidth: '500' });
		expect(xml.headers.get('content-type')).toMatch(/^text\/xml/);
		expect(await xml.text()).toContain('<width>500</width>');
	});

	it('is answered in the language that the lesson’s address asks for', async () => {
		const frame = async (url: string) => ((await (await ask({ url })).json()) as { html: string }).html;
		expect(await frame(`${HERE}?lang=de-CH`)).toContain(`/embed/${LESSON.id}?lang=de" `);
		for (const url of [HERE, `${HERE}?lang=tlh`, `${HERE}?lang=%22%3E`])
			expect(await frame(url)).toContain(`/embed/${LESSON.id}" `);
	});

	it('is refused where it means no lesson, another format, or no size', async () => {
		expect(await refusal({})).toBe(400);
		expect(await refusal({ url: 'http://evil.example/lessons/x' })).toBe(404);
		expect(await refusal({ url: 'http://who.example/lessons/no-such-lesson' })).toBe(404);
		expect(await refusal({ url: HERE, format: 'yaml' })).toBe(501);
		expect(await refusal({ url: HERE, maxwidth: 'wide' })).toBe(400);
	});
});
