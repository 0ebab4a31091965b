import fc from 'fast-check';
import { buildItems } from '$lib/bank/build.ts';
import type { Item } from '$lib/bank/schema.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { arbitraryLesson, generatedLesson, type AnnotatedArticle } from '../support/lessons.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';

/** The lessons of the project, and the small one, which has every interaction. */
export const knownLessons = (): Lesson[] => [
	ownLesson('mill-bridge'),
	ownLesson('russia-taliban'),
	smallLesson()
];

/** A made-up article as a lesson with all questions that can be built of it. */
function lessonOf({ article, attribution }: AnnotatedArticle): Lesson {
	const items = buildItems(article, attribution);
	return { ...smallLesson(), id: 'made-up', article, attribution, bank: { version: 1, built: [], items } };
}

export const anyLesson = (): fc.Arbitrary<Lesson> => arbitraryLesson().map(lessonOf);

/** A lesson of the seed’s size. */
export const largeLesson = (n: number): Lesson => lessonOf(generatedLesson(n));

/** What breaks files: signs of GIFT, XML, HTML, CSV; controls, halves, both directions, more than one code unit. */
const HOSTILE = [
	'~',
	'=',
	'#',
	'####',
	'{',
	'}',
	':',
	'::',
	'\\',
	'\\n',
	'//',
	'->',
	'%50%',
	'[html]',
	'$CATEGORY: x',
	'&&058;',
	']]>',
	'<![CDATA[',
	'<b>',
	'</text>',
	'<br>',
	'&lt;',
	'&amp;',
	'&',
	'"',
	"'",
	',',
	';',
	'\n',
	'\n\n',
	'\r\n',
	'\t',
	' ',
	'\u00a0',
	'@',
	'+',
	'-',
	'|',
	'😀',
	'👩‍👩‍👧',
	'مرحبا',
	'שלום',
	'\u202e',
	'\u2066',
	'\ufeff',
	'\u2028',
	'e\u0301'
];

/** What no file can hold. */
const NOT_HELD = ['\0', '\u0007', '\u000b', '\u001b', '\ud800', '\udc00', '\ufffe', '\uffff'];

const word = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
	{ weight: 1, arbitrary: fc.constantFrom(...NOT_HELD) },
	{ weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }) },
	{ weight: 2, arbitrary: fc.constantFrom('the', 'mayor', 'said', 'T', 'F', '1') }
);
export const hostileText = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(''));

const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const said = { feedback: opt(hostileText), misconception: opt(fc.constant('hedge-dropped' as const)) };
const quote = fc
	.constantFrom('said on Monday', 'dead fish', 'allegedly', 'high levels')
	.map((exact) => ({ exact }));
const ids = <T extends object>(list: T[], prefix: string) =>
	list.map((entry, i) => ({ ...entry, id: `${prefix}${i}` }));
const texts = (min: number, prefix: string) =>
	fc
		.uniqueArray(hostileText, { minLength: min, maxLength: 5, selector: (text) => text.trim().toLowerCase() })
		.chain((list) => fc.tuple(...list.map((text) => fc.record({ text: fc.constant(text), ...said }))))
		.map((list) => ids(list as { text: string; feedback?: string }[], prefix));
const rights = (count: number) =>
	fc
		.array(fc.boolean(), { minLength: count, maxLength: count })
		.map((list) => (list.some(Boolean) ? list : [true, ...list.slice(1)]));

const common = {
	skill: fc.constantFrom('wording' as const, 'chain' as const),
	about: fc.constant([]),
	prompt: hostileText,
	passage: opt(quote),
	proof: fc.array(quote, { maxLength: 1 }),
	hint: opt(hostileText),
	explanation: hostileText,
	evidence: fc.uniqueArray(quote, { maxLength: 2, selector: ({ exact }) => exact }),
	points: fc.constantFrom(1, 2, 0.5)
};

const hostileItem: fc.Arbitrary<Item> = fc
	.oneof(
		texts(2, 'c').chain((choices) =>
			fc.record({
				...common,
				interaction: fc.constant('choice'),
				multiple: opt(fc.constant(true)),
				choices: rights(choices.length).map((right) =>
					choices.map((choice, i) => (right[i] ? { ...choice, correct: true } : choice))
				)
			})
		),
		fc.record({
			...common,
			interaction: fc.constant('hottext'),
			multiple: opt(fc.constant(true)),
			spans: fc.tuple(fc.record(said), fc.record(said), fc.record(said)).map(([a, b, c]) => [
				{ id: 's1', at: { exact: 'allegedly' }, correct: true, ...a },
				{ id: 's2', at: { exact: 'dead fish' }, ...b },
				{ id: 's3', at: { exact: 'said on Monday' }, ...c }
			])
		}),
		fc.tuple(texts(2, 'l'), texts(2, 'r')).chain(([left, right]) =>
			fc.record({
				...common,
				interaction: fc.constant('match'),
				left: fc.constant(left),
				right: fc.constant(right.map(({ id, text }) => ({ id, text }))),
				pairs: fc
					.array(fc.nat(right.length - 1), { minLength: left.length, maxLength: left.length })
					.map((places) => left.map(({ id }, i) => [id, right[places[i]!]!.id]))
			})
		),
		texts(2, 'o').chain((order) =>
			fc.record({ ...common, interaction: fc.constant('order'), order: fc.constant(order) })
		),
		fc.record({
			...common,
			interaction: fc.constant('extended-text'),
			model: hostileText,
			criteria: fc.array(hostileText, { minLength: 1, maxLength: 3 })
		})
	)
	.map((item) => ({ ...item, id: 'x' }) as unknown as Item);

/** The small lesson with other questions, in words that break files. */
export const hostileLesson = (): fc.Arbitrary<Lesson> =>
	fc
		.record({
			items: fc.array(hostileItem, { minLength: 1, maxLength: 5 }),
			title: hostileText,
			rights: hostileText
		})
		.map(({ items, title, rights }) => {
			const lesson = smallLesson();
			return {
				...lesson,
				lesson: { ...lesson.lesson, title },
				article: { ...lesson.article, meta: { ...lesson.article.meta, rights } },
				bank: { version: 1, built: [], items: items.map((item, i) => ({ ...item, id: `item-${i}` })) }
			};
		});

/** The small lesson with one question whose prompt, and every other text, has 64 kB. */
export function longLesson(): Lesson {
	const lesson = smallLesson();
	const long = (n: number) => `${n} ~=#{}:\\ <b>&amp;]]></b> ${'long words, "and so on"; '.repeat(2700)}`;
	const items: Item[] = [
		{
			id: 'long',
			interaction: 'choice',
			skill: 'wording',
			about: [],
			prompt: long(1),
			choices: [
				{ id: 'a', text: long(2), correct: true },
				{ id: 'b', text: long(3), feedback: long(4) }
			],
			proof: [],
			explanation: long(5),
			evidence: [],
			points: 1
		}
	];
	return { ...lesson, bank: { version: 1, built: [], items } };
}
