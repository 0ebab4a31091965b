/** Where one goes after signing in when nothing else was asked for. */
const HOME = '/teach';

/** A name that no site has. */
const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: only ever a path on this site, whatever the address of the sign-in page says.
 *
 * @param to the `to` of the page's address
 */
export function returnPath(to: string | null): string {
	if (!to?.startsWith('/') || !URL.canParse(to, HERE)) return HOME;
	const { origin, pathname, search } = new URL(to, HERE);
	// The browser reads an address as the URL parser does: `/\evil.example` and `/.//evil.example` lead away.
	return origin === HERE && !pathname.startsWith('//') ? pathname + search : HOME;
}
