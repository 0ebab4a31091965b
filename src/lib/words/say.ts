/**
 * A text for a number of things, in the plural forms of its language (Unicode CLDR; `other` is there in all). `{n}` is
 * the number.
 */
export type Counted = { other: string } & { [form in Intl.LDMLPluralRule]?: string };

/** A text with its places filled in: "{n} of {all}". A place that nothing is given for stays as it is. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text for `n` things, filled in; `language` is that of the text. */
export function count(
	language: string,
	texts: Counted,
	n: number,
	values: Readonly<Record<string, string | number>> = {}
): string {
	return say(texts[new Intl.PluralRules(language).select(n)] ?? texts.other, { n, ...values });
}

/** A text in pieces, of which every second one stood between asterisks: "see *the article*, please". */
export const pieces = (text: string): string[] => text.split('*');
