/** The top of the page: what it is about, the three dates that matter, and what to do now. */
import { type Day, toDutch, toTable, weekdayName } from '../../base/day.ts';
import type { Milestone } from '../../schedule/types.ts';
import { errorsInTexts, summaryLine } from '../finding-words.ts';
import { lengthLabel } from '../length-label.ts';
import { milestoneTitle } from '../milestone-words.ts';
import { plainLine } from '../plain-text.ts';
import { byDay, percentWords } from '../target.ts';
import { type Html, html } from './html.ts';
import { isDone, milestoneId, ownerName, section, type View, withFiles } from './view.ts';

const FIRST_STEPS = 3;
/** A name of more characters is set smaller. */
const LONG_NAME = 28;

/** The name of the campaign and its dates; the script writes how far away they are. */
export function masthead(view: View): Html {
  const { campaign, schedule, progress } = view;
  const { cutover, start, lastSafeDay } = schedule;
  const earlier = progress.earlierCutovers.map(
    ({ cutoverDate, changedOn }) =>
      html`<p class="klein">Eerder was de ingangsdatum ${toDutch(cutoverDate)}. Die is veranderd op ${toDutch(changedOn)}.</p>`,
  );
  return html`
<header class="kop">
<div class="naam">
<p class="soort">DigiD-campagne</p>
<h1${view.service.length > LONG_NAME ? html` class="lang"` : ''}><bdi>${view.service}</bdi></h1>
<p class="organisatie"><bdi>${view.organisation}</bdi></p>
</div>
<p class="inleiding">Vanaf ${toDutch(cutover)} logt iedereen in met de DigiD app of sms-controle. Inloggen met alleen een gebruikersnaam en wachtwoord stopt dan.</p>
<dl class="datums${progress.measurements.length > 0 ? ' vier' : ''}">
${date('Start', start, 'De pagina op uw website gaat live.')}
${date('Laatste veilige dag', lastSafeDay, 'Wie daarna een code per post aanvraagt, heeft die misschien te laat.')}
${date('Ingangsdatum', cutover, 'Inloggen met alleen een wachtwoord stopt.', html` class="ingang"`)}
${lastMeasured(view)}</dl>
<p class="klein">Lengte: ${lengthLabel(campaign, schedule)}, ${schedule.milestones.length} mijlpalen, ${view.texts.length} teksten. Afzender: ${plainLine(campaign.sender)}.</p>
${toCheck(view)}${earlier}
</header>`;
}

/** How much there is to look at, and how grave; nothing when there is nothing. */
const toCheck = (view: View): Html =>
  view.findings.length === 0
    ? html``
    : html`<p class="telling">Nog te controleren: <a href="#controleren">${summaryLine(view.findings)}</a></p>
${notYet(view)}`;

/**
 * "19 fouten in 6 teksten: die kunnen zo nog niet naar buiten."; the source and the output of a text are one text, and of a
 * building block all texts count that it stands in.
 */
function notYet({ findings, textOf, texts: filled, textNamed }: View): Html {
  const errors = errorsInTexts(findings);
  if (errors.length === 0) return html``;
  const wrong = [...new Set(errors.map(({ file = '' }) => textOf(file)))];
  const wrongIn = filled.filter(({ parts = [] }) => wrong.some((name) => parts.includes(name)));
  // A text that could not be filled counts as well, and a block that stands nowhere.
  const alone = wrong.filter((name) => textNamed.has(name) || !wrongIn.some(({ parts = [] }) => parts.includes(name)));
  const texts = new Set([...alone, ...wrongIn.map(({ meta }) => meta.tekst)]).size;
  const where = texts === 1 ? '1 tekst: die kan' : `${texts} teksten: die kunnen`;
  return html`<p class="nog-niet">${summaryLine(errors)} in ${where} zo nog niet naar buiten.</p>
`;
}

const date = (label: string, day: Day, what: string, kind: Html = html``): Html => html`
<div${kind}>
<dt>${label}</dt>
<dd class="dag">${toDutch(day)}</dd>
<dd class="weekdag">${weekdayName(day)} <span class="nog" data-dag="${day}"></span></dd>
<dd class="wat">${what}</dd>
</div>`;

/** The last measurement beside the dates: "71%", "van de inlogs, doel 97,5%". */
function lastMeasured({ progress, campaign }: View): Html {
  const last = byDay(progress.measurements).at(-1);
  if (last === undefined) return html``;
  const { targetPercent } = campaign.figures;
  const aim = targetPercent === undefined ? '' : `, doel ${percentWords(targetPercent)}`;
  return html`
<div class="meting">
<dt>Laatste meting</dt>
<dd class="dag">${percentWords(last.percent)}</dd>
<dd class="weekdag">van de inlogs${aim}</dd>
<dd class="wat">Met de DigiD app of sms-controle, op ${toDutch(last.on)}. <a href="#metingen">Bekijk de metingen</a></dd>
</div>
`;
}

/** The milestones that come next: by the plan, and by the script as seen from the day on which the page is opened. */
export function nextSteps(view: View): Html {
  const { milestones } = view.schedule;
  const open = milestones.filter((milestone) => !isDone(view, milestone));
  const count = milestones.length - open.length;
  const calm =
    open.length === 0
      ? 'Alle mijlpalen van het plan zijn klaar.'
      : 'Dit zijn de eerste mijlpalen die nog open staan. Wat klaar is, noteert u in voortgang.yaml.';
  return section('stappen', 'Eerstvolgende stappen', [
    html`<p id="nu" class="rustig">${withFiles(calm)}</p>
<p id="te-laat" class="rustig" hidden></p>
<ol id="stappenlijst" class="stappen">${open.slice(0, FIRST_STEPS).map((milestone) => step(view, milestone))}</ol>
<p class="voortgang"><progress value="${count}" max="${Math.max(1, milestones.length)}" aria-labelledby="voortgang-tekst"></progress> <span id="voortgang-tekst">${count} van ${milestones.length} mijlpalen klaar</span></p>`,
  ]);
}

// The script makes the same from a row of the table (src/outputs/overview/script-page.ts).
const step = ({ campaign }: View, milestone: Milestone): Html => html`
<li><p class="wanneer">${toTable(milestone.date)}</p>
<p class="titel"><a href="#${milestoneId(milestone)}">${milestoneTitle(milestone)}</a></p>
<p class="doen">${plainLine(milestone.action)}</p>
<p class="wie">${ownerName(milestone.owner, campaign)}</p></li>`;
