import type { Skill } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { say } from './say.ts';
import type { Words } from './words.ts';

/** What stands above the Start button: what the lesson is, or what a practice practises. */
export function summaryOf(
	{ lesson }: Pick<Lesson, 'lesson'>,
	practised: readonly Skill[],
	{ around, page }: Pick<Words, 'around' | 'page'>
): string {
	if (practised.length === 0) return lesson.summary;
	return say(around.practice, { skills: practised.map((skill) => page.skills[skill]).join(', ') });
}
