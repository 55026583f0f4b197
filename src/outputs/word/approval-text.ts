/** One text in the document to approve. */
import type { Schedule } from '../../schedule/types.ts';
import { printsLinks } from '../../texts/identity.ts';
import type { FilledText } from '../../texts/types.ts';
import { bookmarkName, detailsOf, detailsTable, signatureTable, titleOf } from './approval-words.ts';
import { blocksXml } from './blocks.ts';
import type { Dress } from './dress.ts';
import { paragraph, run, val } from './xml.ts';

export interface ApprovalText {
  readonly number: number;
  readonly dress: Dress;
  readonly schedule: Pick<Schedule, 'milestones'>;
  /** The text that stands before it. */
  readonly before: FilledText | undefined;
}

/** Texts of at most so many characters share a page. */
const SHORT = 700;
const isShort = (text: FilledText): boolean => text.markdown.length <= SHORT;

const FIXED = 'Vaste tekst van Logius, niet wijzigen';
const RULE = '<w:top w:val="single" w:sz="6" w:space="6" w:color="A9B7C6"/>';

/** Its title, when and where it is used, room to agree with it, and the text itself. */
export function approvalText(text: FilledText, { number, dress, schedule, before }: ApprovalText): string {
  const goesOn = before !== undefined && isShort(before) && isShort(text);
  const { link, ...withoutLinks } = dress;
  const title = titleOf(text, number);
  return [
    paragraph(
      { ...dress.properties({ heading: 1 }), ...(goesOn ? {} : { pageBreakBefore: '' }) },
      `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(number)}"/>${run(title)}<w:bookmarkEnd w:id="${number}"/>`,
    ),
    text.meta.bron === undefined ? '' : paragraph({ pStyle: val('VasteTekst') }, run(FIXED)),
    detailsTable(detailsOf(text, schedule), dress),
    // Above the text: below it, it would often stand on a page by itself.
    signatureTable(dress, title),
    paragraph({ pBdr: RULE, keepNext: '', spacing: 'w:before="60" w:after="0" w:line="60" w:lineRule="exact"' }, ''),
    blocksXml(text, printsLinks(text.meta.tekst) ? dress : withoutLinks, { topHeading: 2 }),
  ].join('');
}
