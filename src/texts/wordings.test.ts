import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, anyName } from '../../test/support/arbitrary-campaign.ts';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { characters } from '../base/characters.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Schedule } from '../schedule/types.ts';
import { bodyPlain } from './body-plain.ts';
import { fillTexts } from './fill.ts';
import type { FilledText } from './types.ts';
import { withValues } from './values-in.ts';

const LONG_NAME = 'Gemeenschappelijke Regeling Voorbeeldstad en Omstreken';
const long: Partial<Campaign> = { service: { name: LONG_NAME, inSentence: LONG_NAME } };

function fill(files: Record<string, string>, overrides: Partial<Campaign> = {}, schedule: Partial<Schedule> = {}) {
  const sources = Object.entries(files).map(([path, content]) => ({ path: `${path}.md`, content }));
  const guide = { texts: [], facts: [], plan: { items: [] } };
  return fillTexts({ campaign: exampleCampaign(overrides), schedule: exampleSchedule(schedule), guide, sources });
}
const mail = (head: readonly string[], body = 'Tekst.') => ({ 'mailings/1': ['---', ...head, '---', body].join('\n') });
const shown = ({ values }: FilledText, text: string | undefined) => text && withValues(text, values);
const subjectOf = (...given: Parameters<typeof fill>) => {
  const { texts, findings } = fill(...given);
  const [text] = texts;
  return { subject: text && shown(text, text.subject), preview: text && shown(text, text.preview), findings };
};

const SUBJECT =
  'Inloggen bij {{#als lange-versie}}{{dienst}}{{/als}}{{#als korte-versie}}ons{{/als}} verandert op {{ingangsdatum}}';

describe('subject and preview', () => {
  test('the long wording where it fits, with the values beside it', () => {
    const [text] = fill(mail([`onderwerp: ${SUBJECT}`])).texts;
    expect(text?.subject).toMatch(/^Inloggen bij [\ue000-\uf7ff] verandert op [\ue000-\uf7ff]$/);
    expect(text && shown(text, text.subject)).toBe('Inloggen bij Mijn Voorbeeldstad verandert op 1 juli 2027');
    expect(text).not.toHaveProperty('preview');
  });
  test('the short wording where it does not: each part for itself', () => {
    const preview =
      'voorbeeldregel: Voor {{#als lange-versie}}{{dienst}}{{/als}}{{#als korte-versie}}ons{{/als}} hoeft u niets.';
    expect(subjectOf(mail([`onderwerp: ${SUBJECT}`, preview]), long)).toEqual({
      subject: 'Inloggen bij ons verandert op 1 juli 2027',
      preview: `Voor ${LONG_NAME} hoeft u niets.`,
      findings: [],
    });
  });
  test.each([
    [`onderwerp: ${'x'.repeat(60)}`, []],
    [`onderwerp: ${'é'.repeat(60)}`, []],
    [`onderwerp: ${'x'.repeat(61)}`, ["Het onderwerp van 'mailings/1' is te lang: 61 tekens, en er passen er 60."]],
    [`voorbeeldregel: ${'x'.repeat(90)}`, []],
    [
      `voorbeeldregel: ${'x'.repeat(91)}`,
      ["De voorbeeldregel van 'mailings/1' is te lang: 91 tekens, en er passen er 90."],
    ],
    [`voorbeeldregel: ${'x'.repeat(40)}`, []],
    [
      `voorbeeldregel: ${'x'.repeat(39)}`,
      [
        "De voorbeeldregel van 'mailings/1' is kort: 39 tekens. Een mailprogramma zet er dan het begin van de mail achter.",
      ],
    ],
    ['onderwerp: "{{#als telefoon}}Bel{{/als}}"', ["Het onderwerp van 'mailings/1' blijft voor uw campagne leeg."]],
  ])('%j: %j', (line, wanted) => {
    const { findings } = fill(mail([line]));
    const found = findings.filter(({ rule }) => rule !== 'contact-ontbreekt');
    expect(found.map(({ file, message }) => [file, message])).toEqual(
      wanted.map((message) => ['1-teksten-aanpassen/mailings/1.md', message]),
    );
  });
  test('nothing is cut off when the short wording does not fit either', () => {
    const found = subjectOf(mail(['onderwerp: Inloggen bij {{dienst}} verandert op {{ingangsdatum}}']), long);
    expect(found.subject).toBe(`Inloggen bij ${LONG_NAME} verandert op 1 juli 2027`);
    expect(found.findings).toMatchObject([{ rule: 'tekst-te-lang', severity: 'warning' }]);
  });
  test('for any accepted name, a subject with a short wording fits', () => {
    fc.assert(
      fc.property(anyName, anyDay, (name, cutover) => {
        const service = { name, inSentence: name };
        const { subject = '', findings } = subjectOf(mail([`onderwerp: ${SUBJECT}`]), { service }, { cutover });
        expect(characters(subject).length).toBeLessThanOrEqual(60);
        expect(subject).toMatch(/^Inloggen bij .* verandert op \d+ [a-z]+ \d{4}$/);
        expect(findings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
  test('what is not set is a mistake there as well, in either wording', () => {
    for (const wording of ['lange-versie', 'korte-versie']) {
      const files = mail(['titel: x', `onderwerp: "{{#als ${wording}}}{{telefoon}}{{/als}} a"`]);
      expect(() => fill(files)).toThrow(/\{\{telefoon\}\}, maar dat is nog niet ingevuld/);
    }
  });
  test('values of all three parts are there, and which were checked', () => {
    const [text] = fill(mail(['onderwerp: Bij {{dienst}}', 'voorbeeldregel: Bel {{telefoon}}'], '{{ingangsdatum}}'), {
      phone: '14 030',
    }).texts;
    expect([...(text?.values.values() ?? [])]).toEqual(
      expect.arrayContaining(['Mijn Voorbeeldstad', '14 030', '1 juli 2027']),
    );
    expect([...(text?.checked ?? [])].map((character) => text?.values.get(character))).toEqual(['14 030']);
  });
  test('of a text that another text includes are not printed there', () => {
    const files = { a: '---\nonderwerp: A {{dienst}}\n---\nx', b: '{{> a}}' };
    expect(fill(files).texts.map(({ meta, subject }) => [meta.tekst, subject !== undefined])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('a name that ends a sentence', () => {
  const named = (name: string): Partial<Campaign> => ({ service: { name, inSentence: name } });
  const whole = (text: FilledText | undefined) =>
    text && [text.subject, text.preview, text.markdown].map((part) => shown(text, part));
  test.each([
    ['Voorbeeld N.V.', 'Voorbeeld N.V.'],
    ['Ja!', 'Ja!'],
    ['Wat nu?', 'Wat nu?'],
    ['En zo…', 'En zo…'],
    ['Voorbeeld B.V', 'Voorbeeld B.V.'],
    ['Voorbeeld (N.V.)', 'Voorbeeld (N.V.).'],
  ])('%s: %s', (name, atEnd) => {
    const head = ['onderwerp: Bij {{dienst}}. Of niet', 'voorbeeldregel: Bij {{dienst}}.'];
    const body = `Bij {{dienst}}.\n\n- {{dienst}}. En.\n- {{dienst}}{{#als telefoon}} x{{/als}}.`;
    expect(whole(fill(mail(head, body), named(name)).texts[0])).toEqual([
      `Bij ${atEnd} Of niet`,
      `Bij ${atEnd}`,
      `Bij ${atEnd}\n\n- ${atEnd} En.\n- ${atEnd}\n`,
    ]);
  });
  test('only that dot goes: not one in an address, of dots, or in a text inside a text once more', () => {
    const files = { blok: '---\nbouwsteen: ja\n---\n{{dienst}}.nl {{dienst}}... {{dienst}}..', x: '{{> blok}}' };
    expect(whole(fill(files, named('N.V.')).texts[0])?.at(-1)).toBe('N.V..nl N.V.... N.V...\n');
  });
  test('it goes before the text is measured', () => {
    const head = [`onderwerp: ${'x'.repeat(55)} {{dienst}}.{{#als korte-versie}}{{/als}}`];
    expect(fill(mail(head), named('N.V.')).findings).toEqual([]);
  });
  test('for any name, a sentence ends once', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom('', '.', '!', '?', '…', ' N.V.', '..'), (begin, end) => {
        const name = begin + end;
        const [text] = fill(
          mail(['onderwerp: A {{dienst}}.'], 'B {{dienst}}. C {{dienst}}.nl\nD {{dienst}}.'),
          named(name),
        ).texts;
        const printed = name.replace(/\s+/g, ' ').trim();
        const last = /[.!?…]$/.test(printed) ? printed : `${printed}.`;
        expect(whole(text)).toEqual([`A ${last}`, undefined, `B ${last} C ${printed}.nl\nD ${last}\n`]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a body with room', () => {
  const BODY =
    'Bij {{dienst}}.{{#als lange-versie}}\n\nEn nog een zin die weg kan.{{/als}}{{#als korte-versie}} Kort.{{/als}}';
  const body = (room: string, text: string, overrides: Partial<Campaign> = {}) => {
    const { texts, findings } = fill({ 'social/1': `---\nruimte: ${room}\n---\n${text}` }, overrides);
    const [made] = texts;
    return { text: made && bodyPlain(made), room: made?.room, findings: findings.map(({ message }) => message) };
  };
  test.each([
    ['60', 'Bij Mijn Voorbeeldstad.\n\nEn nog een zin die weg kan.\n', 52],
    ['52', 'Bij Mijn Voorbeeldstad.\n\nEn nog een zin die weg kan.\n', 52],
    ['51', 'Bij Mijn Voorbeeldstad. Kort.\n', 29],
  ])('of %s characters', (room, text, length) => {
    const limit = Number(room);
    expect(body(room, BODY)).toEqual({ text, room: { kind: 'tekens', length, limit, fits: true }, findings: [] });
  });
  test('is the longest for a text without room', () => {
    expect(fill({ x: BODY }, long).texts[0]).not.toHaveProperty('room');
    expect(fill({ x: BODY }, long).texts[0]?.markdown).toContain('weg kan');
  });
  test('of one sms: a sign outside its alphabet leaves less room', () => {
    const text = `${'x'.repeat(80)}{{#als lange-versie}} {{dienst}}{{/als}}`;
    expect(body('sms', text).room).toEqual({ kind: 'sms', length: 99, limit: 160, fits: true });
    const service = { name: 'Ŵ', inSentence: 'Ŵ' };
    expect(body('sms', text, { service }).room).toEqual({ kind: 'sms', length: 80, limit: 160, fits: true });
    expect(body('sms', `${'ê'.repeat(71)}`).findings).toEqual([
      "De tekst 'social/1' is te lang: 71 tekens, en er passen er 70 (er staat een bijzonder teken in: dan past er minder in een sms).",
    ]);
  });
  test('of one sms: what counts double is said', () => {
    expect(body('sms', '€'.repeat(81)).findings).toEqual([
      "De tekst 'social/1' is te lang: 162 sms-tekens (sommige tekens tellen dubbel), en er passen er 160.",
    ]);
  });
  test('of a page', () => {
    expect(body('A4', 'a\n\n'.repeat(30)).findings).toEqual([
      "De tekst 'social/1' is te lang: ongeveer 59 regels op papier, en op één A4 passen er ongeveer 46.",
    ]);
    expect(body('A4', `a{{#als lange-versie}}\n\n${'b\n\n'.repeat(30)}{{/als}}`).room?.length).toBe(1);
  });
  test('counts what is pasted: no address, no marks', () => {
    expect(body('20', '**Typ** [digid](https://www.digid.nl).').room?.length).toBe(10);
  });
});

test('a building block follows the wording of the text that includes it', () => {
  const blok = '---\nbouwsteen: ja\n---\n{{#als lange-versie}}Een lange zin.{{/als}}{{#als korte-versie}}Kort.{{/als}}';
  const files = {
    blok,
    tussen: '---\nbouwsteen: ja\n---\n{{> blok}}',
    a: '{{> blok}}',
    b: '---\nruimte: 20\n---\nEen begin.\n\n{{> tussen}}',
  };
  expect(fill(files).texts.map(({ markdown }) => markdown)).toEqual(['Een lange zin.\n', 'Een begin.\n\nKort.\n']);
});
