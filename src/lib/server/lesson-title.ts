import type { Units } from '../lesson/draft/units.ts';

/** What a lesson is called on a page: by its title, or where the draft has none yet, by its id. */
export function titleIn(units: Units, id: string): string {
	const title = units['lesson.title'];
	return typeof title === 'string' && title.trim() !== '' ? title : id;
}
