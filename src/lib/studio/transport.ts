import type { DraftState, SaveRequest } from '../lesson/draft/wire.ts';

/** The server's answer, or why there is none. */
export type Reply =
	| { ok: true; state: DraftState }
	/** `unreachable`: no answer, or the server's trouble; asking again may help. `refused`: asking again will not. */
	| { ok: false; why: 'unreachable' | 'signed-out' | 'refused'; message: string };

/** The way to the server that keeps a draft. */
export interface Transport {
	/** How the draft stands, told from a version that is known. */
	state(since: number): Promise<Reply>;
	save(request: SaveRequest): Promise<Reply>;
}

/** How long an answer may take, in milliseconds, before the connection counts as lost. */
const PATIENCE = 15_000;

/** The most that a browser still sends for a page that is being closed, in bytes (Fetch standard, "keepalive"). */
const LAST_WORDS = 60_000;

/**
 * The server by HTTP: see routes/teach/[id]/draft.
 *
 * @param user the id of whose page this is: should somebody else sign in at this browser meanwhile, the server refuses
 *   what would be saved under that person's name
 */
export function httpTransport(lesson: string, user: string): Transport {
	const address = `/teach/${lesson}/draft?as=${encodeURIComponent(user)}`;
	return {
		state: (since) => ask(`${address}&since=${since}`, {}),
		save(request) {
			const body = JSON.stringify(request);
			return ask(address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
				keepalive: body.length < LAST_WORDS
			});
		}
	};
}

async function ask(address: string, init: RequestInit): Promise<Reply> {
	try {
		const response = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) });
		if (response.ok) return { ok: true, state: (await response.json()) as DraftState };
		const { message } = (await response.json().catch(() => ({}))) as { message?: string };
		if (response.status === 401)
			return { ok: false, why: 'signed-out', message: message ?? 'You are not signed in any more.' };
		const why = response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused';
		return { ok: false, why, message: message ?? `The server answered ${response.status}.` };
	} catch {
		return { ok: false, why: 'unreachable', message: 'The server cannot be reached.' };
	}
}
