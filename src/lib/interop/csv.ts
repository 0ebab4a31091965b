import { HABITS } from '../bank/habits.ts';
import type { Item } from '../bank/schema.ts';
import { SKILL_NAMES } from '../bank/skills.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { locate } from '../quiz/marks.ts';
import { placeItem, type PlacedItem } from '../quiz/place.ts';
import type { Exported, Loss } from './exported.ts';
import { heldLesson } from './held.ts';
import { lostIn } from './losses.ts';

/** What a row tells of a question. Where there are several, each is a line of the cell. */
const COLUMNS = [
	'Question',
	'Skill',
	'Answered by',
	'Prompt',
	'Passage',
	'Answers',
	'Right',
	'Feedback',
	'Hint',
	'Explanation',
	'Proof',
	'Points',
	'Made by'
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** A longer cell is cut by Excel. */
const LONGEST_CELL = 32_767;

/** What spreadsheets run as a formula, or may after they have dropped white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * The questions as a table (RFC 4180), a row each, and the article in the first. It begins with a byte order mark, without
 * which Excel does not know that it is UTF-8.
 */
export function csv(lesson: Lesson): Exported {
	const { lesson: held, losses } = heldLesson(lesson);
	const rows = [articleRow(held), ...held.bank.items.map((item) => rowOf(item, held))];
	const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column]))];
	const text = lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
	return { files: { [`${lesson.id}.csv`]: `\ufeff${text}` }, losses: [...losses, ...csvLosses(rows)] };
}

function cellOf(text: string): string {
	return `"${guarded(text).replaceAll('"', '""')}"`;
}

/** An apostrophe makes a spreadsheet take what follows for words. */
function guarded(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

function articleRow({ article, lesson }: Lesson): Row {
	const { outlet, byline, dateline, published, url, rights } = article.meta;
	const origin = [outlet, byline, dateline, published, url, rights].filter((part) => part !== undefined);
	const blocks = article.blocks.map(
		// The questions name paragraphs by their numbers.
		({ id, start, end }) => `${id === 'h' ? '' : `${id.slice(1)} `}${article.text.slice(start, end)}`
	);
	return {
		...(Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row),
		Question: 'The article',
		Prompt: blocks.join('\n'),
		Explanation: lesson.summary,
		'Made by': origin.join('\n')
	};
}

function rowOf(item: Item, lesson: Lesson): Row {
	const { article } = lesson;
	// As the bank has them: the table is for whoever keeps it.
	const placed = placeItem(item, lesson, (list) => [...list]);
	const quoted = (anchor: Item['evidence'][number]) => {
		const { start, end } = locate(article, anchor);
		return `“${article.text.slice(start, end)}”`;
	};
	return {
		Question: item.id,
		Skill: SKILL_NAMES[item.skill],
		'Answered by': answeredBy(item),
		Prompt: item.prompt,
		Passage: item.passage?.exact ?? '',
		...answersOf(placed, article.text),
		Hint: item.hint ?? '',
		Explanation: item.explanation,
		Proof: (item.proof.length > 0 ? item.proof : item.evidence).map(quoted).join('\n'),
		Points: item.interaction === 'extended-text' ? '0' : String(item.points),
		'Made by': item.from ? `the recipe ${item.from.recipe}` : 'hand'
	};
}

function answeredBy(item: Item): string {
	switch (item.interaction) {
		case 'choice':
			return item.multiple ? 'several choices' : 'one choice';
		case 'hottext':
			if (item.segment) return item.multiple ? 'sentences of the article' : 'a sentence of the article';
			return item.multiple ? 'words of the article, several' : 'words of the article';
		case 'match':
			return 'pairs';
		case 'order':
			return 'an order';
		case 'extended-text':
			return 'own words';
	}
}

/** What can be answered, what is right, and what is said back, a line each. */
function answersOf(
	{ question, key }: PlacedItem,
	article: string
): Pick<Row, 'Answers' | 'Right' | 'Feedback'> {
	const lines = (texts: readonly string[]) => texts.join('\n');
	const said = (name: (option: string) => string) =>
		lines(
			Object.entries(key.feedback).map(
				([option, { text, habit }]) =>
					`${name(option)}: ${text}${habit ? ` (A habit: ${HABITS[habit].name}.)` : ''}`
			)
		);
	if (question.interaction === 'choice' && key.interaction === 'choice') {
		const text = nameIn(question.choices);
		return {
			Answers: lines(question.choices.map((choice) => choice.text)),
			Right: lines(key.correct.map(text)),
			Feedback: said(text)
		};
	}
	if (question.interaction === 'hottext' && key.interaction === 'hottext') {
		const spans = question.spans.map(({ id, at }) => ({ id, text: `“${article.slice(at.start, at.end)}”` }));
		const text = nameIn(spans);
		return {
			Answers: lines(spans.map((span) => span.text)),
			Right: lines(key.correct.map(text)),
			Feedback: said(text)
		};
	}
	if (question.interaction === 'match' && key.interaction === 'match') {
		const left = nameIn(question.left);
		const right = nameIn(question.right);
		return {
			Answers: lines(question.right.map(({ text }) => text)),
			Right: lines(key.pairs.map((pair) => `${left(pair[0])} → ${right(pair[1])}`)),
			// A pair that was made wrongly is `left>right`.
			Feedback: said((option) => {
				const [l = '', r] = option.split('>');
				return r === undefined ? left(l) : `${left(l)} → ${right(r)}`;
			})
		};
	}
	if (question.interaction === 'order' && key.interaction === 'order') {
		const text = nameIn(question.order);
		return {
			Answers: '',
			Right: lines(key.order.map((id, i) => `${i + 1}. ${text(id)}`)),
			Feedback: said(text)
		};
	}
	if (key.interaction !== 'extended-text')
		throw new Error(`${key.interaction} is no answer to ${question.id}`);
	return { Answers: '', Right: lines([key.model, ...key.criteria.map((text) => `– ${text}`)]), Feedback: '' };
}

function nameIn(options: readonly { id: string; text: string }[]): (id: string) => string {
	const texts = new Map(options.map(({ id, text }) => [id, text]));
	return (id) => texts.get(id) ?? id;
}

function csvLosses(rows: Row[]): Loss[] {
	const questions = rows.slice(1);
	const cells = (row: Row) => Object.values(row);
	return [
		{
			item: null,
			what: 'The annotation, and how the quiz runs',
			why: 'a table of questions has no place for them.'
		},
		...lostIn(
			questions.filter((row) => cells(row).some((cell) => FORMULA.test(cell))),
			(n) => `An apostrophe stands before a text of ${n}`,
			'a spreadsheet would take what begins with =, +, - or @ for a formula.'
		),
		...lostIn(
			questions.filter((row) => cells(row).some((cell) => cell.length > LONGEST_CELL)),
			(n) => `The end of a text of ${n} is not seen in Excel`,
			`it cuts what is longer than ${LONGEST_CELL} characters.`
		)
	];
}
