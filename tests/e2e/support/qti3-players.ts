import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Response } from '../../../src/lib/quiz/question.ts';

/** What a player says of an answer that was handed in. */
export interface Scored {
	score: number;
	max: number;
}

/** A player of QTI 3 items that others wrote, in a page of its own. */
export interface Qti3Player {
	/** To how many decimals it gives a score. */
	decimals: number;
	/** Shows an item of the package anew. */
	show(path: string): Promise<void>;
	/** Answers it as a student does, with the mouse or the keyboard. */
	answer(response: Response): Promise<void>;
	handIn(): Promise<Scored>;
	/** All that is seen of the item. */
	item: Locator;
	/** What is said to parts of the answer, where it is seen. */
	feedback: Locator;
	/** What is said to the whole. */
	explanation: Locator;
}

const require = createRequire(import.meta.url);
const AMP_UP = require.resolve('qti3-item-player');
const VUE = createRequire(AMP_UP).resolve('vue/dist/vue.js');
const CITOLAB = require.resolve('@citolab/qti-components/cdn/index.js');

const ORIGIN = 'http://qti3.test';
const SCRIPTS: Record<string, string> = {
	'/vue.js': VUE,
	'/amp-up.js': join(dirname(AMP_UP), 'qti3Player.umd.min.js'),
	'/amp-up.css': join(dirname(AMP_UP), 'qti3Player.css'),
	'/citolab.js': CITOLAB
};
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', xml: 'application/xml' };

/** Serves a package, a page and the players' own scripts to this page; nothing else is there. */
async function serve(page: Page, files: Record<string, string>, html: string): Promise<void> {
	await page.route(`${ORIGIN}/**`, async (route) => {
		const { pathname } = new URL(route.request().url());
		const script = SCRIPTS[pathname];
		const body = pathname === '/' ? html : files[pathname.replace(/^\/package\//, '')];
		const contentType = TYPES[pathname.split('.').at(-1)!] ?? 'text/html';
		if (script !== undefined) return route.fulfill({ path: script, contentType });
		if (body === undefined) return route.fulfill({ status: 404 });
		return route.fulfill({ body, contentType: `${contentType}; charset=utf-8` });
	});
	await page.goto(`${ORIGIN}/`);
}

/** What Amp-up’s player is asked by script: to load an item, and to end the attempt. */
interface AmpUpPage extends Window {
	player: {
		resetItem(): void;
		loadItemFromXml(xml: string, configuration: object): void;
		endAttempt(target: string): void;
	};
	ready: boolean;
	ended: { outcomeVariables: { identifier: string; value: unknown }[] } | null;
}

/** qti3-item-player, certified by 1EdTech. It shows items only: the article is for whoever embeds it to show. */
export async function ampUp(page: Page, files: Record<string, string>): Promise<Qti3Player> {
	await serve(
		page,
		files,
		`<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/amp-up.css"><div id="app"></div>
		<script src="/vue.js"></script><script src="/amp-up.js"></script>
		<script>
			new Vue({
				el: '#app',
				render: (h) => h(qti3Player.default ?? qti3Player, {
					props: { suppressAlertMessages: true },
					on: {
						notifyQti3PlayerReady: (player) => (window.player = player),
						notifyQti3ItemReady: () => (window.ready = true),
						notifyQti3EndAttemptCompleted: ({ state }) => (window.ended = state)
					}
				})
			});
		</script>`
	);
	const item = page.locator('.qti-item-body');
	return {
		decimals: 9,
		item,
		feedback: item.locator('.qti-feedback-inline:visible, .qti-feedback-block:visible'),
		explanation: page.locator('.qti3-player-modal-body:visible'),
		async show(path) {
			await page.evaluate(async (xml) => {
				const w = window as unknown as AmpUpPage;
				w.player.resetItem();
				w.ready = false;
				w.ended = null;
				await new Promise(requestAnimationFrame);
				const sessionControl = { max_attempts: 1, show_feedback: true, validate_responses: false };
				w.player.loadItemFromXml(xml, { guid: 'x', status: 'interacting', sessionControl });
			}, files[path]!);
			await page.waitForFunction(() => (window as unknown as AmpUpPage).ready);
		},
		async answer(response) {
			const byId = (id: string) => item.locator(`[data-identifier="${id}"]`);
			if ('choices' in response) for (const id of response.choices) await byId(id).click();
			if ('spans' in response) for (const id of response.spans) await byId(id).click();
			if ('pairs' in response) {
				for (const pair of response.pairs) await item.locator(`[data-pair="${pair.join(' ')}"]`).click();
			}
			if ('order' in response) {
				const things = item.locator('.qti-simple-choice');
				const at = (place: number) => things.nth(place).getAttribute('data-identifier');
				// Whatever is not moved counts as not answered: the last comes first, and then each to its place.
				const count = await things.count();
				await things.nth(count - 1).dragTo(things.first());
				for (const [place, id] of response.order.entries()) {
					if ((await at(place)) !== id) await byId(id).dragTo(things.nth(place));
				}
			}
			if ('text' in response) await item.locator('textarea').fill(response.text);
		},
		async handIn() {
			await page.evaluate(() => (window as unknown as AmpUpPage).player.endAttempt('test'));
			await page.waitForFunction(() => (window as unknown as AmpUpPage).ended !== null);
			const variables = await page.evaluate(() => (window as unknown as AmpUpPage).ended!.outcomeVariables);
			return scoredIn(variables);
		}
	};
}

/** @citolab/qti-components: it fetches the article by itself and puts it where the item says. */
export async function citolab(page: Page, files: Record<string, string>): Promise<Qti3Player> {
	await serve(
		page,
		files,
		'<!doctype html><meta charset="utf-8"><script type="module" src="/citolab.js"></script><main></main>'
	);
	const item = page.locator('qti-assessment-item');
	return {
		decimals: 3,
		item,
		feedback: item.locator('qti-feedback-inline:visible, qti-feedback-block:visible'),
		explanation: item.locator('qti-modal-feedback qti-content-body:visible'),
		async show(path) {
			await page.evaluate(async (url) => {
				await customElements.whenDefined('qti-item');
				document.querySelector('main')!.innerHTML =
					`<qti-item><item-container item-url="${url}"></item-container></qti-item>`;
			}, `/package/${path}`);
			await item.locator('qti-stimulus-body').waitFor();
		},
		answer: (response) => answerCitolab(item, response),
		async handIn() {
			const variables = await page.evaluate(() => {
				const shadow = document.querySelector('item-container')!.shadowRoot!;
				const element = shadow.querySelector('qti-assessment-item') as unknown as {
					processResponse(): void;
				};
				element.processResponse();
				const { computedContext } = document.querySelector('qti-item') as unknown as {
					computedContext: { variables: { identifier: string; value: unknown }[] };
				};
				return computedContext.variables.map(({ identifier, value }) => ({ identifier, value }));
			});
			return scoredIn(variables);
		}
	};
}

async function answerCitolab(item: Locator, response: Response): Promise<void> {
	const byId = (id: string) => item.locator(`qti-item-body [identifier="${id}"]`).first();
	if ('choices' in response) for (const id of response.choices) await byId(id).click();
	if ('spans' in response) for (const id of response.spans) await byId(id).click();
	if ('pairs' in response) {
		for (const pair of response.pairs) await item.locator(`input[value="${pair.join(' ')}"]`).check();
	}
	if ('order' in response) {
		for (const [place, id] of response.order.entries()) {
			await byId(id).dragTo(item.locator('drop-list').nth(place));
		}
	}
	if ('text' in response) {
		await item.locator('textarea').fill(response.text);
		// It takes a text when a key is let go, or when the field is left.
		await item.locator('textarea').blur();
	}
}

/** A whole test in @citolab/qti-components, which shows one item after the other. */
export interface CitolabTest {
	item: Locator;
	/** What stands before the items. */
	instructions: Locator;
	answer(response: Response): Promise<void>;
	handIn(): Promise<void>;
	explanation: Locator;
	/** Puts the explanation away and goes on. */
	next(): Promise<void>;
	/** The score of each item. */
	scores(): Promise<Record<string, number>>;
}

export async function citolabTest(page: Page, files: Record<string, string>): Promise<CitolabTest> {
	await serve(
		page,
		files,
		`<!doctype html><meta charset="utf-8"><script type="module" src="/citolab.js"></script>
		<qti-test navigate="item"><test-navigation>
			<test-container test-url="/package/test.xml"></test-container>
			<test-next>Next</test-next><test-end-attempt>End</test-end-attempt>
		</test-navigation></qti-test>`
	);
	const item = page.locator('qti-assessment-item');
	const explanation = item.locator('qti-modal-feedback qti-content-body:visible');
	return {
		item,
		instructions: page.locator('qti-rubric-block'),
		answer: (response) => answerCitolab(item, response),
		handIn: () => page.locator('test-end-attempt').click(),
		explanation,
		async next() {
			await item.getByRole('button', { name: 'Close' }).click();
			await page.locator('test-next').click();
		},
		async scores() {
			const items = await page.evaluate(() => {
				const { testContext } = document.querySelector('qti-test') as unknown as {
					testContext: {
						items: { identifier: string; variables: { identifier: string; value: unknown }[] }[];
					};
				};
				return testContext.items.map(({ identifier, variables }) => ({
					identifier,
					variables: variables.map((variable) => ({ identifier: variable.identifier, value: variable.value }))
				}));
			});
			return Object.fromEntries(
				items.map(({ identifier, variables }) => [identifier, scoredIn(variables).score])
			);
		}
	};
}

function scoredIn(variables: { identifier: string; value: unknown }[]): Scored {
	const value = (name: string) => Number(variables.find(({ identifier }) => identifier === name)?.value);
	return { score: value('SCORE'), max: value('MAXSCORE') };
}
