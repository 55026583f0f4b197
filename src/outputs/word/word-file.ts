/** One text as a Word file: which of the two writers makes it. They are large, and load when one is asked for. */
import { folderFor } from '../../texts/folders.ts';
import type { FilledText } from '../../texts/types.ts';
import type { AboutTexts } from '../about-texts.ts';
import { plainLine } from '../plain-text.ts';

/** The bytes of a letter, or of a document for all else. */
export async function wordFile(
  text: FilledText,
  { campaign, houseLetter, letterDayOf }: AboutTexts,
): Promise<Uint8Array> {
  const organisation = plainLine(campaign.organisation.name);
  if (folderFor(text.meta.tekst)?.use === 'letter') {
    const { wordLetter } = await import('./letter.ts');
    const { phone, website, email } = campaign;
    const about = { sender: plainLine(campaign.sender), organisation, phone, website, email };
    return wordLetter(text, { ...about, day: letterDayOf(text.meta.tekst) }, houseLetter);
  }
  const { wordDocument } = await import('./document.ts');
  return wordDocument(text, { title: plainLine(text.meta.titel), organisation });
}
