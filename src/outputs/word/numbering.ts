/** Lists as Word knows them: real bullets and numbers, each numbered list beginning anew. */
import { DEEPEST_LEVEL, type Numbering } from './dress.ts';
import { DECLARATION } from './xml.ts';

const INDENT = 397;
const FORMATS = [
  ['decimal', '%1.'],
  ['lowerLetter', '%2.'],
  ['lowerRoman', '%3.'],
] as const;
const BULLETS = ['•', '–', '•'] as const;

/** The lists of a document, and the XML that defines them. Ids count from `first`. */
export function numberingOf(first: { readonly definition: number; readonly list: number }): Numbering & {
  /** w:abstractNum of each kind of list. `styled`: tied to the styles of our own documents. */
  readonly definitions: (styled: boolean) => string;
  /** w:num of each list. */
  readonly lists: () => string;
} {
  const [bullets, numbers] = [first.definition, first.definition + 1];
  const lists = [`<w:num w:numId="${first.list}"><w:abstractNumId w:val="${bullets}"/></w:num>`];
  return {
    bullet: first.list,
    numbered(start, level) {
      const id = first.list + lists.length;
      lists.push(
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${numbers}"/>` +
          `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
      );
      return id;
    },
    definitions: (styled) =>
      definition(bullets, 'bullet', styled ? 'ListBullet' : undefined) +
      definition(numbers, 'number', styled ? 'ListNumber' : undefined),
    lists: () => lists.join(''),
  };
}

function definition(id: number, kind: 'bullet' | 'number', style: string | undefined): string {
  const levels = Array.from({ length: DEEPEST_LEVEL }, (_, level) => {
    const [format, shown] = kind === 'bullet' ? ['bullet', BULLETS[level]] : (FORMATS[level] ?? FORMATS[0]);
    const tied = style === undefined ? '' : `<w:pStyle w:val="${style}${level === 0 ? '' : level + 1}"/>`;
    const place = `<w:pPr><w:ind w:left="${INDENT * (level + 1)}" w:hanging="${INDENT}"/></w:pPr>`;
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${tied}` +
      `<w:lvlText w:val="${shown}"/><w:lvlJc w:val="left"/>${place}</w:lvl>`
    );
  });
  // Numbers of their own keep Word from joining a pasted list to another one.
  const nsid = (0x1d160000 + id * 2 + (kind === 'bullet' ? 0 : 1)).toString(16).toUpperCase();
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/>` +
    `<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="${nsid}"/>${levels.join('')}</w:abstractNum>`
  );
}

/** The left indent of a paragraph that goes on below an item of this level. */
export const indentOf = (level: number): number => INDENT * (Math.min(level, DEEPEST_LEVEL - 1) + 1);

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/numbering.xml around definitions and lists. */
export const numberingPart = (definitions: string, lists: string): string =>
  `${DECLARATION}<w:numbering xmlns:w="${MAIN}">${definitions}${lists}</w:numbering>`;
