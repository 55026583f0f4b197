import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { icsProblems } from '../../test/support/ics-lint.ts';
import { addDays, isoDay, toIso } from '../base/day.ts';
import { type Campaign, PHASE_NAMES } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { makeCalendars } from './calendar.ts';
import { milestoneUid } from './calendar-event.ts';
import { NO_HISTORY } from './calendar-history.ts';
import { mainPaths } from './forms.ts';
import { plainLine } from './plain-text.ts';

const campaign = exampleCampaign({ ownerNames: { webredactie: 'Team Web; Online' } });
const schedule = exampleSchedule();
const today = isoDay('2026-11-23');

const make = (over: { campaign?: Campaign; schedule?: Schedule } = {}) =>
  makeCalendars({ campaign, schedule, history: NO_HISTORY, today, fileOf: mainPaths([]), ...over }).files;
const main = (files: ReturnType<typeof make>): string => files[0]?.content ?? '';
const read = (content: string) => new ICAL.Component(ICAL.parse(content));
const eventsOf = (content: string) => read(content).getAllSubcomponents('vevent');

describe('the files', () => {
  test('one calendar of all, and one per owner with milestones', () => {
    expect(make().map(({ path, role }) => [path, role])).toEqual([
      ['2-kant-en-klaar/kalender.ics', 'output'],
      ['2-kant-en-klaar/kalender-webredactie.ics', 'output'],
      ['2-kant-en-klaar/kalender-ict.ics', 'output'],
      ['2-kant-en-klaar/kalender-functioneel-beheer.ics', 'output'],
    ]);
  });

  test("each event stands in its owner's calendar with the same bytes", () => {
    const files = make();
    const blocks = main(files).match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) ?? [];
    expect(blocks).toHaveLength(schedule.milestones.length);
    const ofOwners = files
      .slice(1)
      .flatMap(({ content }) => content.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) ?? []);
    expect([...ofOwners].sort()).toEqual([...blocks].sort());
  });

  test('the bytes keep to RFC 5545', () => {
    for (const { content } of make()) expect(icsProblems(content)).toEqual([]);
  });

  test('two milestones with one id are refused', () => {
    const [first] = schedule.milestones;
    if (!first) throw new Error('no milestone');
    expect(() => make({ schedule: { ...schedule, milestones: [first, first] } })).toThrow(RangeError);
    expect(() => make({ schedule: { ...schedule, milestones: [{ ...first, end: addDays(first.date, -1) }] } })).toThrow(
      RangeError,
    );
  });
});

describe('read back by another program', () => {
  test('the calendar', () => {
    const properties = read(make()[1]?.content ?? '').toJSON()[1] as [string, object, string, string][];
    expect(properties.map(([name, , , value]) => [name, value])).toEqual([
      ['version', '2.0'],
      ['calscale', 'GREGORIAN'],
      ['prodid', '-//digid-campagne//digid-campagne//NL'],
      ['method', 'PUBLISH'],
      ['x-wr-calname', 'DigiD Mijn Voorbeeldstad: webredactie'],
    ]);
  });

  test('every property of every event, and no other', () => {
    const block = {
      ...schedule.milestones[4],
      id: 'blok',
      end: isoDay('2027-08-18'),
    } as Schedule['milestones'][number];
    const milestones = [...schedule.milestones, block];
    const events = eventsOf(main(make({ schedule: { ...schedule, milestones } })));
    for (const [index, milestone] of milestones.entries()) {
      const event = events[index];
      const values = Object.fromEntries(
        ((event?.toJSON()[1] ?? []) as [string, object, string, string][]).map(([name, , type, value]) => [
          name,
          `${type} ${value}`,
        ]),
      );
      const description = event?.getFirstPropertyValue('description');
      expect(description).toContain(`Eigenaar: ${milestone.owner}`);
      expect(values).toEqual({
        uid: `text gemeente-voorbeeldstad-mijn-voorbeeldstad-${milestone.id}@digid-campagne`,
        dtstamp: 'date-time 2026-11-23T00:00:00Z',
        'last-modified': 'date-time 2026-11-23T00:00:00Z',
        dtstart: `date ${toIso(milestone.date)}`,
        dtend: `date ${toIso(addDays(milestone.end, 1))}`,
        sequence: 'integer 0',
        summary: `text ${milestone.title} (Mijn Voorbeeldstad)`,
        description: `text ${description}`,
        status: 'text CONFIRMED',
        categories: `text ${PHASE_NAMES[milestone.phase]}`,
        'x-microsoft-cdo-busystatus': 'unknown FREE',
        transp: 'text TRANSPARENT',
      });
      const alarms = event?.getAllSubcomponents('valarm') ?? [];
      expect(alarms.map((alarm) => alarm.toJSON()[1])).toEqual([
        [
          ['action', {}, 'text', 'DISPLAY'],
          ['description', {}, 'text', `${milestone.title} (Mijn Voorbeeldstad)`],
          ['trigger', {}, 'duration', '-PT15H'],
        ],
      ]);
    }
  });

  test('the description says what, which text, who and which phase', () => {
    const page = eventsOf(main(make()))[2];
    expect(page?.getFirstPropertyValue('description')).toBe(
      [
        'Doe dit.',
        '',
        'Teksten (in de campagnemap):',
        '- 2-kant-en-klaar/website/pagina.html',
        '- 2-kant-en-klaar/inlogscherm/tekst-bij-inlogknop.txt',
        'Eigenaar: webredactie (Team Web; Online)',
        'Fase: informeren',
      ].join('\n'),
    );
  });
});

describe('UIDs', () => {
  test.each([
    ['a', 'b', 'a-b@digid-campagne'],
    ['gemeente-x', 'mailing-1', 'gemeente-x-mailing-1@digid-campagne'],
  ])('%s and %s', (campaignId, id, uid) => {
    expect(milestoneUid(campaignId, id)).toBe(uid);
  });

  test('at most 202 bytes, printable, stable, and different for different milestones', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (a, b) => {
          expect(milestoneUid('stad', a)).toMatch(/^[\w.-]{1,187}@digid-campagne$/);
          expect(milestoneUid('stad', a) === milestoneUid('stad', b)).toBe(a === b);
        },
      ),
    );
    expect(milestoneUid('x'.repeat(300), 'a')).not.toBe(milestoneUid('x'.repeat(300), 'b'));
  });
});

describe('hostile words', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      'x\r\nATTENDEE:mailto:kwaad@x.nl',
      'x\rBEGIN:VEVENT',
      'x\nEND:VCALENDAR',
      'x\u2028y\u2029z\u0085',
      '"; , \\n \\',
      '=1+1',
      '<script>alert(1)</script> {{x}} ../../x',
      'עיריית \u202Eמספר',
      '👩‍👩‍👧'.repeat(60),
      '\uD800 los \uDC00',
      'é'.repeat(5000),
      '\\'.repeat(5000),
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  test('are only text: no line or property more, and the text comes back', () => {
    const shape = (content: string) =>
      content
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => line.split(/[;:]/)[0]);
    const expected = shape(main(make()));
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (service, title, action, owner) => {
        const [first, ...rest] = schedule.milestones;
        if (!first) throw new Error('no milestone');
        const content = main(
          make({
            campaign: exampleCampaign({
              service: { name: service, inSentence: service },
              ownerNames: { 'functioneel-beheer': owner },
            }),
            schedule: { ...schedule, milestones: [{ ...first, title, action }, ...rest] },
          }),
        );
        expect(icsProblems(content)).toEqual([]);
        expect(shape(content)).toEqual(expected);
        const event = eventsOf(content)[0];
        const summary = String(event?.getFirstPropertyValue('summary'));
        const description = String(event?.getFirstPropertyValue('description'));
        expect(summary.length).toBeLessThanOrEqual(100);
        expect(description.length).toBeLessThanOrEqual(600);
        const alarm = event?.getFirstSubcomponent('valarm');
        expect(alarm?.getFirstPropertyValue('description')).toBe(summary);
        const whole = plainLine(title);
        if (whole.length <= 50) expect(summary.startsWith(whole)).toBe(true);
        const doing = plainLine(action);
        if (doing.length <= 250) expect(description.startsWith(doing)).toBe(true);
        const who = plainLine(owner);
        if (who !== '' && who.length <= 70) expect(description).toContain(`Eigenaar: functioneel-beheer (${who})\n`);
      }),
      { numRuns: 150 },
    );
  });
});
