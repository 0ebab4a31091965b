import { describe, expect, it } from 'vitest';
import { count, pieces, say } from '$lib/words/say.ts';

describe('a text with places', () => {
	it('is filled in, wherever its places stand', () => {
		expect(say('{n} of {all}, {n} times', { n: 2, all: 'three' })).toBe('2 of three, 2 times');
		expect(say('nothing to fill in', { n: 1 })).toBe('nothing to fill in');
	});

	it('takes what it is filled with as it is', () => {
		expect(say('“{text}”', { text: '$& {n} $1 {text}' })).toBe('“$& {n} $1 {text}”');
	});

	it('keeps a place that nothing is given for', () => {
		expect(say('{n} {other}', { n: '' })).toBe(' {other}');
	});
});

describe('a text for a number of things', () => {
	const files = { one: 'one file', other: '{n} files in {where}' };

	it('has the form that its language has for the number', () => {
		expect([0, 1, 2].map((n) => count('en', files, n, { where: 'here' }))).toEqual([
			'0 files in here',
			'one file',
			'2 files in here'
		]);
		expect(count('fr', { one: '{n} fichier', other: '{n} fichiers' }, 0)).toBe('0 fichier');
		expect(count('ja', { other: '{n} 枚' }, 1)).toBe('1 枚');
	});
});

it('a text in pieces has what stood between asterisks at every second place', () => {
	expect(pieces('See *the article*, please')).toEqual(['See ', 'the article', ', please']);
	expect(pieces('*All* of *it*')).toEqual(['', 'All', ' of ', 'it', '']);
	expect(pieces('nothing')).toEqual(['nothing']);
});
