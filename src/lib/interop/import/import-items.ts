import { contentHash } from '../../bank/hash.ts';
import type { Item } from '../../bank/schema.ts';
import type { Skill } from '../../bank/skills.ts';
import { unwelcomeCharacter } from '../../lesson/unwelcome-character.ts';
import type { ForeignAnswer, ForeignFile, ForeignQuestion, Note } from './foreign.ts';

/** What is made of another system’s questions: items as written by hand, and what became of the rest. */
export interface Imported {
	items: ImportedItem[];
	/** What was not taken over at all. */
	left: Note[];
}

/** An item that was made of a question. */
export interface ImportedItem {
	item: Item;
	where: string;
	/** Whether the question itself said what it teaches. */
	hasSkill: boolean;
	/** What of it is otherwise than it was, as sentences. */
	notes: string[];
}

/**
 * Makes items of the questions of a file. The same question gets the same id whenever it comes, so that a file that is
 * imported twice adds nothing the second time. Ids say nothing of which answer is right.
 *
 * @param skill what a question teaches that does not say so by a tag
 * @param taken the ids of the items that are there
 */
export function importItems(
	{ questions, notUnderstood }: ForeignFile,
	skill: Skill,
	taken: ReadonlySet<string>
): Imported {
	const imported: Imported = { items: [], left: [...notUnderstood] };
	const used = new Set<string>();
	for (const question of questions) {
		const { where } = question;
		const leave = (why: string) => imported.left.push({ where, why });
		const hindrance = hindranceOf(question);
		if (hindrance) {
			leave(hindrance);
			continue;
		}
		const id = `imported-${contentHash([question.prompt, question.answer]).slice(0, 8)}`;
		if (taken.has(id) || used.has(id)) {
			leave(taken.has(id) ? 'It is here already.' : 'It stands in the file before.');
			continue;
		}
		used.add(id);
		const { item, notes } = itemOf(question, id, skill);
		imported.items.push({
			item,
			where,
			hasSkill: question.skill !== null,
			notes: [...question.notes, ...notes]
		});
	}
	return imported;
}

/** Why no item can be made of a question; null where one can. */
function hindranceOf(question: ForeignQuestion): string | null {
	const { prompt, answer } = question;
	const unwelcome = unwelcomeCharacter(textsOf(question).join('\n'));
	if (unwelcome) return `In it, ${unwelcome.message}.`;
	if (prompt === '') return 'Its question has no words.';
	if (wordsOf(answer).includes('')) return 'An answer of it has no words.';
	switch (answer.type) {
		case 'choice':
			return answer.choices.length < 2 ? 'It has fewer than two answers.' : null;
		case 'match':
			return answer.pairs.length < 2 || rightsOf(answer).length < 2
				? 'It has fewer than two pairs, or fewer than two right sides.'
				: null;
		case 'order':
			return answer.things.length < 2 ? 'It has fewer than two things to be put in order.' : null;
		case 'essay':
			return answer.model === '' ? 'It has no model answer, with which students could compare theirs.' : null;
	}
}

function textsOf({ prompt, explanation, hint, answer }: ForeignQuestion): string[] {
	const more =
		answer.type === 'choice'
			? answer.choices.map(({ feedback }) => feedback)
			: answer.type === 'essay'
				? [answer.model]
				: [];
	return [prompt, explanation, hint, ...wordsOf(answer), ...more];
}

/** What a student reads of the answers. */
function wordsOf(answer: ForeignAnswer): string[] {
	switch (answer.type) {
		case 'choice':
			return answer.choices.map(({ text }) => text);
		case 'match':
			return [...answer.pairs.flatMap(({ left, right }) => [left, right]), ...answer.extra];
		case 'order':
			return answer.things;
		case 'essay':
			return [];
	}
}

const rightsOf = ({ pairs, extra }: Extract<ForeignAnswer, { type: 'match' }>) => [
	...new Set([...pairs.map(({ right }) => right), ...extra])
];

function itemOf(
	{ prompt, explanation, hint, points, skill, answer }: ForeignQuestion,
	id: string,
	otherwise: Skill
): { item: Item; notes: string[] } {
	const notes: string[] = [];
	if (explanation === '')
		notes.push('It has no general feedback: the explanation just tells the right answer.');
	if (answer.type === 'choice' && answer.choices.some(({ correct, feedback }) => correct && feedback !== ''))
		notes.push(
			'What it says to a right answer stands at that answer, but is not shown: what is of use to all belongs in the explanation.'
		);
	const common = {
		id,
		skill: skill ?? otherwise,
		about: [],
		prompt,
		proof: [],
		...(hint === '' ? {} : { hint }),
		explanation: explanation === '' ? rightAnswer(answer) : explanation,
		evidence: [],
		points
	};
	switch (answer.type) {
		case 'choice':
			return {
				item: {
					...common,
					interaction: 'choice',
					...(answer.multiple ? { multiple: true } : {}),
					choices: answer.choices.map(({ text, correct, feedback }) => ({
						id: optionId(text),
						text,
						...(correct ? { correct } : {}),
						...(feedback === '' ? {} : { feedback })
					}))
				},
				notes
			};
		case 'match':
			return {
				item: {
					...common,
					interaction: 'match',
					left: answer.pairs.map(({ left }) => ({ id: optionId(left), text: left })),
					right: rightsOf(answer).map((text) => ({ id: optionId(text), text })),
					pairs: answer.pairs.map(({ left, right }) => [optionId(left), optionId(right)])
				},
				notes
			};
		case 'order':
			return {
				item: {
					...common,
					interaction: 'order',
					order: answer.things.map((text) => ({ id: optionId(text), text }))
				},
				notes
			};
		case 'essay':
			return {
				item: {
					...common,
					interaction: 'extended-text',
					points: 1,
					model: answer.model,
					criteria: ['says what the model answer says']
				},
				notes: [...notes, 'It has no criteria, and got one: write your own.']
			};
	}
}

/** By its words: so it tells nothing, and words that stand twice are found to do so. */
function optionId(text: string): string {
	return `x${contentHash(text).slice(0, 6)}`;
}

function rightAnswer(answer: ForeignAnswer): string {
	switch (answer.type) {
		case 'choice':
			return `Right: ${answer.choices
				.filter(({ correct }) => correct)
				.map(({ text }) => text)
				.join('; ')}`;
		case 'match':
			return `Right: ${answer.pairs.map(({ left, right }) => `${left} → ${right}`).join('; ')}`;
		case 'order':
			return `Right: ${answer.things.join(' → ')}`;
		case 'essay':
			return answer.model;
	}
}
