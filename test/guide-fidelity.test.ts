/**
 * The guide prescribes texts word for word. This test takes the guide itself, finds the prescribed parts by their
 * headings, and shows that every sentence of them stands in the outputs, with only the placeholders filled.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDay } from '../src/base/day.ts';
import type { Campaign } from '../src/campaign/types.ts';
import { toPlain } from '../src/outputs/plain.ts';
import { fillTexts } from '../src/texts/fill.ts';
import { exampleCampaign, exampleSchedule } from './support/campaign.ts';
import { textGuide } from './support/templates.ts';

const handbook = readFileSync(new URL('./fixtures/guide/communicatiehandleiding-2021-07.txt', import.meta.url), 'utf8');
const guide = textGuide();

/** The prescribed parts: from the line that begins with the first, up to the line that begins with the second. */
const PARTS = [
  ['Kernboodschap DigiD app', 'Inloggen met sms-controle'],
  ['Kernboodschap inloggen met sms-controle', 'Hulpmiddelen voor uw gebruikers'],
  ['Hiervoor wordt gebruik gemaakt van de volgende teksten:', 'De rol van uw organisatie'],
  ['Kernboodschappen voor uw eigen website', 'Zet uw organisatie meer communicatiemiddelen in'],
] as const;
/** Lines in these parts that name a text to the adviser, and are no text themselves. */
const LABELS = /^(Kernboodschap(pen)? .*|Overige kernboodschappen|Hiervoor wordt gebruik gemaakt .*)$/;

/** Where our texts differ on purpose: what the guide says, what we print, and why. Each is used, and exactly once. */
const EXCEPTIONS: readonly { readonly guide: string; readonly ours: string; readonly why: string }[] = [
  { guide: 'Download de de DigiD app', ours: 'Download de DigiD app', why: 'typing error' },
  {
    guide: 'Een smartphone of tablet met iOS (12.0 of hoger) of Android (7.0 of hoger).',
    ours: 'Een smartphone of tablet. Op digid.nl leest u of de DigiD app op uw toestel werkt.',
    why: 'a fact that is old and not confirmed: its fallback',
  },
  {
    guide: "Verwijs naar de instructievideo 'Inloggen met de DigiD app' op digid.nl",
    ours: "Bekijk de instructievideo 'Inloggen met de DigiD app' op digid.nl",
    why: 'speaks to the adviser',
  },
  {
    guide: ' [optioneel: als deze doelgroep een significant deel van uw klantpopulatie is]',
    ours: '',
    why: 'speaks to the adviser',
  },
  { guide: ' [optioneel: als uw organisatie DigiD Machtigen gebruikt]', ours: '', why: 'speaks to the adviser' },
];

const FILLED: readonly (readonly [string, string])[] = [
  ['[naam organisatie of dienst invullen]', 'Mijn Voorbeeldstad'],
  ['[\\[naam organisatie invullen\\]](#)', 'de gemeente Voorbeeldstad'],
  ['[ingangsdatum invullen]', '1 juli 2027'],
  ['[naam dienst]', 'Mijn Voorbeeldstad'],
  ['[datum]', '1 juli 2027'],
];

function partsOfGuide(): string[] {
  const lines = handbook.split('\n').map((line) => line.trim());
  return PARTS.flatMap(([from, to]) => {
    const begin = lines.indexOf(from);
    const end = lines.findIndex((line, index) => index > begin && line.startsWith(to));
    expect([from, begin >= 0, to, end > begin]).toEqual([from, true, to, true]);
    return lines.slice(begin, end).filter((line) => line !== '' && !LABELS.test(line));
  });
}

/** A line without the guide's own typography: bold, list marks, empty links, and the " >" that marks a link. */
function plainLine(line: string): string {
  return line
    .replace(/\*\*/g, '')
    .replace(/^(- |\d+\. )/, '')
    .replace(/\[([^[\]]+)\]\(#\)/g, '$1')
    .replace(/ > ?(?=\.|$| )/g, '')
    .trim();
}
const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+(?=[A-Z])/);

const fillIn = (line: string): string => FILLED.reduce((text, [blank, value]) => text.replaceAll(blank, value), line);
const mend = (text: string, exceptions: readonly (typeof EXCEPTIONS)[number][]): string =>
  exceptions.reduce((now, exception) => now.replaceAll(exception.guide, exception.ours), text);

/** All outputs as a reader sees them: one line per paragraph or item, a link as its text. */
function outputs(overrides: Partial<Campaign> = {}): Map<string, string[]> {
  const campaign = exampleCampaign({ machtigen: true, buitenland: true, ...overrides });
  const { texts } = fillTexts({ campaign, schedule: exampleSchedule(), guide, sources: guide.texts });
  return new Map(
    texts.map((text) => [
      text.meta.tekst,
      toPlain(text)
        .replace(/ \(https:[^)]*\)/g, '')
        .split('\n')
        .map(plainLine),
    ]),
  );
}

const missing = (exceptions: readonly (typeof EXCEPTIONS)[number][], found: Map<string, string[]>): string[] => {
  const printed = [...found.values()].flat();
  return partsOfGuide()
    .flatMap((line) => sentences(plainLine(mend(fillIn(line), exceptions))))
    .filter((sentence) => sentence !== '' && !printed.some((line) => ` ${line} `.includes(` ${sentence} `)));
};

describe('the prescribed texts of the guide', () => {
  test('are found in the guide, all of them', () => {
    const parts = partsOfGuide();
    expect(parts.flatMap((line) => sentences(plainLine(line))).length).toBeGreaterThan(60);
    for (const heading of ['Ik heb geen smartphone', 'Meer weten?', 'Hoe regel ik het?'])
      expect(parts).toContain(heading);
  });

  test('every sentence stands in the outputs, with only the placeholders filled', () => {
    expect(missing(EXCEPTIONS, outputs())).toEqual([]);
  });

  test.each(EXCEPTIONS)('the exception is needed, once: $guide', (exception) => {
    const where = partsOfGuide().filter((line) => plainLine(fillIn(line)).includes(exception.guide.trim()));
    expect(where).toHaveLength(1);
    expect(
      missing(
        EXCEPTIONS.filter((other) => other !== exception),
        outputs(),
      ),
    ).toHaveLength(1);
  });

  test('a confirmed fact is printed in the words of the guide', () => {
    const facts = { 'app-vereisten': { checkedOn: isoDay('2026-11-20') } };
    const found = outputs({ facts });
    expect(
      missing(
        EXCEPTIONS.filter(({ why }) => !why.startsWith('a fact')),
        found,
      ),
    ).toEqual([]);
  });

  test('the page has the sections for its website in the order of the guide', () => {
    const website = handbook.slice(handbook.indexOf('Kernboodschappen voor uw eigen website'));
    const headings = website
      .split('\n')
      .map((line) => mend(line.trim(), EXCEPTIONS))
      .filter(
        (line) =>
          /^(Inloggen met de DigiD app|Wat heb ik nodig\?|Hoe |Ik |Meer weten\?)/.test(line) && !/[^?.]\./.test(line),
      );
    expect(headings).toHaveLength(10);
    for (const name of ['website/pagina', 'website/pagina-vanaf-ingangsdatum']) {
      expect((outputs().get(name) ?? []).filter((line) => headings.includes(line))).toEqual(headings);
    }
  });

  test('the login-screen messages are exactly those of the guide, the link mark as well', () => {
    const lines = handbook.split('\n').map((line) => line.trim());
    const at = lines.indexOf('Hiervoor wordt gebruik gemaakt van de volgende teksten:');
    const messages = lines.slice(at + 1).filter((line) => line !== '');
    const { texts } = fillTexts({
      campaign: exampleCampaign(),
      schedule: exampleSchedule(),
      guide,
      sources: guide.texts,
    });
    const printed = (name: string) => texts.filter(({ meta }) => meta.tekst === name).map(toPlain);
    const wanted = (line = '') => [`${fillIn(line).replaceAll('**', '')}\n`];
    expect(printed('inlogscherm/melding-voor-ingangsdatum')).toEqual(wanted(messages[0]));
    expect(printed('inlogscherm/melding-vanaf-ingangsdatum')).toEqual(wanted(messages[1]));
  });

  test('optional sections come only when the answers ask for them', () => {
    const found = [...outputs({ machtigen: false, buitenland: false }).values()].flat();
    expect(found).not.toContain('Ik woon in het buitenland');
    expect(found).not.toContain('Ik wil iemand anders machtigen');
  });

  test('each text names its place in the guide, and that place exists', () => {
    const headings = new Set(handbook.split('\n').map((line) => line.trim().replace(/ \[optioneel.*/, '')));
    const places = guide.texts.flatMap(({ content }) => /^bron: (.*)$/m.exec(content)?.[1] ?? []);
    expect(places).toHaveLength(13);
    for (const place of places) {
      const found = /^Communicatiehandleiding inloggen met de DigiD app en sms-controle, Logius, juli 2021, (.+)$/.exec(
        place,
      );
      expect(headings).toContain(found?.[1]);
    }
  });
});
