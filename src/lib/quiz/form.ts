import { CONFIDENCES, type StudentAction } from './events.ts';
import { openItem, questionOf, type QuizContext, type Try } from './machine.ts';
import type { Question, Response } from './question.ts';

/**
 * The fields of the quiz's form as they are sent, name and value. The page without script sends them to the server,
 * the page with script reads them where they are: one form, one meaning.
 */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The name of the field that says what the student does: its value is an action's type, `open:<item>` or a move. */
export const DO = 'do';

/** Why a form cannot be taken. `n` is how many are left to do, where that is told. */
export interface Problem {
	is:
		| 'no-button'
		| 'no-sentence'
		| 'no-choice'
		| 'no-words'
		| 'no-partner'
		| 'no-text'
		| 'other-question'
		| 'not-now';
	n?: number;
}

/** What a form says: an action, or a thing moved in an order that is not yet answered, or what is missing. */
export type FormMeaning = { action: StudentAction } | { moved: Fields } | { problem: Problem };

/** Reads the quiz's form. The fields are not trusted: what is odd becomes an action that the machine will refuse. */
export function readForm(fields: Fields, context: QuizContext): FormMeaning {
	const done = valueOf(fields, DO) ?? '';
	const item = valueOf(fields, 'item') ?? openItem(context) ?? '';
	const [verb, ...rest] = done.split(':');

	switch (verb) {
		case 'begin':
		case 'review':
		case 'finish':
		case 'retry':
		case 'restart':
			return { action: { type: verb } };
		case 'hint':
		case 'skip':
		case 'next':
		case 'back':
		case 'try-again':
			return { action: { type: verb, item } };
		case 'open':
			return { action: { type: 'open', item: rest.join(':') } };
		case 'move':
			return { moved: moved(fields, rest[0] ?? '', rest[1] === 'up' ? -1 : 1) };
		case 'compare':
			return { action: { type: 'compare', item, criteria: valuesOf(fields, 'criterion').map(Number) } };
		case 'prove': {
			const sentence = valueOf(fields, 'sentence');
			if (sentence === undefined) return { problem: { is: 'no-sentence' } };
			return { action: { type: 'prove', item, sentence } };
		}
		case 'prove-nothing':
			return { action: { type: 'prove', item, sentence: null } };
		case 'answer': {
			const question = questionOf(context, item);
			if (!question) return { problem: { is: 'other-question' } };
			const problem = unanswered(question, fields);
			if (problem !== null) return { problem };
			const confidence = CONFIDENCES.find((level) => level === valueOf(fields, 'confidence'));
			return {
				action: {
					type: 'answer',
					item,
					response: responseFrom(question, fields),
					...(confidence && { confidence })
				}
			};
		}
		default:
			return { problem: { is: 'no-button' } };
	}
}

/** The fields' response to a question, in the form that the log keeps. */
function responseFrom(question: Question, fields: Fields): Response {
	switch (question.interaction) {
		case 'choice':
			return { choices: valuesOf(fields, 'choice') };
		case 'hottext':
			return { spans: valuesOf(fields, 'span') };
		case 'match':
			return {
				pairs: question.left.flatMap((left): [string, string][] => {
					const right = valueOf(fields, `pair.${left.id}`);
					return right === undefined ? [] : [[left.id, right]];
				})
			};
		case 'order':
			return { order: valuesOf(fields, 'order') };
		case 'extended-text':
			// A form sends line ends as CRLF, a script reads LF: the log has one of them.
			return { text: (valueOf(fields, 'text') ?? '').replaceAll('\r\n', '\n') };
	}
}

/** The fields in which the form sends an answer: the other way round than {@link responseFrom}. */
export function fieldsOf({ response, confidence }: Pick<Try, 'response' | 'confidence'>): Fields {
	const all = (name: string, values: string[]): Fields => values.map((value) => [name, value]);
	const sure = all('confidence', confidence ? [confidence] : []);
	if ('choices' in response) return [...all('choice', response.choices), ...sure];
	if ('spans' in response) return [...all('span', response.spans), ...sure];
	if ('order' in response) return [...all('order', response.order), ...sure];
	if ('text' in response) return [['text', response.text]];
	return [...response.pairs.map(([left, right]): Fields[number] => [`pair.${left}`, right]), ...sure];
}

/** What a student still has to do before the answer can be checked; null when it can. */
function unanswered(question: Question, fields: Fields): Problem | null {
	switch (question.interaction) {
		case 'choice':
			return valuesOf(fields, 'choice').length > 0 ? null : { is: 'no-choice' };
		case 'hottext':
			return valuesOf(fields, 'span').length > 0 ? null : { is: 'no-words' };
		case 'match': {
			const n = question.left.filter((left) => valueOf(fields, `pair.${left.id}`) === undefined).length;
			return n === 0 ? null : { is: 'no-partner', n };
		}
		case 'order':
			return null;
		case 'extended-text':
			return (valueOf(fields, 'text') ?? '').trim() === '' ? { is: 'no-text' } : null;
	}
}

/** The fields with the thing `id` one place up or down in the order. */
function moved(fields: Fields, id: string, by: 1 | -1): Fields {
	const order = valuesOf(fields, 'order');
	const from = order.indexOf(id);
	const to = from + by;
	if (from !== -1 && to >= 0 && to < order.length) [order[from], order[to]] = [order[to]!, order[from]!];
	const rest = fields.filter(([name]) => name !== 'order' && name !== DO);
	return [...rest, ...order.map((thing) => ['order', thing] as const)];
}

/** The last value of a field: browsers send one per group, so that a later one is meant. */
export function valueOf(fields: Fields, name: string): string | undefined {
	return fields.findLast(([field]) => field === name)?.[1];
}

/** All values of a field, in the form's order. */
export function valuesOf(fields: Fields, name: string): string[] {
	return fields.filter(([field]) => field === name).map(([, value]) => value);
}
