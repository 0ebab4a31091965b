import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStandalonePlayer } from '$lib/server/standalone-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('the built player that runs by itself', () => {
	it('is found where the build has put it, and not where only half of it is', () => {
		const root = tempFolder();
		expect(readStandalonePlayer(root)).toBeNull();
		const folder = join(root, '.svelte-kit/standalone');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'standalone.js'), 'run();');
		expect(readStandalonePlayer(root)).toBeNull();
		writeFileSync(join(folder, 'standalone.css'), 'p{}');
		expect(readStandalonePlayer(root)).toEqual({ script: 'run();', styles: 'p{}' });
	});
});
