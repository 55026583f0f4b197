import type { Day } from '../base/day.ts';

/** The owners of a milestone: exactly one per milestone. */
export const OWNERS = [
  'communicatie',
  'webredactie',
  'klantcontact',
  'ict',
  'functioneel-beheer',
  'privacy',
  'proceseigenaar',
  'opdrachtgever',
] as const;
export type Owner = (typeof OWNERS)[number];

export const CHANNELS = [
  'website',
  'inlogscherm',
  'mijn-omgeving',
  'mailing',
  'brief',
  'social',
  'helpdesk',
  'balie',
  'intern',
  'partners',
  'logius',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** In the order of the campaign. `PHASE_NAMES` has the words on screen. */
export const PHASES = ['prepare', 'inform', 'persuade', 'require', 'aftercare'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  prepare: 'voorbereiden',
  inform: 'informeren',
  persuade: 'stimuleren',
  require: 'overstappen',
  aftercare: 'nazorg',
};

export const REGIONS = ['noord', 'midden', 'zuid', 'landelijk'] as const;
export type Region = (typeof REGIONS)[number];

export const LENGTHS = [3, 4, 5, 6] as const;
/** Length of the campaign in months, from the page going live to the cutover date (guide, "De rol van uw organisatie"). */
export type Months = (typeof LENGTHS)[number];

/** A name with its form for running text: "Gemeente Utrecht", "de gemeente Utrecht". Both are only ever text. */
export interface NamedForm {
  readonly name: string;
  readonly inSentence: string;
}

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
}

/** What campagne.yaml says of a milestone of the plan, or, with a title, an own milestone. */
export interface MilestoneSetting {
  readonly date?: Day;
  readonly owner?: Owner;
  /** The reason why this milestone is left out. */
  readonly dropped?: string;
  readonly own?: { readonly title: string; readonly phase: Phase; readonly channel: Channel; readonly public: boolean };
}

export interface FactSetting {
  /** Replaces the value of the data file. */
  readonly value?: string;
  /** The day on which the user checked the value. */
  readonly checkedOn?: Day;
}

/** One organisation, one service, one cutover date: all answers and settings of campagne.yaml. */
export interface Campaign {
  /** Set once from organisation and service; carries the UIDs of the calendar. */
  readonly id: string;
  readonly organisation: NamedForm;
  readonly service: NamedForm;
  /** ingangsdatum: first day without password-only login. */
  readonly cutoverDate: Day;
  readonly months: Months;
  /** Nothing in the plan falls before this day: the day on which the campaign was made. */
  readonly plannedFrom: Day;
  readonly shortRunUp: boolean;
  readonly region: Region;
  /** Optional sections of the guide. */
  readonly machtigen: boolean;
  readonly buitenland: boolean;
  /** Whether people who do not log in can arrange their business by post, and at a counter. */
  readonly byPost: boolean;
  readonly counter: boolean;
  /** Name of the organisation's own app in which people log in with DigiD; absent: there is none. */
  readonly ownApp?: string;
  /** Other services of the organisation to which the change applies too, as in a sentence: "Mijn Werk en Mijn Zorg". */
  readonly alsoFor?: string;
  /** Which name the key message carries: "Bij [naam organisatie of dienst]". */
  readonly keyMessageNames: 'dienst' | 'organisatie';
  readonly website?: string;
  /** Short page address that people can type, e.g. voorbeeldstad.nl/digid. */
  readonly pageAddress?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Name under which mail and letters go out; the organisation's name unless set. */
  readonly sender: string;
  readonly userCount?: number;
  readonly daysOff: { readonly goodFriday: boolean; readonly liberationDay: 'ieder-jaar' | 'lustrum' | 'nee' };
  readonly blocked: readonly Period[];
  readonly peaks: readonly Period[];
  /** Working days that a letter with an activation code may take, and the margin on top of it. */
  readonly letterWorkingDays: number;
  readonly marginWorkingDays: number;
  /** Names of people or teams, per owner. */
  readonly ownerNames: Readonly<Partial<Record<Owner, string>>>;
  readonly milestones: Readonly<Record<string, MilestoneSetting>>;
  readonly facts: Readonly<Record<string, FactSetting>>;
  /** Rules of `check` that are switched off for the whole campaign: rule -> reason. */
  readonly checksOff: Readonly<Record<string, string>>;
  /** Own figures of the organisation; only these give numbers of letters and the target of the decisions. */
  readonly figures: { readonly onlyPassword?: number; readonly withoutEmail?: number; readonly targetPercent?: number };
  readonly logius: {
    /** Name under which the service is registered at Logius, when it differs from the service's name. */
    readonly registeredName?: string;
    readonly contactName?: string;
    readonly contactPhone?: string;
    readonly contactEmail?: string;
  };
}
