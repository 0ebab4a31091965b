import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS } from '$lib/bank/skills.ts';
import { draw, drawnCount } from '$lib/quiz/draw.ts';
import { PRACTICE, practiceSeed, readSeed } from '$lib/quiz/practice.ts';
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
			fc.property(fc.string(), skillSets, (seed, skills) => {
				fc.pre(readSeed(seed).count === 0);
				const first = practiceSeed(seed, skills);
				expect(readSeed(first)).toEqual({ base: seed, skills, count: 1 });
				expect(readSeed(practiceSeed(first, skills))).toEqual({ base: seed, skills, count: 2 });
			})
		);
	});

	it('any other seed means no practice, even one with the same sign in it', () => {
		for (const seed of ['', 'k3', 'k3.2', 'a~b', '~', 'a~.2', 'a\nb']) {
			expect(readSeed(seed)).toEqual({ base: seed, skills: [], count: 0 });
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

	it('asks again what was asked only where a skill has nothing else', () => {
		const small = quizLesson();
		for (const skill of SKILLS) {
			const there = small.bank.items.filter((item) => item.skill === skill);
			if (there.length === 0) continue;
			const before = draw(small, 'k3').quiz.questions.map(({ id }) => id);
			const fresh = there.filter(({ id }) => !before.includes(id));
			const { questions, practised } = draw(small, practiceSeed('k3', [skill])).quiz;
			const from = (fresh.length > 0 ? fresh : there).map(({ id }) => id);
			expect(practised).toEqual([skill]);
			expect(questions).toHaveLength(Math.min(from.length, PRACTICE.each));
			expect(questions.filter(({ id }) => !from.includes(id))).toEqual([]);
		}
	});

	it('of a skill that the lesson has nothing of is a draw by the blueprint, and says so', () => {
		const items = lesson.bank.items.filter(({ skill }) => skill !== 'gaps');
		const without = { ...lesson, bank: { ...lesson.bank, items } };
		const { questions, practised } = draw(without, 'k3~gaps').quiz;
		expect(questions.length).toBe(drawnCount(without));
		expect(practised).toEqual([]);
		expect(draw(without, 'k3~gaps.voice').quiz.practised).toEqual(['voice']);
	});

	it('goes on where the practice before it stopped, as long as there is something new', () => {
		for (const skill of SKILLS) {
			const first = practiceSeed('k3', [skill]);
			const asked = [...idsOf('k3'), ...idsOf(first)];
			const there = lesson.bank.items.filter((item) => item.skill === skill && !asked.includes(item.id));
			const again = idsOf(practiceSeed(first, [skill])).filter((id) => asked.includes(id));
			// One may have been taken out of turn, because another was about the same words.
			expect(again.length, skill).toBeLessThanOrEqual(there.length >= PRACTICE.each ? 1 : PRACTICE.each - 1);
		}
	});

	it('asks no two questions about the same words while there are others', () => {
		for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
			const { questions } = draw(lesson, practiceSeed(seed, ['verification', 'voice', 'wording'])).quiz;
			const passages = questions.flatMap(({ passage }) =>
				passage ? [`${passage.start}-${passage.end}`] : []
			);
			expect(new Set(passages).size).toBe(passages.length);
		}
	});
});
