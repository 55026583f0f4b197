/** HANDLEIDING names every placeholder and every condition that a text may use, in the words of the code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERDICTS } from '../src/kit/decide.ts';
import { CONDITIONS } from '../src/texts/conditions.ts';
import { PLACEHOLDERS } from '../src/texts/placeholders.ts';
import { OPTIONAL_PLACEHOLDERS } from '../src/texts/plan-placeholders.ts';

const handleiding = readFileSync(new URL('../HANDLEIDING.md', import.meta.url), 'utf8');

/** The table between these comments, without its head. */
function table(name: string): string[] {
  const found = new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)<!-- /${name} -->`).exec(handleiding);
  return (found?.[1] ?? '').trim().split('\n').slice(2);
}

test('the table of placeholders', () => {
  expect(table('invulplekken')).toEqual([
    ...Object.entries({ ...PLACEHOLDERS, ...OPTIONAL_PLACEHOLDERS }).map(
      ([name, { description }]) => `| \`{{${name}}}\` | ${description} |`,
    ),
    '| `{{feiten.digid-helpdesk}}` | een zin met een feit; de namen staan in `campagne.yaml`, onder feiten |',
    '| `{{datum.mailing-1}}` | de dag van een mijlpaal: 19 januari 2027; de namen staan in `planning.md` |',
    '| `{{weekdag.mailing-1}}` | de dag van de week van een mijlpaal: dinsdag |',
  ]);
});

test('the table of conditions', () => {
  expect(table('voorwaarden')).toEqual([
    ...Object.entries(CONDITIONS).map(([name, { description }]) => `| \`${name}\` | ${description} |`),
    '| `datum.mailing-1` | deze mijlpaal in uw planning staat |',
  ]);
});

test('the table of what update does with a file', () => {
  expect(table('uitkomsten').map((row) => row.split('|')[1]?.trim())).toEqual(Object.values(VERDICTS));
});
