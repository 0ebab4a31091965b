import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { verify } from '$lib/attribution/verification.ts';
import { BankSchema } from '$lib/bank/schema.ts';
import { json, publicJson } from '$lib/interop/json.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { publicForm } from '$lib/lesson/public-form.ts';
import { revisionOf } from '$lib/lesson/revision.ts';
import { LessonFileSchema } from '$lib/lesson/schema.ts';
import { hostileLesson, knownLessons, longLesson } from './lessons.ts';

/** What is read of the one file of an export. */
function read(files: Record<string, string>): Lesson & { verification: Record<string, unknown> } {
	expect(Object.keys(files)).toHaveLength(1);
	return JSON.parse(Object.values(files)[0]!) as Lesson & { verification: Record<string, unknown> };
}

describe.each(knownLessons().map((lesson) => [lesson.id, lesson] as const))('%s as JSON', (_, lesson) => {
	it('is the same revision when it is read again, and keeps to the schemas of the files', () => {
		const whole = read(json(lesson).files);
		expect([whole.id, whole.revision, revisionOf(whole)]).toEqual([
			lesson.id,
			lesson.revision,
			lesson.revision
		]);
		expect(v.is(LessonFileSchema, whole.lesson) && v.is(BankSchema, whole.bank)).toBe(true);
	});

	it('says of each claim whether it is verified, and why', () => {
		expect(read(json(lesson).files).verification).toEqual(Object.fromEntries(verify(lesson.attribution)));
	});

	it('has in its public form no key and nothing of the annotation', () => {
		const { files, losses } = publicJson(lesson);
		expect([read(files), losses]).toEqual([publicForm(lesson), []]);
		const text = Object.values(files)[0]!;
		for (const item of lesson.bank.items) expect(text).not.toContain(JSON.stringify(item.explanation));
	});
});

it('any text survives as JSON, also what no other file can hold', () => {
	const check = (lesson: Lesson) => {
		expect(read(json(lesson).files).bank).toEqual(JSON.parse(JSON.stringify(lesson.bank)));
	};
	fc.assert(fc.property(hostileLesson(), check), { numRuns: 200 });
	check(longLesson());
});
