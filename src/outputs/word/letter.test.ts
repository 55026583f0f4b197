import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BAD, changed, GOOD, inDocument, run, withDocument } from '../../../test/office/house-fixtures.ts';
import { orderFaults, readDocx, textOf } from '../../../test/office/read-docx.ts';
import { xmlFault } from '../../../test/office/read-xlsx.ts';
import { renderAll, textNamed } from '../../../test/support/all-texts.ts';
import { isoDay } from '../../base/day.ts';
import { isUserError } from '../../base/errors.ts';
import type { FilledText } from '../../texts/types.ts';
import { HOUSE_LETTER } from './house-fault.ts';
import { wordLetter } from './letter.ts';

const letter = textNamed(renderAll(), 'brieven/1-aankondiging').filled;
const ABOUT = { sender: 'Gemeente Voorbeeldstad', organisation: 'Gemeente Voorbeeldstad' };
const SUBJECT = 'Mijn Voorbeeldstad: anders inloggen vanaf 1 juli 2027';
const FIELDS = ['MERGEFIELD Naam', 'MERGEFIELD Adres', 'MERGEFIELD Postcode', 'MERGEFIELD Plaats'];
const made = async (about: Parameters<typeof wordLetter>[1] = ABOUT, text: FilledText = letter) =>
  readDocx(await wordLetter(text, about));

describe('a letter on plain paper', () => {
  test('has sender, address, date, subject and salutation, in this order', async () => {
    const { paragraphs } = await made();
    expect(paragraphs.slice(0, 13).map(({ style, text }) => [style, text])).toEqual([
      ['Afzender', 'Gemeente Voorbeeldstad'],
      ['Bereikbaar', '[adres en postcode]'],
      ['Bereikbaar', '[telefoon]'],
      ['Bereikbaar', '[website]'],
      ['Adres', '«Naam»'],
      ['Adres', '«Adres»'],
      ['Adres', '«Postcode»  «Plaats»'],
      ['Adres', ''],
      ['Adres', ''],
      ['Adres', ''],
      ['Normal', 'Datum: [kies de datum van de brief]'],
      ['Onderwerp', `Onderwerp: ${SUBJECT}`],
      ['Normal', 'Beste heer of mevrouw,'],
    ]);
    expect(paragraphs.at(-1)?.text).toBe('Gemeente Voorbeeldstad');
  });
  test('has the fields of a list of addresses, and its title is the subject', async () => {
    const { fields, title, links } = await made();
    expect(fields).toEqual(FIELDS);
    expect(title).toBe(SUBJECT);
    expect(links).toEqual([]);
  });
  test('lets the user choose the date, which then is plain text', async () => {
    const { document } = await made();
    expect(document).toMatch(
      /<w:temporary\/><w:showingPlcHdr\/><w:date><w:dateFormat w:val="d MMMM yyyy"\/><w:lid w:val="nl-NL"\/>/,
    );
  });
  test('bears the day of the plan, which the user can change', async () => {
    const { document, paragraphs } = await made({ ...ABOUT, day: isoDay('2027-01-26') });
    expect(paragraphs.map(({ text }) => text)).toContain('Datum: 26 januari 2027');
    expect(document).toContain('<w:date w:fullDate="2027-01-26T00:00:00Z">');
    expect(document).not.toContain('[kies');
  });
  test('what is still to be filled in stands out, and goes away when somebody types', async () => {
    const { document, paragraphs } = await made();
    const open = paragraphs.filter(({ text }) => text.includes('['));
    expect(open).toHaveLength(4);
    for (const { xml } of open) expect(xml).toMatch(/<w:temporary\/><w:showingPlcHdr\/>.*<w:highlight w:val="yellow"/);
    const ids = [...document.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('says how to reach the sender', async () => {
    const about = {
      ...ABOUT,
      phone: '14 030',
      website: 'https://www.voorbeeldstad.nl',
      email: 'info@voorbeeldstad.nl',
    };
    const { paragraphs } = await made(about);
    expect(paragraphs.slice(1, 4).map(({ text }) => text)).toEqual([
      ...['[adres en postcode]', '14 030', 'www.voorbeeldstad.nl · info@voorbeeldstad.nl'],
    ]);
  });
  test('names the organisation above another sender', async () => {
    const { paragraphs } = await made({ ...ABOUT, sender: 'Afdeling <Belastingen>' });
    expect(paragraphs.slice(0, 2).map(({ text }) => text)).toEqual([
      'Gemeente Voorbeeldstad',
      'Afdeling <Belastingen>',
    ]);
  });
  test('leaves room for a signature, and keeps the name with it', async () => {
    const { paragraphs } = await made();
    const [last, greeting, name] = paragraphs.slice(-3);
    expect([greeting?.text, name?.text]).toEqual(['Met vriendelijke groet,', 'Gemeente Voorbeeldstad']);
    for (const paragraph of [last, greeting]) expect(paragraph?.xml).toContain('<w:keepNext/>');
    expect(name?.xml).toContain('<w:spacing w:before="964"');
  });
  test('headings stand below the subject', async () => {
    const { paragraphs } = await made();
    expect(paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ style }) => style)).toEqual(
      Array(3).fill('Heading2'),
    );
  });
  test('keeps what stands under "Hulp nodig?" on one page', async () => {
    const { paragraphs } = await made();
    const from = paragraphs.findIndex(({ text }) => text === 'Hulp nodig?');
    const next = paragraphs.findIndex(({ style }, index) => index > from && style === 'Heading2');
    expect(next - from).toBeGreaterThan(2);
    for (const { xml } of paragraphs.slice(from + 1, next - 1)) expect(xml).toContain('<w:keepNext/>');
    expect(paragraphs[next - 1]?.xml).not.toContain('<w:keepNext/>');
  });
  test('is sound', async () => {
    const { files } = await made({ ...ABOUT, phone: '<&">', email: '\u0000' });
    for (const [path, xml] of Object.entries(files))
      expect([xmlFault(xml), ...orderFaults(xml)], path).toEqual([undefined]);
  });
});

/** The document of a house letter, wherever it stands. */
const documentOf = (bytes: Uint8Array): string => {
  const files = unzipSync(bytes);
  return strFromU8(files['word/document.xml'] ?? files['word/document2.xml'] ?? new Uint8Array());
};
const linesOf = (xml: string): string[] => [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([piece]) => textOf(piece));
const onPaper = async (name: string, about = ABOUT) => {
  const house = await (GOOD[name] ?? (() => Promise.reject(new Error(name))))();
  const bytes = await wordLetter(letter, about, house);
  return { house, bytes, document: documentOf(bytes), lines: linesOf(documentOf(bytes)) };
};

describe('a letter on the paper of the organisation', () => {
  test.each(Object.keys(GOOD))('%s', async (name) => {
    const { house, bytes, document, lines } = await onPaper(name);
    expect(lines.join('\n')).not.toMatch(/\{\{/);
    expect(lines).toContain(`Onderwerp: ${SUBJECT}`);
    expect(lines).toContain('Beste heer of mevrouw,');
    const [before, after] = [unzipSync(house), unzipSync(bytes)];
    const ours = /document|numbering|lijsten-van-de-brief|Content_Types|core\.xml/;
    for (const [path, content] of Object.entries(before)) {
      if (!ours.test(path)) expect(Buffer.from(after[path] ?? []).equals(content), path).toBe(true);
    }
    for (const [path, content] of Object.entries(after)) {
      if (/\.(xml|rels)$/.test(path)) expect(xmlFault(strFromU8(content)), path).toBeUndefined();
    }
    for (const [run] of document.matchAll(/<w:r>(?:(?!<\/w:r>).)*Beste heer.*?<\/w:r>/g))
      expect(run).toContain('<w:lang w:val="nl-NL"/>');
    expect(Buffer.from(await wordLetter(letter, ABOUT, house)).equals(bytes)).toBe(true);
  });
  test('brings no sender: that is on the paper', async () => {
    const { lines } = await onPaper('one paragraph');
    expect(lines.slice(0, 3)).toEqual(['«Naam»', '«Adres»', '«Postcode»  «Plaats»']);
  });
  test('what stands around {{brief}} stays', async () => {
    const { lines } = await onPaper('over runs, as Word splits words');
    expect([lines[0], lines.at(-1)]).toEqual(['Vooraf', 'Achteraf']);
  });
  test('brings no address and date where the paper has them', async () => {
    const { lines, document } = await onPaper('with fields and a date of its own');
    expect(lines.slice(0, 3)).toEqual(['«Voornaam»', 'Datum: vandaag', `Onderwerp: ${SUBJECT}`]);
    expect(document).not.toContain('MERGEFIELD Naam');
  });
  test('the logo that hangs on the paragraph stays', async () => {
    const { document } = await onPaper('with a logo in the same paragraph');
    expect(document).toMatch(/<w:body><w:p>(?:<w:pPr>.*?<\/w:pPr>)?<w:r><w:drawing>/);
  });
  test('the end of a section stays', async () => {
    const { document } = await onPaper('at the end of a section');
    expect(document).toMatch(
      /<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"\/><\/w:sectPr><\/w:pPr><\/w:p>.*Bijlage/,
    );
  });
  test('takes over the style and the letters of {{brief}}', async () => {
    const { document } = await onPaper('with a style and letters of its own');
    expect(document).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Broodtekst"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Georgia"/>' +
        '<w:sz w:val="20"/><w:lang w:val="nl-NL"/></w:rPr><w:t xml:space="preserve">Beste heer of mevrouw,',
    );
  });
  test('keeps paragraphs apart where the paper does so with empty lines', async () => {
    const { document } = await onPaper('one paragraph');
    expect(document).toMatch(/<w:p><w:pPr><w:spacing w:after="200"\/><\/w:pPr><w:r>(?:(?!<w:p>).)*Beste heer/);
  });
  test('headings have the style of the paper, by its name', async () => {
    const { document } = await onPaper('one paragraph');
    expect(document).toMatch(/<w:pStyle w:val="Kop2"\/>.*Hulp nodig/);
  });
  test.each(['with lists of its own', 'without lists', 'one paragraph'])(
    'lists have numbers that are free, %s',
    async (name) => {
      const { bytes } = await onPaper(name);
      const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
      const numbering = files['word/numbering.xml'] ?? files['word/lijsten-van-de-brief.xml'] ?? '';
      const numbers = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
      const definitions = [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g)].map(([, id]) => id);
      for (const ids of [numbers, definitions]) expect(new Set(ids).size).toBe(ids.length);
      expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
      const used = [...(files['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
      expect(used.length).toBeGreaterThan(4);
      for (const id of used) expect(numbers).toContain(id);
      expect(files['[Content_Types].xml']?.match(/numbering\+xml/g)).toHaveLength(1);
      expect(files['word/_rels/document.xml.rels']?.match(/relationships\/numbering"/g)).toHaveLength(1);
    },
  );
  test('the title of the file is the subject', async () => {
    expect(readDocx((await onPaper('one paragraph')).bytes).title).toBe(SUBJECT);
  });
  test('a name with $& or XML is only text', async () => {
    const { house } = await onPaper('one paragraph');
    const values = new Map([...letter.values].map(([key]) => [key, '$& $1 <w:p> \u0000']));
    const document = documentOf(await wordLetter({ ...letter, values }, { ...ABOUT, phone: "$' &" }, house));
    expect(xmlFault(document)).toBeUndefined();
    expect(linesOf(document).join('\n')).toContain('$& $1 <w:p> ');
  });
});

describe('what stands with {{brief}} in its paragraph', () => {
  const BRIEF = run('{{brief}}');
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begun = `${field('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>${field('separate')}`;
  const PAGE = '<w:r><w:br w:type="page"/></w:r>';
  /** The body of the letter on a paper with this body. */
  const bodyWith = async (paper: string): Promise<string> => {
    const document = documentOf(await wordLetter(letter, ABOUT, await withDocument(paper)));
    expect(xmlFault(document)).toBeUndefined();
    // The section is the paper's own.
    expect(orderFaults(document).filter((fault) => !fault.endsWith(' in sectPr'))).toEqual([]);
    return document;
  };
  const FIRST = /^.*?Naam/s;

  test.each(['exact', 'atLeast'])('a row of a table with a height that is %s grows', async (rule) => {
    const height = `<w:trPr><w:trHeight w:hRule="${rule}" w:val="3000"/></w:trPr>`;
    const row = (content: string) => `<w:tr>${height}<w:tc><w:p>${content}</w:p></w:tc></w:tr>`;
    const xml = await bodyWith(`<w:tbl>${row(run('boven'))}${row(BRIEF)}${row(run('onder'))}</w:tbl><w:p/>`);
    const rules = [...xml.matchAll(/w:hRule="(\w+)" w:val="3000"/g)].map(([, found]) => found);
    expect(rules).toEqual([rule, 'atLeast', rule]);
  });
  test.each([`<w:p>${PAGE}${BRIEF}</w:p>`, `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${BRIEF}</w:p>`])(
    'a new page before it: %s',
    async (paper) => {
      expect(FIRST.exec(await bodyWith(paper))?.[0]).toContain(PAGE);
    },
  );
  test('a new page behind it', async () => {
    const xml = await bodyWith(`<w:p>${BRIEF}${PAGE}</w:p><w:p>${run('Bijlage')}</w:p>`);
    expect(xml.indexOf(PAGE)).toBeGreaterThan(xml.indexOf('vriendelijke groet'));
    expect(xml.indexOf(PAGE)).toBeLessThan(xml.indexOf('Bijlage'));
  });
  const kinds = (xml: string): string[] =>
    [...xml.matchAll(/fldCharType="(\w+)"|REF a|vriendelijke groet/g)].map(([all, kind]) => kind ?? all);
  test('a field that began before it ends before the letter', async () => {
    const xml = await bodyWith(`<w:p>${begun}</w:p><w:p>${BRIEF}${field('end')}</w:p>`);
    expect(kinds(xml).slice(0, 4)).toEqual(['begin', 'REF a', 'separate', 'end']);
  });
  test('a field that begins in it and ends behind it begins behind the letter', async () => {
    const xml = await bodyWith(`<w:p>${begun}${BRIEF}</w:p><w:p>${field('end')}</w:p>`);
    expect(kinds(xml).slice(-5)).toEqual(['vriendelijke groet', 'begin', 'REF a', 'separate', 'end']);
  });
  test('a whole field in it goes', async () => {
    expect(kinds(await bodyWith(`<w:p>${begun}${BRIEF}${field('end')}</w:p>`))).not.toContain('REF a');
  });
  test('half of a comment stays, a whole one goes', async () => {
    const mark = (half: string, id: number) => `<w:commentRange${half} w:id="${id}"/>`;
    const sign = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const xml = await bodyWith(
      `<w:p>${mark('Start', 1)}</w:p><w:p>${mark('Start', 2)}${mark('Start', 3)}${BRIEF}${mark('End', 1)}${sign(1)}` +
        `${mark('End', 3)}${sign(3)}</w:p><w:p>${mark('End', 2)}${sign(2)}</w:p>`,
    );
    const found = [...xml.matchAll(/<w:comment(?:Range)?(\w+) w:id="(\d)"/g)].map(([, kind, id]) => `${kind} ${id}`);
    expect(found).toEqual(['Start 1', 'Start 2', 'End 1', 'Reference 1', 'End 2', 'Reference 2']);
  });
  test('a number of it is not a number of each paragraph', async () => {
    const house = await withDocument(
      `<w:p><w:pPr><w:pStyle w:val="Lijst1"/><w:ind w:left="720" w:hanging="360"/></w:pPr>${BRIEF}</w:p>`,
    );
    const style =
      '<w:style w:type="paragraph" w:styleId="Lijst1"><w:name w:val="Lijst 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const numbered = changed(house, { 'word/styles.xml': (xml) => xml.replace('</w:styles>', () => style) });
    const document = documentOf(await wordLetter(letter, ABOUT, numbered));
    const properties = [...document.matchAll(/<w:pPr><w:pStyle w:val="Lijst1"\/>(?:(?!<\/w:pPr>).)*/g)].map(
      ([all]) => all,
    );
    expect(properties.length).toBeGreaterThan(8);
    for (const found of properties) expect(found).toContain('<w:numPr>');
    expect(properties[0]).toContain('<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(document).not.toContain('w:hanging="360"');
  });
});

describe('a file that is no house letter is refused', () => {
  test.each(Object.entries(BAD))('%s', async (_, [file, reason]) => {
    const error: unknown = await wordLetter(letter, ABOUT, await file()).catch((thrown: unknown) => thrown);
    if (!isUserError(error)) throw error;
    expect(error.mistakes).toEqual([
      { message: expect.stringMatching(reason), place: HOUSE_LETTER, fix: expect.stringMatching(/^\p{Lu}.*\.\)?$/u) },
    ]);
  });
  test('any piece cut from a good file, and any byte changed in it, gives a letter or a UserError', async () => {
    const house = await GOOD['one paragraph']?.();
    if (house === undefined) throw new Error('no paper');
    for (let at = 0; at < house.length; at += 97) {
      const bytes = house.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      for (const broken of [bytes, house.slice(0, at)]) {
        const outcome = await wordLetter(letter, ABOUT, broken).catch((thrown: unknown) => thrown);
        if (!(outcome instanceof Uint8Array) && !isUserError(outcome)) throw outcome;
      }
    }
  });
  test('a huge nest of elements is refused, and quickly', async () => {
    const house = await GOOD['one paragraph']?.();
    if (house === undefined) throw new Error('no paper');
    const deep = inDocument(house, /<w:p>.*<\/w:p>/, `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`);
    await expect(wordLetter(letter, ABOUT, deep)).rejects.toMatchObject({ isUserError: true });
    const open = changed(house, { 'word/document.xml': () => `<w:document ${'a="b" '.repeat(200_000)}` });
    await expect(wordLetter(letter, ABOUT, open)).rejects.toMatchObject({ isUserError: true });
  });
});
