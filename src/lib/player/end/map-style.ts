/**
 * The source map's looks, as part of the picture: so it looks the same in the page, in print and in a file of its
 * own. In the page the colours are those of tokens.css; a file has none of these and takes the ones given here.
 */
export const MAP_STYLE = `
.source-map { font: 400 13px/1.2 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; color: var(--ink, #1d1b18); }
.source-map text { fill: currentColor; }
.source-map .group, .source-map .number { fill: var(--quiet, #5f5a51); }
.source-map .group { paint-order: stroke; stroke: var(--paper, #fbf9f4); stroke-width: 4px; font-size: 11px; font-weight: 600; letter-spacing: 0.09em; text-transform: uppercase; }
.source-map .number { font-size: 11px; text-anchor: middle; }
.source-map .name { font-weight: 600; paint-order: stroke; stroke: var(--paper, #fbf9f4); stroke-width: 4px; stroke-linejoin: round; }
.source-map .band { fill: var(--paper, #fbf9f4); }
.source-map .paragraph { stroke: var(--rule, #d9d2c4); stroke-width: 1; stroke-dasharray: 1 3; }
.source-map .staff { stroke: var(--rule, #d9d2c4); stroke-width: 1.5; }
.source-map .sign { stroke-width: 1.75; fill: var(--sheet, #fffefb); }
.source-map .unattributed { stroke: var(--quiet, #5f5a51); }
.source-map .attributed { stroke: var(--source, #12456f); fill: var(--source-bg, #dcebf8); }
.source-map .corroborated { stroke: var(--claim, #1b5637); fill: var(--claim-bg, #e0f2e5); }
.source-map .verified { stroke: var(--claim, #1b5637); fill: var(--claim, #1b5637); }
.source-map .disputed { stroke: var(--evidence, #8a1c1c); fill: var(--evidence-bg, #fde4e0); }
.source-map .inner { fill: none; stroke-width: 1.5; }
.source-map .tick { fill: none; stroke: var(--sheet, #fffefb); stroke-width: 1.5; }
.source-map .relay { stroke: var(--source, #12456f); fill: var(--sheet, #fffefb); stroke-dasharray: 2 1.6; }
.source-map .arrow { fill: none; stroke-width: 1.75; }
.source-map .chain { stroke: var(--source, #12456f); stroke-dasharray: 2 3; }
.source-map .support { stroke: var(--claim, #1b5637); }
.source-map .dispute { stroke: var(--evidence, #8a1c1c); stroke-dasharray: 6 3; }
.source-map marker .chain { fill: var(--source, #12456f); stroke: none; }
.source-map marker .support { fill: var(--claim, #1b5637); stroke: none; }
.source-map marker .dispute { fill: var(--evidence, #8a1c1c); stroke: none; }
.source-map .here { fill: transparent; }
.source-map .voice { cursor: pointer; }
.source-map .voice:focus { outline: none; }
.source-map .voice:focus-visible .here, .source-map .voice[aria-pressed='true']:focus-visible .here { stroke: var(--focus, #0b57d0); stroke-width: 3; }
.source-map .voice[aria-pressed='true'] .here { stroke: currentColor; stroke-width: 1.5; }
.source-map .arrow.aside, .source-map .aside > :not(.name) { opacity: 0.28; }
.source-map .aside > .name { opacity: 0.62; }
.source-map .heading { font-weight: 600; font-size: 15px; }
@media print { .source-map .aside, .source-map .aside > * { opacity: 1 !important; } .source-map .voice .here { stroke: none !important; } .source-map * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (prefers-reduced-motion: no-preference) { .source-map .voice, .source-map .arrow { transition: opacity 0.15s; } }
`;
