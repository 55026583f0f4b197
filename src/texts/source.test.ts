import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSource } from './source.ts';

const NAMES = {
  placeholders: new Set([
    ...['organisatie', 'ingangsdatum', 'ingangsdatum.weekdag', 'website', 'telefoon', 'feiten.helpdesk'],
    ...['datum.mailing-1', 'datum.mailing-2'],
  ]),
  conditions: new Set(['telefoon', 'website', 'machtigen', 'geen-machtigen', 'datum.mailing-1', 'lange-versie']),
};
const read = (content: string, path = 'website/eigen.md') => parseSource({ path, content }, NAMES);
const mistakes = (content: string, path?: string) =>
  read(content, path).mistakes.map(({ place, message, fix }) => `${place}: ${message} ${fix}`);

describe('what may stand in a text', () => {
  test.each([
    'Bij {{organisatie}} op {{ ingangsdatum.weekdag }}.',
    '{{#als telefoon}}\nBel {{telefoon}}.\n{{/als}}',
    'A.{{#als telefoon}} Bel {{telefoon}}.{{/als}} B.',
    '{{#als telefoon}}{{#als website}}x{{/als}}{{/als}}',
    'Tekst\n\n{{> map/naam}}\n\n{{> a-b/1-c}}\n{{> map/naam}}\n',
    '{{#als telefoon}}\n{{> map/naam}}\n{{/als}}',
    '[onze website]({{website}}) en [pagina]({{website}}/digid)',
    'Losse { accolade } en {onbekend} mag, en € 5 & meer.',
    '**{{organisatie}}** en *{{organisatie}}*\n\n| {{organisatie}} | b |\n|---|---|\n| c | {{telefoon}} |',
    '---\ntekst: website/eigen\n---\nTekst',
    '---\n# alleen opmerkingen\n---\nTekst',
    '---\n---\nTekst',
    `a\n\n${'-'.repeat(200)}\n\n${'> '.repeat(40)}b`,
    '---\ntitel:\n---\nTekst',
  ])('%j', (content) => {
    const { source, mistakes: found } = read(content);
    expect(found).toEqual([]);
    expect(source?.meta.tekst).toBe('website/eigen');
  });
});

describe('what may not stand in a text', () => {
  test.each([
    ['{{{organisatie}}}', /kan niet in een tekst: \{\{\{organisatie\}\}\}/],
    ['{{&organisatie}}', /kan niet/],
    ['{{~organisatie~}}', /kan niet/],
    ['{{#als telefoon~}}x{{/als}}', /kan niet/],
    ['{{#als telefoon}}x{{~/als}}', /kan niet/],
    ['{{[organisatie]}}', /kan niet/],
    ['{{"organisatie"}}', /kan niet/],
    ['{{true}} {{1}}', /kan niet/],
    ['{{ingangsdatum/weekdag}}', /niet bekend/],
    ['{{this.organisatie}}', /./],
    ['{{./organisatie}}', /./],
    ['{{../organisatie}}', /./],
    ['{{@root.organisatie}}', /kan niet/],
    ['{{organisatie naam}}', /kan niet/],
    ['{{organisatie a=1}}', /kan niet/],
    ['{{(organisatie)}}', /./],
    ['{{! opmerking }}', /opmerking/],
    ['{{!-- opmerking --}}', /opmerking/],
    ['<!-- opmerking -->', /opmerking/],
    ['{{#if telefoon}}x{{/if}}', /kan niet/],
    ['{{#each telefoon}}x{{/each}}', /kan niet/],
    ['{{#als telefoon}}x{{else}}y{{/als}}', /else/],
    ['{{#als telefoon}}x{{^}}y{{/als}}', /else/],
    ['{{^als telefoon}}x{{/als}}', /kan niet/],
    ['{{^telefoon}}x{{/telefoon}}', /kan niet/],
    ['{{#als telefoon website}}x{{/als}}', /kan niet/],
    ['{{#als (not telefoon)}}x{{/als}}', /kan niet/],
    ['{{#als telefoon as |x|}}x{{/als}}', /kan niet/],
    ['{{#als telefoon}}x', /hoort geen \{\{\/als\}\}/],
    ['x{{/als}}', /hoort geen \{\{#als/],
    ['{{#als telefoon}}x{{/als-niet}}', /eindigt niet met/],
    ['{{{{raw}}}}x{{{{/raw}}}}', /kan niet/],
    ['{{#> map/naam}}x{{/map/naam}}', /./],
    ['{{#*inline "x"}}y{{/inline}}', /kan niet/],
    ['{{*x}}', /kan niet/],
    ['{{> (x)}}', /kan niet/],
    ['{{> map/naam x}}', /kan niet/],
    ['{{> map/naam x=1}}', /kan niet/],
    ['{{> "map/naam"}}', /kan niet/],
    ['{{> @partial-block}}', /./],
    ['Een {{> map/naam}} in een zin', /niet in een zin.*eigen regel/],
    ['- {{> map/naam}}', /eigen regel/],
    ['# {{> map/naam}}', /eigen regel/],
    ['```\n{{> map/naam}}\n```', /eigen regel/],
    ['tekst\n{{> map/naam}}', /eigen regel/],
    ['\\{{organisatie}}', /losse \{\{/],
    ['\\\\{{organisatie}}', /vast aan/],
    ['{{organisatie', /niet goed geschreven/],
    ['{{organisatie}', /niet goed geschreven/],
    ['{{}}', /niet goed geschreven/],
    ['{organisatie}}', /losse \}\}/],
    ['{organisatie}', /enkele accolades.*\{\{organisatie\}\}/],
    ['{{organisatei}}', /niet bekend.*'organisatie'/],
    ['{{Ingangsdatum}}', /niet bekend.*'ingangsdatum'/],
    ['{{feiten.helpdsek}}', /niet bekend.*'feiten\.helpdesk'/],
    ['{{constructor}} {{__proto__}} {{toString}}', /niet bekend/],
    ['{{#als telefon}}x{{/als}}', /voorwaarde 'telefon'.*'telefoon'/],
    ['{{#als constructor}}x{{/als}}', /voorwaarde/],
    ['`{{organisatie}}`', /accenten/],
    ['    {{organisatie}}', /ingesprongen/],
    ['<b title="{{organisatie}}">x</b>', /HTML/],
    ['![{{organisatie}}](https://x.nl/a.png)', /afbeelding/],
    ['[x]({{organisatie}})', /adres van een link/],
    ['[x](https://x.nl/{{organisatie}})', /adres van een link/],
    ['[x](https://x.nl "{{organisatie}}")', /in een link/],
    ['[x]\n\n[x]: {{website}}', /adres van een link/],
    ['[x]: {{website}}', /verwijzing/],
    ['https://{{organisatie}}', /vast aan/],
    ['info@{{organisatie}}', /vast aan/],
    ['{{organisatie}}@x.nl', /vast aan/],
    ['Een \ue000 teken', /private use/],
    ['Een \u{100000} teken', /private use/],
    [`a\n${'> '.repeat(20_000)}{{organisatie}}`, /regel 2: .*in elkaar/],
    [`${'- '.repeat(50)}a`, /in elkaar/],
    ['a\n\nb\u0000c', /regel 3: .*\(stuurteken, U\+0000\).*opnieuw/],
    ['a\u000bb', /stuurteken, U\+000B/],
    ['a\fb', /stuurteken/],
    ['a\u0085b', /stuurteken, U\+0085/],
    ['a\u007fb', /stuurteken/],
    ['a\nb\u2028c', /regel 2: .*\(regelscheiding, U\+2028\)/],
    ['a\u2029b', /regelscheiding/],
    ['a\u202eb', /\(teken dat de leesrichting omdraait, U\+202E\)/],
    ['a\u2066b', /leesrichting/],
    ['a\u200fb', /leesrichting/],
    ['a\ufffeb', /geen teken, U\+FFFE/],
    ['a\n\u0007{{x}}', /regel 2: .*stuurteken[\s\S]*regel 2: \{\{x\}\} is niet bekend/],
    ['', /geen tekst.*verwijder/i],
    ['---\ntekst: x\n---\n \n\t\n', /geen tekst/],
    ['x'.repeat(200_001), /te groot/],
  ])('%j', (content, why) => {
    const found = mistakes(content);
    expect(found.join('\n')).toMatch(why);
    expect(read(content).source).toBeUndefined();
  });

  test.each([
    ['---\nteskt: x\n---\nx', /regel 2: De naam 'teskt'.*'tekst'/],
    ['---\ntitel: a: b\n---\nx', /regel 2: .*niet te lezen.*dubbele punt/],
    ['---\n# a\ntitel: a\ntitel: b\n---\nx', /regel 4: 'titel' staat er twee keer.*regel 3/],
    ['---\n- a\n---\nx', /regel 2: .*niet te lezen/],
    ['---\ntitel: x\nx', /regel 1: .*eindigt nergens/],
    ['---\ntekst: ../../x\n---\nx', /'tekst'.*klopt niet/],
    ['---\ntekst: CON/x\n---\nx', /'tekst'.*klopt niet/],
    ['---\ntekst: a\\b\n---\nx', /'tekst'.*klopt niet/],
    ['---\ntekst: website/pagina.md/x\n---\nx', /'tekst'.*klopt niet/],
    ['---\ntekst: /a\n---\nx', /'tekst'.*klopt niet/],
    ['---\ntekst: [a]\n---\nx', /'tekst'.*klopt niet/],
    ['---\nbouwsteen: misschien\n---\nx', /'bouwsteen'.*ja of nee/],
    ['---\nalleen-als: machtgen\n---\nx', /regel 2: .*'alleen-als'.*'machtigen'/],
    ['---\nalleen-als: lange-versie\n---\nx', /regel 2: .*'alleen-als'.*klopt niet/],
    ['---\nalleen-als: datum.mailng-1\n---\nx', /'datum\.mailing-1'/],
    ['---\ntitel: a\nonderwerp: Bij {{organisatei}}\n---\nx', /regel 3: .*niet bekend.*'organisatie'/],
    ['---\nvoorbeeldregel: "{{#als telefoon}}a"\n---\nx', /regel 2: .*hoort geen \{\{\/als\}\}/],
    ['---\nonderwerp: a {{/als}}\n---\nx', /regel 2: .*hoort geen \{\{#als/],
    ['---\nonderwerp: a {{#als telefon}}b{{/als}}\n---\nx', /regel 2: .*'telefoon'/],
    ['---\nonderwerp: {{> map/naam}}\n---\nx', /regel 2: \{\{> map\/naam\}\} kan niet in de kop.*'onderwerp'/],
    ['---\nonderwerp: a {{{organisatie}}}\n---\nx', /regel 2: Dit kan niet in een tekst/],
    ['---\nonderwerp: a {{organisatie\n---\nx', /regel 2: .*niet goed geschreven/],
    ['---\nonderwerp: a {organisatie}\n---\nx', /regel 2: .*enkele accolades/],
    ['---\nonderwerp: a {{! b }}\n---\nx', /regel 2: .*opmerking/],
    ['---\nruimte: veel\n---\nx', /regel 2: .*'ruimte'.*A4/],
    ['---\nonderwerp: a \ue000 b\n---\nx', /^[^\n]*regel 2: [^\n]*private use[^\n]*$/],
    ['---\ntitel: a\u202eb\n---\nx', /^[^\n]*regel 2: [^\n]*leesrichting[^\n]*$/],
    ['---\n# a\u2028b\n---\nx', /regel 2: .*regelscheiding/],
  ])('front matter %j', (content, why) => {
    expect(mistakes(content).join('\n')).toMatch(why);
  });

  test('a file name that cannot be on every computer', () => {
    expect(mistakes('Tekst', 'website/aux.md').join()).toMatch(/naam van dit bestand/);
    expect(mistakes('Tekst', 'website/pagina.md/x.md').join()).toMatch(/map/);
    expect(read('Tekst', 'Mijn map/Eigen tekst.MD').source?.meta.tekst).toBe('Mijn map/Eigen tekst');
  });
});

test('mistakes in head and body come at once, each with its line', () => {
  const content = '---\nonderwerp: {{x}}\nvoorbeeldregel: {{y}}\nalleen-als: z\nruimte: veel\n---\n{{w}}\n';
  expect(mistakes(content).map((text) => /regel (\d)/.exec(text)?.[1])).toEqual(['5', '4', '2', '3', '7']);
});

test('tabs and all line ends are usual', () => {
  const content = '---\r\ntitel: a\r\n---\r\n- a\n\t- b\r- c\r\n';
  expect(read(content).mistakes).toEqual([]);
});

describe('the links of a text', () => {
  test.each([
    ['Een [link](https://x.nl).', [['link', 1]]],
    [
      'a\n\n- b\n- [c](https://x.nl) en [c](https://y.nl)',
      [
        ['c', 4],
        ['c', 4],
      ],
    ],
    ['[a][1]\n\n[1]: https://x.nl', [['a', 1]]],
    ['---\ntitel: x\n---\n\n**[Bij {{organisatie}}]({{website}})**', [['Bij {{organisatie}}', 5]]],
    ['[x.nl](https://www.x.nl/) en <https://x.nl> en https://x.nl', []],
    ['Geen [haken] hier.', []],
  ])('in %j', (content, wanted) => {
    expect(read(content).source?.links.map(({ text, line }) => [text, line])).toEqual(wanted);
  });
});

describe('lines', () => {
  const body = 'Een.\n\n{{foutje}}\n\n{{#als x}}\n{{nogeen}}\n{{/als}}\n\n`{{organisatie}}`\n';
  const lines = (content: string) => read(content).mistakes.map(({ place }) => place?.replace(/.*regel /, ''));
  test('count from the first line of the file, all at once', () => {
    expect(lines(body)).toEqual(['3', '5', '6']);
    expect(lines(`---\n# opmerking\ntekst: a\n---\n${body}`)).toEqual(['7', '9', '10']);
    expect(lines(`\ufeff---\n# opmerking\ntekst: a\n---\n${body}`.replaceAll('\n', '\r\n'))).toEqual(['7', '9', '10']);
  });
  test('of positions and of broken templates as well', () => {
    expect(lines('---\ntekst: a\n---\nEen.\n\n`{{organisatie}}`')).toEqual(['6']);
    expect(lines('---\ntekst: a\n---\nEen.\n{{#als telefoon}}\n\nx\n')).toEqual(['5']);
    expect(lines('---\ntekst: a\n---\nEen.\n\n{{organisatie')).toEqual(['6']);
    expect(lines('---\ntekst: a\n---\nEen.\n\n{{#als telefoon}}\nx\n{{/asl}}')).toEqual(['6']);
  });
  test('the place names the file as the user sees it', () => {
    expect(read('{{foutje}}').mistakes[0]?.place).toBe('1-teksten-aanpassen/website/eigen.md, regel 1');
  });
});

test('any text at all is read or refused, never thrown', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{{{',
    '{{#als telefoon}}',
    '{{/als}}',
    '{{> a/b}}',
    '{{organisatie}}',
    '\\',
    '~',
    '!',
    '^',
    '---',
    '\n',
    '`',
    '```',
    '[x](',
    ')',
    '"',
    "'",
    '<',
    '>',
    ' ',
    'else',
    '.',
    '/',
    '@',
    '&',
    '{{!--',
    '\ue000',
    'é',
    '# ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 25 }), (pieces) => {
      const { source, mistakes: found } = read(pieces.join(''));
      expect(found.length > 0).toBe(source === undefined);
    }),
    { numRuns: 2000 },
  );
});
