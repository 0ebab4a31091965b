import type { Lesson } from '../../lesson/lesson.ts';
import { UNWELCOME } from '../../lesson/unwelcome-character.ts';

/** What the list of a course says of a lesson, without what XML cannot hold: the lesson itself has every character. */
export function listed({ lesson }: Pick<Lesson, 'lesson'>): {
	title: string;
	summary: string;
	language: string;
} {
	const held = (text: string) => text.replace(new RegExp(UNWELCOME, 'gu'), '�');
	return { title: held(lesson.title), summary: held(lesson.summary), language: lesson.language };
}
