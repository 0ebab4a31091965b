import { vi } from 'vitest';

/**
 * What jsdom lacks of a browser and the player uses: a screen to scroll, a width to ask for, popovers, and buttons
 * that send a form unchecked. Nothing is laid out, so that scrolling only remembers what was scrolled to.
 *
 * @param isWide whether the page stands in two columns
 */
export function giveTheDom(isWide = true): void {
	scrolledTo.length = 0;
	Element.prototype.scrollIntoView = function () {
		scrolledTo.push(this);
	};
	// Nothing is painted either: what waits for that need not wait here.
	vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	URL.createObjectURL = () => 'blob:made';
	URL.revokeObjectURL = () => undefined;
	vi.stubGlobal('matchMedia', () => ({ matches: isWide }));
	givePopovers();
	document.addEventListener('click', heedFormnovalidate, true);
}

/** What was scrolled to since the page was opened. */
export const scrolledTo: Element[] = [];

const OPEN = 'data-popover-open';
const { matches } = Element.prototype;

/** The part of popovers that scripts use; a button's `popovertarget` does nothing here. */
function givePopovers(): void {
	HTMLElement.prototype.togglePopover = function () {
		return this.toggleAttribute(OPEN);
	};
	Object.defineProperty(Element.prototype, 'matches', {
		configurable: true,
		value(this: Element, selector: string) {
			return matches.call(this, selector.replaceAll(':popover-open', `[${OPEN}]`));
		}
	});
}

/** A button's `formnovalidate`, which jsdom does not know, as the form's `novalidate`, which it does. */
function heedFormnovalidate({ target }: Event): void {
	const button = target instanceof Element ? target.closest('button') : null;
	if (button?.form) button.form.noValidate = button.formNoValidate;
}
