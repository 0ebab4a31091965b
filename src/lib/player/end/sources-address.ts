import type { Quiz } from '../../quiz/draw.ts';
import type { Language } from '../../words/languages.ts';

/** Where the site has what the end shows, in the language that the page was asked for. */
export function sourcesAddress(
	{ lesson, revision }: Pick<Quiz, 'lesson' | 'revision'>,
	file: 'sources.json' | 'source-map.svg',
	lang: Language | null
): string {
	return `/lessons/${lesson}/${file}?${new URLSearchParams({ revision, ...(lang && { lang }) })}`;
}
