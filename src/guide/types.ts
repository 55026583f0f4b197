import type { Day } from '../base/day.ts';
import type { Articles } from '../campaign/forms.ts';
import type { Channel, Owner, Phase, Region } from '../campaign/types.ts';

/** A text source as a file: Markdown with front matter and placeholders. */
export interface SourceFile {
  /** Relative to templates/ or 1-teksten-aanpassen/, with "/": website/pagina.md */
  readonly path: string;
  readonly content: string;
}

/** A value with source, date and review term. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** Sentence for texts, in which {waarde} stands for the value. */
  readonly sentence: string;
  /** Sentence without the value, used while the fact is old and unconfirmed; absent: the fact stays as it is. */
  readonly fallback?: string;
  readonly source: string;
  readonly date: Day;
  readonly reviewMonths: number;
  /** The value stands inside prescribed text, not behind a placeholder: texts that name it. */
  readonly insideTexts: readonly string[];
  /** What those texts say, for the list of facts to confirm: "op uw pagina staan de stappen van juli 2021". */
  readonly insideState?: string;
  /** The question of the interview; absent: not asked, only listed. */
  readonly question?: string;
  /** Where to check it. */
  readonly checkAt: string;
  /** Never in a text for citizens. */
  readonly internal?: boolean;
}

export interface FixedHoliday {
  readonly id: string;
  readonly name: string;
  readonly month: number;
  readonly day: number;
  /** When that day is a Sunday, the holiday is this many days later (Koningsdag: -1). */
  readonly onSunday: number;
  readonly setting?: 'goodFriday' | 'liberationDay';
}
export interface EasterHoliday {
  readonly id: string;
  readonly name: string;
  /** Days from Easter Sunday. */
  readonly offset: number;
  readonly setting?: 'goodFriday' | 'liberationDay';
}
export interface HolidayRules {
  readonly fixed: readonly FixedHoliday[];
  readonly easter: readonly EasterHoliday[];
}

export interface SchoolHoliday {
  readonly name: string;
  readonly regions: readonly Exclude<Region, 'landelijk'>[];
  readonly from: Day;
  readonly to: Day;
}
export interface SchoolHolidays {
  readonly source: string;
  /** Past this day school holidays are not known. */
  readonly knownUntil: Day;
  readonly holidays: readonly SchoolHoliday[];
}

/** A time in which a cutover is unwise: every year (month-day) or once. */
export interface BusyPeriod {
  readonly reason: string;
  readonly source: string;
  readonly yearly?: { readonly from: readonly [number, number]; readonly to: readonly [number, number] };
  readonly once?: { readonly from: Day; readonly to: Day };
}

/** A point in time of the plan: relative to S (start), T (cutover), another milestone, or halfway two of them. */
export interface Anchor {
  /** 'S', 'T', or ids of one or two milestones (two: halfway). */
  readonly of: readonly string[];
  readonly days: number;
  readonly workingDays: number;
}

export type Direction = 'earlier' | 'later' | 'fixed';

export interface PlanItem {
  readonly id: string;
  readonly phase: Phase;
  readonly title: string;
  /** What to do, in one to three sentences. */
  readonly action: string;
  /** What it means for people when this comes too late, in one or two sentences. */
  readonly ifLate: string;
  readonly anchor: Anchor;
  /** Length in working days of a block; 1 for a day. */
  readonly workingDays: number;
  readonly moves: Direction;
  readonly owner: Owner;
  readonly involved: readonly Owner[];
  readonly channel: Channel;
  /** Citizens see it. */
  readonly public: boolean;
  /** A moment at which citizens hear of the change: counts for the gap of six weeks. */
  readonly contact: boolean;
  /** Wishes: Tuesday to Thursday; outside school holidays and peaks. */
  readonly midweek: boolean;
  readonly outsideHolidays: boolean;
  /** Names of texts without ending: mailings/1-aankondiging. */
  readonly texts: readonly string[];
  /** Not before these, with a lead time in working days. */
  readonly after: readonly { readonly id: string; readonly workingDays: number }[];
  /** Strictly before these, with a lead time in working days. */
  readonly before: readonly { readonly id: string; readonly workingDays: number }[];
  /** A wish: not before these, with a lead time in working days. */
  readonly preferAfter: readonly { readonly id: string; readonly workingDays: number }[];
  /**
   * With a short run-up: dropped when start and cutover are fewer weeks apart than this. Where days still run out, the
   * one with the most weeks goes first. Absent: never dropped.
   */
  readonly dropUnderWeeks?: number;
  /** Only there when it falls later than this many days after the start. */
  readonly only?: { readonly afterStartDays: number };
}

export interface PlanData {
  readonly preparationWorkingDays: number;
  readonly minimumWorkingDays: number;
  readonly compressedWorkingDays: number;
  readonly maximumGapDays: number;
  readonly windowWorkingDays: number;
  /** The milestone whose day is S: the page goes live. */
  readonly startItem: string;
  /** In the order in which people read them. */
  readonly items: readonly PlanItem[];
  /** The same items so that each stands after all that it points to. */
  readonly placingOrder: readonly PlanItem[];
  readonly postponement: readonly PostponementStep[];
}

/** One line of the audience in numbers. */
export interface Segment {
  readonly id: string;
  /** A sentence in which {deel} is the percentage and {jaar} the year. */
  readonly sentence: string;
  readonly percent: number;
  readonly year: number;
  readonly source: string;
}
export interface AudienceData {
  readonly caveat: string;
  readonly segments: readonly Segment[];
}

/** One step of the postponement plan, counted in working days from the day of the decision. */
export interface PostponementStep {
  readonly id: string;
  readonly workingDays: number;
  readonly title: string;
  readonly action: string;
  /** What it means for people when this comes too late. */
  readonly ifLate: string;
  readonly owner: Owner;
  readonly channel: Channel;
  readonly public: boolean;
  /** Only when this milestone was carried out: a letter to who had a letter. */
  readonly onlyAfter: readonly string[];
  /** Also when the new date is nearer than the one that was told. */
  readonly alsoNearer: boolean;
  /** Names of texts without ending. */
  readonly texts: readonly string[];
}

/** The words that `check` looks for; a phrase is written as the head of controles.yaml says. */
export interface CheckWords {
  /** Per list of controles.yaml: its phrases. */
  readonly lists: Readonly<Record<CheckList, readonly string[]>>;
  /** Phrase -> a word that people know. */
  readonly jargon: ReadonlyMap<string, string>;
  /** Difficult word -> a simpler one. */
  readonly simpler: ReadonlyMap<string, string>;
}
/** The lists of controles.yaml. */
export const CHECK_LISTS = [
  'inlogniveau',
  'wet',
  'dreiging',
  'druk',
  'aanspreken',
  'inwoner-spreekt',
  'relatieve-tijd',
  'dag-van-lezen',
  'geen-tijd',
  'voorbije-tijd',
  'meting',
  'korte-links',
  'qr-code',
  'knop',
  'bijlage',
  'gegevens',
  'gegevens-werkwoorden',
  'digid-van-ander',
  'ontkenning',
  'niets-doen',
  'hulp',
  'geen-smartphone',
  'berichtenbox',
  'invulplek',
  'linktekst',
  'andere-dag',
  'lijdende-vorm-mag',
  'lijdende-vorm-ook',
  'door-oorzaak',
  'ander-niveau',
  'andere-wet',
  'in-de-app',
  'aan-de-balie',
  'per-post',
  'andere-weg',
  'langs-aan-de-balie',
  'alleen-online',
  'einde-sms',
  'nog-op-tijd',
  'elk-jaar',
  'streng',
  'sms-eerst',
  'eigen-gegevens-nakijken',
  'niet-per-post',
  'niet-aan-de-balie',
  'deel-van',
  'deel-doet',
  'mensen',
  'linktekst-woorden',
] as const;
export type CheckList = (typeof CHECK_LISTS)[number];

/** The whole guide as data, from all layers. Immutable, and the same for every campaign. */
export interface Guide {
  readonly texts: readonly SourceFile[];
  readonly plan: PlanData;
  readonly facts: readonly Fact[];
  readonly holidays: HolidayRules;
  readonly schoolHolidays: SchoolHolidays;
  readonly busyPeriods: readonly BusyPeriod[];
  readonly audience: AudienceData;
  readonly articles: Articles;
  readonly checkWords: CheckWords;
}
