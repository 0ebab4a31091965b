import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from '$lib/server/auth/return-path.ts';

const HERE = 'https://who.example';

/** Where a browser goes that is sent to what {@link returnPath} says. */
const landing = (to: string) => new URL(returnPath(to), `${HERE}/sign-in`);

describe('after signing in one comes', () => {
	it.each(['/teach', '/teach/russia-taliban', '/teach/people?x=1&y=%2F', '/teach/a/history?from=2'])(
		'to the path that was asked for: %s',
		(to) => expect(returnPath(to)).toBe(to)
	);

	it.each([
		null,
		'',
		'teach',
		'https://evil.example/',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/.//evil.example',
		'/x/..//evil.example',
		'javascript:alert(1)',
		'data:text/html,x',
		' //evil.example',
		'//'
	])('to the lessons where that is no path of this site: %j', (to) => expect(returnPath(to)).toBe('/teach'));

	it('to this site, whatever is written there', () => {
		const piece = fc.constantFrom(
			'/',
			'\\',
			'//',
			'.',
			'..',
			':',
			'@',
			'\t',
			'\n',
			'%2f',
			'%5c',
			'evil.example',
			'#',
			'?'
		);
		const any = fc.oneof(
			fc.string(),
			fc.webUrl(),
			fc.array(piece).map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(any, (to) => {
				for (const each of [to, `/${to}`]) expect(landing(each).origin).toBe(HERE);
			}),
			{ numRuns: 2000 }
		);
	});
});
