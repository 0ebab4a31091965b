import { applyPatch } from '../lesson/draft/merge.ts';
import { draftOf, type Units } from '../lesson/draft/units.ts';
import { derive, type Derivation, type Derived } from './derive.ts';
import type { DeriveReply, DeriveRequest } from './derive-messages.ts';

/**
 * Works out what follows from a draft, beside the page. It is sent what has changed and sends what has changed: to copy
 * a whole draft at every letter would cost more than to draw the letter.
 */
let units = {} as Units;
let last: Derived | null = null;
/** Each part as it was sent last. */
const sent = new Map<string, string>();

self.addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
	self.postMessage(reply(data));
});

function reply({ lesson, patch }: DeriveRequest): DeriveReply {
	units = applyPatch(units, patch);
	try {
		last = derive(lesson, draftOf(units), last);
	} catch (error) {
		return { ok: false, message: String(error) };
	}
	return { ok: true, changed: changedIn(last.derivation) };
}

function changedIn(derivation: Derivation): Partial<Derivation> {
	const parts = Object.entries(derivation).filter(([part, value]) => {
		const text = JSON.stringify(value);
		if (sent.get(part) === text) return false;
		sent.set(part, text);
		return true;
	});
	return Object.fromEntries(parts);
}
