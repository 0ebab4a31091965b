import { el, type XmlElement } from '../xml.ts';

/** What binds an interaction to the response of its item. */
export const RESPONSE = { 'response-identifier': 'RESPONSE' };

export const variable = (identifier: string) => el('qti-variable', { identifier });

export const base = (type: string, value: string) => el('qti-base-value', { 'base-type': type }, value);

export const setOutcome = (identifier: string, value: XmlElement) =>
	el('qti-set-outcome-value', { identifier }, value);

/** Of several cases the first that holds; `otherwise` where none does. */
export function condition(
	cases: { when: XmlElement; then: XmlElement[] }[],
	otherwise: XmlElement[] = []
): XmlElement {
	return el(
		'qti-response-condition',
		{},
		...cases.map(({ when, then }, i) =>
			el(i === 0 ? 'qti-response-if' : 'qti-response-else-if', {}, when, ...then)
		),
		...(otherwise.length === 0 ? [] : [el('qti-response-else', {}, ...otherwise)])
	);
}

/** A place below the interaction for what is said to one part of the answer, with the part's own words before it. */
export function feedbackBlock(outcome: string, identifier: string, part: string, said: string): XmlElement {
	return el(
		'qti-feedback-block',
		{ 'outcome-identifier': outcome, identifier, 'show-hide': 'show' },
		el('qti-content-body', {}, el('p', {}, el('b', {}, part), ' – ', said))
	);
}
