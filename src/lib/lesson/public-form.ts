import type { Anchor } from '../article/anchor.ts';
import { resolveAnchor } from '../article/anchor.ts';
import type { Article } from '../article/article.ts';
import { contentHash } from '../bank/hash.ts';
import type { Item } from '../bank/schema.ts';
import type { Skill } from '../bank/skills.ts';
import type { Lesson } from './lesson.ts';
import type { LessonFile } from './schema.ts';

/** A choice, an end of a pair or a thing to be put in order, as anybody may see it. */
export interface PublicOption {
	id: string;
	text: string;
}

interface PublicCommon {
	id: string;
	skill: Skill;
	prompt: string;
	/** Where in the article to look. */
	passage: Anchor | null;
	hint: string | null;
	points: number;
	/** Whether the student is asked to point at the sentence that shows the answer. */
	asksProof: boolean;
}

/** An item as it may be seen before it is answered. */
export type PublicItem = PublicCommon &
	(
		| { interaction: 'choice'; multiple: boolean; choices: PublicOption[] }
		/** `spans: null`: every sentence of the article can be chosen. */
		| { interaction: 'hottext'; multiple: boolean; spans: { id: string; at: Anchor }[] | null }
		| { interaction: 'match'; left: PublicOption[]; right: PublicOption[] }
		| { interaction: 'order'; order: PublicOption[] }
		| { interaction: 'extended-text' }
	);

/** A lesson as anybody may see it. */
export interface PublicLesson {
	id: string;
	revision: string;
	lesson: LessonFile;
	article: Article;
	items: PublicItem[];
}

/**
 * The public form of a lesson: no keys, no feedback, no explanations, no proofs, nothing of the annotation. It names
 * what goes in, so that what is added to the files later stays out until somebody puts it here. Options come in an
 * order that has nothing to do with which are right: by the hash of what they say, or as the article has them.
 */
export function publicForm({ id, revision, lesson, article, bank }: Lesson): PublicLesson {
	return {
		id,
		revision,
		lesson: {
			version: lesson.version,
			title: lesson.title,
			summary: lesson.summary,
			objectives: lesson.objectives,
			language: lesson.language,
			quiz: {
				blueprint: lesson.quiz.blueprint,
				attempts: lesson.quiz.attempts,
				feedback: lesson.quiz.feedback,
				confidence: lesson.quiz.confidence,
				'pass-mark': lesson.quiz['pass-mark']
			}
		},
		article,
		items: bank.items.map((item) => publicItem(item, article))
	};
}

function publicItem(item: Item, article: Article): PublicItem {
	const common: PublicCommon = {
		id: item.id,
		skill: item.skill,
		prompt: item.prompt,
		passage: item.passage ? publicAnchor(item.passage) : null,
		hint: item.hint ?? null,
		points: item.points,
		asksProof: item.proof.length > 0
	};
	switch (item.interaction) {
		case 'choice':
			return {
				...common,
				interaction: 'choice',
				multiple: item.multiple ?? false,
				choices: publicOptions(item.choices)
			};
		case 'hottext':
			return {
				...common,
				interaction: 'hottext',
				multiple: item.multiple ?? false,
				spans:
					item.spans
						?.map((span) => ({ id: span.id, at: publicAnchor(span.at) }))
						.sort((a, b) => startOf(a.at, article) - startOf(b.at, article)) ?? null
			};
		case 'match':
			return {
				...common,
				interaction: 'match',
				left: publicOptions(item.left),
				right: publicOptions(item.right)
			};
		case 'order':
			return { ...common, interaction: 'order', order: publicOptions(item.order) };
		case 'extended-text':
			return { ...common, interaction: 'extended-text' };
	}
}

function publicOptions(options: readonly { id: string; text: string }[]): PublicOption[] {
	return options
		.map(({ id, text }) => ({ hash: contentHash(text), option: { id, text } }))
		.sort((a, b) => (a.hash < b.hash ? -1 : 1))
		.map(({ option }) => option);
}

function publicAnchor({ exact, prefix, suffix }: Anchor): Anchor {
	return {
		exact,
		...(prefix === undefined ? {} : { prefix }),
		...(suffix === undefined ? {} : { suffix })
	};
}

function startOf(anchor: Anchor, article: Article): number {
	return resolveAnchor(article.text, anchor).found?.start ?? 0;
}
