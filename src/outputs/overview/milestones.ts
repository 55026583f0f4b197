/** All milestones as one table, with a filter that the script brings to life; without script everything is there. */
import { monthName, toTable } from '../../base/day.ts';
import { CHANNELS, OWNERS, type Owner, PHASES } from '../../campaign/types.ts';
import type { Milestone } from '../../schedule/types.ts';
import { milestoneTitle } from '../milestone-words.ts';
import { plainLine } from '../plain-text.ts';
import { type Html, html } from './html.ts';
import {
  capital,
  doneDay,
  isDone,
  milestoneId,
  ownerName,
  phaseName,
  section,
  shownName,
  textLinks,
  type View,
} from './view.ts';

const COLUMNS = ['Datum', 'Mijlpaal', 'Fase en kanaal', 'Eigenaar', 'Teksten', 'Klaar'] as const;

export function milestonesSection(view: View): Html {
  const { milestones } = view.schedule;
  // Roles in words: on a small screen the table is shown as cards, and must stay a table for who listens to it.
  return section('mijlpalen', 'Mijlpalen', [
    html`<p class="toelichting">De datum is de dag waarop iets gebeurt of klaar moet zijn. Begin dus op tijd. Een mijlpaal met een dichte stip is zichtbaar voor gebruikers.</p>`,
    filters(view),
    html`<table class="mijlpalen" role="table" aria-labelledby="mijlpalen-kop">
<thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
${byMonth(milestones).map(
  ([month, items]) => html`<tbody role="rowgroup">
<tr class="maand" role="row"><th role="rowheader" scope="rowgroup" colspan="${COLUMNS.length}">${capital(month)}</th></tr>
${items.map((milestone) => row(view, milestone))}
</tbody>`,
)}
</table>
<p id="niets" class="rustig" hidden>Geen mijlpaal past bij uw keuze. Kies iets anders, of druk op Alles tonen.</p>`,
  ]);
}

function byMonth(milestones: readonly Milestone[]): readonly (readonly [string, readonly Milestone[]])[] {
  const months = new Map<string, Milestone[]>();
  for (const milestone of milestones) {
    const month = monthName(milestone.date);
    months.set(month, [...(months.get(month) ?? []), milestone]);
  }
  return [...months];
}

function row(view: View, milestone: Milestone): Html {
  const { date, end, owner, phase, channel, involved } = milestone;
  const done = doneDay(view, milestone);
  const cell = (label: string, content: Html | string, kind = ''): Html =>
    html`<td role="cell" data-kop="${label}" class="${kind}"><div>${content}</div></td>`;
  const also =
    involved.length > 0
      ? html`<p class="klein">met ${involved.map((one) => (one === 'ict' ? 'ICT' : one.replaceAll('-', ' '))).join(', ')}</p>`
      : html``;
  const seen = milestone.public ? 'Zichtbaar voor gebruikers' : 'Intern';
  return html`<tr id="${milestoneId(milestone)}" role="row" data-dag="${date}" data-tot="${end}" data-klaar="${isDone(view, milestone) ? 'ja' : 'nee'}" data-mee="${[owner, ...involved].join(' ')}" data-fase="${phase}" data-kanaal="${channel}">
${cell('Datum', html`<span class="datum">${toTable(date)}</span>`, 'dag')}
<th role="rowheader" scope="row"><p class="titel"><span class="stip ${milestone.public ? 'dicht' : 'open'}" role="img" aria-label="${seen}"></span> <span class="naam">${milestoneTitle(milestone)}</span></p><p class="doen">${plainLine(milestone.action)}</p></th>
${cell('Fase en kanaal', html`${phaseName(phase)}<p class="klein">${shownName(channel)}</p>`)}
${cell('Eigenaar', html`<span class="eigenaar">${ownerName(owner, view.campaign)}</span>${also}`, 'wie-cel')}
${cell('Teksten', textLinks(view, milestone.texts), milestone.texts.length === 0 ? 'leeg' : 'teksten')}
${cell('Klaar', done === undefined ? html`<span class="stand">Nee</span>` : html`<span class="stand">${toTable(done)}</span>`)}
</tr>`;
}

/** Hidden until the script runs: without it a choice would do nothing. */
function filters(view: View): Html {
  const { milestones } = view.schedule;
  const has = (key: 'channel' | 'phase') => {
    const used = new Set<string>(milestones.map((milestone) => milestone[key]));
    return (value: string) => used.has(value);
  };
  const partakes = (one: Owner): boolean =>
    milestones.some(({ owner, involved }) => owner === one || involved.includes(one));
  const choice = (id: string, label: string, options: readonly (readonly [string, string])[]): Html =>
    html`<p><label for="${id}">${label}</label><select id="${id}"><option value="">Alle</option>${options.map(
      ([value, name]) => html`<option value="${value}">${name}</option>`,
    )}</select></p>`;
  return html`<div id="filter" hidden role="search" aria-label="Mijlpalen kiezen">
<details id="filterblok" class="filterblok"><summary>Filter</summary><div class="filter">
${choice(
  'kies-wie',
  'Wie doet mee',
  OWNERS.filter(partakes).map((owner) => [owner, ownerName(owner, view.campaign)]),
)}
${choice(
  'kies-fase',
  'Fase',
  PHASES.filter(has('phase')).map((phase) => [phase, phaseName(phase)]),
)}
${choice(
  'kies-kanaal',
  'Kanaal',
  CHANNELS.filter(has('channel')).map((channel) => [channel, shownName(channel)]),
)}
${choice('kies-stand', 'Stand', [
  ['open', 'Nog open'],
  ['laat', 'Dag voorbij, nog open'],
  ['week', 'Deze week'],
  ['klaar', 'Klaar'],
])}
<p class="zoek"><label for="zoek">Zoek</label><input id="zoek" type="search" autocomplete="off" spellcheck="false"></p>
<p class="knoppen"><button id="alles" type="button">Alles tonen</button></p>
</div></details>
<p id="aantal" class="aantal" role="status"></p>
</div>`;
}
