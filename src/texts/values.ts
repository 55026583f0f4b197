/** What each placeholder prints in one campaign, and which private-use character stands for it. */
import { type FactUse, useFact } from '../guide/facts.ts';
import type { Fact } from '../guide/types.ts';
import type { FillContext, Placeholder } from './fill-context.ts';
import { type Holds, headUses, type Output, usesIn } from './output.ts';
import { VALUE_CHARACTERS, valueCharacter } from './private-use.ts';
import type { Source } from './source.ts';
import type { UsedFact } from './types.ts';
import { FACT_PREFIX, type Words } from './words.ts';

/** The values of one campaign. */
export class ValueTable {
  /** Placeholder -> character, of the placeholders that the texts use. */
  readonly characters: ReadonlyMap<string, string>;
  /** Character -> what it prints. */
  readonly printed: ReadonlyMap<string, string>;
  private readonly context: FillContext;
  private readonly words: Words;
  private readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly use: FactUse }>;
  private readonly values = new Map<string, string | undefined>();

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
    this.printed = new Map([...this.characters].map(([name, character]) => [character, oneLine(this.textOf(name))]));
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

  /** Whether this is a placeholder for which the user set nothing. */
  isUnset(name: string): boolean {
    return this.placeholder(name) !== undefined && this.valueOf(name) === undefined;
  }

  /** Whether this is a fact that never stands in a text for citizens. */
  isInternalFact(name: string): boolean {
    return this.facts.get(name)?.fact.internal === true;
  }

  /** Of the characters in this text: what they print. */
  valuesIn(markdown: string): ReadonlyMap<string, string> {
    const used = [...new Set(markdown.match(VALUE_CHARACTERS) ?? [])].sort();
    return new Map(used.map((character) => [character, this.printed.get(character) ?? '']));
  }

  /** Which of the characters in a text stand for a value that was checked; what prints a blank is not. */
  checkedIn(markdown: string): ReadonlySet<string> {
    const names = [...this.characters].filter(([name]) => this.placeholder(name)?.checked && !this.isUnset(name));
    return new Set(names.map(([, character]) => character).filter((character) => markdown.includes(character)));
  }

  /** All facts, in the order of feiten.yaml, with where they stand in these texts. */
  usedFacts(outputs: readonly Output[], holds: Holds): UsedFact[] {
    const parts = new Set(outputs.flatMap((output) => output.parts.map(({ meta }) => meta.tekst)));
    const used = new Set(outputs.flatMap((output) => usesIn(output, holds).map(({ name }) => name)));
    return [...this.facts].map(([name, { fact, use }]) => ({
      ...{ fact, use },
      asSentence: used.has(name),
      inside: fact.insideTexts.some((identity) => parts.has(identity)),
    }));
  }
}

/** A value is one line, also where a setting came as more. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
