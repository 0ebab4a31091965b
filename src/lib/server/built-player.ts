import type { StandalonePlayer } from '../interop/standalone.ts';

/**
 * What the standalone player's build has left (src/lib/player/standalone/vite.config.ts), as the server's own build
 * finds it: the built server needs no other file for it.
 */
const FILES = import.meta.glob<string>('/.svelte-kit/standalone/standalone.*', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The player that runs by itself, as it was built before this server; null where it was not. */
export function builtPlayer(): StandalonePlayer | null {
	const script = FILES['/.svelte-kit/standalone/standalone.js'];
	const styles = FILES['/.svelte-kit/standalone/standalone.css'];
	return script && styles ? { script, styles } : null;
}
