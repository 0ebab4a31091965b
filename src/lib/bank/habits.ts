/**
 * The habits behind wrong answers ("misconceptions" in the files): a closed list. Each has a name that finishes the
 * sentence "A habit to watch: …", and what to remember instead, in words for a 14-year-old.
 */
export const HABITS = {
	'topic-as-source': {
		name: 'topic taken for source',
		instead: 'Who a sentence is about is not who says it. Look for the person next to the word “said”.'
	},
	'reporter-as-source': {
		name: 'reporter taken for source',
		instead: 'The article writes the words down. When it credits somebody else, the claim is theirs.'
	},
	'relay-as-origin': {
		name: 'relay taken for origin',
		instead:
			'An outlet that passes words on is not the one who said them. Follow the words back to the start.'
	},
	'quoted-means-verified': {
		name: 'quoted taken for proven',
		instead: 'Quotation marks prove that somebody said it, not that it is so. Ask what the article shows.'
	},
	'named-means-true': {
		name: 'named taken for true',
		instead: 'A name tells you whom to hold to it. A named person can still be wrong.'
	},
	'anonymous-means-false': {
		name: 'anonymous taken for false',
		instead: 'Without a name you cannot check who it is. That makes a claim weaker, not untrue.'
	},
	'repeated-means-corroborated': {
		name: 'repeated taken for confirmed',
		instead: 'The same claim heard twice counts twice only if each of them knows it independently.'
	},
	'made-means-supplied': {
		name: 'made there taken for sent from there',
		instead: 'Where a thing was made does not tell who handed it over. Look for words about the supplier.'
	},
	'hedge-dropped': {
		name: 'hedge dropped',
		instead: 'Words such as “allegedly” or “reports of” mean that the writer does not vouch. Keep them in.'
	},
	'conditional-as-fact': {
		name: '“might” taken for “did”',
		instead: '“Might”, “would” and “if” tell what could be, not what happened.'
	},
	'doubt-means-denial': {
		name: 'doubt taken for denial',
		instead: 'Saying “we cannot be sure” is not saying “it is not so”.'
	},
	'headline-as-finding': {
		name: 'headline taken for finding',
		instead:
			'A headline is an advertisement for the article. Look for the sentence in the body that backs it.'
	}
} as const;

export type Habit = keyof typeof HABITS;

export interface HabitText {
	name: string;
	instead: string;
}
