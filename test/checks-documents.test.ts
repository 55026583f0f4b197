/** An output that somebody edited in Word is read as well, by its text. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/base/finding.ts';
import { bodyPlain } from '../src/texts/body-plain.ts';
import { answeredCampaign, fillCampaign } from './support/all-texts.ts';
import { checked } from './support/control-corpus.ts';

const path = '2-kant-en-klaar/brieven/1-aankondiging.docx';
const letter = fillCampaign(answeredCampaign()).texts.find(({ meta }) => meta.tekst === 'brieven/1-aankondiging');
const lines = letter === undefined ? [] : bodyPlain(letter).trim().split('\n');
const found = (edited: readonly string[]): string[] =>
  checked([], undefined, { documents: [{ path, lines: edited }] }).map(
    ({ rule, file, line, words }: Finding) => `${rule} ${file === path ? 'brief' : file} ${line}: ${words}`,
  );

describe('a letter edited in Word', () => {
  test('as the tool wrote it gives nothing', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(found(lines)).toEqual([]);
  });
  test.each<readonly [what: string, edit: (all: readonly string[]) => string[], expected: string[]]>([
    ['a QR code', (all) => [...all, 'Scan de QR-code.'], [`qr-code brief ${lines.length + 1}: QR-code`]],
    ['another date', (all) => ['Vanaf 1 juni 2027 logt u anders in.', ...all], ['andere-datum brief 1: 1 juni 2027']],
    ['a difficult word', (all) => ['Indien u vragen heeft.', ...all], ['moeilijk-woord brief 1: Indien']],
    ['a place left open', (all) => ['Beste [naam],', ...all], ['invulplek brief 1: [naam]']],
    [
      'the sentence for who need do nothing taken out',
      (all) => all.map((line) => line.replace(/Dan hoeft u niets te doen\./g, '')),
      ['niets-doen brief 3: undefined'],
    ],
  ])('%s', (_what, edit, expected) => expect(found(edit(lines))).toEqual(expected));
});

describe('a mail in which a key message of the guide stands', () => {
  const mail = fillCampaign(answeredCampaign()).texts.find(({ meta }) => meta.tekst === 'mailings/1-aankondiging');
  const written = mail === undefined ? [] : bodyPlain(mail).trim().split('\n');
  const line = written.findIndex((one) => one.includes('De makkelijkste manier')) + 1;
  const changed = (was: string, is: string): string[] =>
    checked([], undefined, {
      documents: [
        { path: '2-kant-en-klaar/mailings/1-aankondiging.txt', lines: written.map((one) => one.replace(was, is)) },
      ],
    }).map(({ rule, line: at, words, fix }) => `${rule} ${at}: ${words}. ${fix}`);
  const back = (words: string): string => `Zet terug: '${words}'.`;
  test.each<readonly [what: string, was: string, is: string, expected: string[]]>([
    ['as it was', 'x', 'x', []],
    ['another word', 'makkelijkste', 'simpelste', [`vaste-tekst ${line}: simpelste. ${back('makkelijkste')}`]],
    [
      'a word that is a fault too',
      'uw persoonlijke',
      'je persoonlijke',
      [line, line + 4].map((at) => `vaste-tekst ${at}: je. ${back('uw')}`),
    ],
    [
      'a sentence taken out',
      ' U hoeft geen wachtwoord te onthouden.',
      '',
      [`vaste-tekst ${line}: U hoeft geen wachtwoord te onthouden.. ${back('U hoeft geen wachtwoord te onthouden.')}`],
    ],
    ['a sentence of the tool itself with another word', 'Beste heer of mevrouw', 'Beste inwoner', []],
  ])('%s', (_what, was, is, expected) => expect(changed(was, is)).toEqual(expected));
});
