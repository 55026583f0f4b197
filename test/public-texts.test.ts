/** What citizens read, word by word: no level, law, punishment, fear or hard word in our own sentences. */
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../src/campaign/types.ts';
import { toMarkdown } from '../src/outputs/markdown.ts';
import { folderOf, guide } from './support/all-texts.ts';
import { fleschDouma, syllables, wordsIn } from './support/own-sentences.ts';
import { CUTOVER, LAST_SAFE_DAY, PUBLIC_TEXTS } from './support/public-campaigns.ts';

const sentences = PUBLIC_TEXTS.flatMap(({ label, own, campaign }) =>
  own.map((sentence, at) => ({ label, sentence, next: own[at + 1] ?? '', campaign })),
);
/** "name: sentence" of every sentence that is wrong. */
const wrong = (isWrong: (entry: (typeof sentences)[number]) => boolean): string[] => [
  ...new Set(sentences.filter(isWrong).map(({ label, sentence }) => `${label}: ${sentence}`)),
];

test('there is much to read', () => {
  expect(new Set(PUBLIC_TEXTS.map(({ name }) => name)).size).toBeGreaterThan(35);
  expect(sentences.length).toBeGreaterThan(900);
  const [first] = PUBLIC_TEXTS;
  expect(first?.campaign).toMatchObject({ machtigen: true, buitenland: false, byPost: true, counter: true });
  expect(PUBLIC_TEXTS.some(({ plain }) => plain.includes(CUTOVER) && plain.includes(LAST_SAFE_DAY))).toBe(true);
});

const UNIT = '(dag|dagen|week|weken|maand|maanden|jaar|kwartaal|zomer|winter|voorjaar|najaar|maandag|dinsdag|vrijdag)';
describe('no sentence of ours speaks of', () => {
  test.each<[string, RegExp]>([
    ['levels', /niveau|DigiD (basis|midden|substantieel|hoog)\b/i],
    ['the law', /\bwet(ten)?\b|wettelijk|verplicht|van de overheid moet/i],
    [
      'a threat',
      /boete|afgesloten|afsluiten|onmiddellijk|laatste (waarschuwing|kans)|gevolgen|dringend|urgent|sanctie/i,
    ],
    ['a threat (losing something)', /per direct|geblokkeerd|vervalt uw|raakt u kwijt|verliest u/i],
    [
      'a day that depends on the reader',
      /\b(eer|over)?(gisteren|morgen)\b|\b(vandaag|binnenkort|straks|onlangs|recent|zojuist)\b/i,
    ],
    [
      'a period that depends on the reader',
      new RegExp(`\\b(deze|volgende|vorige|komende|afgelopen|aanstaande) ${UNIT}\\b`, 'i'),
    ],
    [
      'so long from now',
      new RegExp(`\\b(over|nog|binnen) (\\d+|een|twee|drie|vier|vijf|zes|enkele|een paar) ${UNIT}\\b`, 'i'),
    ],
    ['je', /\b(je|jij|jou|jouw|jullie|jezelf)\b/i],
    ['a percentage', /%|procent|percent/i],
    ['a password of theirs', /u logt nog|u gebruikt nog|nog met een wachtwoord/i],
    ['working notes', /nog invullen|twitter|\[|voorbeeldtekst/i],
  ])('%s', (_what, pattern) => {
    expect(wrong(({ sentence }) => pattern.test(sentence))).toEqual([]);
  });
});

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
/** 1 juli 2027; 19 januari, 25 maart en 1 juli 2027. */
const DATES = new RegExp(`\\b\\d{1,2} ${MONTH}(?:(?:, | en )\\d{1,2} ${MONTH})* \\d{4}\\b`, 'g');

/** What may have figures in it: settings of the user, and values of facts. */
const withFigures = ({ phone, email, website, pageAddress }: Campaign): string[] =>
  [phone, email, website, pageAddress, ...guide.facts.map(({ value }) => value)].filter((text) => text !== undefined);

test('a number is a date with its year, a telephone number or a fact', () => {
  const bare = wrong(({ sentence, campaign }) => {
    const rest = withFigures(campaign).reduce((text, value) => text.replaceAll(value, ''), sentence);
    return /\d/.test(rest.replace(DATES, ''));
  });
  expect(bare).toEqual([]);
});

test('a QR code is only named where there is none, or to warn of it', () => {
  const isWarned = (sentence: string, next: string): boolean =>
    /\b(geen|zonder)\b/.test(sentence) || (sentence.endsWith('?') && /^Vertrouw (die|het)( \S+)? niet\b/.test(next));
  expect(sentences.some(({ sentence }) => sentence.includes('QR'))).toBe(true);
  expect(wrong(({ sentence, next }) => /QR|\bscan/i.test(sentence) && !isWarned(sentence, next))).toEqual([]);
});

test('who does so already is asked behind the sentence about the DigiD app or sms-controle', () => {
  const asks = sentences.filter(({ next }) => /^(Logt u al zo in|Doet u dat al)\?/.test(next));
  expect(asks.length).toBeGreaterThan(20);
  const misplaced = asks.filter(({ sentence }) => !/DigiD app|sms-co|^Zo kunt u/.test(sentence));
  expect([...new Set(misplaced.map(({ label, sentence, next }) => `${label}: ${sentence} ${next}`))]).toEqual([]);
});

describe('links', () => {
  const TARGETS = ['https://www.digid.nl', 'https://mijn.digid.nl', 'https://machtigen.digid.nl'];
  const website = PUBLIC_TEXTS.filter(({ name }) => folderOf(name) === 'website');

  test('on the website go to digid.nl only', () => {
    const targets = website.flatMap(({ filled }) => [...toMarkdown(filled).matchAll(/\]\(([^)]*)\)/g)]);
    expect(new Set(targets.map(([, target]) => target))).toEqual(new Set(TARGETS));
    const addresses = website.flatMap(({ filled }) => toMarkdown(filled).match(/https?:[^)\s]*/g) ?? []);
    expect(addresses.filter((address) => !TARGETS.includes(address))).toEqual([]);
  });

  test('stand nowhere else', () => {
    const elsewhere = PUBLIC_TEXTS.filter(({ name }) => folderOf(name) !== 'website');
    expect(elsewhere.length).toBeGreaterThan(50);
    expect(elsewhere.filter(({ plain }) => /https?:|www\.|\]\(|<a /.test(plain)).map(({ label }) => label)).toEqual([]);
  });
});

describe('is easy to read', () => {
  test('no sentence has more than 25 words', () => {
    expect(wrong(({ sentence }) => wordsIn(sentence).length > 25)).toEqual([]);
  });

  test.each(PUBLIC_TEXTS.map(({ label, own }) => [label, own] as const))(
    '%s: 15 words or fewer on average',
    (_label, own) => {
      const average = own.flatMap(wordsIn).length / own.length;
      expect(average).toBeLessThanOrEqual(15);
      expect(average).toBeGreaterThan(3);
    },
  );

  test.each([
    ['app', 1],
    ['wachtwoord', 2],
    ['sms-controle', 6],
    ['gebruikersnaam', 4],
    ['beëindigen', 4],
    ['bibliotheek', 4],
    ['tijd', 1],
    ['nieuwe', 2],
    ['radio', 3],
    ['2027', 1],
    ['DigiD', 3],
  ])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

  test('all together score 65 or more (Flesch-Douma)', () => {
    const all = [...new Set(sentences.map(({ sentence }) => sentence))];
    const score = Math.round(fleschDouma(all) * 10) / 10;
    expect(score, `Flesch-Douma ${score} for ${all.length} sentences of our own`).toBeGreaterThanOrEqual(65);
  });
});
