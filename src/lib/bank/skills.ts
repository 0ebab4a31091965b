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

/** Each skill's name on screen. */
export const SKILL_NAMES: Record<Skill, string> = {
	attribution: 'Who says it',
	chain: 'How it reached us',
	naming: 'Named or not',
	standing: 'How they would know',
	verification: 'Is it verified',
	voice: 'The article’s own voice',
	wording: 'Cues and hedges',
	gaps: 'What is missing'
};
