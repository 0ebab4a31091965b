/** Says how long to wait, so that it may be tried again when that is over. */
export function waitText(until: number, now: number): string {
	const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
	return `Too many attempts have failed. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
