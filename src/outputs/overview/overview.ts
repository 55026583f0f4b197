/**
 * overzicht.html: the whole campaign as one page that opens from a file share or a mail, without a server. Nothing in it
 * depends on today: what is "now", its script draws when it is opened.
 */
import { createHash } from 'node:crypto';
import { cut } from '../plain-text.ts';
import { attentionSection } from './attention.ts';
import { folderSection } from './folder.ts';
import { foldersOf } from './folders.ts';
import { masthead, nextSteps } from './head.ts';
import { type Html, html, idOf, trusted } from './html.ts';
import { milestonesSection } from './milestones.ts';
import { audienceSection, droppedSection, postponementSection } from './more.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { textsSection } from './texts.ts';
import { timelineSection } from './timeline.ts';
import { type OverviewInput, type View, viewOf } from './view.ts';

export type { OverviewInput } from './view.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only our own style and script run, and nothing is loaded from anywhere. */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** The page as one file, LF line ends. Pure: the same input gives the same bytes, on every day and in every place. */
export function overview(input: OverviewInput): string {
  const view = viewOf(input);
  const page = html`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>DigiD-campagne: ${cut(view.service, 50)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="overslaan" href="#inhoud">Naar de inhoud</a>
<div class="blad">
${masthead(view)}
${navigation(view)}
<main id="inhoud" tabindex="-1">
${nextSteps(view)}
${timelineSection(view)}
${milestonesSection(view)}
${textsSection(view)}
${attentionSection(view)}
${audienceSection(view)}
${postponementSection(view)}
${droppedSection(view)}
${folderSection(view)}
</main>
<footer><p class="klein">Gemaakt met digid-campagne, op de Communicatiehandleiding van Logius. Deze pagina haalt niets op van internet en stuurt niets door.</p></footer>
</div>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

function navigation(view: View): Html {
  const item = (id: string, name: string, below: Html = html``): Html =>
    html`<li><a href="#${id}">${name}</a>${below}</li>`;
  const folders = foldersOf(view.texts.map(({ meta }) => meta.tekst));
  return html`<nav aria-label="Op deze pagina">
<ul>
${item('stappen', 'Eerstvolgende stappen')}
${item('tijdlijn', 'Tijdlijn')}
${item('mijlpalen', 'Mijlpalen')}
${item('teksten', 'Teksten', html`<ul>${folders.map(({ name, title }) => item(idOf('map', name), title))}</ul>`)}
${item('controleren', 'Nog te controleren')}
${item('doelgroep', 'Uw doelgroep')}
${view.progress.measurements.length > 0 ? item('metingen', 'Metingen') : ''}
${item('uitstel', 'Als de datum verschuift')}
${view.schedule.dropped.length > 0 ? item('weggelaten', 'Wat is weggelaten') : ''}
${item('map', 'De map')}
</ul>
</nav>`;
}
