/** The style of the measurements: one line in the colour of the page, all else in grey. */
export const MEASUREMENTS_CSS = `
.oordeel { max-width: 44rem; font-size: 1.0625rem; margin-bottom: 1rem; }
figure.metingen { margin: 0 0 1rem; max-width: 46rem; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1rem 1.1rem .75rem; }
svg.metingen { display: block; overflow: visible; font-family: inherit; }
.metingen text { font-size: 12px; fill: var(--muted); paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
.metingen figcaption { font-size: .875rem; color: var(--muted); margin-top: .4rem; }
.metingen .raster { stroke: var(--border); }
.metingen line.besluit { stroke: var(--muted); stroke-dasharray: 2 4; }
.metingen line.ingang { stroke: var(--muted); stroke-width: 2; }
.metingen line.doel { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 6 4; }
.metingen text.doel { fill: var(--accent); font-weight: 650; }
.metingen .verloop { stroke: var(--accent); stroke-width: 2.5; stroke-linecap: round; }
.meetpunt { fill: var(--accent); stroke: var(--surface); stroke-width: 2; }
.metingen text.waarde { fill: var(--text); font-weight: 650; font-size: 13px; }
.cijfers { border-collapse: collapse; width: 100%; max-width: 46rem; font-size: .9375rem; font-variant-numeric: tabular-nums; }
.cijfers caption { text-align: left; color: var(--muted); padding-bottom: .35rem; }
.cijfers th, .cijfers td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--border); font-weight: inherit; }
.cijfers thead th { font-weight: 650; border-bottom: 2px solid var(--text); }
@media (forced-colors: active) {
  .metingen text { fill: CanvasText !important; stroke: none !important; }
  .metingen line { stroke: CanvasText !important; }
  .meetpunt { fill: CanvasText; stroke: Canvas; }
}
@media print {
  figure.metingen { border-radius: 4px; break-inside: avoid; padding: .6rem .8rem; }
  .oordeel { max-width: none; font-size: 10pt; break-after: avoid; }
  .cijfers { font-size: 9pt; }
  .cijfers tr { break-inside: avoid; }
}
`;
