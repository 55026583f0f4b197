/** Precision and recall of `check` on texts as advisers write them (test/fixtures/controle). */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/base/finding.ts';
import { checked, type Specimen, specimens } from './support/control-corpus.ts';

const good = specimens('goed');
const bad = specimens('fout');
const results = [...good, ...bad].map((specimen) => ({
  specimen,
  found: checked([specimen]).filter(({ file }) => file === `1-teksten-aanpassen/${specimen.path}`),
}));
const isWanted = ({ rule, words }: Specimen, finding: Finding): boolean =>
  finding.rule === rule && (words === undefined || `${finding.words} ${finding.message}`.includes(words));
const told = ({ rule, line, message }: Finding): string => `${rule} (regel ${line}): ${message}`;

const wanted = results.filter(({ specimen, found }) => specimen.rule && found.some((one) => isWanted(specimen, one)));
const extra = results.flatMap(({ specimen, found }) =>
  found.filter(({ rule }) => rule !== specimen.rule).map((one) => `${specimen.name}: ${told(one)}`),
);
const missed = results
  .filter(({ specimen, found }) => specimen.rule && !found.some((one) => isWanted(specimen, one)))
  .map(({ specimen, found }) => `${specimen.name}: ${specimen.rule} | ${specimen.words} <> ${found.map(told)}`);
const precision = wanted.length / (wanted.length + extra.length);
const recall = wanted.length / bad.length;

describe('the corpus', () => {
  test('is large enough, and each fault is seeded by name', () => {
    expect(good.length).toBeGreaterThanOrEqual(30);
    expect(bad.length).toBeGreaterThanOrEqual(60);
    expect(good.filter(({ rule }) => rule !== undefined)).toEqual([]);
    expect(bad.filter(({ rule }) => !rule)).toEqual([]);
  });
  test('precision and recall are 0.95 or more', () => {
    console.log(
      `check on ${good.length} good texts and ${bad.length} with a fault: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    for (const line of [...extra.map((one) => `too much: ${one}`), ...missed.map((one) => `missed: ${one}`)]) {
      console.log(line);
    }
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
