/** How much room there is for a text, and how much of it the text takes. */
import { characters } from '../base/characters.ts';

/** So many characters, one sms message, or one page of paper. */
export type Room = { readonly kind: 'tekens'; readonly limit: number } | { readonly kind: 'sms' | 'A4' };

/** The length of a text in its room: characters for `tekens` and `sms`, lines on paper for `A4`. */
export interface Fit {
  readonly kind: Room['kind'];
  readonly length: number;
  readonly limit: number;
  readonly fits: boolean;
  /** Some characters of this sms take the room of two; absent: none. */
  readonly countsDouble?: true;
}

const LEAST = 20;
const MOST = 5000;
export const ROOM_HELP = `Schrijf een aantal tekens van ${LEAST} tot en met ${MOST}, of sms, of A4.`;

/** Reads `ruimte` of the front matter: 280, sms or A4. undefined: none of these. */
export function parseRoom(text: string): Room | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 'sms') return { kind: 'sms' };
  if (typed === 'a4') return { kind: 'A4' };
  const limit = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return limit >= LEAST && limit <= MOST ? { kind: 'tekens', limit } : undefined;
}

export const fitOf = (kind: Fit['kind'], length: number, limit: number): Fit => ({
  kind,
  length,
  limit,
  fits: length <= limit,
});

/** A text in a room of `limit` characters, as a reader counts them. */
export const fitCharacters = (text: string, limit: number): Fit => fitOf('tekens', characters(text).length, limit);

/** The basic set of GSM 03.38 (3GPP TS 23.038, 6.2.1). */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Its extension (6.2.1.1): each takes two. */
const GSM_EXTENDED = '^{}\\[~]|€';
const BASIC = new Set(GSM);
const EXTENDED = new Set(GSM_EXTENDED);
/** What looks like a sign that an sms has. */
const LIKE_GSM: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-' };
const SMS_SEPTETS = 160;
const SMS_UNITS = 70;

/**
 * A text as one sms: 160 characters of the GSM alphabet, of which some count double. With any other character (a curly
 * quote, an emoji) the whole message goes in UTF-16, and 70 units fit.
 */
export function fitSms(text: string): Fit {
  const all = [...text];
  if (!all.every((character) => BASIC.has(character) || EXTENDED.has(character))) {
    return smsFit(all, text.length, SMS_UNITS);
  }
  return smsFit(all, all.length + all.filter((character) => EXTENDED.has(character)).length, SMS_SEPTETS);
}

/**
 * The same in letters of the GSM alphabet where there is one that resembles it: one â takes more than half the room of the
 * message. What has none stays.
 */
export const inSms = (text: string): string =>
  [...text.normalize('NFC')]
    .map((character) => {
      if (BASIC.has(character) || EXTENDED.has(character)) return character;
      const plain = LIKE_GSM[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
      return [...plain].every((each) => BASIC.has(each)) ? plain : character;
    })
    .join('');

const smsFit = (all: readonly string[], length: number, limit: number): Fit => ({
  ...fitOf('sms', length, limit),
  ...(length > all.length ? { countsDouble: true } : {}),
});
