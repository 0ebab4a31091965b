import { endOfPage } from './end/end-parts.svelte.ts';
import { lateWith, type Late } from './late.ts';

/** The late parts of the page in this browser, where its end is fetched when it is wanted. */
export const lateHere = async (): Promise<Late> => lateWith(await endOfPage());
