import type { Attachment } from 'svelte/attachments';

/**
 * Drags a list's row by its grip, with mouse, pen or finger. While the pointer is over another row, the row goes to
 * that place; the list is in order at every moment, so that letting go has nothing left to do. The window listens,
 * not the grip: a row that changes its place in the list loses the pointer.
 *
 * @param move puts the row at `from` to `to`
 */
export function dragged(move: (from: number, to: number) => void): Attachment<HTMLElement> {
	return (row) => {
		let held: AbortController | undefined;

		const over = (event: PointerEvent) => {
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
		const drop = () => {
			held?.abort();
			delete row.dataset.dragging;
		};
		const take = (event: PointerEvent) => {
			if (!(event.target instanceof Element && event.target.closest('.grip'))) return;
			event.preventDefault();
			drop();
			row.dataset.dragging = '';
			held = new AbortController();
			const { signal } = held;
			addEventListener('pointermove', over, { signal });
			addEventListener('pointerup', drop, { signal });
			addEventListener('pointercancel', drop, { signal });
		};

		row.addEventListener('pointerdown', take);
		return () => {
			drop();
			row.removeEventListener('pointerdown', take);
		};
	};
}
