import { blockAt, blockName, overlaps, type Article, type Range } from '../article/article.ts';
import { HABITS } from '../bank/habits.ts';
import { contentHash } from '../bank/hash.ts';
import type { Item } from '../bank/schema.ts';
import { SKILLS, type Skill } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { locate } from '../quiz/marks.ts';
import { placeItem } from '../quiz/place.ts';
import type { KeyOf, OptionFeedback, QuestionOf } from '../quiz/question.ts';
import type { Loss } from './exported.ts';
import { escapeHtml, escapeLine, list, paragraph, quotation, withBold } from './markup.ts';
import { lostIn } from './losses.ts';

/** An answer that is chosen. Texts are HTML here and in all of this file. */
export interface MoodleAnswer {
	text: string;
	/** What it gives of the question’s mark when it is chosen, in percent; below 0 it takes so much away. */
	percent: number;
	/** Empty where nothing is said back. */
	feedback: string;
}

/** An item as the nearest of Moodle’s question types. */
export type MoodleQuestion = {
	id: string;
	skill: Skill;
	text: string;
	/** Shown when the question is over, whatever was answered. */
	feedback: string;
	hint: string | null;
	points: number;
} & (
	| { type: 'multichoice'; single: boolean; shuffle: boolean; answers: MoodleAnswer[] }
	/** `choice` is one line, and goes to nothing where `stem` is null. */
	| { type: 'match'; pairs: { stem: string | null; choice: string }[] }
	/** The things in the right order, and in one that does not tell it. */
	| { type: 'ordering'; things: string[]; shuffled: number[] }
	/** `model` is for whoever reads the answers. */
	| { type: 'essay'; model: string }
);

/** How many answers can be right together: of these numbers Moodle has the even share, and it takes no other. */
const SHARES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20];

/** Where so many wrong sentences have feedback, only these and the right ones are offered, and not the whole article. */
const ENOUGH_WRONG = 3;

/** All items of a lesson whose texts can be held (held.ts) as Moodle asks them, and what that does not say. */
export function moodleQuestions(lesson: Lesson): { questions: MoodleQuestion[]; losses: Loss[] } {
	const made = lesson.bank.items.map((item) => ({ item, question: questionOf(item, lesson) }));
	const questions = made.flatMap(({ question }) => question ?? []);
	const losses = made
		.filter(({ question }) => question === null)
		.map(({ item: { id } }) => ({
			item: id,
			what: 'The question is left out',
			why: 'Moodle cannot share its mark evenly among so many right answers.'
		}));
	// By skill, as the categories are; within one as the bank has them.
	questions.sort((a, b) => SKILLS.indexOf(a.skill) - SKILLS.indexOf(b.skill));
	return { questions, losses: [...losses, ...commonLosses(lesson)] };
}

/** The article, to be read before the questions. */
export function moodleArticle({ article, lesson }: Lesson): string {
	const { headline, outlet, byline, dateline, published, url, rights } = article.meta;
	const origin = [outlet, byline, dateline, published].filter((part) => part !== undefined);
	return [
		paragraph(lesson.summary),
		...(headline === undefined ? [] : [`<h4>${escapeHtml(headline)}</h4>`]),
		...(origin.length === 0 ? [] : [paragraph(origin.join(' · '))]),
		...article.blocks
			.filter(({ id }) => id !== 'h')
			// The questions name paragraphs by their numbers.
			.map(
				({ id, start, end }) => `<p><b>${id.slice(1)}</b> ${escapeHtml(article.text.slice(start, end))}</p>`
			),
		...[url, rights].flatMap((part) => (part === undefined ? [] : [paragraph(part)]))
	].join('');
}

/** A name as a part of a category’s path, in which a slash would begin the next. */
export function categoryName(name: string): string {
	return name.replace(/\s+/g, ' ').trim().replaceAll('/', '//');
}

function questionOf(item: Item, lesson: Lesson): MoodleQuestion | null {
	const { question, key } = placeItem(item, lesson, byHash);
	const { article } = lesson;
	const words = ({ start, end }: Range) => article.text.slice(start, end);
	const evidence = item.evidence.map((anchor) => locate(article, anchor));
	const common = {
		id: item.id,
		skill: item.skill,
		text: paragraph(item.prompt) + (question.passage ? quotation(words(question.passage)) : ''),
		feedback: paragraph(item.explanation) + proofs(article, evidence),
		hint: question.hint === null ? null : paragraph(question.hint),
		points: item.points
	};

	if (question.interaction === 'choice' && key.interaction === 'choice') {
		const options = question.choices.map(({ id, text }) => ({ id, text: escapeHtml(text) }));
		return multichoice(common, options, key, true);
	}
	if (question.interaction === 'hottext' && key.interaction === 'hottext') {
		const isBySentence = item.interaction === 'hottext' && item.segment === 'sentence';
		const spans = isBySentence ? offered(question.spans, key) : question.spans;
		const isShown = spans.some(
			({ at }) => blockAt(article, at.start) === blockAt(article, question.passage?.start ?? -1)
		);
		const text = isBySentence
			? common.text
			: (isShown ? paragraph(item.prompt) : common.text) + around(article, spans);
		// In the article’s order: that is where a reader looks for them.
		return multichoice({ ...common, text }, spanTexts(article, spans), key, false);
	}
	if (question.interaction === 'match' && key.interaction === 'match') {
		const textOf = (id: string) => escapeLine(question.right.find((right) => right.id === id)!.text);
		const taken = new Set(key.pairs.map(([, right]) => right));
		return {
			...common,
			type: 'match',
			pairs: [
				...question.left.map(({ id, text }) => ({
					stem: escapeHtml(text),
					choice: textOf(key.pairs.find(([left]) => left === id)![1])
				})),
				...question.right
					.filter(({ id }) => !taken.has(id))
					.map(({ text }) => ({ stem: null, choice: escapeLine(text) }))
			]
		};
	}
	if (question.interaction === 'order' && key.interaction === 'order') {
		const text = (id: string) => escapeHtml(question.order.find((thing) => thing.id === id)!.text);
		return {
			...common,
			type: 'ordering',
			things: key.order.map(text),
			shuffled: question.order.map(({ id }) => key.order.indexOf(id))
		};
	}
	if (key.interaction !== 'extended-text') throw new Error(`${key.interaction} is no answer to ${item.id}`);
	const model = `<p><b>A model answer:</b> ${escapeHtml(key.model)}</p><p>A good answer…</p>${list(key.criteria)}`;
	return { ...common, type: 'essay', feedback: common.feedback + model, model, points: 0 };
}

type Common = Pick<MoodleQuestion, 'id' | 'skill' | 'text' | 'feedback' | 'hint' | 'points'>;

/**
 * With the marks of our own grading: where several may be chosen, each right one gives an even share and each wrong one
 * takes as much; where one may, any right one gives all. Null where Moodle has no such share.
 */
function multichoice(
	common: Common,
	options: { id: string; text: string }[],
	key: KeyOf<'choice' | 'hottext'>,
	shuffle: boolean
): MoodleQuestion | null {
	const rights = key.multiple ? key.correct.length : 1;
	if (!SHARES.includes(rights)) return null;
	const share = Number((100 / rights).toFixed(5));
	return {
		...common,
		type: 'multichoice',
		single: !key.multiple,
		shuffle,
		answers: options.map(({ id, text }) => ({
			text,
			percent: key.correct.includes(id) ? share : key.multiple ? -share : 0,
			feedback: feedbackText(key.feedback[id])
		}))
	};
}

/** What the page says back, with the habit behind it. */
function feedbackText(feedback: OptionFeedback | undefined): string {
	if (!feedback) return '';
	const { text, habit } = feedback;
	if (!habit) return paragraph(text);
	const { name, instead } = HABITS[habit];
	return `${paragraph(text)}<p><b>A habit to watch: ${escapeHtml(name)}.</b> ${escapeHtml(instead)}</p>`;
}

/** The sentences that hold the evidence, with the evidence in bold. */
function proofs(article: Article, evidence: readonly Range[]): string {
	return article.blocks
		.map((block) => {
			const inside = evidence.filter((range) => overlaps(range, block));
			const sentences = block.sentences.filter((sentence) =>
				inside.some((range) => overlaps(range, sentence))
			);
			if (sentences.length === 0) return '';
			const whole = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
			return `<blockquote>${withBold(article.text, whole, inside)}</blockquote>`;
		})
		.join('');
}

type Spans = QuestionOf<'hottext'>['spans'];

function offered(sentences: Spans, key: KeyOf<'hottext'>): Spans {
	const chosen = sentences.filter(({ id }) => key.correct.includes(id) || Object.hasOwn(key.feedback, id));
	return chosen.length >= key.correct.length + ENOUGH_WRONG ? chosen : sentences;
}

/** The paragraphs that the spans stand in, with the spans in bold. */
function around(article: Article, spans: Spans): string {
	return article.blocks
		.map((block) => ({
			block,
			inside: spans.map(({ at }) => at).filter(({ start }) => blockAt(article, start) === block)
		}))
		.filter(({ inside }) => inside.length > 0)
		.map(({ block, inside }) => `<blockquote>${withBold(article.text, block, inside)}</blockquote>`)
		.join('');
}

/** The words of each span; where the same words stand in two places, the sentence or the paragraph says which. */
function spanTexts(article: Article, spans: Spans): { id: string; text: string }[] {
	const words = ({ at }: Spans[number]) => article.text.slice(at.start, at.end);
	return spans.map((span) => {
		const twins = spans.filter((other) => words(other) === words(span));
		const block = blockAt(article, span.at.start);
		const sentence = block?.sentences.find(({ start, end }) => start <= span.at.start && span.at.end <= end);
		const text = escapeHtml(words(span));
		if (twins.length === 1 || !block) return { id: span.id, text };
		const isWhole = !sentence || words(span) === article.text.slice(sentence.start, sentence.end);
		return {
			id: span.id,
			text: isWhole
				? `${text} (${blockName(block)})`
				: `${text} (in “${withBold(article.text, sentence, [span.at])}”)`
		};
	});
}

/** An order that tells nothing. */
function byHash<T>(options: readonly T[]): T[] {
	return options
		.map((option) => ({ option, hash: contentHash(option) }))
		.sort((a, b) => (a.hash < b.hash ? -1 : 1))
		.map(({ option }) => option);
}

function commonLosses({ lesson, attribution, bank }: Lesson): Loss[] {
	const { blueprint, attempts, confidence } = lesson.quiz;
	const items = bank.items;
	const drawn = SKILLS.reduce((sum, skill) => sum + blueprint[skill], 0);
	const of = <I extends Item['interaction']>(interaction: I) =>
		items.filter((item): item is Extract<Item, { interaction: I }> => item.interaction === interaction);
	const ofParts = [...of('match'), ...of('order')].filter((item) =>
		(item.interaction === 'match' ? [...item.left, ...(item.mispairs ?? [])] : item.order).some(
			(part) => part.feedback !== undefined
		)
	);
	const always: Loss[] = [
		{
			item: null,
			what: `What an attempt asks: ${drawn} of ${items.length} questions, a number of each skill`,
			why: 'a file of questions does not say what a quiz asks of them. Each skill has a category: add random questions from each.'
		},
		{
			item: null,
			what: 'The source map, the source ledger and the habits at the end',
			why: 'they are made of the annotation, which has no place in a file of questions.'
		}
	];
	if (attribution.claims.length === 0) always.pop();
	if (confidence)
		always.push({
			item: null,
			what: 'How sure students are of an answer',
			why: 'the file cannot ask for it. Moodle has it as a quiz setting: certainty-based marking.'
		});
	if (attempts > 1)
		always.push({
			item: null,
			what: `The ${attempts} tries that a question has`,
			why: 'how often one may try is a setting of the quiz: “Interactive with multiple tries”.'
		});
	return [
		...always,
		...lostIn(
			items.filter((item) => item.proof.length > 0),
			(n) => `Pointing at the sentence that proves the answer, in ${n}`,
			'no question type asks for both.'
		),
		...lostIn(
			of('hottext'),
			(n) => `Choosing words in the article itself, in ${n}`,
			'they are choices from a list, with their paragraphs above.'
		),
		...lostIn(
			of('hottext').filter(
				(item) => item.segment === 'sentence' && (item.wrong ?? []).length >= ENOUGH_WRONG
			),
			(n) => `Choosing from every sentence of the article, in ${n}`,
			'the list has the right sentences and those about which something is said back.'
		),
		...lostIn(
			ofParts,
			(n) => `What is said back to a single wrong pair or place, in ${n}`,
			'these question types answer as a whole.'
		)
	];
}
