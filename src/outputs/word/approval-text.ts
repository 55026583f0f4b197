/** One text in the document to approve. */
import type { Token } from 'marked';
import type { Schedule } from '../../schedule/types.ts';
import { isFixedBlock } from '../../texts/fixed-blocks.ts';
import { printsLinks } from '../../texts/identity.ts';
import type { FilledText } from '../../texts/types.ts';
import { bookmarkName, detailsOf, detailsTable, signatureTable, titleOf } from './approval-words.ts';
import { type BlockMark, blocksXml } from './blocks.ts';
import type { Dress } from './dress.ts';
import { type ParagraphProperties, paragraph, run, val } from './xml.ts';

export interface ApprovalText {
  readonly number: number;
  readonly dress: Dress;
  readonly schedule: Pick<Schedule, 'milestones'>;
}

/** A text of more characters than this begins on a page of its own: it takes that page anyway. */
const LONG = 2400;
/** Above a text that goes on below another. */
const BETWEEN = '<w:top w:val="single" w:sz="18" w:space="8" w:color="1B3A5C"/>';

const FIXED = 'Vaste tekst van Logius';
const BAR = '<w:left w:val="single" w:sz="24" w:space="6" w:color="7F7F7F"/>';
/** Grey, with a bar beside it that a printer without colours shows as well. */
const FIXED_LOOK: ParagraphProperties = { pBdr: BAR, shd: 'w:val="clear" w:color="auto" w:fill="EFEFEF"' };
const RULE = '<w:top w:val="single" w:sz="6" w:space="6" w:color="A9B7C6"/>';

/** Its title, when and where it is used, room to agree with it, and the text itself. */
export function approvalText(text: FilledText, { number, dress, schedule }: ApprovalText): string {
  const begins = number === 1 || text.markdown.length > LONG;
  const { link, ...withoutLinks } = dress;
  const title = titleOf(text, number);
  return [
    paragraph(
      {
        ...dress.properties({ heading: 1 }),
        ...(begins ? { pageBreakBefore: '' } : { pBdr: BETWEEN, spacing: 'w:before="560" w:after="100"' }),
      },
      `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(number)}"/>${run(title)}<w:bookmarkEnd w:id="${number}"/>`,
    ),
    detailsTable(detailsOf(text, schedule), dress),
    // Above the text: below it, it would often stand on a page by itself.
    signatureTable(dress, { what: title, isFixed: text.meta.bron !== undefined }),
    paragraph({ pBdr: RULE, keepNext: '', spacing: 'w:before="60" w:after="0" w:line="60" w:lineRule="exact"' }, ''),
    blocksXml(text, printsLinks(text.meta.tekst) ? dress : withoutLinks, { topHeading: 2, markOf: fixedMark(text) }),
  ].join('');
}

/** What of Logius stands in the text, in grey, with above each stretch of it what it is. */
function fixedMark(text: FilledText): (token: Token) => BlockMark | undefined {
  const isFixed = text.meta.bron === undefined ? isFixedBlock(text) : () => true;
  let goesOn = false;
  return (token) => {
    if (token.type === 'space' || token.type === 'def') return undefined;
    const above = goesOn ? '' : paragraph({ pStyle: val('VasteTekst'), ...FIXED_LOOK }, run(FIXED));
    goesOn = isFixed(token);
    return goesOn ? { properties: FIXED_LOOK, above } : undefined;
  };
}
