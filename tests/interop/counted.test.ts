import { describe, expect, it } from 'vitest';
import { counted, type Reported } from '$lib/interop/counted.ts';
import type { Report } from '$lib/interop/report.ts';
import { draw } from '$lib/quiz/draw.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';

const report = (got: number, isFinished: boolean): Report => ({
	progress: 1,
	isFinished,
	passed: null,
	score: { got, of: 10 },
	place: 'result',
	items: []
});
const attempt = (seed: string, at: number, got: number, isFinished = true): Reported => ({
	draw: draw(quizLesson(), seed),
	events: [{ type: 'begin', at }],
	report: report(got, isFinished)
});
const first = attempt('k3', 1000, 6);

describe('the attempt that counts', () => {
	it('is none where nothing was begun', () => {
		expect(counted([])).toBeNull();
	});

	it('is never a practice', () => {
		const practice = attempt('k3~voice', 2000, 9);
		expect(practice.draw.quiz.practised).toEqual(['voice']);
		expect(counted([practice])).toBeNull();
		expect(counted([practice, first])).toBe(first);
	});

	it('is the one begun last, as long as none is finished', () => {
		const [one, other] = [attempt('k3', 1000, 4, false), attempt('k4', 2000, 0, false)];
		expect(counted([one, other])).toBe(other);
		expect(counted([other, one])).toBe(other);
	});

	it('is a finished one, whatever another may still come to', () => {
		expect(counted([attempt('k4', 2000, 9, false), first])).toBe(first);
	});

	it('is the best of the finished ones, and of equals the earlier', () => {
		const better = attempt('k4', 2000, 8);
		const equal = attempt('k5', 3000, 8);
		expect(counted([equal, better, first, attempt('k6', 4000, 7)])).toBe(better);
	});

	it('is none where a system has more from an attempt finished earlier', () => {
		expect(counted([first], 0.7)).toBeNull();
		expect(counted([attempt('k4', 2000, 9, false)], 0.7)).toBeNull();
		expect(counted([first], 0.6)).toBe(first);
		expect(counted([first], 0.6000001)).toBe(first);
		expect(counted([attempt('k4', 2000, 0, false)], 0)).toBeNull();
	});

	it('counts as whole where nothing is scored', () => {
		const unscored = { ...first, report: { ...first.report, score: { got: 0, of: 0 } } };
		expect(counted([unscored], 1)).toBe(unscored);
	});
});
