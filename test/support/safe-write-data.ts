/** The files and changes of safe-write-case.ts, apart: a child process takes them too. */
import type { Change } from '../../src/store/order.ts';

const bytes = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : Buffer.from(text, 'latin1');
const change = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: bytes(before),
  after: bytes(after),
});

/** What the tool found when it read the folder. */
export const OLD: Readonly<Record<string, string>> = {
  'campagne.yaml': 'id: x\n',
  '1-teksten-aanpassen/website/pagina.md': 'tekst van de gebruiker',
  '2-kant-en-klaar/website/pagina.md': 'oude pagina',
  '2-kant-en-klaar/website/weg.md': 'moet weg',
  '2-kant-en-klaar/brieven/diep/uitstel.docx': 'PK\0\xff\xfe',
  '2-kant-en-klaar/social/post.txt': 'oud bericht',
  '.digid-campagne/staat.json': '{"oud":1}',
};
/** What the user saved meanwhile. */
export const USER: Readonly<Record<string, string>> = {
  '2-kant-en-klaar/website/weg.md': 'moet blijven: van de gebruiker',
  '2-kant-en-klaar/social/post.txt': 'bericht van de gebruiker',
};
export const CHANGES: readonly Change[] = [
  change('2-kant-en-klaar/website/pagina.md', 'oude pagina', 'nieuwe pagina'),
  change('2-kant-en-klaar/website/weg.md', 'moet weg', undefined),
  change('2-kant-en-klaar/brieven/diep/uitstel.docx', 'PK\0\xff\xfe', undefined),
  change('2-kant-en-klaar/social/post.txt', 'oud bericht', 'nieuw bericht'),
  change('2-kant-en-klaar/helpdesk/nieuw/antwoord.docx', undefined, 'PK\0nieuw\xff'),
  change('.digid-campagne/staat.json', '{"oud":1}', '{"nieuw":2}'),
];

/** Files that two processes both write. */
export const RACE_FILES: readonly string[] = [
  '2-kant-en-klaar/website/pagina.md',
  '2-kant-en-klaar/social/post.txt',
  '2-kant-en-klaar/website/weg.md',
  '1-teksten-aanpassen/website/pagina.md',
  'campagne.yaml',
  '.digid-campagne/staat.json',
];
