import * as v from 'valibot';
import type { Change } from './changes.ts';
import type { DraftProblem } from './check.ts';
import type { Patch, UnitKey, Json } from './units.ts';

/** Who did something: a person with an account, or (`id: null`) the files under questions/, changed on disk. */
export interface Author {
	id: string | null;
	name: string;
}

/**
 * A version of a unit that is not in the draft, because two people changed the unit at once. It is kept until
 * somebody chooses.
 */
export interface Conflict {
	id: number;
	unit: UnitKey;
	/** What this side made of it; null: it was deleted. The other side's version is the one in the draft. */
	value: Json | null;
	by: Author;
	/** Milliseconds since 1970. */
	at: number;
	/** Who made the version that is in the draft, and when. */
	against: { by: Author; at: number };
}

/** What the studio sends: what has changed since the version that it knows. */
export const SaveRequestSchema = v.strictObject({
	/** One loaded page: made by chance when it opens, never used twice. */
	client: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)),
	/** Counts the saves of a client, from 1. A repeated or late save is known by it, and is done once. */
	seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** The version that the changes were made on. */
	base: v.pipe(v.number(), v.integer(), v.minValue(0)),
	patch: v.record(v.string(), v.unknown()),
	/** Ids of conflicts that this save settles: the patch holds what was chosen, where it is not what is there. */
	resolves: v.optional(v.array(v.number()), [])
});
export type SaveRequest = Omit<v.InferOutput<typeof SaveRequestSchema>, 'patch'> & { patch: Patch };

/** How a draft stands now, told as what differs from the version that was asked about (all of it for version 0). */
export interface DraftState {
	version: number;
	/** The units that differ from the asked-about version, as they are now. */
	patch: Patch;
	/** Every version that still waits for somebody to choose. */
	conflicts: Conflict[];
	/** The version that was last published, and its revision; null where nothing has been. */
	published: { version: number; revision: string } | null;
	/** What is wrong with the files on disk, where they could not be taken in; each a line that names file and line. */
	disk: string[];
}

/** What publishing would do now: GET /teach/<id>/publish. */
export interface PublishPlan {
	/** The version that would be published. */
	version: number;
	/** What has changed since the last time, in words. */
	changes: Change[];
	problems: DraftProblem[];
	/** How many conflicts wait for somebody to choose. */
	conflicts: number;
	/** What is wrong with the files on disk, a line each. */
	disk: string[];
}

/** What publishing did: POST /teach/<id>/publish. */
export interface Published {
	revision: string;
	/** The version that was published. */
	version: number;
	/** Whether the folder under questions/ has it, too. */
	folder: 'written' | 'read-only';
	message: string;
}
