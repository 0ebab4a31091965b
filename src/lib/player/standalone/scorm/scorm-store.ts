import { counted, type Reported } from '../../../interop/counted.ts';
import { reportOf } from '../../../interop/report.ts';
import { interactionOf, standingOf, type Standard, type Values } from '../../../interop/scorm/standard.ts';
import { resume, suspend, type Lost, type Suspended } from '../../../interop/scorm/suspend-data.ts';
import type { Lesson } from '../../../lesson/lesson.ts';
import type { Draw } from '../../../quiz/draw.ts';
import type { AttemptEvent } from '../../../quiz/events.ts';
import type { CourseWords } from '../../../words/words.ts';
import type { Drafts } from '../../attempt.svelte.ts';
import type { AttemptKeeper, Store } from '../store.ts';
import type { Course } from './course.ts';

/** An attempt of this visit, or one that the system has kept. */
type Kept = Suspended & Reported;

const SUSPENDED = 'cmi.suspend_data';

/** After these the system is to store what it has: they took a student some thought. */
const STORED_AFTER: AttemptEvent['type'][] = ['answer', 'prove', 'compare'];

/** Keeps the attempts of a student in a course system, and tells it what they come to. */
export class ScormStore implements Store {
	/** The attempts belong to the account that the student has with the system. */
	readonly forgetting = null;
	/** Not where a result is only looked at again. */
	readonly isReported: boolean;
	latest: string | null = null;

	readonly #attempts = new Map<string, Kept>();
	/** The share of all points that the system has from an attempt that was finished in an earlier visit. */
	readonly #before: number | null = null;
	readonly #began: number;
	/** What the system was told last, by element. */
	readonly #told = new Map<string, string>();
	/** Where an attempt's answers begin among those that the system has; null where it has them all, and for good. */
	readonly #starts = new Map<string, number | null>();
	#lost: Lost = 'nothing';
	#isTaken = true;
	#hasEnded = false;

	/** @param clock gives the time, in milliseconds since 1970 */
	constructor(
		private readonly lesson: Lesson,
		private readonly course: Course,
		private readonly standard: Standard,
		private readonly words: CourseWords['scorm'],
		private readonly clock: () => number
	) {
		const { core, status } = standard;
		this.#began = clock();
		this.isReported = !['review', 'browse'].includes(course.get(`${standard.lesson}mode`));
		const isFinished = standard.finished.includes(course.get(status));
		if (isFinished) this.#before = Number(course.get(`${core}score.raw`) || 100) / 100;
		for (const suspended of resume(lesson, course.get(SUSPENDED))) {
			const { seed } = suspended.draw.quiz;
			const report = reportOf(suspended.draw, suspended.events);
			this.latest ??= seed;
			this.#attempts.set(seed, { ...suspended, report });
			// What was told of it before is told again in the same places: some systems have forgotten it.
			if (!isFinished) this.#starts.set(seed, 0);
			else if (report.isFinished) this.#starts.set(seed, null);
		}
		if (!this.isReported) return;
		// A system takes a page that says nothing for completed.
		if (!isFinished) this.#tell(status, 'incomplete');
		this.#tell(`${core}exit`, 'suspend');
		addEventListener('pagehide', () => this.#end());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden' && !this.#hasEnded) this.#store();
		});
	}

	keeperOf(draw: Draw): AttemptKeeper {
		const { lesson, revision, seed } = draw.quiz;
		const notice = () => this.#notice;
		return {
			get notice() {
				return notice();
			},
			keep: (events, drafts) => this.#keep(draw, events, drafts),
			load: () => {
				const kept = this.#attempts.get(seed);
				return kept ? { lesson, revision, seed, events: kept.events, drafts: kept.drafts } : null;
			},
			onOtherTab: () => undefined
		};
	}

	get #notice(): string | null {
		if (!this.isReported) return this.words.looking;
		if (!this.#isTaken) return this.words.notTaken;
		if (this.#lost === 'words') return this.words.words;
		return this.#lost === 'answers' ? this.words.answers : null;
	}

	#keep(draw: Draw, events: AttemptEvent[], drafts: Drafts): void {
		const { seed } = draw.quiz;
		const kept = this.#attempts.get(seed);
		const isNew = kept?.events !== events;
		const report = kept && !isNew ? kept.report : reportOf(draw, events);
		this.#attempts.set(seed, { draw, events, drafts, report });
		if (!this.isReported) return;
		if (this.#hasEnded) {
			this.#isTaken = false;
			return;
		}
		this.#tellAll();
		const last = events.at(-1)?.type;
		if (isNew && last && (report.isFinished || STORED_AFTER.includes(last))) this.#store();
	}

	#tellAll(): void {
		const { core, room, over } = this.standard;
		const all = [...this.#attempts.values()].reverse();
		const shown = this.#attempts.get(this.latest ?? '');
		const counts = counted(all, this.#before);
		const byWeight = new Set([shown, counts, ...all].filter((attempt) => attempt != null));
		const { text, lost } = suspend(this.lesson, [...byWeight], room);
		this.#lost = lost;
		const hasFinished = this.#before !== null || counts?.report.isFinished === true;
		const isUnderWay = shown ? !shown.report.isFinished : !hasFinished;
		const values: Values = [
			[SUSPENDED, text],
			[`${core}exit`, isUnderWay ? 'suspend' : over],
			...(counts ? standingOf(this.standard, counts.report) : [])
		];
		this.#isTaken = values.filter(([element, value]) => !this.#tell(element, value)).length === 0;
		if (counts) this.#tellAnswers(counts);
	}

	/** A system need not take these, and then nothing else is missing. */
	#tellAnswers({ draw, report }: Kept): void {
		const { seed } = draw.quiz;
		let start = this.#starts.get(seed);
		if (start === undefined) {
			start = Number(this.course.get('cmi.interactions._count')) || 0;
			this.#starts.set(seed, start);
		}
		if (start === null) return;
		const zone = new Date(this.clock()).getTimezoneOffset();
		for (const [i, item] of report.items.entries()) {
			const values = interactionOf(this.standard, item, this.lesson, zone, `cmi.interactions.${start + i}.`);
			for (const [element, value] of values) this.#tell(element, value);
		}
	}

	/** @returns whether the system has it now */
	#tell(element: string, value: string): boolean {
		if (this.#told.get(element) === value) return true;
		const isTaken = this.course.set(element, value);
		if (isTaken) this.#told.set(element, value);
		return isTaken;
	}

	#store(): void {
		const { core, span } = this.standard;
		this.#tell(`${core}session_time`, span(this.clock() - this.#began));
		if (!this.course.commit()) this.#isTaken = false;
	}

	#end(): void {
		if (this.#hasEnded) return;
		this.#tellAll();
		this.#store();
		this.course.end();
		this.#hasEnded = true;
	}
}
