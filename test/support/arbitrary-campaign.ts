/** Random campaigns for property tests: hostile but accepted names, and every setting. */
import fc from 'fast-check';
import { type Day, isoDay } from '../../src/base/day.ts';
import { checkName } from '../../src/campaign/names.ts';
import {
  type Campaign,
  CHANNELS,
  type FactSetting,
  LENGTHS,
  type MilestoneSetting,
  OWNERS,
  type Period,
  PHASES,
  REGIONS,
} from '../../src/campaign/types.ts';

const HOSTILE = [
  '{{x}}',
  '=1+1',
  '<script>alert(1)</script>',
  '../../x',
  'CON',
  "Gemeente 's-Hertogenbosch",
  '"quoted" \\ back',
  'a: b',
  'a # b',
  '- item',
  '& anker',
  '*',
  '!!int 3',
  '|',
  '>-',
  '%YAML',
  '---',
  '...',
  'null',
  '~',
  'ja',
  '0302861000',
  '1e3',
  '[a, b]',
  '{a: b}',
  '`x`',
  '@x',
  "'",
  'x:',
  '<<',
  '🏛️ 👩‍👩‍👧',
  'مرحبا',
];

/** A name that is accepted, in the form in which it is kept. */
export const anyName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map((text) => checkName(text))
  .filter((found) => 'value' in found)
  .map((found) => ('value' in found ? found.value : ''));
/** Words that are no yes or no, which would be a mistake. */
const anyReason = anyName.filter((text) => !/^(ja|j|nee|n|true|false|geen)$/i.test(text.trim()));

const FIRST = isoDay('2026-01-01');
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: FIRST, max: FIRST + 365 * 15 }).map((day) => day as Day);

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDay, fc.nat(60), anyName)
  .map(([from, days, reason]) => ({ from, to: (from + days) as Day, reason }));
const anyId = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const anyCount = fc.nat(1_000_000);

const anyMilestone: fc.Arbitrary<MilestoneSetting> = fc.oneof(
  some<MilestoneSetting>({ date: anyDay, owner: fc.constantFrom(...OWNERS), dropped: anyReason }),
  fc
    .tuple(
      anyDay,
      fc.record({
        title: anyName,
        phase: fc.constantFrom(...PHASES),
        channel: fc.constantFrom(...CHANNELS),
        public: fc.boolean(),
      }),
    )
    .map(([date, own]) => ({ date, own })),
);

/** A record in which each entry may be absent. */
function some<T extends object>(entries: { [K in keyof T]?: fc.Arbitrary<Exclude<T[K], undefined>> }): fc.Arbitrary<T> {
  return fc.record(entries as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [],
  }) as unknown as fc.Arbitrary<T>;
}

const named = fc.record({ name: anyName, inSentence: anyName });

export const anyCampaign: fc.Arbitrary<Campaign> = fc
  .tuple(
    fc.record({
      id: anyId,
      organisation: named,
      service: named,
      cutoverDate: anyDay,
      months: fc.constantFrom(...LENGTHS),
      plannedFrom: anyDay,
      shortRunUp: fc.boolean(),
      region: fc.constantFrom(...REGIONS),
      machtigen: fc.boolean(),
      buitenland: fc.boolean(),
      byPost: fc.boolean(),
      counter: fc.boolean(),
      keyMessageNames: fc.constantFrom('dienst' as const, 'organisatie' as const),
      sender: anyName,
      daysOff: fc.record({
        goodFriday: fc.boolean(),
        liberationDay: fc.constantFrom('ieder-jaar' as const, 'lustrum' as const, 'nee' as const),
      }),
      blocked: fc.array(anyPeriod, { maxLength: 3 }),
      peaks: fc.array(anyPeriod, { maxLength: 3 }),
      letterWorkingDays: fc.integer({ min: 1, max: 30 }),
      marginWorkingDays: fc.nat(30),
      ownerNames: some<Campaign['ownerNames']>({ communicatie: anyName, ict: anyName }),
      milestones: fc.dictionary(anyId, anyMilestone, { maxKeys: 3, noNullPrototype: true }),
      facts: fc.dictionary(anyId, some<FactSetting>({ value: anyName, checkedOn: anyDay }), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      checksOff: some<Record<string, string>>({ 'lange-zin': anyReason, 'wens-midweek': anyReason }),
      figures: some<Campaign['figures']>({
        onlyPassword: anyCount,
        withoutEmail: anyCount,
        targetPercent: fc.nat(10_000).map((hundredths) => hundredths / 100),
      }),
      logius: some<Campaign['logius']>({
        registeredName: anyName,
        contactName: anyName,
        contactPhone: fc.constantFrom('088 123 65 55', '14 030', '+31302861000', '0302861000'),
        contactEmail: fc.constantFrom("o'neil@voorbeeld.nl", 'a+b@x-y.nl'),
      }),
    }),
    some<Pick<Campaign, 'ownApp' | 'alsoFor' | 'website' | 'pageAddress' | 'phone' | 'email' | 'userCount'>>({
      ownApp: anyReason,
      alsoFor: anyReason,
      website: fc.constantFrom('https://www.voorbeeldstad.nl', 'https://x.nl/a?b=%22c%22#d'),
      pageAddress: fc.constantFrom('voorbeeldstad.nl/digid', 'x.nl'),
      phone: fc.constantFrom('14 030', '(030) 286 10 00'),
      email: fc.constantFrom('info@voorbeeldstad.nl'),
      userCount: fc.integer({ min: 1, max: 20_000_000 }),
    }),
  )
  .map(([always, maybe]) => ({ ...always, ...maybe }));
