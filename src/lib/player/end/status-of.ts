import type { LedgerClaim } from '../../attribution/ledger.ts';

/** A claim's status in words; where careful readers could differ, with this said. */
export const statusOf = ({ status, contested }: LedgerClaim): string =>
	contested ? `${status} (careful readers may differ)` : status;
