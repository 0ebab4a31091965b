import type { AttemptEvent } from '../../../quiz/events.ts';
import type { Drafts } from '../../attempt.svelte.ts';

/** The attempts of one enrolment, as they are kept in the browser and in the course system. */
export interface KeptAttempts {
	/** The seed of the one that was on the screen last. */
	latest: string | null;
	attempts: Record<string, { events: AttemptEvent[]; drafts: Drafts }>;
	/** The ids of the statements that were made (in the browser), or that the system has (in the system). */
	told: string[];
}

export const NOTHING: KeptAttempts = { latest: null, attempts: {}, told: [] };

/**
 * What comes of attempts that were kept in two places: of each the longer log, where it is legal. Where both are as long,
 * what is here stays.
 *
 * @param there not trusted: it has been in another system
 */
export function joined(
	here: KeptAttempts,
	there: unknown,
	isLegal: (seed: string, events: AttemptEvent[]) => boolean
): KeptAttempts {
	const { latest, attempts = {}, told = [] } = (there ?? {}) as Partial<KeptAttempts>;
	const all = { ...here.attempts };
	for (const [seed, attempt] of Object.entries(attempts)) {
		if (lengthOf(attempt) > lengthOf(all[seed]) && isLegal(seed, attempt.events)) all[seed] = attempt;
	}
	const isLater = typeof latest === 'string' && endOf(all[latest]) > endOf(all[here.latest ?? '']);
	return {
		latest: isLater ? latest : here.latest,
		attempts: all,
		told: [...new Set([...here.told, ...told])]
	};
}

type One = KeptAttempts['attempts'][string] | undefined;
const lengthOf = (attempt: One) => attempt?.events.length ?? 0;
const endOf = (attempt: One) => attempt?.events.at(-1)?.at ?? -1;
