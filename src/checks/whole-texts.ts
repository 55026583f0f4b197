/** What a text as a whole must say: who need do nothing, digid.nl, the app first, who has no smartphone, help, the sender. */
import { bodyPlain } from '../texts/body-plain.ts';
import { folderFor } from '../texts/folders.ts';
import { fitCharacters, fitSms } from '../texts/room.ts';
import type { FilledText } from '../texts/types.ts';
import { withValues } from '../texts/values-in.ts';
import { type Context, list } from './context.ts';
import type { Found } from './found.ts';
import { sentencesOf } from './sentences.ts';
import { folderOf, isForCitizens, isMessage } from './where.ts';

/** A text as people read it. */
export interface WholeText {
  readonly identity: string;
  readonly plain: string;
  readonly isSms: boolean;
  /** Of an output there is none, and its length cannot be told. */
  readonly meta?: FilledText['meta'];
  /** Of a mail; of an output it is not known. */
  readonly subject?: string | undefined;
}

export const wholeOf = (filled: FilledText, isSms: boolean): WholeText => ({
  identity: filled.meta.tekst,
  plain: [
    withValues(filled.subject ?? '', filled.values),
    withValues(filled.preview ?? '', filled.values),
    bodyPlain(filled),
  ].join('\n'),
  isSms,
  meta: filled.meta,
  subject: filled.subject,
});

const ANNOUNCED: readonly string[] = ['mailings', 'brieven', 'social', 'mijn-omgeving', 'inlogscherm', 'balie'];
/** The pages of the guide that announce the change. */
const PAGES = /^website\/pagina(?:-na-laatste-veilige-dag|-vanaf-ingangsdatum)?$/;
const ABOUT_LOGIN = /digid app|sms-?(?:controle|code)|inloggen|wachtwoord/i;
const ABOUT_CHANGE =
  /vanaf|vóór|voortaan|straks|per \d|tot en met|wordt veiliger|regel (?:nu|dan|daarom|op tijd|het)|nog maar|sinds|verander|alleen nog|niet meer|ingegaan|stap over/i;

const isAnnouncement = ({ identity, plain }: WholeText): boolean =>
  (ANNOUNCED.includes(folderOf(identity)) || PAGES.test(identity)) &&
  ABOUT_LOGIN.test(plain) &&
  ABOUT_CHANGE.test(plain);

export function wholeTextFindings(text: WholeText, context: Context): Found[] {
  const { identity, plain, isSms } = text;
  const { campaign } = context;
  const lacks = (rule: Found['rule'], isMissing: boolean): Found[] => (isMissing ? [{ rule }] : []);
  const announces = isAnnouncement(text);
  // That the date moves is said in as few words as possible.
  const isPostponement = /uitstel/.test(identity);
  const speaksOfLogin = isForCitizens(identity) && /digid app|sms-?controle/i.test(plain);
  return [
    ...lacks('niets-doen', announces && !list(context, 'niets-doen').test(plain)),
    ...lacks('digid-nl', !isPostponement && (announces || speaksOfLogin) && !/digid\.nl/i.test(plain)),
    ...lacks('app-eerst', announces && smsFirst(plain)),
    ...lacks('geen-smartphone', announces && /\bapp\b/i.test(plain) && !list(context, 'geen-smartphone').test(plain)),
    ...lacks('hulp', announces && !isPostponement && !isSms && !list(context, 'hulp').test(plain)),
    ...lacks('afzender', isMessage(identity) && !namesSender(text, campaign)),
    ...(lacksSubject(text) ? [{ rule: 'onderwerp', line: 1 } as const] : []),
    ...tooLong(text),
  ];
}

/** In a newsletter, as in an sms, there is none. */
const lacksSubject = ({ identity, meta, isSms, subject = '' }: WholeText): boolean =>
  meta !== undefined &&
  folderFor(identity)?.use === 'mailing' &&
  !isSms &&
  !isNewsletter(identity, meta.voor) &&
  subject.trim() === '';
const isNewsletter = (identity: string, voor = ''): boolean => /nieuwsbrief/i.test(`${identity} ${voor}`);

/** Where somebody who mends this begins: the words that lack something, or the place where it would stand. */
const PLACES: Readonly<Partial<Record<Found['rule'], RegExp>>> = {
  'niets-doen': /vanaf|verander|alleen nog|niet meer|inloggen|logt/i,
  'digid-nl': /digid app|sms-?controle/i,
  'app-eerst': /\bsms\b/i,
  'geen-smartphone': /\bapp\b/i,
};
const ENDING = /groet|hoogachtend|\{\{ *(?:afzender|organisatie) *\}\}/i;

/** The line of the text that a finding about the whole of it is about; nothing when only an included text has such a line. */
export function placeOf(
  { rule }: Found,
  lines: readonly { readonly text: string; readonly line: number }[],
): { readonly line?: number } {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const body = written.filter(({ text }) => !/^\s*#/.test(text));
  const sought = PLACES[rule];
  const place =
    sought !== undefined
      ? body.find(({ text }) => sought.test(text))
      : rule === 'hulp'
        ? (body.filter(({ text }) => !ENDING.test(text)).at(-1) ?? body.at(-1))
        : rule === 'afzender'
          ? written.at(-1)
          : undefined;
  return place === undefined ? {} : { line: place.line };
}

const SMS = /\bsms\b/i;
const APP = /\bapp\b/i;
const WITHOUT_PHONE = /smartphone|vaste telefoon|gewone (?:mobiel|telefoon)/i;

/**
 * Sms-controle before the app, in the first sentence that names both. Without such a sentence: sms-controle before there is a
 * word about the app or about people without a smartphone.
 */
function smsFirst(plain: string): boolean {
  const both = sentencesOf(plain).find(({ text }) => SMS.test(text) && APP.test(text))?.text;
  const text = both ?? plain;
  const before = text.slice(0, Math.max(0, text.search(SMS)));
  return SMS.test(text) && APP.test(text) && !APP.test(before) && !WITHOUT_PHONE.test(before);
}

function namesSender({ plain, isSms, identity }: WholeText, campaign: Context['campaign']): boolean {
  const { organisation, service, sender } = campaign;
  const names = [sender, organisation.name, organisation.inSentence];
  // Who reads a newsletter or an sms sees the sender elsewhere too.
  if (isSms || isNewsletter(identity)) names.push(service.name, service.inSentence, 'bij ons');
  const lower = plain.toLowerCase();
  return names.some((name) => lower.includes(name.toLowerCase()));
}

const SHORT_MEDIA = /\bX\b|twitter|bluesky|mastodon|threads/i;
const SHORT_LIMIT = 280;

/** Of a text whose front matter gives its room, `fillTexts` says whether it fits. */
function tooLong({ meta, plain, isSms, identity }: WholeText): Found[] {
  if (!meta || meta.ruimte !== undefined) return [];
  const body = plain.trim();
  const short = folderOf(identity) === 'social' && SHORT_MEDIA.test(meta.voor ?? '');
  const fit = isSms ? fitSms(body) : short ? fitCharacters(body, SHORT_LIMIT) : undefined;
  if (!fit || fit.fits) return [];
  const message = `De tekst heeft ${fit.length} tekens; er passen er ${fit.limit}.`;
  return [
    { rule: 'lengte', message, fix: `Maak de tekst korter, en zet 'ruimte: ${isSms ? 'sms' : fit.limit}' in de kop.` },
  ];
}
