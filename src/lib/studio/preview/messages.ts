import type { Lesson } from '../../lesson/lesson.ts';

/** What the frame of a preview says to the studio around it: that it is there and can be told what to show. */
export const READY = 'who-says-preview-ready';

/** What the studio tells the frame. */
export interface ShowPreview {
	type: 'who-says-preview';
	lesson: Lesson;
	seed: string;
	/** True where there is one question only: it is opened at once. */
	begin: boolean;
}
