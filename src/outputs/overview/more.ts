/** The audience in numbers, with what was measured of it; what to do when the date slips, and what was left out. */
import { plainLine } from '../plain-text.ts';
import { whenOf } from '../postponement.ts';
import { type Html, html } from './html.ts';
import { measurementsPart } from './measurements.ts';
import { capital, ownerName, section, textLinks, type View, withFiles } from './view.ts';

export const audienceSection = (view: View): Html =>
  section('doelgroep', 'Uw doelgroep in cijfers', [
    html`<ul class="punten">${view.audienceLines.map((line) => html`<li>${withFiles(plainLine(line))}</li>`)}</ul>`,
    measurementsPart(view),
  ]);

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
