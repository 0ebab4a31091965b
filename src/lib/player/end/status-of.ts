import type { LedgerClaim } from '../../attribution/ledger.ts';
import { say } from '../../words/say.ts';
import type { EndWords } from '../../words/words.ts';

/** A claim's status in words; where careful readers could differ, with this said. */
export function statusOf({ status, contested }: LedgerClaim, words: EndWords): string {
	const name = words.statuses[status];
	return contested ? say(words.mayDiffer, { status: name }) : name;
}
