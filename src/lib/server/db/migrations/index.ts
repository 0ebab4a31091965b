import type { Migration } from 'kysely';
import { lessons } from './001-lessons.ts';
import { accounts } from './002-accounts.ts';

/**
 * How the database came to be as it is, in the order of the names. One that has run anywhere is never changed again: what
 * is to be different is a new one.
 */
export const MIGRATIONS: Record<string, Migration> = {
	'001-lessons': lessons,
	'002-accounts': accounts
};
