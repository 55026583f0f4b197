import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { addDays, isoDay } from '../base/day.ts';
import { planView, planWeek } from './plan-view.ts';
import { type Colors, columns } from './terminal-text.ts';

const options = {
  campaign: exampleCampaign(),
  today: isoDay('2027-01-20'),
  done: { 'verzoek-logius': isoDay('2026-11-25'), 'pagina-live': isoDay('2027-01-05') },
  width: 80,
};
const schedule = exampleSchedule();

describe('the whole plan', () => {
  test('at 80 columns', () => {
    expect(planView(schedule, options)).toMatchInlineSnapshot(`
      [
        "Mijn Voorbeeldstad · Gemeente Voorbeeldstad",
        "start di 5 jan 2027 · ingangsdatum do 1 jul 2027 · 6 maanden",
        "laatste veilige dag do 17 jun 2027",
        "",
        "               dec     jan     feb    mrt     apr    mei     jun    jul     aug",
        "week          48 50 52  1  3   5  7   9  11  13 15  17 19  21 23  25 27  29 31",
        "voorbereiden  ●──○          │                                       ║",
        "informeren              ●   │                                       ║",
        "overstappen                 │                                       ○",
        "nazorg                      │                                       ║          ○",
        "",
        "● klaar   ○ open   ! voorbij en nog open   │ vandaag (wo 20 jan)",
        "║ ingangsdatum   ► later",
        "",
        "VOORBEREIDEN",
        "  wk 48 di 24 nov 2026  ● Meldingen op het inlogscherm        functioneel-beheer",
        "                          aanvragen bij Logius",
        "  wk 50 di  8 dec 2026  ! De bevestiging van Logius is        functioneel-beheer",
        "                          binnen",
        "",
        "INFORMEREN",
        "  wk  1 di  5 jan 2027  ● Pagina en tekst bij de inlogknop    webredactie",
        "                          staan online",
        "",
        "OVERSTAPPEN",
        "  wk 26 do  1 jul 2027  ○ Inloggen met alleen een wachtwoord  ict",
        "                          gaat uit",
        "",
        "NAZORG",
        "  wk 32 do 12 aug 2027  ○ De tweede melding op het            functioneel-beheer",
        "                          inlogscherm gaat uit",
      ]
    `);
  });

  test('at 60 columns', () => {
    expect(planView(schedule, { ...options, width: 60 })).toMatchInlineSnapshot(`
      [
        "Mijn Voorbeeldstad · Gemeente Voorbeeldstad",
        "start di 5 jan 2027 · ingangsdatum do 1 jul 2027 · 6 maanden",
        "laatste veilige dag do 17 jun 2027",
        "",
        "               dec  jan   feb mrt   apr  mei  jun   jul  aug",
        "week          48 51  1  4   7   10 13  16  19 22  25 28  31",
        "voorbereiden  ●─○       │                           ║",
        "informeren           ●  │                           ║",
        "overstappen             │                           ○",
        "nazorg                  │                           ║      ○",
        "",
        "● klaar   ○ open   ! voorbij en nog open",
        "│ vandaag (wo 20 jan)   ║ ingangsdatum   ► later",
        "",
        "VOORBEREIDEN",
        "  wk 48 di 24 nov 2026  ● Meldingen op het inlogscherm",
        "                          aanvragen bij Logius ·",
        "                          functioneel-beheer",
        "  wk 50 di  8 dec 2026  ! De bevestiging van Logius is",
        "                          binnen · functioneel-beheer",
        "",
        "INFORMEREN",
        "  wk  1 di  5 jan 2027  ● Pagina en tekst bij de inlogknop",
        "                          staan online · webredactie",
        "",
        "OVERSTAPPEN",
        "  wk 26 do  1 jul 2027  ○ Inloggen met alleen een wachtwoord",
        "                          gaat uit · ict",
        "",
        "NAZORG",
        "  wk 32 do 12 aug 2027  ○ De tweede melding op het",
        "                          inlogscherm gaat uit ·",
        "                          functioneel-beheer",
      ]
    `);
  });

  test('at 120 columns each milestone has its place on the scale', () => {
    expect(planView(schedule, { ...options, width: 120 }).slice(11)).toMatchInlineSnapshot(`
      [
        "",
        "VOORBEREIDEN",
        "  wk 48 di 24 nov 2026  ● Meldingen op het inlogscherm aanvragen bij    functioneel-beheer  ●     │                ║",
        "                          Logius",
        "  wk 50 di  8 dec 2026  ! De bevestiging van Logius is binnen           functioneel-beheer   ○    │                ║",
        "",
        "INFORMEREN",
        "  wk  1 di  5 jan 2027  ● Pagina en tekst bij de inlogknop staan        webredactie             ● │                ║",
        "                          online",
        "",
        "OVERSTAPPEN",
        "  wk 26 do  1 jul 2027  ○ Inloggen met alleen een wachtwoord gaat uit   ict                       │                ○",
        "",
        "NAZORG",
        "  wk 32 do 12 aug 2027  ○ De tweede melding op het inlogscherm gaat     functioneel-beheer        │                ║   ○",
        "                          uit",
      ]
    `);
  });

  test('colours change nothing but the colours', () => {
    const ink = (text: string): string => `\u001b[1m${text}\u001b[0m`;
    const colors: Colors = { bold: ink, dim: ink, cyan: ink, green: ink, yellow: ink };
    const colored = planView(schedule, { ...options, colors });
    expect(colored.join('\n')).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is taken out
    expect(colored.map((line) => line.replace(/\u001b\[\d+m/g, '').trimEnd())).toEqual(planView(schedule, options));
  });

  test('what was left out and what to mind stand below', () => {
    const plan = exampleSchedule({
      dropped: [{ id: 'brief-1', title: 'Brief 1', reason: 'de aanloop is te kort' }],
      findings: [
        { rule: 'vakantie', severity: 'warning', message: 'Mailing 1 valt in de vakantie.', fix: 'Kies een dag.' },
      ],
    });
    expect(planView(plan, options).slice(-5)).toEqual([
      'WEGGELATEN',
      '  - Brief 1: de aanloop is te kort',
      '',
      'LET OP',
      '  - Mailing 1 valt in de vakantie. Kies een dag.',
    ]);
  });

  test('every line fits the width, whatever the names and wherever today is', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('界'.repeat(90), 'x'.repeat(5000), ''),
    );
    fc.assert(
      fc.property(
        name,
        name,
        fc.integer({ min: 50, max: 120 }),
        fc.integer({ min: -500, max: 900 }),
        (a, b, width, days) => {
          const plan = exampleSchedule({
            milestones: schedule.milestones.map((milestone) => ({ ...milestone, title: a })),
            dropped: [{ id: 'x', title: b, reason: a }],
          });
          const campaign = exampleCampaign({ service: { name: b, inSentence: b }, ownerNames: { ict: a } });
          const lines = planView(plan, { ...options, campaign, width, today: addDays(schedule.cutover, days) });
          for (const line of lines) {
            expect(columns(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('this week and the next', () => {
  test('only what is due then', () => {
    expect(planWeek(schedule, { ...options, today: isoDay('2026-12-31') })).toMatchInlineSnapshot(`
      [
        "Mijn Voorbeeldstad · Gemeente Voorbeeldstad",
        "start di 5 jan 2027 · ingangsdatum do 1 jul 2027 · 6 maanden",
        "laatste veilige dag do 17 jun 2027",
        "",
        "Deze week: week 53, ma 28 dec t/m zo 3 jan 2027",
        "  Niets gepland.",
        "",
        "Volgende week: week 1, ma 4 jan t/m zo 10 jan 2027",
        "  wk  1 di  5 jan 2027  ● Pagina en tekst bij de inlogknop    webredactie",
        "                          staan online",
        "",
        "Nog open van eerder: 1 mijlpaal. Met de opdracht plan ziet u welke.",
      ]
    `);
  });

  test('a block counts in each of its weeks', () => {
    const block = schedule.milestones
      .slice(3, 4)
      .map((milestone) => ({ ...milestone, end: addDays(milestone.date, 20) }));
    const plan = exampleSchedule({ milestones: block });
    const lines = planWeek(plan, { ...options, today: addDays(schedule.cutover, 13) });
    expect(lines.filter((line) => line.includes('Inloggen met alleen'))).toHaveLength(2);
    const words = lines.join(' ').replace(/ +/g, ' ');
    expect(words.match(/\(loopt door tot en met wo 21 jul\)/g)).toHaveLength(2);
    expect(words).not.toContain('(t/m');
  });

  test('a week without milestones says so', () => {
    const lines = planWeek(schedule, { ...options, today: isoDay('2027-03-01') });
    expect(lines.filter((line) => line === '  Niets gepland.')).toHaveLength(2);
  });
});
