import fc from 'fast-check';
import PostalMime, { type Email } from 'postal-mime';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answeredCampaign, fillCampaign } from '../../../test/support/all-texts.ts';
import { anyName } from '../../../test/support/arbitrary-campaign.ts';
import { bodyPlain } from '../../texts/body-plain.ts';
import type { FilledText } from '../../texts/types.ts';
import { plainLine } from '../plain-text.ts';
import { emlDraft } from './eml-draft.ts';

const CAMPAIGN = { sender: 'Gemeente Voorbeeldstad', email: 'info@voorbeeldstad.example' };
const HTML = '<!doctype html>\n<html lang="nl"><body><p>Beste é,</p></body></html>\n';

/** A mail in which `value` stands as a value: in the subject and in the text. */
const mailWith = (value: string, changes: Partial<FilledText> = {}): FilledText => ({
  meta: { tekst: 'mailings/1-aankondiging', titel: 'Mailing 1', bouwsteen: false, opVerzoek: false },
  subject: 'Inloggen bij \uE000 verandert',
  markdown: 'Beste \uE000,\n\n- een\n- twee\n',
  values: new Map([['\uE000', value]]),
  ...changes,
});
const draft = (value: string, campaign: { sender: string; email?: string } = CAMPAIGN): Promise<string> =>
  emlDraft(mailWith(value), { campaign, html: HTML });

/** The header block, unfolded. */
const headersOf = (eml: string): string[] =>
  eml
    .slice(0, eml.indexOf('\r\n\r\n'))
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n');
const headerNames = (eml: string): string[] => headersOf(eml).map((line) => line.split(':')[0] ?? '');
/** Without the invisible mark that keeps "=?" as it is. */
const shown = (text: string | undefined): string => (text ?? '').replaceAll('\u2060', '');
const recipients = ({ to, cc, bcc, replyTo }: Email): unknown[] => [to, cc, bcc, replyTo].flatMap((list) => list ?? []);
const lines = (text: string | undefined): string => (text ?? '').replace(/\r\n/g, '\n').trimEnd();

test('the whole draft', async () => {
  expect((await draft('Mijn Café')).split('\r\n')).toEqual([
    'X-Unsent: 1',
    'From: Gemeente Voorbeeldstad <info@voorbeeldstad.example>',
    'Subject: =?UTF-8?Q?Inloggen_bij_Mijn_Caf=C3=A9_verandert?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative;',
    ' boundary="=_digid-campagne-2d94478720cc35a1-Part_1"',
    '',
    '--=_digid-campagne-2d94478720cc35a1-Part_1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Beste Mijn Caf=C3=A9,',
    '',
    '- een',
    '- twee',
    '',
    '--=_digid-campagne-2d94478720cc35a1-Part_1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<!doctype html>',
    '<html lang=3D"nl"><body><p>Beste =C3=A9,</p></body></html>',
    '',
    '--=_digid-campagne-2d94478720cc35a1-Part_1--',
    '',
  ]);
});

describe('a draft', () => {
  test('has no recipient, and nothing of a mail that was sent', async () => {
    const names = headerNames(await draft('x')).map((name) => name.toLowerCase());
    expect(names).toEqual(['x-unsent', 'from', 'subject', 'mime-version', 'content-type']);
  });
  test('has no sender while no mail address is known', async () => {
    expect(headerNames(await draft('x', { sender: 'Gemeente' }))).not.toContain('From');
  });
  test('a text without subject has its title', async () => {
    const { subject: _, ...text } = mailWith('x');
    expect((await PostalMime.parse(await emlDraft(text, { campaign: CAMPAIGN, html: HTML }))).subject).toBe(
      'Mailing 1',
    );
  });
  test('every mail of the guide comes back as it went in', async () => {
    const campaign = answeredCampaign();
    const { texts } = fillCampaign(campaign, { postponed: true });
    const mails = texts.filter(({ meta: { tekst } }) => /^(mailings|partners|logius)\//.test(tekst));
    expect(mails.length).toBeGreaterThan(12);
    for (const text of mails) {
      const eml = await emlDraft(text, { campaign, html: HTML });
      const { text: body, html, attachments } = await PostalMime.parse(eml);
      expect(lines(body), text.meta.tekst).toBe(lines(bodyPlain(text)));
      expect(lines(html)).toBe(lines(HTML));
      expect(attachments).toEqual([]);
    }
  });
});

const HOSTILE = [
  ...['a@b.nl, kwaad@x.nl', 'x\r\nBcc: kwaad@x.nl', 'x\nBcc: kwaad@x.nl', 'x\rTo: a@b.nl', 'x\u2028Bcc: a@b.nl'],
  ...['"><script>', 'Gemeente "Zo" <kwaad@x.nl>', 'a; b', '(c)', 'a\\b', '=?UTF-8?Q?kwaad?=', 'x =?utf-8?B?eA==?= y'],
  ...['Súdwest-Fryslân', 'Coöperatie Één', '\u0065\u0301', '🏛️ 👩‍👩‍👧', 'مرحبا', 'é'.repeat(200), 'a'.repeat(200)],
  ...['woord '.repeat(33).trim(), '--=_digid-campagne-2d94478720cc35a1-Part_1', '.', '\u0000x', 'a\tb'],
];

describe('a name is only a name', () => {
  const check = async (name: string): Promise<void> => {
    const eml = await draft(name, { ...CAMPAIGN, sender: name });
    expect(headerNames(eml)).toEqual(['X-Unsent', 'From', 'Subject', 'MIME-Version', 'Content-Type']);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThan(300);
    const mail = await PostalMime.parse(eml);
    expect(shown(mail.subject)).toBe(plainLine(`Inloggen bij ${name} verandert`));
    expect(recipients(mail)).toEqual([]);
    expect({ ...mail.from, name: shown(mail.from?.name) }).toMatchObject({
      address: CAMPAIGN.email,
      name: plainLine(name),
    });
    expect(lines(mail.text)).toBe(lines(bodyPlain(mailWith(name)).replace(/\r\n?/g, '\n')));
    expect(lines(mail.html)).toBe(lines(HTML));
  };
  test.each(HOSTILE)('%j', check);
  test('any name', async () => {
    await fc.assert(fc.asyncProperty(anyName, check), { numRuns: 300 });
  });
});

describe('the same text gives the same bytes', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });
  test('on every day and in every time zone', async () => {
    const first = await draft('Mijn Café');
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2031, 5, 5) });
    expect(await draft('Mijn Café')).toBe(first);
  });
  test('another text has another boundary', async () => {
    const meta = { ...mailWith('x').meta, tekst: 'partners/bibliotheek' };
    const about = { campaign: CAMPAIGN, html: HTML };
    const boundary = (eml: string): string | undefined => /boundary="(.*?)"/.exec(eml)?.[1];
    const other = boundary(await emlDraft(mailWith('x', { meta }), about));
    expect(other).not.toBe(boundary(await draft('x')));
  });
});
