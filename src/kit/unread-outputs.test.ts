import { expect, test } from 'vitest';
import { unreadFindings } from './unread-outputs.ts';

const PAGE = '2-kant-en-klaar/website/pagina.html';
const told = (path: string, texts: readonly string[]): string[] =>
  unreadFindings([{ path, lines: texts.map((text, at) => ({ at: at + 1, text })) }], new Set(['website/pagina'])).map(
    ({ file, message }) => `${file}: ${message}`,
  );

test.each<[what: string, path: string, texts: readonly string[], said: readonly RegExp[]]>([
  ['an ordinary page', PAGE, ['Een zin.'], []],
  ['a page of which nothing can be read', PAGE, [], [/pagina\.html: Dit bestand is niet te lezen/]],
  ['a page larger than anybody reads', PAGE, ['x'.repeat(200_001)], [/te groot \(201 kB tekst; meer dan 200 kB/]],
  ['what is no text of the campaign', '2-kant-en-klaar/planning.xlsx', [], []],
])('%s', (_what, path, texts, said) => {
  expect(told(path, texts)).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
});
