import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';

/** Ann, who has signed in. */
const USER = { id: 'ann', name: 'Ann', email: 'ann@school.example', role: 'teacher' };

interface Asked {
	params?: Record<string, string>;
	query?: string;
}

/** What came of it: the data of a page or of an action, where it led to, or why it was refused. */
export interface Outcome {
	status: number;
	location?: string;
	data?: Record<string, unknown>;
}

function eventOf(request: Request, { params = {} }: Asked): RequestEvent {
	return { params, url: new URL(request.url), request, locals: { user: USER } } as unknown as RequestEvent;
}

async function outcomeOf(run: () => unknown): Promise<Outcome> {
	try {
		const given = await run();
		if (isActionFailure(given))
			return { status: given.status, data: given.data as unknown as Record<string, unknown> };
		return { status: 200, data: { ...(given as object) } };
	} catch (thrown) {
		if (isRedirect(thrown)) return { status: thrown.status, location: thrown.location };
		if (isHttpError(thrown)) return { status: thrown.status, data: { ...thrown.body } };
		throw thrown;
	}
}

/** Opens a page for teachers as Ann. */
export function open(load: unknown, asked: Asked = {}): Promise<Outcome> {
	const event = eventOf(new Request(`http://localhost/teach${asked.query ?? ''}`), asked);
	return outcomeOf(() => (load as (event: RequestEvent) => unknown)(event));
}

/** Sends a form of a page as Ann. */
export function send(
	action: unknown,
	body: Record<string, string | File> | BodyInit,
	asked: Asked & { type?: string; headers?: Record<string, string> } = {}
): Promise<Outcome> {
	const form = isFields(body) ? formOf(body) : body;
	const headers: HeadersInit = { ...asked.headers, ...(asked.type ? { 'content-type': asked.type } : {}) };
	const request = new Request('http://localhost/teach', { method: 'POST', body: form, headers });
	return outcomeOf(() => (action as (event: RequestEvent) => unknown)(eventOf(request, asked)));
}

function isFields(body: Record<string, string | File> | BodyInit): body is Record<string, string | File> {
	return Object.getPrototypeOf(body) === Object.prototype;
}

function formOf(fields: Record<string, string | File>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
