import { describe, expect, it } from 'vitest';
import { LESSON_FILES } from '$lib/lesson/files.ts';
import { migrate, migrateFile, type Step } from '$lib/lesson/migrate.ts';

const STEPS: Step[] = [
	({ name, ...rest }) => ({ ...rest, title: name }),
	({ title, ...rest }) => ({ ...rest, titles: [title] })
];

describe('migrating', () => {
	it('takes every step from an old version to the newest', () => {
		const old = { version: 1, name: 'River', kept: true };
		expect(migrate(old, STEPS)).toEqual({ ok: true, data: { version: 3, titles: ['River'], kept: true } });
		expect(old).toEqual({ version: 1, name: 'River', kept: true });
	});

	it('takes only the steps that are left', () => {
		expect(migrate({ version: 2, title: 'River' }, STEPS)).toEqual({
			ok: true,
			data: { version: 3, titles: ['River'] }
		});
	});

	it('changes nothing of the newest version', () => {
		expect(migrate({ version: 3, titles: [] }, STEPS)).toEqual({
			ok: true,
			data: { version: 3, titles: [] }
		});
	});

	it.each([
		[{ version: 4 }, '"version" is 4, and this program knows versions up to 3: it is too old for this file'],
		[{}, 'needs "version": write `version: 3` on the first line'],
		[{ version: '1' }, '"version" must be a whole number from 1 to 3'],
		[{ version: 0 }, '"version" must be a whole number from 1 to 3'],
		[{ version: 1.5 }, '"version" must be a whole number from 1 to 3']
	])('refuses %j', (data, message) => {
		expect(migrate(data, STEPS)).toEqual({ ok: false, message });
	});

	it.each(LESSON_FILES)('knows version 1 of %s', (name) => {
		expect(migrateFile(name, { version: 1 })).toMatchObject({ ok: true });
	});
});
