/** What a lesson teaches; each item has one skill. The order is that of the results. */
export const SKILLS = [
	'attribution',
	'chain',
	'naming',
	'standing',
	'verification',
	'voice',
	'wording',
	'gaps'
] as const;

export type Skill = (typeof SKILLS)[number];

/** Each skill's name on screen, and the question that it is about. */
export const SKILL_NAMES: Record<Skill, { name: string; asks: string }> = {
	attribution: { name: 'Who says it', asks: 'Who does this claim come from?' },
	chain: { name: 'How it reached us', asks: 'Through whom did the words come?' },
	naming: { name: 'Named or not', asks: 'Is the source named, known by role, or anonymous?' },
	standing: { name: 'How they would know', asks: 'Were they there, and what is their interest?' },
	verification: { name: 'Is it verified', asks: 'Does the article show that it is so?' },
	voice: {
		name: 'The article’s own voice',
		asks: 'Is anyone named for it, or does the article just say it?'
	},
	wording: { name: 'Cues and hedges', asks: 'Which words attribute, and which hold back?' },
	gaps: { name: 'What is missing', asks: 'Who was not asked, and what would you ask next?' }
};
