/*
 * Runs in the page before anything else: notes when elements are painted.
 *
 * `window.benchWatched` names the elements by selector. As soon as one is put into the document, by the parser or by a
 * script, it gets an `elementtiming` attribute: a MutationObserver runs before the frame that shows the element, so
 * the browser itself says (Element Timing API) when that frame was presented.
 *
 * `window.benchPainted` holds what was painted so far: name, and milliseconds since the navigation began.
 */
(() => {
	const watched = Object.entries(window.benchWatched);
	window.benchPainted = [];

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// @ts-expect-error TypeScript does not know PerformanceElementTiming
			const { identifier: name, renderTime: at, intersectionRect } = entry;
			// The browser paints ahead what stands below the screen, and reports that too: nobody has seen it.
			if (intersectionRect.height > 0) window.benchPainted.push({ name, at });
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
