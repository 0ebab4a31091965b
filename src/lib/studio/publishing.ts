import type { PublishPlan, Published } from '../lesson/draft/wire.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

/** What publishing the draft would do now. */
export const planOf = (lesson: string): Promise<Answer<PublishPlan>> => ask(lesson, {});

/**
 * Publishes a draft as it stands at a version.
 *
 * @param version what the person has looked at: where the draft has moved on since, it is refused
 */
export const publish = (lesson: string, version: number): Promise<Answer<Published>> =>
	ask(lesson, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ version })
	});

async function ask<T>(lesson: string, init: RequestInit): Promise<Answer<T>> {
	try {
		const response = await fetch(`/teach/${lesson}/publish`, init);
		const body = (await response.json()) as T & { message?: string };
		if (response.ok) return { ok: true, value: body };
		return { ok: false, message: body.message ?? `The server answered ${response.status}.` };
	} catch {
		return { ok: false, message: 'The server cannot be reached. Try again when you are connected.' };
	}
}
