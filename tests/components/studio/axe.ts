import axe from 'axe-core';

/** What axe finds wrong with a part of the page, but for what takes a layout: contrast is looked at in a browser. */
export async function violationsIn(part: Element): Promise<string[]> {
	const { violations } = await axe.run(part, {
		resultTypes: ['violations'],
		rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
	});
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`)
	);
}
