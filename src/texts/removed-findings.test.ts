import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import type { SourceFile } from '../guide/types.ts';
import { fillTexts } from './fill.ts';

const BLOCK = '---\nbouwsteen: ja\n---\nEen zin.\n';
const files = (given: Record<string, string>): SourceFile[] =>
  Object.entries(given).map(([path, content]) => ({ path: `${path}.md`, content }));
function missed(given: Record<string, string>, removed: Record<string, string>) {
  const guide = { texts: files({ ...given, ...removed }), facts: [], plan: { items: [] } };
  const made = fillTexts({ campaign: exampleCampaign(), schedule: exampleSchedule(), guide, sources: files(given) });
  return made.findings.filter(({ rule }) => rule === 'tekst-mist-stuk');
}

test('each text that had the piece in it is named, with file, line and what to do', () => {
  const given = { 'website/a': 'Eerst.\n\n{{> blok}}', 'website/b': 'Ook.\n\n{{> tussen}}' };
  const between = '---\nbouwsteen: ja\n---\n{{> blok}}\n\nSlot.\n';
  const found = missed({ ...given, tussen: between }, { blok: BLOCK });
  expect(found.map(({ file, line, severity, message }) => [file, line, severity, message])).toEqual([
    [
      '1-teksten-aanpassen/website/a.md',
      3,
      'warning',
      "In de tekst 'website/a' ontbreekt een stuk: 'blok' is weggehaald uit uw map met teksten.",
    ],
    [
      '1-teksten-aanpassen/tussen.md',
      4,
      'warning',
      "In de tekst 'website/b' ontbreekt een stuk: 'blok' is weggehaald uit uw map met teksten.",
    ],
  ]);
  expect(found[0]?.fix).toMatch(/Haal dan ook \{\{> blok\}\} weg\. Anders: haal het bestand terug/);
});

test('also a text of which nothing remains', () => {
  expect(missed({ 'website/a': '{{> blok}}' }, { blok: BLOCK })).toHaveLength(1);
});

test.each([
  ['under a condition that does not hold', 'x {{#als machtigen}}\n\n{{> blok}}\n\n{{/als}}', BLOCK],
  [
    'with a condition that does not hold',
    'x\n\n{{> blok}}',
    BLOCK.replace('\n---\nE', '\nalleen-als: machtigen\n---\nE'),
  ],
])('nothing is missed %s', (_name, content, block) => {
  expect(missed({ 'website/a': content }, { blok: block })).toEqual([]);
});
