/** What was measured: a chart over time, whether the target is in sight, and the same figures as a table. */
import { toIso, toTable } from '../../base/day.ts';
import { byDay, percentWords, pointWords, shortOf, targetWords } from '../target.ts';
import { type Html, html } from './html.ts';
import { measurementChart, scaleOf } from './measurement-chart.ts';
import { type View, withFiles } from './view.ts';

export function measurementsPart(view: View): Html {
  const { schedule, campaign, progress } = view;
  const measurements = byDay(progress.measurements);
  const target = campaign.figures.targetPercent;
  const last = measurements.at(-1);
  if (last === undefined) {
    const first = schedule.milestones.find(({ id }) => id === 'nulmeting')?.date ?? schedule.start;
    return html`<h3 id="metingen">Uw metingen</h3>
<p class="toelichting">Er is nog niet gemeten. Een meting zet u erbij met <code>status --meting ${toIso(first)}=71</code>: de dag, en het deel van de inlogs met de DigiD app of sms-controle.</p>`;
  }
  const chart = { schedule, measurements, target };
  const { low } = scaleOf(chart);
  return html`<h3 id="metingen">Uw metingen</h3>
<p class="oordeel">${withFiles(targetWords(measurements, target, schedule))}</p>
<figure class="metingen" aria-labelledby="metingen">
${measurementChart(chart)}
${
  low > 0
    ? html`<figcaption>De schaal begint bij ${percentWords(low)}, niet bij 0%.</figcaption>
`
    : ''
}</figure>
<table class="cijfers">
<caption>Deel van de inlogs met de DigiD app of sms-controle</caption>
<thead><tr><th scope="col">Dag</th><th scope="col">Deel</th>${target === undefined ? '' : html`<th scope="col">Tot het doel</th>`}</tr></thead>
<tbody>${measurements.map(
    ({ on, percent }) =>
      html`<tr><th scope="row">${toTable(on)}</th><td>${percentWords(percent)}</td>${target === undefined ? '' : html`<td>${distance(target, percent)}</td>`}</tr>`,
  )}</tbody>
</table>`;
}

function distance(target: number, percent: number): string {
  const short = shortOf(target, percent);
  return short <= 0 ? 'gehaald' : `nog ${pointWords(short)}`;
}
