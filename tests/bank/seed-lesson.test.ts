import { describe, expect, it } from 'vitest';
import { HABITS } from '$lib/bank/habits.ts';
import type { Item } from '$lib/bank/schema.ts';
import { RECIPES } from '$lib/bank/recipes/index.ts';
import { SKILLS } from '$lib/bank/skills.ts';
import { drawnCount, draw } from '$lib/quiz/draw.ts';
import { ownLesson, seedLesson } from '../support/seed-lesson.ts';

const lesson = seedLesson();
const { items } = lesson.bank;

/** What the parts of an item say when they are chosen, where they are wrong to choose. */
function wrongParts(item: Item): { feedback?: string | undefined; misconception?: string | undefined }[] {
	switch (item.interaction) {
		case 'choice':
			return item.choices.filter(({ correct }) => !correct);
		case 'hottext':
			return item.spans?.filter(({ correct }) => !correct) ?? item.wrong ?? [];
		case 'match':
			return [...item.left, ...(item.mispairs ?? [])];
		case 'order':
			return item.order;
		case 'extended-text':
			return [];
	}
}

describe('the bank of the seed lesson', () => {
	it('has 70 items or more, six or more of each skill, 20 or more by hand, 20 or more that ask for proof', () => {
		expect(items.length).toBeGreaterThanOrEqual(70);
		for (const skill of SKILLS) {
			expect(items.filter((item) => item.skill === skill).length, skill).toBeGreaterThanOrEqual(6);
		}
		expect(items.filter(({ from }) => !from).length).toBeGreaterThanOrEqual(20);
		expect(items.filter(({ proof }) => proof.length > 0).length).toBeGreaterThanOrEqual(20);
	});

	it('has something of every recipe', () => {
		const used = new Set(items.map(({ from }) => from?.recipe));
		expect(Object.keys(RECIPES).filter((recipe) => !used.has(recipe))).toEqual([]);
	});

	it('says of every wrong choice why it is wrong, names 60 habits or more, and each of them twice', () => {
		const parts = items.flatMap(wrongParts);
		expect(parts.filter(({ feedback }) => !feedback)).toEqual([]);
		const named = parts.flatMap(({ misconception }) => misconception ?? []);
		expect(named.length).toBeGreaterThanOrEqual(60);
		for (const habit of Object.keys(HABITS)) {
			expect(named.filter((name) => name === habit).length, habit).toBeGreaterThanOrEqual(2);
		}
	});

	it('gives draws that cover every skill, of which hardly any two share half or more', () => {
		const draws = Array.from({ length: 60 }, (_, i) => draw(lesson, `pupil-${i}`).quiz.questions);
		const count = drawnCount(lesson);
		for (const questions of draws) {
			expect(questions).toHaveLength(count);
			expect(new Set(questions.map(({ skill }) => skill)).size).toBe(SKILLS.length);
		}
		const shared = draws.flatMap((a, i) =>
			draws.slice(i + 1).map((b) => a.filter(({ id }) => b.some((other) => other.id === id)).length)
		);
		// By chance about one pair in a thousand does, in this bank and any of its size, and which pupils these are
		// changes with every word of it. So not "none": that would hold or not by luck.
		const half = shared.filter((n) => n >= count / 2);
		expect(half.length / shared.length).toBeLessThan(1 / 200);
	});
});

describe('the practice lesson', () => {
	it('has every status, every naming and a chain, and 20 items of every interaction and skill', () => {
		const { attribution, bank } = ownLesson('mill-bridge');
		expect(new Set(attribution.sources.map(({ naming }) => naming)).size).toBe(5);
		expect(attribution.claims.some(({ via }) => via.length > 0)).toBe(true);
		expect(bank.items).toHaveLength(20);
		expect(new Set(bank.items.map(({ interaction }) => interaction)).size).toBe(5);
		expect(new Set(bank.items.map(({ skill }) => skill)).size).toBe(SKILLS.length);
	});
});
