/** goedkeuring/alle-teksten.docx: all texts in one document, for who has to agree with them. */
import { type Day, toDutch, toTable, weekdayName } from '../../base/day.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { Schedule } from '../../schedule/types.ts';
import type { FilledText } from '../../texts/types.ts';
import { ownerLabel } from '../owner-label.ts';
import { plainLine } from '../plain-text.ts';
import { approvalText } from './approval-text.ts';
import { bookmarkName, moments, signatureTable, titleOf } from './approval-words.ts';
import { ownCloth } from './document.ts';
import type { Dress } from './dress.ts';
import { documentBytes } from './package.ts';
import { emptyHeaderPart, footerPart, type Paper, runningHeaderPart, sectionProperties, textWidth } from './page.ts';
import { APPROVAL, stylesPart } from './styles.ts';
import { paragraph, run, val } from './xml.ts';

export interface ApprovalAbout {
  readonly campaign: Campaign;
  readonly schedule: Pick<Schedule, 'cutover' | 'milestones'>;
}

const PAPER: Paper = { top: 19, bottom: 18, side: 20, edge: 9 };
/** The milestone by which all texts are final. */
const TEXTS_FINAL = 'teksten-vast';

/** The bytes of the document: what is asked, a table of contents, and each text with room to agree with it. */
export async function wordApproval(texts: readonly FilledText[], about: ApprovalAbout): Promise<Uint8Array> {
  const { campaign, schedule } = about;
  const cloth = ownCloth(PAPER, APPROVAL, { links: true, addresses: true });
  const ordered = inOrder(texts, schedule);
  const title = `Teksten ter goedkeuring: ${plainLine(campaign.service.name)}`;
  const pages = ordered.map((text, index) => approvalText(text, { number: index + 1, dress: cloth.dress, schedule }));
  const parts = {
    ...{ title, author: plainLine(campaign.organisation.name) },
    body:
      cover(title, ordered.length, about, cloth.dress) +
      contents(ordered, schedule) +
      pages.join('') +
      sectionProperties(PAPER, { header: true, footer: true }),
    styles: stylesPart(APPROVAL),
    numbering: cloth.numberingPart(),
    header: runningHeaderPart(title),
    firstHeader: emptyHeaderPart,
    footer: footerPart(campaign.organisation.name, textWidth(PAPER)),
    links: cloth.links,
  };
  return documentBytes(parts);
}

/** By the first day on which the plan uses them; those that it does not name last. */
function inOrder(texts: readonly FilledText[], { milestones }: ApprovalAbout['schedule']): readonly FilledText[] {
  const names = milestones.flatMap((milestone) => milestone.texts);
  const rank = ({ meta }: FilledText): number => (names.indexOf(meta.tekst) + names.length + 1) % (names.length + 1);
  return [...texts].sort((a, b) => rank(a) - rank(b));
}

const withWeekday = (day: Day): string => `${weekdayName(day)} ${toDutch(day)}`;

function cover(title: string, count: number, { campaign, schedule }: ApprovalAbout, dress: Dress): string {
  const final = schedule.milestones.find(({ id }) => id === TEXTS_FINAL)?.date;
  const service = plainLine(campaign.service.inSentence);
  const asked = [
    'Lees de teksten. Kruis per tekst aan of u akkoord bent, en vul uw naam en de datum in.',
    final === undefined
      ? 'Spreek af wanneer de teksten vaststaan.'
      : `Doe dat uiterlijk op ${withWeekday(final)}. Op die dag staan de teksten vast.`,
    'Wilt u iets anders? Zet uw opmerking in de kantlijn. In Word kan dat met Controleren, Nieuwe opmerking.',
    'Grijze delen zijn van Logius. Daar vragen wij geen commentaar op.',
    `Geef het document terug aan ${ownerLabel('communicatie', campaign)}.`,
  ];
  const numPr = `<w:ilvl w:val="0"/><w:numId ${val(dress.numbering.bullet)}/>`;
  const items = asked.map((line) => paragraph({ ...dress.properties({ list: 'bullet', level: 0 }), numPr }, run(line)));
  return [
    paragraph(dress.properties({ heading: 0 }), run(title)),
    paragraph({ pStyle: val('Toelichting') }, run(plainLine(campaign.organisation.name))),
    paragraph(
      {},
      run(
        `Vanaf ${toDutch(schedule.cutover)} kan inloggen bij ${service} alleen nog met de DigiD app of sms-controle. `,
      ) + run(`Hier staan alle ${count} teksten daarvoor, in de volgorde waarin wij ze gebruiken.`),
    ),
    coverHeading('Wat vragen wij u?'),
    ...items,
    coverHeading('Akkoord met alle teksten'),
    paragraph({ keepNext: '' }, run('Akkoord met alles? Teken dan alleen hier.')),
    signatureTable(dress, { what: 'alle teksten' }),
  ].join('');
}

/** Looks like a heading, and stands not in the table of contents. */
const coverHeading = (text: string): string =>
  paragraph({ pStyle: val('TOCHeading'), keepNext: '', spacing: 'w:before="320" w:after="120"' }, run(text));

/**
 * A table of contents as Word makes it, with the days on which the texts are used. Who updates it in Word (F9) gets page
 * numbers instead: how the pages fall, only a program that prints them knows.
 */
function contents(texts: readonly FilledText[], schedule: ApprovalAbout['schedule']): string {
  const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`;
  const entries = texts.map((text, index) => {
    const day = moments(text, schedule)[0];
    const shown = `${run(titleOf(text, index + 1))}<w:r><w:tab/></w:r>${run(day ? toTable(day.date) : 'als het nodig is')}`;
    const link = `<w:hyperlink w:anchor="${bookmarkName(index + 1)}" w:history="1">${shown}</w:hyperlink>`;
    const last = index === texts.length - 1;
    return paragraph({ pStyle: val('TOC1') }, (index === 0 ? field : '') + link + (last ? mark('end') : ''));
  });
  if (entries.length === 0) return '';
  const heading = paragraph({ pStyle: val('TOCHeading'), keepNext: '', pageBreakBefore: '' }, run('Inhoud'));
  return (
    '<w:sdt><w:sdtPr><w:id w:val="900"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>' +
    `</w:docPartObj></w:sdtPr><w:sdtContent>${heading}${entries.join('')}</w:sdtContent></w:sdt>`
  );
}
