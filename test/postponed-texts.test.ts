/** What a postponement adds to the texts: one for every channel, with the new date and the old. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import { folderOf, isForCitizens, type Rendered, renderAll, textNamed } from './support/all-texts.ts';

const NEW_DATE = '1 juli 2027';
const OLD_DATE = '28 mei 2027';
const before = renderAll();
const after = renderAll({}, { postponed: true });
const names = (texts: readonly Rendered[]): string[] => texts.map(({ name }) => name);
const added = after.filter(({ name }) => !names(before).includes(name));
const printed = ({ subject, preview, plain }: Rendered): string => [subject, preview, plain].join('\n');

describe.each([
  ['2027-07-02', '2 juli 2027'],
  ['2028-01-10', '10 januari 2028'],
])('a date that came nearer, from %s', (announced, inDutch) => {
  const nearer = renderAll({}, { postponed: isoDay(announced) });

  test('is no postponement: only Logius gets a text of its own', () => {
    expect(names(nearer).filter((name) => !names(before).includes(name))).toEqual(['logius/wijziging-datum']);
    expect(nearer.map(printed).join('\n')).not.toMatch(/gebeurt later|opnieuw later/);
  });
  test('is told to Logius as it is, and nothing is asked for the day that comes after', () => {
    const { plain } = textNamed(nearer, 'logius/wijziging-datum');
    expect(plain).toContain(`De datum verandert: niet ${inDutch}, maar ${NEW_DATE}.`);
    expect(plain).toContain(`veranderen op ${NEW_DATE}, en niet op ${inDutch}?`);
    expect(plain).not.toMatch(/Niet plaatsen op|niveau pas laten/);
  });
  test('is told on the pages', () => {
    expect(textNamed(nearer, 'website/pagina').plain).toContain(
      `Wij noemden eerder de datum ${inDutch}. Die geldt niet meer.`,
    );
  });
});

test('Logius is asked for nothing on a day that may have passed', () => {
  const { plain } = textNamed(after, 'logius/wijziging-datum');
  expect(plain).toContain('- Is de melding nog niet zichtbaar? Dan graag zo snel mogelijk.\n');
  expect(plain).not.toContain('5 januari 2027');
});

test('the helpdesk promises no reason that the website does not give', () => {
  const { plain } = textNamed(after, 'helpdesk/uitstel');
  expect(plain).toContain(
    '"Waarom is het later?" Zeg: "De reden weet ik niet. Ik kan u wel vertellen wat het voor u betekent."',
  );
  expect(plain).not.toMatch(/gaat het niet door|wat wij daarover kunnen vertellen|Alweer/);
});

test.each(['website/melding-uitstel', 'website/melding-uitstel-zonder-datum'])(
  '%s speaks of what stood there, with dates',
  (name) => {
    const { plain } = textNamed(after, name);
    expect(plain).toContain('\nEerder stond hier dat inloggen bij Mijn Voorbeeldstad verandert op ');
    expect(plain).not.toMatch(/Wij schreven|vóór die tijd/);
  },
);

describe.each([
  [
    'twice',
    ['2027-04-06', '2027-05-28'],
    'Eerst noemden wij 6 april 2027, daarna 28 mei 2027.',
    'twee keer',
    '6 april en 28 mei 2027',
  ],
  [
    'three times',
    ['2026-12-01', '2027-04-06', '2027-05-28'],
    'Eerst noemden wij 1 december 2026, daarna 6 april en 28 mei 2027.',
    'drie keer',
    '1 december 2026, 6 april 2027 en 28 mei 2027',
  ],
])('a date that was put off %s', (_title, dates, first, times, all) => {
  const texts = renderAll({}, { postponed: dates.map(isoDay) });
  const once = new Map(after.map((text) => [text.name, text]));
  const AGAIN = `Inloggen bij Mijn Voorbeeldstad verandert opnieuw later. ${first} De nieuwe datum is ${NEW_DATE}. Het spijt ons dat de datum ${times} verandert.`;

  test.each(['mailings/uitstel', 'brieven/uitstel', 'partners/uitstel', 'website/melding-uitstel'])(
    '%s names each date, and is sorry for each time',
    (name) => {
      const { plain } = textNamed(texts, name);
      expect(plain).toContain(`\n\n${AGAIN}\n\n`);
      expect(plain).not.toMatch(/gebeurt later|schreven|Eerder stond/);
    },
  );
  test.each(['mailings/uitstel', 'brieven/uitstel', 'partners/uitstel'])('%s has another subject', (name) => {
    expect(textNamed(texts, name).subject).toBe('Mijn Voorbeeldstad: inloggen verandert opnieuw later');
    expect(once.get(name)?.subject).toBe('Mijn Voorbeeldstad: inloggen verandert later');
  });
  test.each([
    'mijn-omgeving/melding-uitstel',
    'inlogscherm/tekst-bij-inlogknop-uitstel',
    'website/pagina',
    'website/veelgestelde-vragen',
    'website/pagina-vanaf-ingangsdatum',
  ])('%s says which dates hold no longer', (name) => {
    expect(textNamed(texts, name).plain).toContain(`Wij noemden eerder ${all}. Die datums gelden niet meer.\n`);
  });
  test('the helpdesk knows what to say', () => {
    const { plain } = textNamed(texts, 'helpdesk/uitstel');
    expect(plain).toContain(`De datums ${all} gelden niet meer.`);
    expect(plain).toContain(`"Alweer een andere datum?" Zeg: "Ja. Het spijt ons dat de datum ${times} verandert.`);
  });
  test('Logius hears of the date that held just before', () => {
    expect(textNamed(texts, 'logius/wijziging-datum').plain).toContain(`niet 28 mei 2027, maar ${NEW_DATE}.`);
  });
  test('sms and social fit, with the sender', () => {
    expect(textNamed(texts, 'mailings/sms-uitstel').room?.fits).toBe(true);
    expect(textNamed(texts, 'mailings/sms-uitstel').plain).toMatch(/^Gemeente Voorbeeldstad: .*niet op 28 mei 2027\./);
    expect(textNamed(texts, 'social/uitstel').room?.fits).toBe(true);
    expect(textNamed(texts, 'social/uitstel').plain).toContain('Eerdere datums gelden niet meer.');
  });
});

test('a date that came nearer first and was put off then is not put off again', () => {
  const texts = renderAll({}, { postponed: ['2027-06-03', '2027-05-28'].map(isoDay) });
  expect(textNamed(texts, 'mailings/uitstel').plain).toContain(
    `verandert op ${OLD_DATE}. Dat gebeurt later: op ${NEW_DATE}.`,
  );
  expect(texts.map(printed).join('\n')).not.toMatch(/opnieuw later|keer verandert/);
  expect(textNamed(texts, 'website/pagina').plain).toContain('Wij noemden eerder 3 juni en 28 mei 2027.');
});

describe('the sms about a postponement', () => {
  const smsOf = (sender: string) =>
    textNamed(
      renderAll(
        { sender, cutoverDate: isoDay('2027-09-29'), plannedFrom: isoDay('2027-01-04') },
        { postponed: isoDay('2027-09-22') },
      ),
      'mailings/sms-uitstel',
    );
  const LONG = 'Gemeenschappelijke Regeling Sociale Zaken Voorbeeldstad en alle dorpen daaromheen';
  test.each([
    ['a short name', 'ABP', 'ABP', 'niet op 22 september 2027. Heeft u'],
    [
      'accents, which cost an sms half its room',
      'Gemeente Súdwest-Fryslân',
      'Gemeente Sudwest-Fryslan',
      'niet op 22 september 2027. Heeft u',
    ],
    ['80 characters', LONG.slice(0, 80), LONG.slice(0, 80), 'anders inloggen later: 29 september 2027. App of sms?'],
  ])('keeps its sender, with %s', (_what, sender, shown, rest) => {
    const { plain, room } = smsOf(sender);
    expect(plain.startsWith(`${shown}: `)).toBe(true);
    expect(plain).toContain(rest);
    expect(plain).toMatch(/(hoeft u|U hoeft) niets te doen/);
    expect(room).toMatchObject({ kind: 'sms', limit: 160, fits: true });
  });
  test('does not leave out a name that never fits: the tool says so', () => {
    const sender = 'Gemeenschappelijke Regeling Voorbeeldstad en Omstreken '.repeat(4).slice(0, 200).trim();
    const { plain, room } = smsOf(sender);
    expect(plain.startsWith(`${sender}: `)).toBe(true);
    expect(room?.fits).toBe(false);
  });
});

test('there is a text for every channel on which people heard of the old date', () => {
  const channels = [...new Set(names(after).map(folderOf))];
  // The sheet that the counter hands out is the usual one, printed again.
  expect([...new Set(names(added).map(folderOf))]).toEqual(channels.filter((channel) => channel !== 'balie'));
});

describe.each(added.map((text) => [text.name, text] as const))('%s', (_name, text) => {
  test('names the new date', () => expect(text.plain).toContain(NEW_DATE));
  test('names the old date, as one that is off', () => {
    expect(printed(text)).toContain(OLD_DATE);
    const old = text.plain.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.includes(OLD_DATE));
    expect(old.join(' ')).toMatch(
      /niet|verandert op 28 mei 2027|noemden eerder de datum 28 mei 2027|Oude ingangsdatum/,
    );
  });
});

test.each(added.filter(({ name }) => isForCitizens(name)).map((text) => [text.name, text] as const))(
  '%s does not alarm who has arranged it already',
  (_name, text) => expect(text.plain).toMatch(/hoeft u niets te doen/),
);

describe('the other texts', () => {
  /** The pages that answer whether a message was real. */
  const ANSWERS = [
    'website/pagina',
    'website/pagina-na-laatste-veilige-dag',
    'website/pagina-vanaf-ingangsdatum',
    'website/veelgestelde-vragen',
    'website/veelgestelde-vragen-vanaf-ingangsdatum',
  ];
  const GONE = `Wij noemden eerder de datum ${OLD_DATE}. Die geldt niet meer.`;
  const paragraph = new RegExp(`^${GONE.replace(/[.?]/g, '\\$&')}\n\n`, 'm');
  const others = after.filter(({ name }) => names(before).includes(name));

  test('name the old date only to say that it is off', () => {
    expect(others.length).toBe(before.length);
    expect(names(others.filter((text) => printed(text).includes(OLD_DATE)))).toEqual(ANSWERS);
  });

  test.each(ANSWERS)('%s says so below the question whether a message is real', (name) => {
    const { plain } = textNamed(after, name);
    const answer = plain.split('\nIs de mail of brief over DigiD wel van ons?\n')[1] ?? '';
    expect(answer.indexOf(GONE)).toBeGreaterThan(0);
    expect(answer.indexOf(GONE)).toBeLessThan(answer.indexOf('\nTwijfelt u? '));
    // A fake message may name the old date as well.
    expect(plain).not.toMatch(/(was|waren|is) (ook )?van ons/);
    expect(plain.split(OLD_DATE)).toHaveLength(2);
  });

  test('are the same as ever but for that', () => {
    const withoutIt = (text: Rendered): string => printed(text).replace(paragraph, '');
    expect(before.filter((text) => withoutIt(text) !== printed(text))).toEqual([]);
    expect(others.map(withoutIt)).toEqual(before.map(printed));
  });
});
