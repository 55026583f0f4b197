/** One text in one form: which writer makes it. The writers of Word and of drafts are large, and load when one is asked for. */
import type { Day } from '../base/day.ts';
import type { Campaign } from '../campaign/types.ts';
import { folderFor } from '../texts/folders.ts';
import type { FilledText } from '../texts/types.ts';
import type { Form } from './forms.ts';
import type { HeadingLevel } from './html/fragment.ts';
import { htmlMail } from './html/mail.ts';
import { htmlPage } from './html/page.ts';
import { toMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';
import { plainLine } from './plain-text.ts';

export interface AboutTexts {
  readonly campaign: Campaign;
  /** When the plan uses this text, for who opens its page: "5 januari 2027: Pagina live". */
  readonly momentsOf: (identity: string) => readonly string[];
  /** The day that the plan has for this letter, which the letter bears until somebody chooses another. */
  readonly letterDayOf: (identity: string) => Day | undefined;
  /** The user's house letter, huisstijl/brief.docx. */
  readonly houseLetter?: Uint8Array;
  /** The level of the highest heading in the HTML to paste; absent: as in the text. */
  readonly headingLevel?: HeadingLevel | undefined;
}

/** The content of a text in this form. */
export async function textInForm(text: FilledText, form: Form, about: AboutTexts): Promise<string | Uint8Array> {
  const { campaign } = about;
  const mail = (): string => htmlMail(text, { sender: campaign.sender });
  switch (form) {
    case 'md':
      return toMarkdown(text);
    case 'txt':
      return toPlain(text);
    case 'html':
      return folderFor(text.meta.tekst)?.use === 'mailing' && text.meta.onderwerp !== undefined
        ? mail()
        : htmlPage(text, {
            title: plainLine(text.meta.titel),
            organisation: plainLine(campaign.organisation.name),
            note: [...about.momentsOf(text.meta.tekst), ...toDoOnSite(text)],
            headingLevel: about.headingLevel,
          });
    case 'eml': {
      const { emlDraft } = await import('./mail/eml-draft.ts');
      return emlDraft(text, { campaign, html: mail() });
    }
    case 'docx':
      return wordFile(text, about);
  }
}

const FAQ = 'website/veelgestelde-vragen';

/** The page names the questions, but only the user's site knows where they stand. */
function toDoOnSite({ meta, markdown }: FilledText): string[] {
  const names =
    folderFor(meta.tekst)?.use === 'page' && !meta.tekst.startsWith(FAQ) && /\bde veelgestelde vragen\b/.test(markdown);
  return names ? ['Maak na het plaatsen een link van ‘veelgestelde vragen’.'] : [];
}

async function wordFile(text: FilledText, { campaign, houseLetter, letterDayOf }: AboutTexts): Promise<Uint8Array> {
  const organisation = plainLine(campaign.organisation.name);
  if (folderFor(text.meta.tekst)?.use === 'letter') {
    const { wordLetter } = await import('./word/letter.ts');
    const { phone, website, email } = campaign;
    const about = { sender: plainLine(campaign.sender), organisation, phone, website, email };
    return wordLetter(text, { ...about, day: letterDayOf(text.meta.tekst) }, houseLetter);
  }
  const { wordDocument } = await import('./word/document.ts');
  return wordDocument(text, { title: plainLine(text.meta.titel), organisation });
}
