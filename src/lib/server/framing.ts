/**
 * Who may show an embedded lesson in a frame, for `frame-ancestors`
 * (https://www.w3.org/TR/CSP3/#directive-frame-ancestors): anybody, unless EMBED_ORIGINS names origins, parted by spaces or
 * commas.
 *
 * @throws Error where one of them is no origin: a server that was told something else does not start
 */
export function embedOrigins(told: string | undefined): string {
	const origins = (told ?? '').split(/[\s,]+/).filter(Boolean);
	if (origins.length === 0 || origins.includes('*')) return '*';
	for (const origin of origins) {
		const asked = origin.replace('://*.', '://any.');
		if (!/^https?:\/\//.test(origin) || !URL.canParse(asked) || new URL(asked).origin !== asked)
			throw new Error(
				`EMBED_ORIGINS: “${origin}” is no origin. Write it like https://school.example, without a path or a slash at the end.`
			);
	}
	return origins.join(' ');
}

/** Says in an answer who may frame it: an embedded lesson those, anything else this site only, where it has not said so itself. */
export function framed(headers: Headers, isEmbed: boolean, embedders: string): void {
	const policy = headers.get('content-security-policy');
	if (policy?.includes('frame-ancestors')) return;
	// “*” would leave out apps and files, whose pages have schemes of their own.
	if (isEmbed && embedders === '*') return;
	const ancestors = `frame-ancestors ${isEmbed ? embedders : "'self'"}`;
	headers.set('content-security-policy', policy ? `${policy}; ${ancestors}` : ancestors);
}
