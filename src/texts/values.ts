import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { type FactUse, useFact } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import { factFinding } from './fact-findings.ts';
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

  /** A text for citizens never prints a blank, nor a fact that is for internal use. */
  check({ source, parts }: Output, holds: (conditions: readonly string[]) => boolean): Mistake[] {
    const internal = isInternal(source.meta.tekst);
    return usesIn(parts, holds).flatMap(({ part, name, line }) => {
      const at = part.bodyLine + line - 1;
      const placeholder = PLACEHOLDERS[name];
      if (placeholder && this.isUnset(name) && !(internal && placeholder.mayBeBlank)) {
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

  /** Tips for values that print a blank, or that are only assumed. */
  blanks({ parts }: Output, holds: (conditions: readonly string[]) => boolean): Finding[] {
    return usesIn(parts, holds).flatMap(({ part, name, line }) => {
      const placeholder = PLACEHOLDERS[name];
      const assumed = placeholder?.assumed?.(this.context);
      if (!placeholder || (!this.isUnset(name) && assumed === undefined)) return [];
      return {
        rule: 'nog-invullen',
        severity: 'tip' as const,
        file: placeOf(part.path),
        line: part.bodyLine + line - 1,
        message: assumed ?? `In de tekst '${part.meta.tekst}' ontbreekt nog: ${placeholder.word}.`,
        fix: `Vul '${placeholder.setting}' in, in campagne.yaml.`,
      };
    });
  }

  /** The facts to confirm that stand in these texts, in the order of feiten.yaml. */
  factFindings(outputs: readonly Output[], holds: (conditions: readonly string[]) => boolean): Finding[] {
    const parts = new Map(outputs.flatMap((output) => output.parts.map((part) => [part.meta.tekst, part] as const)));
    const used = new Set(usesIn([...parts.values()], holds).map(({ name }) => name));
    return [...this.facts].flatMap(([name, { fact, use }]) => {
      const inside = fact.insideTexts.flatMap((identity) => parts.get(identity)?.path ?? []);
      if (!use.toConfirm || (!used.has(name) && inside.length === 0)) return [];
      return factFinding(fact, use, this.context.campaign.facts[fact.id], inside);
    });
  }
}

const usesIn = (parts: readonly Source[], holds: (conditions: readonly string[]) => boolean) =>
  parts.flatMap((part) =>
    part.template.uses.filter((use) => holds(use.conditions)).map(({ name, line }) => ({ part, name, line })),
  );

/** A value is one line, also where a setting came as more. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
