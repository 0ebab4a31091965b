import { describe, expect, it } from 'vitest';
import { embedOrigins, framed } from '$lib/server/framing.ts';

describe('who may frame a lesson', () => {
	it('is anybody, where nothing is said', () => {
		for (const told of [undefined, '', ' ', '*']) expect(embedOrigins(told)).toBe('*');
	});

	it('is who is named', () => {
		expect(embedOrigins('https://school.example, https://*.uni.example http://localhost:8080')).toBe(
			'https://school.example https://*.uni.example http://localhost:8080'
		);
	});

	it('is said as an origin, or the server does not start: the message names the word and the form', () => {
		for (const told of [
			'school.example',
			'https://school.example/',
			'https://a.example/b',
			"'self'; x",
			'ftp://a.example'
		])
			expect(() => embedOrigins(told)).toThrow(/is no origin\. Write it like https:\/\/school\.example/);
	});
});

describe('an answer', () => {
	const policyAfter = (policy: string | null, isEmbed: boolean) => {
		const headers = new Headers(policy === null ? {} : { 'content-security-policy': policy });
		framed(headers, isEmbed, 'https://school.example');
		return headers.get('content-security-policy');
	};

	it('of an embedded lesson may be framed by those, any other by this site', () => {
		expect(policyAfter(null, true)).toBe('frame-ancestors https://school.example');
		expect(policyAfter("default-src 'self'", false)).toBe("default-src 'self'; frame-ancestors 'self'");
	});

	it('that has said itself who may frame it keeps that', () => {
		expect(policyAfter("frame-ancestors 'none'", true)).toBe("frame-ancestors 'none'");
	});
});
