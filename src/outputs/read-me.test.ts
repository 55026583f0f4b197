import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { readMe } from './read-me.ts';

const input = {
  campaign: exampleCampaign(),
  schedule: exampleSchedule(),
  done: {},
  findings: [] as Finding[],
  onRequest: [],
};
const fact: Finding = {
  rule: 'feit-bevestigen',
  severity: 'warning',
  message: 'Het nummer is oud.',
  fix: 'Kijk op digid.nl.',
};

test('bytes for Notepad: BOM, CRLF, no line wider than 78', () => {
  const text = readMe({ ...input, findings: [fact] });
  expect(text.startsWith('\uFEFFDigiD-campagne: Mijn Voorbeeldstad\r\n')).toBe(true);
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]|undefined|\{\{/);
  for (const line of text.slice(1).split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
});

test('the first three open milestones of the plan are the next steps', () => {
  const steps = (done: Record<string, ReturnType<typeof isoDay>>) =>
    readMe({ ...input, done })
      .match(/^ {2}\d\. .*$/gm)
      ?.map((line) => line.trimEnd());
  expect(steps({})).toEqual([
    '  1. 24 november 2026: Meldingen op het inlogscherm aanvragen bij Logius',
    '  2. 8 december 2026: De bevestiging van Logius is binnen',
    '  3. 5 januari 2027: Pagina en tekst bij de inlogknop staan online',
  ]);
  const done = { 'verzoek-logius': isoDay('2026-11-24'), 'pagina-live': isoDay('2027-01-05') };
  expect(steps(done)?.[1]).toBe('  2. 1 juli 2027: Inloggen met alleen een wachtwoord gaat uit');
  const all = Object.fromEntries(input.schedule.milestones.map(({ id, date }) => [id, date]));
  expect(readMe({ ...input, done: all })).toContain('Alle mijlpalen van het plan zijn klaar.');
});

test('says what is in the folder', () => {
  expect(readMe(input).replace(/\s+/g, ' ')).toContain(
    'In deze map staat uw hele campagne: de planning, de kalender en alle teksten',
  );
  expect(readMe(input)).not.toMatch(/agenda|[‘’]/);
});

test('texts that no milestone names are listed, where there are any', () => {
  expect(readMe(input)).not.toContain('Alleen als u ze nodig heeft');
  expect(readMe(input)).not.toContain('Niet in uw plan');
  const onRequest = [
    { tekst: 'intern/persregels', titel: 'Persregels', opVerzoek: true },
    { tekst: 'brieven/3-nazorg', titel: 'Brief 3', opVerzoek: false },
  ];
  const text = readMe({ ...input, onRequest });
  const below = (heading: string): string => text.split(`\r\n${heading}\r\n`)[1]?.split('\r\n\r\n\r\n')[0] ?? '';
  expect(below('Alleen als u ze nodig heeft')).toBe(`${'-'.repeat(27)}\r\n\r\n  - Persregels (intern/persregels)`);
  expect(below('Niet in uw plan')).toBe(`${'-'.repeat(15)}\r\n\r\n  - Brief 3 (brieven/3-nazorg)`);
  expect(readMe({ ...input, onRequest: onRequest.slice(1) })).not.toContain('Alleen als u ze nodig heeft');
});

test('counts no texts, which a short plan or the user may have left out', () => {
  expect(readMe(input)).toContain('  mailings       de mails, met onderwerp');
  expect(readMe(input)).toContain('  brieven        de brieven\r\n');
});

test('facts to confirm say how; other findings stand apart', () => {
  expect(readMe(input)).not.toContain('Nog te bevestigen');
  const text = readMe({
    ...input,
    findings: [fact, { ...fact, rule: 'vakantie', message: 'Mailing in de vakantie.' }],
  });
  expect(text).toContain('gecontroleerd:');
  expect(text).toContain('  [ ] Het nummer is oud. Kijk op digid.nl.\r\n');
  expect(text).toContain('  - Mailing in de vakantie. Kijk op digid.nl.\r\n');
});

test('only commands that exist are named', () => {
  const commands = [...readMe(input).matchAll(/digid-campagne (\w+)/g)].map((found) => found[1]);
  expect([...new Set(commands)].sort()).toEqual(['init', 'plan']);
});

test('names are one line of text', () => {
  const name = 'Stad\r\n\u001b[31m\u2028## kop';
  const text = readMe({
    ...input,
    campaign: exampleCampaign({
      service: { name, inSentence: name },
      organisation: { name, inSentence: name },
      sender: name,
    }),
  });
  expect(text).toContain('DigiD-campagne: Stad [31m ## kop\r\nStad [31m ## kop\r\n====');
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u2028');
});
