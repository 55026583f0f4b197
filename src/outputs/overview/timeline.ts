/**
 * The plan drawn to scale, as SVG: phases as bands, milestones as marks, days off as shade. Attributes give the places,
 * because the content security policy of the page allows no style attributes. The table below says the same in words.
 */
import { type Day, isoWeek, toDutch, toTable } from '../../base/day.ts';
import { PHASES } from '../../campaign/types.ts';
import { monthShort, shortDay } from '../milestone-words.ts';
import { cut, plainLine } from '../plain-text.ts';
import { holidaysBetween, ownPeriodsBetween, type Shade, schoolHolidaysBetween } from './days-off.ts';
import { type Html, html, joined } from './html.ts';
import { band, contactRow, type Row } from './timeline-rows.ts';
import { EDGE, months, type TimeScale, timeScale, WIDTH } from './timeline-scale.ts';
import { phaseName, section, type View } from './view.ts';

/** Months, weeks and the names of the three days stand above the rows. */
const TOP = 70;
const BOTTOM = 46;

export function timelineSection(view: View): Html {
  const scale = timeScale(view.schedule);
  return section('tijdlijn', 'Tijdlijn', [
    html`<p class="toelichting">Van ${toDutch(scale.from)} tot en met ${toDutch(scale.to)}, op schaal. Wat er per dag gebeurt, staat in <a href="#mijlpalen">de tabel met mijlpalen</a>.</p>
<p class="schuifuitleg">Schuif de tijdlijn opzij om verder te kijken.</p>
<section class="schuif" aria-label="Tijdlijn van maand tot maand" tabindex="0">
${chart(view, scale)}
</section>`,
    legend(),
    html`<div class="vrij">${daysOffInWords(view, scale)}</div>`,
  ]);
}

function chart(view: View, scale: TimeScale): Html {
  const { milestones } = view.schedule;
  const rows: Row[] = [];
  let y = TOP;
  const add = (row: Row | undefined): void => {
    if (row === undefined) return;
    rows.push(row);
    y += row.height;
  };
  add(contactRow(milestones, scale, y));
  for (const phase of PHASES) {
    const own = milestones.filter((milestone) => milestone.phase === phase);
    add(band(phaseName(phase), own, { view, scale, y }));
  }
  const height = y + BOTTOM;
  // "today" is drawn by the script: data-van is the first day, data-dag the width of one.
  return html`<svg class="tijdlijn" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Tijdlijn van de campagne. De tabel met mijlpalen zegt hetzelfde in woorden." data-van="${scale.from}" data-tot="${scale.to}" data-dag="${scale.day}" data-rand="${EDGE}">
${shades(view, scale, y)}
${calendarLines(scale, y)}
${keyDays(view, scale, y)}
<g class="vandaag" id="vandaag"><line y1="${TOP - 4}" y2="${y + 22}"/><text y="${y + 38}" text-anchor="middle">vandaag</text></g>
${rows.map(({ markup }) => markup)}
</svg>`;
}

function shades(view: View, scale: TimeScale, bottom: number): Html {
  const { from, to } = scale;
  const draw = (kind: string, label: (name: string) => string) => (shade: Shade) => {
    const left = scale.x(Math.max(shade.from, from) as Day);
    const right = scale.x((Math.min(shade.to, to) + 1) as Day);
    const middle = Math.min(WIDTH - EDGE - 24, Math.max(EDGE + 24, Math.round((left + right) / 2)));
    const name = label(plainLine(shade.name));
    return html`<rect class="${kind}" x="${left}" y="${TOP - 4}" width="${Math.round((right - left) * 10) / 10}" height="${bottom - TOP + 8}"><title>${plainLine(shade.name)}: ${period(shade)}</title></rect>
${name === '' ? '' : html`<text class="vrijenaam" x="${middle}" y="${bottom + 18}" text-anchor="middle">${name}</text>`}`;
  };
  const short = (name: string): string => cut(name.replace(/s?vakantie$/, ''), 14);
  return html`${schoolHolidaysBetween(view, from, to).map(draw('vakantie', short))}
${ownPeriodsBetween(view, from, to).map(draw('vakantie', short))}
${holidaysBetween(view, from, to).map(draw('feestdag', () => ''))}`;
}

const YEAR_ROOM = 96;
const MONTH_ROOM = 34;

/** A line where each month begins, with its name where it fits, and the numbers of the weeks. */
function calendarLines(scale: TimeScale, bottom: number): Html {
  const all = months(scale);
  const names = all.map(({ day, name }, index) => {
    const left = index === 0 ? EDGE : scale.x(day);
    const right = all[index + 1] ? scale.x(all[index + 1]?.day ?? scale.to) : WIDTH - EDGE;
    const [month = '', year = ''] = name.split(' ');
    const withYear = (index === 0 || month === 'januari') && right - left > YEAR_ROOM;
    const label = right - left < MONTH_ROOM ? '' : right - left < 70 ? monthShort(day) : month;
    const line = html`<line class="maandlijn" x1="${left}" x2="${left}" y1="0" y2="${bottom + 4}"/>`;
    return html`${index === 0 ? '' : line}<text class="maandnaam" x="${left + 5}" y="14">${withYear ? `${label} ${year}` : label}</text>`;
  });
  const weeks: Html[] = [];
  const every = Math.max(1, Math.ceil(22 / (7 * scale.day)));
  for (let day = scale.from; day <= scale.to; day = (day + 7 * every) as Day) {
    weeks.push(html`<text class="weeknummer" x="${scale.x(day) + 2}" y="32">${isoWeek(day).week}</text>`);
  }
  return html`${names}${weeks}<line class="aslijn" x1="${EDGE}" x2="${WIDTH - EDGE}" y1="39" y2="39"/>`;
}

/** "mrt" */

/** The three dates of the campaign, with their names above the rows. */
function keyDays({ schedule }: View, scale: TimeScale, bottom: number): Html {
  const line = (day: Day, kind: string, label: string, anchor: 'start' | 'end'): Html => {
    const x = kind === 'ingang' ? scale.x(day) : scale.middle(day);
    return html`<line class="${kind}" x1="${x}" x2="${x}" y1="44" y2="${bottom + 4}"/>
<text class="dagnaam ${kind}" x="${anchor === 'start' ? x + 5 : x - 5}" y="55" text-anchor="${anchor}">${label}</text>`;
  };
  const { start, lastSafeDay, cutover } = schedule;
  return html`${line(start, 'start', `start ${shortDay(start)}`, 'start')}
${line(lastSafeDay, 'veilig', `laatste veilige dag ${shortDay(lastSafeDay)}`, 'end')}
${line(cutover, 'ingang', `ingangsdatum ${shortDay(cutover)}`, 'start')}`;
}

const mark = (kind: string): Html =>
  html`<svg class="teken" viewBox="0 0 14 14" aria-hidden="true"><circle class="${kind}" cx="7" cy="7" r="5"/>${kind === 'klaar' ? html`<path class="vink" d="M4.6 7l1.8 1.9 3-3.8"/>` : ''}</svg>`;

const legend = (): Html => html`<ul class="legenda">
<li>${mark('publiek')} zichtbaar voor gebruikers</li>
<li>${mark('intern')} intern</li>
<li>${mark('klaar')} klaar</li>
<li><span class="vlak vakantie"></span> schoolvakantie of eigen drukke periode</li>
<li><span class="vlak feestdag"></span> feestdag</li>
</ul>`;

const period = ({ from, to }: Shade): string => (from === to ? toTable(from) : `${shortDay(from)} t/m ${toTable(to)}`);

/** What the shade says, in words. */
function daysOffInWords(view: View, { from, to }: TimeScale): Html[] {
  const { region } = view.campaign;
  const where = region === 'landelijk' ? "alle regio's" : `regio ${region}`;
  const known = `De schoolvakanties zijn bekend tot en met ${toDutch(view.guide.schoolHolidays.knownUntil)}.`;
  const line = (label: string, shades: readonly Shade[], after = ''): Html[] =>
    shades.length === 0
      ? []
      : [
          html`<p class="klein"><b>${label}:</b> ${joined(
            shades.map((shade) => `${plainLine(shade.name)} (${period(shade)})`),
            ', ',
          )}. ${after}</p>`,
        ];
  return [
    ...line(
      `Schoolvakanties (${where})`,
      schoolHolidaysBetween(view, from, to),
      to > view.guide.schoolHolidays.knownUntil ? known : '',
    ),
    ...line('Eigen drukke periodes', ownPeriodsBetween(view, from, to)),
    ...line('Feestdagen', holidaysBetween(view, from, to)),
  ];
}
