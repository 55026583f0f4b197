/** The audience in numbers, what to do when the date slips, and what was left out. */
import { toTable } from '../../base/day.ts';
import { dutchPercent } from '../numbers.ts';
import { plainLine } from '../plain-text.ts';
import { whenOf } from '../postponement.ts';
import { type Html, html } from './html.ts';
import { capital, ownerName, section, textLinks, type View, withFiles } from './view.ts';

export function audienceSection({ audienceLines, progress }: View): Html {
  const measured = progress.measurements.map(
    ({ on, percent }) =>
      html`<li>${toTable(on)}: ${dutchPercent(percent)} van de inlogs met de DigiD app of sms-controle</li>`,
  );
  return section('doelgroep', 'Uw doelgroep in cijfers', [
    html`<ul class="punten">${audienceLines.map((line) => html`<li>${withFiles(plainLine(line))}</li>`)}</ul>`,
    ...(measured.length > 0 ? [html`<h3>Uw metingen</h3><ul class="punten">${measured}</ul>`] : []),
  ]);
}

export function postponementSection(view: View): Html {
  const { postponement, campaign } = view;
  const steps = postponement.map(
    (step) => html`<li>
<p class="wanneer">${capital(whenOf(step))}</p>
<div><p class="titel">${plainLine(step.title)}</p>
<p class="doen">${plainLine(step.action)}</p>
<p class="wie">${ownerName(step.owner, campaign)}</p>
${textLinks(view, step.texts)}</div>
</li>`,
  );
  return section('uitstel', 'Als de datum verschuift', [
    html`<p class="toelichting">Uitstel komt vaak voor. Doe dan dit, in deze volgorde. De teksten voor uitstel vult het programma in zodra er een nieuwe datum is.</p>
<ol class="uitstel">${steps}</ol>`,
  ]);
}

/** Nothing when the plan is whole. */
export function droppedSection({ schedule }: View): Html {
  if (schedule.dropped.length === 0) return html``;
  return section('weggelaten', 'Wat is weggelaten', [
    html`<p class="toelichting">Deze mijlpalen staan niet in uw plan.</p>
<ul class="punten">${schedule.dropped.map(
      ({ title, reason }) => html`<li><b>${plainLine(title)}</b>: ${plainLine(reason)}</li>`,
    )}</ul>`,
  ]);
}
