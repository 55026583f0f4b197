import { describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { planGuide as guide } from '../../test/support/plan-guide.ts';
import { type Day, isoDay, toIso, toTable } from '../base/day.ts';
import { UserError } from '../base/errors.ts';
import type { Campaign } from '../campaign/types.ts';
import { cutoverAdvice } from './advice.ts';
import { chooseLength } from './length.ts';
import { postponementPlan } from './postponement.ts';
import { schedule } from './schedule.ts';
import type { Schedule } from './types.ts';

const plan = (change: Partial<Campaign> = {}): Schedule => schedule(exampleCampaign(change), guide);
const on = (made: Schedule, id: string): string | undefined => {
  const date = made.milestones.find((one) => one.id === id)?.date;
  return date === undefined ? undefined : toTable(date);
};
const refusal = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

test('the example: six months to 1 July 2027', () => {
  const made = plan();
  const lines = made.milestones.map((one) => `${toTable(one.date).padEnd(15)} ${one.phase.padEnd(9)} ${one.id}`);
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "di 24 nov 2026  prepare   start-werkgroep
    di 24 nov 2026  prepare   verzoek-logius
    do 26 nov 2026  prepare   nulmeting
    do 26 nov 2026  prepare   besluit-andere-wegen
    di 1 dec 2026   prepare   inventarisatie
    di 1 dec 2026   prepare   toets-bij-lezers
    di 8 dec 2026   prepare   bevestiging-logius
    do 10 dec 2026  prepare   teksten-vast
    di 15 dec 2026  prepare   instructie-helpdesk
    di 15 dec 2026  prepare   test-papieren-weg
    wo 16 dec 2026  prepare   intern-bericht
    do 17 dec 2026  prepare   partners-informeren
    di 5 jan 2027   inform    pagina-live
    di 5 jan 2027   inform    eerste-melding-inlogscherm
    do 7 jan 2027   inform    social-1
    do 7 jan 2027   inform    nieuwsbrief
    di 12 jan 2027  inform    melding-na-inloggen
    di 19 jan 2027  inform    mailing-1
    di 26 jan 2027  inform    brief-1
    do 11 feb 2027  persuade  meting-1
    do 18 feb 2027  persuade  extra-bericht-1
    do 11 mrt 2027  persuade  meting-2
    do 25 mrt 2027  persuade  mailing-2
    do 1 apr 2027   persuade  social-2
    do 8 apr 2027   persuade  meting-3
    do 22 apr 2027  persuade  extra-bericht-2
    do 22 apr 2027  require   besluit-1
    di 4 mei 2027   require   techniek-getest
    do 20 mei 2027  require   brief-2
    do 27 mei 2027  require   besluit-2
    do 3 jun 2027   require   mailing-3
    do 17 jun 2027  require   draaiboek-vast
    do 17 jun 2027  require   laatste-veilige-dag
    do 24 jun 2027  require   social-3
    wo 30 jun 2027  require   laatste-controle
    do 1 jul 2027   require   overgang
    do 1 jul 2027   require   pagina-vanaf-ingangsdatum
    do 1 jul 2027   require   tweede-melding-inlogscherm
    do 1 jul 2027   require   mailing-4
    vr 2 jul 2027   aftercare dagelijks-volgen
    do 8 jul 2027   aftercare afhakers-selecteren
    do 15 jul 2027  aftercare brief-3
    do 29 jul 2027  aftercare meting-na
    do 12 aug 2027  aftercare tweede-melding-uit
    do 12 aug 2027  aftercare aankondigingen-weg
    do 26 aug 2027  aftercare evaluatie
    do 29 jun 2028  aftercare hulppagina-herzien"
  `);
  expect([made.start, made.cutover, made.lastSafeDay].map(toIso)).toEqual(['2027-01-05', '2027-07-01', '2027-06-17']);
});

describe('length', () => {
  const choose = (cutover: string, from: string, change: object = {}) =>
    chooseLength(
      { ...exampleCampaign(), cutoverDate: isoDay(cutover), plannedFrom: isoDay(from), shortRunUp: false, ...change },
      guide,
    );
  test.each([
    ['2027-07-01', '2026-11-23', 6, false],
    ['2027-07-01', '2026-12-07', 5, false],
    ['2027-07-01', '2027-01-25', 4, false],
    ['2027-07-01', '2027-02-22', 3, false],
    ['2027-07-01', '2027-03-10', 3, true],
  ])('to %s from %s: %i months, pressed together: %s', (cutover, from, months, compressed) => {
    expect(choose(cutover, from)).toEqual({ months, compressed });
  });
  test('too late: the earliest good date is named and works', () => {
    const mistake = refusal(() => choose('2027-07-01', '2027-03-22')).mistakes[0];
    expect(mistake?.message).toContain('te vroeg');
    expect(mistake?.fix).toContain('woensdag 7 juli 2027');
    expect(choose('2027-07-07', '2027-03-22').months).toBe(3);
  });
  test('a length that does not fit: the largest that does is named and works', () => {
    const mistake = refusal(() => choose('2027-07-01', '2027-01-25', { wanted: 6 })).mistakes[0];
    expect(mistake?.fix).toContain('5 maanden');
    expect(choose('2027-07-01', '2027-01-25', { wanted: 5 })).toEqual({ months: 5, compressed: true });
  });
  test.each([
    ['2026-11-23', 'niet in de toekomst'],
    ['2020-01-01', 'niet in de toekomst'],
    ['2035-07-03', 'meer dan 5 jaar na het begin van de planning'],
  ])('%s is refused: %s', (cutover, why) => {
    expect(refusal(() => choose(cutover, '2026-11-23')).message).toContain(why);
  });
});

describe('a short run-up', () => {
  const short = (from: string): Schedule => plan({ months: 3, shortRunUp: true, plannedFrom: isoDay(from) });
  test('shrinks the times, keeps what may never go, and says so', () => {
    const made = short('2027-04-28');
    for (const id of [
      'verzoek-logius',
      'instructie-helpdesk',
      'test-papieren-weg',
      'brief-2',
      'mailing-3',
      'brief-3',
    ]) {
      expect(on(made, id)).toBeDefined();
    }
    expect(made.findings.map((one) => one.rule)).toContain('voorbereiding-krap');
  });
  test('drops in the order of the plan', () => {
    const order = ['social-2', 'nieuwsbrief', 'brief-1', 'mailing-2'];
    const gone = new Set<number>();
    for (let day = isoDay('2027-03-20'); day < isoDay('2027-05-20'); day = (day + 1) as Day) {
      let made: Schedule;
      try {
        made = plan({ months: 3, shortRunUp: true, plannedFrom: day });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        continue;
      }
      expect(made.dropped.map((drop) => drop.id)).toEqual(order.slice(0, made.dropped.length));
      gone.add(made.dropped.length);
    }
    expect([...gone].sort()).toEqual([0, 1, 2, 3, 4]);
  });
  test('where nothing helps: which milestone, why, and the first date that would work, which works', () => {
    const change = { months: 3, shortRunUp: true, plannedFrom: isoDay('2027-06-07') } as const;
    const mistake = refusal(() => plan(change)).mistakes[0];
    expect(mistake?.message).toMatch(/^De planning kan niet: voor '.+' \([a-z0-9-]+\) is er geen dag\. Reden: /);
    const named = /(\d{1,2}) (juli|augustus) 2027/.exec(mistake?.fix ?? '');
    expect(named).not.toBeNull();
    const month = named?.[2] === 'juli' ? '07' : '08';
    const cutoverDate = isoDay(`2027-${month}-${named?.[1]?.padStart(2, '0')}`);
    expect(plan({ ...change, cutoverDate }).cutover).toBe(cutoverDate);
  });
});

describe('settings of milestones', () => {
  test.each([
    'overgang',
    'laatste-veilige-dag',
    'pagina-live',
    'pagina-vanaf-ingangsdatum',
    'tweede-melding-inlogscherm',
  ])('%s cannot lapse', (id) => {
    const { mistakes } = refusal(() => plan({ milestones: { [id]: { dropped: 'geen zin' } } }));
    expect(mistakes[0]?.message).toBe(`De mijlpaal '${id}' kan niet vervallen: daar draait de campagne om.`);
  });
  test('a mailing that the user moves past the others is refused by name', () => {
    const { mistakes } = refusal(() => plan({ milestones: { 'mailing-1': { date: isoDay('2027-06-29') } } }));
    expect(mistakes[0]?.fix).toContain('mailing-1');
  });
  test('an own milestone long after the cutover gets a warning', () => {
    const own = { title: 'Feest', phase: 'aftercare', channel: 'intern', public: false } as const;
    const made = plan({ milestones: { feest: { date: isoDay('2099-06-01'), own } } });
    expect(made.findings.filter((one) => one.milestone === 'feest').map((one) => one.rule)).toEqual([
      'eigen-datum-ver',
    ]);
  });
  test('an own date moves what hangs on it', () => {
    const made = plan({ milestones: { 'mailing-2': { date: isoDay('2027-03-16') } } });
    expect(on(made, 'mailing-2')).toBe('di 16 mrt 2027');
    expect(on(made, 'social-2')).toBe('di 23 mrt 2027');
  });
  test('an own date on a day off, in the wrong order or in the past is kept, with a warning', () => {
    const rules = (id: string, date: string) =>
      plan({ milestones: { [id]: { date: isoDay(date) } } })
        .findings.filter((one) => one.milestone === id)
        .map((one) => one.rule);
    expect(rules('mailing-1', '2027-01-24')).toContain('eigen-datum-vrije-dag');
    expect(rules('mailing-1', '2027-01-24')).not.toContain('wens-midweek');
    expect(rules('mailing-3', '2027-06-16')).toContain('eigen-datum-volgorde');
    expect(rules('start-werkgroep', '2026-11-02')).toContain('eigen-datum-verleden');
  });
  test('own dates that leave another milestone no day are named, not the cutover date', () => {
    const { mistakes } = refusal(() => plan({ milestones: { 'mailing-3': { date: isoDay('2027-04-28') } } }));
    expect(mistakes[0]).toEqual({
      message:
        "De planning kan niet met uw eigen datums: voor 'Meting en besluit 2: doorgaan of uitstellen' (besluit-2) is er geen dag. Reden: het kan niet vóór vr 30 apr 2027 (na besluit-1), en niet na ma 26 apr 2027 (vóór mailing-3).",
      place: 'campagne.yaml, mijlpalen',
      fix: 'Verander een eigen datum of haal die weg: mailing-3.',
    });
  });
  test('a milestone that lapses leaves with its reason; an own one comes', () => {
    const own = { title: 'Wijkkrant', phase: 'persuade', channel: 'partners', public: true } as const;
    const made = plan({
      milestones: { 'brief-1': { dropped: 'geen adressen' }, wijkkrant: { date: isoDay('2027-03-02'), own } },
    });
    expect(on(made, 'brief-1')).toBeUndefined();
    expect(made.dropped).toEqual([expect.objectContaining({ id: 'brief-1', reason: 'geen adressen' })]);
    expect(on(made, 'wijkkrant')).toBe('di 2 mrt 2027');
  });
  test('what hangs on a milestone that lapses is named, and the silence it leaves is closed as well as can be', () => {
    const made = plan({ milestones: { 'mailing-2': { dropped: 'geen adressen' } } });
    expect(made.dropped.map((drop) => [drop.id, drop.reason])).toEqual([
      ['mailing-2', 'geen adressen'],
      ['social-2', 'hangt aan mailing-2, en die vervalt'],
    ]);
    expect(on(made, 'extra-bericht-1')).toBeDefined();
    expect(on(made, 'extra-bericht-2')).toBeDefined();
  });
  test('a letter time with which no date works is named itself', () => {
    const mistake = refusal(() => plan({ letterWorkingDays: 30, marginWorkingDays: 30 })).mistakes[0];
    expect(mistake?.place).toBe('campagne.yaml, brief-werkdagen en marge-werkdagen');
  });
  test('all mistakes are named at once, with the nearest name', () => {
    const { mistakes } = refusal(() =>
      plan({ milestones: { 'mailng-1': { dropped: 'x' }, overgang: { date: isoDay('2027-07-02') } } }),
    );
    expect(mistakes.map((mistake) => mistake.message)).toEqual([
      "De mijlpaal 'mailng-1' bestaat niet.",
      "De dag van de mijlpaal 'overgang' staat vast en kan niet worden gekozen.",
    ]);
    expect(mistakes[0]?.fix).toContain("'mailing-1'");
  });
  test('a blocked period moves public milestones out of it; one without a way out is refused', () => {
    const period = (from: string, to: string) => [{ from: isoDay(from), to: isoDay(to), reason: 'eigen piek' }];
    expect(on(plan({ blocked: period('2027-06-01', '2027-06-04') }), 'mailing-3')).toBe('do 27 mei 2027');
    const { mistakes } = refusal(() => plan({ blocked: period('2027-06-10', '2027-06-30') }));
    expect(mistakes[0]?.message).toContain('geblokkeerde perioden');
    expect(mistakes[0]?.fix).toMatch(/(dinsdag|woensdag|donderdag) \d+ \w+ 2027/);
  });
});

describe('the cutover date', () => {
  const rules = (cutover: string) => cutoverAdvice({ ...exampleCampaign(), cutoverDate: isoDay(cutover) }, guide);
  test.each([
    ['2027-07-01', [], undefined],
    ['2027-07-02', ['ingangsdatum-voor-vrije-dag'], '2027-07-06'],
    ['2027-07-05', ['ingangsdatum-na-vrije-dag'], '2027-07-06'],
    // The day after Easter Monday.
    ['2027-03-30', ['ingangsdatum-na-vrije-dag'], '2027-03-31'],
    ['2027-07-03', ['ingangsdatum-weekend'], '2027-07-06'],
    ['2027-05-06', ['ingangsdatum-feestdag'], '2027-05-11'],
    ['2027-10-19', ['ingangsdatum-schoolvakantie'], '2027-11-02'],
    ['2027-03-02', ['ingangsdatum-druk'], '2027-03-09'],
    ['2027-03-17', ['ingangsdatum-druk'], '2027-03-18'],
    ['2031-07-01', ['schoolvakantie-onbekend'], undefined],
  ])('%s: %j, better %s', (cutover, expected, better) => {
    const { findings, proposal } = rules(cutover);
    expect(findings.map((one) => one.rule)).toEqual(expected);
    expect(proposal && toIso(proposal)).toBe(better);
  });
  test('on a day off the switch stays, and what citizens see follows on the first working day, with a warning', () => {
    const made = plan({ cutoverDate: isoDay('2028-01-01'), plannedFrom: isoDay('2027-05-03') });
    expect(on(made, 'overgang')).toBe('za 1 jan 2028');
    expect(on(made, 'pagina-vanaf-ingangsdatum')).toBe('ma 3 jan 2028');
    expect(made.findings.map((one) => one.rule)).toContain('ingangsdatum-vrije-dag');
  });
});

test('the postponement plan starts on the day of the decision and answers only what went out', () => {
  const days = (done: string[]) =>
    postponementPlan(isoDay('2027-05-28'), exampleCampaign(), new Set(done), guide).map(
      (one) => `${toTable(one.date)} ${one.id}`,
    );
  // Who knows nothing yet has nothing to hear.
  expect(days([])).toEqual([]);
  const before = ['verzoek-logius', 'instructie-helpdesk', 'intern-bericht', 'partners-informeren', 'pagina-live'];
  expect(days(before)).toEqual([
    'vr 28 mei 2027 uitstel-logius',
    'vr 28 mei 2027 uitstel-helpdesk',
    'vr 28 mei 2027 uitstel-intern',
    'ma 31 mei 2027 uitstel-website',
    'di 1 jun 2027 uitstel-partners',
    'vr 4 jun 2027 uitstel-bevestiging-logius',
  ]);
  expect(days(['mailing-1', 'brief-2'])).toContain('vr 4 jun 2027 uitstel-brief');
  expect(days(['mailing-1'])).toContain('di 1 jun 2027 uitstel-mailing');
});
