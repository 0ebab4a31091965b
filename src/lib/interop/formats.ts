import type { Lesson } from '../lesson/lesson.ts';
import type { Exported } from './exported.ts';

/** A form that a lesson can be taken out in. */
export interface Format {
	title: string;
	/** What it is for, one sentence for a teacher. */
	use: string;
	/** The one file of it that other systems are given; null where that is the zip itself. */
	main: string | null;
	export(lesson: Lesson): Exported;
}

/** All formats, by their names in commands and addresses, in the order in which they are offered. */
export const FORMATS = {} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
