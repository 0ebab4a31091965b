import { expect, test } from '@playwright/test';
import { qti3 } from '../../src/lib/interop/qti3/qti3.ts';
import type { Lesson } from '../../src/lib/lesson/lesson.ts';
import { grade } from '../../src/lib/quiz/grade/grade.ts';
import { feedbackFor } from '../../src/lib/quiz/option-feedback.ts';
import { placeItem, type PlacedItem } from '../../src/lib/quiz/place.ts';
import type { Key, Question, Response } from '../../src/lib/quiz/question.ts';
import { choiceOf, everyForm, lessonOf } from '../support/qti3-lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { rightAnswer, wrongAnswer } from './support/answers.ts';
import { ampUp, citolab, citolabTest, type Qti3Player } from './support/qti3-players.ts';

/** Two players that have nothing in common but the standard. */
const PLAYERS = { 'qti3-item-player': ampUp, '@citolab/qti-components': citolab };

const placed = (lesson: Lesson): PlacedItem[] =>
	lesson.bank.items.map((item) => placeItem(item, lesson, (list) => [...list]));

/** Answers that are right, partly right and wrong, as far as the question’s form has them. */
function answersTo(question: Question, key: Key): Response[] {
	const ends = [rightAnswer(question, key), wrongAnswer(question, key)];
	const chosen = (ids: string[]): Response =>
		question.interaction === 'choice' ? { choices: ids } : { spans: ids };
	if ('correct' in key && 'multiple' in question) {
		const ids = 'choices' in question ? question.choices : question.spans;
		const all = ids.map(({ id }) => id);
		const wrong = all.filter((id) => !key.correct.includes(id));
		if (!question.multiple) return [...key.correct, ...wrong.slice(0, 3)].map((id) => chosen([id]));
		return [
			...ends,
			chosen(key.correct.slice(0, 1)),
			chosen([...key.correct.slice(1), wrong[0]!]),
			chosen([key.correct[0]!, ...wrong.slice(0, 2)]),
			chosen(all)
		];
	}
	if (key.interaction === 'match') {
		const [, wrong] = ends as { pairs: [string, string][] }[];
		const partly = key.pairs.map((pair, i) =>
			i % 2 === 0 ? pair : wrong!.pairs.find(([left]) => left === pair[0])!
		);
		return [...ends, { pairs: partly }];
	}
	if (key.interaction === 'order') {
		const [first, second, ...rest] = key.order;
		return [...ends, { order: [second!, first!, ...rest] }];
	}
	return ends.slice(0, 1);
}

/** What is said to the parts of an answer: to each wrong one, and also to a right one that was chosen. */
function saidTo(key: Key, response: Response): string[] {
	const isChosen = key.interaction === 'choice' || key.interaction === 'hottext';
	return Object.entries(grade(key, response).parts)
		.filter(([, right]) => isChosen || !right)
		.flatMap(([part]) => feedbackFor(key, part)?.text ?? []);
}

/** Answers an item and holds what the player says to it against what our own grader and feedback say. */
async function expectTheSame(player: Qti3Player, { question, key }: PlacedItem, response: Response) {
	const what = `${question.id} ${JSON.stringify(response)}`;
	await player.show(`items/${question.id}.xml`);
	await expect(player.item, what).toContainText(question.prompt);
	await expect(player.feedback, what).toHaveCount(0);
	await expect(player.explanation, what).toHaveCount(0);

	await player.answer(response);
	const scored = await player.handIn();
	const isScored = question.interaction !== 'extended-text';
	expect(scored.max, what).toBe(isScored ? question.points : 0);
	expect(scored.score, what).toBeCloseTo(grade(key, response).score * question.points, player.decimals);
	const said = saidTo(key, response);
	await expect(player.feedback, what).toHaveCount(said.length);
	const shown = await player.feedback.allInnerTexts();
	for (const text of said) expect(shown, what).toContainEqual(expect.stringContaining(text));
	await expect(player.explanation, what).toContainText(key.explanation);
	if ('model' in key) await expect(player.explanation, what).toContainText(key.model);
}

/**
 * A slip of @citolab/qti-components 7.27.4: in a table it takes a row's button back when its id stands anywhere in
 * the id of what is chosen later. Such an item cannot be answered in it.
 */
function isMistakenByCitolab({ question }: PlacedItem): boolean {
	if (question.interaction !== 'match') return false;
	const ids = [...question.left, ...question.right].map(({ id }) => id);
	return question.left.some(({ id }) => ids.some((other) => other !== id && other.includes(id)));
}

for (const [name, open] of Object.entries(PLAYERS)) {
	test.describe(name, () => {
		for (const item of placed(everyForm())) {
			const { id, interaction } = item.question;
			test(`scores the ${interaction} “${id}” as the lesson does, and says the same to each answer`, async ({
				page
			}) => {
				const player = await open(page, qti3(everyForm()).files);
				for (const response of answersTo(item.question, item.key)) {
					await expectTheSame(player, item, response);
				}
			});
		}

		for (const id of ['mill-bridge', 'russia-taliban']) {
			test(`plays the questions of ${id}, of every recipe and skill`, async ({ page }) => {
				const lesson = ownLesson(id);
				const player = await open(page, qti3(lesson).files);
				const recipes = new Map(lesson.bank.items.map(({ id, from }) => [id, from?.recipe]));
				const items = placed(lesson).filter(
					(item) => name !== '@citolab/qti-components' || !isMistakenByCitolab(item)
				);
				const kinds = new Map(
					items.map((item) => {
						const { id, interaction, skill } = item.question;
						return [`${interaction} ${skill} ${recipes.get(id)}`, item];
					})
				);
				let turn = 0;
				for (const item of kinds.values()) {
					const answers = answersTo(item.question, item.key);
					await expectTheSame(player, item, answers[turn++ % answers.length]!);
				}
			});
		}

		test('shows hostile text as it is written, and runs none of it', async ({ page }) => {
			// qti3-item-player 1.1.20 reads an item as a template of Vue and works out what stands in {{ }}: it cannot show it.
			const braces = name === 'qti3-item-player' ? '{ 1 + 1 }' : '{{ 1 + 1 }}';
			const signs =
				']]> &lt;b&gt; & <script>document.title = "run"</script> <img src=x onerror="document.title=1"> "\' 👩‍👩‍👧 שלום \u202Eabc\u202C x';
			const hostile = `${signs} ${braces}`;
			const item = choiceOf({
				prompt: `${hostile} ${'long '.repeat(13_000)}end`,
				explanation: `Because of ${hostile}`,
				choices: [
					{ id: 'a', text: `A ${hostile}`, correct: true },
					{ id: 'b', text: `B ${hostile}`, feedback: `No ${hostile}` }
				]
			});
			const lesson = lessonOf([item]);
			const player = await open(page, qti3(lesson).files);
			const [only] = placed(lesson);
			await expectTheSame(player, only!, { choices: ['b'] });
			await expect(player.item).toContainText(`A ${hostile}`);
			await expect(player.item).toContainText(`B ${hostile}`);
			expect(await page.title()).toBe('');
		});
	});
}

test('@citolab/qti-components puts the whole article beside the question', async ({ page }) => {
	const lesson = ownLesson('mill-bridge');
	const player = await citolab(page, qti3(lesson).files);
	await player.show('items/retell-the-engineer.xml');
	const { article } = lesson;
	for (const { start, end } of article.blocks) {
		await expect(player.item.locator('qti-stimulus-body')).toContainText(article.text.slice(start, end));
	}
});

test('@citolab/qti-components goes through the test of a package and scores each question', async ({
	page
}) => {
	const lesson = everyForm();
	const player = await citolabTest(page, qti3(lesson).files);
	await expect(player.instructions).toContainText(lesson.lesson.summary);
	const items = placed(lesson);
	for (const { question, key } of items) {
		await expect(player.item).toContainText(question.prompt);
		await expect(player.item.locator('qti-stimulus-body')).toContainText('The town will dam the river');
		await player.answer(rightAnswer(question, key));
		await player.handIn();
		await expect(player.explanation).toContainText(key.explanation);
		if (question !== items.at(-1)!.question) await player.next();
	}
	// It asks all questions of a skill, however many the test wants of them: it knows no qti-selection.
	expect(await player.scores()).toEqual(
		Object.fromEntries(
			items.map(({ question }) => [
				question.id,
				question.interaction === 'extended-text' ? 0 : question.points
			])
		)
	);
});
