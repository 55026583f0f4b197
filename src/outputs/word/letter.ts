/** A letter as a Word document: ready for the list of addresses, on plain paper or on that of the organisation. */
import type { Token } from 'marked';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { plainLine } from '../plain-text.ts';
import type { Pack } from '../zip.ts';
import { blocksXml } from './blocks.ts';
import { dayPicker, mergeField } from './boxes.ts';
import { ownCloth } from './document.ts';
import type { Dress } from './dress.ts';
import type { LetterPlace } from './house-letter.ts';
import { documentBytes } from './package.ts';
import { emptyHeaderPart, letterHeaderPart, mm, type Paper, sectionProperties, textWidth } from './page.ts';
import { LETTER, stylesPart } from './styles.ts';
import { type ParagraphProperties, paragraph, run, val } from './xml.ts';

export interface LetterAbout {
  /** Under which name the letter goes out. */
  readonly sender: string;
  readonly organisation: string;
  /** Stands before the date: "Voorbeeldstad, 18 januari 2027". */
  readonly place?: string;
  /** The day that stands there already, which the user can change: "18 januari 2027". Absent: the user chooses. */
  readonly date?: string;
  readonly pack?: Pack | undefined;
}

/** The address block: one paragraph per line, the fields as in most lists of addresses. */
const ADDRESS = [['Naam'], ['Adres'], ['Postcode', 'Plaats']] as const;

const PAPER: Paper = { top: 20, bottom: 20, side: 25, edge: 10 };
/** The sender has the top of the page, so that the address stands in the window of an envelope; in millimetres. */
const SENDER_TOP = 15;
const ADDRESS_TOP = 50;
/** Empty lines between the address and the date. */
const BELOW_ADDRESS = 3;

/** The bytes of the letter; with `house` (huisstijl/brief.docx) on that paper. Throws a UserError when that cannot be. */
export async function wordLetter(text: FilledText, about: LetterAbout, house?: Uint8Array): Promise<Uint8Array> {
  if (house !== undefined) {
    const { houseLetter } = await import('./house-letter.ts');
    const write = ({ dress, address, date, id }: LetterPlace): string =>
      [address ? addressBlock(dress) : '', date ? dateLine(about, dress, id) : '', letterBody(text, dress)].join('');
    return houseLetter(house, subjectOf(text), write, about.pack);
  }
  const cloth = ownCloth(PAPER, LETTER, { links: false });
  const subject = subjectOf(text);
  const parts = {
    ...{ title: subject, author: plainLine(about.organisation) },
    body:
      senderBlock(about) +
      addressBlock(cloth.dress) +
      dateLine(about, cloth.dress, 1) +
      letterBody(text, cloth.dress) +
      sectionProperties(PAPER, { header: true, footer: false }),
    styles: stylesPart(LETTER),
    numbering: cloth.numberingPart(),
    header: letterHeaderPart(subject, textWidth(PAPER)),
    firstHeader: emptyHeaderPart,
    links: cloth.links,
  };
  return documentBytes(parts, about.pack);
}

const subjectOf = ({ subject, meta, values }: FilledText): string =>
  plainLine(withValues(subject ?? meta.titel, values));

/** Who writes. Only plain paper needs it. */
function senderBlock({ sender, organisation }: LetterAbout): string {
  const [first, second] = [plainLine(sender), plainLine(organisation)];
  const names = first === second ? [first] : [second, first];
  return names.map((name) => paragraph({ pStyle: val('Afzender'), framePr: SENDER_FRAME }, run(name))).join('');
}

/** As high as it is, also when the name of the sender takes more lines or fewer. */
const SENDER_FRAME =
  `w:w="${textWidth(PAPER)}" w:h="${mm(ADDRESS_TOP - SENDER_TOP)}" w:hRule="exact" w:wrap="notBeside" w:vAnchor="page" ` +
  `w:hAnchor="margin" w:x="1" w:y="${mm(SENDER_TOP)}"`;

function addressBlock(dress: Dress): string {
  const lines = ADDRESS.map((fields) => fields.map((field) => mergeField(field, dress.look)).join(words('  ', dress)));
  const tight: ParagraphProperties =
    dress.look !== undefined
      ? { ...dress.properties('body'), spacing: 'w:before="0" w:after="0"' }
      : { pStyle: val('Adres') };
  return [...lines, ...Array<string>(BELOW_ADDRESS).fill('')].map((line) => paragraph(tight, line)).join('');
}

const words = (text: string, dress: Dress, bold = false): string =>
  run(text, bold ? { ...dress.look, bold } : dress.look);

function dateLine({ place, date }: LetterAbout, dress: Dress, id: number): string {
  const before = place === undefined || plainLine(place) === '' ? 'Datum: ' : `${plainLine(place)}, `;
  const day = dayPicker({ id, look: dress.look ?? {}, ...(date === undefined ? {} : { date }) });
  return paragraph(dress.properties('body'), words(before, dress) + day);
}

/** Subject, salutation, text and greeting. Headings begin at the second level: the subject is the first. */
function letterBody(text: FilledText, dress: Dress): string {
  const subject = paragraph(
    dress.look !== undefined
      ? { ...dress.properties('body'), keepNext: '', outlineLvl: val(0) }
      : { pStyle: val('Onderwerp') },
    words('Onderwerp: ', dress, true) + words(subjectOf(text), dress, true),
  );
  const tokens = lexMarkdown(text.markdown);
  return subject + blocksXml(text, dress, { topHeading: 2, paragraphOf: closing(tokens, dress) }, tokens);
}

const GREETING = /^(met vriendelijke groet|hoogachtend)[^.!?]{0,20}$/i;

/** The last words, the greeting and the name stay on one page, with two centimetres for a signature. */
function closing(tokens: readonly Token[], dress: Dress): (token: Token, runs: string) => string | undefined {
  const paragraphs = tokens.filter(({ type }) => type === 'paragraph');
  const at = paragraphs.findIndex(({ raw }) => GREETING.test(raw.trim()));
  const [last, greeting, name] = at < 0 ? [] : [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  const body = dress.properties('body');
  return (token, runs) => {
    if (token === last || token === greeting) return paragraph({ ...body, keepNext: '', keepLines: '' }, runs);
    return token === name ? paragraph({ ...body, spacing: `w:before="${mm(17)}" w:after="0"` }, runs) : undefined;
  };
}
