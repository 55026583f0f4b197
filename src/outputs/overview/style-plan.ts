/** The style of steps, timeline and table. */
export const PLAN_CSS = `
.stappen { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14.5rem, 100%), 1fr)); gap: 1rem; }
.stappen li { background: var(--surface); border: 1px solid var(--border); border-top: 3px solid var(--accent); border-radius: 10px; padding: 1.1rem 1.35rem 1.25rem; display: flex; flex-direction: column; gap: .4rem; }
.wanneer { color: var(--accent); font-weight: 650; font-size: .9375rem; }
.titel { font-weight: 650; line-height: 1.35; }
.stappen .titel { font-size: 1.125rem; }
.stappen .titel a { color: inherit; }
.doen { font-size: .9375rem; line-height: 1.5; color: var(--muted); max-width: 44rem; }
.stappen .wie { margin-top: auto; padding-top: .4rem; font-size: .9375rem; }
.wie::before { content: 'Wie: '; color: var(--muted); }
.voortgang { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; margin-top: 1.4rem; font-size: .9375rem; }
progress { appearance: none; width: 14rem; max-width: 100%; height: .5rem; border: 0; border-radius: 4px; overflow: hidden; background: var(--vlak2); }
progress::-webkit-progress-bar { background: var(--vlak2); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }

.schuifuitleg { display: none; font-size: .9375rem; color: var(--muted); margin-bottom: .6rem; }
/* The shade at an edge says that there is more behind it: the two that scroll along cover it where there is not. */
.schuif { overflow-x: auto; background: linear-gradient(to right, var(--surface) 55%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--surface) 55%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--schaduw), transparent) left / 1.25rem 100% no-repeat scroll, linear-gradient(to left, var(--schaduw), transparent) right / 1.25rem 100% no-repeat scroll, var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1.1rem .75rem .6rem; }
svg.tijdlijn { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; }
.tijdlijn text { fill: var(--text); font-size: 12px; }
.tijdlijn .maandnaam { font-weight: 650; font-size: 12.5px; }
.tijdlijn .weeknummer, .tijdlijn .vrijenaam { fill: var(--muted); font-size: 10.5px; }
.tijdlijn .rijnaam, .tijdlijn .kanaal { paint-order: stroke; stroke: var(--surface); stroke-width: 5px; stroke-linejoin: round; }
.tijdlijn .rijnaam { font-weight: 650; }
.tijdlijn .later { fill: var(--muted); font-size: 11.5px; }
.maandlijn, .aslijn { stroke: var(--border); stroke-width: 1; }
rect.vakantie { fill: var(--vlak); }
rect.feestdag { fill: var(--vlak2); }
rect.band { fill: var(--accent); fill-opacity: .16; }
circle.publiek { fill: var(--accent); stroke: var(--surface); stroke-width: 1; }
circle.intern { fill: var(--surface); stroke: var(--accent); stroke-width: 2; }
circle.klaar { fill: var(--muted); }
path.vink { fill: none; stroke: var(--surface); stroke-width: 1.6; }
line.duur { stroke: var(--accent); stroke-width: 3; }
line.start, line.veilig, line.ingang { stroke: var(--accent); stroke-width: 1.5; }
line.veilig { stroke-dasharray: 5 4; }
line.ingang { stroke-width: 3; }
.tijdlijn text.dagnaam { fill: var(--accent); font-weight: 650; font-size: 11.5px; paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
.vandaag { display: none; }
.vandaag.zichtbaar { display: inline; }
.vandaag line { stroke: var(--text); stroke-width: 2; }
.tijdlijn .vandaag text { font-weight: 650; paint-order: stroke; stroke: var(--surface); stroke-width: 5px; }
.legenda { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: .9rem 0; font-size: .9375rem; }
.legenda li { display: flex; align-items: center; gap: .45rem; }
.teken { width: .9rem; height: .9rem; }
.vlak.vakantie, .vlak.feestdag { width: 1.3rem; height: .9rem; border: 1px solid var(--muted); border-radius: 2px; background: var(--vlak); }
.vlak.feestdag { width: .5rem; background: var(--vlak2); }
.vrij p { max-width: 60rem; margin-top: .35rem; }
.vrij b { font-weight: 650; }

#filter { margin-bottom: 1.5rem; }
.filterblok { margin: 0; }
.filterblok summary { padding: .6rem 0; }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr)); gap: .9rem 1rem; align-items: end; padding: 1.1rem 1.25rem; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; }
.filter label { display: block; font-size: .9375rem; font-weight: 650; margin-bottom: .25rem; }
select, input, button { font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--muted); border-radius: 6px; min-height: 2.75rem; padding: .35rem .75rem; max-width: 100%; }
select, input { width: 100%; }
button { cursor: pointer; font-weight: 650; padding-inline: 1.1rem; }
button:hover { border-color: var(--accent); color: var(--accent); }
.aantal { margin-top: .75rem; font-size: .9375rem; color: var(--muted); }

table.mijlpalen { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; }
.mijlpalen th, .mijlpalen td { text-align: left; vertical-align: top; font-weight: inherit; padding: .9rem 1rem .9rem 0; }
.mijlpalen thead th { font-weight: 650; padding-block: .6rem; position: sticky; top: 0; z-index: 1; background: var(--background); box-shadow: inset 0 -2px 0 var(--text); }
.mijlpalen tbody tr { border-bottom: 1px solid var(--border); }
.mijlpalen .maand th { font-size: 1.125rem; font-weight: 650; padding: 1.75rem 0 .5rem; color: var(--accent); }
.mijlpalen .titel { font-size: 1.0313rem; display: flex; gap: .55rem; }
.mijlpalen tbody tr[id] th { width: 44%; overflow-wrap: anywhere; }
.mijlpalen td.teksten { width: 20%; }
.mijlpalen .wie-cel { min-width: 9.5rem; overflow-wrap: anywhere; }
.mijlpalen td:last-child { padding-right: 0; min-width: 5.6rem; }
.mijlpalen .doen { margin: .25rem 0 0 1.35rem; }
.datum { white-space: nowrap; font-weight: 650; font-variant-numeric: tabular-nums; }
.stip { flex: none; width: .8rem; height: .8rem; margin-top: .32em; border-radius: 50%; border: 2px solid var(--accent); }
.stip.dicht { background: var(--accent); }
tr:target { background: var(--zacht); box-shadow: -.75rem 0 0 var(--zacht), .75rem 0 0 var(--zacht); }
.merk { display: block; width: fit-content; white-space: nowrap; margin-top: .3rem; padding: .05rem .5rem; border-radius: 4px; font-size: .8125rem; font-weight: 650; background: var(--zacht); color: var(--accent); }
.merk.laat { background: var(--text); color: var(--surface); }
.merk.vandaag { background: var(--accent); color: var(--op-accent); }
.links { list-style: none; padding: 0; display: grid; gap: .3rem; }
.links a { display: inline-block; line-height: 1.4; padding: .1rem 0; }
@media screen and (min-width: 40rem) { .filterblok summary { display: none; } }
@media screen and (max-width: 60.99rem) {
  .schuifuitleg { display: block; }
  svg.tijdlijn { width: 58.75rem; }
}
@media screen and (max-width: 63.99rem) {
  .mijlpalen, .mijlpalen tbody, .mijlpalen tr, .mijlpalen th, .mijlpalen td { display: block; min-width: 0 !important; width: auto !important; }
  .mijlpalen thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .mijlpalen tbody tr[id] { display: flex; flex-direction: column; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1rem 1.1rem; margin-bottom: .75rem; }
  .mijlpalen tr.maand { border: 0; }
  .mijlpalen td, .mijlpalen tbody tr[id] th { padding: 0; }
  .mijlpalen .doen { margin-bottom: .6rem; }
  .mijlpalen td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 .5rem; padding: .15rem 0; }
  .mijlpalen td::before { content: attr(data-kop); color: var(--muted); }
  .mijlpalen td.dag { display: block; padding: 0 0 .3rem; }
  .mijlpalen td.dag::before { content: none; }
  .mijlpalen td.dag > div { display: flex; align-items: center; gap: .75rem; }
  .mijlpalen td.dag .merk { margin: 0; }
  .mijlpalen td.leeg { display: none; }
  tr:target { box-shadow: none; }
}
`;
