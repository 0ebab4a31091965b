import type { Statement } from '@xapi/xapi';
import type { Launch } from '../../../interop/xapi/launch.ts';

/**
 * What became of a statement that was sent: the system has it (by now, or had it before); it wants it never; it lets
 * nobody in, or not with this; it could not be reached.
 */
export type Answer = 'taken' | 'refused' | 'denied' | 'later';

/** A document that the system keeps, and how it tells one version of it from the next, where it says so. */
export interface Kept {
	value: unknown;
	version: string | null;
}

/** How long anything may take, in milliseconds: the lesson waits for the launch. */
const PATIENCE = 10_000;
/** A browser lets a page that is being closed send at most 64 kB; a character can take three. */
const SENT_ON_LEAVING = 20_000;

/** The part of xAPI 1.0.3 that the lesson speaks with a course system. */
export class Lrs {
	constructor(
		private readonly launch: Launch,
		private readonly auth: string
	) {}

	/** Sends statements, all or none. A page that is being closed may do so as well. */
	async send(statements: readonly Statement[]): Promise<Answer> {
		const [first] = statements;
		const response = await this.#ask('statements', {}, 'POST', statements.length === 1 ? first : statements);
		if (!response || response.status >= 500 || [408, 429].includes(response.status)) return 'later';
		if (response.ok || response.status === 409) return 'taken';
		return [401, 403].includes(response.status) ? 'denied' : 'refused';
	}

	/** @returns null where it cannot be read; the value is undefined where there is none yet */
	async state(stateId: string): Promise<Kept | null> {
		const response = await this.#ask('activities/state', this.#ofStudent(stateId));
		if (response?.status === 404) return { value: undefined, version: null };
		if (!response?.ok) return null;
		try {
			return { value: await response.json(), version: response.headers.get('etag') };
		} catch {
			return { value: undefined, version: response.headers.get('etag') };
		}
	}

	/**
	 * Puts a document in the place of the one that was read.
	 *
	 * @returns what is there now; `stale` where somebody has put another one there since; null where it is not kept
	 */
	async setState(stateId: string, value: unknown, read: Kept): Promise<Kept | 'stale' | null> {
		const condition = read.version
			? { 'If-Match': read.version }
			: read.value === undefined
				? { 'If-None-Match': '*' }
				: {};
		const response = await this.#ask('activities/state', this.#ofStudent(stateId), 'PUT', value, condition);
		if (response?.ok) return { value, version: response.headers.get('etag') };
		return response && [409, 412].includes(response.status) ? 'stale' : null;
	}

	/** cmi5 wants every lesson to ask for them; in this one nothing can be set. */
	async askForPreferences(): Promise<void> {
		await this.#ask('agents/profile', {
			agent: JSON.stringify(this.launch.actor),
			profileId: 'cmi5LearnerPreferences'
		});
	}

	#ofStudent(stateId: string): Record<string, string> {
		const { activity, actor, registration } = this.launch;
		return {
			activityId: activity,
			agent: JSON.stringify(actor),
			...(registration !== null && { registration }),
			stateId
		};
	}

	/** @returns null where no answer comes */
	async #ask(
		resource: string,
		query: Record<string, string>,
		method = 'GET',
		value?: unknown,
		headers: Record<string, string> = {}
	): Promise<Response | null> {
		const body = value === undefined ? null : JSON.stringify(value);
		const parameters = new URLSearchParams(query).toString();
		return asked(`${this.launch.endpoint}${resource}${parameters && `?${parameters}`}`, {
			method,
			body,
			cache: 'no-store',
			keepalive: body !== null && body.length < SENT_ON_LEAVING,
			headers: {
				Authorization: this.auth,
				'X-Experience-API-Version': '1.0.3',
				...(body !== null && { 'Content-Type': 'application/json' }),
				...headers
			}
		});
	}
}

/**
 * Opens the system's endpoint: with what the launch has brought, or with the token that it says where to get.
 *
 * @returns null where it stays shut
 */
export async function openLrs(launch: Launch): Promise<Lrs | null> {
	if (launch.fetch === null) return new Lrs(launch, launch.auth ?? '');
	const response = await asked(launch.fetch, { method: 'POST' });
	try {
		const answer = (await response?.json()) as Record<string, string> | undefined;
		const token = answer?.['auth-token'];
		return token ? new Lrs(launch, `Basic ${token}`) : null;
	} catch {
		return null;
	}
}

async function asked(address: string, init: RequestInit): Promise<Response | null> {
	try {
		return await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) });
	} catch {
		return null;
	}
}
