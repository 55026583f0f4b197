/** What each text for citizens has to say, and when it may say it. */
import { describe, expect, test } from 'vitest';
import { isForCitizens } from './support/all-texts.ts';
import {
  AFTER_CUTOVER,
  AFTER_LAST_SAFE_DAY,
  CUTOVER,
  LAST_SAFE_DAY,
  NO_ANNOUNCEMENT,
  PLAN,
  PUBLIC_TEXTS,
  type PublicText,
} from './support/public-campaigns.ts';

const ELEMENTS = {
  'who need do nothing': /hoeft( u)? niets te doen/,
  'what to do': /digid\.nl/,
  'by when': /\d{1,2} [a-z]+ \d{4}/,
  'what happens otherwise':
    /niet meer (\S+ ){0,4}inloggen|inloggen( bij [^.?]+)? niet meer|kan (dat )?niet meer|anders lukt (het|inloggen) niet/i,
  'where help is': /\bhulp\b|helpen|\b(bel|mail) ons: |contact (met ons )?op|heeft u vragen\?/i,
} as const satisfies Record<string, RegExp>;
/** In the few characters of a social post or sms, what is possible from that day says what is not. */
const IN_SHORT: Partial<Record<Element, RegExp>> = {
  'what happens otherwise':
    /(kunt u|kan inloggen) (\S+ ){0,5}alleen nog (inloggen )?met|kunt u (\S+ ){0,5}blijven inloggen/i,
};
type Element = keyof typeof ELEMENTS;

/** What a text does not say, and why it need not. */
const EXCEPTIONS: readonly (readonly [text: string, element: Element, why: string])[] = [
  ['brieven/3-nazorg', 'what happens otherwise', 'it has happened to the reader: the letter offers help'],
  [
    'website/pagina-vanaf-ingangsdatum',
    'what happens otherwise',
    'it has happened: the page says what is possible now',
  ],
  ['mailings/sms-uitstel', 'what to do', 'one sms of 160 characters; the mail and the page say it'],
  ['mailings/sms-uitstel', 'what happens otherwise', 'one sms of 160 characters'],
  ['mailings/sms-uitstel', 'where help is', 'one sms of 160 characters'],
];

const announcements = PUBLIC_TEXTS.filter(({ name }) => !NO_ANNOUNCEMENT.includes(name));
const isAfter = ({ name }: PublicText): boolean => AFTER_CUTOVER.includes(name);
const isExcepted = (name: string, element: Element): boolean =>
  EXCEPTIONS.some(([text, excepted]) => text === name && excepted === element);
const isShort = ({ filled: { meta } }: PublicText): boolean =>
  meta.ruimte?.kind === 'sms' || (meta.ruimte?.kind === 'tekens' && meta.ruimte.limit <= 280);
const patternFor = (text: PublicText, element: Element): RegExp => {
  const short = isShort(text) ? IN_SHORT[element] : undefined;
  return short ? new RegExp(`${ELEMENTS[element].source}|${short.source}`, 'i') : ELEMENTS[element];
};
const says = (text: PublicText, element: Element): boolean => patternFor(text, element).test(text.plain);

describe.each(Object.keys(ELEMENTS) as Element[])('every text says %s', (element) => {
  test.each(
    announcements
      .filter((text) => !isExcepted(text.name, element) && !(element === 'by when' && isAfter(text)))
      .map((text) => [text.label, text] as const),
  )('%s', (_label, text) => {
    expect(text.plain).toMatch(patternFor(text, element));
  });
});

test.each(EXCEPTIONS)('%s: the exception for "%s" is needed', (name, element) => {
  const texts = announcements.filter((text) => text.name === name);
  expect(texts).toHaveLength(2);
  expect(texts.some((text) => !says(text, element))).toBe(true);
});

describe('mails and letters', () => {
  const SMS_OR_NEWS = ['mailings/sms-herinnering', 'mailings/sms-uitstel', 'mailings/nieuwsbrief'];
  const mails = PUBLIC_TEXTS.filter(({ name }) => name.startsWith('mailings/') && !SMS_OR_NEWS.includes(name));
  const letters = PUBLIC_TEXTS.filter(({ name }) => name.startsWith('brieven/'));
  const labelled = (texts: readonly PublicText[]) => texts.map((text) => [text.label, text] as const);

  test('are all here', () => expect([mails.length, letters.length]).toEqual([2 * 6, 2 * 4]));

  test.each(labelled(mails))('%s has a subject and a preview, and no link, button or QR code', (_label, text) => {
    expect(text.subject).toBeTruthy();
    expect(text.preview).toBeTruthy();
    expect(text.plain).toContain('Wij zetten geen link, knop of QR-code in onze mails over deze verandering');
    expect(text.plain).toContain('Wij vragen nooit om uw wachtwoord, pincode of code.');
    expect(text.plain).not.toMatch(/\bklik(?! er niet op,)|knop hieronder|link hieronder/i);
  });

  test.each(labelled(letters))('%s has a subject, and no QR code', (_label, text) => {
    expect(text.subject).toBeTruthy();
    expect(text.plain).toContain('In deze brief staat geen QR-code');
    expect(text.plain).toContain('Wij vragen nooit om uw wachtwoord, pincode of code.');
    expect(text.plain).not.toMatch(/\bklik|\bscan/i);
  });

  test.each(labelled([...mails, ...letters]))('%s begins and ends as a letter does', (_label, text) => {
    expect(text.plain).toMatch(/^Beste heer of mevrouw,\n\n/);
    expect(text.plain).toMatch(/\n\nMet vriendelijke groet,\n\nGemeente Voorbeeldstad\n$/);
  });

  test.each(labelled([...mails, ...letters]))('%s says in its first lines who need do nothing', (_label, text) => {
    expect(text.plain.split('\n').slice(0, 6).join('\n')).toMatch(ELEMENTS['who need do nothing']);
  });
});

describe('before and after', () => {
  const own = (text: PublicText): string => text.own.join('\n');
  const labels = (texts: readonly PublicText[]): string[] => texts.map(({ label }) => label);

  test('the lists of texts for later agree with the plan', () => {
    const publicDays = (name: string): number[] =>
      PLAN.milestones.filter((item) => item.public && item.texts.includes(name)).map(({ date }) => date);
    const first = (name: string): number => Math.min(...publicDays(name));
    const named = [...new Set(PUBLIC_TEXTS.map(({ name }) => name))].filter((name) => publicDays(name).length > 0);
    expect(named.filter((name) => first(name) >= PLAN.cutover)).toEqual([...AFTER_CUTOVER]);
    const between = named.filter((name) => first(name) > PLAN.lastSafeDay && first(name) < PLAN.cutover);
    const onTheDay = PLAN.milestones.find(({ id }) => id === 'laatste-veilige-dag')?.texts.filter(isForCitizens) ?? [];
    expect(onTheDay.length).toBeGreaterThan(0);
    expect([...between, ...onTheDay].sort()).toEqual([...AFTER_LAST_SAFE_DAY]);
  });

  test('no text for before speaks of the change as done', () => {
    const before = PUBLIC_TEXTS.filter((text) => !isAfter(text));
    expect(labels(before.filter((text) => /\bsinds\b/i.test(own(text))))).toEqual([]);
  });

  test('no text for after speaks of the change as to come', () => {
    const toCome = new RegExp(
      // On time for a deadline is something else than on time for the change.
      `vanaf ${CUTOVER}|verandert|vóór ${CUTOVER}|(?<!uw zaken )op tijd\\b|(mailen|sturen) wij|wij (mailen|sturen)|${LAST_SAFE_DAY}`,
      'i',
    );
    const found = PUBLIC_TEXTS.filter(isAfter).flatMap(({ label, own: all }) =>
      all.filter((sentence) => toCome.test(sentence)).map((sentence) => `${label}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  test('after the last safe day nobody is told to apply by that day', () => {
    const late = PUBLIC_TEXTS.filter(({ name }) => [...AFTER_CUTOVER, ...AFTER_LAST_SAFE_DAY].includes(name));
    expect(late).toHaveLength(2 * (AFTER_CUTOVER.length + AFTER_LAST_SAFE_DAY.length));
    expect(
      labels(late.filter((text) => new RegExp(`(uiterlijk|tot en met|vóór) (op )?${LAST_SAFE_DAY}`).test(own(text)))),
    ).toEqual([]);
  });

  test.each(
    PUBLIC_TEXTS.filter(({ name }) => AFTER_LAST_SAFE_DAY.includes(name)).map((text) => [text.label, text] as const),
  )('%s says that a code by post may be late', (_label, text) =>
    expect(text.plain).toMatch(/komt (die |dus )?misschien (pas na 1 juli 2027|te laat)/),
  );
});
