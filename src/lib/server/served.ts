import { resolve } from 'node:path';
import { openDatabase, type Database } from './db/database.ts';
import { Drafts } from './drafts.ts';
import { Lessons } from './lessons.ts';

/** What this server works with. */
export interface Served {
	db: Database;
	lessons: Lessons;
	drafts: Drafts;
}

let opened: Promise<Served> | undefined;

/**
 * The database and the lessons of this server: `questions/` and `data/` in the folder that it was started in, unless
 * WHO_SAYS_QUESTIONS and WHO_SAYS_DATA name others, and the database that DATABASE_URL names, if it does. They are opened
 * when they are first asked for: there are none while the pages are built.
 */
export function served(): Promise<Served> {
	opened ??= open(process.env);
	return opened;
}

/** Closes what {@link served} has opened, when the server ends. */
export async function closeServed(): Promise<void> {
	const closing = opened;
	opened = undefined;
	if (closing) await (await closing).db.close();
}

async function open(env: NodeJS.ProcessEnv): Promise<Served> {
	try {
		const data = resolve(env.WHO_SAYS_DATA || 'data');
		const root = resolve(env.WHO_SAYS_QUESTIONS || 'questions');
		const report = (line: string) => console.error(line);
		const db = await openDatabase({ url: env.DATABASE_URL, folder: data, report });
		const lessons = await Lessons.open({ db, root, data, report });
		return { db, lessons, drafts: new Drafts(db, (id) => lessons.problemsOf(id)) };
	} catch (error) {
		// Whoever asks next tries again: the database may answer then.
		opened = undefined;
		throw error;
	}
}
