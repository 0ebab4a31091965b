import { createHash, randomBytes } from 'node:crypto';

/** A secret to be put into an address: 256 bits that nobody guesses. */
export function makeToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is kept of a secret, or of something typed that is only to be compared. */
export function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('base64url');
}
