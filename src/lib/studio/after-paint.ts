/** Does something once the frame that is being made has been painted: what is seen at once must not wait for it. */
export function afterPaint(act: () => void): void {
	requestAnimationFrame(() => setTimeout(act));
}
