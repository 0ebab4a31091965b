import '@testing-library/jest-dom/vitest';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { QuizRules } from '$lib/lesson/schema.ts';
import { CurrentAttempt, type Keeper } from '$lib/player/attempt.svelte.ts';
import { EndParts } from '$lib/player/end/end-parts.svelte.ts';
import { lateWith } from '$lib/player/late.ts';
import { wordsOf } from '$lib/words/languages.ts';
import type { AttemptEvent, StudentAction } from '$lib/quiz/events.ts';
import { drawWith } from '../fixtures/quiz-lesson.ts';
import { logOf } from '../quiz/answering.ts';
import { giveTheDom } from './dom.ts';
import Page from './Page.svelte';

interface Setting {
	rules?: Partial<QuizRules>;
	/** What has been done before the page is opened; one who is not reading has begun. */
	before?: StudentAction[];
	keeper?: Keeper;
	/** The late parts have not arrived. */
	isEarly?: boolean;
	/** What comes after the result; by default it never arrives. */
	end?: EndParts;
}

/** A student in front of a lesson with just these questions, in this order; the first one is open. */
export function sitDown(items: string[], { rules, before, keeper, isEarly, end }: Setting = {}) {
	giveTheDom();
	const draw = drawWith(items, rules);
	const events: AttemptEvent[] = logOf(before ?? [{ type: 'begin' }]);
	const attempt = new CurrentAttempt(draw, events, keeper ?? null);
	const parts = { parts: isEarly ? null : lateWith(end ?? neverArriving(), wordsOf('en').end) };
	const { container } = render(Page, { attempt, late: parts });
	return { attempt, draw, user: userEvent.setup(), container };
}

/** The end of a page whose line is down: nothing is asked of a server. */
function neverArriving(): EndParts {
	const end = new EndParts();
	vi.spyOn(end, 'load').mockImplementation(() => {
		end.failed = true;
		return Promise.resolve();
	});
	return end;
}

/** A keeper that writes down what it was given last. */
export function notebook() {
	return { keep: vi.fn<Keeper['keep']>() };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const prompt = () => screen.getByRole('heading', { level: 2, name: (_, { id }) => id === 'prompt' });
export const article = () => within(screen.getByRole('article', { name: 'The article' }));
export const question = () => within(screen.getByRole('region', { name: 'Question' }));

/** The verdict that is shown; the feedback is named by it. */
export const feedback = (verdict: string) => screen.getByRole('region', { name: verdict });

/** The list row that an option stands in once it is answered. */
export function row(text: string): HTMLElement {
	const found = question()
		.getAllByRole('listitem')
		.find((item) => item.textContent.includes(text));
	if (!found) throw new Error(`no row says “${text}”`);
	return found;
}

/** What the page's live regions say. */
export const said = () => screen.getAllByRole('status').map((region) => region.textContent.trim());
