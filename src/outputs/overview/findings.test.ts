import { describe, expect, test } from 'vitest';
import { overviewInput } from '../../../test/support/overview-input.ts';
import type { Finding } from '../../base/finding.ts';
import { summaryLine } from '../finding-words.ts';
import { overview } from './overview.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const SOURCE = '1-teksten-aanpassen/mailings/1-aankondiging.md';
const found = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'moeilijk-woord', severity: 'tip', file: SOURCE, line: 12, words: 'Indien' },
  ...{ message: "'Indien': dit is een moeilijk woord.", fix: "Schrijf bijvoorbeeld 'als'.", ...more },
});
const tip = found({});
const fault = found({
  rule: 'qr-code',
  severity: 'error',
  line: 20,
  words: 'QR',
  message: "'QR': zet DigiD nooit.",
  fix: 'Weg.',
});
const inWord = found({ file: '2-kant-en-klaar/mailings/1-aankondiging.docx', severity: 'warning', line: 3 });
const inOther = found({ file: '1-teksten-aanpassen/brieven/2-regel-het-nu.md', severity: 'error' });
const inBlock = found({ file: '1-teksten-aanpassen/vragen/verhuisd.md', severity: 'error' });
const nowhere = found({ file: '1-teksten-aanpassen/bouwstenen/eigen.md', severity: 'error' });
const inPart = found({ file: '1-teksten-aanpassen/bouwstenen/contact.md', severity: 'error' });

const pageOf = (findings: readonly Finding[]): string =>
  overview({ ...overviewInput(), findings })
    .replace(STYLE, '')
    .replace(SCRIPT, '');
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
const group = (page: string, id: string): string =>
  new RegExp(`<article class="nakijken" id="nakijken-${id}"[\\s\\S]*?</article>`).exec(page)?.[0] ?? '';

describe('what check finds, per text', () => {
  test('says how grave, where, which words, why, what to do, and the name of the rule', () => {
    expect(plain(group(pageOf([tip]), 'mailings__1-aankondiging'))).toBe(
      ` Mailing 1: aankondiging 1 tip. Lees de tekst In ${SOURCE}: Tip regel 12 moeilijk-woord` +
        " 'Indien': dit is een moeilijk woord. Schrijf bijvoorbeeld 'als'. ",
    );
  });
  test('the gravest first, in a text and among texts; source and output of a text stand together', () => {
    const page = pageOf([tip, inWord, fault, inPart]);
    expect(plain(group(page, 'mailings__1-aankondiging'))).toMatch(
      /1 fout, 1 waarschuwing, 1 tip\..*\.md: Fout regel 20 .*Tip regel 12 .*\.docx: Waarschuwing alinea 3 /,
    );
    expect([...pageOf([tip, inPart]).matchAll(/id="(nakijken-[^"]*)-titel"/g)].map(([, id]) => id)).toEqual([
      'nakijken-1-teksten-aanpassen__bouwstenen__contact_2e_md',
      'nakijken-mailings__1-aankondiging',
    ]);
  });
  test('how many stands at the top, as check says it, and at the card of the text: both lead there', () => {
    const page = pageOf([tip, inWord, fault]);
    expect(page).toContain(`Nog te controleren: <a href="#controleren">${summaryLine([tip, inWord, fault])}</a>`);
    const card = /<article id="tekst-mailings__1-aankondiging"[\s\S]*?<\/article>/.exec(page)?.[0] ?? '';
    expect(card).toContain('<a href="#nakijken-mailings__1-aankondiging">1 fout, 1 waarschuwing, 1 tip</a>');
    expect(page.match(/<p class="telling">/g)).toHaveLength(2);
  });
  test('of a building block stands at each text that includes it, and the block names those texts', () => {
    const page = pageOf([tip, inPart]);
    const id = '1-teksten-aanpassen__bouwstenen__contact_2e_md';
    const card = /<article id="tekst-mailings__1-aankondiging"[\s\S]*?<\/article>/.exec(page)?.[0] ?? '';
    expect(card).toContain(
      `<a href="#nakijken-mailings__1-aankondiging">1 tip</a>; <a href="#nakijken-${id}">1 fout</a> in bouwstenen/contact`,
    );
    const users = overviewInput().texts.filter(({ parts }) => parts?.includes('bouwstenen/contact'));
    expect(plain(group(page, id))).toContain(`Staat in: ${plain(users.map(({ meta }) => meta.titel).join(' , '))} .`);
    expect(users.length).toBeGreaterThan(5);
  });
  test.each<[string, Finding[], string | undefined]>([
    ['one error', [fault, tip], '1 fout in 1 tekst: die kan zo nog niet naar buiten.'],
    [
      'source and output are one text',
      [fault, found({ ...fault, file: inWord.file ?? '' })],
      '2 fouten in 1 tekst: die kan zo nog niet naar buiten.',
    ],
    ['two texts', [fault, fault, inOther], '3 fouten in 2 teksten: die kunnen zo nog niet naar buiten.'],
    [
      'a question of both lists and both scripts',
      [inBlock],
      '1 fout in 4 teksten: die kunnen zo nog niet naar buiten.',
    ],
    ['a block that stands nowhere', [nowhere], '1 fout in 1 tekst: die kan zo nog niet naar buiten.'],
    ['no error', [tip, inWord], undefined],
    [
      'an error in the plan',
      [found({ severity: 'error', file: '' }), found({ severity: 'error', file: 'campagne.yaml' })],
      undefined,
    ],
  ])('at the top, which texts cannot go out: %s', (_, findings, words) => {
    expect(/<p class="nog-niet">([^<]*)</.exec(pageOf(findings))?.[1]).toBe(words);
  });
  test('what is mended in the settings stands under the plan, with its milestone', () => {
    const page = pageOf([found({ file: '', milestone: 'brief-3' }), found({ file: 'campagne.yaml' })]);
    expect(group(page, 'campagne_2e_yaml')).toContain('Planning en instellingen');
    expect(group(page, 'campagne_2e_yaml')).toContain('<a href="#mijlpaal-brief-3">Naar de mijlpaal</a>');
  });
  test('a fact to confirm stands there once, as a fact', () => {
    const { findings } = overviewInput();
    const facts = findings.filter(({ rule }) => rule === 'feit-bevestigen');
    const page = pageOf(facts);
    expect(facts.length).toBeGreaterThan(3);
    expect(page).not.toContain('class="nakijken"');
    for (const { fix } of facts) expect(plain(page).split(fix)).toHaveLength(2);
  });
  test('of which moment it is, also when there is nothing', () => {
    for (const findings of [[], [tip]])
      expect(pageOf(findings)).toContain('Zo was het toen dit overzicht werd gemaakt.');
    expect(pageOf([])).not.toContain('class="telling"');
  });
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</article>',
  '&lt;b&gt;',
  '\u202ebidi',
  '\u0000',
])('words of the user are only text: %j', (words) => {
  const all = (text: string): Finding[] => [
    found({ words: text, message: `'${text}': x.`, fix: text, file: `1-teksten-aanpassen/${text}.md` }),
    found({ words: text, message: 'x', fix: text }),
  ];
  const tags = (page: string): string[] => [...page.matchAll(/<\/?[a-z][a-z0-9]*/g)].map(([tag]) => tag);
  expect(tags(pageOf(all(words)))).toEqual(tags(pageOf(all('gewoon'))));
  for (const hidden of ['\u202e', '\u0000']) expect(pageOf(all(words))).not.toContain(hidden);
});
