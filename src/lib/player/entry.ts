import { hydrate, tick } from 'svelte';
import type { Draw } from '../quiz/draw.ts';
import type { AttemptEvent } from '../quiz/events.ts';
import type { Fields, Problem } from '../quiz/form.ts';
import { nextSeed } from '../quiz/seed.ts';
import type { Language } from '../words/languages.ts';
import { seedAddress } from '../words/seed-address.ts';
import type { PageWords } from '../words/words.ts';
import { CurrentAttempt } from './attempt.svelte.ts';
import { LateParts } from './late-parts.svelte.ts';
import Player from './Player.svelte';
import { SavedAttempt, type Saved } from './saved-attempt.ts';
import { takeUp } from './take-up.ts';

/** What the server has put into the page for the player. */
export interface PageData extends Draw {
	summary: string;
	address: string;
	events: AttemptEvent[];
	draft: Fields;
	problem: Problem | null;
	notice: string | null;
	/** The language in which the player speaks, and its words. */
	language: Language;
	words: PageWords;
	/** The same language where the address asks for it: then every address asks for it that the page leads to. */
	lang: Language | null;
}

/** What has happened before the late parts can be wanted. */
const AFTER_AN_ANSWER: AttemptEvent['type'][] = ['answer', 'review', 'finish'];

/** What the script in app.html has kept of the time before this one arrived. */
interface Early {
	/** Set when this script takes over: the early one does nothing more. */
	ready: boolean;
	keys: string[];
	submit: { form: HTMLFormElement; submitter: HTMLElement | null } | null;
}

declare global {
	interface Window {
		whoSays?: Early;
	}
}

const target = document.getElementById('player');
const data = document.getElementById('player-data')?.textContent;
// Nothing waits for it here: the late parts share code with this module, so that they in turn would wait for it.
if (target && data) void start(target, JSON.parse(data) as PageData);

/** Takes the server's page over as it stands; then the attempt that was kept here; then what was done early. */
async function start(target: HTMLElement, page: PageData): Promise<void> {
	const { summary, address, events, draft, problem, notice, words, lang } = page;
	const { quiz } = page;
	const saved = new SavedAttempt(quiz);
	const late = new LateParts(page.language);
	const attempt = new CurrentAttempt(page, events, {
		keep(events, drafts) {
			saved.keep(events, drafts);
			loadLate();
			sayWhatIsNotKept();
			tell();
		}
	});
	const loadLate = () => {
		if (attempt.events.some(({ type }) => AFTER_AN_ANSWER.includes(type))) void late.load();
	};
	const sayWhatIsNotKept = () => {
		if (saved.works) return;
		attempt.notice = words.notKept;
	};
	/** For the script that an embedded lesson has beside this one: embed/frame.ts. */
	const tell = () => dispatchEvent(new CustomEvent('attempt', { detail: { attempt, late } }));
	const goOn = (kept: Saved | null) => {
		takeUp(attempt, kept, words);
		loadLate();
		tell();
	};
	attempt.draft = draft;
	attempt.problem = problem;
	attempt.notice = notice;
	// Only a page that shows them from the start needs them before it can be taken over.
	if (attempt.snapshot.matches('finished') || attempt.snapshot.matches('review')) await late.load();

	hydrate(Player, { target, props: { attempt, summary, words, lang, address, late } });

	goOn(saved.load());
	if (attempt.snapshot.matches('restarted')) {
		location.replace(seedAddress(nextSeed(quiz.seed), lang));
		return;
	}
	delete document.documentElement.dataset.resuming;
	if (events.length > 0) settleAddress(page);
	saved.onOtherTab(goOn);
	// A page that the browser has put aside hears nothing of what other tabs do meanwhile.
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) goOn(saved.load());
	});
	sayWhatIsNotKept();
	// The form listens, and shows what was taken up, only once the page has been brought up to date.
	await tick();
	// The address had the log until now; from here on the browser keeps it, with what was filled in meanwhile.
	if (events.length > 0)
		document.getElementById('panel')?.dispatchEvent(new Event('input', { bubbles: true }));
	await doWhatWasDoneEarly();
}

/** Takes the log out of the address once the browser keeps it: an address is passed on, an attempt should not be. */
function settleAddress({ quiz: { seed, revision }, lang }: PageData): void {
	const address = new URLSearchParams({ seed, revision, ...(lang && { lang }) });
	history.replaceState(null, '', `?${address}${location.hash}`);
}

/** Presses the keys and the button that were pressed before there was anybody to answer. */
async function doWhatWasDoneEarly(): Promise<void> {
	const early = window.whoSays;
	if (!early) return;
	early.ready = true;
	delete document.documentElement.dataset.waiting;
	const { keys, submit } = early;
	for (const key of keys) {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		await tick();
	}
	if (submit?.form.isConnected && submit.submitter?.isConnected !== false) {
		submit.form.requestSubmit(submit.submitter);
	}
}
