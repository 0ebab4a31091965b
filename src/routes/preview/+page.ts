/**
 * A page for the studio's frame: it is told by script what to show, and shows nothing without. It comes from the server all the
 * same: a page that a browser makes takes the focus when it begins, and whoever types beside the frame would go on in it.
 */
export const csr = true;
