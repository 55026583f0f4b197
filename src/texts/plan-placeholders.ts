/** Placeholders for days of the plan, owners, and the answers that texts may do without. */
import { type Day, toDutch, weekdayName, yearOf } from '../base/day.ts';
import { dutchDecimal, dutchNumber } from '../base/numbers.ts';
import { toldBefore } from '../campaign/progress.ts';
import { type Campaign, OWNERS, type Owner } from '../campaign/types.ts';
import type { Milestone } from '../schedule/types.ts';
import type { FillContext, Placeholder } from './fill-context.ts';

/** The day of a milestone; undefined when this schedule does not have it. */
export const dateOf = ({ schedule }: FillContext, milestone: string): Day | undefined =>
  schedule.milestones.find(({ id }) => id === milestone)?.date;

/** "per post of aan de balie": how people who do not log in arrange their business; undefined when neither is possible. */
function otherWay({ byPost, counter }: Campaign): string | undefined {
  const ways = [...(byPost ? ['per post'] : []), ...(counter ? ['aan de balie'] : [])];
  return ways.length === 0 ? undefined : ways.join(' of ');
}

/** The cutover dates that people heard before this one, oldest news first; empty when the date never changed. */
export const toldCutovers = ({ campaign, progress }: FillContext): Day[] =>
  toldBefore(progress, campaign.cutoverDate).map(({ cutoverDate }) => cutoverDate);

/** Whether the date is later than the one that people heard last: not so when it came nearer. */
export function isPostponed(context: FillContext): boolean {
  const last = toldCutovers(context).at(-1);
  return last !== undefined && last < context.campaign.cutoverDate;
}

/** Whether each date that people heard was later than the one before it, and there were more than one. */
export function isPostponedAgain(context: FillContext): boolean {
  const told = toldCutovers(context);
  return told.length > 1 && isPostponed(context) && told.every((day, at) => at === 0 || day > (told[at - 1] ?? day));
}

/** "19 januari, 25 maart en 1 juli 2027", as they come; undefined for no days. */
function daysInSentence(days: readonly Day[]): string | undefined {
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const oneYear = days.every((day) => yearOf(day) === yearOf(last));
  const before = days.slice(0, -1).map((day) => (oneYear ? toDutch(day).replace(/ \d+$/, '') : toDutch(day)));
  return before.length === 0 ? toDutch(last) : `${before.join(', ')} en ${toDutch(last)}`;
}

/** From two on. */
const COUNTS = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
const times = (count: number): string | undefined =>
  count < 2 ? undefined : `${COUNTS[count - 2] ?? dutchNumber(count)} keer`;

/** A newsletter goes to everybody, mostly with other news: nobody asks whether it is real. */
const NEWSLETTER = 'mailings/nieuwsbrief';
const isMail = (text: string): boolean => text.startsWith('mailings/') && text !== NEWSLETTER;

/** Whether citizens get a mail at this milestone: by its texts, or by what the user says of an own one without texts. */
const sendsMail = (campaign: Campaign, milestone: Milestone): boolean =>
  milestone.public &&
  (milestone.texts.some(isMail) ||
    (milestone.texts.length === 0 &&
      milestone.channel === 'mailing' &&
      campaign.milestones[milestone.id]?.own !== undefined));

/** "19 januari, 25 maart en 1 juli 2027"; undefined when no mail goes out. */
function mailDays({ campaign, schedule }: FillContext): string | undefined {
  const found = schedule.milestones.filter((milestone) => sendsMail(campaign, milestone)).map(({ date }) => date);
  return daysInSentence([...new Set(found)].sort((a, b) => a - b));
}

const NEVER_CHANGED = 'er is geen eerdere ingangsdatum';
const NOT_TWICE = 'de ingangsdatum is niet meer dan één keer veranderd';

/** A role as it stands in a sentence: "Geef het door aan de webredactie." */
const ROLE_WORDS: Readonly<Record<Owner, string>> = {
  communicatie: 'communicatie',
  webredactie: 'de webredactie',
  klantcontact: 'klantcontact',
  ict: 'ict',
  'functioneel-beheer': 'functioneel beheer',
  privacy: 'privacy',
  proceseigenaar: 'de proceseigenaar',
  opdrachtgever: 'de opdrachtgever',
};

const printed = <T>(value: T | undefined, print: (value: T) => string): string | undefined =>
  value === undefined ? undefined : print(value);

export const OPTIONAL_PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  'andere-weg': {
    description: 'hoe het zonder inloggen kan: per post of aan de balie',
    value: ({ campaign }) => otherWay(campaign),
    setting: 'post of balie',
    word: 'per post of aan de balie',
  },
  'eigen-app': {
    description: 'de naam van uw eigen app',
    value: ({ campaign }) => campaign.ownApp,
    setting: 'eigen-app',
    word: 'naam van uw app',
  },
  'geldt-ook-voor': {
    description: 'de andere diensten waarvoor de verandering ook geldt',
    value: ({ campaign }) => campaign.alsoFor,
    setting: 'geldt-ook-voor',
    word: 'andere diensten',
  },
  'eerdere-ingangsdatum': {
    description: 'de ingangsdatum die u hiervoor noemde, en die niet meer geldt: 1 juli 2027',
    value: (context) => printed(toldCutovers(context).at(-1), toDutch),
    absent: NEVER_CHANGED,
    condition: 'datum-veranderd',
  },
  'eerdere-ingangsdata': {
    description: 'alle ingangsdatums die u eerder noemde, de oudste eerst: 1 juli en 7 september 2027',
    value: (context) => daysInSentence(toldCutovers(context)),
    absent: NEVER_CHANGED,
    condition: 'datum-veranderd',
  },
  'eerdere-ingangsdata.eerste': {
    description: 'de eerste daarvan: 1 juli 2027',
    value: (context) => printed(toldCutovers(context)[0], toDutch),
    absent: NEVER_CHANGED,
    condition: 'datum-veranderd',
  },
  'eerdere-ingangsdata.daarna': {
    description: 'de andere daarvan: 7 september 2027',
    value: (context) => daysInSentence(toldCutovers(context).slice(1)),
    absent: NOT_TWICE,
    condition: 'vaker-veranderd',
  },
  'eerdere-ingangsdata.keer': {
    description: 'hoe vaak de ingangsdatum veranderde: twee keer',
    value: (context) => times(toldCutovers(context).length),
    absent: NOT_TWICE,
    condition: 'vaker-veranderd',
  },
  maildagen: {
    description: 'de dagen waarop u mails stuurt: 19 januari, 25 maart en 1 juli 2027',
    value: mailDays,
    absent: 'er staan geen mailings in uw planning',
  },
  'aantal-gebruikers': {
    description: 'hoeveel mensen met DigiD bij u inloggen: 40.000',
    value: ({ campaign }) => printed(campaign.userCount, dutchNumber),
    setting: 'aantal-gebruikers',
    word: 'aantal gebruikers',
  },
  doel: {
    description: 'uw doel voor de twee besluiten: 97,5 procent',
    value: ({ campaign }) => printed(campaign.figures.targetPercent, (percent) => `${dutchDecimal(percent)} procent`),
    setting: 'cijfers: doel-procent',
    word: 'doel',
  },
  'alleen-wachtwoord': {
    description: 'hoeveel mensen alleen met een wachtwoord inlogden: 1.200',
    value: ({ campaign }) => printed(campaign.figures.onlyPassword, dutchNumber),
    setting: 'cijfers: alleen-wachtwoord',
    word: 'aantal mensen dat alleen met een wachtwoord inlogt',
  },
  ...Object.fromEntries(
    OWNERS.map((owner): [string, Placeholder] => [
      `eigenaar.${owner}`,
      {
        description: `wie de taken van ${owner} doet: de naam uit campagne.yaml, of anders de rol`,
        value: ({ campaign }) => campaign.ownerNames[owner]?.trim() || ROLE_WORDS[owner],
      },
    ]),
  ),
};

/** {{datum.<id>}} and {{weekdag.<id>}} for a milestone of the plan. */
export function milestonePlaceholders(id: string): [string, Placeholder][] {
  const condition = dateName(id);
  const absent = `de mijlpaal '${id}' staat niet in uw planning`;
  const common = { absent, condition };
  return [
    [
      condition,
      {
        description: `de dag van mijlpaal ${id}: 19 januari 2027`,
        value: (context) => printed(dateOf(context, id), toDutch),
        ...common,
      },
    ],
    [
      `weekdag.${id}`,
      {
        description: `de dag van de week van mijlpaal ${id}: dinsdag`,
        value: (context) => printed(dateOf(context, id), weekdayName),
        ...common,
      },
    ],
  ];
}

/** The placeholder of a milestone's day, and the condition that the schedule has it. */
export const dateName = (id: string): string => `datum.${id}`;
