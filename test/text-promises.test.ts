/** What readers once missed in these texts, and must find in them from now on: one test for each remark. */
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../src/campaign/types.ts';
import {
  ALL_ANSWERS,
  guide,
  headingsOf,
  NO_ANSWERS,
  type Rendered,
  renderAll,
  textNamed,
} from './support/all-texts.ts';

const SETTINGS: readonly (readonly [string, Partial<Campaign>])[] = [
  ['no answers', NO_ANSWERS],
  ['all answers', ALL_ANSWERS],
];
const PAGES = ['website/pagina', 'website/pagina-na-laatste-veilige-dag'];
const FAQ = 'website/veelgestelde-vragen';
const AFTER = '-vanaf-ingangsdatum';
const SCRIPTS = ['helpdesk/script', `helpdesk/script${AFTER}`];
const namesIn = (texts: readonly Rendered[], folder: string): string[] =>
  texts.map(({ name }) => name).filter((name) => name.startsWith(`${folder}/`));
/** What stands below a heading, up to the next. */
function below(text: Rendered, heading: string): string {
  const all = headingsOf(text).map((each) => each.text);
  const next = all[all.indexOf(heading) + 1];
  const rest = text.plain.split(`\n${heading}\n`)[1] ?? '';
  return next === undefined ? rest : (rest.split(`\n${next}\n`)[0] ?? '');
}

describe.each(SETTINGS)('with %s', (_title, answers) => {
  const texts = renderAll(answers, { postponed: true });
  const plainOf = (name: string): string => textNamed(texts, name).plain;
  const letters = namesIn(texts, 'brieven');
  const mails = texts.filter(({ name, subject }) => name.startsWith('mailings/') && subject).map(({ name }) => name);

  test('there are letters and mails', () => expect([letters.length, mails.length]).toEqual([4, 6]));

  describe('who has the DigiD app or sms-controle, but uses a password', () => {
    const MAILS = ['mailings/1-aankondiging', 'mailings/2-herinnering', 'mailings/3-laatste-oproep'];
    test.each([...MAILS, 'brieven/2-regel-het-nu', ...PAGES])(
      'reads in %s that nothing has to be applied for',
      (name) => {
        expect(plainOf(name)).toContain(
          'Heeft u de DigiD app of sms-controle al, maar gebruikt u die niet altijd? Dan hoeft u niets aan te vragen. ' +
            'Kies vanaf 1 juli 2027 bij het inloggen de DigiD app of sms-controle. Probeer vóór die dag of het lukt.',
        );
      },
    );
    test.each([FAQ, 'helpdesk/script'])('finds it as a question in %s', (name) => {
      const question = 'Ik heb de DigiD app of sms-controle al, maar log meestal in met een wachtwoord. Wat nu?';
      expect(below(textNamed(texts, name), question)).toMatch(
        /^\s*U hoeft niets aan te vragen\. Kies vanaf 1 juli 2027 bij het inloggen de DigiD app of sms-controle\./,
      );
    });
    test('is asked for it by the helpdesk', () => {
      expect(plainOf('helpdesk/script')).toContain('"Heeft u de DigiD app of sms-controle wel?" Ja: "Kies die vanaf');
      expect(plainOf(`helpdesk/script${AFTER}`)).toContain('"Heeft u de DigiD app of sms-controle?" Ja: "Kies die bij');
    });
    test.each([
      'brieven/3-nazorg',
      `balie/hulpblad${AFTER}`,
      'social/9-inloggen-lukt-niet',
      `${FAQ}${AFTER}`,
      'mailings/4-vandaag-gaat-het-in',
      `website/pagina${AFTER}`,
    ])('reads in %s, after the cutover, what to choose', (name) => {
      expect(plainOf(name)).toMatch(
        /Heeft u (die|de DigiD app of sms-controle) al(, maar [^?]+)?\? Kies (die dan|dan bij het inloggen)\b/,
      );
    });
    test('reads in the mail of the last week what to try', () =>
      expect(plainOf('mailings/3b-laatste-week')).toContain(
        'maar gebruikt u die niet altijd? Probeer dan vóór 1 juli 2027 of het lukt.',
      ));
  });

  test.each(['mailings/3b-laatste-week', 'mailings/4-vandaag-gaat-het-in', 'brieven/3-nazorg'])(
    '%s names the DigiD helpdesk below "Hulp nodig?", behind digid.nl',
    (name) =>
      expect(below(textNamed(texts, name), 'Hulp nodig?')).toMatch(
        /^\s*Kijk eerst op digid\.nl\. Komt u er niet uit\? [^\n]*\bde DigiD helpdesk\b/,
      ),
  );

  test('every sentence about the DigiD helpdesk names it, also without its number', () => {
    const fact = guide.facts.find(({ id }) => id === 'digid-helpdesk');
    for (const sentence of [fact?.sentence, fact?.fallback]) expect(sentence).toContain('de DigiD helpdesk');
  });

  describe('the steps on digid.nl', () => {
    const STEPS = [
      '1. Ga naar internet en typ zelf het adres: digid.nl.',
      '2. Volg daar de stappen voor de DigiD app of sms-controle.',
      '3. Krijgt u een brief met een code? Vul de code in op digid.nl. Pas daarna kunt u ermee inloggen.',
    ].join('\n');
    // The short mail of the last week sends people on to digid.nl in one sentence.
    const withSteps = [...mails.filter((name) => name !== 'mailings/3b-laatste-week'), ...letters];
    test.each([...withSteps, ...namesIn(texts, 'balie')])('%s has them', (name) => {
      expect(plainOf(name)).toContain(`\n\n${STEPS}\n\n`);
    });
  });

  describe('the helpdesk', () => {
    test.each(SCRIPTS)('%s asks for a deadline before anything else', (name) => {
      const asked = [...below(textNamed(texts, name), 'Zo begint u het gesprek').matchAll(/^\d+\. (.*)$/gm)];
      expect(asked.length).toBeGreaterThan(5);
      expect(asked[0]?.[1]).toBe('"Loopt er een termijn af?" Ja: ga naar "Loopt er een termijn af?".');
    });
    test.each(
      SCRIPTS.flatMap((name) =>
        [
          ['Loopt er een termijn af?', 'Zeg: "Met dit gesprek heeft u nog niets ingeleverd.'],
          ['Loopt er een termijn af?', 'Laat de beller niet wachten op een brief met een code.'],
          ['Loopt er een termijn af?', 'Beloof zelf geen uitstel van een termijn.'],
          ['Lastige gesprekken', '"U bent vast een oplichter." Zeg: '],
          ['Lastige gesprekken', '"Ik ben bewindvoerder." Noteer naam en nummer.'],
          ['Lastige gesprekken', 'De beller ziet slecht. Zeg: '],
        ].map(([heading = '', words = '']) => [name, heading, words] as const),
      ),
    )('%s tells below "%s": %s', (name, heading, words) =>
      expect(below(textNamed(texts, name), heading)).toContain(words),
    );
    test.each(SCRIPTS)('%s answers who sees badly or is an administrator', (name) => {
      expect(below(textNamed(texts, name), 'Ik zie slecht of niet. Kan ik dan ook inloggen?')).toContain(
        'de code horen',
      );
      expect(below(textNamed(texts, name), 'Ik ben bewindvoerder, mentor of curator. Wat doe ik?')).toContain(
        'Log niet in met de DigiD van uw cliënt.',
      );
    });
  });

  describe('the days on which mails come', () => {
    const QUESTION = 'Is de mail of brief over DigiD wel van ons?';
    test.each([...PAGES, FAQ])('are to come in %s', (name) => {
      const answer = below(textNamed(texts, name), QUESTION);
      expect(answer).toMatch(/^\s*Over deze verandering mailen wij rond 19 januari, /);
      expect(answer).not.toContain('mailden');
    });
    test.each([`website/pagina${AFTER}`, `${FAQ}${AFTER}`])('are past in %s', (name) => {
      const answer = below(textNamed(texts, name), QUESTION);
      expect(answer).toMatch(/^\s*Over deze verandering mailden wij rond 19 januari, /);
      expect(answer).not.toContain('mailen wij');
    });
    test('are the same in the scripts', () => {
      expect(plainOf('helpdesk/script')).toContain('Wij mailen rond 19 januari, ');
      expect(plainOf(`helpdesk/script${AFTER}`)).toContain('Wij mailden rond 19 januari, ');
    });
  });
});

describe('a letter tells how to reach us', () => {
  const ON_THE_LETTER = 'Boven aan deze brief leest u hoe u ons bereikt.';
  test.each<[string, Partial<Campaign>, string]>([
    ['nothing', {}, ON_THE_LETTER],
    ['a mail address', { email: 'a@b.nl' }, ON_THE_LETTER],
    ['a counter', { counter: true }, `Kom naar onze balie, of schrijf ons. ${ON_THE_LETTER}`],
    [
      'a mail address and a counter',
      { counter: true, email: 'a@b.nl' },
      `Kom naar onze balie, of schrijf ons. ${ON_THE_LETTER}`,
    ],
    ['a telephone', { phone: '14 030', email: 'a@b.nl' }, 'Bel ons: 14 030.'],
    ['a telephone and a counter', { phone: '14 030', counter: true }, 'Bel ons: 14 030. Of kom naar onze balie.'],
  ])('with %s', (_title, answers, words) => {
    const texts = renderAll(answers, { postponed: true });
    const letters = namesIn(texts, 'brieven').map((name) => textNamed(texts, name).plain);
    expect(letters).toHaveLength(4);
    for (const letter of letters) {
      expect(letter).toContain(`\nHeeft u vragen? ${words}\n`);
      expect(letter).not.toMatch(/\bmail ons|mailen kan|a@b\.nl/i);
    }
  });
});
