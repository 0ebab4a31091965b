import { expect, it } from 'vitest';
import { statusReason } from '$lib/bank/lint/status-reason.ts';
import { found } from '../../support/linted.ts';

it('is silent where an override says why', () => {
	expect(
		found(statusReason, ({ claim }) => (claim('dam').status = { is: 'verified', because: 'The dam stands.' }))
	).toEqual([]);
});

it('finds an override without a reason', () => {
	expect(found(statusReason, ({ claim }) => (claim('dam').status = { is: 'verified' }))).toEqual([
		'attribution:claims.0.status the status "verified" is set without a reason; add "because", or remove it and let it be derived'
	]);
});
