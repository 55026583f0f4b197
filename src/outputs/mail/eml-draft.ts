/** A mail as a draft (.eml): opened in Outlook it is a new message, ready but for the recipients. */
import { contentHash } from '../../base/hash.ts';
import type { Campaign } from '../../campaign/types.ts';
import { bodyPlain } from '../../texts/body-plain.ts';
import type { FilledText } from '../../texts/types.ts';
import { withValues } from '../../texts/values-in.ts';
import { plainLine } from '../plain-text.ts';

export interface AboutMail {
  /** Sender and mail address; without an address the draft has no From, and Outlook takes that of the user. */
  readonly campaign: Pick<Campaign, 'sender' | 'email'>;
  /** The same mail as an HTML document. */
  readonly html: string;
}

/** The mail program writes these when the mail is sent; the composer has no way to leave them out. */
const ONLY_WHEN_SENT = ['date', 'message-id'];

/**
 * The draft: CRLF, quoted-printable, the text as plain text and as HTML. It has no recipient, because the user fills
 * that in. No clock and no chance: the same text gives the same bytes.
 */
export async function emlDraft(text: FilledText, { campaign, html }: AboutMail): Promise<string> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const mail = new MailComposer({
    headers: { 'X-Unsent': '1' },
    subject: headerText(withValues(text.subject ?? text.meta.titel, text.values)),
    // As an object: of one joined line, "a@b.nl, c" would make two addresses.
    ...(campaign.email === undefined ? {} : { from: { name: headerText(campaign.sender), address: campaign.email } }),
    text: withLineFeeds(bodyPlain(text)),
    html: withLineFeeds(html),
    encoding: 'quoted-printable',
    newline: 'windows',
    // "=_" cannot stand in quoted-printable, so nothing in a text can end its part.
    boundaryPrefix: '=_digid-campagne',
    baseBoundary: contentHash(text.meta.tekst).slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withoutHeaders((await mail.compile().build()).toString('utf8'));
}

/**
 * One line. Of "=?utf-8?..." a mail program would make other words; the composer encodes only what is not ASCII, so an
 * invisible word joiner keeps that as it was typed.
 */
const headerText = (text: string): string => plainLine(text).replaceAll('=?', '=\u2060?');

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The message without the headers of a mail that was sent, and the lines on which they run on. */
function withoutHeaders(message: string): string {
  const end = message.indexOf('\r\n\r\n');
  const headers = message.slice(0, end).split(/\r\n(?![ \t])/);
  const kept = headers.filter((header) => !ONLY_WHEN_SENT.includes((header.split(':')[0] ?? '').toLowerCase()));
  return kept.join('\r\n') + message.slice(end);
}
