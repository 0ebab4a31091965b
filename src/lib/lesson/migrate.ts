import type { LessonFileName } from './files.ts';

/** Rewrites a file's data from one version to the next. */
export type Step = (data: Record<string, unknown>) => Record<string, unknown>;

export type Migrated = { ok: true; data: Record<string, unknown> } | { ok: false; message: string };

/**
 * The steps of each file's format: the first takes version 1 to version 2, and so on. When a format changes, a step
 * is added here, and the files of tests/fixtures/lesson-v<old> stay as they are.
 */
const STEPS: Record<LessonFileName, readonly Step[]> = {
	'lesson.yaml': [],
	'article.md': [],
	'attribution.yaml': [],
	'questions.yaml': []
};

/**
 * Brings a file's data to the version that the schemas know, one step at a time.
 *
 * @param steps the format's steps
 */
export function migrate(data: Record<string, unknown>, steps: readonly Step[]): Migrated {
	const newest = steps.length + 1;
	const { version } = data;
	if (version === undefined) {
		return { ok: false, message: `needs "version": write \`version: ${newest}\` on the first line` };
	}
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return { ok: false, message: `"version" must be a whole number from 1 to ${newest}` };
	}
	if (version > newest) {
		return {
			ok: false,
			message: `"version" is ${version}, and this program knows versions up to ${newest}: it is too old for this file`
		};
	}
	const migrated = steps
		.slice(version - 1)
		.reduce((old, step, i) => ({ ...step(old), version: version + i + 1 }), data);
	return { ok: true, data: migrated };
}

/** {@link migrate} with the steps of a lesson's file. */
export function migrateFile(name: LessonFileName, data: Record<string, unknown>): Migrated {
	return migrate(data, STEPS[name]);
}
