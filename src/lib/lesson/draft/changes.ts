import type { Claim, Source } from '../../attribution/schema.ts';
import type { Item } from '../../bank/schema.ts';
import type { QuizRules } from '../schema.ts';
import { claimFacts, sourceFacts, type Names } from './annotation-facts.ts';
import { differences, inOneOrder, type Detail, type Fact } from './fact.ts';
import { itemFacts } from './item-facts.ts';
import { FIELD_NAMES, paragraphDetails, quizFacts } from './lesson-facts.ts';
import { patchBetween } from './merge.ts';
import { movedIds } from './moved.ts';
import { draftOf, entryKey, type Json, type List, type UnitKey, type Units } from './units.ts';

export type { Detail } from './fact.ts';

/** What has changed of a draft, in words for a teacher: one for each unit. */
export interface Change {
	unit: UnitKey;
	kind: 'added' | 'removed' | 'changed' | 'moved';
	/** What it is: `Question “Who says that …?”`. */
	title: string;
	/** What differs, each with its words before and after. */
	details: Detail[];
}

/** The lists in the order in which they are told. */
const TOLD = ['items', 'claims', 'sources'] as const;
const ENTRY_NAMES: Record<List, string> = { items: 'Question', claims: 'Claim', sources: 'Source' };
const ORDER_NAMES: Record<List, string> = {
	items: 'Order of the questions',
	claims: 'Order of the claims',
	sources: 'Order of the sources'
};
/** How much of a prompt or a claim stands in a title. */
const LONGEST = 80;

/**
 * What has changed between two states of a draft, in the order of reading: the lesson, the article, the questions, the
 * claims, the sources, then what was moved. Each may hold a part of the units only; what an id means is then told as far
 * as they tell it.
 */
export function changesBetween(before: Units, after: Units): Change[] {
	const patch = patchBetween(before, after);
	const isChanged = (unit: UnitKey) => Object.hasOwn(patch, unit);
	const [old, now] = [draftOf(before), draftOf(after)];
	const names = namesOf({ ...before, ...after });

	const fields = (Object.keys(FIELD_NAMES) as UnitKey[])
		.filter(isChanged)
		.map((unit) => changeOf(unit, FIELD_NAMES[unit]!, before, after, fieldDetails(unit, before, after)));
	const entries = TOLD.flatMap((list) =>
		inOneOrder(idsOf(old[list]), idsOf(now[list]))
			.map((id) => entryKey(list, id))
			.filter(isChanged)
			.map((unit) => {
				const facts = (units: Units) => factsOf(list, units[unit], names);
				const title = entryTitle(list, (after[unit] ?? before[unit])!);
				return changeOf(unit, title, before, after, differences(facts(before), facts(after)));
			})
	);
	const orders = TOLD.flatMap((list) => orderChange(list, old[list], now[list]));
	const isBuiltAlone = isChanged('built') && entries.length === 0;
	const built: Change = {
		unit: 'built',
		kind: 'changed',
		title: 'Which questions were built before',
		details: []
	};
	return [...fields, ...entries, ...orders, ...(isBuiltAlone ? [built] : [])];
}

function changeOf(unit: UnitKey, title: string, before: Units, after: Units, details: Detail[]): Change {
	const kind = before[unit] === undefined ? 'added' : after[unit] === undefined ? 'removed' : 'changed';
	return { unit, kind, title, details };
}

function fieldDetails(unit: UnitKey, before: Units, after: Units): Detail[] {
	const [old, now] = [before[unit], after[unit]];
	if (unit === 'article.body') return paragraphDetails((old ?? '') as string, (now ?? '') as string);
	if (unit === 'lesson.quiz') {
		const facts = (quiz: Json | undefined) => (quiz ? quizFacts(quiz as unknown as QuizRules) : []);
		return differences(facts(old), facts(now));
	}
	const textOf = (value: Json | undefined) => {
		const text = Array.isArray(value) ? value.join('\n') : (value as string | undefined);
		return text === undefined || text === '' ? null : text;
	};
	return [{ label: FIELD_NAMES[unit]!, before: textOf(old), after: textOf(now) }];
}

function factsOf(list: List, entry: Json | undefined, names: Names): Fact[] {
	if (!entry) return [];
	if (list === 'sources') return sourceFacts(entry as unknown as Source);
	if (list === 'claims') return claimFacts(entry as unknown as Claim, names);
	return itemFacts(entry as unknown as Item, names);
}

/** The entries of a list that stand elsewhere among those that were there before. */
function orderChange(
	list: List,
	before: readonly { id: string }[],
	after: readonly { id: string }[]
): Change[] {
	const [old, now] = [idsOf(before), idsOf(after)];
	const moved = movedIds(old, now);
	if (moved.size === 0) return [];
	const place = (ids: string[], id: string) => `place ${ids.indexOf(id) + 1} of ${ids.length}`;
	const details = after
		.filter(({ id }) => moved.has(id))
		.map((entry) => ({
			label: entryTitle(list, entry),
			before: place(old, entry.id),
			after: place(now, entry.id)
		}));
	return [{ unit: `order.${list}`, kind: 'moved', title: ORDER_NAMES[list], details }];
}

/** What an entry is called: by its words, never by its id. */
function entryTitle(list: List, entry: unknown): string {
	const { prompt, says, name } = entry as { prompt?: string; says?: string; name?: string };
	const words = prompt ?? says ?? name ?? '';
	return words.trim() === ''
		? `${ENTRY_NAMES[list]} without words`
		: `${ENTRY_NAMES[list]} “${shortened(words)}”`;
}

/** The beginning of a text, up to the end of a word. */
function shortened(words: string): string {
	const line = words.trim().replace(/\s+/g, ' ');
	if (line.length <= LONGEST) return line;
	const cut = line.lastIndexOf(' ', LONGEST - 1);
	return `${line.slice(0, cut > 0 ? cut : LONGEST - 1)} …`;
}

function namesOf(units: Units): Names {
	const wordsOf = (unit: UnitKey, key: string, id: string) => {
		const words = (units[unit] as Record<string, string> | undefined)?.[key];
		return words === undefined || words === '' ? id : words;
	};
	return {
		source: (id) => wordsOf(entryKey('sources', id), 'name', id),
		claim: (id) => wordsOf(entryKey('claims', id), 'says', id)
	};
}

function idsOf(entries: readonly { id: string }[]): string[] {
	return entries.map(({ id }) => id);
}
