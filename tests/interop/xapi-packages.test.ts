import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cmi5 } from '$lib/interop/cmi5/cmi5.ts';
import { STANDALONE, type StandaloneData } from '$lib/interop/standalone.ts';
import { iriOf } from '$lib/interop/xapi/ids.ts';
import { xapi } from '$lib/interop/xapi/xapi.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { UNWELCOME } from '$lib/lesson/unwelcome-character.ts';
import { quizLesson } from '../fixtures/quiz-lesson.ts';
import { ownLesson } from '../support/seed-lesson.ts';
import { smallLesson } from '../support/small-lesson.ts';
import { hostileText } from './lessons.ts';

const PLAYER = { script: '"use strict";', styles: '' };
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;

/** A file of a package, read as XML by others; a mistake in it fails. */
const xmlIn = (text: string) =>
	new JSDOM(text, { contentType: 'application/xml' }).window.document.documentElement;
const structureOf = (lesson: Lesson) => xmlIn(cmi5(lesson, PLAYER)!.files['cmi5.xml']!);
const childrenOf = (element: Element) => [...element.children].map(({ tagName }) => tagName);
const wordsIn = (element: Element, name: string) =>
	[...element.children].find(({ tagName }) => tagName === name)?.firstElementChild?.textContent;

const LESSONS = { sluice: quizLesson(), river: smallLesson(), mill: ownLesson('mill-bridge') };

describe('a package for cmi5', () => {
	it.each(Object.entries(LESSONS))(
		'has the course structure that cmi5 prescribes (section 13): %s',
		(_, lesson) => {
			const root = structureOf(lesson);
			expect(root.namespaceURI).toBe('https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd');
			expect(root.tagName).toBe('courseStructure');
			expect(childrenOf(root)).toEqual(['course', 'au']);
			const [course, au] = [...root.children] as [Element, Element];
			expect(childrenOf(course)).toEqual(['title', 'description']);
			expect(childrenOf(au)).toEqual(['title', 'description', 'url']);
			for (const element of [course, au]) {
				expect(element.getAttribute('id')).toMatch(UUID);
				expect(wordsIn(element, 'title')).toBe(lesson.lesson.title);
				expect(wordsIn(element, 'description')).toBe(lesson.lesson.summary);
				expect([...element.querySelectorAll('langstring')].map((text) => text.getAttribute('lang'))).toEqual([
					'en',
					'en'
				]);
			}
			expect(course.getAttribute('id')).not.toBe(au.getAttribute('id'));
			expect(course.getAttributeNames()).toEqual(['id']);
			expect(Object.fromEntries([...au.attributes].map(({ name, value }) => [name, value]))).toEqual({
				id: iriOf(lesson, 'lesson'),
				moveOn: 'CompletedOrPassed',
				masteryScore: String(lesson.lesson.quiz['pass-mark']),
				launchMethod: 'AnyWindow',
				activityType: 'http://adlnet.gov/expapi/activities/lesson'
			});
			expect(au.lastElementChild?.textContent).toBe('index.html');
		}
	);

	it('sets a pass mark with at most four places', () => {
		const lesson = quizLesson({ 'pass-mark': 2 / 3 });
		expect(structureOf(lesson).querySelector('au')?.getAttribute('masteryScore')).toBe('0.6667');
	});

	it('is another lesson when the questions have changed', () => {
		expect(iriOf({ ...LESSONS.river, revision: 'other' }, 'lesson')).not.toBe(iriOf(LESSONS.river, 'lesson'));
		expect(iriOf({ ...LESSONS.river, id: 'other' }, 'lesson')).not.toBe(iriOf(LESSONS.river, 'lesson'));
		expect(cmi5(LESSONS.river, PLAYER)).toEqual(cmi5(smallLesson(), PLAYER));
	});

	it.each([cmi5, xapi])(
		'has the lesson, which may speak with any address, and nobody else may: %s',
		(format) => {
			const { files, losses } = format(LESSONS.river, PLAYER)!;
			const { document } = new JSDOM(files['index.html']!).window;
			const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')?.split('; ');
			expect(policy).toContain(`default-src 'none'`);
			expect(policy).toContain('connect-src https: http:');
			const data = JSON.parse(document.getElementById(STANDALONE.data)!.textContent) as StandaloneData;
			expect(data.host).toBe(format.name);
			expect(data.lesson.bank).toEqual(LESSONS.river.bank);
			expect(losses).toEqual([]);
			expect(format(LESSONS.river, null)).toBeNull();
		}
	);

	it('holds any title, but for characters that XML cannot have', () => {
		fc.assert(
			fc.property(hostileText, hostileText, (title, summary) => {
				const lesson = { ...LESSONS.river, lesson: { ...LESSONS.river.lesson, title, summary } };
				const held = (text: string) => text.replace(new RegExp(UNWELCOME, 'gu'), '�');
				const au = structureOf(lesson).lastElementChild!;
				expect(wordsIn(au, 'title')).toBe(held(title));
				const activity = xmlIn(xapi(lesson, PLAYER)!.files['tincan.xml']!).querySelector('activity')!;
				expect(activity.querySelector('name')?.textContent).toBe(held(title));
				expect(activity.querySelector('description')?.textContent).toBe(held(summary));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('a package for xAPI before cmi5', () => {
	it('names the lesson and what is to be launched', () => {
		const { files } = xapi(LESSONS.river, PLAYER)!;
		const root = xmlIn(files['tincan.xml']!);
		expect(root.namespaceURI).toBe('http://projecttincan.com/tincan.xsd');
		const activity = root.querySelector('activities > activity')!;
		expect(activity.getAttribute('id')).toBe(iriOf(LESSONS.river, 'lesson'));
		expect(childrenOf(activity)).toEqual(['name', 'description', 'launch']);
		expect(files).toHaveProperty([activity.querySelector('launch')!.textContent]);
	});
});
