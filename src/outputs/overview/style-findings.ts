/** The style of what was found: how grave it is stands in words, and in how much ink they have. */
export const FINDINGS_CSS = `
.telling { font-size: .9375rem; margin-top: .35rem; }
.telling a { font-weight: 650; }
.nog-niet { font-size: .9375rem; font-weight: 650; }
#controleren > .rustig { margin-bottom: .5rem; font-weight: 650; }
.nakijken { background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1.15rem 1.35rem .35rem; margin-bottom: .75rem; overflow-wrap: anywhere; }
.nakijken:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.bestand { font-size: .9375rem; color: var(--muted); margin-top: .9rem; }
.bevindingen { list-style: none; padding: 0; margin-top: .6rem; }
.bevindingen li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .25rem 1.5rem; padding: .9rem 0; border-top: 1px solid var(--border); }
.bevindingen li > div { max-width: 44rem; }
.ernst { display: flex; flex-direction: column; align-items: start; gap: .25rem; }
.zwaar { padding: .05rem .5rem; border: 1px solid var(--muted); border-radius: 4px; font-size: .8125rem; font-weight: 650; line-height: 1.6; color: var(--muted); }
.zwaar.waarschuwing { border-color: var(--accent); color: var(--accent); }
.zwaar.fout { border-color: var(--text); background: var(--text); color: var(--surface); }
.plaats, .controle { font-size: .875rem; line-height: 1.4; color: var(--muted); }
.doe { margin-top: .2rem; color: var(--muted); }
@media (max-width: 40rem) {
  .nakijken { padding: 1rem 1.1rem .25rem; }
  .bevindingen li { grid-template-columns: minmax(0, 1fr); }
  .ernst { flex-flow: row wrap; align-items: baseline; gap: .1rem .75rem; }
}
@media (forced-colors: active) {
  .nakijken:target { outline: 2px solid Highlight; }
  .zwaar.fout { border-width: 3px; }
}
@media print {
  .nakijken { border-radius: 4px; padding: .7rem .9rem .1rem; font-size: 9pt; }
  .nakijken .klein, .bestand, .plaats, .controle { font-size: 8.5pt; }
  .bestand { margin-top: .4rem; }
  .ernst { flex-flow: row wrap; align-items: baseline; gap: 0 .6rem; }
  .zwaar { font-size: 8pt; padding: 0 .4rem; }
  .bevindingen li { grid-template-columns: 17rem minmax(0, 1fr); padding: .4rem 0; break-inside: avoid; }
  .bevindingen li > div { max-width: none; }
  .nakijken h4, .nakijken > .klein, .bestand, #controleren > .rustig { break-after: avoid; }
  .nakijken > .klein a { display: none; }
}
`;
