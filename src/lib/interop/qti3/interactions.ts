import { overlaps, type Article, type Range } from '../../article/article.ts';
import type { Interaction } from '../../bank/schema.ts';
import { LONGEST_TEXT, type Key, type KeyOf, type Question, type QuestionOf } from '../../quiz/question.ts';
import { signed } from './markup.ts';
import { base, condition, feedbackBlock, RESPONSE, setOutcome, variable } from './rules.ts';
import { el, type XmlElement } from '../xml.ts';

/** What is an item's own by how it is answered. */
export interface InteractionParts {
	response: {
		cardinality: 'single' | 'multiple' | 'ordered';
		'base-type': 'identifier' | 'directedPair' | 'string';
		correct: string[];
		/** What each part of a response counts, in right parts; the sum stays within 0 and `upper`. */
		mapping?: { upper: number; entries: [key: string, value: number][] };
	};
	/** The interaction itself. */
	interaction: XmlElement;
	/** What stands below it and is shown only when it is answered. */
	feedback: XmlElement[];
	/** Variables that hold which feedback is shown. */
	outcomes: { identifier: string; cardinality: 'single' | 'multiple' }[];
	/** Pairs and places that the rules speak of, as variables that never change: some players know none in a rule. */
	constants: { identifier: string; 'base-type': 'directedPair' | 'integer'; value: string }[];
	/** What sets the outcomes, and `SCORE` to the number of right parts. */
	rules: XmlElement[];
	/** How many right parts there are; 0 where nothing is scored. */
	of: number;
}

type Writer<I extends Interaction> = (
	question: QuestionOf<I>,
	key: KeyOf<I>,
	article: Article
) => InteractionParts;

const WRITERS: { [I in Interaction]: Writer<I> } = {
	choice: (question, key) => {
		const choices = question.choices.map(({ id, text }) => {
			const said = key.feedback[id]?.text;
			const attributes = { 'outcome-identifier': 'FEEDBACK', identifier: id, 'show-hide': 'show' };
			return el(
				'qti-simple-choice',
				{ identifier: id },
				text,
				...(said === undefined ? [] : [' ', el('qti-feedback-inline', attributes, said)])
			);
		});
		return {
			...chosen(
				question.choices.map(({ id }) => id),
				key
			),
			interaction: el(
				'qti-choice-interaction',
				{ ...RESPONSE, shuffle: 'true', ...howMany(question) },
				prompt(question),
				...choices
			),
			feedback: []
		};
	},

	hottext: (question, key, article) => {
		const blocks = article.blocks
			.map((block) => ({ block, spans: question.spans.filter(({ at }) => overlaps(at, block)) }))
			.filter(({ spans }) => spans.length > 0);
		const ids = question.spans.map(({ id }) => id);
		return {
			...chosen(ids, key),
			interaction: el(
				'qti-hottext-interaction',
				{ ...RESPONSE, ...howMany(question) },
				prompt(question),
				...blocks.map(({ block, spans }) => {
					let at = block.start;
					const words = spans.flatMap(({ id, at: { start, end } }) => {
						const before = article.text.slice(at, start);
						at = end;
						return [before, el('qti-hottext', { identifier: id }, article.text.slice(start, end))];
					});
					return signed(block, ...words, article.text.slice(at, block.end));
				})
			),
			feedback: question.spans.flatMap(({ id, at }) => {
				const said = key.feedback[id]?.text;
				return said === undefined
					? []
					: [feedbackBlock('FEEDBACK', id, article.text.slice(at.start, at.end), said)];
			})
		};
	},

	match: (question, key) => {
		const isRight = (left: string, right: string) => key.pairs.some(([l, r]) => l === left && r === right);
		const pairVariable = (left: string, right: string) => `PAIR_${left}_${right}`;
		const isMade = (left: string, right: string) =>
			el('qti-member', {}, variable(pairVariable(left, right)), variable('RESPONSE'));
		const told = question.left.map((left) => {
			const wrong = question.right.filter(({ id }) => !isRight(left.id, id));
			/** A wrong pair’s own feedback, then the left’s for all other wrong pairs. */
			const own = wrong.flatMap(({ id }) => {
				const said = key.feedback[`${left.id}>${id}`]?.text;
				return said === undefined ? [] : [{ value: `${left.id}--${id}`, rights: [id], said }];
			});
			const rest = wrong.filter(({ id }) => own.every(({ rights }) => !rights.includes(id)));
			const said = key.feedback[left.id]?.text;
			const cases =
				said === undefined || rest.length === 0
					? own
					: [...own, { value: left.id, rights: rest.map(({ id }) => id), said }];
			return { left, outcome: `FEEDBACK_${left.id}`, cases };
		});
		const talking = told.filter(({ cases }) => cases.length > 0);
		return {
			response: {
				cardinality: 'multiple',
				'base-type': 'directedPair',
				correct: key.pairs.map((pair) => pair.join(' ')),
				mapping: { upper: key.pairs.length, entries: key.pairs.map((pair) => [pair.join(' '), 1]) }
			},
			interaction: el(
				'qti-match-interaction',
				{
					...RESPONSE,
					// The presentation as a table of buttons: it needs no dragging.
					class: 'qti-match-tabular',
					shuffle: 'true',
					'min-associations': question.left.length,
					'max-associations': question.left.length
				},
				prompt(question),
				...[
					{ options: question.left, max: 1 },
					{ options: question.right, max: 0 }
				].map(({ options, max }) =>
					el(
						'qti-simple-match-set',
						{},
						...options.map(({ id, text }) =>
							el('qti-simple-associable-choice', { identifier: id, 'match-max': max }, text)
						)
					)
				)
			),
			feedback: talking.flatMap(({ left, outcome, cases }) =>
				cases.map(({ value, said }) => feedbackBlock(outcome, value, left.text, said))
			),
			outcomes: talking.map(({ outcome }) => ({ identifier: outcome, cardinality: 'single' })),
			constants: talking.flatMap(({ left, cases }) =>
				cases
					.flatMap(({ rights }) => rights)
					.map((right) => ({
						identifier: pairVariable(left.id, right),
						'base-type': 'directedPair',
						value: `${left.id} ${right}`
					}))
			),
			rules: [
				mapped(),
				...talking.map(({ left, outcome, cases }) =>
					condition(
						cases.map(({ value, rights }) => ({
							when: anyOf(rights.map((right) => isMade(left.id, right))),
							then: [setOutcome(outcome, base('identifier', value))]
						}))
					)
				)
			],
			of: key.pairs.length
		};
	},

	order: (question, key) => {
		const said = (id: string) => key.feedback[id]?.text;
		const outcome = (id: string) => `FEEDBACK_${id}`;
		const place = (i: number) => `PLACE_${i + 1}`;
		const talking = question.order.filter(({ id }) => said(id) !== undefined);
		return {
			response: { cardinality: 'ordered', 'base-type': 'identifier', correct: key.order },
			interaction: el(
				'qti-order-interaction',
				{ ...RESPONSE, shuffle: 'true', orientation: 'vertical' },
				prompt(question),
				...question.order.map(({ id, text }) => el('qti-simple-choice', { identifier: id }, text))
			),
			feedback: talking.map(({ id, text }) => feedbackBlock(outcome(id), id, text, said(id)!)),
			outcomes: talking.map(({ id }) => ({ identifier: outcome(id), cardinality: 'single' })),
			constants: key.order.map((_, i) => ({
				identifier: place(i),
				'base-type': 'integer',
				value: String(i + 1)
			})),
			// A mapping cannot say where a thing stands: what stands in its place is counted one by one.
			rules: [
				setOutcome('SCORE', base('float', '0')),
				...key.order.map((id, i) =>
					condition(
						[
							{
								when: el(
									'qti-match',
									{},
									el('qti-index', { n: place(i) }, variable('RESPONSE')),
									base('identifier', id)
								),
								then: [setOutcome('SCORE', el('qti-sum', {}, variable('SCORE'), base('float', '1')))]
							}
						],
						said(id) === undefined ? [] : [setOutcome(outcome(id), base('identifier', id))]
					)
				)
			],
			of: key.order.length
		};
	},

	'extended-text': (question) => ({
		response: { cardinality: 'single', 'base-type': 'string', correct: [] },
		interaction: el(
			'qti-extended-text-interaction',
			{ ...RESPONSE, 'expected-length': LONGEST_TEXT, 'expected-lines': 6, format: 'plain' },
			prompt(question)
		),
		feedback: [],
		outcomes: [],
		constants: [],
		rules: [],
		of: 0
	})
};

/** Why a question cannot be an item; null where it can. */
export function whyNot(question: Question, key: Key, article: Article): string | null {
	if ('correct' in key && key.correct.length === 0) return 'no answer to it is right.';
	if (question.interaction !== 'hottext') return null;
	const spans = question.spans.map(({ at }) => at);
	if (spans.some((span, i) => spans.some((other, j) => j < i && overlaps(span, other)))) {
		return 'two of its places in the article share words, and QTI has no hottext within another.';
	}
	const isInOneBlock = ({ start, end }: Range) =>
		article.blocks.some((block) => block.start <= start && end <= block.end);
	if (!spans.every(isInOneBlock)) {
		return 'one of its places goes on from one paragraph to the next, and a hottext of QTI cannot.';
	}
	return null;
}

/** What is an item's own by how it is answered; the one place where the registry's type is widened. */
export function interactionParts(question: Question, key: Key, article: Article): InteractionParts {
	return (WRITERS[question.interaction] as Writer<Interaction>)(question, key, article);
}

/** The response and its score where something is chosen; the feedback on a choice is called as the choice is. */
function chosen(
	ids: string[],
	key: KeyOf<'choice' | 'hottext'>
): Pick<InteractionParts, 'response' | 'outcomes' | 'constants' | 'rules' | 'of'> {
	const cardinality = key.multiple ? 'multiple' : 'single';
	// Where several may be chosen a wrong choice costs a right one: else to choose all would be right.
	const wrong = key.multiple ? -1 : 0;
	const of = key.multiple ? key.correct.length : 1;
	return {
		response: {
			cardinality,
			'base-type': 'identifier',
			// Where one may be chosen and several are right, a single response can name but one of them as the right one.
			correct: key.multiple ? key.correct : key.correct.slice(0, 1),
			mapping: { upper: of, entries: ids.map((id) => [id, key.correct.includes(id) ? 1 : wrong]) }
		},
		outcomes: [{ identifier: 'FEEDBACK', cardinality }],
		constants: [],
		rules: [mapped(), setOutcome('FEEDBACK', variable('RESPONSE'))],
		of
	};
}

const prompt = (question: Question) => el('qti-prompt', {}, question.prompt);

const mapped = () => setOutcome('SCORE', el('qti-map-response', { identifier: 'RESPONSE' }));

/** At least one must be chosen; 0 as the highest number sets none. */
const howMany = ({ multiple }: { multiple: boolean }) => ({
	'min-choices': 1,
	'max-choices': multiple ? 0 : 1
});

const anyOf = (expressions: XmlElement[]) =>
	expressions.length === 1 ? expressions[0]! : el('qti-or', {}, ...expressions);
