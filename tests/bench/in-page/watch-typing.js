/*
 * Runs in the page before anything else: `window.benchTyped` holds, for each key that was pressed, the milliseconds from
 * the key's own time stamp (when it reached the browser) until the frame after it was presented. The browser itself says
 * so, to 8 milliseconds (Event Timing, https://www.w3.org/TR/event-timing/), and leaves out what takes less than 16.
 */
window.benchTyped = [];
/** @type {PerformanceObserverInit & { durationThreshold: number }} */
const keys = { type: 'event', durationThreshold: 16 };
new PerformanceObserver((list) => {
	for (const { name, duration } of list.getEntries())
		if (name === 'keydown') window.benchTyped.push(duration);
}).observe(keys);
