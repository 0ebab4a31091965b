import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS } from '$lib/bank/skills.ts';
import { draw } from '$lib/quiz/draw.ts';
import { PRACTICE, practiceSeed, readSeed } from '$lib/quiz/practice.ts';
import { nextSeed } from '$lib/quiz/seed.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { seedLesson } from '../support/seed-lesson.ts';

const skillSets = fc.subarray([...SKILLS], { minLength: 1 });

describe('a practice seed', () => {
	it('names the skills behind the seed, and counts when one practice follows another', () => {
		expect(practiceSeed('k3', ['voice', 'wording'])).toBe('k3~voice.wording');
		expect(practiceSeed('k3~voice.wording', ['voice'])).toBe('k3~voice.2');
		expect(practiceSeed('k3~voice.2', ['voice'])).toBe('k3~voice.3');
		expect(practiceSeed('k3.4', ['gaps'])).toBe('k3.4~gaps');
	});

	it('is read as it was made, whatever the seed', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[^~]*$/), skillSets, (seed, skills) => {
				expect(readSeed(practiceSeed(seed, skills))).toEqual({ base: seed, skills });
				const second = practiceSeed(practiceSeed(seed, skills), skills);
				expect(readSeed(second)).toEqual({ base: seed, skills });
				expect(second).not.toBe(practiceSeed(seed, skills));
			})
		);
	});

	it('any other seed means no practice, even one with the same sign in it', () => {
		for (const seed of ['', 'k3', 'k3.2', 'a~b', '~', 'a~.2']) {
			expect(readSeed(seed)).toEqual({ base: seed, skills: [] });
		}
	});
});

describe('a practice draw', () => {
	const lesson = seedLesson();
	const idsOf = (seed: string) => draw(lesson, seed).quiz.questions.map(({ id }) => id);

	it('asks of the named skills only, some of each', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), skillSets, (seed, skills) => {
				const { questions } = draw(lesson, practiceSeed(seed, skills)).quiz;
				for (const skill of SKILLS) {
					const count = questions.filter((question) => question.skill === skill).length;
					expect(count).toBe(skills.includes(skill) ? PRACTICE.each : 0);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('asks nothing that the draw before it has asked, as long as there is something else', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), skillSets, (seed, skills) => {
				const before = idsOf(seed);
				expect(idsOf(practiceSeed(seed, skills)).filter((id) => before.includes(id))).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	it('asks again what was asked where a skill has nothing else', () => {
		const small = quizLesson();
		const skill = small.bank.items[0]!.skill;
		const there = small.bank.items.filter((item) => item.skill === skill).length;
		const { questions } = draw(small, practiceSeed('k3', [skill])).quiz;
		expect(questions).toHaveLength(Math.min(there, PRACTICE.each));
	});

	it('of a skill that the lesson has nothing of is a draw by the blueprint', () => {
		const items = lesson.bank.items.filter(({ skill }) => skill !== 'gaps');
		const without = { ...lesson, bank: { ...lesson.bank, items } };
		expect(draw(without, 'k3~gaps').quiz.questions).toHaveLength(draw(without, 'k3').quiz.questions.length);
	});

	it('followed by another one is not the same', () => {
		const first = practiceSeed('k3', ['attribution']);
		expect(idsOf(practiceSeed(first, ['attribution']))).not.toEqual(idsOf(first));
		expect(idsOf(nextSeed('k3'))).not.toEqual(idsOf('k3'));
	});
});
