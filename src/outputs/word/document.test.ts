import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFaults, readDocx } from '../../../test/office/read-docx.ts';
import { xmlFault } from '../../../test/office/read-xlsx.ts';
import { renderAll, textNamed } from '../../../test/support/all-texts.ts';
import { anyName } from '../../../test/support/arbitrary-campaign.ts';
import type { FilledText, TextMeta } from '../../texts/types.ts';
import { allowed } from '../escape-xml.ts';
import { wordDocument } from './document.ts';

const filled = (markdown: string, more: Partial<FilledText> = {}, meta: Partial<TextMeta> = {}): FilledText => ({
  meta: { tekst: 'helpdesk/x', titel: 'Script', bouwsteen: false, opVerzoek: false, ...meta },
  markdown,
  values: new Map(),
  ...more,
});
const ABOUT = { title: 'Script voor de helpdesk', organisation: 'Gemeente Voorbeeldstad' };
const made = async (text: FilledText, about = ABOUT) => readDocx(await wordDocument(text, about));
const shape = async (text: FilledText) =>
  (await made(text)).paragraphs.map(({ style, text: words, list }) => [style, words, ...(list ? [list] : [])]);

describe('blocks', () => {
  test.each<[string, string, unknown[]]>([
    [
      'one heading is the title',
      '# A\n\n## B\n\n### C',
      [
        ['Title', 'A'],
        ['Heading1', 'B'],
        ['Heading2', 'C'],
      ],
    ],
    [
      'without a title what it is',
      '## B\n\nx',
      [
        ['Title', ABOUT.title],
        ['Heading1', 'B'],
        ['Normal', 'x'],
      ],
    ],
    [
      'two of them are none',
      '# A\n\n# B',
      [
        ['Title', ABOUT.title],
        ['Heading1', 'A'],
        ['Heading1', 'B'],
      ],
    ],
    [
      'a soft line end is a space',
      '# A\n\nb\nc',
      [
        ['Title', 'A'],
        ['Normal', 'b c'],
      ],
    ],
    [
      'a hard one is a line',
      '# A\n\nb  \nc',
      [
        ['Title', 'A'],
        ['Normal', 'b\nc'],
      ],
    ],
    [
      'a quote',
      '# A\n\n> b\n>\n> c',
      [
        ['Title', 'A'],
        ['Quote', 'b'],
        ['Quote', 'c'],
      ],
    ],
    [
      'bullets',
      '# A\n\n- b\n- c',
      [
        ['Title', 'A'],
        ['ListBullet', 'b', '1.0'],
        ['ListBullet', 'c', '1.0'],
      ],
    ],
    [
      'each numbered list begins anew',
      '# A\n\n1. b\n2. c\n\nd\n\n1. e',
      [
        ['Title', 'A'],
        ['ListNumber', 'b', '3.0'],
        ['ListNumber', 'c', '3.0'],
        ['Normal', 'd'],
        ['ListNumber', 'e', '4.0'],
      ],
    ],
    [
      'lists in lists',
      '# A\n\n- b\n  - c\n    1. d\n- e\n\n  f',
      [
        ['Title', 'A'],
        ['ListBullet', 'b', '1.0'],
        ['ListBullet2', 'c', '1.1'],
        ['ListNumber3', 'd', '3.2'],
        ['ListBullet', 'e', '1.0'],
        ['ListContinue', 'f'],
      ],
    ],
    [
      'HTML is words',
      '# A\n\nb <b>c</b>',
      [
        ['Title', 'A'],
        ['Normal', 'b <b>c</b>'],
      ],
    ],
    [
      'entities are characters',
      '# A\n\nb &amp; &euro; c',
      [
        ['Title', 'A'],
        ['Normal', 'b & € c'],
      ],
    ],
    ['a day in the title stays on one line', '# Op 1 juli 2027', [['Title', 'Op 1\u00a0juli\u00a02027']]],
    [
      'boxes in a list',
      '# A\n\n- [ ] b\n- [x] c',
      [
        ['Title', 'A'],
        ['ListBullet', '☐ b', '1.0'],
        ['ListBullet', '☑ c', '1.0'],
      ],
    ],
    ['nothing', '', [['Title', ABOUT.title]]],
  ])('%s', async (_, markdown, expected) => {
    expect(await shape(filled(markdown))).toEqual(expected);
  });
  test('a numbered list begins with its own number', async () => {
    const { files } = await made(filled('# A\n\n7. b'));
    expect(files['word/numbering.xml']).toContain(
      '<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>',
    );
  });
  test('bold, italic and both', async () => {
    const { document } = await made(filled('# A\n\n**b *c*** *d*'));
    expect(document).toContain('<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">b </w:t>');
    expect(document).toContain('<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">c</w:t>');
    expect(document).toContain('<w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">d</w:t>');
  });
  test('a mail that brings its own title has its subject too', async () => {
    const text = filled('# Verzoek\n\nBeste,', { subject: 'Over iets' });
    expect(await shape(text)).toEqual([
      ['Normal', 'Onderwerp: Over iets'],
      ['Title', 'Verzoek'],
      ['Normal', 'Beste,'],
    ]);
  });
  test('a mail has its subject below what it is', async () => {
    const text = filled('Beste \ue000,', { subject: 'Over \ue000', values: new Map([['\ue000', 'A & B']]) });
    expect((await shape(text)).slice(0, 3)).toEqual([
      ['Title', ABOUT.title],
      ['Normal', 'Onderwerp: Over A & B'],
      ['Normal', 'Beste A & B,'],
    ]);
  });
});

describe('tables', () => {
  const TABLE =
    '# A\n\n| Tijd | Wat | Klaar |\n| --- | --- | --- |\n| 7.00 | **Nu** \ue000 | [ ] |\n| 8.00 | x | \ue001 |';
  test('repeat their head, keep rows whole and have boxes that can be ticked', async () => {
    const values = new Map([
      ['\ue000', '| & <x>'],
      ['\ue001', '[ ]'],
    ]);
    const { tables, document } = await made(filled(TABLE, { values }));
    expect(tables).toEqual([
      {
        head: true,
        rows: [
          ['Tijd', 'Wat', 'Klaar'],
          ['7.00', 'Nu | & <x>', '☐'],
          ['8.00', 'x', '[ ]'],
        ],
      },
    ]);
    expect(document.match(/<w14:checkbox>/g)).toHaveLength(1);
    expect(document).toContain('<w:alias w:val="Klaar: Nu | &amp; &lt;x&gt;"/>');
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(document).toContain('<w:tblStyle w:val="Campagnetabel"/>');
  });
  test.each([
    ['| a | b |\n| --- | --- |\n| 1 | een heel lange zin die veel ruimte vraagt |'],
    ['| a |\n| --- |\n| b |'],
    [`| ${'w'.repeat(300)} | b | c | d | e | f |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 | 5 | 6 |`],
    ['| | |\n| --- | --- |\n| | |'],
  ])('columns together are as wide as the page: %s', async (markdown) => {
    const { document } = await made(filled(`# A\n\n${markdown}`));
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const [, page] = /<w:pgSz w:w="(\d+)"/.exec(document) ?? [];
    const margin = Number(/w:left="(\d+)" w:header/.exec(document)?.[1]);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Number(page) - 2 * margin);
    for (const width of widths) expect(width).toBeGreaterThan(150);
  });
  test('a table with many columns turns the paper', async () => {
    const row = (cell: string) => `| ${Array(6).fill(cell).join(' | ')} |`;
    const { document } = await made(filled(`# A\n\n${row('a')}\n${row('---')}\n${row('b')}`));
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });
});

describe('links', () => {
  const LINK = '# A\n\nZie [digid.nl](https://www.digid.nl) of \ue000 of \ue001.';
  const values = new Map([
    ['\ue000', 'info@voorbeeldstad.nl'],
    ['\ue001', '14 030'],
  ]);
  const checked = new Set(values.keys());
  test('are links where the text prints them', async () => {
    const { links, paragraphs } = await made(filled(LINK, { values, checked }));
    expect(links).toEqual(['https://www.digid.nl', 'mailto:info@voorbeeldstad.nl']);
    expect(paragraphs[1]?.text).toBe('Zie digid.nl of info@voorbeeldstad.nl of 14\u00a0030.');
  });
  test.each(['balie/hulpblad', 'brieven/x', 'mailings/x'])('are only words in %s', async (tekst) => {
    const { links, document } = await made(filled(LINK, { values, checked }, { tekst }));
    expect(links).toEqual([]);
    expect(document).not.toContain('hyperlink');
  });
  test.each(['javascript:alert(1)', 'http://x.nl', 'file:///c:/x', 'https:x', 'data:text/html,x'])(
    'never to %s',
    async (to) => {
      expect((await made(filled(`# A\n\n[x](${to})`))).links).toEqual([]);
    },
  );
});

describe('the document', () => {
  const script = textNamed(renderAll(), 'helpdesk/script').filled;
  test('is in Dutch, has a title, and numbers its pages', async () => {
    const { files, title, document } = await made(script);
    expect(files['word/styles.xml']).toMatch(/<w:rPrDefault>.*<w:lang w:val="nl-NL"/);
    expect(files['word/settings.xml']).toContain('<w:themeFontLang w:val="nl-NL"/>');
    expect(files['docProps/core.xml']).toContain('<dc:language>nl-NL</dc:language>');
    expect(title).toBe('Script voor de helpdesk');
    expect(files['word/footer.xml']).toMatch(/bladzijde .*PAGE.* van .*NUMPAGES/);
    expect(files['word/header.xml']).toContain('Script voor de helpdesk');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });
  test('names only styles that it has', async () => {
    const { files, document } = await made(script);
    const ids = new Set([...(files['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) expect(ids).toContain(id);
  });
  test('every part is known to the package, and every relation leads somewhere', async () => {
    const { files } = await made(script);
    const types = files['[Content_Types].xml'] ?? '';
    for (const path of Object.keys(files)) {
      expect(
        types.includes(`PartName="/${path}"`) || path.endsWith('.rels') || path === '[Content_Types].xml',
        path,
      ).toBe(true);
    }
    const targets = [...(files['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)"\/>/g)].map(
      ([, to]) => `word/${to}`,
    );
    for (const path of targets) expect(Object.keys(files)).toContain(path);
  });
  test('the sheet for the counter has large letters and no page number', async () => {
    const { files } = await made(textNamed(renderAll(), 'balie/hulpblad').filled);
    expect(files['word/styles.xml']).toContain('<w:sz w:val="28"/>');
    expect(files['word/footer.xml']).not.toContain('PAGE');
    expect(files['word/header.xml']).toBeUndefined();
  });
  test('has no day in it, and its parts stand in order', async () => {
    const bytes = await wordDocument(script, ABOUT);
    const { files } = readDocx(bytes);
    expect(Object.keys(files)).toEqual([...Object.keys(files)].sort());
    expect(files['docProps/core.xml']).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(Buffer.from(await wordDocument(script, ABOUT)).equals(bytes)).toBe(true);
  });
});

describe('the watch on order itself', () => {
  test.each([
    ['<w:pPr><w:jc w:val="x"/><w:pStyle w:val="y"/></w:pPr>', ['pStyle in pPr']],
    ['<w:rPr><w:i/><w:b/></w:rPr>', ['b in rPr']],
    ['<w:tc><w:tcPr/></w:tc><w:pPr><w:nieuw/></w:pPr>', ['nieuw in pPr']],
    ['<w:pPr><w:keepNext/><w:spacing w:after="1"/></w:pPr>', []],
  ])('%s', (xml, faults) => {
    expect(orderFaults(xml)).toEqual(faults);
  });
});

describe('hostile names', () => {
  const sound = (files: Readonly<Record<string, string>>): string[] =>
    Object.entries(files).flatMap(([path, xml]) =>
      [xmlFault(xml), ...orderFaults(xml)].flatMap((fault) => (fault ? [`${path}: ${fault}`] : [])),
    );
  const MARKDOWN =
    '# Bij \ue000\n\nVan **\ue000** voor [\ue000](https://x.nl/\ue000).\n\n- \ue000\n\n1. \ue000\n\n> \ue000\n\n| \ue000 | b |\n| --- | --- |\n| \ue000 | [ ] |';
  test.each([
    '<w:p/>',
    ']]>',
    '&amp;',
    '\u0000\u0001\u001f',
    '\ud800',
    '\uffff',
    'a\u202eb',
    'x\r\n\ty',
    '{{x}}',
    '$&',
    '__proto__',
  ])('%j is only text', async (name) => {
    const { files, paragraphs } = await made(filled(MARKDOWN, { values: new Map([['\ue000', name]]) }), {
      title: name,
      organisation: name,
    });
    expect(sound(files)).toEqual([]);
    expect(paragraphs.find(({ style }) => style === 'Quote')?.text).toBe(allowed(name));
  });
  test('any name leaves sound XML with that name in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyName, fc.string({ unit: 'binary' })), async (name) => {
        const text = filled(MARKDOWN, { values: new Map([['\ue000', name]]) });
        const { files, paragraphs, fields } = await made(text, { title: name, organisation: name });
        expect(sound(files)).toEqual([]);
        expect(paragraphs.find(({ list }) => list === '1.0')?.text).toBe(allowed(name));
        expect(fields).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test.each(renderAll().map(({ name, filled: text }) => [name, text] as const))('%s is sound', async (name, text) => {
    const { files } = await made(text, { ...ABOUT, title: name });
    expect(sound(files)).toEqual([]);
  });
});
