import type { Path } from '../../bank/lint/rule.ts';

const CHOOSE = 'Choose the words of the article.';
const FEEDBACK = 'Write what the student is told, or leave it out.';
const ID = 'The name may have small letters, digits and single hyphens only.';
const SOURCE = 'Choose the source from the list.';
const CLAIM = 'Choose the claim from the list.';

/** The part of a draft that a field lies in. */
export type Part = 'lesson' | 'article' | 'source' | 'claim' | 'item';

/**
 * What to say of each field whose value no lesson can have, most of all since it is empty. By the way to the field;
 * `*` stands for a place in a list, or for any of several fields that are alike.
 */
const WORDS: Record<Part, Record<string, string>> = {
	lesson: {
		title: 'Give the lesson a title.',
		summary: 'Say in a sentence or two what the lesson is about.',
		'objectives.*': 'Write what the students learn, or take this line out.',
		language: 'Give the language by its code, such as “en” or “pt-BR”.',
		quiz: 'Say how many questions are asked.',
		'quiz.blueprint.*': 'How many questions are asked is a whole number, 0 or more.',
		'quiz.attempts': 'A question can be tried 1 to 5 times.',
		'quiz.pass-mark': 'The part of the points that passes lies between 0 and 100 %.'
	},
	article: {
		headline: 'Write the headline, or leave it out.',
		outlet: 'Write who published the article, or leave it out.',
		byline: 'Write who the article is by, or leave it out.',
		published: 'Write when the article was published, or leave it out.',
		dateline: 'Write where the article was reported from, or leave it out.',
		url: 'Give the whole web address, such as “https://www.example.org/news”, or leave it out.',
		rights: 'Write whose the article is, or leave it out.'
	},
	source: {
		id: ID,
		name: 'Give the source a name.',
		role: 'Write what this source is or does, or leave it out.',
		affiliation:
			'Write whom this source belongs to in small letters, digits and single hyphens: “town-council”.',
		interest: 'Write why this source may not be neutral, or leave it out.',
		'mentions.*': CHOOSE
	},
	claim: {
		id: ID,
		content: 'Choose the words of the article that make the claim.',
		'content.*': 'Choose the words of the article that make the claim.',
		says: 'Say the claim in plain words.',
		source: SOURCE,
		cue: CHOOSE,
		'via.*': SOURCE,
		'hedges.*': CHOOSE,
		'evidence.*.what': 'Say what the article shows.',
		'evidence.*.at': 'Choose the words of the article that show it.',
		'supports.*': CLAIM,
		'disputes.*': CLAIM,
		'status.because': 'Write the reason for the status: students are shown it.',
		note: 'Write the note, or leave it out.'
	},
	item: {
		id: ID,
		'from.*': 'Where this question was built from cannot be told any more.',
		'about.*': CLAIM,
		prompt: 'Write the question.',
		passage: CHOOSE,
		'proof.*': CHOOSE,
		hint: 'Write the hint, or leave it out.',
		explanation: 'Write the explanation that is shown after the answer.',
		'evidence.*': CHOOSE,
		points: 'Points are 0 or more.',
		choices: 'Give at least two choices.',
		'choices.*.text': 'Write this choice, or take it out.',
		'choices.*.id': ID,
		'choices.*.feedback': FEEDBACK,
		'spans.*.at': 'Choose the words of the article that can be chosen.',
		'spans.*.id': ID,
		'spans.*.feedback': FEEDBACK,
		'correct.*': 'Choose words of a sentence that is right.',
		'wrong.*.at': 'Choose words of the sentence that this is about.',
		'wrong.*.feedback': FEEDBACK,
		left: 'Give at least two things to match.',
		'left.*.text': 'Write what is to be matched, or take it out.',
		'left.*.id': ID,
		'left.*.feedback': FEEDBACK,
		right: 'Give at least two things to match with.',
		'right.*.text': 'Write what it can be matched with, or take it out.',
		'right.*.id': ID,
		'pairs.*.*': 'Choose what goes together.',
		'mispairs.*.pair.*': 'Choose the two that are wrongly put together.',
		'mispairs.*.feedback': FEEDBACK,
		order: 'Give at least two things to put in order.',
		'order.*.text': 'Write this step, or take it out.',
		'order.*.id': ID,
		'order.*.feedback': FEEDBACK,
		model: 'Write a model answer.',
		criteria: 'Say at least one thing that a good answer has.',
		'criteria.*': 'Write what a good answer has, or take this line out.'
	}
};

/** Of what has the shape of no lesson at all: no field of the studio writes such a thing. */
const UNREADABLE = 'This cannot be read any more. Undo what was done to it, or delete it and make it anew.';

/** What to say of a field whose value no lesson can have. */
export function formWords(part: Part, path: Path): string {
	const known = WORDS[part];
	const way = path.map((step) => (typeof step === 'number' ? '*' : step));
	return known[way.join('.')] ?? known[[...way.slice(0, -1), '*'].join('.')] ?? UNREADABLE;
}
