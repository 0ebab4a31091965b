import { SKILLS, type Skill } from '../../bank/skills.ts';
import { checkDraft } from '../../lesson/draft/check.ts';
import type { Draft } from '../../lesson/draft/draft.ts';
import { entryKey } from '../../lesson/draft/units.ts';
import type { BankFile } from './bank-file.ts';
import type { Note } from './foreign.ts';
import { importItems, type ImportedItem } from './import-items.ts';
import { readBank } from './read-bank.ts';

/** What of a bank comes into a lesson, and what does not. */
export interface TakenQuestions {
	/** As if they had been written by hand. */
	questions: ImportedItem[];
	left: Note[];
}

/** How many come in at once, and how much they may be as JSON, in characters: a lesson’s file has its limit. */
const MOST_QUESTIONS = 500;
const LARGEST = 1_000_000;
const TOO_MUCH = 'It is more than comes in at once. When the others are in, import the file once more.';

/**
 * Decides which questions of a bank a lesson takes: what was understood, is not there yet, and is such that a lesson can
 * have it. What a teacher should better, but need not, is no reason to leave a question out.
 *
 * @param id the lesson's
 * @param skill what a question teaches that does not say so itself; without one, that is still to be chosen
 */
export function takeQuestions(
	files: readonly BankFile[],
	{ id, draft, skill = SKILLS[0] }: { id: string; draft: Draft; skill?: Skill }
): TakenQuestions {
	const imported = importItems(readBank(files), skill, new Set(draft.items.map((item) => item.id)));
	const left = [...imported.left];
	const questions: ImportedItem[] = [];
	let size = 0;
	for (const question of imported.items) {
		size += JSON.stringify(question.item).length;
		if (questions.length < MOST_QUESTIONS && size <= LARGEST) questions.push(question);
		else left.push({ where: question.where, why: TOO_MUCH });
	}
	const faults = new Map(
		checkDraft(id, { ...draft, built: [], items: questions.map(({ item }) => item) })
			.filter(({ severity }) => severity === 'error')
			.map(({ unit, message }) => [unit, message])
	);
	const faultOf = ({ item }: ImportedItem) => faults.get(entryKey('items', item.id));
	for (const question of questions) {
		const why = faultOf(question);
		if (why !== undefined) left.push({ where: question.where, why });
	}
	return { questions: questions.filter((question) => faultOf(question) === undefined), left };
}
