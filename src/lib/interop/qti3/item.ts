import type { Lesson } from '../../lesson/lesson.ts';
import type { PlacedItem } from '../../quiz/place.ts';
import type { Key } from '../../quiz/question.ts';
import { interactionParts, type InteractionParts } from './interactions.ts';
import { ARTICLE, paragraphs, QTI_NAMESPACE, quote, titleOf } from './markup.ts';
import { base, condition, setOutcome, variable } from './rules.ts';
import { el, type XmlElement } from '../xml.ts';

/** A question as an item of its own, with the article beside it, scored as our own grader scores it. */
export function itemDocument({ question, key }: PlacedItem, { lesson, article }: Lesson): XmlElement {
	const parts = interactionParts(question, key, article);
	const points = parts.of === 0 ? 0 : question.points;
	return el(
		'qti-assessment-item',
		{
			...QTI_NAMESPACE,
			identifier: question.id,
			title: titleOf(question.prompt),
			adaptive: 'false',
			'time-dependent': 'false',
			'xml:lang': lesson.language
		},
		responseDeclaration(parts.response),
		// Where there is nothing to get there is no highest score to tell: the standard wants it positive.
		outcome(
			'SCORE',
			'float',
			'single',
			points > 0 ? { 'normal-minimum': 0, 'normal-maximum': points } : {},
			0
		),
		outcome('MAXSCORE', 'float', 'single', {}, points),
		...parts.outcomes.map(({ identifier, cardinality }) => outcome(identifier, 'identifier', cardinality)),
		outcome(EXPLANATION.variable, 'identifier', 'single'),
		...parts.constants.map(({ value, ...attributes }) =>
			el('qti-template-declaration', { ...attributes, cardinality: 'single' }, byDefault(value))
		),
		el('qti-assessment-stimulus-ref', {
			identifier: ARTICLE.identifier,
			href: `../${ARTICLE.href}`,
			title: article.meta.headline ?? lesson.title
		}),
		el(
			'qti-item-body',
			{},
			el('div', { class: 'qti-shared-stimulus', 'data-stimulus-idref': ARTICLE.identifier }, ''),
			...(question.passage ? [quote(article, question.passage)] : []),
			parts.interaction,
			...(question.hint === null
				? []
				: [el('details', {}, el('summary', {}, 'Hint'), ...paragraphs(question.hint))]),
			...parts.feedback
		),
		processing(parts, points),
		el(
			'qti-modal-feedback',
			{ 'outcome-identifier': EXPLANATION.variable, identifier: EXPLANATION.value, 'show-hide': 'show' },
			el(
				'qti-content-body',
				{},
				...model(key),
				...paragraphs(key.explanation),
				...key.marks.filter(({ kind }) => kind === 'evidence').map((mark) => quote(article, mark))
			)
		)
	);
}

/** The variable that shows the explanation, and the value at which it does. */
const EXPLANATION = { variable: 'EXPLANATION', value: 'answered' };

function responseDeclaration({ correct, mapping, ...attributes }: InteractionParts['response']): XmlElement {
	return el(
		'qti-response-declaration',
		{ identifier: 'RESPONSE', ...attributes },
		...(correct.length === 0
			? []
			: [el('qti-correct-response', {}, ...correct.map((value) => el('qti-value', {}, value)))]),
		...(mapping === undefined
			? []
			: [
					el(
						'qti-mapping',
						{ 'lower-bound': 0, 'upper-bound': mapping.upper, 'default-value': 0 },
						...mapping.entries.map(([key, value]) =>
							el('qti-map-entry', { 'map-key': key, 'mapped-value': value })
						)
					)
				])
	);
}

function outcome(
	identifier: string,
	type: string,
	cardinality: string,
	attributes: Record<string, number> = {},
	value?: number
): XmlElement {
	return el(
		'qti-outcome-declaration',
		{ identifier, cardinality, 'base-type': type, ...attributes },
		...(value === undefined ? [] : [byDefault(String(value))])
	);
}

const byDefault = (value: string) => el('qti-default-value', {}, el('qti-value', {}, value));

/** Nothing for no answer; else the right parts are counted, and then their share of the points is taken. */
function processing({ rules, of }: InteractionParts, points: number): XmlElement {
	const share = el(
		'qti-divide',
		{},
		el('qti-product', {}, variable('SCORE'), base('float', String(points))),
		base('float', String(of))
	);
	return el(
		'qti-response-processing',
		{},
		condition(
			[
				{
					when: el('qti-is-null', {}, variable('RESPONSE')),
					then: [setOutcome('SCORE', base('float', '0'))]
				}
			],
			[
				...rules,
				...(of === 0 || of === points ? [] : [setOutcome('SCORE', share)]),
				setOutcome(EXPLANATION.variable, base('identifier', EXPLANATION.value))
			]
		)
	);
}

/** What a text of one's own is compared with. */
function model(key: Key): XmlElement[] {
	if (!('model' in key)) return [];
	return [
		el('p', {}, el('b', {}, 'A model answer')),
		...paragraphs(key.model),
		el('p', {}, el('b', {}, 'A good answer…')),
		el('ul', {}, ...key.criteria.map((criterion) => el('li', {}, criterion)))
	];
}
