import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandalonePlayer } from '../interop/standalone.ts';

/** Where `npm run build` puts the player that runs by itself: see its vite.config.ts. */
const FOLDER = '.svelte-kit/standalone';

/**
 * The built player that runs by itself.
 *
 * @param root the repository's folder
 * @returns null where it has not been built
 */
export function readStandalonePlayer(root: string): StandalonePlayer | null {
	const script = join(root, FOLDER, 'standalone.js');
	const styles = join(root, FOLDER, 'standalone.css');
	if (!existsSync(script) || !existsSync(styles)) return null;
	return { script: readFileSync(script, 'utf8'), styles: readFileSync(styles, 'utf8') };
}
