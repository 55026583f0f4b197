/** The one table of what may stand between {{ and }} in a text, with what it prints. HANDLEIDING lists it. */
import { addDays, type Day, toDutch, weekdayName } from '../base/day.ts';
import { atSentenceStart } from '../campaign/forms.ts';
import type { Campaign, NamedForm } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';

/** What placeholders and conditions are filled from. */
export interface FillContext {
  readonly campaign: Campaign;
  readonly schedule: Schedule;
}

export interface Placeholder {
  /** What it prints, in Dutch, for HANDLEIDING. */
  readonly description: string;
  /** undefined: the user did not set it. */
  readonly value: (context: FillContext) => string | undefined;
  /** The key of campagne.yaml that sets it; only for values that can be left out. */
  readonly setting?: string;
  /** What is missing when it is not set, as in "(nog invullen: naam contactpersoon)". */
  readonly word?: string;
  /**
   * What it is of your contact for Logius, as in "naam, telefoonnummer en e-mailadres". In internal texts a blank is
   * printed when it is not set, and the user gets a tip.
   */
  readonly ofContact?: string;
  /** It was checked as an address or a telephone number, so it can stand in Markdown as it is. */
  readonly checked?: true;
  /** A tip while the value is only assumed, in Dutch; undefined when the user set it. */
  readonly assumed?: (context: FillContext) => string | undefined;
}

const SECOND_MESSAGE_DAYS = 42;
const CONFIRM_DAYS_BEFORE_START = 14;

const dateOf = ({ schedule }: FillContext, milestone: string): Day | undefined =>
  schedule.milestones.find(({ id }) => id === milestone)?.date;
const keyName = ({ campaign }: FillContext): NamedForm =>
  campaign.keyMessageNames === 'dienst' ? campaign.service : campaign.organisation;

export const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  organisatie: {
    description: 'uw organisatie in een zin: de gemeente Voorbeeldstad',
    value: ({ campaign }) => campaign.organisation.inSentence,
  },
  Organisatie: {
    description: 'uw organisatie aan het begin van een zin: De gemeente Voorbeeldstad',
    value: ({ campaign }) => atSentenceStart(campaign.organisation.inSentence),
  },
  'organisatie.naam': {
    description: 'de naam van uw organisatie: Gemeente Voorbeeldstad',
    value: ({ campaign }) => campaign.organisation.name,
  },
  dienst: {
    description: 'uw dienst in een zin: Mijn Voorbeeldstad',
    value: ({ campaign }) => campaign.service.inSentence,
  },
  Dienst: {
    description: 'uw dienst aan het begin van een zin',
    value: ({ campaign }) => atSentenceStart(campaign.service.inSentence),
  },
  'dienst.naam': { description: 'de naam van uw dienst', value: ({ campaign }) => campaign.service.name },
  'organisatie-of-dienst': {
    description: 'de naam in de kernboodschap: uw dienst, of uw organisatie als u dat zo instelt',
    value: (context) => keyName(context).inSentence,
  },
  ingangsdatum: { description: 'de ingangsdatum: 1 juli 2027', value: ({ schedule }) => toDutch(schedule.cutover) },
  'ingangsdatum.weekdag': {
    description: 'de dag van de week van de ingangsdatum: donderdag',
    value: ({ schedule }) => weekdayName(schedule.cutover),
  },
  'ingangsdatum.dag-ervoor': {
    description: 'de dag voor de ingangsdatum: 30 juni 2027',
    value: ({ schedule }) => toDutch(addDays(schedule.cutover, -1)),
  },
  'laatste-veilige-dag': {
    description: 'de laatste dag om een code per post aan te vragen die op tijd komt',
    value: ({ schedule }) => toDutch(schedule.lastSafeDay),
  },
  start: {
    description: 'de dag waarop de pagina op uw website komt',
    value: ({ schedule }) => toDutch(schedule.start),
  },
  'begin-eerste-melding': {
    description: 'de eerste dag van de eerste melding op het inlogscherm',
    value: (context) => toDutch(dateOf(context, 'eerste-melding-inlogscherm') ?? context.schedule.start),
  },
  'einde-tweede-melding': {
    description: 'de dag waarop de tweede melding van het inlogscherm gaat',
    value: (context) =>
      toDutch(dateOf(context, 'tweede-melding-uit') ?? addDays(context.schedule.cutover, SECOND_MESSAGE_DAYS)),
  },
  website: {
    description: 'het adres van uw website; mag ook in een link',
    value: ({ campaign }) => campaign.website,
    setting: 'website',
    word: 'adres van de website',
    checked: true,
  },
  'pagina-adres': {
    description: 'het korte adres van de pagina, om over te typen',
    value: ({ campaign }) => campaign.pageAddress,
    setting: 'pagina-adres',
    word: 'adres van de pagina',
    checked: true,
  },
  telefoon: {
    description: 'uw telefoonnummer voor vragen',
    value: ({ campaign }) => campaign.phone,
    setting: 'telefoon',
    word: 'telefoonnummer',
    checked: true,
  },
  email: {
    description: 'uw e-mailadres voor vragen',
    value: ({ campaign }) => campaign.email,
    setting: 'email',
    word: 'e-mailadres',
    checked: true,
  },
  afzender: { description: 'de naam onder mails en brieven', value: ({ campaign }) => campaign.sender },
  'logius.dienst': {
    description: 'de dienst zoals DigiD die noemt op het inlogscherm',
    value: ({ campaign }) => campaign.logius.registeredName ?? campaign.service.inSentence,
  },
  'logius.dienstnaam': {
    description: 'de naam waaronder uw dienst bij Logius bekend is',
    value: ({ campaign }) => campaign.logius.registeredName ?? campaign.service.name,
    setting: 'logius: geregistreerde-naam',
    assumed: ({ campaign }) =>
      campaign.logius.registeredName === undefined
        ? `In het verzoek aan Logius staat als naam van de dienst '${campaign.service.name}'. DigiD gebruikt de naam waaronder de dienst bij Logius bekend is.`
        : undefined,
  },
  'logius.bevestigen-voor': {
    description: 'de dag waarop de bevestiging van Logius binnen moet zijn',
    value: (context) =>
      toDutch(dateOf(context, 'bevestiging-logius') ?? addDays(context.schedule.start, -CONFIRM_DAYS_BEFORE_START)),
  },
  'logius.contactpersoon': {
    description: 'uw contactpersoon voor Logius',
    value: ({ campaign }) => campaign.logius.contactName,
    setting: 'logius: contactpersoon',
    word: 'naam contactpersoon',
    ofContact: 'naam',
  },
  'logius.telefoon': {
    description: 'het telefoonnummer van die contactpersoon',
    value: ({ campaign }) => campaign.logius.contactPhone,
    setting: 'logius: telefoon',
    word: 'telefoonnummer contactpersoon',
    ofContact: 'telefoonnummer',
    checked: true,
  },
  'logius.email': {
    description: 'het e-mailadres van die contactpersoon',
    value: ({ campaign }) => campaign.logius.contactEmail,
    setting: 'logius: email',
    word: 'e-mailadres contactpersoon',
    ofContact: 'e-mailadres',
    checked: true,
  },
};

/** Facts stand behind this prefix: {{feiten.digid-helpdesk}}. */
export const FACT_PREFIX = 'feiten.';

export interface Condition {
  /** When it holds, in Dutch, for HANDLEIDING. */
  readonly description: string;
  readonly holds: (campaign: Campaign) => boolean;
}

/** What may stand in {{#als ...}}, and behind alleen-als in the front matter. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  machtigen: { description: 'u gebruikt DigiD Machtigen', holds: (campaign) => campaign.machtigen },
  'geen-machtigen': { description: 'u gebruikt DigiD Machtigen niet', holds: (campaign) => !campaign.machtigen },
  buitenland: {
    description: 'veel van uw gebruikers wonen in het buitenland',
    holds: (campaign) => campaign.buitenland,
  },
  website: { description: 'u vulde een website in', holds: (campaign) => campaign.website !== undefined },
  'pagina-adres': {
    description: 'u vulde een kort adres van de pagina in',
    holds: (campaign) => campaign.pageAddress !== undefined,
  },
  'geen-geregistreerde-naam': {
    description: 'u vulde niet in onder welke naam de dienst bij Logius bekend is',
    holds: (campaign) => campaign.logius.registeredName === undefined,
  },
  telefoon: { description: 'u vulde een telefoonnummer in', holds: (campaign) => campaign.phone !== undefined },
  email: { description: 'u vulde een e-mailadres in', holds: (campaign) => campaign.email !== undefined },
};
