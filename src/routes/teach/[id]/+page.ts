/** The studio lives in the browser: it is the one page of this site that SvelteKit's client runs. */
export const csr = true;
