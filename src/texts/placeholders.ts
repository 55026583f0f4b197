/** The table of what may stand between {{ and }} in a text, with what it prints. What hangs on plan and figures: plan-placeholders.ts. */
import { addDays, toDutch, weekdayName } from '../base/day.ts';
import { atSentenceStart } from '../campaign/forms.ts';
import type { NamedForm } from '../campaign/types.ts';
import type { FillContext, Placeholder } from './fill-context.ts';
import { dateOf } from './plan-placeholders.ts';
import { inSms } from './room.ts';

const SECOND_MESSAGE_DAYS = 42;
const CONFIRM_DAYS_BEFORE_START = 14;

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
  'afzender.sms': {
    description: 'de afzender in letters die in een sms passen: Gemeente Sudwest-Fryslan',
    value: ({ campaign }) => inSms(campaign.sender),
  },
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
