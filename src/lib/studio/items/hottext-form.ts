import type { Anchor } from '../../article/anchor.ts';
import type { HottextItem } from '../../bank/schema.ts';
import { newEntryId } from './new-id.ts';

type Span = NonNullable<HottextItem['spans']>[number];

/**
 * The same question with every sentence as a choice: the right spans become the right sentences, what was said about
 * the others is said about the sentences that hold them.
 */
export function asSentences(item: HottextItem): HottextItem {
	const { spans = [], ...rest } = item;
	const wrong = spans
		.filter(({ correct, feedback, misconception }) => !correct && (feedback ?? misconception))
		.map(({ id: _id, correct: _correct, ...said }) => said);
	return {
		...rest,
		segment: 'sentence',
		correct: spans.filter(({ correct }) => correct).map(({ at }) => at),
		...(wrong.length > 0 ? { wrong } : {})
	};
}

/** The same question with listed words as choices: {@link asSentences} the other way round. */
export function asSpans(item: HottextItem, chance?: () => number): HottextItem {
	const { segment: _, correct = [], wrong = [], ...rest } = item;
	const spans: Span[] = [];
	for (const at of correct) spans.push({ id: newEntryId(spans, chance), at, correct: true });
	for (const said of wrong) spans.push({ id: newEntryId(spans, chance), ...said });
	return { ...rest, spans };
}

/** One more choice among the listed words; the first one is right until somebody says otherwise. */
export function withSpan(item: HottextItem, at: Anchor, chance?: () => number): HottextItem {
	const { spans = [] } = item;
	const span: Span = { id: newEntryId(spans, chance), at };
	return { ...item, spans: [...spans, spans.length === 0 ? { ...span, correct: true } : span] };
}
