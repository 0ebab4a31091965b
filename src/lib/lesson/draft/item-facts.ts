import type { Anchor } from '../../article/anchor.ts';
import { HABITS } from '../../bank/habits.ts';
import type { Feedback, Interaction, Item } from '../../bank/schema.ts';
import { SKILL_NAMES } from '../../bank/skills.ts';
import type { Names } from './annotation-facts.ts';
import { linesFact, quoteFact, quoteOf, quotesFact, textFact, type Fact } from './fact.ts';

type Of<I extends Interaction> = Extract<Item, { interaction: I }>;

const KINDS: Record<Interaction, string> = {
	choice: 'choose an answer',
	hottext: 'choose words of the article',
	match: 'match pairs',
	order: 'put in order',
	'extended-text': 'write an answer'
};

/** What a question asks and says, in the order of its keys in the file. */
export function itemFacts(item: Item, names: Names): Fact[] {
	const { from, points } = item;
	const answers = ANSWERS[item.interaction] as (item: Item) => Fact[];
	return [
		{ key: 'interaction', label: 'Kind', text: KINDS[item.interaction] },
		{ key: 'skill', label: 'Skill', text: SKILL_NAMES[item.skill] },
		{
			key: 'from',
			label: 'Where it comes from',
			text: from ? 'built from the annotation' : 'written by hand',
			value: from ?? false,
			isUsual: true
		},
		{
			key: 'stale',
			label: 'Fits the annotation',
			text: item.stale ? 'no longer: the annotation has changed' : 'yes',
			isUsual: true
		},
		...linesFact('about', 'About', item.about.map(names.claim), item.about),
		...textFact('prompt', 'Question', item.prompt),
		...quoteFact('passage', 'Passage', item.passage),
		...answers(item),
		...quotesFact('proof', 'Proof: the words to point at', item.proof),
		...textFact('hint', 'Hint', item.hint),
		...textFact('explanation', 'Explanation', item.explanation),
		...quotesFact('evidence', 'Words marked with the explanation', item.evidence),
		{ key: 'points', label: 'Points', text: String(points), isUsual: points === 1 }
	];
}

/** What each interaction's answers are. */
const ANSWERS: { [I in Interaction]: (item: Of<I>) => Fact[] } = {
	choice({ choices, multiple }) {
		return [
			...multipleFact(multiple),
			...optionFacts('choices', 'choice', choices, ({ text }) => text),
			...rightFact(choices, ({ text }) => text),
			...orderFact('choices', 'Order of the choices', choices, ({ text }) => text)
		];
	},
	hottext({ segment, spans = [], correct = [], wrong = [], multiple }) {
		const isSentence = segment === 'sentence';
		const sentences = wrong.map(({ at, ...feedback }) => ({ id: at.exact, at, ...feedback }));
		return [
			...multipleFact(multiple),
			{
				key: 'segment',
				label: 'Students choose from',
				text: isSentence ? 'all sentences' : 'marked words',
				isUsual: true
			},
			...optionFacts('spans', 'words', spans, atOf),
			...(isSentence ? quotesFact('right', 'Right answer', correct) : rightFact(spans, atOf)),
			...optionFacts('wrong', 'wrong sentence', sentences, atOf)
		];
	},
	match({ left, right, pairs, mispairs = [] }) {
		const textOf = (options: typeof left | typeof right, id: string) =>
			options.find((option) => option.id === id)?.text ?? id;
		const wrongPairs = mispairs.flatMap(({ pair: [l, r], ...feedback }) =>
			feedbackFacts(`mispairs.${l}.${r}`, `“${textOf(left, l)}” put with “${textOf(right, r)}”`, feedback)
		);
		return [
			...optionFacts('left', 'left', left, ({ text }) => text),
			...optionFacts('right', 'right', right, ({ text }) => text),
			...pairs.map(([l, r]) => ({
				key: `pairs.${l}`,
				label: `“${textOf(left, l)}” goes to`,
				text: textOf(right, r),
				value: r
			})),
			...wrongPairs,
			...orderFact('left', 'Order on the left', left, ({ text }) => text),
			...orderFact('right', 'Order on the right', right, ({ text }) => text)
		];
	},
	order({ order }) {
		return [
			...optionFacts('order', 'step', order, ({ text }) => text),
			...orderFact('order', 'Right order', order, ({ text }) => text)
		];
	},
	'extended-text'({ model, criteria }) {
		return [...textFact('model', 'Model answer', model), ...linesFact('criteria', 'A good answer', criteria)];
	}
};

const atOf = ({ at }: { at: Anchor }) => quoteOf(at);

function multipleFact(multiple: true | undefined): Fact[] {
	const text = multiple ? 'yes' : 'no';
	return [{ key: 'multiple', label: 'More than one answer is right', text, isUsual: !multiple }];
}

/** Each option with what is said of it: `Choice 2`, `Feedback on choice 2`. */
function optionFacts<O extends { id: string } & Feedback>(
	list: string,
	noun: string,
	options: readonly O[],
	textOf: (option: O) => string
): Fact[] {
	return options.flatMap((option, i) => {
		const name = `${noun} ${i + 1}`;
		const key = `${list}.${option.id}`;
		const label = name.charAt(0).toUpperCase() + name.slice(1);
		return [{ key, label, text: textOf(option) }, ...feedbackFacts(key, name, option)];
	});
}

function feedbackFacts(key: string, name: string, { feedback, misconception }: Feedback): Fact[] {
	const habit = misconception && HABITS[misconception].name;
	return [
		...textFact(`${key}.feedback`, `Feedback on ${name}`, feedback),
		...textFact(`${key}.misconception`, `Habit behind ${name}`, habit)
	];
}

/** Which of the options are right. */
function rightFact<O extends { id: string; correct?: true | undefined }>(
	options: readonly O[],
	textOf: (option: O) => string
): Fact[] {
	const right = options.filter(({ correct }) => correct);
	const ids = right.map(({ id }) => id).sort();
	return linesFact('right', right.length > 1 ? 'Right answers' : 'Right answer', right.map(textOf), ids);
}

function orderFact<O extends { id: string }>(
	list: string,
	label: string,
	options: readonly O[],
	textOf: (option: O) => string
): Fact[] {
	const text = options.map((option, i) => `${i + 1}. ${textOf(option)}`).join('\n');
	return [{ key: `${list}:order`, label, text, order: options.map(({ id }) => id) }];
}
