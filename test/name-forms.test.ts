/** Correct Dutch, and room enough, with every kind of name and every set of answers. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import type { Campaign } from '../src/campaign/types.ts';
import { ALL_ANSWERS, guide, NO_ANSWERS, named, type Rendered, renderAll, textNamed } from './support/all-texts.ts';
import { emptySections, languageFaults, lengthFaults } from './support/text-faults.ts';

const LONG = 'Gemeenschappelijke Regeling Sociale Zaken Voorbeeldstad, Omstreken en Buitengebied'.slice(0, 80).trim();
const LONGEST = `${'Gemeenschappelijke Regeling Voorbeeldstad en Omstreken '.repeat(4)}`.slice(0, 200).trim();

/** Organisation, its form in a sentence, service. */
const FORMS = [
  ['Gemeente Utrecht', 'de gemeente Utrecht', 'Mijn Utrecht'],
  ['ABP', 'ABP', 'Mijn ABP'],
  ['CAK', 'het CAK', 'Mijn CAK'],
  ['CAK', 'het CAK', 'CAK'],
  ['Dienst Toeslagen', 'Dienst Toeslagen', 'Mijn Toeslagen'],
  ['Belastingdienst', 'de Belastingdienst', 'Mijn Belastingdienst'],
  ["Gemeente 's-Hertogenbosch", "de gemeente 's-Hertogenbosch", "'s-Hertogenbosch"],
  ['Gemeente Súdwest-Fryslân', 'de gemeente Súdwest-Fryslân', 'Mijn Súdwest-Fryslân'],
  ['Waterschap Rivierenland', 'het waterschap Rivierenland', 'Waterschap Rivierenland'],
  ['iBurgerzaken', 'iBurgerzaken', 'iBurgerzaken'],
  ['UMC Utrecht', 'het UMC Utrecht', 'Mijn UMC Utrecht'],
  [LONG, LONG, LONG],
  [LONGEST, LONGEST, LONGEST],
] as const;

const ANSWERS = [
  ['all answers', ALL_ANSWERS],
  ['no answers', NO_ANSWERS],
  ['by post only', { byPost: true, phone: '(030) 286 10 00' }],
  ['at the counter only', { counter: true, email: 'info@voorbeeldstad.nl' }],
] as const satisfies readonly (readonly [string, Partial<Campaign>])[];

/** Written out, these dates and the last safe day are as long as a date can be. */
const LONG_DATE = { cutoverDate: isoDay('2027-09-29'), plannedFrom: isoDay('2027-01-04') };
const EARLIER = isoDay('2027-09-22');

const campaignOf = (organisation: string, service: string): Partial<Campaign> => ({
  organisation: named(organisation),
  service: named(service),
  sender: organisation,
});

test.each(FORMS)('%s is %s in a sentence', (name, inSentence) => {
  expect([LONG, LONGEST].map(({ length }) => length)).toEqual([80, 200]);
  expect(named(name).inSentence).toBe(inSentence);
});

describe.each(
  FORMS.map(
    ([organisation, , service]) => [`${organisation}, ${service}`.slice(0, 60), organisation, service] as const,
  ),
)('%s', (_title, organisation, service) => {
  const campaign = { ...campaignOf(organisation, service), ...LONG_DATE };
  const filled = ANSWERS.map(
    ([what, answers]) => [what, renderAll({ ...campaign, ...answers }, { postponed: EARLIER })] as const,
  );
  const faults = (look: (text: Rendered) => readonly string[]): string[] =>
    filled.flatMap(([what, texts]) =>
      texts.flatMap((text) => look(text).map((fault) => `${text.name}, ${what}: ${fault}`)),
    );

  test('makes every text', () => {
    const made = guide.texts.filter(({ content }) => !/^bouwsteen: ja$/m.test(content));
    for (const [what, texts] of filled) expect([what, texts.length]).toEqual([what, made.length]);
  });
  test('leaves no hole in a sentence', () => expect(faults(languageFaults)).toEqual([]));
  test('leaves no empty section', () => expect(faults(emptySections)).toEqual([]));
  // An sms keeps its sender: the tool warns when that does not fit.
  const leftOut = (text: Rendered): boolean => text.name === 'mailings/sms-uitstel' && organisation === LONGEST;
  test('fits in its room', () => {
    expect(faults((text) => (leftOut(text) ? [] : lengthFaults(text)))).toEqual([]);
  });
});

test.each([
  ...FORMS,
  ["'s-Hertogenbosch", "'s-Hertogenbosch", 'Mijn Den Bosch'],
  ['Wetterskip Fryslân', 'Wetterskip Fryslân', 'Mijn Wetterskip'],
] as const)('%s stands well in a sentence', (organisation, inSentence, service) => {
  const machtigen = { machtigen: true, keyMessageNames: 'organisatie' } as const;
  const text = renderAll({ ...campaignOf(organisation, service), ...machtigen })
    .map(({ plain }) => plain)
    .join('\n');
  const atStart = inSentence.replace(/^(de|het) /, (article) => article.charAt(0).toUpperCase() + article.slice(1));
  expect(text).toContain(`Bij ${inSentence} kunt u vanaf 1 juli 2027 alleen nog inloggen`);
  expect(text).toContain(`Wilt u dat iemand anders uw zaken regelt met ${inSentence}? Dit kan`);
  expect(text).toContain(`\n${atStart} verandert het inloggen bij ${named(service).inSentence}.`);
});

test.each([
  ['the organisation', { keyMessageNames: 'organisatie' }, 'Bij het CAK kunt u vanaf 1 juli 2027 alleen nog inloggen'],
  ['the service', { keyMessageNames: 'dienst' }, 'Bij Mijn CAK kunt u vanaf 1 juli 2027 alleen nog inloggen'],
] as const)('the key message names %s', (_what, setting, sentence) => {
  const page = renderAll({ ...campaignOf('CAK', 'Mijn CAK'), ...setting }).find(
    ({ name }) => name === 'website/pagina',
  );
  expect(page?.plain).toContain(sentence);
});

test.each([
  ['Zorgverzekeraar Voorbeeld N.V.', 'Voorbeeld N.V.'],
  ['Werk & Zo!', 'Mijn Werk…'],
  ['Zorg?', 'Mijn Zorg?'],
])('%s and %s: each sentence ends once', (organisation, service) => {
  const campaign = { ...ALL_ANSWERS, ...campaignOf(organisation, service), ownApp: service, alsoFor: organisation };
  const texts = (['dienst', 'organisatie'] as const).flatMap((keyMessageNames) =>
    renderAll({ ...campaign, keyMessageNames }, { postponed: true }),
  );
  const printed = texts.map(({ subject, preview, plain }) => [subject, preview, plain].join('\n')).join('\n');
  expect(printed.split(`verandert het inloggen bij ${service}`)[1]).toMatch(/^\s/);
  // A run of dots is a blank of the run sheet.
  expect(printed.match(/.{0,30}[.!?…](?<!\.\.)\.(?=\s)/g)).toBeNull();
});

describe('the two wordings', () => {
  const withWordings = guide.texts.filter(({ content }) => content.includes('{{#als lange-versie}}'));
  /** The sources with one of the wordings only, for every name: what a text must be when that wording is chosen. */
  const only = (kept: string, left: string) =>
    guide.texts.map(({ path, content }) => ({
      path,
      content: content
        .replace(new RegExp(`\\{\\{#als ${left}\\}\\}.*?\\{\\{/als\\}\\}`, 'g'), '')
        .replace(new RegExp(`\\{\\{#als ${kept}\\}\\}(.*?)\\{\\{/als\\}\\}`, 'g'), '$1'),
    }));
  const SHORT_NAMES = { organisation: named('ABP'), service: named('Mijn ABP'), sender: 'ABP' };
  const LONG_NAMES = { organisation: named(LONGEST), service: named(LONGEST), sender: LONGEST };
  const printed = ({ subject, preview, plain }: Rendered): string => [subject, preview, plain].join('\n');
  /** By name of the names: the text as it is, and as it would be in one wording. */
  const versions = (names: Partial<Campaign>) => {
    const sources = [guide.texts, only('lange-versie', 'korte-versie'), only('korte-versie', 'lange-versie')];
    const [asItIs = [], long = [], short = []] = sources.map((each) =>
      renderAll(names, { postponed: true, sources: each }),
    );
    return (name: string): string[] => [asItIs, long, short].map((texts) => printed(textNamed(texts, name)));
  };
  const shortNames = versions(SHORT_NAMES);
  const longNames = versions(LONG_NAMES);

  test('there are many', () => expect(withWordings.length).toBeGreaterThan(20));

  describe.each(withWordings.map(({ path, content }) => [path.replace(/\.md$/, ''), content] as const))(
    '%s',
    (name, content) => {
      test('a short name stands in it', () => {
        const [text, long, short] = shortNames(name);
        expect(text).toBe(long);
        expect(text).not.toBe(short);
      });
      // A page of paper has room for any name.
      test.skipIf(/^ruimte: A4$/m.test(content))('a name that does not fit is left out', () => {
        const [text, long, short] = longNames(name);
        expect(short).not.toBe(long);
        expect(text).not.toBe(long);
      });
    },
  );

  test('what has a long wording has a short one as well', () => {
    for (const { path, content } of guide.texts) {
      const count = (wording: string): number => content.split(`{{#als ${wording}}}`).length;
      expect([path, count('lange-versie')]).toEqual([path, count('korte-versie')]);
    }
  });
});
