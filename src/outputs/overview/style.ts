/** The style of the page. Colours and font are those of the other pages of this tool. */
import { COLOURS_CSS, FONT } from '../html/style.ts';
import { CARDS_CSS } from './style-cards.ts';
import { FINDINGS_CSS } from './style-findings.ts';
import { MEASUREMENTS_CSS } from './style-measurements.ts';
import { PLAN_CSS } from './style-plan.ts';
import { PRINT_CSS } from './style-print.ts';

const PAGE_CSS = `
:root {
  --zacht: #e3efee; --vlak: #e9edec; --vlak2: #c9d3d2; --op-accent: #ffffff; --schaduw: rgb(29 38 41 / .2);
  font-size: 100%; scroll-padding-top: 3.5rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --zacht: #1c3638; --vlak: #283337; --vlak2: #42535a; --op-accent: #0d2021; --schaduw: rgb(0 0 0 / .55); }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--background); color: var(--text); font: 1.0625rem/1.6 ${FONT}; overflow-wrap: break-word; }
.blad { max-width: 88rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd { margin: 0; }
p, li, dd { text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1.3rem + 3.4vw, 3.75rem); line-height: 1.08; letter-spacing: -.022em; }
h1.lang { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.5rem); line-height: 1.15; }
h2 { font-size: clamp(1.6rem, 1.4rem + .9vw, 2.1rem); letter-spacing: -.015em; margin-bottom: 1rem; }
h3 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
h4 { font-size: 1.0625rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
code { font-family: Consolas, 'SF Mono', Menlo, 'Liberation Mono', monospace; font-size: .92em; background: var(--vlak); padding: .1em .35em; border-radius: 4px; }
.alleen-druk { display: none; }
.heel { white-space: nowrap; }
.onzichtbaar { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.overslaan { position: absolute; left: 1rem; top: -6rem; z-index: 2; padding: .75rem 1.25rem; background: var(--accent); color: var(--op-accent); border-radius: 0 0 6px 6px; }
.overslaan:focus { top: 0; }
.klein { font-size: .9375rem; color: var(--muted); }
.toelichting { max-width: 44rem; color: var(--muted); margin-bottom: 1.25rem; }
.rustig { max-width: 44rem; font-size: 1.1875rem; margin-bottom: 1rem; }

.kop { padding: 2.5rem 0 1.25rem; }
.soort { color: var(--accent); font-weight: 650; letter-spacing: .02em; margin-bottom: .5rem; }
.organisatie { font-size: clamp(1.15rem, 1rem + .8vw, 1.5rem); color: var(--muted); margin-top: .5rem; }
.inleiding { max-width: 44rem; font-size: clamp(1.0625rem, 1rem + .4vw, 1.25rem); margin-top: 1.5rem; }
.datums { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13.5rem, 100%), 1fr)); gap: 1rem; margin: 2rem 0 1rem; }
.datums > div { background: var(--surface); border: 1px solid var(--border); border-radius: 10px; padding: 1.35rem 1.5rem 1.5rem; display: flex; flex-direction: column; }
.datums > div.ingang { background: var(--accent); border-color: var(--accent); color: var(--op-accent); }
.datums > div.ingang * { color: inherit; }
.datums dt { font-weight: 650; color: var(--muted); }
.datums .dag { font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2.05rem); font-weight: 650; line-height: 1.2; letter-spacing: -.015em; margin-top: .3rem; }
.datums .weekdag { margin-top: .2rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.nog { font-weight: 650; }
.datums .wat { margin-top: .9rem; padding-top: .9rem; border-top: 1px solid var(--border); font-size: .9375rem; line-height: 1.45; color: var(--muted); }
.datums > div.ingang .wat { border-color: currentColor; }

nav { font-size: .9375rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; }
nav li ul { display: none; }
nav a { display: block; padding: .35rem 0; color: var(--text); text-decoration: none; }
nav a:hover { text-decoration: underline; color: var(--accent); }
nav { border-block: 1px solid var(--border); padding: .6rem 0; }
main > section { padding: 3.25rem 0 0; }
main > section:first-child { padding-top: 2rem; }
footer { margin-top: 4rem; padding: 1.5rem 0 3rem; border-top: 1px solid var(--border); }

@media (min-width: 40rem) { .datums.vier { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-width: 64rem) {
  .datums.vier { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .kop { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 3rem; align-items: end; }
  .kop > * { grid-column: 1 / -1; }
  .kop > .naam, .kop > .inleiding { grid-column: auto; }
}
@media (max-width: 40rem) { h1, h2, h3, h4, .organisatie, .titel, td, dd { hyphens: auto; } }
@media (min-width: 40rem) { .blad { padding: 0 2rem; } }
@media (min-width: 80rem) {
  .blad { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); column-gap: 3rem; }
  .kop, footer { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; border: 0; padding: 2rem .25rem 1.5rem; }
  nav ul { display: block; }
  nav li ul { display: block; padding-left: .9rem; border-left: 1px solid var(--border); margin: .1rem 0 .3rem; }
  nav li li a { padding: .2rem 0; color: var(--muted); }
}
`;

export const STYLE = `${COLOURS_CSS}${PAGE_CSS}${PLAN_CSS}${CARDS_CSS}${FINDINGS_CSS}${MEASUREMENTS_CSS}${PRINT_CSS}`;
