import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Batch } from './sync.ts';

/** What a page has that the server has not: kept in the browser, one record a loaded page. */
export interface Kept {
	client: string;
	/** Whose it is: on a shared computer nobody else's page takes it up. */
	user: string;
	lesson: string;
	/** The number of the last save that was sent. */
	seq: number;
	batches: Batch[];
	/** Milliseconds since 1970. */
	at: number;
}

interface Schema extends DBSchema {
	kept: { key: string; value: Kept };
}

const open = (): Promise<IDBPDatabase<Schema>> =>
	openDB<Schema>('who-says-studio', 1, {
		upgrade: (db) => void db.createObjectStore('kept', { keyPath: 'client' })
	});

/** The browser's own store (IndexedDB) of what the server has not got yet. */
export interface KeptStore {
	/** @returns false where the browser keeps nothing, as some do in private windows */
	put(kept: Kept): Promise<boolean>;
	remove(client: string): Promise<void>;
	/** What pages that are gone have left of this person's work on this lesson, oldest first. */
	orphans(user: string, lesson: string): Promise<Kept[]>;
}

const lockName = (client: string) => `who-says-studio/${client}`;

/**
 * Says to the browser's other pages that this one is alive, for as long as it is: what it keeps is not theirs to take
 * up. A page that crashed, or was closed, holds its lock no more.
 */
export function stayAlive(client: string): void {
	navigator.locks?.request(lockName(client), () => new Promise(() => undefined)).catch(() => undefined);
}

export function browserStore(): KeptStore {
	let db: Promise<IDBPDatabase<Schema>> | undefined;
	const opened = () => (db ??= open());
	return {
		async put(kept) {
			try {
				await (await opened()).put('kept', kept);
				return true;
			} catch {
				return false;
			}
		},
		async remove(client) {
			try {
				await (await opened()).delete('kept', client);
			} catch {
				// What was never kept need not be removed.
			}
		},
		async orphans(user, lesson) {
			try {
				const all = await (await opened()).getAll('kept');
				const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
				return all
					.filter((kept) => kept.user === user && kept.lesson === lesson && !held.has(lockName(kept.client)))
					.sort((a, b) => a.at - b.at);
			} catch {
				return [];
			}
		}
	};
}
