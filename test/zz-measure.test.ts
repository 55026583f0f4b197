import { test } from 'vitest';
import { checked } from './support/control-corpus.ts';
import { passages } from './support/passages.ts';

test('measure', () => {
  for (const half of (process.env.HALVES ?? 'a,b').split(',')) {
    let tp = 0,
      want = 0,
      fp = 0;
    const per = new Map<string, [number, number, number]>();
    const bump = (rule: string, i: number) => {
      const row = per.get(rule) ?? [0, 0, 0];
      row[i]!++;
      per.set(rule, row);
    };
    const lines: string[] = [];
    for (const s of passages(half)) {
      const found = checked([s]).filter(({ file }) => file === `1-teksten-aanpassen/${s.path}`);
      const used = new Set<unknown>();
      for (const w of s.wanted) {
        want++;
        bump(w.rule, 1);
        const hit = found.filter(
          (f) =>
            f.rule === w.rule &&
            (w.words === undefined || `${f.words} ${f.message}`.toLowerCase().includes(w.words.toLowerCase())),
        );
        if (hit.length) {
          tp++;
          bump(w.rule, 0);
          for (const h of hit) used.add(h);
        } else
          lines.push(
            `missed ${s.name}: ${w.rule} | ${w.words} :: ${s.content
              .split('\n')
              .slice(s.content.split('\n').indexOf('---', 2) + 1)
              .join(' ')
              .slice(0, 200)}`,
          );
      }
      const same = (r: string) => s.wanted.some((w) => w.rule === r);
      for (const f of found)
        if (!used.has(f) && !same(f.rule)) {
          fp++;
          bump(f.rule, 2);
          lines.push(`extra ${s.name}: ${f.rule} '${f.words}' ${f.message}`);
        }
    }
    console.log(
      `${half}: recall ${(tp / want).toFixed(3)} (${tp}/${want}) precision ${(tp / (tp + fp)).toFixed(3)} (fp ${fp})`,
    );
    if ((process.env.SHOW ?? 'a').includes(half)) console.log(lines.join('\n'));
    if (process.env.PER) console.log([...per].map(([r, [a, b, c]]) => `${r} ${a}/${b} +${c}`).join(' | '));
  }
});
