import { optionsOf, plainText } from './options.ts';
import { itemFindings, type Rule } from './rule.ts';

/** A prompt that holds the right choice's words, and no wrong one's, gives the answer away. */
export const promptTellsAnswer: Rule = {
	id: 'prompt-tells-answer',
	severity: 'warning',
	check: ({ bank }) =>
		itemFindings(bank, (item) => {
			const options = optionsOf(item);
			if (options.length === 0) return [];
			const prompt = plainText(item.prompt);
			const told = options.filter(({ text }) => holdsWords(prompt, plainText(text)));
			const answer = told.find(({ correct }) => correct);
			if (!answer || told.some(({ correct }) => !correct)) return [];
			return [{ path: ['prompt'], message: `holds the answer, “${answer.text}”; ask without those words` }];
		})
};

/** Whether `words` stand in `text` as whole words. */
function holdsWords(text: string, words: string): boolean {
	const isLetter = (character: string | undefined) =>
		character !== undefined && /[\p{L}\p{N}]/u.test(character);
	for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
		if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
	}
	return false;
}
