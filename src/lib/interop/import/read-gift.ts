import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs';
import { rightByPercent, skillOf, type ForeignAnswer, type ForeignFile } from './foreign.ts';
import { wordsOfHtml } from './plain-text.ts';

/** The parser leaves these in the right side of a pair, in the place of escaped signs. */
const PLACEHOLDERS: Record<string, string> = {
	'&&092;': '\\',
	'&&058;': ':',
	'&&035;': '#',
	'&&061;': '=',
	'&&123;': '{',
	'&&125;': '}',
	'&&126;': '~'
};

type ParsedQuestion = Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>;

/** Reads GIFT, a question at a time: one that is not understood does not hinder the others. */
export function readGift(file: string): ForeignFile {
	const read: ForeignFile = { questions: [], notUnderstood: [] };
	for (const { line, text } of blocksOf(file)) {
		let parsed: GIFTQuestion[];
		try {
			parsed = parse(text);
		} catch (error) {
			const { location } = error as Partial<{ location: { start: { line: number } } }>;
			const at = line + (location?.start.line ?? 1) - 1;
			read.notUnderstood.push({ where: `line ${at}`, why: 'This is not GIFT.' });
			continue;
		}
		for (const question of parsed) {
			if (question.type === 'Category') continue;
			const where = question.title ? `line ${line} “${question.title}”` : `line ${line}`;
			const fail = (why: string) => read.notUnderstood.push({ where, why });
			if (question.type === 'Description') {
				fail('This is a text and no question.');
				continue;
			}
			const notes = new Set<string>();
			const words = (text: TextFormat | null) => wordsOf(text, notes);
			const answerNotes: string[] = [];
			const answer = answerOf(question, words, answerNotes);
			if (!answer) {
				fail('Answers that are typed are not known here.');
				continue;
			}
			read.questions.push({
				where,
				skill: skillOf(question.tags ?? []),
				prompt: words(question.stem),
				explanation: words(question.globalFeedback),
				hint: '',
				points: 1,
				answer,
				notes: [...notes, ...answerNotes]
			});
		}
	}
	return read;
}

/** The parts between blank lines, as Moodle cuts them, but those that are comments alone; lines count from 1. */
function blocksOf(file: string): { line: number; text: string }[] {
	const blocks: { line: number; lines: string[] }[] = [];
	let isOpen = false;
	file
		.replace(/^\ufeff/, '')
		.split(/\r\n|\r|\n/)
		.forEach((text, i) => {
			if (text.trim() === '') isOpen = false;
			else if (isOpen) blocks.at(-1)!.lines.push(text);
			else {
				blocks.push({ line: i + 1, lines: [text] });
				isOpen = true;
			}
		});
	return blocks
		.filter(({ lines }) => lines.some((line) => !line.trimStart().startsWith('//')))
		.map(({ line, lines }) => ({ line, text: lines.join('\n') }));
}

function answerOf(
	question: ParsedQuestion,
	words: (text: TextFormat | null) => string,
	notes: string[]
): ForeignAnswer | null {
	switch (question.type) {
		case 'MC': {
			const isSingle = question.choices.some(({ isCorrect }) => isCorrect);
			const percents = question.choices.map(({ isCorrect, weight }) => weight ?? (isCorrect ? 100 : 0));
			const right = rightByPercent(percents, isSingle, notes);
			const choices = question.choices.map(({ text, feedback }, i) => ({
				text: words(text),
				correct: right[i]!,
				feedback: words(feedback)
			}));
			return { type: 'choice', multiple: !isSingle, choices };
		}
		case 'TF': {
			// The first feedback is for the wrong answer, whichever that is (Moodle’s split_truefalse_comment).
			const [wrong, right] = [words(question.trueFeedback), words(question.falseFeedback)];
			const choice = (text: string, correct: boolean) => ({
				text,
				correct,
				feedback: correct ? right : wrong
			});
			const choices = [choice('True', question.isTrue), choice('False', !question.isTrue)];
			return { type: 'choice', multiple: false, choices };
		}
		case 'Matching': {
			const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
				left: words(subquestion),
				right: words({
					format: subquestion.format,
					text: subanswer.replace(/&&\d{3};/g, (sign) => PLACEHOLDERS[sign] ?? sign)
				})
			}));
			return {
				type: 'match',
				pairs: pairs.filter(({ left }) => left !== ''),
				extra: pairs.filter(({ left }) => left === '').map(({ right }) => right)
			};
		}
		case 'Essay':
			return { type: 'essay', model: '' };
		case 'Short':
		case 'Numerical':
			return null;
	}
}

/** What a text says. Moodle’s own format is HTML where there are elements in it. */
function wordsOf(text: TextFormat | null, notes: Set<string>): string {
	if (text === null) return '';
	const isHtml = text.format === 'html' || (text.format === 'moodle' && /<\/?[a-z]|&#?\w+;/i.test(text.text));
	if (!isHtml) return text.text.trim();
	const { text: words, hasMedia } = wordsOfHtml(text.text);
	if (hasMedia) notes.add('A picture, a recording or a formula is left out.');
	return words;
}
