/** Where everything is in the campaign folder, what not to change, and how to work with it. */
import {
  APPROVAL_FILE,
  CAMPAIGN_FILE,
  INVENTORY_FILE,
  OUTPUTS_FOLDER,
  PROGRESS_FILE,
  REFRESH_FILE,
  SOURCES_FOLDER,
  STATE_FOLDER,
} from '../../base/layout.ts';
import { OWNERS } from '../../campaign/types.ts';
import { type Html, html, joined, linkTo } from './html.ts';
import { ownerName, section, type View } from './view.ts';

/** The files of the plan; those of a text stand with the text. */
const PLAN_FILES: readonly (readonly [string, string])[] = [
  ['planning.xlsx', 'de planning in Excel'],
  ['planning.csv', 'de planning voor andere programma’s'],
  ['planning.md', 'de planning als tekst'],
  ['kalender.ics', 'alle mijlpalen voor Outlook'],
];
const OTHER_FILES: readonly (readonly [string, string])[] = [
  [APPROVAL_FILE, 'alle teksten om te laten goedkeuren'],
  [INVENTORY_FILE, 'lijst met oude vermeldingen'],
];

const link = (path: string, name = path): Html => html`<a href="${linkTo(path)}">${name}</a>`;

export function folderSection(view: View): Html {
  return section('map', 'De map van de campagne', [
    html`<p class="toelichting">De links werken als dit bestand in de map van de campagne staat. Kreeg u alleen dit bestand, bijvoorbeeld per mail? Vraag dan om de hele map.</p>
<dl class="mappen">
${entry(link(`${OUTPUTS_FOLDER}/`, OUTPUTS_FOLDER), html`Alles om te gebruiken, met uw gegevens ingevuld: de teksten, de planning en de kalender.${planFiles(view)}`)}
${entry(link(`${SOURCES_FOLDER}/`, SOURCES_FOLDER), html`Dezelfde teksten als bron. Woorden tussen dubbele accolades vult het programma in: laat die staan.`)}
${entry(link(CAMPAIGN_FILE), html`Uw antwoorden en instellingen. U mag dit bestand aanpassen, bijvoorbeeld in Kladblok.`)}
${entry(link(PROGRESS_FILE), html`Wat klaar is, en uw metingen. U mag dit bestand aanpassen.`)}
</dl>
<h3>Wat u beter niet verandert</h3>
<ul class="punten">
<li><b>${OUTPUTS_FOLDER}</b>: deze bestanden schrijft het programma. Werk in een kopie als u iets wilt veranderen.</li>
<li><b>${STATE_FOLDER}</b>: hiermee onthoudt het programma wat het maakte. Niet verwijderen.</li>
<li><b>De vaste teksten van Logius</b> (de meldingen op het inlogscherm en de kernboodschappen): gebruik die woord voor woord. Zo lezen mensen overal hetzelfde.</li>
</ul>
<h3>Zo werkt u met de map</h3>
<ul class="punten">
<li>Zet de kalender in Outlook in een eigen agenda. Verandert er iets? Verwijder die agenda en zet de nieuwe erin. Anders staan afspraken er dubbel.</li>
<li>Veranderde u een bron of iets in ${link(CAMPAIGN_FILE)}? Dubbelklik daarna op <b>${REFRESH_FILE}</b>: dan is alles in ${OUTPUTS_FOLDER} weer bij. Uw eigen teksten blijven staan.</li>
<li>Wilt u een tekst in een ander formaat? Dat kan met de opdracht export.</li>
</ul>
<p class="opdrachten-uitleg">Met deze opdrachten werkt u op uw scherm:</p>
<dl class="opdrachten">
${entry(command('update'), html`Alles bijwerken, net als ${REFRESH_FILE}.`)}
${entry(command('plan'), html`Het hele plan.`)}
${entry(command('plan --week'), html`Wat er deze en volgende week moet.`)}
${entry(command('export --formaat docx'), html`Alle teksten zoals ze nu zijn, hier in Word.`)}
${entry(command('init'), html`Nog een campagne maken.`)}
</dl>`,
  ]);
}

const entry = (name: Html, about: Html): Html => html`<div><dt>${name}</dt><dd>${about}</dd></div>`;

/** A command that breaks only between its words. */
const command = (words: string): Html =>
  html`<code>${joined(
    `npx --no digid-campagne ${words}`.split(' ').map((word) => html`<span class="heel">${word}</span>`),
    ' ',
  )}</code>`;

function planFiles({ schedule, campaign }: View): Html {
  const owners = OWNERS.filter((owner) => schedule.milestones.some((milestone) => milestone.owner === owner));
  const file = ([name, about]: readonly [string, string]): Html =>
    html`<li>${link(`${OUTPUTS_FOLDER}/${name}`, name)}: ${about}</li>`;
  return html`<ul class="links">
${PLAN_FILES.map(file)}
<li>een kalender per eigenaar: <ul class="naast">${owners.map(
    (owner) => html`<li>${link(`${OUTPUTS_FOLDER}/kalender-${owner}.ics`, ownerName(owner, campaign))}</li>`,
  )}</ul></li>
${OTHER_FILES.map(file)}
</ul>`;
}
