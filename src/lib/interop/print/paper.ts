/** The looks of both sheets: ink on paper, legible when it is copied in black and white. */
export const PAPER = `
:root { --ink: #111; --quiet: #4d4d4d; --rule: #8a8a8a; --sans: 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; }
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 10.5pt; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 400 1rem/1.42 'Iowan Old Style', 'Palatino Linotype', 'Source Serif 4', Charter, Georgia, 'Liberation Serif', serif; overflow-wrap: anywhere; orphans: 3; widows: 3; }
h1, h2, h3, p, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; font-weight: inherit; }
ol, ul { list-style: none; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; text-wrap: balance; }
h2 { font: 600 1.3rem/1.2 var(--sans); margin-top: 1.6rem; padding-top: 0.5rem; border-top: 2pt solid var(--ink); }
b { font-weight: 700; }
.small { font: 400 0.8rem/1.4 var(--sans); color: var(--quiet); }

.masthead { border-bottom: 0.75pt solid var(--ink); padding-bottom: 0.6rem; }
.masthead .brand { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding-bottom: 0.35rem; border-bottom: 2pt solid var(--ink); font: 600 0.8rem/1.4 var(--sans); letter-spacing: 0.04em; }
.masthead h1 { font: 600 1.7rem/1.15 var(--sans); margin-top: 0.7rem; }
.masthead h1 + p { margin-top: 0.3rem; }
.fill { display: flex; flex-wrap: wrap; gap: 0.5rem 1.2rem; margin-top: 1rem; font: 400 0.85rem/1.4 var(--sans); }
.fill span { display: flex; align-items: flex-end; gap: 0.4rem; flex: 1 1 7rem; white-space: nowrap; }
.fill span:first-child { flex: 3 1 14rem; }
.fill i { flex: 1; min-width: 2.2rem; height: 1.5rem; border-bottom: 0.75pt solid var(--ink); }
.help { margin-top: 0.7rem; font: 400 0.85rem/1.45 var(--sans); }

.article { margin-top: 1.1rem; }
.article .kicker { font: 600 0.75rem/1.3 var(--sans); letter-spacing: 0.06em; color: var(--quiet); }
.article h2 { border: 0; margin: 0.2rem 0 0.7rem; padding: 0; font: 700 1.8rem/1.12 'Iowan Old Style', 'Palatino Linotype', 'Source Serif 4', Charter, Georgia, 'Liberation Serif', serif; }
.columns { columns: 2; column-gap: 1.8rem; column-rule: 0.5pt solid var(--rule); line-height: 1.5; }
.columns p { padding-inline-start: 1.5rem; margin-bottom: 0.6rem; }
.columns .n { display: inline-block; width: 1.5rem; margin-inline-start: -1.5rem; font: 700 0.8rem/1 var(--sans); }
.article sup, .excerpt sup { font: 400 0.68em/1 var(--sans); color: var(--quiet); vertical-align: 0.42em; margin-inline-end: 0.14em; }
.article .rights { margin-top: 0.6rem; padding-top: 0.3rem; border-top: 0.5pt solid var(--rule); }

.question { break-inside: avoid; margin-top: 1.35rem; padding-left: 2rem; }
.question h3 { margin-left: -2rem; padding-inline-start: 2rem; font: 600 1.05rem/1.35 var(--sans); text-wrap: pretty; }
.question h3 .n { display: inline-block; min-width: 2rem; margin-inline-start: -2rem; padding-inline-end: 0.4rem; }
.question .how { margin-top: 0.2rem; font: 400 0.85rem/1.4 var(--sans); color: var(--quiet); break-after: avoid; }
.question .how b { color: var(--ink); }
.choices { margin-top: 0.45rem; }
.choices li { break-inside: avoid; display: grid; grid-template-columns: 1.5rem 1.3rem minmax(0, 1fr); padding: 0.16rem 0; }
.mark { width: 0.95rem; height: 0.95rem; margin-top: 0.2rem; border: 0.9pt solid var(--ink); border-radius: 50%; }
.mark.square { border-radius: 0; }
.letter { font: 700 0.9rem/1.65 var(--sans); }
:dir(rtl) > .letter { text-align: right; }
.excerpt { margin-top: 0.5rem; padding-inline-start: 0.8rem; border-inline-start: 1.5pt solid var(--rule); line-height: 1.75; break-inside: avoid; }
.excerpt .at { font: 700 0.8rem/1 var(--sans); margin-right: 0.3rem; }
.excerpt:dir(rtl) .at { margin: 0 0 0 0.3rem; }
.pick { text-decoration: underline dotted 1.3pt; text-underline-offset: 0.22em; }
.slots { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin-top: 0.35rem; font: 400 0.9rem/1.4 var(--sans); }
.slots span { white-space: nowrap; }
.slot { display: inline-block; width: 2.6rem; height: 1.6rem; margin: 0 0.3rem; border-bottom: 0.75pt solid var(--ink); }
.pairs { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1.6rem; margin-top: 0.45rem; }
.pairs li, .order li { break-inside: avoid; display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); padding: 0.22rem 0; }
.pairs li { grid-template-columns: 1.4rem 2.5rem minmax(0, 1fr); }
.pairs ol + ol li { grid-template-columns: 1.4rem minmax(0, 1fr); }
.box { width: 1.75rem; height: 1.45rem; border: 0.9pt solid var(--ink); }
.order { margin-top: 0.45rem; }
.lines li { height: 2.1rem; border-bottom: 0.6pt solid var(--rule); }
.asked { margin-top: 0.55rem; padding-top: 0.15rem; border-top: 0.5pt dotted var(--rule); font: 400 0.9rem/1.5 var(--sans); display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: baseline; break-before: avoid; }
.asked .at { white-space: nowrap; }
.asked .level { display: inline-flex; align-items: baseline; gap: 0.35rem; white-space: nowrap; }
.asked .mark { margin: 0; width: 0.8rem; height: 0.8rem; }

table { width: 100%; border-collapse: collapse; margin-top: 0.6rem; font-size: 0.95rem; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font: 700 0.8rem/1.3 var(--sans); text-align: start; overflow-wrap: normal; border-bottom: 1pt solid var(--ink); }
th, td { padding: 0.25rem 0.7rem 0.25rem 0; vertical-align: top; }
td { border-bottom: 0.5pt solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
td p + p { margin-top: 0.15rem; }
.glance td { padding-block: 0.12rem; }
.glance th:first-child, .glance th:last-child { width: 3rem; }
.glance th:nth-child(3) { width: 38%; }
.claims { table-layout: fixed; font-size: 0.9rem; }
.claims th:first-child { width: 9%; }
.claims th:nth-child(2) { width: 34%; }
.claims th:nth-child(3) { width: 19%; }
.masthead + main > h2:first-child { margin-top: 0.6rem; border: 0; }
.loose { break-inside: auto; }
.whole { break-inside: avoid; }
.ticks li { break-inside: avoid; display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); padding: 0.1rem 0; }
.why { margin-top: 0.4rem; break-before: avoid; }
.label { margin-top: 0.35rem; font: 700 0.8rem/1.4 var(--sans); break-after: avoid; }
.options { margin-top: 0.45rem; }
.options li { break-inside: avoid; display: grid; grid-template-columns: 1.3rem 1.4rem minmax(0, 1fr); padding: 0.14rem 0; }
.options .right { font-weight: 700; }
.options .sign { font: 700 0.95rem/1.55 var(--sans); }
.back { color: var(--quiet); font-size: 0.95rem; }
.back, .options .why { margin: 0; }
.habit { font: italic 400 0.82rem/1.4 var(--sans); }
.said { margin-top: 0.3rem; }
.said li { break-inside: avoid; padding: 0.12rem 0; }
.quotes { margin-top: 0.1rem; padding-inline-start: 0.8rem; border-inline-start: 1.5pt solid var(--rule); }
.quotes li { break-inside: avoid; }
.quotes li + li { margin-top: 0.2rem; }
.place { font: 400 0.8rem/1.4 var(--sans); color: var(--quiet); white-space: nowrap; }
dl.habits { columns: 2; column-gap: 1.8rem; }
dl.habits div { break-inside: avoid; margin-bottom: 0.4rem; }
dl.habits dt { font: 700 0.85rem/1.4 var(--sans); }

@media screen {
	html { font-size: 1.0625rem; background: #e7e4dd; }
	body { max-width: 54rem; margin: 1.5rem auto; padding: 2.5rem 3rem 3rem; box-shadow: 0 1px 6px rgb(0 0 0 / 0.2); }
}
@media screen and (max-width: 46rem) {
	html { font-size: 1rem; }
	body { margin: 0; padding: 1.25rem 1rem 2rem; box-shadow: none; }
	.columns { columns: 1; }
	.pairs { grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }
	dl.habits { columns: 1; }
}
`;

/** More would not fit beside what else stands at the top of a page. */
const LONGEST_TITLE = 60;

/** What the margins of the pages say; a quarter each, empty where it is null. */
interface Margins {
	topLeft: string;
	topRight: string;
	bottomLeft: string;
}

/**
 * The rules for pages: room for a photocopier’s edge on A4 and on Letter, a running head (but on the first page, which has
 * the title), and each page’s number. A browser that has no boxes in the margins leaves them empty.
 */
export function margins({ topLeft, topRight, bottomLeft }: Margins): string {
	const font = `font: 400 8pt/1.3 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; color: #4d4d4d;`;
	const box = (name: string, content: string) => `\t@${name} { content: ${content}; ${font} }`;
	return `
@page {
	margin: 20mm 17mm 19mm 18mm;
${box('top-left', cssString(shortened(topLeft)))}
${box('top-right', cssString(topRight))}
${box('bottom-left', cssString(bottomLeft))}
${box('bottom-right', `"Page " counter(page) " of " counter(pages)`)}
}
@page :first {
	margin-top: 14mm;
	@top-left { content: none; }
	@top-right { content: none; }
}
`;
}

function shortened(text: string): string {
	const characters = [...text.replace(/\s+/g, ' ').trim()];
	return characters.length <= LONGEST_TITLE
		? characters.join('')
		: `${characters.slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
}

/** A text as a string of CSS, in which nothing ends the string or the element around it; its direction stays its own. */
function cssString(text: string): string {
	const escaped = `\u2068${text}\u2069`.replace(
		/[^\p{L}\p{N} .,:?!·_-]/gu,
		(sign) => `\\${sign.codePointAt(0)!.toString(16)} `
	);
	return `"${escaped}"`;
}
