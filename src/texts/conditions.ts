/** What may stand in {{#als ...}}, and behind alleen-als in the front matter. */
import { toldBefore } from '../campaign/progress.ts';
import type { Condition, FillContext } from './fill-context.ts';
import {
  dateName,
  dateOf,
  isPostponed,
  isPostponedAgain,
  OPTIONAL_PLACEHOLDERS,
  toldCutovers,
} from './plan-placeholders.ts';

const hasValue =
  (placeholder: string) =>
  (context: FillContext): boolean =>
    OPTIONAL_PLACEHOLDERS[placeholder]?.value(context) !== undefined;

/** Each also exists with geen- before it, for when it does not hold. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  machtigen: { description: 'u gebruikt DigiD Machtigen', holds: ({ campaign }) => campaign.machtigen },
  buitenland: {
    description: 'veel van uw gebruikers wonen in het buitenland',
    holds: ({ campaign }) => campaign.buitenland,
  },
  website: { description: 'u vulde een website in', holds: ({ campaign }) => campaign.website !== undefined },
  'pagina-adres': {
    description: 'u vulde een kort adres van de pagina in',
    holds: ({ campaign }) => campaign.pageAddress !== undefined,
  },
  telefoon: { description: 'u vulde een telefoonnummer in', holds: ({ campaign }) => campaign.phone !== undefined },
  email: { description: 'u vulde een e-mailadres in', holds: ({ campaign }) => campaign.email !== undefined },
  'geregistreerde-naam': {
    description: 'u vulde in onder welke naam de dienst bij Logius bekend is',
    holds: ({ campaign }) => campaign.logius.registeredName !== undefined,
  },
  post: { description: 'het kan bij u ook per post', holds: ({ campaign }) => campaign.byPost },
  balie: { description: 'het kan bij u ook aan de balie', holds: ({ campaign }) => campaign.counter },
  'andere-weg': { description: 'het kan bij u per post of aan de balie', holds: hasValue('andere-weg') },
  'eigen-app': { description: 'u heeft een eigen app waarin mensen inloggen', holds: hasValue('eigen-app') },
  'geldt-ook-voor': { description: 'de verandering geldt ook voor andere diensten', holds: hasValue('geldt-ook-voor') },
  uitgesteld: {
    description: 'u stelde de ingangsdatum uit: u noemde eerst een vroegere',
    holds: isPostponed,
  },
  'vaker-uitgesteld': {
    description: 'u stelde de ingangsdatum meer dan één keer uit: elke datum die u noemde, was later dan de vorige',
    holds: isPostponedAgain,
  },
  'datum-veranderd': {
    description: 'u noemde eerst een andere ingangsdatum, vroeger of later',
    holds: (context) => toldCutovers(context).length > 0,
  },
  'eerder-verteld': {
    description: 'uw gebruikers hoorden eerst een andere ingangsdatum',
    holds: ({ campaign, progress }) =>
      toldBefore(progress, campaign.cutoverDate).some(({ announced, usersKnow = announced }) => usersKnow),
  },
  'vaker-veranderd': {
    description: 'u noemde eerst meer dan één andere ingangsdatum',
    holds: (context) => toldCutovers(context).length > 1,
  },
  maildagen: { description: 'er staan mailings in uw planning', holds: hasValue('maildagen') },
  mailings: { description: 'er staan mailings in uw planning', holds: hasValue('maildagen') },
  brieven: {
    description: 'er staan brieven aan uw gebruikers in uw planning',
    holds: ({ schedule }) => schedule.milestones.some((milestone) => milestone.public && milestone.channel === 'brief'),
  },
  'aantal-gebruikers': { description: 'u vulde een aantal gebruikers in', holds: hasValue('aantal-gebruikers') },
  doel: { description: 'u koos een doel voor de twee besluiten', holds: hasValue('doel') },
  'alleen-wachtwoord': {
    description: 'u vulde in hoeveel mensen alleen met een wachtwoord inlogden',
    holds: hasValue('alleen-wachtwoord'),
  },
};

/** datum.<id>: holds when the schedule has this milestone. */
export const milestoneCondition = (id: string): [string, Condition] => [
  dateName(id),
  { description: `de mijlpaal ${id} staat in uw planning`, holds: (context) => dateOf(context, id) !== undefined },
];

const OPPOSITE = 'geen-';

/** A condition with its counterpart. */
export const withOpposite = ([name, condition]: readonly [string, Condition]): [string, Condition][] => [
  [name, condition],
  [
    OPPOSITE + name,
    { description: `dit geldt niet: ${condition.description}`, holds: (context) => !condition.holds(context) },
  ],
];

/** The two wordings of a text: the short one stands where the long one does not fit. They say nothing of the campaign. */
export const WORDINGS = ['lange-versie', 'korte-versie'] as const;
export type Wording = (typeof WORDINGS)[number];
export const isWording = (name: string): name is Wording => (WORDINGS as readonly string[]).includes(name);
