import type { Mistake } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { type FactUse, useFact } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import { factFindings } from './fact-findings.ts';
import type { FillContext, Placeholder } from './fill-context.ts';
import { isInternal } from './identity.ts';
import { mistakeAt, placeOf } from './place.ts';
import { VALUE_CHARACTERS, valueCharacter } from './private-use.ts';
import type { Source } from './source.ts';
import type { Use } from './template.ts';
import { FACT_PREFIX, type Words } from './words.ts';

/** One text of the campaign, with all that stands in it; the first part is the text itself. */
export interface Output {
  readonly source: Source;
  readonly parts: readonly Source[];
}
/** Tells whether all these conditions may hold: both wordings count. */
export type Holds = (conditions: readonly string[]) => boolean;

/** The values of one campaign: what each placeholder prints, and which character stands for it. */
export class ValueTable {
  /** Of the placeholders that the texts use. */
  readonly characters: ReadonlyMap<string, string>;
  private readonly context: FillContext;
  private readonly words: Words;
  private readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly use: FactUse }>;
  private readonly values = new Map<string, string | undefined>();
  /** Character -> what it prints. */
  private readonly printed = new Map<string, string>();

  constructor(context: FillContext, words: Words, facts: readonly Fact[], sources: readonly Source[]) {
    this.context = context;
    this.words = words;
    this.facts = new Map(
      facts.map((fact) => [
        `${FACT_PREFIX}${fact.id}`,
        { fact, use: useFact(fact, context.campaign.facts[fact.id], context.schedule.start) },
      ]),
    );
    const used = new Set(
      sources.flatMap((source) => [...headUses(source), ...source.template.uses]).map(({ name }) => name),
    );
    const names = [...words.names.placeholders].filter((name) => used.has(name));
    this.characters = new Map(names.map((name, index) => [name, valueCharacter(index)]));
    for (const [name, character] of this.characters) this.printed.set(character, oneLine(this.textOf(name)));
  }

  private textOf(name: string): string {
    return (
      this.facts.get(name)?.use.sentence ??
      this.valueOf(name) ??
      `(nog invullen: ${this.placeholder(name)?.word ?? name})`
    );
  }

  private placeholder(name: string): Placeholder | undefined {
    return this.words.placeholders.get(name);
  }

  private valueOf(name: string): string | undefined {
    if (!this.values.has(name)) this.values.set(name, this.placeholder(name)?.value(this.context));
    return this.values.get(name);
  }

  private isUnset(name: string): boolean {
    return this.placeholder(name) !== undefined && this.valueOf(name) === undefined;
  }

  valuesIn(markdown: string): ReadonlyMap<string, string> {
    const used = [...new Set(markdown.match(VALUE_CHARACTERS) ?? [])].sort();
    return new Map(used.map((character) => [character, this.printed.get(character) ?? '']));
  }

  /** Which of the characters in a text stand for a value that was checked; what prints a blank is not. */
  checkedIn(markdown: string): ReadonlySet<string> {
    const names = [...this.characters].filter(([name]) => this.placeholder(name)?.checked && !this.isUnset(name));
    return new Set(names.map(([, character]) => character).filter((character) => markdown.includes(character)));
  }

  /** A text for citizens never prints a blank, nor a fact that is for internal use. */
  check(output: Output, holds: Holds): Mistake[] {
    const internal = isInternal(output.source.meta.tekst);
    return usesIn(output, holds).flatMap(({ part, name, line: at }) => {
      const placeholder = this.placeholder(name);
      if (placeholder && this.isUnset(name) && !(internal && placeholder.ofContact)) {
        const { message, fix } = this.unset(name, placeholder);
        return mistakeAt(part.path, at, message, fix);
      }
      if (!internal && this.facts.get(name)?.fact.internal) {
        const fix = 'Haal het weg, of zet het in een tekst in de map intern.';
        return mistakeAt(part.path, at, `{{${name}}} is alleen voor intern gebruik.`, fix);
      }
      return [];
    });
  }

  private unset(name: string, { setting, word, absent, condition = name }: Placeholder): Omit<Mistake, 'place'> {
    const around = `{{#als ${condition}}} en {{/als}} om deze zin`;
    if (absent !== undefined) {
      return {
        message: `Hier staat {{${name}}}, maar ${absent}.`,
        fix: `Zet ${around}. Dan staat hij er alleen als het kan.`,
      };
    }
    const or = this.words.conditions.has(condition) ? `, of zet ${around}` : '';
    return {
      message: `Hier staat {{${name}}}, maar dat is nog niet ingevuld (${word}).`,
      fix: `Vul '${setting}' in, in campagne.yaml${or}.`,
    };
  }

  /** Tips for what is blank or only assumed in this text: one for all blanks of the contact together. */
  blanks(output: Output, holds: Holds): Finding[] {
    const { source } = output;
    const uses = usesIn(output, holds);
    const at = (use: (typeof uses)[number]) => ({
      rule: 'nog-invullen',
      severity: 'tip' as const,
      file: placeOf(use.part.path),
      line: use.line,
    });
    const blank = uses.filter(({ name }) => this.isUnset(name) && this.placeholder(name)?.ofContact !== undefined);
    const [first] = blank;
    const missing = [...new Set(blank.map(({ name }) => this.placeholder(name)?.ofContact ?? name))];
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
      const message = this.placeholder(use.name)?.assumed?.(this.context);
      return message === undefined ? [] : { ...at(use), message, fix: `Vul die naam ${FILL_IN}` };
    });
    return blanks ? [blanks, ...assumed] : assumed;
  }

  /** The facts to confirm that stand in these texts, in the order of feiten.yaml. */
  factFindings(outputs: readonly Output[], holds: Holds): Finding[] {
    const parts = new Set(outputs.flatMap((output) => output.parts.map(({ meta }) => meta.tekst)));
    const used = new Set(outputs.flatMap((output) => usesIn(output, holds).map(({ name }) => name)));
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

const headUses = ({ subject, preview }: Source): Use[] => [...(subject?.uses ?? []), ...(preview?.uses ?? [])];

/** What stands in an output: in its subject and preview, and in the body of all its parts. */
const usesIn = ({ source, parts }: Output, holds: Holds) =>
  [
    ...headUses(source).map((use) => ({ part: source, use })),
    ...parts.flatMap((part) => part.template.uses.map((use) => ({ part, use }))),
  ]
    .filter(({ use }) => holds(use.conditions))
    .map(({ part, use: { name, line } }) => ({ part, name, line }));

/** A value is one line, also where a setting came as more. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
