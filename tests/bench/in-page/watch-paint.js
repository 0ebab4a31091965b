/*
 * Runs in the page before anything else: notes when elements are painted on the screen.
 *
 * `window.benchWatched` names the elements by selector. As soon as one is put into the document, by the parser or by a
 * script, it gets an `elementtiming` attribute: a MutationObserver runs before the frame that shows the element, so
 * the browser itself says (Element Timing API) when that frame was presented. The browser paints ahead what stands
 * below the screen, and reports that too; such an element counts from the frame in which it is scrolled into view.
 *
 * `window.benchPainted` holds what was painted so far: name, and milliseconds since the navigation began. Each time
 * something is added, the window gets an event `bench-painted`.
 */
(() => {
	const watched = Object.entries(window.benchWatched);
	const anyWatched = watched.map(([, selector]) => selector).join();
	window.benchPainted = [];

	const note = (/** @type {string} */ name, /** @type {number} */ at) => {
		window.benchPainted.push({ name, at });
		dispatchEvent(new CustomEvent('bench-painted', { detail: name }));
	};

	const intoView = new IntersectionObserver((entries, observer) => {
		for (const { isIntersecting, target, time } of entries) {
			if (!isIntersecting) continue;
			observer.unobserve(target);
			note(target.getAttribute('elementtiming') ?? '', time);
		}
	});

	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// @ts-expect-error TypeScript does not know PerformanceElementTiming
			const { identifier, renderTime, intersectionRect, element } = entry;
			if (intersectionRect.height > 0) note(identifier, renderTime);
			else if (element) intoView.observe(element);
		}
	}).observe({ type: 'element', buffered: true });

	const mark = (/** @type {Element} */ element) => {
		for (const [name, selector] of watched) {
			if (element.matches(selector) && !element.hasAttribute('elementtiming'))
				element.setAttribute('elementtiming', name);
		}
	};
	// Only what is new is looked at: to search the whole page each time would slow down what is measured.
	new MutationObserver((changes) => {
		for (const { addedNodes } of changes) {
			for (const node of addedNodes) {
				if (!(node instanceof Element)) continue;
				mark(node);
				for (const element of node.querySelectorAll(anyWatched)) mark(element);
			}
		}
	}).observe(document, { childList: true, subtree: true });
})();
