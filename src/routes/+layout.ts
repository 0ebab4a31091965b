/** Students' pages are HTML; the player is an island of its own (src/lib/player), not SvelteKit's client. */
export const csr = false;
