/** Where teachers may sign in besides their password: one provider of OpenID Connect. */
export interface OidcConfig {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** What the button calls it. */
	name: string;
	/** Whoever has a verified address in one of these may come in as a teacher, without being invited. */
	domains: string[];
	/** Takes an address for verified where the provider does not say. Where it says no, it is not. */
	trustsSilence: boolean;
}

/**
 * Reads what the environment says of OpenID Connect: `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, and if
 * wanted `OIDC_NAME`, `OIDC_DOMAINS=school.example,…` and `OIDC_EMAILS=verified` for a provider that knows its people's
 * addresses but does not say that they are verified, as Microsoft Entra does.
 *
 * @returns null where it is not set up
 * @throws where it is half set up: the server's owner should know at once
 */
export function oidcConfig(env: Record<string, string | undefined>): OidcConfig | null {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_DOMAINS, OIDC_EMAILS } = env;
	if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
	if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
		throw new Error('OpenID Connect needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, all three.');
	if (!URL.canParse(OIDC_ISSUER)) throw new Error(`OIDC_ISSUER is no address: ${OIDC_ISSUER}`);
	return {
		issuer: OIDC_ISSUER.replace(/\/+$/, ''),
		clientId: OIDC_CLIENT_ID,
		clientSecret: OIDC_CLIENT_SECRET,
		name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
		domains: (OIDC_DOMAINS ?? '')
			.split(',')
			.map((domain) => domain.trim().toLowerCase().replace(/^@/, ''))
			.filter(Boolean),
		trustsSilence: OIDC_EMAILS === 'verified'
	};
}
