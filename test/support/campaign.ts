/** The campaign that tests take as their example, with a schedule made by hand so that tests need no scheduler. */
import { isoDay } from '../../src/base/day.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import type { Milestone, Schedule } from '../../src/schedule/types.ts';

/** "Gemeente Voorbeeldstad / Mijn Voorbeeldstad / 2027-07-01", made on 2026-11-23, six months, nationwide. */
export function exampleCampaign(overrides: Partial<Campaign> = {}): Campaign {
  return {
    id: 'gemeente-voorbeeldstad-mijn-voorbeeldstad',
    organisation: { name: 'Gemeente Voorbeeldstad', inSentence: 'de gemeente Voorbeeldstad' },
    service: { name: 'Mijn Voorbeeldstad', inSentence: 'Mijn Voorbeeldstad' },
    cutoverDate: isoDay('2027-07-01'),
    months: 6,
    plannedFrom: isoDay('2026-11-23'),
    shortRunUp: false,
    region: 'landelijk',
    machtigen: false,
    buitenland: false,
    byPost: false,
    counter: false,
    keyMessageNames: 'dienst',
    sender: 'Gemeente Voorbeeldstad',
    daysOff: { goodFriday: true, liberationDay: 'ieder-jaar' },
    blocked: [],
    peaks: [],
    letterWorkingDays: 5,
    marginWorkingDays: 5,
    ownerNames: {},
    milestones: {},
    facts: {},
    checksOff: {},
    figures: {},
    logius: {},
    ...overrides,
  };
}

function milestone(
  id: string,
  date: string,
  rest: Pick<Milestone, 'phase' | 'channel' | 'title' | 'owner'> & Partial<Milestone>,
): Milestone {
  const day = isoDay(date);
  return {
    id,
    date: day,
    end: day,
    action: 'Doe dit.',
    involved: [],
    public: false,
    contact: false,
    texts: [],
    ...rest,
  };
}

/** A few milestones of the example campaign, with hand-made dates. */
export function exampleSchedule(overrides: Partial<Schedule> = {}): Schedule {
  return {
    start: isoDay('2027-01-05'),
    cutover: isoDay('2027-07-01'),
    lastSafeDay: isoDay('2027-06-17'),
    milestones: [
      milestone('verzoek-logius', '2026-11-24', {
        phase: 'prepare',
        channel: 'logius',
        title: 'Meldingen op het inlogscherm aanvragen bij Logius',
        owner: 'functioneel-beheer',
        texts: ['logius/verzoek-melding-inlogscherm'],
      }),
      milestone('bevestiging-logius', '2026-12-08', {
        phase: 'prepare',
        channel: 'logius',
        title: 'De bevestiging van Logius is binnen',
        owner: 'functioneel-beheer',
      }),
      milestone('pagina-live', '2027-01-05', {
        phase: 'inform',
        channel: 'website',
        title: 'Pagina en tekst bij de inlogknop staan online',
        owner: 'webredactie',
        public: true,
        contact: true,
        texts: ['website/pagina', 'inlogscherm/tekst-bij-inlogknop'],
      }),
      milestone('overgang', '2027-07-01', {
        phase: 'require',
        channel: 'intern',
        title: 'Inloggen met alleen een wachtwoord gaat uit',
        owner: 'ict',
      }),
      milestone('tweede-melding-uit', '2027-08-12', {
        phase: 'aftercare',
        channel: 'inlogscherm',
        title: 'De tweede melding op het inlogscherm gaat uit',
        owner: 'functioneel-beheer',
        public: true,
      }),
    ],
    dropped: [],
    findings: [],
    ...overrides,
  };
}
