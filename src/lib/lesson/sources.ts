import { LEDGER_WORDS, ledgerOf, type Ledger, type LedgerWords } from '../attribution/ledger.ts';
import type { Lesson } from './lesson.ts';
import { HEADING_WORDS, type HeadingWords } from './map-heading.ts';
import { FORMATS, MAP_WORDS, sourceMap, type MapWords, type SourceMap } from './source-map.ts';

/** What a student sees of an article's sources when the questions are over: the ledger, and the map drawn from it. */
export interface Sources {
	ledger: Ledger;
	maps: Record<keyof typeof FORMATS, SourceMap>;
}

/** What is said of an article's sources that is not in the lesson. */
export interface SourceWords {
	ledger: LedgerWords;
	map: MapWords;
	heading: HeadingWords;
}

export const SOURCE_WORDS: SourceWords = { ledger: LEDGER_WORDS, map: MAP_WORDS, heading: HEADING_WORDS };

/** Makes the ledger and lays out the maps: they tell what the questions ask, so they are for after the last answer. */
export function sourcesOf(
	{ article, attribution }: Pick<Lesson, 'article' | 'attribution'>,
	words: SourceWords = SOURCE_WORDS
): Sources {
	const ledger = ledgerOf(article, attribution, words.ledger);
	return {
		ledger,
		maps: {
			wide: sourceMap(article, ledger, FORMATS.wide, words.map),
			narrow: sourceMap(article, ledger, FORMATS.narrow, words.map)
		}
	};
}
