import { describe, expect, test } from 'vitest';
import { editedOutputs, linesToCheck } from './edited-outputs.ts';
import { hashOf } from './folder.ts';

const PAGE = '2-kant-en-klaar/website/pagina.md';
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const lines = (path: string, all: readonly string[]) => ({
  path,
  lines: all.map((text, at) => ({ at: at + 1, text })),
});
const TEXTS = new Set(['website/pagina', 'mailings/1', 'brieven/1']);

describe('what the user edited', () => {
  const written = { [PAGE]: hashOf(PAGE, Buffer.from('Een.\n')), 'campagne.yaml': 'x' };
  test.each([
    ['as it was written', 'Een.\n', 0],
    ['with the line ends of Windows', '\ufeffEen.\r\n', 0],
    ['edited', 'Twee.\n', 1],
    // What a power cut leaves: `update` makes it again.
    ['empty', '', 0],
    ['nothing but zeros', '\0\0', 0],
  ])('%s', async (_name, text, count) =>
    expect(await editedOutputs([file(PAGE, text), file('campagne.yaml', 'y')], written)).toHaveLength(count),
  );
  test('what was taken away, or is not of the tool, is not edited', async () =>
    expect(await editedOutputs([file('2-kant-en-klaar/van mij.md', 'x')], written)).toEqual([]));
});

describe('lines for the rules', () => {
  test('each at its own number, without the marks of Markdown', () => {
    const found = linesToCheck(
      {
        path: PAGE,
        lines: [
          { at: 2, text: '## Kop' },
          { at: 4, text: '**Let** op.' },
        ],
      },
      TEXTS,
    );
    expect(found).toEqual([{ path: PAGE, lines: ['', 'Kop', '', 'Let op.'] }]);
  });
  test('of a mail its plain text only', () => {
    const head = ['Subject: x', '--=_1', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
    const mail = lines('2-kant-en-klaar/mailings/1.eml', [...head, 'Beste lezer,', '--=_1', '<p>Beste lezer,</p>']);
    expect(linesToCheck(mail, TEXTS)[0]?.lines.join('|')).toBe('||||Beste lezer,');
  });
  test('merge fields of a letter, and the filler behind a preview line, are no words', () => {
    const [letter] = linesToCheck(lines('2-kant-en-klaar/brieven/1.docx', ['Beste «Naam»,']), TEXTS);
    expect(letter?.lines).toEqual(['Beste ,']);
    const [page] = linesToCheck(lines('2-kant-en-klaar/mailings/1.html', ['Lees.\u034f&zwnj;']), TEXTS);
    expect(page?.lines).toEqual(['Lees.']);
  });
  test.each(['overzicht.html', '2-kant-en-klaar/planning.csv', '2-kant-en-klaar/goedkeuring/alle-teksten.docx'])(
    '%s is no text that somebody wrote',
    (path) => expect(linesToCheck(lines(path, ['x']), TEXTS)).toEqual([]),
  );
});
