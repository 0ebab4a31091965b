import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'oidc-provider';

/** What a provider tells of somebody. */
export interface Claims {
	email?: string;
	email_verified?: boolean;
	name?: string;
}

export interface OidcProvider {
	issuer: string;
	clientId: string;
	clientSecret: string;
	stop(): Promise<void>;
}

/** Made once: it takes a while. */
let key: JWK | undefined;

/**
 * Runs a real provider of OpenID Connect on this machine. It takes any password, and asks for PKCE.
 *
 * @param callback the address that it may send back to
 * @param people whom it knows, by the name that they sign in with there
 * @param inIdToken whether the e-mail address is in the ID token already; else only for the asking
 */
export async function startOidcProvider(
	callback: string,
	people: Record<string, Claims>,
	inIdToken = false
): Promise<OidcProvider> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const issuer = `http://127.0.0.1:${port}`;
	const [clientId, clientSecret] = ['who-says', 'a secret between the two'];
	// It has something to say when it is loaded: that is for those tests only which use it.
	const { default: Provider } = await import('oidc-provider');
	const provider = new Provider(issuer, {
		clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
		clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		conformIdTokenClaims: !inIdToken,
		pkce: { required: () => true },
		jwks: { keys: [(key ??= signingKey())] },
		cookies: { keys: ['for tests'] },
		findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) })
	});
	const answer = provider.callback();
	server.on('request', (request, response) => void answer(request, response));
	return { issuer, clientId, clientSecret, stop: () => stop(server) };
}

function signingKey(): JWK {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	return { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' } as JWK;
}

async function stop(server: Server): Promise<void> {
	server.close();
	server.closeAllConnections();
	await once(server, 'close');
}
