/**
 * Passages as advisers write them (test/fixtures/controle/passages/*.txt), many in a file:
 *
 *   === 12 mailings | knop | groene knop; relatieve-tijd
 *
 * is the passage of that number, for a mailing, in which two rules must find something, the first about these words; `niets`
 * for a good one. `heel`: the passage is the whole text; else a text is written around it that lacks nothing.
 */
import { readFileSync } from 'node:fs';
import type { SourceFile } from '../../src/guide/types.ts';
import { guide } from './all-texts.ts';

export interface Wanted {
  readonly rule: string;
  /** Words that the finding must be about. */
  readonly words?: string;
}

export interface Specimen extends SourceFile {
  readonly name: string;
  /** Empty: nothing is to be found. */
  readonly wanted: readonly Wanted[];
}

const HEAD = /^=== (\d+) (\S+)( heel)? \| (.+)$/;

export const PARTS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The passages of one part. */
export function passages(part: string): Specimen[] {
  const text = readFileSync(new URL(`../fixtures/controle/passages/${part}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^(?==== )/m)
    .filter((one) => one.startsWith('==='))
    .map((one) => specimen(part, one));
}

function specimen(part: string, written: string): Specimen {
  const [head = '', ...lines] = written.trim().split('\n');
  const [, number = '', where = '', whole, told = ''] = HEAD.exec(head) ?? [];
  if (number === '') throw new Error(`passages/${part}.txt: ${head}`);
  const body = lines.join('\n').trim();
  const name = `${part} ${number} ${where}`;
  const wanted = wantedIn(told);
  const original = guide.texts.find(({ path }) => path === `${where}.md`);
  if (original && body.includes(' => ')) {
    const [was = '', is = ''] = body.split(' => ');
    if (!original.content.includes(was)) throw new Error(`${name}: ${was}`);
    return { name, wanted, path: original.path, content: original.content.replace(was, is) };
  }
  const folder = where === 'sms' ? 'mailings' : (where.split('/')[0] ?? '');
  const identity = where.includes('/') ? where : `${folder}/${where === 'sms' ? 'sms-' : ''}passage-${part}${number}`;
  const content = whole ? body : (FRAMES[where]?.(body) ?? body);
  return { name, wanted, path: `${identity}.md`, content: `${frontMatter(identity, where)}\n${content}\n` };
}

/** "knop | groene knop; relatieve-tijd" */
export const wantedIn = (told: string): Wanted[] =>
  told === 'niets'
    ? []
    : told.split('; ').map((one) => {
        const [rule = '', words] = one.split(' | ');
        return words === undefined ? { rule } : { rule, words };
      });

function frontMatter(identity: string, where: string): string {
  const isMessage = /^(?:mailings|brieven|partners)/.test(where);
  return [
    ...['---', `tekst: ${identity}`, 'titel: Anders inloggen'],
    ...(isMessage ? ['onderwerp: Anders inloggen'] : []),
    ...(where === 'sms' ? ['voor: sms'] : []),
    ...(where === 'vragen' ? ['bouwsteen: ja'] : ['op-verzoek: ja']),
    ...['---', ''],
  ].join('\n');
}

const CHANGE =
  'Vanaf {{ingangsdatum}} logt u bij {{dienst}} in met de DigiD app of sms-controle. Doet u dat al? Dan hoeft u niets te doen.';
const message = (body: string): string =>
  ['Beste inwoner,', CHANGE, body, 'Typ zelf digid.nl in uw browser. Wij helpen u graag.', '{{afzender}}'].join('\n\n');

const ordinary = (body: string): string =>
  `${body}\n\nGebruikt u de DigiD app of sms-controle al? Dan hoeft u niets te doen. Uitleg en hulp: digid.nl.`;

/** A text that is right, around the passage. */
const FRAMES: Readonly<Record<string, (body: string) => string>> = {
  website: (body) => `# Anders inloggen\n\n${body}\n\nOp [digid.nl](https://www.digid.nl) staat hoe het werkt.`,
  vragen: (body) => `## Wat verandert er?\n\n${body}`,
  mailings: message,
  brieven: message,
  partners: message,
  social: ordinary,
  balie: ordinary,
  'mijn-omgeving': (body) => `${CHANGE}\n\n${body}\n\nOp digid.nl staat hoe het werkt. Vragen? Bel {{telefoon}}.`,
};
