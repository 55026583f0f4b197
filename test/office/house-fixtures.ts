/** House letters as organisations have them, made with the docx library: good ones, and ones that cannot be used. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  SimpleMailMergeField,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One red dot. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const logo = (): ImageRun => new ImageRun({ type: 'png', data: LOGO, transformation: { width: 120, height: 40 } });
const mark = (...pieces: string[]): Paragraph => new Paragraph({ children: pieces.map((text) => new TextRun(text)) });
const pack = async (options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document(options)));

type Children = ConstructorParameters<typeof Document>[0]['sections'][number]['children'];
/** With a logo and name above, an address below, and Verdana as letters. */
const paper = (children: Children): Promise<Uint8Array> =>
  pack({
    title: 'Briefpapier',
    styles: {
      default: { document: { run: { font: 'Verdana', size: 19 } } },
      paragraphStyles: [
        { id: 'Kop2', name: 'heading 2', basedOn: 'Normal', run: { bold: true, color: 'AA0000' } },
        { id: 'Broodtekst', name: 'Body Text', basedOn: 'Normal', paragraph: { spacing: { after: 120 } } },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({ children: [new Paragraph({ children: [logo()], alignment: AlignmentType.RIGHT })] }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Postbus 1, 1234 AB Voorbeeldstad')] }) },
        children,
      },
    ],
  });

/** The file with other parts: a text, bytes, or undefined to leave it out. */
export function changed(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((xml: string) => string) | Uint8Array | undefined>>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) delete files[path];
    else
      files[path] = change instanceof Uint8Array ? change : strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
  }
  return zipSync(files, { level: 6 });
}
const DOCUMENT = 'word/document.xml';
export const inDocument = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  changed(bytes, { [DOCUMENT]: (xml) => xml.replace(from, () => to) });

/** Papers that can be used. */
export const GOOD: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'one paragraph': () => paper([mark('{{brief}}')]),
  'over runs, as Word splits words': () => paper([mark('Vooraf'), mark('{{', 'bri', 'ef', '}}'), mark('Achteraf')]),
  'with a capital and spaces': () => paper([mark(' {{ Brief }} ')]),
  'in a cell of a table': () =>
    paper([
      new Table({
        columnWidths: [1500, 7500],
        rows: [
          new TableRow({
            children: [new TableCell({ children: [mark('links')] }), new TableCell({ children: [mark('{{brief}}')] })],
          }),
        ],
      }),
    ]),
  'with fields and a date of its own': () =>
    paper([
      new Paragraph({ children: [new SimpleMailMergeField('Voornaam')] }),
      new Paragraph('Datum: vandaag'),
      mark('{{brief}}'),
    ]),
  'with a logo in the same paragraph': () => paper([new Paragraph({ children: [logo(), new TextRun('{{brief}}')] })]),
  'with lists of its own': () =>
    pack({
      numbering: { config: [{ reference: 'a', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
      sections: [
        { children: [new Paragraph({ text: 'x', numbering: { reference: 'a', level: 0 } }), mark('{{brief}}')] },
      ],
    }),
  'without lists': async () =>
    changed(await paper([mark('{{brief}}')]), {
      'word/numbering.xml': undefined,
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*numbering[^>]*\/>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*numbering[^>]*\/>/, ''),
    }),
  'that is a template': async () =>
    changed(await paper([mark('{{brief}}')]), {
      '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml'),
    }),
  'whose document has another name': async () => {
    const bytes = await paper([mark('{{brief}}')]);
    const files = unzipSync(bytes);
    return changed(bytes, {
      'word/document2.xml': files[DOCUMENT],
      'word/_rels/document2.xml.rels': files['word/_rels/document.xml.rels'],
      [DOCUMENT]: undefined,
      'word/_rels/document.xml.rels': undefined,
      '_rels/.rels': (xml) => xml.replace(DOCUMENT, 'word/document2.xml'),
      '[Content_Types].xml': (xml) => xml.replace(DOCUMENT, 'word/document2.xml'),
    });
  },
  'at the end of a section': async () =>
    inDocument(
      await paper([mark('{{brief}}'), mark('Bijlage')]),
      '<w:p><w:r><w:t xml:space="preserve">{{brief}}',
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr><w:r><w:t xml:space="preserve">{{brief}}',
    ),
  'with a style and letters of its own': async () =>
    inDocument(
      await paper([mark('{{brief}}')]),
      '<w:p><w:r><w:t xml:space="preserve">{{brief}}',
      '<w:p><w:pPr><w:pStyle w:val="Broodtekst"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Georgia"/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">{{brief}}',
    ),
};

const BRIEF = /<w:p><w:r><w:t xml:space="preserve">\{\{brief\}\}<\/w:t><\/w:r><\/w:p>/;
const simple = (): Promise<Uint8Array> => paper([mark('{{brief}}')]);
export const withDocument = async (to: string): Promise<Uint8Array> => inDocument(await simple(), BRIEF, to);
export const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

/** A zip of one part that says it is larger, or smaller, than it is. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}
/** Each byte of the directory's flag says: encrypted. */
function flagged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) copy[at + 8] = 1;
  return copy;
}
/** One byte in the middle of the document is another. */
function bitten(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy).indexOf(DOCUMENT) + DOCUMENT.length + 200;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Files that are refused, with words of the reason. */
export const BAD: Readonly<Record<string, readonly [() => Promise<Uint8Array> | Uint8Array, RegExp]>> = {
  'an empty file': [() => new Uint8Array(), /leeg/],
  'a PDF': [() => strToU8('%PDF-1.7 ...'), /geen Word-bestand/],
  'a text': [() => strToU8('{{brief}}'), /geen Word-bestand/],
  'an old .doc': [() => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array(600).fill(0)]), /oud Word-bestand/],
  'one with a password': [
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array(600).fill(0), ...utf16('EncryptedPackage')]),
    /wachtwoord/,
  ],
  'a zip with a password': [async () => flagged(await simple()), /wachtwoord/],
  'an .odt': [
    () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
    /OpenDocument/,
  ],
  'an .xlsx': [
    async () =>
      changed(await simple(), {
        '[Content_Types].xml': (xml) => xml.replaceAll('wordprocessingml', 'spreadsheetml'),
      }),
    /geen Word-bestand/,
  ],
  'a zip of something else': [() => zipSync({ 'a.txt': strToU8('a') }), /geen Word-bestand/],
  'a .docm': [
    async () =>
      changed(await simple(), {
        '[Content_Types].xml': (xml) =>
          xml.replace(
            /application\/vnd\.openxmlformats[^"]*document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      }),
    /macro/,
  ],
  'one with macros': [async () => changed(await simple(), { 'word/vbaProject.bin': strToU8('x') }), /macro/],
  'half a file': [async () => (await simple()).slice(0, 3000), /beschadigd/],
  'a file with a wrong byte': [async () => bitten(await simple()), /beschadigd/],
  'a file that lies about its size': [async () => lying(await simple(), 100), /beschadigd/],
  'a bomb': [async () => lying(await simple(), 0x7fffffff), /te groot/],
  'a bomb that says so': [
    async () => changed(await simple(), { 'word/x.xml': new Uint8Array(26 * 2 ** 20) }),
    /te groot/,
  ],
  'more than 20 MB': [
    () => Uint8Array.from({ length: 20 * 2 ** 20 + 1 }, (_, at) => [0x50, 0x4b][at] ?? 0),
    /te groot/,
  ],
  'many parts': [
    () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, new Uint8Array()]))),
    /te groot/,
  ],
  'XML that is not closed': [() => withDocument('<w:p>{{brief}}'), /beschadigd/],
  'XML with entities': [
    async () => inDocument(await simple(), '<w:document', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document'),
    /beschadigd/,
  ],
  'XML in UTF-16': [
    async () =>
      changed(await simple(), { 'word/document.xml': Uint8Array.from([0xff, 0xfe, ...utf16('<w:document/>')]) }),
    /beschadigd/,
  ],
  'a prefix that nothing declares': [() => withDocument(`<w:p w99:x="1">${run('{{brief}}')}</w:p>`), /beschadigd/],
  'a prefix that nothing declares, in the footer': [
    async () => changed(await simple(), { 'word/footer1.xml': (xml) => xml.replace('<w:p>', '<w:p><x9:y/>') }),
    /beschadigd/,
  ],
  'a prefix to pass over that nothing declares': [
    async () => inDocument(await simple(), /mc:Ignorable="/, 'mc:Ignorable="w99 '),
    /beschadigd/,
  ],
  'a part that would stand outside': [
    async () => changed(await simple(), { '../../weg.xml': new Uint8Array([1]) }),
    /beschadigd/,
  ],
  'a part with the path of Windows': [
    async () => changed(await simple(), { '..\\weg.xml': new Uint8Array([1]) }),
    /beschadigd/,
  ],
  'another prefix': [
    async () =>
      changed(await simple(), {
        'word/document.xml': (xml) => xml.replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x='),
      }),
    /formaat van Word/,
  ],
  'no {{brief}}': [() => paper([mark('Beste {{naam}}')]), /geen alinea/],
  'a struck {{brief}}': [
    () => withDocument(`<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>{{brief}}</w:delText></w:r></w:del></w:p>`),
    /geen alinea/,
  ],
  'two of them': [() => paper([mark('{{brief}}'), mark('{{brief}}')]), /meer dan één keer/],
  'two in one paragraph': [() => paper([mark('{{brief}} {{brief}}')]), /meer dan één keer/],
  'words beside it': [() => paper([mark('Hier: {{brief}}')]), /nog meer tekst/],
  'only in the footer': [
    async () =>
      changed(await paper([mark('x')]), { 'word/footer1.xml': (xml) => xml.replace('Postbus 1', '{{brief}}') }),
    /koptekst/,
  ],
  'in a text box': [
    () =>
      withDocument(
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run('{{brief}}')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    /tekstvak/,
  ],
  'in a control for words': [
    () =>
      withDocument(
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>${run('{{brief}}')}</w:p></w:sdtContent></w:sdt>`,
      ),
    /invulveld/,
  ],
};
