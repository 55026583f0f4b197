/** A filled text as a Word document: to read, to print, to edit. */
import type { Token } from 'marked';
import { printsLinks } from '../../texts/identity.ts';
import { lexMarkdown } from '../../texts/lex-markdown.ts';
import { ownTitle } from '../../texts/own-title.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { plainLine } from '../plain-text.ts';
import { blocksXml } from './blocks.ts';
import { boxNames, checkBox } from './boxes.ts';
import { ownProperties, ownTable } from './dress.ts';
import { numberingOf, numberingPart } from './numbering.ts';
import { documentBytes } from './package.ts';
import { emptyHeaderPart, footerPart, headerPart, type Paper, sectionProperties, textWidth } from './page.ts';
import { paperFor } from './paper-kinds.ts';
import { type Look, stylesPart } from './styles.ts';
import { paragraph, run, val } from './xml.ts';

export interface WordAbout {
  /** What the text is: "Draaiboek voor de ingangsdatum". */
  readonly title: string;
  readonly organisation: string;
}

/** The bytes of the document. A text without a title of its own stands under what it is; a mail below its subject. */
export async function wordDocument(text: FilledText, { title, organisation }: WordAbout): Promise<Uint8Array> {
  const tokens = lexMarkdown(text.markdown);
  const { paper, look, numbers } = paperFor(text, tokens);
  const own = ownTitle(tokens);
  const cloth = ownCloth(paper, look, { links: printsLinks(text.meta.tekst) });
  const said = plainLine(own === undefined ? title : titleOf(own, text));
  const head = (own === undefined ? paragraph({ pStyle: val('Title') }, run(said)) : '') + subjectLine(text);
  const body = blocksXml(text, cloth.dress, { topHeading: own === undefined ? 1 : 0 }, tokens);
  const parts = {
    ...{ title: said, author: plainLine(organisation) },
    body: head + body + sectionProperties(paper, { header: numbers, footer: true }),
    styles: stylesPart(look),
    numbering: cloth.numberingPart(),
    header: numbers ? headerPart(said) : undefined,
    firstHeader: numbers ? emptyHeaderPart : undefined,
    footer: footerPart(organisation, textWidth(paper), numbers),
    links: cloth.links,
  };
  return documentBytes(parts);
}

const titleOf = (heading: Token, { values }: FilledText): string =>
  withValues('text' in heading ? String(heading.text) : '', values);

/** A mail has a subject, which stands above its text. */
function subjectLine({ subject, values }: FilledText): string {
  return subject === undefined
    ? ''
    : paragraph({}, run('Onderwerp: ', { bold: true }) + run(withValues(subject, values)));
}

/** Whether a link is a link, and whether its address stands behind it. */
export interface LinkManner {
  readonly links: boolean;
  readonly addresses?: boolean;
}

/** The dress of our own documents, and what they leave behind in other parts. */
export function ownCloth(paper: Paper, look: Look, { links: withLinks, addresses = false }: LinkManner) {
  const numbering = numberingOf({ definition: 1, list: 1 });
  // The style List Number points to the second list.
  numbering.numbered(1, 0);
  const links = new Map<string, string>();
  let boxes = 0;
  const named = boxNames();
  const linkTo = (address: string): string => {
    const id = `rIdLink${links.size + 1}`;
    links.set(id, address);
    return id;
  };
  return {
    links,
    dress: {
      properties: ownProperties,
      belowList: look.after * 20,
      numbering,
      table: ownTable('row'),
      width: textWidth(paper),
      addresses,
      box: (name: string, checked: boolean): string => checkBox(named(name), checked, 1000 + boxes++),
      ...(withLinks ? { link: linkTo } : {}),
    },
    numberingPart: (): string => numberingPart(numbering.definitions(true), numbering.lists()),
  };
}
