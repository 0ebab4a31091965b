import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Confidence } from '../../../src/lib/quiz/events.ts';
import type { Draw } from '../../../src/lib/quiz/draw.ts';
import type { Question, Response } from '../../../src/lib/quiz/question.ts';
import { rightAnswer, wrongAnswer } from './answers.ts';
import { mouse, type Hand } from './hand.ts';
import { drawOn, keyOf, sentenceFor } from './page-data.ts';

/** One go at a question. */
export interface Turn {
	answer: 'right' | 'wrong';
	/** Which sentence is pointed at where a proof is asked; `none` is "I can’t find it". */
	proof?: 'right' | 'wrong' | 'none';
	confidence?: Confidence;
}

/** What is done at each question, by its id; a question that is not named is answered rightly, once. */
export type Plan = Readonly<Record<string, readonly Turn[]>>;

const RIGHT: readonly Turn[] = [{ answer: 'right', proof: 'right' }];
const LEVELS: Record<Confidence, string> = {
	sure: 'Sure',
	'think-so': 'I think so',
	guessing: 'Guessing'
};

/** A person who takes a lesson: does what stands on the screen, by role and name, and waits until it has happened. */
export class Student<Place extends Page | Frame = Page> {
	constructor(
		/** The page of the lesson, or the frame that it stands in. */
		readonly page: Place,
		private readonly hand: Hand = mouse
	) {}

	get prompt(): Locator {
		return this.page.locator('#prompt');
	}

	get feedback(): Locator {
		return this.page.locator('#feedback');
	}

	get verdict(): Locator {
		return this.page.locator('#verdict');
	}

	get proving(): Locator {
		return this.page.getByRole('heading', { name: 'Now prove it.' });
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
	}

	async press(name: string | RegExp): Promise<void> {
		await this.hand.press(this.button(name));
	}

	/** Opens a lesson and waits until the page has been taken over by its script, if it has one. */
	async open(address: string): Promise<Draw> {
		await this.page.goto(address);
		return drawOn(this.page);
	}

	/** Leaves a question's feedback. */
	async goOn(): Promise<void> {
		await this.press(/^(Next question|What is still open|See my result)$/);
	}

	async begin(): Promise<void> {
		await this.press('I have read it. Start');
		await expect(this.button('Check')).toBeVisible();
	}

	/** Opens a lesson and leaves the reading for the first question. */
	async start(address: string): Promise<Draw> {
		const draw = await this.open(address);
		await this.begin();
		return draw;
	}

	/** Waits until a question is open. Two questions may have the same prompt: the form knows which it is. */
	async isAt(question: Question): Promise<void> {
		await expect(this.prompt).toHaveText(question.prompt);
		await expect(this.#itemOf(question)).toBeAttached();
	}

	/** Goes to a question by way of all questions. */
	async goTo(question: Question): Promise<void> {
		if ((await this.#itemOf(question).count()) > 0) return;
		if (!/still open|are answered/.test((await this.prompt.textContent()) ?? '')) {
			await this.press('All questions');
		}
		const row = this.page.getByRole('button', { name: question.prompt });
		await this.hand.press(row.and(this.page.locator(`[value="open:${question.id}"]`)));
		await this.isAt(question);
	}

	#itemOf({ id }: Question): Locator {
		return this.page.locator(`#quiz input[name=item][value="${id}"]`);
	}

	/** Asks for the hint, and waits until it is there. */
	async takeHint(hint: string): Promise<void> {
		await this.press('Hint');
		await expect(this.page.getByText(`Hint. ${hint}`)).toBeVisible();
	}

	/** Fills an answer in, without sending it. */
	async fill(question: Question, response: Response, article: { text: string }): Promise<void> {
		const { page, hand } = this;
		const role = 'multiple' in question && question.multiple ? 'checkbox' : 'radio';
		if (question.interaction === 'choice' && 'choices' in response) {
			for (const [i, { id, text }] of question.choices.entries()) {
				if (response.choices.includes(id)) {
					await hand.choose(page.getByRole(role, { name: text, exact: true }), i + 1);
				}
			}
		} else if (question.interaction === 'hottext' && 'spans' in response) {
			const words = question.spans.map(({ at }) => article.text.slice(at.start, at.end));
			for (const [i, { id }] of question.spans.entries()) {
				// The same words may stand more than once.
				const before = words.slice(0, i).filter((other) => other === words[i]).length;
				if (response.spans.includes(id)) await this.point(role, words[i]!, before);
			}
		} else if (question.interaction === 'match' && 'pairs' in response) {
			for (const left of question.left) {
				const partner = response.pairs.find(([id]) => id === left.id)?.[1];
				const n = question.right.findIndex(({ id }) => id === partner);
				const group = page.getByRole('group', { name: left.text, exact: true });
				await hand.choose(group.getByRole('radio', { name: question.right[n]!.text, exact: true }), n + 1);
			}
		} else if (question.interaction === 'order' && 'order' in response) {
			const now = question.order.map(({ id }) => id);
			for (const [to, id] of response.order.entries()) {
				const from = now.indexOf(id);
				const { text } = question.order.find((thing) => thing.id === id)!;
				if (from > to) await hand.moveUp(page, text, from, to);
				now.splice(to, 0, ...now.splice(from, 1));
			}
		} else if ('text' in response) {
			await hand.write(page.getByRole('textbox', { name: question.prompt }), response.text);
		}
	}

	/** Chooses words in the article; `before` is how often they stand there before. */
	async point(role: 'radio' | 'checkbox', words: string, before = 0): Promise<void> {
		const article = this.page.getByRole('article', { name: 'The article' });
		await this.hand.point(article.getByRole(role, { name: words, exact: true }).nth(before));
	}

	/** One go at the open question, up to its feedback. */
	async take(draw: Draw, question: Question, turn: Turn): Promise<void> {
		const make = turn.answer === 'right' ? rightAnswer : wrongAnswer;
		await this.fill(question, make(question, keyOf(draw, question)), draw.quiz.article);
		if (turn.confidence) {
			await this.hand.pick(this.page.getByRole('radio', { name: LEVELS[turn.confidence], exact: true }));
		}
		await this.press('Check');
		await expect(this.proving.or(this.feedback)).toBeVisible();
		if (await this.proving.isVisible()) await this.prove(draw, question, turn.proof ?? 'right');
	}

	async prove(draw: Draw, question: Question, which: 'right' | 'wrong' | 'none'): Promise<void> {
		if (which === 'none') return this.press('I can’t find it');
		await this.point('radio', sentenceFor(draw, question, which));
		await this.press('Check the sentence');
		await expect(this.feedback).toBeVisible();
	}

	/** Takes the whole lesson from its first question to the result. Returns the verdicts as they were shown. */
	async takeAll(draw: Draw, plan: Plan = {}): Promise<string[]> {
		const verdicts: string[] = [];
		for (const question of draw.quiz.questions) {
			await this.isAt(question);
			for (const [i, turn] of (plan[question.id] ?? RIGHT).entries()) {
				if (i > 0) {
					await this.press('Try again');
					await expect(this.feedback).toBeHidden();
				}
				await this.take(draw, question, turn);
				verdicts.push(`${question.id}: ${await this.verdict.innerText()}`);
			}
			await this.goOn();
			await expect(this.feedback).toBeHidden();
		}
		await expect(this.result).toBeVisible();
		return verdicts;
	}

	get result(): Locator {
		return this.page.getByRole('region', { name: 'Your result' });
	}

	/** The result page's figures as a person reads them: what stands under each heading, in lines. */
	async figures(): Promise<Record<string, string>> {
		await expect(this.result).toBeVisible();
		const terms = this.result.getByRole('term');
		const values = this.result.getByRole('definition');
		const figures: Record<string, string> = {};
		for (let i = 0; i < (await terms.count()); i++) {
			figures[await terms.nth(i).innerText()] = oneLine(await values.nth(i).innerText());
		}
		return figures;
	}
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
