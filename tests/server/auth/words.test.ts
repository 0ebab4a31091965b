import { describe, expect, it } from 'vitest';
import { asEmail } from '$lib/server/auth/email.ts';
import { siteAddress } from '$lib/server/auth/first-address.ts';
import { oidcConfig } from '$lib/server/auth/oidc-config.ts';
import { passwordProblem } from '$lib/server/auth/password-problem.ts';
import { providerProblem } from '$lib/server/auth/provider-problem.ts';
import { waitText } from '$lib/server/auth/wait-text.ts';

describe('a new password', () => {
	const ida = { name: 'Ida Brandt of Sluice', email: 'ida.brandt@school.example' };
	it.each(['a lamp in the window', 'ÄÖÜäöüß123', '          a b c d'])('may be %j', (password) => {
		expect(passwordProblem(password, ida)).toBeNull();
	});
	it.each([
		['nine char', /at least 10/],
		['x'.repeat(129), /at most 128/],
		['IDA.BRANDT@school.example', /your e-mail address is no password/i],
		['ida.brandt', /is no password/],
		['Ida Brandt of Sluice ', /name/],
		['aaaaaaaaaaaa', /guessed/]
	])('may not be %j', (password, problem) => expect(passwordProblem(password, ida)).toMatch(problem));
});

describe('an e-mail address', () => {
	it('is kept in one form', () =>
		expect(asEmail(' Ida.Brandt@School.Example ')).toBe('ida.brandt@school.example'));
	it.each([
		'',
		'ida',
		'ida@',
		'@school.example',
		'ida@school',
		'i da@school.example',
		`${'x'.repeat(250)}@y.zz`
	])('is not %j', (text) => expect(asEmail(text)).toBeNull());
});

describe('what the environment says of OpenID Connect', () => {
	const given = { OIDC_ISSUER: 'https://id.school.example/', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
	it('may be nothing', () => expect(oidcConfig({ OIDC_NAME: 'School' })).toBeNull());
	it('is enough with three', () =>
		expect(oidcConfig(given)).toEqual({
			issuer: 'https://id.school.example',
			clientId: 'x',
			clientSecret: 'y',
			name: 'id.school.example',
			domains: [],
			trustsSilence: false
		}));
	it('may be more', () =>
		expect(
			oidcConfig({ ...given, OIDC_NAME: 'School', OIDC_DOMAINS: 'A.example, @b.example,,' })
		).toMatchObject({
			name: 'School',
			domains: ['a.example', 'b.example']
		}));
	it('is refused by halves, before anybody relies on it', () => {
		expect(() => oidcConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow(/all three/);
		expect(() => oidcConfig({ ...given, OIDC_ISSUER: 'id.example' })).toThrow(/no address/);
	});
});

it('whoever has to wait is told how long, so that it is enough', () => {
	expect(waitText(1_000_000 + 15 * 60_000, 1_000_000)).toMatch(/in 15 minutes\.$/);
	expect(waitText(1_000_000 + 61_000, 1_000_000)).toMatch(/in 2 minutes\.$/);
	expect(waitText(1_000_001, 1_000_000)).toMatch(/in 1 minute\.$/);
});

it('what anybody writes into the address of the sign-in page is not repeated there', () => {
	for (const code of ['<b>', 'toString', '__proto__', 'You have won'])
		expect(providerProblem(code, 'School')).toBe('Signing in at School did not work. Please try again.');
	expect(providerProblem('not_invited', 'School')).toMatch(/no invitation/);
});

it('the address that the first start prints is where the server is', () => {
	expect(siteAddress({})).toBe('http://localhost:3000');
	expect(siteAddress({}, true)).toBe('http://localhost:5173');
	expect(siteAddress({ HOST: '127.0.0.1', PORT: '8080' })).toBe('http://127.0.0.1:8080');
	expect(siteAddress({ HOST: '::', PORT: '80', ORIGIN: 'https://who.example/' })).toBe('https://who.example');
});
