import { createRequire } from 'node:module';

/** axe comes with what drives it in a browser. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as {
	run(of: Element, options: object): Promise<{ violations: Violation[] }>;
};

interface Violation {
	id: string;
	nodes: { html: string; failureSummary: string }[];
}

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
