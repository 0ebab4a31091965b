import type { Lesson } from '../lesson/lesson.ts';
import type { Sources } from '../lesson/sources.ts';
import type { Words } from '../words/words.ts';

/** The player that runs by itself, as `npm run build` makes it. */
export interface StandalonePlayer {
	script: string;
	styles: string;
}

/** What runs a lesson that runs by itself, and keeps its attempts. */
export type Host = 'browser' | 'cmi5' | 'xapi' | 'scorm12' | 'scorm2004';

/** What such a player finds in its page. */
export interface StandaloneData {
	host: Host;
	lesson: Lesson;
	sources: Sources;
	/** What the source map is called where it is a picture of its own. */
	mapHeading: string;
	words: Omit<Words, 'sources'>;
}

/** The ids of the elements in which the player finds its data, and its place. */
export const STANDALONE = { data: 'lesson-data', player: 'player' } as const;
