/** The mail drafts in the mail library of Python, which is stricter than most programs. Skipped where Python is absent. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { emlDraft } from '../../src/outputs/mail/eml-draft.ts';
import { bodyPlain } from '../../src/texts/body-plain.ts';
import { withValues } from '../../src/texts/values-in.ts';
import { answeredCampaign, fillCampaign, named } from '../support/all-texts.ts';
import { lacks, PYTHON, works } from '../support/programs.ts';

const absent = lacks('Python', works(PYTHON, '-c', 'import email.policy'));

const READ = `
import email, email.policy, json, sys
out = []
for text in json.load(sys.stdin):
    mail = email.message_from_bytes(text.encode(), policy=email.policy.default)
    parts = list(mail.walk())
    out.append({
        'defects': [str(d) for part in parts for d in part.defects] + [str(d) for h in mail.values() for d in h.defects],
        'subject': mail['subject'], 'unsent': mail['x-unsent'], 'headers': sorted(k.lower() for k in mail.keys()),
        'from': [[a.display_name, a.addr_spec] for a in mail['from'].addresses],
        'types': [part.get_content_type() for part in parts],
        'bodies': [part.get_content() for part in parts[1:]],
    })
print(json.dumps(out))`;

const HTML = '<!doctype html>\n<html lang="nl"><body><p>Één é = "x"</p></body></html>\n';

describe.skipIf(absent)(`Python${absent ? ' (skipped: python3 is not installed)' : ''}`, () => {
  test.each([
    'Mijn Voorbeeldstad',
    'Coöperatie Súdwest-Fryslân, één "loket" <x@y.nl>',
    `${'Dienst Werk en Inkomen '.repeat(7)}é`,
    '🏛️ Mijn =?utf-8?q?x?=',
  ])('reads every mail as it was written, for %j', async (name) => {
    const campaign = { ...answeredCampaign(), service: named(name), organisation: named(name), sender: name };
    const { texts } = fillCampaign(campaign, { postponed: true });
    const mails = texts.filter(({ meta: { tekst } }) => /^(mailings|partners|logius)\//.test(tekst));
    const drafts = await Promise.all(mails.map((text) => emlDraft(text, { campaign, html: HTML })));
    const read = JSON.parse(execFileSync(PYTHON, ['-c', READ], { input: JSON.stringify(drafts), encoding: 'utf8' }));
    const shown = (text: string): string => text.replaceAll('\u2060', '');
    const ends = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
    expect(read).toHaveLength(mails.length);
    for (const [index, { subject, from, bodies, ...rest }] of read.entries()) {
      const text = mails[index];
      if (text === undefined) throw new Error('no text');
      expect(rest, text.meta.tekst).toEqual({
        defects: [],
        unsent: '1',
        headers: ['content-type', 'from', 'mime-version', 'subject', 'x-unsent'],
        types: ['multipart/alternative', 'text/plain', 'text/html'],
      });
      expect(shown(subject)).toBe(withValues(text.subject ?? text.meta.titel, text.values));
      // Python before 3.13 leaves the space between two encoded words of a name, unlike what RFC 2047 says.
      const together = (words: string): string => shown(words).replaceAll(' ', '');
      expect(from.map(([display, address]: string[]) => [together(display ?? ''), address])).toEqual([
        [together(name), campaign.email],
      ]);
      expect(bodies.map(ends)).toEqual([ends(bodyPlain(text)), ends(HTML)]);
    }
  });
});
