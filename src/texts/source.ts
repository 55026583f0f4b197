import type { Mistake } from '../base/errors.ts';
import type { SourceFile } from '../guide/types.ts';
import { isWording } from './conditions.ts';
import { type FrontMatter, metaOf, readFrontMatter } from './front-matter.ts';
import { isSafeIdentity } from './identity.ts';
import { mistakeAt } from './place.ts';
import { type BodyLink, checkPositions } from './positions.ts';
import { PRIVATE_USE } from './private-use.ts';
import { shownValue, strangeSigns } from './strange-signs.ts';
import { suggest } from './suggest.ts';
import { type KnownNames, parseTemplate, type Template, type TemplateMistake } from './template.ts';
import type { TextMeta } from './types.ts';

/** A text source, read and checked: all names in its template are declared. */
export interface Source {
  readonly path: string;
  readonly meta: TextMeta;
  readonly body: string;
  readonly template: Template;
  readonly subject?: Template;
  readonly preview?: Template;
  /** The links of a text that is not the guide's own, with their lines in the file. */
  readonly links: readonly BodyLink[];
}

interface ReadSource {
  /** Known as soon as the front matter can be read, also when the text has mistakes. */
  readonly meta: TextMeta;
  readonly source?: Source;
  readonly mistakes: readonly Mistake[];
}

/** Letters of one text: no text of a campaign has a tenth of that. */
export const LARGEST = 200_000;

/** Such a file is refused, and then it is not read by anything else either. */
export const isTooLarge = ({ content }: Pick<SourceFile, 'content'>): boolean => content.length > LARGEST;

const fronts = new WeakMap<SourceFile, FrontMatter>();
/** What was read last under a path: most sources of a campaign are still the guide's to the letter. */
const lastRead = new Map<string, { readonly content: string; readonly front: FrontMatter }>();

/** The front matter of a file. A file is read once: in a new campaign the texts of the guide are its sources as well. */
export function frontMatterOf(file: SourceFile): FrontMatter {
  const known = fronts.get(file);
  if (known) return known;
  const { path, content } = file;
  const last = lastRead.get(path);
  const front = last?.content === content ? last.front : readFrontMatter(path, normalise(content));
  if (last?.front !== front) lastRead.set(path, { content, front });
  fronts.set(file, front);
  return front;
}

/** Which text a file is, also when it was renamed: by its front matter, else by its path. */
export const identityOf = (file: SourceFile): string => metaOf(file.path, frontMatterOf(file).fields).tekst;

/** The text with LF line ends, without BOM and with whole letters (NFC), as all that follows expects it. */
const normalise = (content: string): string =>
  content
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

/**
 * Reads one source. `names` are the declared placeholders and conditions; `builtIn` gives the meta of a text of the guide by its
 * identity, for a file whose front matter is gone. `unchanged` is the front matter of the guide's own text, when the file is
 * still that text to the letter: the tests of the project have checked its positions. Gives all mistakes of the file instead of throwing.
 */
export function parseSource(
  file: SourceFile,
  names: KnownNames,
  builtIn: (identity: string) => TextMeta | undefined = () => undefined,
  unchanged?: FrontMatter,
): ReadSource {
  if (isTooLarge(file)) {
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
  const strange = strangeSigns(file.path, content);
  const places = new Set(strange.map(({ place }) => place));
  // What is wrong with a strange sign in the front matter is said once.
  const mistakes: Mistake[] = [...front.mistakes.filter(({ place }) => !places.has(place)), ...strange];
  if (front.fields.tekst === undefined && !isSafeIdentity(meta.tekst)) {
    mistakes.push(
      mistakeAt(
        file.path,
        undefined,
        'De naam van dit bestand kan niet op elke computer.',
        'Geef het bestand, en de map waarin het staat, een naam met alleen letters, cijfers en streepjes.',
      ),
    );
  }
  // Those characters would be taken for our own.
  if (PRIVATE_USE.test(content)) return { meta, mistakes };

  const { body, bodyLine } = front;
  if (body.trim() === '') {
    const fix = 'Schrijf de tekst. Wilt u deze tekst niet gebruiken? Verwijder dan het bestand.';
    const empty = mistakeAt(file.path, undefined, 'In dit bestand staat geen tekst.', fix);
    return { meta, mistakes: mistakes.length > 0 ? mistakes : [empty] };
  }
  const deep = deepNesting(body);
  if (deep !== undefined) {
    const message = 'Op deze regel staan te veel lijsten of citaten in elkaar.';
    return {
      meta,
      mistakes: [...mistakes, mistakeAt(file.path, bodyLine + deep, message, 'Haal tekens als > en - weg.')],
    };
  }
  const whole = parseTemplate(body, names, bodyLine);
  const positions = whole.template && !unchanged ? checkPositions(body) : { mistakes: [], links: [] };
  const inFile = <T extends { readonly line: number }>(found: readonly T[]): T[] =>
    found.map((item) => ({ ...item, line: bodyLine + item.line - 1 }));
  const subject = headTemplate(front, 'onderwerp', meta.onderwerp, names);
  const preview = headTemplate(front, 'voorbeeldregel', meta.voorbeeldregel, names);
  const inTemplates = [
    ...unknownCondition(front, meta, names),
    ...subject.mistakes,
    ...preview.mistakes,
    ...whole.mistakes,
    ...inFile(positions.mistakes),
  ].map(({ line, message, fix }) => mistakeAt(file.path, line, message, fix));
  const found = [...mistakes, ...inTemplates];
  const { template } = whole;
  if (!template || found.length > 0) return { meta, mistakes: found };
  const source: Source = {
    ...{ path: file.path, meta, body, template, links: inFile(positions.links) },
    ...(subject.template ? { subject: subject.template } : {}),
    ...(preview.template ? { preview: preview.template } : {}),
  };
  return { meta, source, mistakes: [] };
}

/** So many marks of lists and quotes at the beginning of a line, each inside the one before it. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){50}/;

/** The first line, from 0, on which so many stand that reading it as Markdown would never end. */
function deepNesting(body: string): number | undefined {
  const at = body.split('\n').findIndex((line) => DEEP.test(line));
  return at < 0 ? undefined : at;
}

/** A subject or preview line, which has no room for other texts. */
function headTemplate(
  { lines }: FrontMatter,
  key: 'onderwerp' | 'voorbeeldregel',
  text: string | undefined,
  names: KnownNames,
): ReturnType<typeof parseTemplate> {
  if (text === undefined) return { mistakes: [] };
  const line = lines[key] ?? 1;
  const { template, mistakes } = parseTemplate(text, names, line);
  const includes = (template?.includes ?? []).map(({ name }) => ({
    line,
    message: `{{> ${name}}} kan niet in de kop staan, bij '${key}'.`,
    fix: 'Schrijf de woorden zelf.',
  }));
  return includes.length > 0 ? { mistakes: includes } : { ...(template ? { template } : {}), mistakes };
}

function unknownCondition({ lines }: FrontMatter, { alleenAls }: TextMeta, names: KnownNames): TemplateMistake[] {
  const known = [...names.conditions].filter((name) => !isWording(name));
  if (alleenAls === undefined || known.includes(alleenAls)) return [];
  const message = `De waarde van 'alleen-als' in de kop klopt niet (${shownValue(alleenAls)}).`;
  return [{ line: lines['alleen-als'] ?? 1, message, fix: suggest(alleenAls, known) }];
}

/** A text of the guide that lost its front matter keeps what the guide says of it. */
function metaFor(path: string, front: FrontMatter, builtIn: (identity: string) => TextMeta | undefined): TextMeta {
  const meta = metaOf(path, front.fields, front.checksOff);
  return front.present ? meta : (builtIn(meta.tekst) ?? meta);
}
