/** Where the filled form of a text stands, relative to the campaign folder: website texts as Markdown, others as .txt. */
export const textPath = (name: string): string =>
  `2-kant-en-klaar/${name}${name.startsWith('website/') ? '.md' : '.txt'}`;
