/*
 * Runs in the page before anything else, after watch-paint.js: does what the fastest student could do.
 *
 * `window.benchSteps` is a list of `{ seen, press }`: as soon as the browser reports that the watched element `seen`
 * has been painted, each selector of `press` is clicked in turn, and the next step is waited for. To wait for the
 * browser's report matters for more than fairness: an element that is gone before its frame was presented counts as
 * never painted.
 */
(() => {
	const steps = [...window.benchSteps];
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// @ts-expect-error TypeScript does not know PerformanceElementTiming
			if (entry.identifier !== steps[0]?.seen) continue;
			for (const selector of steps.shift()?.press ?? []) {
				const element = document.querySelector(selector);
				if (element instanceof HTMLElement) element.click();
			}
		}
	}).observe({ type: 'element', buffered: true });
})();
