import { vi } from 'vitest';

/**
 * What jsdom lacks of a browser and the player uses: a screen to scroll, a width to ask for, and popovers. Nothing is
 * laid out, so that scrolling only remembers what was scrolled to.
 *
 * @param isWide whether the page stands in two columns
 */
export function giveTheDom(isWide = true): void {
	scrolledTo.length = 0;
	Element.prototype.scrollIntoView = function () {
		scrolledTo.push(this);
	};
	vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
	givePopovers();
}

/** What was scrolled to since the page was opened. */
export const scrolledTo: Element[] = [];

const OPEN = 'data-popover-open';

/** The part of popovers that scripts use; a button's `popovertarget` does nothing here. */
function givePopovers(): void {
	const { matches } = Element.prototype;
	if ('popover' in matches) return;
	HTMLElement.prototype.togglePopover = function () {
		return this.toggleAttribute(OPEN);
	};
	Element.prototype.matches = Object.assign(
		function (this: Element, selector: string) {
			return matches.call(this, selector.replaceAll(':popover-open', `[${OPEN}]`));
		},
		{ popover: true }
	);
}
