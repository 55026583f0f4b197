/** The look of a page with one text: on a screen of any width, in light and dark, and on A4. */
import { COLOURS_CSS, FONT } from './style.ts';

const SCREEN = `*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
html { background: var(--background); }
body { --edge: clamp(1.125rem, 6vw, 3.5rem); max-width: calc(68ch + 2 * var(--edge) + 2rem); margin: 0 auto;
  padding: clamp(1rem, 4vw, 3rem) 1rem; color: var(--text); font: 1.0625rem/1.6 ${FONT}; overflow-wrap: anywhere; }
header { padding: 0 .25rem 1.25rem; color: var(--muted); font-size: .9375rem; line-height: 1.45; }
header p { margin: 0; }
header .van { color: var(--accent); font-weight: 600; }
header ul { margin: .75rem 0 0; padding: 0 0 0 .875rem; border-left: 3px solid var(--accent); list-style: none; }
header li + li { margin-top: .25rem; }
header dl { margin: .75rem 0 0; }
header dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 .75rem; }
header dd { margin: 0; color: var(--text); }
header button { margin-top: 1rem; }
main { padding: clamp(1.25rem, 5vw, 3rem) var(--edge); background: var(--surface);
  border: 1px solid var(--border); border-radius: .75rem; }
main > :first-child { margin-top: 0; }
main > :last-child { margin-bottom: 0; }
h1, h2, h3, h4, h5, h6 { margin: 2em 0 .5em; line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { margin: 0 0 .75em; font-size: clamp(1.625rem, 1.25rem + 1.9vw, 2.25rem); line-height: 1.15; letter-spacing: -.015em; }
h2 { font-size: 1.3125rem; }
h3 { margin-top: 1.6em; font-size: 1.125rem; }
h4, h5, h6 { margin-top: 1.5em; font-size: 1.0625rem; }
h1 + h2, h2 + h3 { margin-top: 1em; }
p, ul, ol, blockquote, table { margin: 0 0 1em; }
ul, ol { padding-left: 1.5em; }
li { margin: .35em 0; padding-left: .2em; }
li::marker { color: var(--accent); }
a { color: var(--accent); text-decoration-thickness: .08em; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .2em; }
blockquote { padding-left: 1em; border-left: 3px solid var(--border); }
hr { margin: 2em 0; border: 0; border-top: 1px solid var(--border); }
table { width: 100%; border-collapse: collapse; font-size: .9375em; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .55em .75em; border-bottom: 1px solid var(--border); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { border-bottom: 2px solid var(--muted); }
.lang :is(th, td) { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
footer { padding: 1.25rem .25rem 0; }
summary { width: fit-content; padding: .25rem 0; color: var(--accent); font-weight: 600; cursor: pointer; }
footer p { margin: .5rem 0; color: var(--muted); font-size: .9375rem; line-height: 1.5; }
textarea { display: block; width: 100%; height: 20rem; margin: .75rem 0; padding: .875rem; resize: vertical;
  background: var(--surface); color: var(--text); border: 1px solid var(--muted); border-radius: .5rem;
  font: .8125rem/1.6 ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'Liberation Mono', monospace; }
button { padding: .55rem 1.1rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--surface);
  font: inherit; font-size: 1rem; font-weight: 600; cursor: pointer; }
[role='status'] { min-height: 1.5em; margin-top: .35rem; }`;

/** A table of four columns or more becomes a list of its rows on a narrow screen. */
const NARROW = `@media screen and (max-width: 40rem) {
  body { padding: 1rem 0 1.5rem; }
  header, footer { padding-left: 1.125rem; padding-right: 1.125rem; }
  main { border-width: 1px 0; border-radius: 0; }
  h1, h2, h3, th, td { overflow-wrap: anywhere; hyphens: auto; }
  header dl > div { grid-template-columns: minmax(0, 1fr); }
  table:has(tr > :nth-child(4)) :is(tbody, tr, td) { display: block; }
  table:has(tr > :nth-child(4)) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:has(tr > :nth-child(4)) tr { padding: .7em 0; border-bottom: 1px solid var(--border); }
  table:has(tr > :nth-child(4)) td { padding: .1em 0; border: 0; }
  table:has(tr > :nth-child(4)) td:first-child { font-weight: 650; }
}`;

/** On paper stands only the text. Work sheets have page numbers; what people get along is set larger. */
const PAPER = `@page { size: A4; margin: 20mm 22mm; }
@page werkblad { margin: 13mm 16mm 15mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt ${FONT}; color: #566267; } }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.45; }
  body.werkblad { page: werkblad; font-size: 10.5pt; line-height: 1.3; }
  body.balie { font-size: 12.5pt; line-height: 1.45; }
  header, footer { display: none; }
  main { padding: 0; border: 0; border-radius: 0; }
  h1 { font-size: 1.75em; }
  h2 { font-size: 1.25em; margin-top: 1.4em; }
  h3 { font-size: 1.08em; margin-top: 1.2em; }
  .werkblad h1 { font-size: 1.6em; margin-bottom: .5em; }
  .werkblad h2 { margin-top: 1.1em; }
  p, ul, ol { margin-bottom: .7em; }
  li { margin: .2em 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  th, td { padding: .33em .65em; border: .5pt solid #566267; }
  th { background: #eef1f0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  th:first-child, td:first-child { padding-left: .65em; }
  th:last-child, td:last-child { padding-right: .65em; }
  a { color: inherit; text-decoration: none; }
}`;

/** The whole style sheet of the page: the same bytes in each page, so that its hash can stand in the policy. */
export const PAGE_CSS = [COLOURS_CSS, SCREEN, NARROW, PAPER].join('\n');
