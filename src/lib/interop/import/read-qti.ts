import type { ForeignAnswer, ForeignFile, ForeignQuestion } from './foreign.ts';
import { wordsOfHtml } from './plain-text.ts';
import { plainNames } from './qti-names.ts';
import { processingOf, type Processing, type Variables } from './qti-processing.ts';
import { all, elements, first, lettersOf, type XmlTree } from './xml-tree.ts';

/** More than anybody reads through; the rules are tried with each. */
const MOST_CHOICES = 100;
/** In characters: what of a lost text is quoted. */
const LONGEST_QUOTE = 120;

const NAMES: Record<string, string> = {
	associateinteraction: 'pairs that are made of one list',
	customინteraction: 'an interaction of its own',
	custominteraction: 'an interaction of its own',
	drawinginteraction: 'a drawing',
	extendedtextinteraction: 'a text that is written',
	gapmatchinteraction: 'words that are dragged into a text',
	graphicassociateinteraction: 'places in a picture',
	graphicgapmatchinteraction: 'places in a picture',
	graphicorderinteraction: 'places in a picture',
	hotspotinteraction: 'places in a picture',
	hottextinteraction: 'words of a text that are chosen',
	inlinechoiceinteraction: 'a text with gaps',
	matchinteraction: 'pairs',
	mediainteraction: 'a recording',
	orderinteraction: 'things that are put in order',
	portablecustominteraction: 'an interaction of its own',
	positionobjectinteraction: 'places in a picture',
	selectpointinteraction: 'places in a picture',
	sliderinteraction: 'a slider',
	textentryinteraction: 'a short answer that is typed',
	uploadinteraction: 'a file that is handed in'
};

/** What the item says back, and when. */
interface Said {
	text: string;
	/** The choice that it stands in; null where it stands beside all. */
	within: string | null;
	outcome: string;
	identifier: string;
	/** Shown until the outcome has the identifier, and not from then on. */
	isHidden: boolean;
}

/** A choice before it is known whether it is right. */
interface Choice {
	id: string;
	text: string;
}

/**
 * Reads one item of QTI 2.x or 3.0 in which something is chosen. Which answer is right, and which feedback belongs to which
 * answer, is found by answering it: its own rules are followed for each choice.
 *
 * @param root the item
 * @param where what it is called where there are several
 * @param skill what the test says of it
 */
export function readQtiItem(
	root: XmlTree,
	where: string,
	skill: ForeignQuestion['skill'] = null
): ForeignFile {
	const item = plainNames(root);
	const read = questionOf(item);
	const { title = '', identifier = '' } = item.attributes;
	const called = shortened(inOneLine(title) || identifier, 60);
	const place = [where, ...(called === '' ? [] : [`“${called}”`])].filter(Boolean).join(' ') || 'the item';
	return typeof read === 'string'
		? { questions: [], notUnderstood: [{ where: place, why: read }] }
		: { questions: [{ ...read, where: place, skill }], notUnderstood: [] };
}

/** The question, or why there is none. */
function questionOf(item: XmlTree): Omit<ForeignQuestion, 'where' | 'skill'> | string {
	const body = first(item, 'itembody');
	const interactions = body ? inside(body, ({ name }) => name.endsWith('interaction')) : [];
	const asking = interactions.filter(({ name }) => name !== 'endattemptinteraction');
	const [interaction, second] = asking;
	if (!body || !interaction) return 'This is a text and no question.';
	const other = asking.find(({ name }) => name !== 'choiceinteraction');
	if (other)
		return `Questions of this kind (${NAMES[other.name] ?? other.name.replace(/interaction$/, '')}) are not taken from QTI.`;
	if (second) return 'It asks more than one thing at once.';
	if (first(item, 'templateprocessing') || inside(body, ({ name }) => name === 'printedvariable').length > 0)
		return 'Its words or numbers are made anew for each student, which is not known here.';

	const notes = new Set<string>();
	const words = (content: XmlTree['content']) => wordsOf(content, notes);
	const response = interaction.attributes.responseidentifier ?? '';
	const declaration = all(item, 'responsedeclaration').find(
		({ attributes }) => attributes.identifier === response
	);
	const { cardinality = 'single' } = declaration?.attributes ?? {};
	if (cardinality !== 'single' && cardinality !== 'multiple')
		return `Its answer is of a kind (${cardinality}) that is not known here.`;
	const multiple = cardinality === 'multiple' && interaction.attributes.maxchoices !== '1';

	const simple = all(interaction, 'simplechoice');
	const choices = simple.map(({ attributes, content }) => ({
		id: attributes.identifier ?? '',
		text: words(content)
	}));
	if (choices.length > MOST_CHOICES) return `It has more than ${MOST_CHOICES} answers.`;
	if (new Set(choices.map(({ id }) => id)).size < choices.length)
		return 'Two of its answers have the same identifier, so that they cannot be told apart.';

	const processing = processingOf(item, response);
	const key = keyOf(choices, multiple, processing);
	if (typeof key === 'string') return key;
	const said = saidBack(item, body, simple, words);
	const { explanation, feedback, lost } = sortSaid(said, choices, key.right, multiple, processing);
	const hints = hintsIn(body).map(({ content }) => words(content.filter((part) => !isSummary(part))));
	const marks = pointsOf(item, processing);

	for (const note of [
		...key.notes,
		...marks.notes,
		...limitNotes(item, interaction, simple, multiple),
		...lost.map(
			(text) => `What it says back is left out, since it belongs to no one answer: “${quoted(text)}”`
		),
		...besideNotes(item, body, words),
		...(hints.length > 1 ? ['Only the first of its hints is taken.'] : [])
	])
		notes.add(note);
	return {
		prompt: words(promptOf(body, interaction)),
		explanation,
		hint: hints[0] ?? '',
		points: marks.points,
		notes: [...notes],
		answer: {
			type: 'choice',
			multiple,
			choices: choices.map(({ id, text }) => ({
				text,
				correct: key.right.has(id),
				feedback: feedback.get(id) ?? ''
			}))
		} satisfies ForeignAnswer
	};
}

const NO_KEY = 'It does not say which answer is right, or not in a way that is known here.';
const TWO_KEYS = 'It names an answer as right and gives more for another one.';

/** Which choices are right, by the item’s own marks; or why that cannot be told. */
function keyOf(
	choices: readonly Choice[],
	multiple: boolean,
	processing: Processing
): { right: ReadonlySet<string>; notes: string[] } | string {
	const ids = choices.map(({ id }) => id);
	const declared = processing.declared.filter((id) => ids.includes(id));
	const score = (chosen: readonly string[]) => {
		const variables = processing.run(chosen);
		return variables && (Number(variables.get('SCORE')?.[0] ?? 0) || 0);
	};
	const named = declared.length > 0 ? declared : ids.filter((id) => (processing.mapped.get(id) ?? 0) > 0);
	const alone = ids.map((id) => score([id]));
	const isKnown = alone.every((got) => got !== null);

	if (!isKnown)
		return declared.length === 0
			? NO_KEY
			: {
					right: new Set(multiple ? declared : declared.slice(0, 1)),
					notes: ['Its rules for the marks are not known here: what it names as right gives the points.']
				};
	if (!multiple) {
		const most = Math.max(0, ...alone);
		const best = most > 0 ? ids.filter((_, i) => alone[i] === most) : named.slice(0, 1);
		if (best.length === 0) return NO_KEY;
		if (declared.some((id) => !best.includes(id))) return TWO_KEYS;
		const isPartial = alone.some((got) => got > 0 && got < most);
		return {
			right: new Set(best),
			notes: isPartial ? ['An answer that gave a part of the mark counts as wrong here.'] : []
		};
	}
	if (named.length === 0) return NO_KEY;
	const whole = score(named) ?? 0;
	const wrong = ids.filter((id) => !named.includes(id));
	/** Answers that differ from the right one by little: the marks for these tell how all are counted. */
	const probes = [
		...ids.map((id) => [id]),
		...named.map((id) => named.filter((other) => other !== id)),
		...wrong.map((id) => [...named, id])
	].filter((chosen) => !(chosen.length === named.length && chosen.every((id) => named.includes(id))));
	const marks = probes.map((chosen) => score(chosen) ?? 0);
	if (whole > 0 && marks.some((got) => got > whole + 1e-9)) return TWO_KEYS;
	const ours = probes.map((chosen) => {
		const hits = chosen.filter((id) => named.includes(id)).length;
		return Math.max(0, (2 * hits - chosen.length) / named.length);
	});
	const isAsHere =
		whole === 0 || marks.every((got, i) => Math.abs(Math.max(0, got / whole) - ours[i]!) < 1e-3);
	const isAllOrNothing = marks.every((got) => got <= 0);
	const notes = isAsHere
		? []
		: isAllOrNothing
			? [
					'Only all right answers together gave marks there; here each gives a part, and a wrong one takes one.'
				]
			: [
					'Marks are counted otherwise here: each right answer gives a part of them, and a wrong one takes one.'
				];
	return { right: new Set(named), notes };
}

/** All that the item says back. */
function saidBack(
	item: XmlTree,
	body: XmlTree,
	simple: readonly XmlTree[],
	words: (content: XmlTree['content']) => string
): Said[] {
	const told = (element: XmlTree, within: string | null): Said => ({
		text: words(element.content),
		within,
		outcome: element.attributes.outcomeidentifier ?? '',
		identifier: element.attributes.identifier ?? '',
		isHidden: element.attributes.showhide === 'hide'
	});
	const inChoices = simple.flatMap((choice) =>
		inside(choice, isFeedback).map((element) => told(element, choice.attributes.identifier ?? ''))
	);
	const within = new Set(simple.flatMap((choice) => inside(choice, isFeedback)));
	const inBody = inside(body, isFeedback).filter((element) => !within.has(element));
	return [
		...inChoices,
		...[...inBody, ...all(item, 'modalfeedback')].map((element) => told(element, null))
	].filter(({ text }) => text !== '');
}

/** Finds by answering which of what is said back belongs to which choice. */
function sortSaid(
	said: readonly Said[],
	choices: readonly Choice[],
	right: ReadonlySet<string>,
	multiple: boolean,
	processing: Processing
): { explanation: string; feedback: ReadonlyMap<string, string>; lost: string[] } {
	const after = new Map(choices.map(({ id }) => [id, processing.run([id])]));
	const afterRight = multiple ? processing.run([...right]) : null;
	const isShown = ({ outcome, identifier, isHidden }: Said, variables: Variables | null) =>
		variables !== null && (variables.get(outcome) ?? []).includes(identifier) !== isHidden;

	/** The same words at several places are one text. */
	const texts = new Map<string, { text: string; within: string | null; at: Set<string>; atRight: boolean }>();
	for (const one of said) {
		const key = `${one.within ?? ''}\n${one.text}`;
		const text = texts.get(key) ?? { text: one.text, within: one.within, at: new Set(), atRight: false };
		texts.set(key, text);
		for (const [id, variables] of after) {
			// Where the rules are not known, what is called like a choice is taken to belong to it.
			const isCalledSo = variables === null && one.identifier === id;
			if (isCalledSo || isShown(one, variables)) text.at.add(id);
		}
		if (isShown(one, afterRight)) text.atRight = true;
	}

	const explanation: string[] = [];
	const feedback = new Map<string, string[]>();
	const lost: string[] = [];
	const say = (id: string, text: string) => feedback.set(id, [...(feedback.get(id) ?? []), text]);
	for (const { text, within, at, atRight } of texts.values()) {
		if (within !== null) {
			if (at.has(within)) say(within, text);
			else lost.push(text);
		} else if (at.size === choices.length && (!multiple || atRight)) explanation.push(text);
		else if (at.size === 1 || (!multiple && at.size > 0)) for (const id of at) say(id, text);
		else lost.push(text);
	}
	return {
		explanation: explanation.join('\n\n'),
		feedback: new Map([...feedback].map(([id, list]) => [id, list.join('\n\n')])),
		lost
	};
}

/** How much it counts. A hundred is per cent, as in Common Cartridge. */
function pointsOf(item: XmlTree, { mapped }: Processing): { points: number; notes: string[] } {
	const outcome = (name: string) =>
		all(item, 'outcomedeclaration').find(({ attributes }) => attributes.identifier === name);
	const most = outcome('SCORE')?.attributes.normalmaximum;
	const told = most ?? lettersOf(first(first(outcome('MAXSCORE'), 'defaultvalue'), 'value'));
	const mappedMost = [...mapped.values()].filter((value) => value > 0).reduce((a, b) => a + b, 0);
	const points = told.trim() === '' ? mappedMost || 1 : Number(told);
	if (points > 0 && points !== 100 && Number.isFinite(points)) return { points, notes: [] };
	return { points: 1, notes: points === 0 ? ['It gave no points, and gives 1 here.'] : [] };
}

/** What holds there and not here, of the way in which it is answered. */
function limitNotes(
	{ attributes: { adaptive } }: XmlTree,
	{ attributes: { shuffle, maxchoices = '0', minchoices = '0' } }: XmlTree,
	simple: readonly XmlTree[],
	multiple: boolean
): string[] {
	const isFixed = shuffle !== 'true' || simple.some(({ attributes }) => attributes.fixed === 'true');
	const [most, least] = [Number(maxchoices), Number(minchoices)];
	return [
		...(isFixed ? ['The order of its answers is not kept: here it is drawn for each student.'] : []),
		...(multiple && most > 0 && most < simple.length
			? [`At most ${most} answers could be chosen there; here any number can.`]
			: []),
		...(multiple && least > 1
			? [`At least ${least} answers had to be chosen there; here one is enough.`]
			: []),
		...(adaptive === 'true' ? ['It went on in several steps there; here it is answered in one.'] : [])
	];
}

/** What stands beside the question and is not of it. */
function besideNotes(item: XmlTree, body: XmlTree, words: (content: XmlTree['content']) => string): string[] {
	const stimuli = all(item, 'assessmentstimulusref').map(
		({ attributes: { title, href } }) =>
			`The text that it stands beside there (“${shortened(title ?? href ?? '', 60)}”) is left out: questions here are about the lesson’s article.`
	);
	const rubrics = inside(body, isRubric)
		.map(({ content }) => words(content))
		.filter((text) => text !== '')
		.map((text) => `A text that is not for students is left out: “${quoted(text)}”`);
	return [...stimuli, ...rubrics];
}

/** What the student reads before the choices, with what stands around them. */
function promptOf(body: XmlTree, interaction: XmlTree): XmlTree['content'] {
	return body.content.map((part) => {
		if (typeof part === 'string') return part;
		if (part === interaction) return { ...part, name: 'div', content: all(interaction, 'prompt') };
		return { ...part, content: promptOf(part, interaction) };
	});
}

const isFeedback = ({ name }: XmlTree) => name === 'feedbackinline' || name === 'feedbackblock';
/** A rubric for the student is a part of the question. */
const isRubric = ({ name, attributes }: XmlTree) =>
	name === 'rubricblock' && !/\bcandidate\b/.test(attributes.view ?? '');
const isHint = (element: XmlTree) =>
	element.name === 'infocontrol' ||
	(element.name === 'details' && /^\s*hint\s*$/i.test(lettersOf(first(element, 'summary'))));
const isSummary = (part: XmlTree | string) => typeof part !== 'string' && part.name === 'summary';
const hintsIn = (body: XmlTree) => inside(body, isHint);

/** The outermost elements of a kind in an element. */
function inside(element: XmlTree, is: (element: XmlTree) => boolean): XmlTree[] {
	return elements(element).flatMap((child) => (is(child) ? [child] : inside(child, is)));
}

/** The words of a part of an item, but for what is said back, hints and what is not for students. */
function wordsOf(content: XmlTree['content'], notes: Set<string>): string {
	const { text, hasMedia } = wordsOfHtml(htmlOf(content));
	if (hasMedia) notes.add('A picture, a recording or a formula is left out.');
	return text;
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Elements of QTI that stand in a text as blocks. */
const BLOCKS = ['prompt', 'contentbody', 'rubricblock', 'templateblock', 'feedbackblock'];

function htmlOf(content: XmlTree['content']): string {
	return content
		.map((part) => {
			if (typeof part === 'string') return part.replace(/[&<>]/g, (sign) => ESCAPED[sign]!);
			if (isFeedback(part) || isHint(part) || isRubric(part) || part.name.endsWith('interaction')) return '';
			if (part.name === 'br' || part.name === 'img') return `<${part.name}>`;
			const name = BLOCKS.includes(part.name) ? 'div' : part.name.replace(/[^a-z0-9]/g, '') || 'span';
			return `<${name}>${htmlOf(part.content)}</${name}>`;
		})
		.join('');
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function shortened(text: string, longest: number): string {
	const characters = [...text];
	return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

const quoted = (text: string) => shortened(inOneLine(text), LONGEST_QUOTE);
