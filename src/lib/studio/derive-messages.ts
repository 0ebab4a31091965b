import type { Patch } from '../lesson/draft/units.ts';
import type { Derivation } from './derive.ts';

/** To the worker: the lesson, and how its draft differs from the one that was sent last (the first, from nothing). */
export interface DeriveRequest {
	lesson: string;
	patch: Patch;
}

/** From the worker: what is not as it was in the last reply. */
export type DeriveReply = { ok: true; changed: Partial<Derivation> } | { ok: false; message: string };
