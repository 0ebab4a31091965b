import type { Draw } from '../../../src/lib/quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '../../../src/lib/quiz/events.ts';
import { encodeLog } from '../../../src/lib/server/attempt-log.ts';

/** The address of an attempt as it travels without script: the draw's seed and revision, and what was done. */
export function addressWith({ quiz }: Draw, actions: readonly StudentAction[]): string {
	const events: AttemptEvent[] = actions.map((action, i) => ({ ...action, at: 1_700_000_000_000 + i }));
	const query = new URLSearchParams({ seed: quiz.seed, revision: quiz.revision, log: encodeLog(events) });
	return `/lessons/${quiz.lesson}?${query}`;
}

/** The address at which a question is open, as nobody has answered anything. */
export function addressAt(draw: Draw, item: string): string {
	return addressWith(draw, [{ type: 'begin' }, { type: 'open', item }]);
}
