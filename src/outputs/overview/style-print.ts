/** The page on paper: A4, everything open, no buttons; the plan lying down, because it is wide. */
export const PRINT_CSS = `
@page { size: A4; margin: 16mm 15mm; }
@page liggend { size: A4 landscape; margin: 13mm 12mm; }
@media print {
  html { font-size: 10pt; }
  body { background: none; font-size: 10pt; line-height: 1.45; }
  .blad { display: block; padding: 0; max-width: none; }
  nav, .filter, button, .overslaan, .onzichtbaar, summary, #te-laat, #niets { display: none !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h1.lang { font-size: 26pt; }
  h2 { font-size: 18pt; }
  h2, h3, h4, h5, h6, .toelichting { break-after: avoid; }
  .kop { display: block; padding: 0 0 .5rem; }
  .datums { grid-template-columns: repeat(3, 1fr); }
  .datums > div { padding: .8rem 1rem; }
  .datums .dag { font-size: 15pt; }
  .datums .weekdag { display: block; }
  .nog { display: block; }
  main > section, main > section:first-child { padding-top: 1.25rem; }
  .stappen { display: block; }
  .stappen li { display: block; border: 0; border-top: 1px solid var(--border); border-radius: 0; padding: .5rem 0; }
  .stappen .titel { font-size: 10.5pt; }
  .stappen .doen { font-size: 9pt; max-width: none; }
  .voortgang { margin-top: .6rem; }
  .inleiding { margin-top: .8rem; }
  .datums { margin: 1rem 0 .5rem; }
  .kaart, .feit, .datums > div, .schuif { border-radius: 4px; }
  .stappen li, .feit, .uitstel > li, .mijlpalen tr, .datums > div, .schuif, .mappen > div { break-inside: avoid; }
  .kaart { padding: .7rem 1rem; margin-bottom: .6rem; }
  .kaartkop, .mail { break-inside: avoid; break-after: avoid; }
  #tijdlijn, #mijlpalen { page: liggend; }
  #tijdlijn, #mijlpalen { padding-top: 0; }
  #tijdlijn .toelichting { display: none; }
  .vrij p { font-size: 8pt; }
  .schuif { overflow: visible; padding: .5rem; }
  svg.tijdlijn { min-width: 0; max-height: 138mm; }
  table.mijlpalen { font-size: 8.5pt; line-height: 1.35; }
  .mijlpalen th, .mijlpalen td { padding: .45rem .7rem .45rem 0; }
  .mijlpalen thead th { position: static; background: none; box-shadow: none; border-bottom: 2px solid var(--text); }
  .mijlpalen .titel { font-size: 9.5pt; }
  .mijlpalen .maand th { padding: .9rem 0 .3rem; font-size: 11pt; }
  .mijlpalen .doen, .mijlpalen .klein { font-size: 8pt; }
  .mijlpalen tbody[hidden] { display: table-row-group !important; }
  .mijlpalen tr[hidden] { display: table-row !important; }
  .maand { break-after: avoid; }
  tr:target, .kaart:target { background: none; box-shadow: none; border-color: var(--border); }
  details:not([open])::details-content { content-visibility: visible; block-size: auto; }
  .tekst { max-width: none; }
  a { color: inherit; text-decoration: none; }
}
`;
