/**
 * The page on paper: A4 lying down, because the plan is wide and a pile of sheets that turn is no pile. Only what one looks
 * at together: the texts are printed from the document for approval, and the folder is no use on paper.
 */
export const PRINT_CSS = `
@page { size: A4 landscape; margin: 14mm 15mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #566267; } }
@media print {
  html { font-size: 10pt; }
  body { background: none; font-size: 10pt; line-height: 1.45; }
  .blad { display: block; padding: 0; max-width: none; }
  nav, #filter, #map, #teksten > .map, #teksten > .toelichting, .schuifuitleg, button, .overslaan, .onzichtbaar, summary, #te-laat, #niets { display: none !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h1.lang { font-size: 26pt; }
  h2 { font-size: 18pt; }
  h2, h3, h4, h5, h6, .toelichting { break-after: avoid; }
  .kop { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: end; padding: 0 0 .5rem; }
  .kop > * { grid-column: 1 / -1; }
  .kop > .naam, .kop > .inleiding { grid-column: auto; }
  .toelichting, .rustig, .punten, .uitstel { max-width: none; }
  .rustig { font-size: 11pt; }
  .datums { grid-template-columns: repeat(3, 1fr); }
  .datums.vier { grid-template-columns: repeat(4, 1fr); }
  .datums > div { padding: .6rem .9rem; font-size: 9pt; line-height: 1.35; }
  .datums .dag { font-size: 15pt; margin-top: 0; }
  .datums .wat { margin-top: .5rem; padding-top: .5rem; font-size: 9pt; }
  .datums .wat a { display: none; }
  .datums .weekdag { display: block; }
  .nog { display: block; }
  .alleen-druk { display: block; }
  main > section { padding-top: 2rem; }
  main > section:first-child { padding-top: .6rem; }
  #tijdlijn, #mijlpalen { break-before: page; padding-top: 0; }
  #tijdlijn { break-inside: avoid; }
  .stappen { grid-template-columns: repeat(3, 1fr); gap: .8rem; }
  .stappen li { padding: .5rem .8rem; border-radius: 4px; }
  .feiten { grid-template-columns: repeat(3, 1fr); gap: .6rem; }
  .feit { font-size: 9pt; padding: .7rem .9rem; }
  .stappen .titel { font-size: 10.5pt; }
  .stappen .doen { font-size: 9pt; max-width: none; }
  .voortgang { margin-top: .6rem; }
  .inleiding { margin-top: .8rem; }
  .datums { margin: 1rem 0 .5rem; }
  .feit, .datums > div, .schuif { border-radius: 4px; }
  .stappen li, .feit, .uitstel > li, .mijlpalen tr, .datums > div, .schuif, .mappen > div { break-inside: avoid; }
  #tijdlijn .toelichting { display: none; }
  .vrij p { font-size: 8pt; }
  .schuif { overflow: visible; padding: .5rem; }
  svg.tijdlijn { max-height: 112mm; }
  .schuif { background: none; }
  .legenda { margin: .5rem 0; font-size: 8.5pt; }
  table.mijlpalen { font-size: 8.5pt; line-height: 1.35; }
  .mijlpalen th, .mijlpalen td { padding: .45rem .7rem .45rem 0; }
  .mijlpalen thead th { position: static; background: none; box-shadow: none; border-bottom: 2px solid var(--text); }
  .mijlpalen .titel { font-size: 9.5pt; }
  .mijlpalen td.teksten { width: 26%; }
  .mijlpalen .links { gap: .1rem; }
  .mijlpalen td:last-child, .mijlpalen .wie-cel { min-width: 0; }
  .mijlpalen .maand th { padding: .9rem 0 .3rem; font-size: 11pt; }
  .mijlpalen .doen, .mijlpalen .klein { font-size: 8pt; }
  .mijlpalen tbody[hidden] { display: table-row-group !important; }
  .mijlpalen tr[hidden] { display: table-row !important; }
  .maand { break-after: avoid; }
  tr:target { background: none; box-shadow: none; border-color: var(--border); }
  .toelichting { break-inside: avoid; }
  footer { margin-top: 1rem; padding: .5rem 0 0; }
  a { color: inherit; text-decoration: none; }
}
`;
