/** What takes its own keys: there the browser's way holds. */
const OWN_KEYS = 'button, a, textarea, select, summary, input:not([type=radio], [type=checkbox])';

/**
 * What a key does in the lesson, whatever has the focus: 1–9 choose, arrows walk through what can be chosen in the
 * article, Enter goes on, ? opens the help.
 *
 * @param form the quiz's form; what it lets a person choose may also stand outside it, in the article
 */
export function press(event: KeyboardEvent, form: HTMLFormElement): void {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
	const target = event.target instanceof Element ? event.target : null;
	const isTyping =
		target?.matches('textarea, input:not([type=radio], [type=checkbox], [type=hidden])') ?? false;
	if (isTyping) return;

	const help = document.getElementById('help');
	if (event.key === '?') help?.togglePopover();
	else if (help?.matches(':popover-open')) return;
	else if (/^[1-9]$/.test(event.key)) choose(Number(event.key), form, target);
	else if (event.key === 'Enter') {
		// Held down it is one step: nobody has read what a second one would pass by.
		if (event.repeat || target?.matches(`input, ${OWN_KEYS}`)) return;
		form.querySelector<HTMLButtonElement>('button.primary')?.click();
	} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
		if (!walk(event.key === 'ArrowDown' ? 1 : -1, target)) return;
	} else return;
	event.preventDefault();
}

/** Chooses by number: a choice, a partner in the row that is in hand, or a thing to be moved. */
function choose(n: number, form: HTMLFormElement, target: Element | null): void {
	const choices = form.querySelectorAll<HTMLInputElement>('input[name=choice]');
	if (choices.length > 0) return toggle(choices[n - 1]);

	const rows = [...form.querySelectorAll('fieldset.row')];
	const inHand =
		rows.find((row) => row.contains(target)) ?? rows.find((row) => !row.querySelector(':checked')) ?? rows[0];
	if (inHand) {
		toggle(inHand.querySelectorAll('input')[n - 1]);
		// On to the next row, so that numbers alone fill them all.
		rows
			.find((row) => !row.querySelector(':checked'))
			?.querySelector('input')
			?.focus();
		return;
	}
	const thing = form.querySelectorAll('ol.options > li').item(n - 1) as Element | null;
	thing?.querySelector<HTMLButtonElement>('button:not([disabled])')?.focus();
}

function toggle(input: HTMLInputElement | undefined): void {
	input?.focus();
	input?.click();
}

/**
 * Walks through the words or sentences of the article that can be chosen. Radio buttons do so by themselves once
 * they have the focus: what is left is to get there, and the check boxes.
 *
 * @returns false where there is nothing to do
 */
function walk(by: 1 | -1, target: Element | null): boolean {
	const units = [...document.querySelectorAll<HTMLInputElement>('#article .unit input')];
	if (units.length === 0 || target?.closest('#quiz fieldset')) return false;
	const here = units.findIndex((unit) => unit === target);
	if (here !== -1 && units[here]!.type === 'radio') return false;
	const first = units.findIndex((unit) => unit.checked || unit.closest('.here') !== null);
	const next = here === -1 ? units[Math.max(0, first)] : units[(here + by + units.length) % units.length];
	next?.focus();
	next?.closest('label')?.scrollIntoView({ block: 'nearest' });
	return true;
}
