import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sourcesOf } from '$lib/lesson/sources.ts';
import End from '$lib/player/end/End.svelte';
import { EndParts } from '$lib/player/end/end-parts.svelte.ts';
import type { StudentAction } from '$lib/quiz/events.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { button, sitDown } from './stage.ts';

const OVER: StudentAction[] = [{ type: 'begin' }, { type: 'finish' }];
const sources = sourcesOf(quizLesson());

/** A student who is done, and whose source map and ledger have arrived. */
const atTheEnd = () => sitDown(['naming-clerk'], { before: OVER, end: new EndParts({ End, sources }) });

/** The two pictures, of which the width of the page shows one. */
const pictures = () => screen.getAllByRole('group', { name: /^Source map/ });
const voice = (name: RegExp) => within(pictures()[0]!).getByRole('button', { name });
const isAside = (element: Element) => element.classList.contains('aside');
const rowOf = (name: string) =>
	within(screen.getByRole('table', { name: 'The source ledger' })).getByRole('row', {
		name: new RegExp(name)
	});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('the source map', () => {
	it('follows a voice that is chosen: others step aside but those that an arrow joins to it', async () => {
		const { user } = atTheEnd();
		await user.click(voice(/^Tom Reyes/));
		expect(voice(/^Tom Reyes/)).toHaveAttribute('aria-pressed', 'true');
		expect(isAside(voice(/^Tom Reyes/))).toBe(false);
		expect(isAside(voice(/^Ida Brandt/))).toBe(true);
		expect(isAside(voice(/^Radio Westmark/i))).toBe(false);
		expect(screen.getByRole('heading', { name: 'What comes from Tom Reyes' })).toBeVisible();
	});

	it('lets go of it at the second press', async () => {
		const { user } = atTheEnd();
		await user.click(voice(/^Tom Reyes/));
		await user.click(voice(/^Tom Reyes/));
		(document.activeElement as HTMLElement).blur();
		await user.unhover(voice(/^Tom Reyes/));
		expect(screen.queryByRole('heading', { name: /^What comes from/ })).toBeNull();
		expect(isAside(voice(/^Ida Brandt/))).toBe(false);
	});

	it('follows whom the mouse points at, and only as long as it does', async () => {
		const { user } = atTheEnd();
		await user.click(voice(/^Tom Reyes/));
		await user.hover(voice(/^Ida Brandt/));
		expect(isAside(voice(/^Ida Brandt/))).toBe(false);
		expect(isAside(voice(/^Tom Reyes/))).toBe(true);
		await user.unhover(voice(/^Ida Brandt/));
		expect(isAside(voice(/^Tom Reyes/))).toBe(false);
	});

	it('is one stop of the keyboard, and arrows lead from voice to voice', async () => {
		const { user } = atTheEnd();
		const voices = within(pictures()[0]!).getAllByRole('button');
		expect(voices.filter((each) => each.getAttribute('tabindex') === '0')).toEqual([voices[0]]);
		voices[0]!.focus();
		await user.keyboard('{ArrowDown}');
		expect(voices[1]).toHaveFocus();
		await user.keyboard('{ArrowUp}{ArrowUp}');
		expect(voices.at(-1)).toHaveFocus();
		expect(voices.filter((each) => each.getAttribute('tabindex') === '0')).toEqual([voices.at(-1)]);
	});

	it('takes Enter for itself: the quiz does not begin again', async () => {
		const { user } = atTheEnd();
		voice(/^Tom Reyes/).focus();
		expect(voice(/^Tom Reyes/)).toHaveAttribute('aria-pressed', 'false');
		await user.keyboard('{Enter}');
		expect(voice(/^Tom Reyes/)).toHaveAttribute('aria-pressed', 'true');
		await user.keyboard(' ');
		expect(voice(/^Tom Reyes/)).toHaveAttribute('aria-pressed', 'false');
		await user.keyboard('{Enter}{Escape}');
		expect(voice(/^Tom Reyes/)).toHaveAttribute('aria-pressed', 'false');
		expect(screen.getByRole('region', { name: 'Your result' })).toBeVisible();
	});

	it('is told as a table: every claim with who says it, through whom, and its status', () => {
		atTheEnd();
		const table = screen.getByRole('table', { name: 'The map as a table', hidden: true });
		const rows = within(table).getAllByRole('row', { hidden: true });
		expect(rows).toHaveLength(sources.ledger.claims.length + 1);
		expect(table).toHaveTextContent(/Tom Reyes\s*through Radio Westmark/i);
		const doubt = sources.ledger.claims.flatMap(({ disputes }) => disputes).length;
		expect(within(table).queryAllByText(/^Casts doubt on: /)).toHaveLength(doubt);
		expect(within(table).queryAllByText(/^Doubt comes from /)).toHaveLength(doubt);
	});
});

describe('the source ledger', () => {
	it('has each voice with the five tests, and why', () => {
		atTheEnd();
		const clerk = rowOf('A council clerk');
		expect(clerk).toHaveTextContent('anonymous');
		const cells = within(clerk).getAllByRole('cell');
		expect(cells).toHaveLength(6);
		expect(cells[4]).toHaveTextContent('no: The article does not say who it is.');
	});

	it('puts the article’s own voice to no test', () => {
		atTheEnd();
		const own = within(rowOf('The article itself')).getAllByRole('cell');
		expect(own.slice(0, 5).map((cell) => cell.textContent)).toEqual(Array(5).fill('no source to test–'));
	});

	it('leads to the paragraphs where a voice speaks, and follows it there', async () => {
		const { user } = atTheEnd();
		const brandt = rowOf('Ida Brandt');
		await user.click(within(brandt).getByRole('link', { name: 'paragraph 2' }));
		expect(voice(/^Ida Brandt/)).toHaveAttribute('aria-pressed', 'true');
	});
});

describe('what comes after the result', () => {
	it('is asked for when the last answer is given, at the revision of the attempt', async () => {
		const fetched = vi.fn().mockResolvedValue(Response.json(sources));
		vi.stubGlobal('fetch', fetched);
		const { draw } = sitDown(['naming-clerk'], { before: OVER, end: new EndParts() });
		expect(await screen.findByRole('heading', { name: 'The source map' })).toBeVisible();
		expect(fetched.mock.calls).toEqual([
			[`/lessons/${draw.quiz.lesson}/sources.json?revision=${draw.quiz.revision}`]
		]);
	});

	it('is not asked for before', async () => {
		const fetched = vi.fn().mockResolvedValue(Response.json(sources));
		vi.stubGlobal('fetch', fetched);
		const { user } = sitDown(['naming-clerk'], { end: new EndParts() });
		await user.click(button('All questions'));
		expect(fetched).not.toHaveBeenCalled();
		await user.click(button('Finish with what I have'));
		expect(await screen.findByRole('heading', { name: 'The source map' })).toBeVisible();
	});

	it.each([
		['the line is down', () => Promise.reject(new TypeError('failed to fetch'))],
		['the server cannot', () => Promise.resolve(new Response('gone', { status: 410 }))]
	])('can be asked for again where %s', async (_, fail) => {
		vi.stubGlobal('fetch', vi.fn().mockImplementationOnce(fail).mockResolvedValue(Response.json(sources)));
		const { user } = sitDown(['naming-clerk'], { before: OVER, end: new EndParts() });
		await screen.findByText(/could not be loaded/);
		await user.click(button('Try to load them again'));
		expect(await screen.findByRole('heading', { name: 'The source ledger' })).toBeVisible();
	});

	it('a picture that cannot be made is said, and the other kind is there', async () => {
		const { user } = atTheEnd();
		await user.click(await screen.findByRole('button', { name: 'Save the map as PNG' }));
		expect(await screen.findByText(/could not be made/)).toBeVisible();
		expect(screen.getByRole('link', { name: 'Save the map as SVG' })).toHaveAttribute('download');
	});
});

describe('handing it in', () => {
	it('takes a name for the summary, which Enter does not send and nothing keeps', async () => {
		const { user, container } = atTheEnd();
		await user.type(await screen.findByRole('textbox', { name: /^Your name/ }), 'Kim 3');
		expect(container.querySelector('.name')).toHaveTextContent('Name: Kim 3');
		await user.keyboard('{Enter}');
		expect(screen.getByRole('region', { name: 'Your result' })).toBeVisible();
		expect(JSON.stringify({ ...localStorage })).not.toContain('Kim');
	});

	it('saves the answers as the file that grading takes', async () => {
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
		const { user, draw, attempt } = atTheEnd();
		const made = vi.spyOn(URL, 'createObjectURL');
		await user.type(await screen.findByRole('textbox', { name: /^Your name/ }), 'Zoë/3b');
		await user.click(button('Save my answers as a file'));
		expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('sluice-answers-Zoë-3b.json');
		const { lesson, revision, seed } = draw.quiz;
		const [file] = made.mock.calls[0] as [Blob];
		const text = await new Promise<string>((resolve) => {
			const reader = new FileReader();
			reader.onload = () => resolve(String(reader.result));
			reader.readAsText(file);
		});
		expect(JSON.parse(text)).toEqual({ lesson, revision, seed, events: attempt.events });
	});
});

describe('the article', () => {
	it('has the words of the followed voice marked, until another round begins', async () => {
		const marked = new Map<string, Set<Range>>();
		vi.stubGlobal('CSS', { highlights: marked });
		vi.stubGlobal(
			'Highlight',
			class extends Set<Range> {
				constructor(...ranges: Range[]) {
					super(ranges);
				}
			}
		);
		const words = () => [...marked.values()].flatMap((ranges) => [...ranges].map(String));
		const { user } = atTheEnd();
		await user.click(voice(/^A council clerk/));
		expect(words()).toContain('according to');
		(document.activeElement as HTMLElement).blur();
		await user.unhover(voice(/^A council clerk/));
		expect(words()).toContain('according to');
		await user.click(button('Try the missed ones again'));
		expect(words()).toEqual([]);
	});
});

it('a lesson without claims has no empty map', () => {
	const { article } = quizLesson();
	const empty = sourcesOf({ article, attribution: { version: 1, sources: [], claims: [] } });
	sitDown(['naming-clerk'], { before: OVER, end: new EndParts({ End, sources: empty }) });
	expect(screen.queryByRole('heading', { name: 'The source map' })).toBeNull();
	expect(screen.queryByRole('link', { name: 'The source map' })).toBeNull();
});

it('two doubts about the same words are both told', () => {
	const lesson = quizLesson();
	const [first, second, third] = lesson.attribution.claims;
	const claims = [
		{ ...first!, says: 'The gate was broken.' },
		{ ...second!, says: 'The gate was broken.' },
		{ ...third!, disputes: [first!.id, second!.id] }
	];
	const twice = sourcesOf({ ...lesson, attribution: { ...lesson.attribution, claims } });
	sitDown(['naming-clerk'], { before: OVER, end: new EndParts({ End, sources: twice }) });
	expect(screen.getAllByText('Casts doubt on: The gate was broken.')).toHaveLength(2);
});
