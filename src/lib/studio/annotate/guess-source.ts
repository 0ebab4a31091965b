import type { Source } from '../../attribution/schema.ts';

/** What the words that a source is called by let suppose of it. A teacher has to check it. */
export type Guess = Pick<Source, 'kind' | 'naming'>;

const DOCUMENT =
	/\b(report|study|studies|survey|letter|memo|e-?mail|document|file|notice|statistics|log|minutes)s?$/iu;
const OUTLET =
	/\b(radio|television|tv|newspaper|magazine|broadcaster|channel|news agency|times|guardian|post|herald|gazette|bbc|cnn|reuters)s?$|^(radio|tv)\b/iu;
const OFFICIAL =
	/\b(official|police|officer|minister|ministry|spokes(man|woman|person)|mayor|president|governor|general|colonel|commander|ambassador)s?\b/iu;
/** “A western official”, “some witnesses”: it could be anybody. */
const ANYBODY =
	/^(an?|one|two|three|some|several|many|other|unnamed|anonymous)\b.*\b(official|source|witness|insider)(e?s)?\b/iu;
/** Titles of people, and what offices are called, written with a capital: none of them is a name. */
const NO_NAME =
	/^(The|An?|Some|Several|Many|One|Two|Three|Other|Its|His|Her|Their|Our|This|That|These|Those|He|She|They|It|We|Police|Chief|Officers?|Officials?|Minist(?:er|ry)|Prime|Foreign|Defen[cs]e|Interior|Mayor|President|Governor|General|Colonel|Commander|Ambassador|Spokes(?:man|woman|person)|Witness(?:es)?|Sources?|Residents?|Neighbours?|Experts?|Mr|Mrs|Ms|Dr|Sir)$/u;

/**
 * Supposes as little as the words allow: that a source is named only where a name stands in them, so that no question
 * calls somebody named whom the article leaves without a name.
 */
export function guessSource(words: string): Guess {
	const text = words.replace(/\s+/gu, ' ').trim();
	const isAnybody = ANYBODY.test(text);
	const isName = !isAnybody && hasPersonalName(text);
	if (DOCUMENT.test(text)) return { kind: 'document', naming: 'document' };
	if (!isName && !isAnybody && OFFICIAL.test(text)) return { kind: 'official', naming: 'role-only' };
	if (OUTLET.test(text)) return { kind: 'outlet', naming: 'outlet' };
	return {
		kind: OFFICIAL.test(text) ? 'official' : 'participant',
		naming: isName ? 'named' : isAnybody ? 'anonymous' : 'role-only'
	};
}

/**
 * Two words with a capital that follow each other, or one that stands alone or ends a title (“Mayor Finch”). “A Russian
 * official” has none.
 */
function hasPersonalName(text: string): boolean {
	const words = (text.split(',')[0] ?? '').split(' ').filter((word) => /\p{L}/u.test(word));
	const isName = words.map((word) => /^\p{Lu}/u.test(word) && !NO_NAME.test(word.replace(/[^\p{L}]/gu, '')));
	const last = isName.at(-1) ?? false;
	return isName.some((is, at) => is && isName[at + 1]) || (last && !/^(the|an?)$/iu.test(words[0] ?? ''));
}
