const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const DATE_AND_TIME = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'UTC'
});

/** A moment as the server can tell it, which does not know where its reader is: `26 November 2026 at 14:05 UTC`. */
export function dateAndTime(at: number): string {
	return `${DATE_AND_TIME.format(at)} UTC`;
}

const TIME = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	timeZone: 'UTC'
});

/** A moment of a day that is told beside it, to the second: `14:05:09 UTC`. */
export function timeOfDay(at: number): string {
	return `${TIME.format(at)} UTC`;
}

/** How long ago a moment of the last day was; earlier ones by date and time. Both in milliseconds since 1970. */
export function ago(at: number, now: number): string {
	const passed = now - at;
	if (passed < MINUTE) return 'just now';
	if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute');
	if (passed < 24 * HOUR) return counted(Math.floor(passed / HOUR), 'hour');
	return dateAndTime(at);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'} ago`;
