import { rightByPercent, skillOf, type ForeignAnswer, type ForeignFile } from './foreign.ts';
import { wordsOfHtml } from './plain-text.ts';
import { all, first, lettersOf, type XmlTree } from './xml-tree.ts';

const NAMES: Record<string, string> = {
	shortanswer: 'a short answer that is typed',
	numerical: 'a number that is typed',
	cloze: 'a text with gaps',
	multianswer: 'a text with gaps',
	ddwtos: 'words that are dragged into a text',
	gapselect: 'a text with gaps'
};

/** Reads Moodle’s XML. @param quiz its root element */
export function readMoodleXml(quiz: XmlTree): ForeignFile {
	const read: ForeignFile = { questions: [], notUnderstood: [] };
	for (const question of all(quiz, 'question')) {
		const { type = '' } = question.attributes;
		if (type === 'category') continue;
		const name = textOf(first(question, 'name'));
		const where = name === '' ? `line ${question.line}` : `line ${question.line} “${name}”`;
		const notes = new Set<string>();
		const words = (element: XmlTree | undefined) => wordsOf(element, notes);
		const answerNotes: string[] = [];
		const answer = answerOf(question, type, words, answerNotes);
		if (!answer) {
			const why =
				type === 'description'
					? 'This is a text and no question.'
					: `Questions of this kind (${NAMES[type] ?? type}) are not known here.`;
			read.notUnderstood.push({ where, why });
			continue;
		}
		const [hint, ...hints] = all(question, 'hint')
			.map(words)
			.filter((text) => text !== '');
		if (hints.length > 0) answerNotes.push('Only the first of its hints is taken.');
		const points = Number(lettersOf(first(question, 'defaultgrade')) || 1);
		read.questions.push({
			where,
			skill: skillOf(all(first(question, 'tags'), 'tag').map(textOf)),
			prompt: words(first(question, 'questiontext')),
			explanation: words(first(question, 'generalfeedback')),
			hint: hint ?? '',
			points: Number.isFinite(points) && points >= 0 ? points : 1,
			answer,
			notes: [...notes, ...answerNotes]
		});
	}
	return read;
}

function answerOf(
	question: XmlTree,
	type: string,
	words: (element: XmlTree | undefined) => string,
	notes: string[]
): ForeignAnswer | null {
	const answers = all(question, 'answer');
	const percents = answers.map(({ attributes }) => Number(attributes.fraction ?? 0));
	switch (type) {
		case 'multichoice': {
			const isSingle = !['false', '0'].includes(lettersOf(first(question, 'single')).trim());
			const right = rightByPercent(percents, isSingle, notes);
			const choices = answers.map((answer, i) => ({
				text: words(answer),
				correct: right[i]!,
				feedback: words(first(answer, 'feedback'))
			}));
			return { type: 'choice', multiple: !isSingle, choices };
		}
		case 'truefalse': {
			const choices = answers.map((answer, i) => ({
				text: textOf(answer) === 'true' ? 'True' : 'False',
				correct: percents[i] === 100,
				feedback: words(first(answer, 'feedback'))
			}));
			return { type: 'choice', multiple: false, choices };
		}
		case 'match':
		case 'matching': {
			const pairs = all(question, 'subquestion').map((pair) => ({
				left: words(pair),
				// One line, which Moodle shows as HTML.
				right: wordsOfHtml(textOf(first(pair, 'answer'))).text
			}));
			return {
				type: 'match',
				pairs: pairs.filter(({ left }) => left !== ''),
				extra: pairs.filter(({ left }) => left === '').map(({ right }) => right)
			};
		}
		case 'ordering': {
			const things = answers.map((answer, i) => ({ text: words(answer), place: percents[i]! }));
			return { type: 'order', things: things.sort((a, b) => a.place - b.place).map(({ text }) => text) };
		}
		case 'essay':
			return { type: 'essay', model: words(first(question, 'graderinfo')) };
		default:
			return null;
	}
}

/** What an element’s text says, in the format that it names. */
function wordsOf(element: XmlTree | undefined, notes: Set<string>): string {
	if (!element) return '';
	const text = textOf(element);
	if (['plain_text', 'markdown'].includes(element.attributes.format ?? 'html')) return text.trim();
	const { text: words, hasMedia } = wordsOfHtml(text);
	if (hasMedia || all(element, 'file').length > 0)
		notes.add('A picture, a recording or a formula is left out.');
	return words;
}

const textOf = (element: XmlTree | undefined) => lettersOf(first(element, 'text')).trim();
