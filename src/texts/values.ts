import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { type FactUse, useFact } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import { factFindings } from './fact-findings.ts';
import { isInternal } from './identity.ts';
import { mistakeAt, placeOf } from './place.ts';
import { CONDITIONS, FACT_PREFIX, type FillContext, PLACEHOLDERS } from './placeholders.ts';
import { VALUE_CHARACTERS, valueCharacter } from './private-use.ts';
import type { Source } from './source.ts';

/** One text of the campaign, with all that stands in it. */
export interface Output {
  readonly source: Source;
  readonly parts: readonly Source[];
}

/** Every declared placeholder, those of the facts of the guide included. */
export const placeholderNames = (facts: readonly Fact[]): string[] => [
  ...Object.keys(PLACEHOLDERS),
  ...facts.map(({ id }) => `${FACT_PREFIX}${id}`),
];

/** The values of one campaign: what each placeholder prints, and which character stands for it. */
export class ValueTable {
  readonly characters: ReadonlyMap<string, string>;
  private readonly context: FillContext;
  private readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly use: FactUse }>;
  /** Character -> what it prints. */
  private readonly printed = new Map<string, string>();

  constructor(context: FillContext, facts: readonly Fact[]) {
    this.context = context;
    this.facts = new Map(
      facts.map((fact) => [
        `${FACT_PREFIX}${fact.id}`,
        { fact, use: useFact(fact, context.campaign.facts[fact.id], context.schedule.start) },
      ]),
    );
    this.characters = new Map(placeholderNames(facts).map((name, index) => [name, valueCharacter(index)]));
    for (const [name, character] of this.characters) this.printed.set(character, oneLine(this.textOf(name)));
  }

  private textOf(name: string): string {
    const placeholder = PLACEHOLDERS[name];
    if (!placeholder) return this.facts.get(name)?.use.sentence ?? '';
    return placeholder.value(this.context) ?? `(nog invullen: ${placeholder.word ?? name})`;
  }

  private isUnset(name: string): boolean {
    const placeholder = PLACEHOLDERS[name];
    return placeholder !== undefined && placeholder.value(this.context) === undefined;
  }

  valuesIn(markdown: string): ReadonlyMap<string, string> {
    const used = [...new Set(markdown.match(VALUE_CHARACTERS) ?? [])].sort();
    return new Map(used.map((character) => [character, this.printed.get(character) ?? '']));
  }

  /** Which of the characters in a text stand for a value that was checked; what prints a blank is not. */
  checkedIn(markdown: string): ReadonlySet<string> {
    const names = [...this.characters].filter(([name]) => PLACEHOLDERS[name]?.checked && !this.isUnset(name));
    return new Set(names.map(([, character]) => character).filter((character) => markdown.includes(character)));
  }

  /** A text for citizens never prints a blank, nor a fact that is for internal use. */
  check({ source, parts }: Output, holds: (conditions: readonly string[]) => boolean): Mistake[] {
    const internal = isInternal(source.meta.tekst);
    return usesIn(parts, holds).flatMap(({ part, name, line }) => {
      const at = part.bodyLine + line - 1;
      const placeholder = PLACEHOLDERS[name];
      if (placeholder && this.isUnset(name) && !(internal && placeholder.ofContact)) {
        const or = Object.hasOwn(CONDITIONS, name) ? `, of zet {{#als ${name}}} en {{/als}} om deze zin` : '';
        return mistakeAt(
          part.path,
          at,
          `Hier staat {{${name}}}, maar dat is nog niet ingevuld (${placeholder.word}).`,
          `Vul '${placeholder.setting}' in, in campagne.yaml${or}.`,
        );
      }
      if (!internal && this.facts.get(name)?.fact.internal) {
        const fix = 'Haal het weg, of zet het in een tekst in de map intern.';
        return mistakeAt(part.path, at, `{{${name}}} is alleen voor intern gebruik.`, fix);
      }
      return [];
    });
  }

  /** Tips for what is blank or only assumed in this text: one for all blanks of the contact together. */
  blanks({ source, parts }: Output, holds: (conditions: readonly string[]) => boolean): Finding[] {
    const uses = usesIn(parts, holds);
    const at = (use: (typeof uses)[number]) => ({
      rule: 'nog-invullen',
      severity: 'tip' as const,
      file: placeOf(use.part.path),
      line: use.part.bodyLine + use.line - 1,
    });
    const blank = uses.filter(({ name }) => this.isUnset(name) && PLACEHOLDERS[name]?.ofContact !== undefined);
    const [first] = blank;
    const missing = [...new Set(blank.map(({ name }) => PLACEHOLDERS[name]?.ofContact ?? name))];
    const where = source.meta.tekst.startsWith('logius/')
      ? 'het verzoek aan Logius'
      : `de tekst '${source.meta.tekst}'`;
    const verb = missing.length === 1 ? 'ontbreekt' : 'ontbreken';
    const blanks = first && {
      ...at(first),
      message: `In ${where} ${verb} nog: ${listed(missing)} van uw contactpersoon.`,
      fix: `Vul ${missing.length === 1 ? 'dat' : 'ze'} ${FILL_IN}`,
    };
    const assumed = uses.flatMap((use) => {
      const message = PLACEHOLDERS[use.name]?.assumed?.(this.context);
      return message === undefined ? [] : { ...at(use), message, fix: `Vul die naam ${FILL_IN}` };
    });
    return blanks ? [blanks, ...assumed] : assumed;
  }

  /** The facts to confirm that stand in these texts, in the order of feiten.yaml. */
  factFindings(outputs: readonly Output[], holds: (conditions: readonly string[]) => boolean): Finding[] {
    const parts = new Map(outputs.flatMap((output) => output.parts.map((part) => [part.meta.tekst, part] as const)));
    const used = new Set(usesIn([...parts.values()], holds).map(({ name }) => name));
    return [...this.facts].flatMap(([name, { fact, use }]) =>
      factFindings(fact, use, this.context.campaign.facts[fact.id], {
        asSentence: used.has(name),
        inside: fact.insideTexts.some((identity) => parts.has(identity)),
      }),
    );
  }
}

const FILL_IN = 'in het verzoek in, of in campagne.yaml onder logius en maak de campagne opnieuw.';
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

const usesIn = (parts: readonly Source[], holds: (conditions: readonly string[]) => boolean) =>
  parts.flatMap((part) =>
    part.template.uses.filter((use) => holds(use.conditions)).map(({ name, line }) => ({ part, name, line })),
  );

/** A value is one line, also where a setting came as more. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
