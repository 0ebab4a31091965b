import { tick } from 'svelte';
import type { StandaloneData } from '../../interop/standalone.ts';
import { draw, type Draw } from '../../quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '../../quiz/events.ts';
import { nextSeed } from '../../quiz/seed.ts';
import { summaryOf } from '../../words/summary.ts';
import { CurrentAttempt, type Drafts, type Keeper } from '../attempt.svelte.ts';
import { lateWith, type Late } from '../late.ts';
import { takeUp } from '../take-up.ts';
import { FileEnd } from './file-end.svelte.ts';
import type { AttemptKeeper, Store } from './store.ts';

/** A lesson that runs by itself: it draws its quizzes, keeps the attempts at them, and has one on the screen. */
export class Standalone {
	readonly late: { parts: Late };
	#current: Held = $state.raw() as Held;
	/** The attempts of this visit: where nothing can be kept one can still go back to the first result. */
	#held: Held[] = [];

	/**
	 * @param store where the attempts are kept
	 * @param chance gives a new seed
	 */
	constructor(
		private readonly data: StandaloneData,
		private readonly store: Store,
		private readonly chance: () => string
	) {
		this.late = { parts: lateWith(new FileEnd(data), data.words.end) };
		this.show(seedHere() ?? seedIn(location.search) ?? store.latest ?? chance());
		this.#remember();
		store.onNotice?.(() => sayHowItIsKept(this.#current));
	}

	get lesson() {
		return this.data.lesson;
	}

	get words() {
		return this.data.words;
	}

	get attempt(): CurrentAttempt {
		return this.#current.attempt;
	}

	/** What stands above the Start button. */
	get summary(): string {
		return summaryOf(this.lesson, this.attempt.draw.quiz.practised, this.words);
	}

	get seed(): string {
		return seedOf(this.attempt);
	}

	/** Puts the attempt of a seed on the screen, as far as it has got: here, in another tab, or in an earlier visit. */
	show(seed: string): void {
		const held = (this.#current =
			this.#held.find(({ attempt }) => seedOf(attempt) === seed) ?? this.#begin(seed));
		this.store.latest = seed;
		takeUp(held.attempt, held.keeper.load(), this.words.page);
		sayHowItIsKept(held);
	}

	/** Shows another attempt, and makes that a step that the browser can go back from. */
	async goTo(seed: string): Promise<void> {
		location.hash = `seed=${encodeURIComponent(seed)}`;
		this.show(seed);
		this.#remember();
		await tick();
		scrollTo({ top: 0, behavior: 'instant' });
		document.getElementById('panel')?.focus({ preventScroll: true });
	}

	/** Whether a student may start over. */
	get canStartOver(): boolean {
		return this.store.forgetting !== null;
	}

	/** Where a course system wants the student to go back to; null where it does not say. */
	get exit(): string | null {
		return this.store.exit ?? null;
	}

	/** Forgets what is kept, if the student agrees, and begins with other questions. */
	async startOver(): Promise<void> {
		const { forgetting } = this.store;
		if (!forgetting) return;
		const hasBegun = !forgetting.isEmpty() || this.attempt.events.length > 0;
		if (hasBegun && !confirm(this.words.around.forget.ask)) return;
		forgetting.clear();
		this.#held = [];
		await this.goTo(this.chance());
	}

	/** A link that on the site leads to another page of the lesson leads to another attempt here. */
	follow(event: MouseEvent): void {
		const link = event.target instanceof Element && event.target.closest('a');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		const seed = seedIn(link.getAttribute('href') ?? '');
		if (link.id !== 'start-over' && seed === null) return;
		event.preventDefault();
		void (seed === null ? this.startOver() : this.goTo(seed));
	}

	/** The address has another part after its "#", or the browser has gone back or on: shows what was there then. */
	arrive(): void {
		const seed = seedHere();
		if (seed !== null && seed !== this.seed) this.show(seed);
		this.#remember();
	}

	/** The entry in the browser's history that is shown now has this attempt. */
	#remember(): void {
		history.replaceState({ seed: this.seed }, '');
	}

	#begin(seed: string): Held {
		const drawn = draw(this.lesson, seed);
		const keeper = this.store.keeperOf(drawn);
		const keep = (events: AttemptEvent[], drafts: Drafts) => {
			keeper.keep(events, drafts);
			sayHowItIsKept(held);
		};
		const again = () => void this.goTo(nextSeed(seed));
		const isReported = this.store.isReported ?? !this.canStartOver;
		const attempt = new RepeatableAttempt(drawn, { keep }, again, isReported, this.exit);
		keeper.onOtherTab((saved) => takeUp(attempt, saved, this.words.page));
		const held: Held = { attempt, keeper, said: null };
		this.#held.push(held);
		return held;
	}
}

interface Held {
	attempt: CurrentAttempt;
	keeper: AttemptKeeper;
	/** What the student was last told of how the attempt is kept. */
	said: string | null;
}

/** An attempt after which another one begins in the same page. */
class RepeatableAttempt extends CurrentAttempt {
	constructor(
		drawn: Draw,
		keeper: Keeper,
		private readonly again: () => void,
		override readonly isReported: boolean,
		override readonly course: string | null
	) {
		super(drawn, [], keeper);
	}

	/** To start again is no part of this attempt: one can come back to its result. */
	override do(action: StudentAction, now: number): boolean {
		if (action.type !== 'restart') return super.do(action, now);
		if (this.can(action)) this.again();
		return false;
	}
}

const seedOf = ({ draw }: CurrentAttempt) => draw.quiz.seed;

function sayHowItIsKept(held: Held): void {
	const { notice } = held.keeper;
	if (notice !== held.said) held.attempt.notice = held.said = notice;
}

/** The seed of what the browser's history has here: an attempt that was shown, or one that the address names. */
const seedHere = () => (history.state as { seed?: string } | null)?.seed ?? seedIn(location.hash);

/** The seed that a part of an address names, "?seed=k3" or "#seed=k3". */
function seedIn(part: string): string | null {
	return /^[?#]/.test(part) ? new URLSearchParams(part.slice(1)).get('seed') || null : null;
}
