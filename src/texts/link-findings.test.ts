import { expect, test } from 'vitest';
import { exampleCampaign, exampleSchedule } from '../../test/support/campaign.ts';
import type { SourceFile } from '../guide/types.ts';
import { fillTexts } from './fill.ts';

const LINK = 'Kijk op [onze site](https://v.nl).\n';
const BLOCK = `---\nbouwsteen: ja\n---\n${LINK}`;
const files = (given: Record<string, string>): SourceFile[] =>
  Object.entries(given).map(([path, content]) => ({ path: `${path}.md`, content }));
function tips(given: Record<string, string>, builtIn: Record<string, string> = {}) {
  const guide = { texts: files(builtIn), facts: [], plan: { items: [] } };
  const made = fillTexts({ campaign: exampleCampaign(), schedule: exampleSchedule(), guide, sources: files(given) });
  return made.findings.filter(({ rule }) => rule === 'link-niet-gebruikt').map(({ file, line }) => [file, line]);
}

const warned = (given: Record<string, string>) => {
  const guide = { texts: [], facts: [], plan: { items: [] } };
  const made = fillTexts({ campaign: exampleCampaign(), schedule: exampleSchedule(), guide, sources: files(given) });
  return made.findings.map(({ rule, severity, line, fix }) => [rule, severity, line, fix]);
};
test.each([
  ['[a](javascript:alert(1))', 'link-weggelaten', 'Verbeter het adres, of haal de link weg.'],
  ['[](data:text/html,x)', 'link-weggelaten', 'Verbeter het adres, of haal de link weg.'],
  ['[a](/contact)', 'link-weggelaten', 'Verbeter het adres, of haal de link weg.'],
  ['[a](http://v.nl)', 'link-weggelaten', 'Begin het adres met https://.'],
  ['![logo](https://v.nl/a.png)', 'afbeelding-weggelaten', expect.stringMatching(/^Zet de afbeelding zelf/)],
])('%s in any text is a warning', (link, rule, fix) => {
  expect(warned({ 'website/eigen': `a\n\nb ${link}.\n` })).toEqual([[rule, 'warning', 3, fix]]);
  expect(warned({ 'mailings/eigen': `a\n\nb ${link}.\n` })).toEqual([[rule, 'warning', 3, fix]]);
});
test.each(['[a](https://v.nl)', '[a](mailto:a@v.nl)', '[a](tel:030)', 'www.v.nl', '<http://v.nl>', '<b>'])(
  '%s loses nothing on a page',
  (link) => {
    expect(warned({ 'website/eigen': `b ${link}.\n` })).toEqual([]);
  },
);

test.each([
  ['a text of the user', { 'mailings/eigen': `a\n\n${LINK}` }, {}, [['1-teksten-aanpassen/mailings/eigen.md', 3]]],
  ['a changed text', { 'brieven/1': LINK }, { 'brieven/1': 'x' }, [['1-teksten-aanpassen/brieven/1.md', 1]]],
  ['a text of the guide', { 'brieven/1': LINK }, { 'brieven/1': LINK }, []],
  ['a text where addresses are printed', { 'website/eigen': LINK, 'partners/x': LINK }, {}, []],
  ['a building block of the user', { blok: BLOCK, 'social/1': '{{> blok}}' }, {}, [['1-teksten-aanpassen/blok.md', 4]]],
  ['a building block of the guide', { blok: BLOCK, 'social/1': '{{> blok}}' }, { blok: BLOCK }, []],
  ['a link that says its address', { 'mailings/eigen': 'Typ zelf [v.nl](https://v.nl).' }, {}, []],
] as const)('%s', (_name, given, builtIn, wanted) => {
  expect(tips({ ...given }, { ...builtIn })).toEqual(wanted);
});
