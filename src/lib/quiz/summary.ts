import { SKILL_NAMES, type Skill } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';

/** What stands above the Start button: what the lesson is, or what a practice practises. */
export const summaryOf = ({ lesson }: Pick<Lesson, 'lesson'>, practised: readonly Skill[]): string =>
	practised.length === 0
		? lesson.summary
		: `A practice, on the same article: ${practised.map((skill) => SKILL_NAMES[skill]).join(', ')}.`;
