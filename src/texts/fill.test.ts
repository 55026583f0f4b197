import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { isUserError } from '../base/errors.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import type { Campaign } from '../campaign/types.ts';
import type { Fact, SourceFile } from '../guide/types.ts';
import { type FillInput, fillTexts } from './fill.ts';
import type { FilledText } from './types.ts';

const fact: Fact = {
  id: 'helpdesk',
  title: 'De helpdesk',
  value: '088',
  sentence: 'Bel {waarde}.',
  fallback: 'Kijk op digid.nl.',
  source: 'x',
  date: isoDay('2024-05-01'),
  reviewMonths: 36,
  insideTexts: [],
  checkAt: 'digid.nl',
};
const plan = { items: ['pagina-live', 'mailing-1', 'mailing-2', 'mailing-3', 'mailing-4'].map((id) => ({ id })) };
const secret: Fact = { ...fact, id: 'cijfer', internal: true };
const file = (path: string, content: string): SourceFile => ({ path: `${path}.md`, content });

function input(
  files: Record<string, string>,
  overrides: Partial<Campaign> = {},
  rest: Partial<FillInput> = {},
): FillInput {
  const sources = Object.entries(files).map(([path, content]) => file(path, content));
  const guide = { texts: sources, facts: [fact, secret], plan };
  return { campaign: exampleCampaign(overrides), schedule: exampleSchedule(), guide, sources, ...rest };
}
const shown = ({ markdown, values }: FilledText): string =>
  markdown.replace(/[\ue000-\uf7ff]/g, (character) => values.get(character) ?? '?');
const fill = (...given: Parameters<typeof input>) => fillTexts(input(...given));
const textOf = (...given: Parameters<typeof input>) => fill(...given).texts.map(shown);
function mistakes(...given: Parameters<typeof input>): string[] {
  try {
    fill(...given);
  } catch (error) {
    if (isUserError(error)) return error.mistakes.map(({ place, message, fix }) => `${place}: ${message} ${fix}`);
    throw error;
  }
  return [];
}

describe('placeholders', () => {
  const logius = { registeredName: 'MVS', contactName: 'A. Bos', contactPhone: '030', contactEmail: 'a@b.nl' };
  const full = { phone: '14 030', email: 'i@v.nl', website: 'https://v.nl', pageAddress: 'v.nl/digid', logius };
  test.each([
    ['organisatie', 'de gemeente Voorbeeldstad'],
    ['Organisatie', 'De gemeente Voorbeeldstad'],
    ['organisatie.naam', 'Gemeente Voorbeeldstad'],
    ['dienst', 'Mijn Voorbeeldstad'],
    ['Dienst', 'Mijn Voorbeeldstad'],
    ['dienst.naam', 'Mijn Voorbeeldstad'],
    ['organisatie-of-dienst', 'Mijn Voorbeeldstad'],
    ['ingangsdatum', '1 juli 2027'],
    ['ingangsdatum.weekdag', 'donderdag'],
    ['ingangsdatum.dag-ervoor', '30 juni 2027'],
    ['laatste-veilige-dag', '17 juni 2027'],
    ['start', '5 januari 2027'],
    ['begin-eerste-melding', '5 januari 2027'],
    ['einde-tweede-melding', '12 augustus 2027'],
    ['website', 'https://v.nl'],
    ['pagina-adres', 'v.nl/digid'],
    ['telefoon', '14 030'],
    ['email', 'i@v.nl'],
    ['afzender', 'Gemeente Voorbeeldstad'],
    ['afzender.sms', 'Gemeente Voorbeeldstad'],
    ['logius.dienst', 'MVS'],
    ['logius.dienstnaam', 'MVS'],
    ['logius.bevestigen-voor', '8 december 2026'],
    ['logius.contactpersoon', 'A. Bos'],
    ['logius.telefoon', '030'],
    ['logius.email', 'a@b.nl'],
    ['feiten.helpdesk', 'Bel 088.'],
  ])('{{%s}} is %s', (name, wanted) => {
    expect(textOf({ 'intern/x': `Zin {{${name}}}` }, full)).toEqual([`Zin ${wanted}\n`]);
  });
  test('the key message names the organisation when that is set', () => {
    expect(textOf({ x: 'Bij {{organisatie-of-dienst}}' }, { keyMessageNames: 'organisatie' })).toEqual([
      'Bij de gemeente Voorbeeldstad\n',
    ]);
  });
  test('without milestones of its own a date follows from the schedule', () => {
    const schedule = exampleSchedule({ milestones: [] });
    const names = '{{begin-eerste-melding}} {{einde-tweede-melding}} {{logius.bevestigen-voor}}';
    expect(textOf({ x: names }, {}, { schedule })).toEqual(['5 januari 2027 12 augustus 2027 22 december 2026\n']);
  });
  test('a value is never parsed, whatever it is', () => {
    for (const name of ['{{ingangsdatum}}', '# kop', '{{#als x}}', '<script>', '$&', '{{> x}}']) {
      const texts = textOf({ x: 'Bij {{organisatie.naam}}.' }, { organisation: { name, inSentence: name } });
      expect(texts).toEqual([`Bij ${name}.\n`]);
    }
  });
  test('of milestones are known, also of own ones; not in the planning is a mistake that says so', () => {
    const own = { title: 'Open dag', phase: 'inform', channel: 'balie', public: true } as const;
    const given = { milestones: { 'open-dag': { own } } };
    expect(textOf({ x: 'Op {{weekdag.pagina-live}} {{datum.pagina-live}}.' })).toEqual([
      'Op dinsdag 5 januari 2027.\n',
    ]);
    expect(mistakes({ x: 'a\n\n{{datum.open-dag}}' }, given)).toEqual([
      "1-teksten-aanpassen/x.md, regel 3: Hier staat {{datum.open-dag}}, maar de mijlpaal 'open-dag' staat niet in uw planning. Zet {{#als datum.open-dag}} en {{/als}} om deze zin. Dan staat hij er alleen als het kan.",
    ]);
    expect(mistakes({ x: '{{weekdag.mailing-1}}' }).join()).toContain('{{#als datum.mailing-1}}');
    expect(textOf({ x: 'a{{#als datum.mailing-1}} {{datum.mailing-1}}{{/als}}' })).toEqual(['a\n']);
    expect(mistakes({ x: '{{datum.open-dag}}' }).join()).toMatch(/niet bekend.*U kunt kiezen uit: datum\.pagina-live/);
  });
  test.each([
    ['andere-weg', /'post of balie'.*\{\{#als andere-weg\}\}/],
    ['eigen-app', /'eigen-app'.*\{\{#als eigen-app\}\}/],
    ['geldt-ook-voor', /'geldt-ook-voor'/],
    ['eerdere-ingangsdatum', /geen eerdere ingangsdatum.*\{\{#als datum-veranderd\}\}/],
    ['eerdere-ingangsdata.daarna', /niet meer dan één keer veranderd.*\{\{#als vaker-veranderd\}\}/],
    ['maildagen', /geen mailings.*\{\{#als maildagen\}\}/],
    ['aantal-gebruikers', /'aantal-gebruikers'/],
    ['doel', /'cijfers: doel-procent'.*\{\{#als doel\}\}/],
    ['alleen-wachtwoord', /'cijfers: alleen-wachtwoord'/],
  ])('{{%s}} that has no value is a mistake with its fix, but not where its condition stands', (name, why) => {
    expect(mistakes({ x: `{{${name}}}`, 'intern/x': `{{${name}}}` })).toEqual([
      expect.stringMatching(why),
      expect.stringMatching(why),
    ]);
    const condition = name.startsWith('eerdere-') ? 'vaker-uitgesteld' : name;
    expect(textOf({ x: `a{{#als ${condition}}} {{${name}}}{{/als}}` })).toEqual(['a\n']);
  });
  test('of an earlier date come from the progress', () => {
    const progress = {
      ...NO_PROGRESS,
      earlierCutovers: [{ cutoverDate: isoDay('2027-05-04'), changedOn: isoDay('2027-01-02'), announced: true }],
    };
    expect(textOf({ x: '{{#als uitgesteld}}Niet {{eerdere-ingangsdatum}}.{{/als}}' }, {}, { progress })).toEqual([
      'Niet 4 mei 2027.\n',
    ]);
  });
  test('a value that came in lines is one line', () => {
    expect(textOf({ x: '{{afzender}}' }, { sender: ' a\n\nb\t\r\n# c ' })).toEqual(['a b # c\n']);
  });
});

describe('conditions', () => {
  test.each([
    ['{{#als telefoon}}\nBel {{telefoon}}.\n{{/als}}\n\nB', 'B\n'],
    ['A\n\n{{#als telefoon}}\nBel {{telefoon}}.\n{{/als}}\n\nB', 'A\n\nB\n'],
    ['A\n{{#als telefoon}}\nBel {{telefoon}}.\n{{/als}}\nB', 'A\nB\n'],
    ['A.{{#als telefoon}} Bel {{telefoon}}.{{/als}} B', 'A. B\n'],
    ['A. {{#als telefoon}}Bel {{telefoon}}.{{/als}} B', 'A. B\n'],
    ['A. {{#als telefoon}}Bel.{{/als}}', 'A.\n'],
    ['{{#als telefoon}}Bel.{{/als}} B', 'B\n'],
    ['A\n{{#als telefoon}}Bel.{{/als}}\nB', 'A\nB\n'],
    ['- a\n- {{#als telefoon}}Bel.{{/als}}\n- c', '- a\n- c\n'],
    ['1. a\n{{#als telefoon}}\n2. b\n{{/als}}\n3. c', '1. a\n3. c\n'],
    ['- {{#als telefoon}}Bel of {{/als}}mail', '- mail\n'],
    ['{{#als geen-machtigen}}{{#als telefoon}}x{{/als}}y{{/als}}', 'y\n'],
  ])('%j leaves cleanly', (source, wanted) => {
    expect(textOf({ x: source })).toEqual([wanted]);
  });
  test.each([
    ['A\n\n{{#als telefoon}}\nBel {{telefoon}}.\n{{/als}}\n\nB', 'A\n\nBel 14.\n\nB\n'],
    ['A.{{#als telefoon}} Bel {{telefoon}}.{{/als}} B', 'A. Bel 14. B\n'],
  ])('%j stays when it holds', (source, wanted) => {
    expect(textOf({ x: source }, { phone: '14' })).toEqual([wanted]);
  });
});

describe('includes', () => {
  const blok = '---\nbouwsteen: ja\n---\n# Kop\n\n{{dienst}}';
  test('come below the heading, deep as well, and have no text of their own', () => {
    const tussen = '---\nbouwsteen: ja\n---\n# Tussen\n\n{{> a/blok}}';
    const files = { 'a/blok': blok, 'b/tussen': tussen, pagina: '# P\n\n{{> b/tussen}}\n\n{{> a/blok}}' };
    expect(textOf(files)).toEqual([
      '# P\n\n## Tussen\n\n### Kop\n\nMijn Voorbeeldstad\n\n## Kop\n\nMijn Voorbeeldstad\n',
    ]);
  });
  test('of a section that is off, or taken away, vanish', () => {
    const uit = '---\nbouwsteen: ja\nalleen-als: machtigen\n---\nx';
    const guide = { texts: [file('weg', 'x'), file('uit', uit)], facts: [], plan };
    const result = fill({ uit, p: 'A\n\n{{> uit}}\n\n{{> weg}}\n\nB' }, {}, { guide });
    expect(result.texts.map(shown)).toEqual(['A\n\nB\n']);
    expect(result.findings).toMatchObject([
      { rule: 'tekst-ontbreekt', file: '1-teksten-aanpassen/weg.md' },
      { rule: 'tekst-mist-stuk', file: '1-teksten-aanpassen/p.md', line: 5 },
    ]);
  });
  test('of a name that never existed is a mistake with the nearest', () => {
    expect(mistakes({ 'a/blok': blok, p: 'A\n\n{{> a/blokje}}' })).toEqual([
      expect.stringMatching(/p\.md, regel 3: De tekst 'a\/blokje' bestaat niet\. Bedoelde u 'a\/blok'\?/),
    ]);
  });
  test('of a misspelt name that was taken away: says so, and how to get it back', () => {
    const guide = { texts: [file('a/blok', blok), file('a/ander', blok)], facts: [], plan };
    const found = mistakes(
      { 'a/ander': blok, p: '{{> a/blokje}}', q: '{{> a/andre}}', r: '{{> b/blok}}' },
      {},
      { guide },
    );
    expect(found).toEqual([
      expect.stringMatching(/p\.md.*Bedoelde u 'a\/blok'\? Die tekst is weggehaald\. Haal het bestand terug uit/),
      expect.stringMatching(/q\.md.*Bedoelde u 'a\/ander'\?$/),
      expect.stringMatching(/r\.md.*Bedoelde u 'a\/blok'\? Die tekst is weggehaald/),
    ]);
  });
  test('in a circle are a mistake at each of its lines', () => {
    expect(mistakes({ a: 'x\n\n{{> b}}', b: '{{> c}}', c: '{{> a}}', d: '{{> d}}', e: '{{> a}}' })).toEqual([
      expect.stringContaining('a.md, regel 3: '),
      expect.stringContaining('b.md, regel 1: '),
      expect.stringContaining('c.md, regel 1: '),
      expect.stringContaining('d.md, regel 1: '),
    ]);
  });
  test('in two circles that meet, and beside them', () => {
    const circles = {
      a: '{{> b}}',
      b: '{{> a}}\n\n{{> c}}',
      c: '{{> d}}',
      d: '{{> c}}',
      e: '{{> a}}\n\n{{> f}}',
      f: 'x',
    };
    expect(mistakes(circles).map((text) => /aanpassen\/(\w\.md, regel \d)/.exec(text)?.[1])).toEqual([
      ...['a.md, regel 1', 'b.md, regel 1', 'c.md, regel 1', 'd.md, regel 1'],
    ]);
  });
  /** t0 includes t1, which includes t2, and so on. */
  const chain = (length: number): Record<string, string> => ({
    ...Object.fromEntries(Array.from({ length }, (_, index) => [`t${index}`, `{{> t${index + 1}}}`])),
    [`t${length}`]: 'x',
  });
  test('as deep as 20 are right, deeper is a mistake at the one place that makes it so', () => {
    expect(textOf(chain(20))).toHaveLength(21);
    expect(mistakes({ ...chain(21), p: 'a\n\n{{> t1}}' })).toEqual([
      expect.stringMatching(/t0\.md, regel 1: .*'t1'.*meer dan 20/),
      expect.stringMatching(/p\.md, regel 3: .*'t1'.*meer dan 20/),
    ]);
    expect(mistakes({ ...chain(21), p: 'a\n\n{{> t0}}' })).toHaveLength(1);
  });
  test('of any length are told, also in a circle', () => {
    expect(mistakes(chain(5000))).toHaveLength(1);
    const { t5000, ...rest } = chain(5000);
    expect(mistakes({ ...rest, t5000: '{{> t0}}' })).toHaveLength(5001);
  });
  test('that would grow without end are a mistake', () => {
    const files: Record<string, string> = { t0: 'woord '.repeat(100) };
    for (let i = 1; i < 15; i++) files[`t${i}`] = `{{> t${i - 1}}}\n\n{{> t${i - 1}}}`;
    expect(mistakes(files).join()).toMatch(/te groot/);
  });
});

describe('the identity of a text', () => {
  test('is the same however its accents are written', () => {
    const [nfc, nfd] = ['Caf\u00e9', 'Cafe\u0301'];
    for (const [name, including] of [
      [nfc, nfd],
      [nfd, nfc],
    ]) {
      const files = { a: `---\ntekst: map/${name}\n---\nDe ${name}`, p: `{{> map/${including}}}` };
      const { texts } = fill(files);
      expect(texts.map(({ meta }) => meta.tekst)).toEqual([`map/${nfc}`, 'p']);
      expect(texts.map(shown)).toEqual([`De ${nfc}\n`, `De ${nfc}\n`]);
      expect(textOf({ [`map/${name}`]: 'x', p: `{{> map/${including}}}` })).toEqual(['x\n', 'x\n']);
    }
    const escaped = '---\ntekst: "Cafe\\u0301"\n---\nx';
    expect(fill({ a: escaped, p: `{{> ${nfc}}}` }).texts.map(({ meta }) => meta.tekst)).toEqual([nfc, 'p']);
  });
  test('stays when the file is renamed', () => {
    const guide = { texts: [file('a/b', '---\ntekst: a/b\n---\nx')], facts: [], plan };
    const result = fill({ 'anders/naam': '---\ntekst: a/b\n---\nx', p: '{{> a/b}}' }, {}, { guide });
    expect(result.texts.map(({ meta }) => meta.tekst)).toEqual(['a/b', 'p']);
    expect(result.findings).toEqual([]);
  });
  test('twice is a mistake that names both files, also when only capitals differ', () => {
    expect(mistakes({ 'p (conflict)': '---\ntekst: p\n---\nx', p: 'x', P2: '---\ntekst: P\n---\nx' })).toEqual([
      expect.stringMatching(/aanpassen\/p\.md: .*p \(conflict\)\.md/),
      expect.stringMatching(/P2\.md: .*p \(conflict\)\.md/),
    ]);
  });
  test('a text of the guide that lost its front matter is still a building block', () => {
    const guide = { texts: [file('a', '---\ntekst: a\nbouwsteen: ja\n---\nx')], facts: [], plan };
    expect(textOf({ a: 'y', p: '{{> a}}' }, {}, { guide })).toEqual(['y\n']);
  });
  test('texts come in order, and what is not Markdown is left alone', () => {
    const sources = [file('b', 'b'), { path: 'foto.jpg', content: '{{x' }, file('a', 'a')];
    expect(textOf({}, {}, { sources, guide: { texts: [], facts: [], plan } })).toEqual(['a\n', 'b\n']);
  });
});

describe('what is not set', () => {
  test('is a mistake in a text for citizens, in its building block as well, once', () => {
    const files = {
      a: 'x\n\n{{telefoon}}',
      blok: '---\nbouwsteen: ja\n---\n{{email}}',
      b: '{{> blok}}',
      c: '{{> blok}}',
    };
    expect(mistakes(files)).toEqual([
      expect.stringMatching(/a\.md, regel 3: .*\{\{telefoon\}\}.*Vul 'telefoon' in.*\{\{#als telefoon\}\}/),
      expect.stringMatching(/blok\.md, regel 4: .*\{\{email\}\}/),
    ]);
    expect(mistakes({ x: '{{logius.contactpersoon}}' }).join()).toMatch(/logius: contactpersoon/);
    expect(mistakes({ 'intern/x': '{{telefoon}}' })).toHaveLength(1);
  });
  test('is an honest blank with a tip in the request to Logius', () => {
    const { texts, findings } = fill({ 'logius/x': 'Naam: {{logius.contactpersoon}}, {{logius.dienstnaam}}' });
    expect(texts.map(shown)).toEqual(['Naam: (nog invullen: naam contactpersoon), Mijn Voorbeeldstad\n']);
    expect(findings.map(({ rule, severity, line, fix }) => [rule, severity, line, fix])).toEqual([
      ['nog-invullen', 'tip', 1, 'Vul dat in campagne.yaml in, onder logius. Typ daarna update.'],
      ['nog-invullen', 'tip', 1, 'Vul die naam in campagne.yaml in, onder logius. Typ daarna update.'],
    ]);
  });
  const blanks = '{{logius.contactpersoon}} {{logius.telefoon}} {{logius.email}} {{logius.contactpersoon}}';
  test.each([
    [{}, 'In het verzoek aan Logius ontbreken nog: naam, telefoonnummer en e-mailadres van uw contactpersoon.'],
    [{ contactPhone: '030' }, 'In het verzoek aan Logius ontbreken nog: naam en e-mailadres van uw contactpersoon.'],
    [
      { contactPhone: '030', contactName: 'A' },
      'In het verzoek aan Logius ontbreekt nog: e-mailadres van uw contactpersoon.',
    ],
  ])('the blanks of the contact are one finding: %j', (logius, message) => {
    expect(fill({ 'logius/x': blanks }, { logius }).findings).toMatchObject([{ message }]);
  });
  test('a blank in a text for colleagues names that text', () => {
    const [finding] = fill({ 'intern/x': '{{logius.email}}' }).findings;
    expect(finding?.message).toBe("In de tekst 'intern/x' ontbreekt nog: e-mailadres van uw contactpersoon.");
  });
  test('a text of which nothing remains is left out and named', () => {
    const { texts, findings } = fill({ x: '{{#als telefoon}}\nBel.\n{{/als}}' });
    expect(texts).toEqual([]);
    expect(findings).toMatchObject([{ rule: 'tekst-leeg', severity: 'tip' }]);
  });
});

describe('facts', () => {
  const late = { schedule: exampleSchedule({ start: isoDay('2027-06-01') }) };
  test('old and unconfirmed: the fallback, and a finding', () => {
    const { texts, findings } = fill({ x: '{{feiten.helpdesk}}' }, {}, late);
    expect(texts.map(shown)).toEqual(['Kijk op digid.nl.\n']);
    expect(findings).toMatchObject([{ rule: 'feit-bevestigen', severity: 'warning', file: 'campagne.yaml' }]);
    expect(findings[0]?.message).toBe(
      "De helpdesk: dit gegeven is van mei 2024. Tot u het bevestigt, staat in de teksten: 'Kijk op digid.nl.'",
    );
    expect(findings[0]?.fix).toBe(
      'Kijk op digid.nl. Bevestig het met --feit helpdesk, of in campagne.yaml onder feiten.',
    );
  });
  test('confirmed: the value of the user, no finding', () => {
    const facts = { helpdesk: { value: '14', checkedOn: isoDay('2026-11-20') } };
    const result = fill({ x: '{{feiten.helpdesk}}' }, { facts }, late);
    expect(result).toMatchObject({ findings: [] });
    expect(result.texts.map(shown)).toEqual(['Bel 14.\n']);
  });
  test('that no text uses are not listed', () => {
    expect(fill({ x: 'x{{#als buitenland}}{{feiten.helpdesk}}{{/als}}' }, {}, late).findings).toEqual([]);
  });
  test.each([
    [{ value: '14' }, "De helpdesk: dit gegeven komt van u, maar zonder datum. In de teksten staat nu: '14'."],
    [
      { value: '14', checkedOn: isoDay('2020-01-01') },
      "De helpdesk: u bevestigde dit in januari 2020, te lang geleden. Tot u het bevestigt, staat in de teksten: 'Kijk op digid.nl.'",
    ],
  ])('with %j say since when', (setting, message) => {
    const { findings } = fill({ x: '{{feiten.helpdesk}}' }, { facts: { helpdesk: setting } }, late);
    expect(findings).toMatchObject([{ message }]);
  });
  const insideState = 'op uw pagina staat de vaste tekst van Logius van juli 2021';
  const fixed: Fact = { ...fact, insideTexts: ['blok'], insideState };
  test('inside a fixed text and as a sentence: what is true of each', () => {
    const guide = { texts: [], facts: [fixed], plan };
    const files = { blok: '---\nbouwsteen: ja\n---\nx', p: '{{> blok}}', q: '{{feiten.helpdesk}}' };
    expect(fill(files, {}, { ...late, guide }).findings.map(({ message }) => message)).toEqual([
      "De helpdesk: dit gegeven is van mei 2024. Tot u het bevestigt, staat in de teksten: 'Kijk op digid.nl.'",
      `De helpdesk: ${insideState}.`,
    ]);
  });
  test('that changed cannot be put right in a fixed text: ask Logius', () => {
    const guide = { texts: [], facts: [fixed], plan };
    const files = { blok: '---\nbouwsteen: ja\n---\nx', p: '{{> blok}}' };
    const checkedOn = isoDay('2026-11-20');
    const found = (value: string) => fill(files, { facts: { helpdesk: { value, checkedOn } } }, { guide }).findings;
    expect(found('14')).toMatchObject([
      { message: `De helpdesk: u vulde '14' in. Maar ${insideState}.`, fix: 'Vraag Logius naar de nieuwe tekst.' },
    ]);
    expect(found(fact.value)).toEqual([]);
  });
  test('inside prescribed text are listed, as long as that is used', () => {
    const guide = { texts: [], facts: [fixed], plan };
    const files = { 'map/anders': '---\ntekst: blok\nbouwsteen: ja\n---\nx' };
    expect(fill({ ...files, p: '{{> blok}}' }, {}, { guide }).findings).toMatchObject([
      {
        rule: 'feit-bevestigen',
        message: `De helpdesk: ${insideState}.`,
        fix: 'Kijk op digid.nl. Bevestig het met --feit helpdesk, of in campagne.yaml onder feiten. Klopt het niet meer? Vraag Logius naar de nieuwe tekst.',
      },
    ]);
    expect(fill({ ...files, p: 'y' }, {}, { guide }).findings).toEqual([]);
  });
  test('unknown in campagne.yaml: a mistake with the nearest', () => {
    expect(mistakes({ x: 'x' }, { facts: { helpdsek: {} } }).join()).toMatch(/campagne\.yaml.*'helpdsek'.*'helpdesk'/);
  });
  test('for internal use stay out of texts for citizens', () => {
    expect(mistakes({ x: '{{feiten.cijfer}}' }).join()).toMatch(/intern gebruik/);
    expect(textOf({ 'intern/x': '{{feiten.cijfer}}' })).toEqual(['Bel 088.\n']);
  });
});

describe('what is no fault of the tool', () => {
  test.each([
    ['---\nonderwerp: Is dit undefined?\nvoorbeeldregel: undefined\n---\nx'],
    ['Niet undefined.'],
    ['undef{{#als geen-telefoon}}ined{{/als}}'],
  ])('%j is filled', (content) => {
    expect(fill({ x: content }).texts).toHaveLength(1);
  });
  test('any text is filled or refused, and no tag is left', () => {
    const piece = fc.constantFrom(
      ...[
        'undefined',
        '{',
        '}',
        '{{#als telefoon}}',
        '{{#als geen-telefoon}}',
        '{{/als}}',
        '{{organisatie}}',
        '.',
        '..',
      ],
      ...['\n', '\n\n', '{{> blok}}', ' ', '- ', '# ', 'a', '`', '> ', '|'],
    );
    const blok = '---\nbouwsteen: ja\n---\n}\n\nundefined{{#als telefoon}} x{{/als}}}';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 8 }), (body, head) => {
        const front = `---\nonderwerp: 'a ${head.join('').replaceAll('\n', ' ')}'\n---\n`;
        const files = { blok, x: front + body.join('') };
        try {
          for (const text of fill(files).texts) expect(text.markdown).not.toMatch(/\{\{|[\uf800-\uf8ff]/);
        } catch (error) {
          if (!isUserError(error)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('conditions deep in each other are a mistake, not a crash', () => {
    const deep = (count: number): string => `${'{{#als geen-telefoon}}'.repeat(count)}x${'{{/als}}'.repeat(count)}`;
    expect(textOf({ x: deep(20) })).toEqual(['x\n']);
    expect(mistakes({ x: deep(21) })).toEqual([expect.stringMatching(/x\.md, regel 1: .*meer dan 20/)]);
    expect(mistakes({ x: deep(5000) })).toHaveLength(1);
    // Handlebars does not come back from so many that do not end.
    expect(mistakes({ x: '{{#als post}}\n'.repeat(14_000) })).toEqual([
      expect.stringMatching(/regel 101: .*meer dan 20/),
    ]);
  });
});

test('values that were checked are named, blanks are not', () => {
  const { texts } = fill({ 'logius/x': '{{telefoon}} {{organisatie}} {{logius.email}}' }, { phone: '14 030' });
  const [text] = texts;
  expect([...(text?.checked ?? [])].map((character) => text?.values.get(character))).toEqual(['14 030']);
});

test('all mistakes of all files at once', () => {
  const files = { a: '{{x}}', b: '{{#als y}}z{{/als}}', c: '{{> nergens}}', d: '', e: '{{telefoon}}', f: '{{#als' };
  expect(mistakes(files, { facts: { nix: {} } }).map((text) => text.replace(/:.*/s, ''))).toEqual([
    '1-teksten-aanpassen/a.md, regel 1',
    '1-teksten-aanpassen/b.md, regel 1',
    '1-teksten-aanpassen/d.md',
    '1-teksten-aanpassen/f.md, regel 1',
    '1-teksten-aanpassen/c.md, regel 1',
    '1-teksten-aanpassen/e.md, regel 1',
    'campagne.yaml, onder feiten',
  ]);
});

describe('what is asked for', () => {
  const files = { a: 'Een. {{> wrong}}', b: 'Twee. {{> c}}', c: 'Drie.', wrong: '{{x}}', d: '{{telefoon}}' };
  const names = (asked: FillInput['asked']) => {
    const { texts, others } = fill(files, {}, { ...(asked && { asked }) });
    return [texts.map(({ meta }) => meta.tekst), others];
  };
  test('one text: what is wrong elsewhere does not matter, also not in what it does not include', () => {
    expect(names({ only: 'b' })).toEqual([['b'], ['a', 'c', 'd', 'wrong']]);
  });
  test('one text: what is wrong in it or in what it includes does', () => {
    const only = (identity: string) => mistakes(files, {}, { asked: { only: identity } });
    expect(only('a').map((text) => text.replace(/:.*/, ''))).toEqual(['1-teksten-aanpassen/wrong.md, regel 1']);
    expect(only('wrong')).toHaveLength(1);
    expect(only('d')).toHaveLength(1);
    expect(only('nergens')).toEqual([]);
  });
  test('those that can be filled', () => {
    expect(names('possible')).toEqual([
      ['b', 'c'],
      ['a', 'd', 'wrong'],
    ]);
  });
  test('texts in a circle keep no other text back', () => {
    const circle = { ...files, e: '{{> f}}', f: '{{> e}}' };
    expect(fill(circle, {}, { asked: { only: 'b' } }).texts).toHaveLength(1);
    expect(mistakes(circle, {}, { asked: { only: 'e' } })).toHaveLength(2);
    expect(fill(circle, {}, { asked: 'possible' }).others).toEqual(['a', 'd', 'e', 'f', 'wrong']);
  });
});
