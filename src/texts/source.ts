import type { Mistake } from '../base/errors.ts';
import type { SourceFile } from '../guide/types.ts';
import { type FrontMatter, metaOf, readFrontMatter } from './front-matter.ts';
import { isSafeIdentity } from './identity.ts';
import { mistakeAt } from './place.ts';
import { checkPositions } from './positions.ts';
import { PRIVATE_USE } from './private-use.ts';
import { parseTemplate, type Template } from './template.ts';
import type { TextMeta } from './types.ts';

/** A text source, read and checked: all names in its template are declared. */
export interface Source {
  readonly path: string;
  readonly meta: TextMeta;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly template: Template;
}

export interface ReadSource {
  /** Known as soon as the front matter can be read, also when the text has mistakes. */
  readonly meta: TextMeta;
  readonly source?: Source;
  readonly mistakes: readonly Mistake[];
}

const LARGEST = 200_000;

const fronts = new WeakMap<SourceFile, FrontMatter>();

/** The front matter of a file. A file is read once: in a new campaign the texts of the guide are its sources as well. */
export function frontMatterOf(file: SourceFile): FrontMatter {
  const front = fronts.get(file) ?? readFrontMatter(file.path, normalise(file.content));
  fronts.set(file, front);
  return front;
}

/** The text with LF line ends and without BOM, as all that follows expects it. */
const normalise = (content: string): string => content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/**
 * Reads one source. `names` are the declared placeholders; `builtIn` gives the meta of a text of the guide by its
 * identity, for a file whose front matter is gone. `unchanged` is the front matter of the guide's own text, when the file is
 * still that text to the letter: the tests of the project have checked its positions. Gives all mistakes of the file instead of throwing.
 */
export function parseSource(
  file: SourceFile,
  names: readonly string[],
  builtIn: (identity: string) => TextMeta | undefined = () => undefined,
  unchanged?: FrontMatter,
): ReadSource {
  if (file.content.length > LARGEST) {
    const meta = metaOf(file.path, {});
    const kB = Math.ceil(file.content.length / 1000);
    const mistake = mistakeAt(
      file.path,
      undefined,
      `Dit bestand is te groot (${kB} kB; meer dan ${LARGEST / 1000} kB kan niet).`,
      'Haal het bestand uit deze map, of kort de tekst in.',
    );
    return { meta, mistakes: [mistake] };
  }
  const content = normalise(file.content);
  const front = unchanged ?? frontMatterOf(file);
  const meta = metaFor(file.path, front, builtIn);
  const mistakes: Mistake[] = [...front.mistakes, ...privateUse(file.path, content)];
  if (front.fields.tekst === undefined && !isSafeIdentity(meta.tekst)) {
    mistakes.push(
      mistakeAt(
        file.path,
        undefined,
        'De naam van dit bestand kan niet op elke computer.',
        'Geef het bestand een naam met alleen letters, cijfers en streepjes.',
      ),
    );
  }
  if (mistakes.length > 0) return { meta, mistakes };

  const { body, bodyLine } = front;
  if (body.trim() === '') {
    const fix = 'Schrijf de tekst. Wilt u deze tekst niet gebruiken? Verwijder dan het bestand.';
    return { meta, mistakes: [mistakeAt(file.path, undefined, 'In dit bestand staat geen tekst.', fix)] };
  }
  const { template, mistakes: wrong } = parseTemplate(body, names);
  const inBody = template ? (unchanged ? [] : checkPositions(body)) : wrong;
  const found = inBody.map(({ line, message, fix }) => mistakeAt(file.path, bodyLine + line - 1, message, fix));
  if (!template || found.length > 0) return { meta, mistakes: found };
  return { meta, source: { path: file.path, meta, body, bodyLine, template }, mistakes: [] };
}

/** A text of the guide that lost its front matter keeps what the guide says of it. */
function metaFor(path: string, front: FrontMatter, builtIn: (identity: string) => TextMeta | undefined): TextMeta {
  const meta = metaOf(path, front.fields);
  return front.present ? meta : (builtIn(meta.tekst) ?? meta);
}

function privateUse(path: string, content: string): Mistake[] {
  return content
    .split('\n')
    .flatMap((line, index) =>
      PRIVATE_USE.test(line)
        ? mistakeAt(
            path,
            index + 1,
            'Hier staat een teken dat niet in een tekst kan (private use).',
            'Typ deze regel opnieuw, zonder te kopiëren en plakken.',
          )
        : [],
    );
}
