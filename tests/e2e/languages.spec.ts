import type { Draw } from '../../src/lib/quiz/draw.ts';
import type { StudentAction } from '../../src/lib/quiz/events.ts';
import type { Question } from '../../src/lib/quiz/question.ts';
import { languageOf, wordsOf } from '../../src/lib/words/languages.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { addressWith } from './support/logs.ts';
import { tooSmall, tooWide } from './support/measure.ts';
import { drawOn, keyOf } from './support/page-data.ts';
import { expect, test } from './support/test.ts';
import { violationsOn } from './support/violations.ts';

const LANGUAGES = ['de', 'es', 'fr'] as const;

/** What was done before each state that is looked at: every interaction open and answered, and all between them. */
function statesOf(draw: Draw): Record<string, StudentAction[]> {
	const { questions } = draw.quiz;
	const kinds = new Map(questions.map((question) => [question.interaction, question]));
	const open = ({ id: item }: Question): StudentAction[] => [{ type: 'begin' }, { type: 'open', item }];
	const answer = (
		question: Question,
		response = wrongAnswer(question, keyOf(draw, question))
	): StudentAction[] => [...open(question), { type: 'answer', item: question.id, response }];
	const proved = questions.find(({ asksProof }) => asksProof)!;
	return {
		reading: [],
		...Object.fromEntries([...kinds].map(([kind, question]) => [`${kind}, open`, open(question)])),
		...Object.fromEntries([...kinds].map(([kind, question]) => [`${kind}, answered`, answer(question)])),
		proving: answer(proved),
		proved: [
			...answer(proved, rightAnswer(proved, keyOf(draw, proved))),
			{ type: 'prove', item: proved.id, sentence: null }
		],
		overview: [{ type: 'begin' }, { type: 'review' }],
		result: [...answer(questions[0]!), { type: 'finish' }]
	};
}

for (const language of LANGUAGES) {
	test.describe(`in ${language}`, () => {
		test.use({ viewport: { width: 320, height: 700 } });

		test('the words fit a small phone in every state, and are free of accessibility violations', async ({
			page
		}) => {
			test.setTimeout(120_000);
			await page.goto('/lessons/lamp?seed=tour');
			const draw = await drawOn(page);
			const found: Record<string, string[]> = {};
			for (const [name, actions] of Object.entries(statesOf(draw))) {
				await page.goto(`${addressWith(draw, actions)}&lang=${language}`);
				await page.waitForFunction(
					() => (window as { whoSays?: { ready: boolean } }).whoSays?.ready === true
				);
				expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
				const problems = [...(await tooWide(page)), ...(await tooSmall(page))];
				if (['reading', 'proved', 'result'].includes(name)) problems.push(...(await violationsOn(page)));
				if (problems.length > 0) found[name] = problems;
			}
			expect(found).toEqual({});
		});
	});
}

test('an attempt is taken up in the language that is asked for, and the address goes on asking for it', async ({
	page
}) => {
	const { page: fr, end } = wordsOf('fr');
	await page.goto('/lessons/lamp?seed=fr&lang=fr');
	await page.getByRole('button', { name: fr.start }).click();
	await page.getByRole('button', { name: fr.allQuestions }).click();
	await expect(page.getByRole('button', { name: end.finish })).toBeVisible();
	await page.goto('/lessons/lamp?lang=fr');
	await expect(page.getByRole('button', { name: end.finish })).toBeVisible();
	expect(new URL(page.url()).searchParams.get('lang')).toBe('fr');
	await page.getByRole('button', { name: end.finish }).click();
	await expect(page.getByRole('heading', { name: end.ledger })).toBeVisible();

	// Who asks for none has the lesson's own, in the same attempt.
	await page.goto('/lessons/lamp?seed=fr');
	await expect(page.getByRole('heading', { name: 'The source ledger' })).toBeVisible();
	await page.goto('/lessons/lamp?seed=fr&lang=fr');
	await page.getByRole('button', { name: end.startAgain }).click();
	await expect(page.getByRole('button', { name: fr.start })).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every step keeps the language', async ({ page }) => {
		const { page: es, end } = wordsOf(languageOf('es-MX')!);
		await page.goto('/lessons/lamp?seed=es&lang=es-MX');
		await page.getByRole('button', { name: es.start }).click();
		await page.getByRole('button', { name: es.allQuestions }).click();
		await page.getByRole('button', { name: end.finish }).click();
		await expect(page.getByRole('heading', { name: end.ledger })).toBeVisible();
		await page.getByRole('button', { name: end.startAgain }).click();
		await expect(page.getByRole('button', { name: es.start })).toBeVisible();
	});
});
