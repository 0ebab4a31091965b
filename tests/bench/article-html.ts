import type { Article } from '../../src/lib/article/article.ts';
import { escapeHtml } from './escape-html.ts';

/** The article as plain as HTML has it. The ids are those of the player, so that the same elements are watched. */
export function articleHtml(article: Article): string {
	const blocks = article.blocks.map(({ id, start, end }) => {
		const tag = id === 'h' ? 'h1' : 'p';
		return `<${tag} id="${id}">${escapeHtml(article.text.slice(start, end))}</${tag}>`;
	});
	return `<article>\n${blocks.join('\n')}\n</article>`;
}

/** The few styles that put a quiz beside an article, or below it on a phone. */
export const BESIDE_CSS = `
body { margin: 0; font: 17px/1.5 Georgia, serif }
header { display: flex; justify-content: space-between; padding: 1rem; border-bottom: 1px solid #ccc }
main { display: grid; grid-template-columns: minmax(0, 1fr) 27rem; gap: 3rem; max-width: 78rem; margin: auto; padding: 1rem }
fieldset { border: 0; border-top: 1px solid #ccc; margin: 0; padding: 1rem 0 }
legend { font-weight: bold; float: left; width: 100% }
label { display: block; clear: both; padding: .5rem 0 }
button { padding: .75rem 1.5rem }
@media (min-width: 860px) { .way-in { display: none } }
@media (max-width: 859px) { main { display: block } }
`;
