/*
 * Runs in the page before anything else: notes when elements are painted.
 *
 * `window.benchWatched` names the elements by selector. As soon as one is put into the document, by the parser or by a
 * script, it gets an `elementtiming` attribute: a MutationObserver runs before the frame that shows the element, so
 * the browser itself says (Element Timing API) when that frame was presented. An element that stands below the screen
 * is reported when it is scrolled into view, as a student would see it.
 *
 * `window.benchPainted` holds what was painted so far: name, and milliseconds since the navigation began.
 */
(() => {
	const watched = Object.entries(window.benchWatched);
	window.benchPainted = [];

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// @ts-expect-error TypeScript does not know PerformanceElementTiming
			window.benchPainted.push({ name: entry.identifier, at: entry.renderTime });
		}
	}).observe({ type: 'element', buffered: true });

	new MutationObserver(() => {
		for (const [name, selector] of watched) {
			for (const element of document.querySelectorAll(selector)) {
				if (!element.hasAttribute('elementtiming')) element.setAttribute('elementtiming', name);
			}
		}
	}).observe(document, { childList: true, subtree: true });
})();
