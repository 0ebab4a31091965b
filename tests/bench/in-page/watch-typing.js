/*
 * Runs in the page before anything else: `window.benchTyped` holds, for each key that changed a text, the milliseconds
 * from the key's own time stamp (when it reached the browser) until the frame after the change was handed over: the
 * message is the first task that comes after the frame's style, layout and paint.
 */
window.benchTyped = [];
(() => {
	let pressed = 0;
	addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
	addEventListener(
		'input',
		() => {
			const began = pressed;
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => window.benchTyped.push(performance.now() - began);
				port2.postMessage(null);
			});
		},
		true
	);
})();
