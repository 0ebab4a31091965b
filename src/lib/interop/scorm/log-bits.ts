import { allSentences } from '../../article/article.ts';
import type { Draw } from '../../quiz/draw.ts';
import { CONFIDENCES, type AttemptEvent } from '../../quiz/events.ts';
import type { Question, Response } from '../../quiz/question.ts';
import type { Bits } from './bits.ts';

/** By its place here a type is written, so that none may ever move. These first have nothing but their type. */
const BARE: AttemptEvent['type'][] = ['begin', 'review', 'finish', 'retry', 'restart'];
const TYPES: AttemptEvent['type'][] = [
	...BARE,
	'hint',
	'answer',
	'prove',
	'try-again',
	'compare',
	'skip',
	'next',
	'back',
	'open'
];

/**
 * Writes or reads the log of a draw: questions and options by their places in it, times as what has passed since the event
 * before. Whether what is read is legal is not looked at.
 *
 * @param events the log that is written: one that the draw takes
 * @param isTimed whether the times are written; without them, all is at the time of the first event
 */
export function logBits(
	bits: Bits,
	draw: Draw,
	events: readonly AttemptEvent[],
	isTimed: boolean
): AttemptEvent[] {
	const timed = bits.number(Number(isTimed), 1);
	let clock = bits.count(events[0]?.at ?? 0);
	return bits.list(events, (event) => {
		if (timed) clock += bits.count((event?.at ?? clock) - clock);
		return { ...actionBits(bits, draw, event), at: clock } as AttemptEvent;
	});
}

/** What a student did, without when. */
function actionBits(bits: Bits, { quiz }: Draw, event: AttemptEvent | undefined): object {
	const type = bits.pick(TYPES, event?.type);
	if (BARE.includes(type)) return { type };
	const question = bits.pick(
		quiz.questions,
		quiz.questions.find(({ id }) => event && 'item' in event && id === event.item)
	);
	const bare = { type, item: question?.id };
	if (bits.isBroken) return bare;
	switch (type) {
		case 'answer': {
			const { response, confidence } = event?.type === type ? event : {};
			const given = bits.pick([undefined, ...CONFIDENCES], confidence);
			return {
				...bare,
				response: responseBits(bits, question, response),
				...(given && { confidence: given })
			};
		}
		case 'prove': {
			const sentences = [null, ...allSentences(quiz.article).map(({ id }) => id)];
			return { ...bare, sentence: bits.pick(sentences, event?.type === type ? event.sentence : null) };
		}
		case 'compare': {
			const criteria = event?.type === type ? event.criteria : [];
			return { ...bare, criteria: bits.list(criteria, (criterion = 0) => bits.number(criterion, 7)) };
		}
	}
	return bare;
}

function responseBits(bits: Bits, question: Question, response: Response | undefined): Response {
	/** Ids, each of the next of some lists of options. */
	const ids = (chosen: string[] = [], ...lists: (readonly { id: string }[])[]) => {
		let n = 0;
		return bits.list(chosen, (id) =>
			bits.pick(
				lists[n++ % lists.length]!.map((option) => option.id),
				id
			)
		);
	};
	const given: Partial<Record<string, unknown>> & object = response ?? {};
	switch (question.interaction) {
		case 'choice':
			return { choices: ids(given.choices as string[], question.choices) };
		case 'hottext':
			return { spans: ids(given.spans as string[], question.spans) };
		case 'order':
			return { order: ids(given.order as string[], question.order) };
		case 'match': {
			const sides = ids((given.pairs as string[][])?.flat(), question.left, question.right);
			const pairs = sides.map((left, i): [string, string] => [left, sides[i + 1] ?? '']);
			return { pairs: pairs.filter((_, i) => i % 2 === 0) };
		}
		case 'extended-text':
			return { text: bits.text(given.text as string) };
	}
}
