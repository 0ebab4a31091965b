/*
 * Runs in the page before anything else: notes every layout shift, and which elements moved, in `window.benchShifts`.
 * `late` is true for a shift that no click or key press of the half second before explains: those count (CLS).
 */
(() => {
	window.benchShifts = [];
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// @ts-expect-error TypeScript does not know LayoutShift
			const { value, hadRecentInput, sources, startTime } = entry;
			const moved = [...sources].map(({ node }) => {
				const element = node instanceof Element ? node : node?.parentElement;
				return element ? `${element.localName}${element.id ? `#${element.id}` : ''}` : 'gone';
			});
			window.benchShifts.push({ value, counts: !hadRecentInput, at: Math.round(startTime), moved });
		}
	}).observe({ type: 'layout-shift', buffered: true });
})();
