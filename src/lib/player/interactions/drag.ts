import type { Attachment } from 'svelte/attachments';

/**
 * Drags a list's row by its grip, with mouse, pen or finger. While the pointer is over another row, the row goes to
 * that place; the list is in order at every moment, so that letting go has nothing left to do.
 *
 * @param move puts the row at `from` to `to`
 */
export function dragged(move: (from: number, to: number) => void): Attachment<HTMLElement> {
	return (row) => {
		const grip = row.querySelector<HTMLElement>('.grip');
		if (!grip) return;

		const over = (event: PointerEvent) => {
			if (!grip.hasPointerCapture(event.pointerId)) return;
			const rows = [...(row.parentElement?.children ?? [])];
			const to = rows.findIndex((other) => {
				const { top, bottom } = other.getBoundingClientRect();
				return event.clientY >= top && event.clientY < bottom;
			});
			const here = rows.indexOf(row);
			if (to === -1 || to === here) return;
			// Only past the other row's middle: rows of different height would else change places to and fro.
			const { top, height } = rows[to]!.getBoundingClientRect();
			const isPast = to < here ? event.clientY < top + height / 2 : event.clientY > top + height / 2;
			if (isPast) move(here, to);
		};
		const take = (event: PointerEvent) => {
			event.preventDefault();
			grip.setPointerCapture(event.pointerId);
			row.dataset.dragging = '';
		};
		const drop = () => delete row.dataset.dragging;

		grip.addEventListener('pointerdown', take);
		grip.addEventListener('pointermove', over);
		grip.addEventListener('pointerup', drop);
		grip.addEventListener('pointercancel', drop);
		grip.addEventListener('lostpointercapture', drop);
		return () => {
			grip.removeEventListener('pointerdown', take);
			grip.removeEventListener('pointermove', over);
			grip.removeEventListener('pointerup', drop);
			grip.removeEventListener('pointercancel', drop);
			grip.removeEventListener('lostpointercapture', drop);
		};
	};
}
