import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lint, RULES } from '$lib/bank/lint/index.ts';
import { lintInput } from '$lib/bank/lint/rule.ts';
import { smallLesson } from '../../support/small-lesson.ts';

const HELPERS = ['anchors.ts', 'index.ts', 'nearest-word.ts', 'options.ts', 'rule.ts'];

it('has every rule’s file in the registry, under its own name', () => {
	const folder = join(import.meta.dirname, '../../../src/lib/bank/lint');
	const files = readdirSync(folder).filter((file) => !HELPERS.includes(file));
	expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('says which rule found what', () => {
	const { article, attribution, bank } = structuredClone(smallLesson());
	bank.items[0]!.stale = true;
	const [only, ...more] = lint(lintInput(article, attribution, bank));
	expect(only).toMatchObject({ rule: { id: 'stale-item' }, finding: { path: ['items', 0, 'stale'] } });
	expect(more).toEqual([]);
});
