import type { Anchor } from '../article/anchor.ts';
import { allSentences, overlaps, type Range } from '../article/article.ts';
import type { Feedback, Item } from '../bank/schema.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { locate, marksOf } from './marks.ts';
import type { Key, OptionFeedback, Question } from './question.ts';

export interface PlacedItem {
	question: Question;
	key: Key;
}

/**
 * Splits an item of a checked lesson into what the student may see and the key, with anchors turned into ranges.
 * What is not copied into the question here never reaches a student before the answer.
 *
 * @param shuffle gives the order in which options are shown
 * @throws Error where an anchor does not resolve: a lesson that was loaded has none
 */
export function placeItem(
	item: Item,
	{ article, attribution }: Pick<Lesson, 'article' | 'attribution'>,
	shuffle: <T>(list: readonly T[]) => T[]
): PlacedItem {
	const at = (anchor: Anchor): Range => locate(article, anchor);
	const sentencesAt = (anchors: Anchor[]): string[] => {
		const ranges = anchors.map(at);
		return allSentences(article)
			.filter((sentence) => ranges.some((range) => overlaps(sentence, range)))
			.map((sentence) => sentence.id);
	};

	const commonQuestion = {
		id: item.id,
		skill: item.skill,
		prompt: item.prompt,
		passage: item.passage ? at(item.passage) : null,
		hint: item.hint ?? null,
		points: item.points,
		asksProof: item.proof.length > 0
	};
	const commonKey = {
		explanation: item.explanation,
		marks: marksOf(item, article, attribution),
		proof: sentencesAt(item.proof)
	};
	const bare = ({ id, text }: { id: string; text: string }) => ({ id, text });

	switch (item.interaction) {
		case 'choice':
			return {
				question: {
					...commonQuestion,
					interaction: 'choice',
					multiple: item.multiple ?? false,
					choices: shuffle(item.choices).map(bare)
				},
				key: {
					...commonKey,
					interaction: 'choice',
					multiple: item.multiple ?? false,
					correct: item.choices.filter((choice) => choice.correct).map((choice) => choice.id),
					feedback: feedbackById(
						item.choices.filter((choice) => !choice.correct).map((choice) => [choice.id, choice])
					)
				}
			};
		case 'hottext': {
			const bySentence = item.segment === 'sentence';
			const spans = bySentence
				? allSentences(article).map(({ id, start, end }) => ({ id, at: { start, end } }))
				: (item.spans ?? []).map((span) => ({ id: span.id, at: at(span.at) }));
			const correct = bySentence
				? sentencesAt(item.correct ?? [])
				: (item.spans ?? []).filter((span) => span.correct).map((span) => span.id);
			const feedback: [string, Feedback][] = bySentence
				? (item.wrong ?? []).flatMap((wrong) =>
						sentencesAt([wrong.at])
							.filter((id) => !correct.includes(id))
							.map((id): [string, Feedback] => [id, wrong])
					)
				: (item.spans ?? []).filter((span) => !span.correct).map((span) => [span.id, span]);
			return {
				question: {
					...commonQuestion,
					interaction: 'hottext',
					multiple: item.multiple ?? false,
					spans: spans.sort((a, b) => a.at.start - b.at.start)
				},
				key: {
					...commonKey,
					interaction: 'hottext',
					multiple: item.multiple ?? false,
					correct,
					feedback: feedbackById(feedback)
				}
			};
		}
		case 'match':
			return {
				question: {
					...commonQuestion,
					interaction: 'match',
					left: shuffle(item.left).map(bare),
					right: shuffle(item.right).map(bare)
				},
				key: {
					...commonKey,
					interaction: 'match',
					pairs: item.pairs,
					feedback: feedbackById([
						...item.left.map((left): [string, Feedback] => [left.id, left]),
						...(item.mispairs ?? []).map((wrong): [string, Feedback] => [wrong.pair.join('>'), wrong])
					])
				}
			};
		case 'order':
			return {
				question: {
					...commonQuestion,
					interaction: 'order',
					order: shuffledApart(item.order, shuffle).map(bare)
				},
				key: {
					...commonKey,
					interaction: 'order',
					order: item.order.map((thing) => thing.id),
					feedback: feedbackById(item.order.map((thing) => [thing.id, thing]))
				}
			};
		case 'extended-text':
			return {
				question: { ...commonQuestion, interaction: 'extended-text' },
				key: {
					...commonKey,
					interaction: 'extended-text',
					model: item.model,
					criteria: item.criteria,
					feedback: {}
				}
			};
	}
}

/** Shuffled, but never by chance into the right order: that would be answered without a thought. */
function shuffledApart<T>(list: readonly T[], shuffle: <T>(list: readonly T[]) => T[]): T[] {
	const order = shuffle(list);
	return order.every((thing, i) => thing === list[i]) ? [...order.slice(1), order[0]!] : order;
}

function feedbackById(entries: [id: string, feedback: Feedback][]): Record<string, OptionFeedback> {
	return Object.fromEntries(
		entries
			.filter(([, { feedback }]) => feedback !== undefined)
			.map(([id, { feedback = '', misconception = null }]) => [id, { text: feedback, habit: misconception }])
	);
}
