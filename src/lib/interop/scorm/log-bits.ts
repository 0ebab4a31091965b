import { allSentences } from '../../article/article.ts';
import type { Draw } from '../../quiz/draw.ts';
import { CONFIDENCES, type AttemptEvent, type StudentAction } from '../../quiz/events.ts';
import type { Question, Response } from '../../quiz/question.ts';
import { widthOf, type BitReader, type BitWriter } from './bits.ts';

/** By its place here a type is written, so that none may ever move. */
const TYPES = [
	'begin',
	'hint',
	'answer',
	'prove',
	'try-again',
	'compare',
	'skip',
	'next',
	'back',
	'open',
	'review',
	'finish',
	'retry',
	'restart'
] as const satisfies readonly StudentAction['type'][];

/**
 * Writes the log of a draw: questions and options by their places in it, times as what has passed since the event before.
 *
 * @param events a log that the draw takes
 * @param isTimed whether the times are kept; without them, all is at the time of the first event
 */
export function writeLog(
	writer: BitWriter,
	draw: Draw,
	events: readonly AttemptEvent[],
	isTimed: boolean
): void {
	const { questions } = draw.quiz;
	const sentences = sentencesOf(draw);
	writer.count(events.length);
	writer.count(events[0]?.at ?? 0);
	writer.put(Number(isTimed), 1);
	let clock = events[0]?.at ?? 0;
	for (const event of events) {
		writer.put(TYPES.indexOf(event.type), 4);
		if (isTimed) writer.count(event.at - clock);
		clock = event.at;
		if (!('item' in event)) continue;
		const place = questions.findIndex(({ id }) => id === event.item);
		writer.put(place, widthOf(questions.length));
		switch (event.type) {
			case 'answer':
				writeResponse(writer, questions[place]!, event.response);
				writer.put(event.confidence === undefined ? 0 : CONFIDENCES.indexOf(event.confidence) + 1, 2);
				break;
			case 'prove':
				writer.put(sentences.indexOf(event.sentence), widthOf(sentences.length));
				break;
			case 'compare':
				writer.count(event.criteria.length);
				for (const criterion of event.criteria) writer.put(criterion, 7);
		}
	}
}

/** Reads what {@link writeLog} has written; null where it is no such thing. Whether the log is legal is not looked at. */
export function readLog(reader: BitReader, draw: Draw): AttemptEvent[] | null {
	const { questions } = draw.quiz;
	const sentences = sentencesOf(draw);
	let isRead = true;
	/** One of a list, by its place. */
	const one = <T>(list: readonly T[], width = widthOf(list.length)): T => {
		const place = reader.take(width);
		if (place >= list.length) isRead = false;
		return list[place]!;
	};
	const actionOf = (type: (typeof TYPES)[number]): StudentAction | null => {
		switch (type) {
			case 'begin':
			case 'review':
			case 'finish':
			case 'retry':
			case 'restart':
				return { type };
		}
		const question = one(questions);
		if (!question) return null;
		const item = question.id;
		switch (type) {
			case 'answer': {
				const response = readResponse(reader, question, one);
				const confidence = one([undefined, ...CONFIDENCES], 2);
				return { type, item, response, ...(confidence && { confidence }) };
			}
			case 'prove':
				return { type, item, sentence: one(sentences) };
			case 'compare':
				return { type, item, criteria: reader.list(() => reader.take(7)) };
			default:
				return { type, item };
		}
	};

	const events: AttemptEvent[] = [];
	const count = reader.count();
	let at = reader.count();
	const isTimed = reader.take(1) === 1;
	while (events.length < count) {
		const type = one(TYPES, 4);
		if (isTimed) at += reader.count();
		const action = isRead ? actionOf(type) : null;
		if (!action || !isRead || reader.isOver) return null;
		events.push({ ...action, at });
	}
	return events;
}

/** What a proof can be: "I cannot find it" is the first. */
const sentencesOf = ({ quiz }: Draw): (string | null)[] => [
	null,
	...allSentences(quiz.article).map(({ id }) => id)
];

/** What an answer is put together of; of a match, left and right in turn. */
function optionsOf(question: Question): string[][] {
	const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id);
	switch (question.interaction) {
		case 'choice':
			return [ids(question.choices)];
		case 'hottext':
			return [ids(question.spans)];
		case 'match':
			return [ids(question.left), ids(question.right)];
		case 'order':
			return [ids(question.order)];
		case 'extended-text':
			return [];
	}
}

function writeResponse(writer: BitWriter, question: Question, response: Response): void {
	if ('text' in response) return writer.text(response.text);
	const options = optionsOf(question);
	const ids = Object.values(response as Record<string, (string | string[])[]>).flat(2);
	writer.count(ids.length);
	for (const [i, id] of ids.entries()) {
		const list = options[i % options.length]!;
		writer.put(list.indexOf(id), widthOf(list.length));
	}
}

function readResponse(
	reader: BitReader,
	question: Question,
	one: (list: readonly string[]) => string
): Response {
	if (question.interaction === 'extended-text') return { text: reader.text() };
	const options = optionsOf(question);
	let n = 0;
	const ids = reader.list(() => one(options[n++ % options.length]!));
	switch (question.interaction) {
		case 'choice':
			return { choices: ids };
		case 'hottext':
			return { spans: ids };
		case 'order':
			return { order: ids };
		case 'match':
			return {
				pairs: ids.flatMap((left, i): [string, string][] => (i % 2 === 0 ? [[left, ids[i + 1] ?? '']] : []))
			};
	}
}
