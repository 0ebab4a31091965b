import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A UUID that names a text, the same wherever it is made. It calls itself one made of a name (version 5, though that is
 * SHA-1): there are systems that take no newer version.
 */
export function uuidOf(text: string): string {
	const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(bytesToHex(sha256(utf8ToBytes(text))))!;
	return `${a}-${b}-5${c}-a${d}-${e}`;
}
