import { ledgerOf, type Ledger } from '../attribution/ledger.ts';
import type { Lesson } from './lesson.ts';
import { FORMATS, sourceMap, type SourceMap } from './source-map.ts';

/** What a student sees of an article's sources when the questions are over: the ledger, and the map drawn from it. */
export interface Sources {
	ledger: Ledger;
	maps: Record<keyof typeof FORMATS, SourceMap>;
}

/** Makes the ledger and lays out the maps: they tell what the questions ask, so they are for after the last answer. */
export function sourcesOf({ article, attribution }: Pick<Lesson, 'article' | 'attribution'>): Sources {
	const ledger = ledgerOf(article, attribution);
	return {
		ledger,
		maps: {
			wide: sourceMap(article, ledger, FORMATS.wide),
			narrow: sourceMap(article, ledger, FORMATS.narrow)
		}
	};
}
