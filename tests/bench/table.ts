/** One line of the table: what was measured, and what it may be at most. */
export interface Figure {
	what: string;
	/** As printed, with what helps to judge it. */
	measured: string;
	/** The number that is held against the limit. */
	value?: number;
	limit?: number;
	/** Whether the value must stay below the limit instead of not exceeding it. */
	below?: boolean;
	unit?: string;
}

/** OK or OVER; empty where there is no limit. */
function verdictOf({ value, limit, below }: Figure): string {
	if (value === undefined || limit === undefined) return '';
	return (below ? value < limit : value <= limit) ? 'OK' : 'OVER';
}

/** Prints figures as a Markdown table, so that it can be put into README.md as it is. */
export function printTable(title: string, figures: readonly Figure[]): void {
	const rows = figures.map((figure) => [
		figure.what,
		figure.measured,
		figure.limit === undefined
			? ''
			: `${figure.below ? '< ' : '≤ '}${figure.limit.toLocaleString('en')}${figure.unit ? ` ${figure.unit}` : ''}`,
		verdictOf(figure)
	]);
	printRows(title, ['figure', 'measured', 'limit', ''], rows);
}

/** Prints any Markdown table with its columns aligned. */
export function printRows(
	title: string,
	head: readonly string[],
	rows: readonly (readonly string[])[]
): void {
	const widths = head.map((cell, i) => Math.max(cell.length, 3, ...rows.map((row) => row[i]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
	console.log(
		[
			`\n### ${title}\n`,
			line(head),
			`| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
			...rows.map(line),
			''
		].join('\n')
	);
}
