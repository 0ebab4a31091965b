import * as v from 'valibot';

const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());

/** An e-mail address in the one form in which it is kept and compared; null where it is none. */
export function asEmail(text: string): string | null {
	const read = v.safeParse(Email, text);
	return read.success ? read.output : null;
}
