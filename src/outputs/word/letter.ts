/** A letter as a Word document: ready for the list of addresses, on plain paper or on that of the organisation. */
import type { Token } from 'marked';
import { type Day, toDutch, toIso } from '../../base/day.ts';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { plainLine } from '../plain-text.ts';
import { type BlocksOptions, blocksXml } from './blocks.ts';
import { dayPicker, fillIn, mergeField } from './boxes.ts';
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
  /** The day that the plan has for it, which the user can change. Absent: the user chooses. */
  readonly day?: Day | undefined;
  /** How the sender is reached, as far as that is known. */
  readonly phone?: string | undefined;
  readonly website?: string | undefined;
  readonly email?: string | undefined;
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
    return houseLetter(house, subjectOf(text), write);
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
  return documentBytes(parts);
}

const subjectOf = ({ subject, meta, values }: FilledText): string =>
  plainLine(withValues(subject ?? meta.titel, values));

/**
 * Who writes, and how to reach them: the letter says that this stands above it. What is not known is to be filled in. Only
 * plain paper needs it.
 */
function senderBlock({ sender, organisation, phone, website, email }: LetterAbout): string {
  const [first, second] = [plainLine(sender), plainLine(organisation)];
  const names = first === second ? [first] : [second, first];
  const known = [website?.replace(/^https:\/\//, '').replace(/\/$/, ''), email].flatMap((at) =>
    at ? plainLine(at) : [],
  );
  const reached = [
    fillIn('adres en postcode', 2),
    phone === undefined ? fillIn('telefoon', 3) : run(plainLine(phone)),
    known.length === 0 ? fillIn('website', 4) : run(known.join(' · ')),
  ];
  const line = (style: string, runs: string): string => paragraph({ pStyle: val(style), framePr: SENDER_FRAME }, runs);
  return [...names.map((name) => line('Afzender', run(name))), ...reached.map((runs) => line('Bereikbaar', runs))].join(
    '',
  );
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

function dateLine({ day: planned }: LetterAbout, dress: Dress, id: number): string {
  const day = planned === undefined ? undefined : { words: toDutch(planned), iso: toIso(planned) };
  return paragraph(dress.properties('body'), words('Datum: ', dress) + dayPicker({ day, id, look: dress.look ?? {} }));
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
  const together = keptTogether(tokens);
  const options: BlocksOptions = {
    ...{ topHeading: 2, paragraphOf: closing(tokens, dress) },
    markOf: (token) => {
      const properties = together.get(token);
      return properties && { properties, above: '' };
    },
  };
  return subject + blocksXml(text, dress, options, tokens);
}

/** What stands under one heading, when it is short: who looks for help finds all of it on one page. */
const SHORT_SECTION = 900;

/** Per block of such a section what keeps it with the next one; of the last, what keeps it whole. */
function keptTogether(tokens: readonly Token[]): ReadonlyMap<Token, ParagraphProperties> {
  const kept = new Map<Token, ParagraphProperties>();
  let section: Token[] = [];
  const close = (): void => {
    const length = section.reduce((all, { raw }) => all + raw.length, 0);
    if (section[0]?.type === 'heading' && length <= SHORT_SECTION) {
      for (const token of section)
        kept.set(token, token === section.at(-1) ? { keepLines: '' } : { keepNext: '', keepLines: '' });
    }
    section = [];
  };
  for (const token of tokens) {
    if (token.type === 'heading') close();
    if (token.type !== 'space' && token.type !== 'def') section.push(token);
  }
  close();
  return kept;
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
