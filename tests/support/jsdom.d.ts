/** What these tests use of jsdom, which brings no types of its own. */
declare module 'jsdom' {
	export class JSDOM {
		constructor(html: string, options?: { contentType?: string });
		readonly window: Window & typeof globalThis;
	}
}
