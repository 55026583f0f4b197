import { OUTPUTS_FOLDER } from '../base/layout.ts';

/** Where the filled form of a text stands, relative to the campaign folder: website texts as Markdown, others as .txt. */
export const textPath = (name: string): string =>
  `${OUTPUTS_FOLDER}/${name}${name.startsWith('website/') ? '.md' : '.txt'}`;
