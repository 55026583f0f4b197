import { describe, expect, test } from 'vitest';
import { isoDay } from '../base/day.ts';
import type { AnswerKey } from './answer-words.ts';
import { type Answers, mergeAnswers, missingAnswers, readAnswer, toCampaign } from './answers.ts';

const good: readonly [AnswerKey, string, unknown][] = [
  ['ingangsdatum', '1-7-2027', isoDay('2027-07-01')],
  ['maanden', ' 6 ', 6],
  ['regio', 'Noord', 'noord'],
  ['machtigen', 'Ja', true],
  ['buitenland', 'nee', false],
  ['post', 'ja', true],
  ['balie', 'Nee', false],
  ['eigen-app', ' Voorbeeldstad-app ', 'Voorbeeldstad-app'],
  ['geldt-ook-voor', 'Mijn Werk en Mijn Zorg', 'Mijn Werk en Mijn Zorg'],
  ['geldt-ook-voor', 'x'.repeat(500), 'x'.repeat(500)],
  ['website', 'https://www.Voorbeeldstad.nl/', 'https://www.voorbeeldstad.nl'],
  ['website', 'https://voorbeeldstad.nl/digid/', 'https://voorbeeldstad.nl/digid/'],
  ['pagina-adres', 'https://voorbeeldstad.nl/digid/', 'voorbeeldstad.nl/digid'],
  ['telefoon', '14 030', '14 030'],
  ['telefoon', '(030) 286 10 00', '(030) 286 10 00'],
  ['email', "o'neil@voorbeeld.nl", "o'neil@voorbeeld.nl"],
  ['aantal-gebruikers', '12.000', 12000],
  ['organisatie', '{{x}}', '{{x}}'],
];
const bad: readonly [AnswerKey, string, RegExp][] = [
  ['ingangsdatum', '30-2-2027', /bestaat niet/],
  ['ingangsdatum', '1-7-27', /vier cijfers/],
  ['ingangsdatum', 'volgend jaar', /geen datum/],
  ['maanden', '7', /maanden/],
  ['regio', 'noordd', /mogelijkheden/],
  ['machtigen', 'misschien', /ja of nee/],
  ['post', 'misschien', /ja of nee/],
  ['balie', '', /ja of nee/],
  ['eigen-app', 'Mijn\napp', /stuurteken/],
  ['eigen-app', '\u001b[31mapp', /stuurteken/],
  ['eigen-app', 'a\u202eb', /leesrichting/],
  ['eigen-app', 'a'.repeat(201), /langer dan 200/],
  ['eigen-app', ' ', /leeg/],
  ['eigen-app', 'Nee', /naam, geen ja of nee/],
  ['eigen-app', 'geen', /naam, geen ja of nee/],
  ['geldt-ook-voor', 'nee', /naam, geen ja of nee/],
  ['geldt-ook-voor', 'x'.repeat(501), /langer dan 500/],
  ['website', 'http://x.nl', /http/],
  ['website', 'javascript:alert(1)', /webadres/],
  ['website', 'https://a:b@x.nl', /gebruikersnaam/],
  ['website', 'https://localhost', /naam/],
  ['website', 'https://x.nl/"onclick', /webadres/],
  ['pagina-adres', 'voorbeeldstad.nl/digid?x=1', /over te typen/],
  ['pagina-adres', 'digid', /over te typen/],
  ['telefoon', 'bel ons', /telefoonnummer/],
  ['telefoon', '0'.repeat(16), /telefoonnummer/],
  ['email', 'a@b.nl, evil@x.nl', /e-mailadres/],
  ['email', 'a@localhost', /e-mailadres/],
  ['aantal-gebruikers', '1.5', /getal/],
  ['aantal-gebruikers', '0', /getal/],
  ['aantal-gebruikers', '-3', /getal/],
];

describe('the table of answers', () => {
  test.each(good)('%s reads %j', (key, text, value) => {
    const answers: Answers = {};
    expect(readAnswer(answers, key, text, `--${key}`)).toBeUndefined();
    expect(answers[key]).toBe(value);
  });
  test.each(bad)('%s refuses %j', (key, text, why) => {
    const answers: Answers = {};
    const mistake = readAnswer(answers, key, text, `--${key}`);
    expect(mistake?.message).toMatch(why);
    expect(mistake?.place).toBe(`--${key}`);
    expect(answers).toEqual({});
  });
  test('a mistake shows the value on one short line, without characters that steer the terminal', () => {
    const mistake = readAnswer({}, 'organisatie', `\u001b[2J${'a'.repeat(5000)}`, '--organisatie');
    expect(mistake?.message).not.toMatch(/\p{Cc}/u);
    expect(mistake?.message.length).toBeLessThan(200);
  });
  test('names all missing answers at once', () => {
    expect(missingAnswers({}).map(({ place }) => place)).toEqual(['--organisatie', '--dienst', '--ingangsdatum']);
    expect(missingAnswers({ organisatie: 'X', dienst: 'Y', ingangsdatum: isoDay('2027-07-01') })).toEqual([]);
  });
  test('flag beats file, and facts are merged by name', () => {
    const file: Answers = { organisatie: 'X', dienst: 'Y', feiten: { a: { value: '1' }, b: { value: '2' } } };
    expect(mergeAnswers(file, { organisatie: 'Z', feiten: { b: { value: '3' } } })).toEqual({
      organisatie: 'Z',
      dienst: 'Y',
      feiten: { a: { value: '1' }, b: { value: '3' } },
    });
  });
  test('who confirms a fact keeps the value of his own', () => {
    const [then, now] = [isoDay('2026-11-01'), isoDay('2027-01-02')];
    const file: Answers = { feiten: { a: { value: '1', checkedOn: then } } };
    expect(mergeAnswers(file, { feiten: { a: { checkedOn: now } } })).toEqual({
      feiten: { a: { value: '1', checkedOn: now } },
    });
  });
  test('defaults fill what is absent', () => {
    const day = isoDay('2027-07-01');
    const campaign = toCampaign({
      id: 'x-y',
      organisatie: 'X',
      dienst: 'Y',
      'organisatie-in-zin': 'de X',
      'dienst-in-zin': 'Y',
      ingangsdatum: day,
      maanden: 6,
      'plannen-vanaf': isoDay('2026-11-23'),
    });
    expect(campaign).toMatchObject({
      region: 'landelijk',
      machtigen: false,
      byPost: false,
      counter: false,
      keyMessageNames: 'dienst',
      sender: 'X',
      letterWorkingDays: 5,
      marginWorkingDays: 5,
      daysOff: { goodFriday: true, liberationDay: 'ieder-jaar' },
    });
    for (const absent of ['website', 'ownApp', 'alsoFor']) expect(absent in campaign).toBe(false);
  });
});
