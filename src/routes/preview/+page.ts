/** A page for the studio's frame: it is told by script what to show, and shows nothing without. */
export const csr = true;
export const ssr = false;
