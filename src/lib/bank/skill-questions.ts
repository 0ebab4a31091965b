import type { Skill } from './skills.ts';

/** The question that each skill answers, for the results: a file of its own, because a page needs it last. */
export const SKILL_QUESTIONS: Record<Skill, string> = {
	attribution: 'Who does this claim come from?',
	chain: 'Through whom did the words come?',
	naming: 'Is the source named, known by role, or anonymous?',
	standing: 'Were they there, and what is their interest?',
	verification: 'Does the article show that it is so?',
	voice: 'Is anyone named for it, or does the article just say it?',
	wording: 'Which words attribute, and which hold back?',
	gaps: 'Who was not asked, and what would you ask next?'
};
