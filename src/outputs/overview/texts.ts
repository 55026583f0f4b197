/** Every text, readable and ready to copy, in the folders in which the files stand. */
import { toTable } from '../../base/day.ts';
import { APPROVAL_FILE, OUTPUTS_FOLDER } from '../../base/layout.ts';
import { bodyPlain } from '../../texts/body-plain.ts';
import { folderOf } from '../../texts/folders.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { summaryLine } from '../finding-words.ts';
import { htmlFragment } from '../html/fragment.ts';
import { milestoneTitle } from '../milestone-words.ts';
import { plainLine } from '../plain-text.ts';
import { roomCount } from '../room-words.ts';
import { foundIn } from './findings.ts';
import { foldersOf } from './folders.ts';
import { type Html, html, idOf, linkTo, trusted } from './html.ts';
import { milestoneId, section, textId, type View } from './view.ts';

/** A text of at most so many characters is shown at once; a longer one opens. */
const SHORT = 420;

export function textsSection(view: View): Html {
  const folders = foldersOf(view.texts.map(({ meta }) => meta.tekst)).map(
    ({ name, title, about }) => html`
<section class="map" aria-labelledby="${idOf('map', name)}">
<h3 id="${idOf('map', name)}">${title}</h3>
<p class="toelichting">${about}</p>
${inOrder(view, name).map((text) => card(view, text))}
</section>`,
  );
  return section('teksten', 'Teksten', [
    html`<p class="toelichting">Alle teksten, met uw gegevens ingevuld. De knop Kopieer neemt de tekst over met koppen en opsommingen: plak die in uw mailprogramma, in Word of in uw website. De <a href="#mijlpalen">tabel met mijlpalen</a> zegt wanneer u welke tekst gebruikt.</p>
<p class="alleen-druk">De teksten drukt u af met ${OUTPUTS_FOLDER}/${APPROVAL_FILE}.</p>
<p id="gekopieerd" class="onzichtbaar" role="status"></p>`,
    ...folders,
  ]);
}

/** The texts of a folder in the order in which the plan needs them; then those for postponement, then those on request. */
function inOrder({ texts, schedule, guide }: View, folder: string): FilledText[] {
  const names = [...schedule.milestones, ...guide.plan.postponement].flatMap((moment) => moment.texts);
  const rank = ({ meta }: FilledText): number => (names.indexOf(meta.tekst) + names.length + 1) % (names.length + 1);
  return texts.filter(({ meta }) => folderOf(meta.tekst) === folder).sort((a, b) => rank(a) - rank(b));
}

function card(view: View, text: FilledText): Html {
  const { tekst, titel, bron } = text.meta;
  const id = textId(tekst);
  const plain = bodyPlain(text);
  const body = html`<div class="tekst" id="${id}-inhoud">
${trusted(asPartOfPage(htmlFragment(text)))}</div>`;
  const title = plainLine(titel);
  return html`
<article id="${id}" class="kaart" aria-labelledby="${id}-titel">
<div class="kaartkop">
<div>
<h4 id="${id}-titel">${title}</h4>
${bron === undefined ? '' : html`<p class="vast">Vaste tekst van Logius, niet wijzigen</p>`}
${usedAt(view, text)}
<p class="klein">${about(text)}${files(view.filesOf(tekst))}</p>
${found(view, text)}
</div>
<button type="button" class="kopieer" hidden data-van="${id}-inhoud" data-tekst="${plain}" data-naam="${title}">Kopieer<span class="onzichtbaar">: ${title}</span></button>
</div>
${mailHead(text, id)}
${plain.length <= SHORT ? body : html`<details><summary>Lees de tekst<span class="onzichtbaar">: ${title}</span></summary>${body}</details>`}
${bron === undefined ? '' : html`<p class="klein bron">Bron: ${plainLine(bron)}.</p>`}
</article>`;
}

/**
 * The headings of a text, below the title of its card. `data-kop` keeps the level of the text itself: with that it is
 * copied. Values are escaped already, so a tag is always one of the writer.
 */
function asPartOfPage(fragment: string): string {
  const levels = [...fragment.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const shift = 5 - Math.min(...levels);
  return fragment.replace(/<(\/?)h([1-6])>/g, (_, slash: string, level: string) => {
    const name = `h${Math.min(6, Number(level) + shift)}`;
    return slash === '/' ? `</${name}>` : `<${name} data-kop="${level}">`;
  });
}

/** What the plan does with the text, and when: a day alone would not say whether it is shown, or only asked about. */
function usedAt({ schedule, guide }: View, { meta }: FilledText): Html {
  const moments = schedule.milestones.filter(({ texts }) => texts.includes(meta.tekst));
  if (moments.length > 0) {
    return html`<ul class="momenten">${moments.map(
      (milestone) =>
        html`<li><a href="#${milestoneId(milestone)}">${toTable(milestone.date)}</a>: ${milestoneTitle(milestone)}</li>`,
    )}</ul>`;
  }
  return guide.plan.postponement.some(({ texts }) => texts.includes(meta.tekst))
    ? html`<p class="momenten">Alleen <a href="#uitstel">bij uitstel</a>.</p>`
    : html`<p class="momenten">Alleen als het nodig is.</p>`;
}

/** What `check` found in the text, as a way to it. */
function found(view: View, text: FilledText): Html {
  const all = foundIn(view, text);
  if (all.length === 0) return html``;
  const links = all.map(
    ({ id, part, findings }, at) =>
      html`${at === 0 ? '' : '; '}<a href="#${id}">${summaryLine(findings)}</a>${part === undefined ? '' : ` in ${plainLine(part)}`}`,
  );
  return html`<p class="telling">Nog te controleren: ${links}</p>`;
}

/** For which media the text is, and how it fits there. */
function about({ meta, room }: FilledText): Html {
  const media = meta.voor === undefined ? html`` : html`Voor ${plainLine(meta.voor)}. `;
  return html`${media}${room === undefined ? '' : html`${roomWords(room)}. `}`;
}

function roomWords(room: NonNullable<FilledText['room']>): Html {
  const { kind, fits } = room;
  if (kind === 'A4') return fits ? html`Past op één A4` : html`<b>Te lang voor één A4</b>`;
  if (!fits) return html`<b>Te lang: ${roomCount(room)}</b>`;
  return html`${kind === 'sms' ? 'Eén sms: ' : ''}${roomCount(room)}`;
}

/** What goes into fields of their own in a mail program. */
function mailHead({ subject, preview, values }: FilledText, id: string): Html {
  const lines = [
    { label: 'Onderwerp', text: subject },
    { label: 'Voorbeeldregel', text: preview },
  ].flatMap(({ label, text }, index) => {
    if (text === undefined || text === '') return [];
    const line = plainLine(withValues(text, values));
    return html`<div><dt>${label}</dt><dd><span id="${id}-regel${index}">${line}</span> <button type="button" class="kopieer klein" hidden data-van="${id}-regel${index}" data-tekst="${line}" data-naam="${label}">Kopieer<span class="onzichtbaar">: ${label.toLowerCase()}</span></button></dd></div>`;
  });
  return lines.length === 0 ? html`` : html`<dl class="mail">${lines}</dl>`;
}

function files(paths: readonly string[]): Html {
  if (paths.length === 0) return html``;
  const names = paths.map((path, index) => {
    const name = path.split('/').at(-1) ?? path;
    const ending = name.lastIndexOf('.');
    const [stem, rest] = ending > 0 ? [name.slice(0, ending), name.slice(ending)] : [name, ''];
    // The same name with another ending: that ending is enough for who sees it.
    const shown = index > 0 && rest !== '' ? html`<span class="onzichtbaar">${stem}</span>${rest}` : html`${name}`;
    return html`${index === 0 ? '' : ', '}<a href="${linkTo(path)}">${shown}</a>`;
  });
  return html`${paths.length === 1 ? 'Bestand' : 'Bestanden'}: ${names}.`;
}
