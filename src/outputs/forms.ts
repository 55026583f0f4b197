/**
 * In which forms a text is used: the one table of formats, by how the texts of a folder go out. `made` are the files that a campaign
 * folder gets, the most used first; `possible` is what `export` gives when somebody asks for it.
 */
import { OUTPUTS_FOLDER } from '../base/layout.ts';
import { type FolderUse, folderFor } from '../texts/folders.ts';
import type { TextMeta } from '../texts/types.ts';

export const FORMS = ['html', 'md', 'txt', 'eml', 'docx'] as const;
export type Form = (typeof FORMS)[number];

export interface FormsOfText {
  readonly made: readonly Form[];
  readonly possible: readonly Form[];
}

const BY_USE: Readonly<Record<FolderUse, FormsOfText>> = {
  page: { made: ['html', 'md'], possible: ['html', 'md', 'txt', 'docx'] },
  screen: { made: ['txt'], possible: ['txt', 'md', 'html'] },
  mailing: { made: ['html', 'txt', 'eml'], possible: FORMS },
  letter: { made: ['docx'], possible: ['docx', 'txt', 'md', 'html'] },
  paper: { made: ['html', 'docx'], possible: FORMS },
  message: { made: ['eml', 'txt'], possible: FORMS },
};

/** A folder of the user's own. */
const OWN: FormsOfText = { made: ['txt', 'html'], possible: FORMS };
const SMS: FormsOfText = { made: ['txt'], possible: ['txt', 'md'] };
/** An item for somebody else's mail: no draft of its own. */
const NEWS_ITEM: FormsOfText = { made: ['html', 'txt'], possible: ['html', 'txt', 'md', 'docx'] };

/** The forms of a text, by its folder; a text message and an item in a newsletter are no mails. */
export function formsOf({ tekst, ruimte }: Pick<TextMeta, 'tekst' | 'ruimte'>): FormsOfText {
  if (ruimte?.kind === 'sms') return SMS;
  if (tekst === 'mailings/nieuwsbrief') return NEWS_ITEM;
  const use = folderFor(tekst)?.use;
  return use === undefined ? OWN : BY_USE[use];
}

/** Where a text stands in this form, relative to the campaign folder. */
export const textPath = (tekst: string, form: Form): string => `${OUTPUTS_FOLDER}/${tekst}.${form}`;

/** The file of a text that a person opens first. */
export const mainPath = (meta: Pick<TextMeta, 'tekst' | 'ruimte'>): string =>
  textPath(meta.tekst, formsOf(meta).made[0] ?? 'txt');

/** The same by identity, of the texts that were filled: only those say that they are a text message. */
export function mainPaths(texts: readonly { readonly meta: TextMeta }[]): (identity: string) => string {
  const known = new Map(texts.map(({ meta }) => [meta.tekst, meta]));
  return (identity) => mainPath(known.get(identity) ?? { tekst: identity });
}
