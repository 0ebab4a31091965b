/** Who did something. A person without an account (`by_id: null`) is the files on disk. The name is kept as it was then. */
interface By {
	by_id: string | null;
	by_name: string;
}

/** A lesson that is known here, published or not. */
interface LessonTable {
	id: string;
	/** The number of the publication that students get; null before the first. */
	publication: number | null;
	/** 1 where its folder was taken away on disk: it is kept, and not served. */
	is_withdrawn: number;
	/** The files that a lesson was imported from, as JSON, until it has been published: their comments are kept by it. */
	texts: string | null;
	created_at: number;
}

/** A lesson's content under the name that is its hash: written once, never changed. */
interface RevisionTable {
	lesson: string;
	revision: string;
	/** The lesson, as JSON. */
	content: string;
	/** The texts of the four files, as JSON; null for a revision that was kept before they were. */
	texts: string | null;
	at: number;
}

/** Each time that students were given a revision, by the studio or by a change on disk. */
interface PublicationTable extends By {
	lesson: string;
	/** Counts a lesson's publications from 1. */
	number: number;
	revision: string;
	/** The version of the draft that it was made of; for a change on disk, the one that took it in. */
	version: number;
	at: number;
	note: string | null;
}

/** What the folder of a lesson held when it was last looked at: each server has a folder of its own, or they share one. */
interface FolderTable {
	lesson: string;
	/** The machine and the path of the folder. */
	place: string;
	/** What its files said. */
	revision: string;
	/** The publication that the folder had seen; a later one has not been written here. */
	publication: number;
}

/** Files that are being written: kept until they are all on disk, so that a crash between them is mended. */
interface PendingWriteTable {
	lesson: string;
	place: string;
	publication: number;
	/** The texts before, as JSON. */
	old_texts: string;
	new_texts: string;
}

/** The draft of a lesson. Its row is what a save locks. */
interface DraftTable {
	lesson: string;
	version: number;
}

/** One save. */
interface DraftVersionTable extends By {
	lesson: string;
	version: number;
	at: number;
	/** The loaded page that it came from. */
	client: string;
}

/**
 * What a unit held from a version on, until another one. Rows are added and never taken away: the draft at version v
 * are those with `version <= v` and `until` null or above v; the draft as it is has `until: null`.
 */
interface DraftUnitTable {
	lesson: string;
	unit: string;
	version: number;
	until: number | null;
	/** JSON; null where the unit was deleted. */
	value: string | null;
}

/** The last save of a loaded page that was taken: an earlier one that comes late, or again, is known by it. */
interface DraftClientTable {
	lesson: string;
	client: string;
	/** The account; '' for none. Nobody can speak for another's page. */
	person: string;
	seq: number;
}

/** A version of a unit that is not in the draft. It stays here also when somebody has chosen. */
interface DraftConflictTable extends By {
	lesson: string;
	/** Counts a lesson's conflicts from 1. */
	id: number;
	unit: string;
	/** JSON; null: this side deleted it. */
	value: string | null;
	/** The version of the draft that this side had seen. */
	base_version: number;
	/** The version that put it here, or last changed it: who has not seen that cannot settle it. */
	version: number;
	at: number;
	client: string;
	/** The version in which somebody chose; null while nobody has. */
	settled_version: number | null;
}

export interface LessonTables {
	lesson: LessonTable;
	revision: RevisionTable;
	publication: PublicationTable;
	folder: FolderTable;
	pending_write: PendingWriteTable;
	draft: DraftTable;
	draft_version: DraftVersionTable;
	draft_unit: DraftUnitTable;
	draft_client: DraftClientTable;
	draft_conflict: DraftConflictTable;
}
