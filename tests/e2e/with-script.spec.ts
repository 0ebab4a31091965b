import { finger, keys, mouse } from './support/hand.ts';
import { Student, type Plan } from './support/student.ts';
import { expect, test } from './support/test.ts';

/** Everything that a question can come to: right at once, right at the second go, wrong twice, each kind of proof. */
const PLAN: Plan = {
	'who-says-failed': [
		{ answer: 'wrong', proof: 'wrong', confidence: 'sure' },
		{ answer: 'right', proof: 'right', confidence: 'guessing' }
	],
	'only-word': [{ answer: 'right', confidence: 'sure' }],
	'which-words-hedge': [{ answer: 'wrong', confidence: 'think-so' }, { answer: 'wrong' }],
	'how-would-worker-know': [{ answer: 'right', proof: 'wrong', confidence: 'guessing' }]
};

const hands = [
	['mouse', mouse, { viewport: { width: 1280, height: 800 } }],
	['finger', finger, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
	['keyboard alone', keys, { viewport: { width: 1280, height: 800 } }]
] as const;

for (const [name, hand, options] of hands) {
	test.describe(`by ${name}`, () => {
		test.use(options);

		test('a student gets from the article to the result, and every verdict is what was done', async ({
			page
		}) => {
			const student = new Student(page, hand);
			const draw = await student.start('/lessons/lamp?seed=e2e');
			const verdicts = await student.takeAll(draw, PLAN);

			expect(verdicts.toSorted()).toEqual([
				'ask-next: Compare your answer with this one.',
				'chain-repair: Right.',
				'how-would-worker-know: Right answer, wrong sentence.',
				'only-word: Right.',
				'own-voice: Right.',
				'sort-naming: Right.',
				'which-cue: Right.',
				'which-words-hedge: Not quite.',
				'which-words-hedge: Not quite.',
				'who-says-failed: Not quite.',
				'who-says-failed: Right, and that is the sentence that shows it.'
			]);
			expect(await student.figures()).toMatchObject({
				Points: '6.5 of 8',
				'Sentences that prove it': '1 of 2 found',
				'Right answer, wrong sentence': '1'
			});
		});
	});
}
