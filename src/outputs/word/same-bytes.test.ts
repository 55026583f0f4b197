// The documents in real child processes, each with its own time zone and locale: always the same bytes.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

const PROGRAM = `
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { exampleCampaign, exampleSchedule } from '../../../test/support/campaign.ts';
import { wordApproval } from './approval.ts';
import { wordDocument } from './document.ts';
import { wordLetter } from './letter.ts';

const meta = { titel: 'İ x', bouwsteen: false, opVerzoek: false };
const text = (tekst) => ({
  meta: { ...meta, tekst },
  markdown: '# A\\n\\n1. \\ue000\\n\\n| a | b |\\n| --- | --- |\\n| [ ] | c |\\n\\nMet vriendelijke groet,\\n\\nb',
  values: new Map([['\\ue000', '1 juli 2027']]),
});
const X = '<?xml version="1.0"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const OFFICE = 'http://schemas.openxmlformats.org/';
const house = zipSync({
  '[Content_Types].xml': strToU8(X + '<Types xmlns="' + PACKAGE + 'content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  '_rels/.rels': strToU8(X + '<Relationships xmlns="' + PACKAGE + 'relationships"><Relationship Id="a" Type="' + OFFICE + 'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8(X + '<w:document xmlns:w="' + OFFICE + 'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{brief}}</w:t></w:r></w:p></w:body></w:document>'),
}, { mtime: new Date(2000, 1, 1) });

(async () => {
  const about = { title: 'A', organisation: 'B', sender: 'B' };
  const campaign = exampleCampaign();
  const made = [
    await wordDocument(text('intern/x'), about),
    await wordDocument(text('balie/x'), about),
    await wordLetter(text('brieven/x'), about),
    await wordLetter(text('brieven/x'), about, house),
    await wordApproval([text('intern/x'), text('social/x')], { campaign, schedule: exampleSchedule() }),
  ];
  console.log(JSON.stringify({
    seen: [new Date(Date.UTC(2027, 6, 1)).getHours(), (1234.5).toLocaleString()],
    made: made.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
  }));
})();
`;

test('the same bytes in every time zone and locale', () => {
  const { outputFiles } = buildSync({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs' },
  });
  const ran = (
    [
      ['Europe/Amsterdam', 'nl_NL.UTF-8'],
      ['America/St_Johns', 'tr_TR.UTF-8'],
      ['Pacific/Kiritimati', 'ar_EG.UTF-8'],
    ] as const
  ).map(([TZ, LC_ALL]) =>
    JSON.parse(
      execFileSync(process.execPath, ['-'], {
        input: outputFiles[0]?.text ?? '',
        env: { PATH: process.env.PATH, TZ, LC_ALL, LANG: LC_ALL },
        encoding: 'utf8',
      }),
    ),
  );
  expect(new Set(ran.map(({ seen }) => JSON.stringify(seen))).size).toBe(ran.length);
  for (const { made } of ran) expect(made).toEqual(ran[0].made);
  expect(new Set(ran[0].made).size).toBe(5);
});
