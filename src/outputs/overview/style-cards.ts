/** The style of texts, facts, postponement and the folder. */
export const CARDS_CSS = `
.map > .toelichting { margin-bottom: 1rem; }
.kaart { background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1.15rem 1.35rem; margin-bottom: .75rem; }
.kaart:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.kaartkop { display: flex; gap: .75rem 1.5rem; justify-content: space-between; align-items: start; }
.kaartkop > div { min-width: 0; }
.kaart h4 { margin-bottom: .15rem; }
.vast { width: fit-content; font-size: .875rem; font-weight: 650; color: var(--accent); border: 1px solid currentColor; border-radius: 4px; padding: .05rem .5rem; margin: .25rem 0 .35rem; }
button.kopieer { flex: none; min-width: 8.25rem; border-color: var(--accent); color: var(--accent); }
button.kopieer:hover { background: var(--accent); color: var(--op-accent); }
button.kopieer.klein { min-width: 0; min-height: 1.9rem; padding: .1rem .6rem; font-size: .875rem; }
.mail { margin-top: .75rem; font-size: .9375rem; display: grid; gap: .35rem; }
.mail > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1rem; align-items: baseline; }
.mail dt { color: var(--muted); }
.mail dd { display: flex; flex-wrap: wrap; gap: .35rem 1rem; align-items: center; justify-content: space-between; }
details { margin-top: .35rem; }
summary { cursor: pointer; color: var(--accent); font-weight: 650; padding: .35rem 0; width: fit-content; }
summary:hover { text-decoration: underline; text-underline-offset: .18em; }
.tekst { max-width: 44rem; margin-top: .75rem; padding: .1rem 0 .1rem 1.25rem; border-left: 3px solid var(--zacht); }
.momenten { font-size: .9375rem; margin: .1rem 0 .3rem; }
ul.momenten { list-style: none; padding: 0; display: grid; gap: .15rem; }
.bron { margin-top: .6rem; }
.tekst > * + * { margin-top: .8rem; }
.tekst [data-kop='1'] { font-size: 1.3rem; margin-top: 1.2rem; }
.tekst [data-kop='2'] { font-size: 1.125rem; margin-top: 1.4rem; }
.tekst [data-kop='3'] { font-size: 1rem; margin-top: 1.2rem; }
.tekst ul, .tekst ol { padding-left: 1.4rem; }
.tekst li + li { margin-top: .3rem; }
.tekst blockquote { margin: .8rem 0 0; padding-left: 1rem; border-left: 3px solid var(--border); }
.tekst table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
.tekst th, .tekst td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--border); overflow-wrap: anywhere; min-width: 7.5rem; }
.tekst hr { border: 0; border-top: 1px solid var(--border); }

.punten { padding-left: 1.2rem; max-width: 46rem; }
.punten li + li { margin-top: .55rem; }
.punten ::marker { color: var(--accent); }
.feiten { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem; }
.feit { background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1.15rem 1.35rem; font-size: .9375rem; line-height: 1.5; }
.feit h4 { font-size: 1.0313rem; margin-bottom: .6rem; }
.feit dl { display: grid; gap: .6rem; }
.feit dt { color: var(--muted); font-size: .875rem; }
.uitstel { list-style: none; padding: 0; max-width: 56rem; }
.uitstel > li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .25rem 1.5rem; padding: 1.1rem 0; border-top: 1px solid var(--border); }
.uitstel .doen { margin: .2rem 0; }
.uitstel .links { margin-top: .4rem; font-size: .9375rem; }
.mappen { display: grid; gap: 0; max-width: 56rem; }
.mappen > div, .opdrachten > div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: .25rem 1.5rem; padding: .9rem 0; border-top: 1px solid var(--border); }
.mappen dt { font-weight: 650; }
.mappen .links { grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; margin-top: .5rem; font-size: .9375rem; }
.mappen .naast { list-style: none; display: inline-flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: 0; }
.opdrachten-uitleg { margin-top: 2rem; }
.opdrachten code { background: none; padding: 0; }
.opdrachten { max-width: 60rem; margin-top: .5rem; }
.opdrachten > div { grid-template-columns: 25rem minmax(0, 1fr); padding: .5rem 0; border: 0; }
@media (max-width: 40rem) {
  .kaartkop { flex-direction: column; }
  .kaart, .feit { padding: 1rem 1.1rem; }
  .mail > div, .uitstel > li, .mappen > div, .opdrachten > div { grid-template-columns: minmax(0, 1fr); }
  .tekst { padding-left: .9rem; }
  .tekst table { table-layout: fixed; }
  .tekst th, .tekst td { min-width: 0; }
}
@media (forced-colors: active) {
  .kaart:target, tr:target { outline: 2px solid Highlight; }
  .stip.dicht, .vlak, progress, rect.vakantie, rect.feestdag, rect.band { forced-color-adjust: none; }
  .stip { border-color: CanvasText; }
  .stip.dicht { background: CanvasText; }
  .merk { border: 1px solid; }
  .mijlpalen thead th { border-bottom: 2px solid; }
  .tijdlijn text { fill: CanvasText !important; stroke: none !important; }
  circle.publiek, circle.klaar { fill: CanvasText; stroke: Canvas; }
  circle.intern { fill: Canvas; stroke: CanvasText; }
  rect.band { fill: none; stroke: CanvasText; }
  rect.vakantie { fill: none; stroke: GrayText; }
  rect.feestdag { display: none; }
  .tijdlijn line { stroke: CanvasText; }
}
`;
