import type { Context, Statement } from '@xapi/xapi';
import type { Launch } from '../../../interop/xapi/launch.ts';
import { SESSION_ID, type Session } from '../../../interop/xapi/session.ts';
import { initialized, terminated, untold } from '../../../interop/xapi/statements.ts';
import { uuidOf } from '../../../interop/xapi/uuid.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import { draw, type Draw } from '../../../quiz/draw.ts';
import type { AttemptEvent } from '../../../quiz/events.ts';
import type { CourseWords, Words } from '../../../words/words.ts';
import { CurrentAttempt, type Drafts } from '../../attempt.svelte.ts';
import type { Saved } from '../../saved-attempt.ts';
import type { AttemptKeeper, Store } from '../store.ts';
import { Box } from './box.ts';
import { joined, NOTHING, type KeptAttempts } from './kept-attempts.ts';
import { openLrs, type Kept, type Lrs } from './lrs.ts';
import { Outbox, type Outcome } from './outbox.ts';

/** What a course system has laid down for a launch: cmi5, section 10. */
interface LaunchData {
	contextTemplate?: Context;
	launchMode?: 'Normal' | 'Browse' | 'Review';
	masteryScore?: number;
	returnURL?: string;
}

/** What is there once the system has let the lesson in. */
interface Visit {
	lrs: Lrs;
	session: Session;
	outbox: Outbox;
	/** Whether what happens is kept and told; else the student looks round only. */
	counts: boolean;
}

/**
 * Keeps the attempts of an enrolment in a course system that speaks xAPI, and in the browser as well, and tells the system
 * what happens. A lesson that the system does not let in goes on in the browser.
 */
export class CourseStore implements Store {
	/** The attempts belong to the account that the student has with the system. */
	readonly forgetting = null;
	/** Where the way out leads, if the system has said so. */
	exit: string | null = null;
	isReported = false;

	readonly #lesson: Lesson;
	readonly #launch: Launch;
	readonly #words: CourseWords['xapi'];
	readonly #notKept: string;
	readonly #key: string;
	readonly #box = new Box();
	/** What is on the screen where nothing is kept. */
	#looked: KeptAttempts | null = null;
	#visit: Visit | null = null;
	#hasEnded = false;
	#outcome: Outcome = 'empty';
	#isAgain = false;
	/** The system's copy of the attempts as it was read or put there last; null where it has to be read. */
	#read: Kept | null = null;
	#pushed = '';
	readonly #draws = new Map<string, Draw>();
	readonly #takers = new Map<string, (saved: Saved) => void>();
	#onNotice: () => void = () => undefined;

	constructor(lesson: Lesson, launch: Launch, { course, page }: Pick<Words, 'course' | 'page'>) {
		this.#lesson = lesson;
		this.#launch = launch;
		this.#words = course.xapi;
		this.#notKept = page.notKept;
		const { actor, activity, registration } = launch;
		const enrolment = JSON.stringify([actor, activity, registration]);
		this.#key = `who-says/${lesson.id}@${lesson.revision}/${uuidOf(enrolment)}`;
		addEventListener('storage', ({ key }) => {
			if (key === this.#key) this.#showAll();
		});
	}

	/** Asks the system to be let in, and for what it has kept. */
	async open(): Promise<void> {
		const lrs = await openLrs(this.#launch);
		if (!lrs) return;
		const isCmi5 = this.#launch.fetch !== null;
		const [kept] = await Promise.all([
			isCmi5 ? lrs.state('LMS.LaunchData') : { value: {} },
			isCmi5 && lrs.askForPreferences(),
			this.#pull(lrs)
		]);
		const data = kept?.value as LaunchData | undefined;
		if (!data || (isCmi5 && !data.contextTemplate)) return;
		this.#enter(lrs, data, isCmi5);
	}

	#enter(lrs: Lrs, data: LaunchData, isCmi5: boolean): void {
		const { contextTemplate: template = {}, launchMode = 'Normal', masteryScore = null, returnURL } = data;
		const { actor, activity, registration } = this.#launch;
		const now = Date.now();
		const given = template.extensions?.[SESSION_ID];
		const id = typeof given === 'string' ? given : uuidOf(`${now} ${Math.random()}`);
		const session = { id, actor, activity, registration, isCmi5, template, masteryScore, start: now };
		const counts = launchMode === 'Normal';
		if (!counts) this.#looked = this.#all;
		const outbox = new Outbox(this.#box, `${this.#key}/outbox`, id);
		this.#visit = { lrs, session, outbox, counts };
		this.isReported = counts;
		if (/^https?:/i.test(returnURL ?? '')) this.exit = returnURL!;
		outbox.add([initialized(session)]);
		this.#tell();
		addEventListener('online', () => void this.#sync());
		addEventListener('pagehide', () => this.#end());
		addEventListener('pageshow', () => this.#onNotice());
		void this.#sync();
	}

	get latest(): string | null {
		return this.#all.latest;
	}

	set latest(seed: string) {
		this.#all = { ...this.#all, latest: seed };
	}

	keeperOf(drawn: Draw): AttemptKeeper {
		const { seed } = drawn.quiz;
		this.#draws.set(seed, drawn);
		const notice = () => this.#notice;
		return {
			get notice() {
				return notice();
			},
			load: () => this.#savedOf(seed),
			onOtherTab: (callback) => void this.#takers.set(seed, callback),
			keep: (events, drafts) => this.#keep(seed, events, drafts)
		};
	}

	onNotice(callback: () => void): void {
		this.#onNotice = callback;
	}

	get #notice(): string | null {
		const told = this.#report;
		if (told && !this.#box.works && this.#visit?.counts !== false) return `${told} ${this.#words.stay}`;
		return told ?? (this.#box.works || this.#visit ? null : this.#notKept);
	}

	get #report(): string | null {
		if (!this.#visit) return this.#words.notOpened;
		if (!this.#visit.counts) return this.#words.looking;
		if (this.#hasEnded) return this.#words.ended;
		return this.#outcome === 'empty' ? null : this.#words[this.#outcome];
	}

	get #all(): KeptAttempts {
		return this.#looked ?? this.#box.read(this.#key, NOTHING);
	}

	set #all(all: KeptAttempts) {
		if (this.#looked) this.#looked = all;
		else this.#box.write(this.#key, all);
	}

	#savedOf(seed: string): Saved | null {
		const { id, revision } = this.#lesson;
		const attempt = this.#all.attempts[seed];
		return attempt ? { lesson: id, revision, seed, ...attempt } : null;
	}

	#keep(seed: string, events: AttemptEvent[], drafts: Drafts): void {
		const all = this.#all;
		const before = all.attempts[seed]?.events.length ?? 0;
		// Another tab has gone further: it is taken up here.
		if (events.length < before) return;
		this.#all = { ...all, latest: seed, attempts: { ...all.attempts, [seed]: { events, drafts } } };
		if (events.length === before) return;
		this.#tell();
		void this.#sync();
	}

	/** Puts what has not been told yet on its way. */
	#tell(isEnding = false): void {
		if (!this.#visit?.counts || this.#hasEnded) return;
		const { session, outbox } = this.#visit;
		const all = this.#all;
		const tried = Object.entries(all.attempts).map(([seed, { events }]) => ({
			draw: this.#drawOf(seed),
			events
		}));
		const told = new Set(all.told);
		const statements = untold(tried, this.#lesson.lesson.language, session, told, isEnding);
		outbox.add(statements);
		this.#all = { ...all, told: [...all.told, ...statements.map(({ id }) => id!)] };
	}

	/** Sends what waits, and then lets the system keep the attempts. */
	async #sync(): Promise<void> {
		if (!this.#visit || this.#hasEnded) return;
		const { lrs, outbox, counts } = this.#visit;
		const outcome = await outbox.empty(
			(statements) => lrs.send(statements),
			(statement) => this.#tellAnew(statement)
		);
		if (outcome === null) {
			this.#isAgain = true;
			return;
		}
		this.#outcome = outcome;
		if (counts) await this.#push(lrs, outbox);
		this.#onNotice();
		if (!this.#isAgain) return;
		this.#isAgain = false;
		return this.#sync();
	}

	/** What was told in an earlier visit and not heard is told in this one. */
	#tellAnew({ id }: Statement): void {
		const all = this.#all;
		this.#all = { ...all, told: all.told.filter((other) => other !== id) };
		this.#tell();
	}

	/** The visit is over: from now on the system takes nothing from it. */
	#end(): void {
		if (!this.#visit || this.#hasEnded) return;
		const { lrs, session, outbox, counts } = this.#visit;
		this.#tell(true);
		const ends = Object.values(this.#all.attempts).map(({ events }) => events.at(-1)?.at ?? 0);
		outbox.add([terminated(session, Math.max(Date.now(), ...ends))]);
		this.#hasEnded = true;
		void lrs.send(outbox.resting);
		if (counts && this.#read) void lrs.setState(this.#stateId, this.#all, this.#read);
	}

	get #stateId(): string {
		return `who-says@${this.#lesson.revision}`;
	}

	async #pull(lrs: Lrs): Promise<void> {
		this.#read = await lrs.state(this.#stateId);
		if (!this.#read?.value) return;
		this.#all = joined(this.#all, this.#read.value, (seed, events) => this.#isLegal(seed, events));
		this.#showAll();
	}

	/** Lets the system keep the attempts, and which statements it has. */
	async #push(lrs: Lrs, outbox: Outbox): Promise<void> {
		for (let tries = 0; tries < 3; tries++) {
			if (!this.#read) await this.#pull(lrs);
			if (!this.#read) return;
			const waiting = new Set(outbox.waiting.map(({ id }) => id));
			const all = this.#all;
			const value = { ...all, told: all.told.filter((id) => !waiting.has(id)) };
			const text = JSON.stringify(value);
			if (text === this.#pushed) return;
			const kept = await lrs.setState(this.#stateId, value, this.#read);
			if (kept !== 'stale') {
				if (kept) [this.#read, this.#pushed] = [kept, text];
				return;
			}
			this.#read = null;
		}
	}

	/** Shows what has come from another tab or another machine. */
	#showAll(): void {
		for (const [seed, take] of this.#takers) {
			const saved = this.#savedOf(seed);
			if (saved) take(saved);
		}
	}

	#isLegal(seed: string, events: AttemptEvent[]): boolean {
		try {
			return new CurrentAttempt(this.#drawOf(seed)).restore(events);
		} catch {
			return false;
		}
	}

	#drawOf(seed: string): Draw {
		const drawn = this.#draws.get(seed) ?? draw(this.#lesson, seed);
		this.#draws.set(seed, drawn);
		return drawn;
	}
}
