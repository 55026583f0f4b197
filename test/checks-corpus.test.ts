/** Precision and recall of `check` on texts as advisers write them (test/fixtures/controle). `npm run corpus` prints them per rule. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/base/finding.ts';
import { checkedAlone, specimens } from './support/control-corpus.ts';
import { PARTS, passages, type Specimen, type Wanted } from './support/passages.ts';

const good = specimens('goed');
const bad = specimens('fout');
const parts = PARTS.map((part) => ({ part, texts: passages(part) }));
/** Wide: a rule that nobody needs is dearer than a fault that somebody else sees. */
const ENOUGH = 0.95;

const told = ({ rule, line, message }: Finding): string => `${rule} (regel ${line}): ${message}`;
const isWanted = ({ rule, words }: Wanted, finding: Finding): boolean =>
  finding.rule === rule &&
  (words === undefined || `${finding.words} ${finding.message}`.toLowerCase().includes(words.toLowerCase()));

interface Judged {
  readonly name: string;
  readonly hits: readonly Wanted[];
  readonly missed: readonly Wanted[];
  /** Of a rule of which nothing was to be found. */
  readonly extra: readonly Finding[];
  readonly found: readonly Finding[];
}

function judge(specimen: Specimen): Judged {
  const { name, path, wanted } = specimen;
  const found = checkedAlone(specimen).filter(({ file }) => file === `1-teksten-aanpassen/${path}`);
  const hits = wanted.filter((one) => found.some((finding) => isWanted(one, finding)));
  const extra = found.filter(({ rule }) => !wanted.some((one) => one.rule === rule));
  return { name, hits, missed: wanted.filter((one) => !hits.includes(one)), extra, found };
}

const count = (judged: readonly Judged[], of: 'hits' | 'missed' | 'extra'): number =>
  judged.reduce((sum, one) => sum + one[of].length, 0);

function measured(judged: readonly Judged[]): {
  readonly precision: number;
  readonly recall: number;
  readonly said: string;
} {
  const [hits, missed, extra] = [count(judged, 'hits'), count(judged, 'missed'), count(judged, 'extra')];
  const [precision, recall] = [hits / (hits + extra), hits / (hits + missed)];
  const said = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${hits} of ${hits + missed} found, ${extra} too much)`;
  return { precision, recall, said };
}

/** Per rule, for `npm run corpus`. */
function perRule(judged: readonly Judged[]): string[] {
  const rows = new Map<string, { hits: number; wanted: number; extra: number }>();
  const row = (rule: string) => {
    const found = rows.get(rule) ?? { hits: 0, wanted: 0, extra: 0 };
    rows.set(rule, found);
    return found;
  };
  for (const { hits, missed, extra } of judged) {
    for (const { rule } of hits) row(rule).hits++;
    for (const { rule } of [...hits, ...missed]) row(rule).wanted++;
    for (const { rule } of extra) row(rule).extra++;
  }
  const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2)).padStart(9);
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([rule, { hits, wanted, extra }]) =>
        `${rule.padEnd(20)}${ratio(hits, hits + extra)}${ratio(hits, wanted)}${String(wanted).padStart(8)}`,
    );
}

const whole = [...good, ...bad].map(judge);
const judged = parts.map(({ part, texts }) => ({ part, texts, found: texts.map(judge) }));
const everything = [...whole, ...judged.flatMap(({ found }) => found)];

describe('the corpus', () => {
  test('is large enough, and each fault is seeded by name', () => {
    expect(good.length).toBeGreaterThanOrEqual(30);
    expect(bad.length).toBeGreaterThanOrEqual(60);
    expect(good.filter(({ wanted }) => wanted.length > 0)).toEqual([]);
    expect(bad.filter(({ wanted }) => wanted.length === 0)).toEqual([]);
    expect(parts.flatMap(({ texts }) => texts).length).toBeGreaterThanOrEqual(120);
  });
  test('is told in numbers, and what is wrong by name', () => {
    const lines = [
      `check on ${everything.length} texts: ${measured(everything).said}`,
      ...everything.flatMap(({ name, extra }) => extra.map((one) => `too much: ${name}: ${told(one)}`)),
      ...everything.flatMap(({ name, missed, found }) =>
        missed.map(({ rule, words }) => `missed: ${name}: ${rule} | ${words} <> ${found.map(told)}`),
      ),
    ];
    if (process.env.npm_lifecycle_event === 'corpus') {
      lines.push(`whole texts: ${measured(whole).said}`);
      lines.push(...judged.map(({ part, found }) => `passages ${part}: ${measured(found).said}`));
      lines.push('', `${'rule'.padEnd(20)}precision   recall  faults`, ...perRule(everything));
    }
    console.log(lines.join('\n'));
  });
  test.each([{ part: 'whole texts', found: whole }, ...judged])('$part: precision and recall are high', ({ found }) => {
    const { precision, recall } = measured(found);
    expect(precision).toBeGreaterThanOrEqual(ENOUGH);
    expect(recall).toBeGreaterThanOrEqual(ENOUGH);
  });
});
