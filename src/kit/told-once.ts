/** What the filling of texts, the plan and `check` find beside each other: each cause is told once. */
import type { Finding } from '../base/finding.ts';

/** Why a day is too late says more than that the order asks another. */
export function withoutToldOrder(findings: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const late = checked.filter(({ rule }) => ['helpdesk-te-laat', 'papier-te-laat'].includes(rule));
  const told = new Set(late.map(({ milestone }) => milestone));
  return findings.filter(({ rule, milestone }) => rule !== 'eigen-datum-volgorde' || !told.has(milestone));
}

/** A link that must not stand there need not be said to be printed without its address. */
export function withoutUnusedLinks(findings: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const links = new Set(checked.filter(({ rule }) => rule === 'link').map(lineOf));
  return findings.filter(
    (one) => !['link-niet-gebruikt', 'link-weggelaten'].includes(one.rule) || !links.has(lineOf(one)),
  );
}

/** Of a picture that does not come into the text, and has no words, that is told in one. */
export function withoutToldPictures(checked: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const wordsOf = (one: Finding): string => `${lineOf(one)}\n${one.words ?? ''}`;
  const told = new Set(findings.filter(({ rule }) => rule === 'afbeelding-weggelaten').map(wordsOf));
  return checked.filter((one) => one.rule !== 'afbeelding' || !told.has(wordsOf(one)));
}

const lineOf = ({ file, line }: Finding): string => `${file}\n${line}`;

function byLine(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const lines = new Map<string, Finding[]>();
  for (const one of findings) {
    const there = lines.get(lineOf(one));
    if (there === undefined) lines.set(lineOf(one), [one]);
    else there.push(one);
  }
  return lines;
}

/** That a former date is not of the campaign needs no saying twice. */
export function withoutToldDates(findings: readonly Finding[], formerDates: readonly Finding[]): Finding[] {
  const told = byLine(formerDates);
  return findings.filter(
    (one) =>
      one.rule !== 'andere-datum' ||
      !told.get(lineOf(one))?.some(({ words = '' }) => words.includes(one.words ?? '') || one.words?.includes(words)),
  );
}
