/** One text in one form: which writer makes it. The writers of Word and of drafts are large, and load when one is asked for. */
import { folderFor } from '../texts/folders.ts';
import type { FilledText } from '../texts/types.ts';
import type { AboutTexts } from './about-texts.ts';
import type { Form } from './forms.ts';
import { htmlMail } from './html/mail.ts';
import { htmlPage } from './html/page.ts';
import { toMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';
import { plainLine } from './plain-text.ts';
import { wordFile } from './word/word-file.ts';

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
