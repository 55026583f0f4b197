/** Whatever stands in a text a thousand times, what `check` tells of it is as much as a person reads. */
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../test/support/campaign.ts';
import { isoDay } from '../base/day.ts';
import { NO_PROGRESS } from '../campaign/progress.ts';
import { parseGuide } from '../guide/guide.ts';
import { builtInLayer, loadLayers } from '../load/guide.ts';
import { checkView } from '../outputs/check-view.ts';
import { checkFolder } from './check-folder.ts';

const guide = parseGuide(loadLayers([builtInLayer()]));
const PATH = 'website/extra.md';

async function check(content: string) {
  const findings = await checkFolder({
    ...{ campaign: exampleCampaign(), guide, progress: NO_PROGRESS, today: isoDay('2026-11-23'), folder: [] },
    sources: [...guide.texts, { path: PATH, content: `---\ntitel: Extra\n---\n\n${content}\n` }],
  });
  return findings.filter(({ file = '' }) => file.endsWith(PATH));
}

const SIZE = 30_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));
const numbered = (piece: (at: number) => string): string => Array.from({ length: 2000 }, (_, at) => piece(at)).join('');

describe('of a text in which one thing stands again and again', () => {
  let usual = 0;
  beforeAll(async () => {
    usual = (await check('Dit is een zin.')).length;
  });

  test.each<readonly [what: string, content: string, worst: 'error' | 'other']>([
    ['headings that skip a level', fill('# a\n\n### b\n\n'), 'other'],
    ['pictures', fill('![](x)\n'), 'other'],
    ['pictures on one line', numbered((at) => `![](x${at}.png) `), 'other'],
    ['tables without a head', fill('| | |\n|-|-|\n| a | b |\n\n'), 'other'],
    ['short links', fill('https://bit.ly/x\n'), 'error'],
    ['dates', numbered((at) => `Vanaf ${1 + (at % 28)} mei 2028 verandert inloggen.\n\n`), 'error'],
    ['placeholders that are not known', fill('{{a}}\n'), 'error'],
    ['other placeholders that are not known', numbered((at) => `{{a${at}}}\n`), 'error'],
    ['conditions that do not end', fill('{{#als post}}\n'), 'error'],
    ['places to fill in', fill('[naam invullen]\n'), 'error'],
    ['difficult words', fill('De verificatie.\n\n'), 'other'],
    ['capitals', fill('SCHREEUWENDE '), 'other'],
    ['HTML', fill('<div\n'), 'other'],
    ['underlined headings', fill('a\n===\n'), 'other'],
    ['one word', fill('abc'), 'other'],
    ['Windows line ends', fill('De verificatie.\r\n'), 'other'],
  ])('%s', async (_what, content, worst) => {
    const found = await check(content);
    const rules = new Map<string, number>();
    for (const { rule, severity } of found) {
      const key = `${rule} ${severity}`;
      rules.set(key, (rules.get(key) ?? 0) + 1);
    }
    for (const count of rules.values()) expect(count).toBeLessThanOrEqual(21);
    expect(found.length).toBeLessThan(usual + 100);
    expect(checkView(found, { width: 80 }).join('\n').length).toBeLessThan(30_000);
    expect(found.some(({ severity }) => severity === 'error')).toBe(worst === 'error');
  });

  test('a sentence of the whole file is one long sentence', async () => {
    const found = (await check(fill('woord en '))).filter(({ rule }) => rule === 'lange-zin');
    expect(found.map(({ message }) => message)).toEqual([expect.stringMatching(/heeft 66\d\d woorden\.$/)]);
  });
});
