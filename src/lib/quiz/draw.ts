import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { SKILLS, type Skill } from '../bank/skills.ts';
import type { Article } from '../article/article.ts';
import type { Item } from '../bank/schema.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { QuizRules } from '../lesson/schema.ts';
import { placeItem } from './place.ts';
import { PRACTICE, readSeed } from './practice.ts';
import type { Keys } from './step.ts';
import type { Question } from './question.ts';

/** What was drawn for one attempt, without the keys: all that a page needs to ask. */
export interface Quiz {
	lesson: string;
	title: string;
	/** The language of the article and of the questions, as a BCP 47 tag. */
	language: string;
	revision: string;
	seed: string;
	/** The skills that this draw practises; empty for a draw by the lesson's blueprint. */
	practised: Skill[];
	rules: Omit<QuizRules, 'blueprint'>;
	article: Article;
	questions: Question[];
}

/** A draw: the quiz, and apart from it the keys. */
export interface Draw {
	quiz: Quiz;
	keys: Keys;
}

/** Whole numbers from 0 to n - 1 by chance, the same for the same seed. */
type Chance = (n: number) => number;

/**
 * Draws a quiz: which items, in which order, and the choices in which order. A pure function of revision and seed.
 *
 * Of each skill as many items are taken as the blueprint asks (or as there are), by chance, but an item about a claim
 * or a passage that another drawn item is about only when there is no other left: they would answer each other. Items
 * come in the order in which a reader meets their passages; those about the whole article come last, in the order of
 * SKILLS. The first is one that is answered beside the article, where there is one: to choose words in the article is
 * learned more easily later.
 *
 * A seed that names skills to practise (practice.ts) draws of these only, and what the draw before it did not ask; of a
 * skill of which that has asked all there is, it asks again.
 */
export function draw(lesson: Lesson, seed: string): Draw {
	const chance = chanceFor(lesson, seed);
	const { pools, practised } = poolsFor(lesson, seed, chance);
	const placed = drawItems(pools)
		.map((item) => placeItem(item, lesson, (list) => shuffled(list, chance)))
		.sort((a, b) => compareStarts(a.question, b.question));
	beginBesideTheArticle(placed);
	const { blueprint: _, ...rules } = lesson.lesson.quiz;
	return {
		quiz: {
			lesson: lesson.id,
			title: lesson.lesson.title,
			language: lesson.lesson.language,
			revision: lesson.revision,
			seed,
			practised,
			rules,
			article: lesson.article,
			questions: placed.map(({ question }) => question)
		},
		keys: Object.fromEntries(placed.map(({ question, key }) => [question.id, key]))
	};
}

/** How many questions any draw has: of each skill as many as the blueprint asks, or as there are. */
export function drawnCount({ lesson, bank }: Pick<Lesson, 'lesson' | 'bank'>): number {
	const there = (skill: Skill) => bank.items.filter((item) => item.skill === skill).length;
	return SKILLS.reduce((sum, skill) => sum + Math.min(lesson.quiz.blueprint[skill], there(skill)), 0);
}

/** What there is of a skill, in the order in which it is taken, and how much of it is wanted. */
interface Pool {
	wanted: number;
	items: Item[];
}

/** What a draw takes its items from, and the skills that it practises, if it is a practice. */
function poolsFor(lesson: Lesson, seed: string, chance: Chance): { pools: Pool[]; practised: Skill[] } {
	const { base, skills, count } = readSeed(seed);
	const itemsOf = (skill: Skill) => lesson.bank.items.filter((item) => item.skill === skill);
	const practised = skills.filter((skill) => itemsOf(skill).length > 0);
	// Where a practice would have nothing to ask, it is a draw by the blueprint.
	if (practised.length === 0) {
		const { blueprint } = lesson.lesson.quiz;
		const pools = SKILLS.map((skill) => ({
			wanted: blueprint[skill],
			items: shuffled(itemsOf(skill), chance)
		}));
		return { pools, practised };
	}
	const first = poolsFor(lesson, base, chanceFor(lesson, base)).pools;
	const asked = new Set(drawItems(first).map(({ id }) => id));
	const pools = practised.map((skill) => {
		// One order for all practices after the same draw: each goes on in it where the one before stopped.
		const order = shuffled(itemsOf(skill), chanceFor(lesson, `${base}~${skill}`));
		const fresh = order.filter(({ id }) => !asked.has(id));
		const turn = ((count - 1) * PRACTICE.each) % (fresh.length || 1);
		const items = fresh.length > 0 ? [...fresh.slice(turn), ...fresh.slice(0, turn)] : order;
		return { wanted: PRACTICE.each, items };
	});
	return { pools, practised };
}

const chanceFor = ({ revision }: Lesson, seed: string) => chanceOf(`${revision}/${seed}`);

function drawItems(pools: Pool[]): Item[] {
	const drawn: Item[] = [];
	const touched = new Set<string>();
	// The skills with the least to choose from come first: the others can more easily do without a topic.
	const spare = ({ items, wanted }: Pool) => items.length - wanted;
	for (const { wanted, items } of pools.toSorted((a, b) => spare(a) - spare(b))) {
		const pool = [...items];
		for (let n = wanted; n > 0 && pool.length > 0; n--) {
			const fresh = pool.findIndex((item) => !topicsOf(item).some((topic) => touched.has(topic)));
			const [item] = pool.splice(Math.max(0, fresh), 1);
			drawn.push(item!);
			for (const topic of topicsOf(item!)) touched.add(topic);
		}
	}
	return drawn.sort((a, b) => SKILLS.indexOf(a.skill) - SKILLS.indexOf(b.skill));
}

/** What an item turns on: its claims, and the words of the article that it asks about. */
function topicsOf(item: Item): string[] {
	const claims = item.from?.claim === undefined ? item.about : [item.from.claim, ...item.about];
	return item.passage ? [...claims, `“${item.passage.exact}”`] : claims;
}

/** The order in which a reader meets two questions' passages; a question without one comes last. */
function compareStarts(a: Question, b: Question): number {
	const start = ({ passage }: Question) => passage?.start ?? Number.MAX_SAFE_INTEGER;
	return start(a) - start(b);
}

/** Moves the first question that is not answered in the article itself to the front. */
function beginBesideTheArticle(placed: { question: Question }[]): void {
	const first = placed.findIndex(({ question }) => question.interaction !== 'hottext');
	if (first > 0) placed.unshift(...placed.splice(first, 1));
}

/** Xoroshiro128+ seeded with 32 bits of the text's SHA-256. */
function chanceOf(text: string): Chance {
	const bytes = sha256(utf8ToBytes(text));
	const generator = xoroshiro128plus(new DataView(bytes.buffer, bytes.byteOffset).getInt32(0));
	return (n) => uniformInt(generator, 0, n - 1);
}

/** A copy in an order by chance (Fisher–Yates). */
function shuffled<T>(list: readonly T[], chance: Chance): T[] {
	const copy: T[] = [...list];
	for (let last = copy.length - 1; last > 0; last--) {
		const other = chance(last + 1);
		[copy[last], copy[other]] = [copy[other]!, copy[last]!];
	}
	return copy;
}
