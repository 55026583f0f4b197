/** What a message about DigiD must not have, because fake ones have it: links, QR codes, buttons, attachments, questions. */
import { type Context, citizenSpeaks, firstOf, isDenied, list, ownSentences, type TextRule } from './context.ts';
import { type Address, addressesIn, isOfDigid, isOurs, isTrusted, looksLikeDigid } from './domains.ts';
import type { Found } from './found.ts';
import type { Match } from './phrase.ts';
import type { CheckedText, Sentence } from './text.ts';
import { folderOf, isForCitizens, isMessage, isOutside } from './where.ts';

/** A bare digid.nl is made into a link by mail programs themselves: that is no finding. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()\]]*[^\s<>()\].,;:!?]/gi;

/** Addresses to click on, written out or as a link of Markdown. */
const linksInMessages: TextRule = (text) => {
  if (!isMessage(text.identity) && !text.isSms) return [];
  const targets = text.targets.filter(({ image }) => !image);
  const written = text.lines.flatMap(({ text: line, line: at }): Found[] =>
    [...line.replace(/\]\([^)]*\)/g, ']').matchAll(ADDRESS)].map(([words]) => ({
      ...{ rule: 'link', line: at, words },
      ...(addressesIn(words).some(isOfDigid) && OF_DIGID),
    })),
  );
  return [...targets.map(({ href, line }): Found => ({ rule: 'link', line, words: href })), ...written];
};

/** Who types it gets where he should be; but a mail program makes a link of it. */
const OF_DIGID = {
  severity: 'warning',
  fix: "Schrijf alleen digid.nl: 'Ga naar internet en typ zelf het adres: digid.nl.'",
} as const;

/**
 * Addresses of others: one that looks like digid.nl on every channel, an unknown one in a message. Who reads such a message
 * learns to trust addresses that are not of DigiD, nor of the sender.
 */
const addressesOfOthers: TextRule = (text, context) => {
  if (!isForCitizens(text.identity)) return [];
  const inMessage = isMessage(text.identity) || text.isSms;
  const short = list(context, 'korte-links');
  const written = ownSentences(text).flatMap((sentence) =>
    addressesIn(sentence.text)
      .filter(({ words, at, bare }) => (bare || !inMessage) && !isDenied(sentence, { words, at, phrase: '' }, context))
      .map((address) => ({ address, line: sentence.line })),
  );
  const linked = inMessage
    ? []
    : text.targets.flatMap(({ href, line, image }) =>
        image ? [] : addressesIn(href).map((address) => ({ address, line })),
      );
  return [...written, ...linked].flatMap(({ address, line }): Found[] => {
    if (short.test(address.host)) return [];
    if (looksLikeDigid(address, context)) return [fakeDigid(address, line)];
    return inMessage && !isTrusted(address, context) && !isOurs(address, context) ? [unknown(address, line)] : [];
  });
};

const fakeDigid = ({ words }: Address, line: number): Found => ({
  ...{ rule: 'link', line, words, fix: 'Schrijf digid.nl.' },
  message: `'${words}': dit adres lijkt van DigiD. Alleen digid.nl, en wat eindigt op .digid.nl, is van DigiD.`,
});
const unknown = ({ words }: Address, line: number): Found => ({
  ...{ rule: 'link', severity: 'warning', line, words },
  message: `'${words}': dit is geen adres van DigiD of van u. Oplichters sturen mensen ook naar een onbekend adres.`,
  fix: 'Verwijs naar digid.nl of uw eigen website, of vertel aan wie dit adres hoort op een pagina van uw website.',
});

export const links: TextRule = (text, context) => [
  ...linksInMessages(text, context),
  ...addressesOfOthers(text, context),
];

/** The shortened ones, on every channel. */
export const shortLinks: TextRule = (text, context) =>
  !isForCitizens(text.identity)
    ? []
    : text.lines.flatMap(({ text: line, line: at }): Found[] =>
        list(
          context,
          'korte-links',
        )(line).map(({ words, at: from }) => ({
          rule: 'korte-link',
          line: at,
          words: words + (/^\/[^\s)\]]*[^\s)\].,;]/.exec(line.slice(from + words.length))?.[0] ?? ''),
        })),
      );

/** On a website the app itself asks for the QR code of the login screen; in what is sent or lies about there is none. */
const WITHOUT_QR: readonly string[] = ['mailings', 'brieven', 'social', 'balie', 'mijn-omgeving', 'inlogscherm'];
export const qrCodes: TextRule = (text, context) =>
  !WITHOUT_QR.includes(folderOf(text.identity))
    ? []
    : ownSentences(text).flatMap((sentence) =>
        firstOf(list(context, 'qr-code')(sentence.text).filter((match) => !isDenied(sentence, match, context))).map(
          ({ words }): Found => ({ rule: 'qr-code', line: sentence.line, words }),
        ),
      );

const inMessages =
  (rule: 'knop' | 'bijlage'): TextRule =>
  (text, context) =>
    (!isMessage(text.identity) && !text.isSms) || (rule === 'bijlage' && folderOf(text.identity) === 'brieven')
      ? []
      : ownSentences(text).flatMap((sentence) =>
          firstOf(
            list(
              context,
              rule,
            )(sentence.text).filter(
              (match) =>
                !isDenied(sentence, match, context) &&
                !(rule === 'knop' && (isOnScreen(sentence, context) || isLink(match, sentence, text))),
            ),
          ).map(({ words }): Found => ({ rule, line: sentence.line, words })),
        );
/** A sentence may run on over so many lines. */
const LINES = 3;
/** The words of a link, which is told as a link. */
const isLink = ({ words }: Match, { line: from }: Sentence, { targets }: CheckedText): boolean =>
  targets.some(
    ({ text, image, line }) =>
      !image && line >= from && line < from + LINES && text !== '' && (text.includes(words) || words.includes(text)),
  );
/** What stands in the message itself. */
const HERE =
  /\b(?:e-?mail|mail|bericht|brief|sms|hier|hieronder|hierboven|onderaan|bovenaan|onderstaande|bovenstaande|\w*links?|linkje)\b/i;
/** "Open de app en druk op de knop Inloggen": a button of the app, not of the message. */
const isOnScreen = ({ text, block }: Sentence, context: Context): boolean =>
  !HERE.test(text) && list(context, 'in-de-app').test(block.text);
export const buttons = inMessages('knop');
export const attachments = inMessages('bijlage');

/** A request for what a swindler would ask. What people do on digid.nl, or type themselves, is none. */
export const requests: TextRule = (text, context) => {
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap((sentence): Found[] => {
    const other = digidOfOther(sentence, context);
    if (other.length > 0) return other;
    if (
      citizenSpeaks(sentence.text, context) ||
      /\bdigid\.nl\b|\bzelf (?:uw|het|de)\b|\bzelf in\b/i.test(sentence.text)
    )
      return [];
    const asked = list(context, 'gegevens-werkwoorden')(sentence.text);
    const wanted = list(context, 'gegevens')(sentence.text).filter((match) => !isDenied(sentence, match, context));
    const [first] = wanted;
    const verb = asked.find((match) => !isDenied(sentence, match, context) && isNear(match, first, sentence.text));
    if (!first || !verb || (isTypedInApp(verb.words, first.words) && isOnScreen(sentence, context))) return [];
    const [from, to] = [
      Math.min(verb.at, first.at),
      Math.max(verb.at + verb.words.length, first.at + first.words.length),
    ];
    const fix = insteadOfAsking(first.words, text, context);
    return [{ rule: 'gegevens-vragen', line: sentence.line, words: sentence.text.slice(from, to), fix }];
  });
};

/** Another way, for who writes this text. That we never ask for it is true only of what the texts of the guide say it of. */
function insteadOfAsking(asked: string, { identity, isSms }: CheckedText, { campaign }: Context): string {
  if (folderOf(identity) === 'helpdesk') {
    return 'Vraag er niet om. Gebruik uw eigen vragen om te controleren wie er belt.';
  }
  const inMessage = isMessage(identity) || isSms;
  if (inMessage && SECRET.test(asked)) {
    return "Vraag er niet om. Schrijf: 'Wij vragen nooit om uw wachtwoord, pincode of code.'";
  }
  const what = THINGS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'om';
  const here = what === 'om' ? 'Vraag er niet om.' : `Vraag hier geen ${what}.`;
  return `${here} ${inMessage ? 'Laat mensen bellen.' : `Laat mensen u bellen${campaign.counter ? ' of aan de balie komen' : ''}.`}`;
}
const SECRET = /wachtwoord|pincode|code/i;
const THINGS: readonly (readonly [RegExp, string])[] = [
  [/^kopie/i, 'kopie'],
  [/^foto/i, 'foto'],
  [/^scan/i, 'scan'],
  [/bsn|burgerservicenummer|sofinummer/i, 'bsn'],
];

/** "Log in met de DigiD van uw vader": who helps somebody so, does what a swindler does. */
const digidOfOther = (sentence: Sentence, context: Context): Found[] =>
  sentence.text.endsWith('?') || /machtig/i.test(sentence.text) || citizenSpeaks(sentence.text, context)
    ? []
    : firstOf(
        list(
          context,
          'digid-van-ander',
        )(sentence.unquoted).filter((match) => !isDenied(sentence, match, context, true)),
      ).map(({ words }) => ({
        ...{ rule: 'gegevens-vragen', line: sentence.line, words },
        message: `'${words}': niemand mag inloggen met de DigiD van een ander, ook niet om te helpen.`,
        fix: context.campaign.machtigen
          ? 'Verwijs naar DigiD Machtigen, zoals in vragen/iemand-helpen.'
          : 'Verwijs naar DigiD Machtigen. Kan dat bij u nog niet? Laat mensen bellen, zoals in vragen/iemand-helpen.',
      }));

/** "Vul daarna uw pincode in", on the screen of the app. */
const isTypedInApp = (verb: string, asked: string): boolean =>
  /^(?:vul|geef|bevestig)/i.test(verb) && /pincode|wachtwoord|gebruikersnaam|code/i.test(asked);

/** "Wij willen uw gegevens beschermen, en vragen u om ...": another clause. */
function isNear(verb: Match, asked: Match | undefined, text: string): boolean {
  if (!asked) return false;
  const between =
    verb.at < asked.at
      ? text.slice(verb.at + verb.words.length, asked.at)
      : text.slice(asked.at + asked.words.length, verb.at);
  return between.length <= FURTHEST && !/,|\b(?:omdat|zodat|als)\b/.test(between);
}
const FURTHEST = 70;
