import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resume, suspend, type Suspended } from '$lib/interop/scorm/suspend-data.ts';
import { draw, type Draw } from '$lib/quiz/draw.ts';
import type { AttemptEvent, StudentAction } from '$lib/quiz/events.ts';
import { LONGEST_TEXT } from '$lib/quiz/question.ts';
import { replay } from '$lib/quiz/replay.ts';
import { quizLesson } from '../../fixtures/quiz-lesson.ts';
import { logOf, studentOf, walk } from '../../quiz/answering.ts';
import { ownLesson } from '../../support/seed-lesson.ts';
import { hostileText } from '../lessons.ts';

const LIMIT = 4096;

const anyRules = fc.record({
	attempts: fc.integer({ min: 1, max: 3 }),
	feedback: fc.constantFrom('after-each' as const, 'at-end' as const)
});
const anyPicks = fc.array(fc.nat(), { maxLength: 80, size: 'max' });
const anyWords = fc.oneof(
	hostileText,
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constant('I would ask to see the log of repairs, and who has signed it. '.repeat(20))
);
const anySeed = fc.oneof(fc.constantFrom('k3', 'k3.2', 'k3~voice.wording.2'), fc.string({ maxLength: 6 }));
const anyDrafts = fc.array(
	fc.tuple(
		fc.constant('what-to-ask'),
		fc.array(fc.tuple(fc.constantFrom('choice', 'text'), anyWords), { maxLength: 3 })
	),
	{ maxLength: 2 }
);

/** The log with other own words, and at other times. */
function retold(events: AttemptEvent[], words: string[], start: number, gaps: number[]): AttemptEvent[] {
	let at = start;
	return events.map((event, i) => {
		at += i === 0 ? 0 : (gaps[i % gaps.length] ?? 0);
		const text = words[i % words.length]?.slice(0, LONGEST_TEXT) ?? '';
		return event.type === 'answer' && 'text' in event.response && text.trim() !== ''
			? { ...event, at, response: { text } }
			: { ...event, at };
	});
}

const isLegal = ({ quiz, keys }: Draw, events: AttemptEvent[]) => replay(quiz, keys, events).ok;
const untimed = (events: AttemptEvent[]) => events.map((event) => ({ ...event, at: events[0]!.at }));
const wordless = (events: AttemptEvent[]) =>
	events.map((event) =>
		event.type === 'answer' && 'text' in event.response ? { ...event, response: { text: '' } } : event
	);
const textOf = (words: string): StudentAction => ({
	type: 'answer',
	item: 'what-to-ask',
	response: { text: words }
});

describe('an attempt that a course system keeps', () => {
	it('comes back as it was, for any log that the draw takes, and never takes more than there is room for', () => {
		fc.assert(
			fc.property(
				anySeed,
				anyRules,
				anyPicks,
				fc.array(anyWords, { minLength: 1, maxLength: 5 }),
				fc.nat({ max: 2e12 }),
				fc.array(fc.oneof(fc.nat(90_000), fc.nat(2e11)), { minLength: 1, maxLength: 9 }),
				anyDrafts,
				(seed, rules, picks, words, start, gaps, drafts) => {
					const lesson = quizLesson(rules);
					const drawn = draw(lesson, seed);
					const events = retold(walk(drawn, picks).events, words, start, gaps);
					const { text, lost } = suspend(lesson, [{ draw: drawn, events, drafts }], LIMIT);
					expect(text.length).toBeLessThanOrEqual(LIMIT);
					expect(text).toMatch(/^[\w/-]*$/);
					const [back, ...others] = resume(lesson, text);
					expect(others).toEqual([]);
					if (lost === 'nothing') expect(back).toEqual({ draw: drawn, events, drafts });
					else if (lost === 'drafts') expect(back).toEqual({ draw: drawn, events, drafts: [] });
					else if (lost === 'times') expect(back!.events).toEqual(untimed(events));
					else expect(wordless(back!.events)).toEqual(untimed(wordless(events)));
					expect(isLegal(drawn, back!.events)).toBe(true);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('takes a fraction of the room for a whole run through the lesson, second tries and proofs and all', () => {
		const lesson = ownLesson('russia-taliban');
		const drawn = draw(lesson, 'k3');
		const { right, wrong } = studentOf(drawn);
		const events: AttemptEvent[] = [];
		const add = (action: StudentAction) => events.push({ ...action, at: 1.8e12 + events.length * 21_347 });
		add({ type: 'begin' });
		for (const { id, interaction, asksProof } of drawn.quiz.questions) {
			const retries = lesson.lesson.quiz.attempts > 1 && interaction !== 'extended-text';
			const prove = () => asksProof && add({ type: 'prove', item: id, sentence: null });
			const isWrong = retries && interaction !== 'match';
			add(isWrong ? wrong(id) : right(id));
			prove();
			if (isWrong) {
				add({ type: 'try-again', item: id });
				add(right(id));
				prove();
			}
			add({ type: 'next', item: id });
		}
		expect(isLegal(drawn, events)).toBe(true);
		const { text, lost } = suspend(lesson, [{ draw: drawn, events, drafts: [] }], LIMIT);
		expect(lost).toBe('nothing');
		expect(text.length).toBeLessThan(LIMIT / 4);
	});

	describe('where there is no room', () => {
		const lesson = quizLesson({ feedback: 'at-end' });
		const drawn = draw(lesson, 'k3');
		const item = 'what-to-ask';
		const questions = drawn.quiz.questions.map(({ id }) => id);
		const own = questions.find((id) => id === item || id === 'who-is-missing')!;
		const words = (text: string): StudentAction => ({ ...textOf(text), item: own }) as StudentAction;
		const kept = (actions: StudentAction[], limit = LIMIT, drafts: Suspended['drafts'] = []) => {
			const events = logOf(actions);
			expect(isLegal(drawn, events)).toBe(true);
			const { text, lost } = suspend(lesson, [{ draw: drawn, events, drafts }], limit);
			expect(text.length).toBeLessThanOrEqual(limit);
			return { lost, events, back: resume(lesson, text)[0], text };
		};
		const open: StudentAction[] = [{ type: 'begin' }, { type: 'open', item: own }];
		const short = kept([...open, words('Who?')]);

		it('what is half-made goes first', () => {
			const draft: Suspended['drafts'] = [[own, [['text', 'x'.repeat(500)]]]];
			const { lost, events, back } = kept([...open, words('Who?')], short.text.length, draft);
			expect([lost, back]).toEqual(['drafts', { draw: drawn, events, drafts: [] }]);
		});

		it('then the times, and no answer', () => {
			const { lost, events, back } = kept([...open, words('Who?')], short.text.length - 2);
			expect([lost, back?.events]).toEqual(['times', untimed(events)]);
		});

		it('then own words, the longest first', () => {
			const { lost, back } = kept([
				...open,
				words('ы'.repeat(LONGEST_TEXT)),
				{ type: 'open', item: own },
				words('Who has seen it?')
			]);
			expect(lost).toBe('words');
			const said = back!.events.flatMap((event) =>
				event.type === 'answer' && 'text' in event.response ? event.response.text : []
			);
			expect(said).toEqual(['…', 'Who has seen it?']);
			expect(isLegal(drawn, back!.events)).toBe(true);
		});

		it('and at last the end of the log', () => {
			const round = questions.flatMap((id): StudentAction[] => [{ type: 'open', item: id }]);
			const long = [{ type: 'begin' as const }, ...Array.from({ length: 40 }, () => round).flat()];
			const { lost, events, back } = kept(long, 300);
			expect(lost).toBe('answers');
			expect(back!.events.length).toBeGreaterThan(150);
			expect(back!.events).toEqual(untimed(events.slice(0, back!.events.length)));
		});

		it('and where there is none at all, nothing is written', () => {
			const { lost, text } = kept(open, 10);
			expect([lost, text]).toEqual(['answers', '']);
		});
	});

	it('holds most of a long text', () => {
		const lesson = quizLesson();
		const text = 'The council says that it had never seen a report; I would ask the clerk for a copy. '
			.repeat(30)
			.slice(0, LONGEST_TEXT);
		const drawn = draw(lesson, 'k3');
		const own = drawn.quiz.questions.find(({ interaction }) => interaction === 'extended-text')!.id;
		const events = logOf([
			{ type: 'begin' },
			{ type: 'open', item: own },
			{ type: 'answer', item: own, response: { text } }
		]);
		const written = suspend(lesson, [{ draw: drawn, events, drafts: [] }], LIMIT);
		expect(written.lost).toBe('nothing');
		expect(written.text.length).toBeLessThan(0.9 * LONGEST_TEXT);
	});
});

describe('several attempts', () => {
	const lesson = quizLesson();
	const attempt = (seed: string, count: number): Suspended => {
		const drawn = draw(lesson, seed);
		return {
			draw: drawn,
			events: walk(
				drawn,
				Array.from({ length: count }, (_, i) => 7 * i + 3)
			).events,
			drafts: []
		};
	};
	const attempts = ['k3', 'k3~voice', 'k3.2'].map((seed) => attempt(seed, 30));

	it('come back in the order of their importance', () => {
		expect(resume(lesson, suspend(lesson, attempts, LIMIT).text)).toEqual(attempts);
	});

	it('come back as far as there is room, the first before all', () => {
		const { text } = suspend(lesson, attempts.slice(0, 2), LIMIT);
		expect(resume(lesson, suspend(lesson, attempts, text.length).text)).toEqual(attempts.slice(0, 2));
		const first = suspend(lesson, attempts.slice(0, 1), LIMIT).text;
		expect(suspend(lesson, attempts, first.length)).toEqual({ text: first, lost: 'nothing' });
	});

	it('are none where there were none', () => {
		expect(suspend(lesson, [], LIMIT)).toEqual({ text: '', lost: 'nothing' });
		expect(resume(lesson, '')).toEqual([]);
	});
});

describe('what a course system gives back', () => {
	const lesson = quizLesson();
	const drawn = draw(lesson, 'k3');
	const { text } = suspend(
		lesson,
		[{ draw: drawn, events: walk(drawn, [3, 1, 4, 1, 5, 9, 2, 6]).events, drafts: [] }],
		LIMIT
	);

	it('is not taken up when it is of another revision', () => {
		expect(resume(lesson, text)).toHaveLength(1);
		expect(resume({ ...lesson, revision: 'other' }, text)).toEqual([]);
	});

	it('may be anything', () => {
		const head = text.split('/').slice(0, 2).join('/');
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.base64String(), fc.constant(text)), fc.nat(), (tail, cut) => {
				for (const broken of [tail, `${head}/${tail}`, text.slice(0, cut % text.length)])
					for (const { draw: other, events } of resume(lesson, broken)) {
						expect(Array.isArray(events)).toBe(true);
						expect(other.quiz.revision).toBe(lesson.revision);
					}
			}),
			{ numRuns: 100 }
		);
	});
});
