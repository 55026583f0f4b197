import { expect, test } from 'vitest';
import { readBack } from './read-back.ts';
import { zipped } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = async (path: string, content: Uint8Array): Promise<string[]> =>
  (await readBack(path, content)).map(({ at, text }) => `${at}: ${text.trim().replace(/ +/g, ' ')}`);

test.each([
  ['a.md', '\uFEFFEen\r\n\r\nTwee', ['1: Een', '3: Twee']],
  [
    'a.html',
    '<head>\n<title>x</title></head>\n<p>Bij <b>M&amp;M</b></p><p>Dus</p>\n<script>\nlet x\n</script>\n<p>Nu',
    ['3: Bij M&M Dus', '7: Nu'],
  ],
  ['a.eml', 'Subject: x\n\nBij M=C3=A9=\nt u.\nDus', ['1: Subject: x', '3: Bij Mét u.', '5: Dus']],
])('%s %j', async (path, content, wanted) => {
  expect(await lines(path, bytes(content))).toEqual(wanted);
});

test('a mail of which a program saved a part in base64', async () => {
  const part = Buffer.from(
    'Beste mensen,\n\nVanaf 1 juli 2027 logt u anders in bij Mijn Voorbeeldstad. Wij helpen u.\n',
  ).toString('base64');
  const wrapped = part.replace(/(.{76})/g, '$1\n');
  const found = await lines('a.eml', bytes(`Content-Transfer-Encoding: base64\n\n${wrapped}\n`));
  expect(found.join('\n')).toContain('Vanaf 1 juli 2027 logt u anders in');
});

test('UTF-16 of Notepad is text, other bytes are none', async () => {
  expect(await lines('a.txt', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0, 0x42, 0]))).toEqual(['1: A', '2: B']);
  expect(await lines('a.txt', new Uint8Array([0xe9, 0x41]))).toEqual([]);
});

test('a Word document by its paragraphs, also when a word is cut into runs', async () => {
  const document =
    '<w:document><w:body><w:p/><w:p><w:r><w:t>Vanaf 1 ju</w:t></w:r><w:r><w:t xml:space="preserve">li 2027 &amp; dan</w:t></w:r></w:p>' +
    '<w:p><w:pPr><w:tabs/></w:pPr><w:r><w:t>Nu</w:t><w:br/><w:t>hier</w:t></w:r></w:p></w:body></w:document>';
  const file = await zipped({ 'word/document.xml': bytes(document) });
  expect(await lines('a.docx', file)).toEqual(['1: Vanaf 1 juli 2027 & dan', '2: Nu hier']);
  expect(await lines('a.docx', bytes('PK no zip'))).toEqual([]);
});

test('a workbook by the texts in its cells', async () => {
  const file = await zipped({
    'xl/sharedStrings.xml': bytes('<sst><si><t>Een</t></si><si><t xml:space="preserve"> &lt;2</t></si></sst>'),
  });
  expect(await lines('a.xlsx', file)).toEqual(['1: Een', '2: <2']);
});

test('a place to fill in that still asks is no word; what somebody filled in is', async () => {
  const place = (asks: string, words: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="telefoon"/>${asks}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>${words}</w:t></w:r></w:sdtContent></w:sdt>`;
  const document = `<w:p>${place('<w:showingPlcHdr/>', '[telefoon]')}</w:p><w:p>Bel ${place('', '14 030')}</w:p>`;
  const file = await zipped({ 'word/document.xml': bytes(document) });
  expect(await lines('a.docx', file)).toEqual(['2: 14 030']);
});
