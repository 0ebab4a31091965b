import { describe, expect, it } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import { languageFor, languageOf, wordsOf, type Language } from '$lib/words/languages.ts';
import { ALIKE } from './alike.ts';

const OTHERS = ['de', 'es', 'fr'] as const;

/** All texts, by the path to each; of a function what it makes of these two. */
function textsIn(words: unknown, path = ''): [path: string, text: string][] {
	if (typeof words === 'string') return [[path, words]];
	if (typeof words === 'function')
		return [[path, (words as (a: string, b: string) => string)('{first}', '{second}')]];
	return Object.entries(words as object).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const textsOf = (language: Language) => new Map(textsIn(wordsOf(language)));
const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const isCounted = (path: string) => /\.(one|other)$/.test(path);

describe('a language', () => {
	it.each([
		['de', 'de'],
		['de-AT', 'de'],
		['FR', 'fr'],
		['en-US-x-twain', 'en'],
		['', null],
		['dex', null],
		['la', null],
		['constructor', null],
		['__proto__', null],
		['d\u0065'.repeat(5000), null],
		[null, null]
	] as const)('of the tag %j is %j', (tag, language) => {
		expect(languageOf(tag)).toBe(language);
	});

	it('is the one that was asked for, else the lesson’s own, else English', () => {
		expect(languageFor('de', 'fr')).toBe('de');
		expect(languageFor(null, 'fr-CA')).toBe('fr');
		expect(languageFor('la', 'fr')).toBe('fr');
		expect(languageFor('la', 'la')).toBe('en');
	});
});

describe.each(OTHERS)('the words in %s', (language) => {
	const english = textsOf('en');
	const texts = textsOf(language);

	it('say which language they are', () => {
		const { page } = wordsOf(language);
		expect(page.language).toBe(language);
		expect(page.dates.split('-')[0]).toBe(language);
		expect(() => new Intl.DateTimeFormat(page.dates)).not.toThrow();
	});

	it('are all there, with every habit and every form of number, and none of them is still English', () => {
		expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
		expect(Object.keys(wordsOf(language).page.habits)).toEqual(Object.keys(HABITS));
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		// Of these languages, some have a form for millions: nothing here is counted so far.
		expect(forms.filter((form) => form !== 'many')).toEqual(['one', 'other']);
		const left = [...texts].filter(
			([path, text]) => text === english.get(path) && /[a-z]{3}/i.test(text.replaceAll(/\{\w+\}/g, ''))
		);
		expect(left.filter(([, text]) => !ALIKE[language].includes(text))).toEqual([]);
	});

	it('have the places that the English have, and as many links and bold words', () => {
		for (const [path, text] of texts) {
			const model = english.get(path)!;
			// “One question is still open.” needs no number.
			const own = isCounted(path) ? placesIn(text).filter((place) => place !== '{n}') : placesIn(text);
			const asked = isCounted(path) ? placesIn(model).filter((place) => place !== '{n}') : placesIn(model);
			expect([path, own]).toEqual([path, asked]);
			const stars = (each: string) => each.split('*').length - 1;
			expect([path, stars(text) % 2]).toEqual([path, 0]);
			if (!path.endsWith('.imvainHow')) expect([path, stars(text)]).toEqual([path, stars(model)]);
		}
	});

	it('have nothing empty, no space too many, and the quotation marks of their language', () => {
		const straight = [...texts].filter(([, text]) => /["']/.test(text) || text.trim() === '');
		expect(straight).toEqual([]);
		const spaced = [...texts].filter(
			([path, text]) => !path.endsWith('.end.then') && (text !== text.trim() || /\s{2}/.test(text))
		);
		expect(spaced).toEqual([]);
	});

	it('tell apart what must be told apart', () => {
		const { page, end, sources } = wordsOf(language);
		for (const list of [
			Object.values(page.skills),
			Object.values(page.kinds),
			Object.values(page.sure),
			Object.values(page.ticks),
			Object.values(page.verdicts),
			Object.values(page.chosen),
			Object.values(end.statuses),
			Object.values(end.results),
			Object.values(end.namings),
			Object.values(sources.map.groups),
			Object.values(sources.map.arrows)
		])
			expect(list).toEqual([...new Set(list)]);
		expect(sources.map.statuses).toEqual(end.statuses);
		expect(sources.map.headline).toHaveLength(1);
	});
});
