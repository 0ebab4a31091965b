import type { InteractionActivityDefinition, InteractionComponent, LanguageMap } from '@xapi/xapi';
import { UNWELCOME } from '../../lesson/unwelcome-character.ts';
import type { Draw } from '../../quiz/draw.ts';
import type { Option, Question, Response } from '../../quiz/question.ts';
import type { ReportedItem } from '../report.ts';

/** A text in one language. */
export const inLanguage = (language: string, text: string) => ({ [language]: text }) as LanguageMap;

/** A question as xAPI describes it: its words, its options, and which answers are right. */
export function definitionOf(
	{ quiz: { article } }: Draw,
	language: string,
	{ question, right }: Pick<ReportedItem, 'question' | 'right'>
): InteractionActivityDefinition {
	const say = (text: string) => inLanguage(language, text);
	const components = (options: readonly Option[]): InteractionComponent[] =>
		options.map(({ id, text }) => ({ id, description: say(text) }));
	const common = {
		type: 'http://adlnet.gov/expapi/activities/cmi.interaction' as const,
		name: say(question.prompt),
		...(right.length > 0 && { correctResponsesPattern: right.map(responseText) })
	};
	switch (question.interaction) {
		case 'choice':
			return { ...common, interactionType: 'choice', choices: components(question.choices) };
		case 'hottext':
			return { ...common, interactionType: 'choice', choices: components(spansOf(question, article.text)) };
		case 'match':
			return {
				...common,
				interactionType: 'matching',
				source: components(question.left),
				target: components(question.right)
			};
		case 'order':
			return { ...common, interactionType: 'sequencing', choices: components(question.order) };
		case 'extended-text':
			return { ...common, interactionType: 'long-fill-in' };
	}
}

const spansOf = ({ spans }: Extract<Question, { interaction: 'hottext' }>, text: string): Option[] =>
	spans.map(({ id, at }) => ({ id, text: text.slice(at.start, at.end) }));

/**
 * An answer as xAPI writes it (xAPI 1.0.3, data, appendix C). A system that can hold no half characters and the like
 * would never take the student’s own words with them: they are as � there.
 */
export function responseText(response: Response): string {
	if ('text' in response) return response.text.replace(new RegExp(UNWELCOME, 'gu'), '�');
	if ('pairs' in response) return response.pairs.map((pair) => pair.join('[.]')).join('[,]');
	return Object.values(response as Record<string, string[]>)
		.flat()
		.join('[,]');
}
