import { overlaps, type Article, type Range as Stretch } from '../../article/article.ts';
import type { Ledger, Voice } from '../../attribution/ledger.ts';

const NAMES = ['followed-claim', 'followed-cue', 'followed-source'] as const;

/**
 * Marks a voice's words in the article on the page, by the browser's own highlights: the article itself, which the
 * student's first page brings, need not know of it. A browser without them shows the article plain.
 *
 * @param voice null takes the marks away
 */
export function highlightVoice(article: Article, ledger: Ledger, voice: Voice | null): void {
	if (!('highlights' in CSS)) return;
	const claims = voice ? ledger.claims.filter(({ id }) => voice.claims.includes(id)) : [];
	const stretches: Record<(typeof NAMES)[number], Stretch[]> = {
		'followed-claim': claims.flatMap(({ at }) => at),
		'followed-cue': claims.flatMap(({ cue }) => cue ?? []),
		'followed-source': voice?.mentions ?? []
	};
	for (const name of NAMES) {
		CSS.highlights.set(name, new Highlight(...stretches[name].flatMap((at) => rangesOf(article, at))));
	}
}

/** Where a stretch of the article's text stands on the page, piece by piece. */
function rangesOf(article: Article, stretch: Stretch): Range[] {
	return article.blocks
		.filter((block) => overlaps(block, stretch))
		.flatMap((block) => {
			const element = document.getElementById(block.id);
			if (!element) return [];
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const ranges: Range[] = [];
			let start = block.start;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const { length } = node as Text;
				if (overlaps({ start, end: start + length }, stretch)) {
					const range = document.createRange();
					range.setStart(node, Math.max(0, stretch.start - start));
					range.setEnd(node, Math.min(length, stretch.end - start));
					ranges.push(range);
				}
				start += length;
			}
			return ranges;
		});
}
