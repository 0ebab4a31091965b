import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The hash by which content is known: the first 16 hex digits of the SHA-256 of a value's canonical JSON
 * (RFC 8785), so that neither the order of keys nor a key that is `undefined` makes a difference.
 *
 * @param value anything that JSON can hold
 * @throws Error for what JSON cannot hold: NaN, a circle, half a surrogate pair, `undefined` itself
 */
export function contentHash(value: unknown): string {
	const json = canonicalize(value);
	if (json === undefined) throw new Error('undefined has no JSON, so it has no hash');
	return bytesToHex(sha256(utf8ToBytes(json))).slice(0, 16);
}
