import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttemptEvent } from '../quiz/events.ts';

/** No log that a student can make is longer; a longer one is an attack on the memory. */
const LARGEST = 1_000_000;

/** A log as it travels in the address of a page without script: JSON, deflated, base64url. */
export function encodeLog(events: readonly AttemptEvent[]): string {
	return deflateRawSync(JSON.stringify(events)).toString('base64url');
}

/**
 * Reads a log from an address. What it says is not trusted yet: the replay checks every event.
 *
 * @returns null where the text is not a whole log, say because the address was cut off
 */
export function decodeLog(text: string): unknown[] | null {
	try {
		const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LARGEST });
		const events: unknown = JSON.parse(bytes.toString('utf8'));
		return Array.isArray(events) ? events : null;
	} catch {
		return null;
	}
}
