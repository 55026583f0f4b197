/**
 * Reads a text as a Handlebars template and refuses everything but {{naam}}, {{#als naam}}...{{/als}} and
 * {{> map/naam}}. What comes out of here is safe to render: every name in it is declared.
 */
import Handlebars from 'handlebars';
import { lineCounter } from './line-counter.ts';
import { quickParse } from './quick-parse.ts';
import { suggest } from './suggest.ts';
import { ALLOWED, firstTooDeep, syntaxMistake } from './syntax-mistake.ts';

type Statement = hbs.AST.Statement;

/** A {{naam}}, {{#als naam}} or {{> naam}}, with the conditions around it. */
export interface Use {
  readonly name: string;
  /** Counts from 1 in the file. */
  readonly line: number;
  readonly conditions: readonly string[];
}
/** A mistake in a template; `line` counts from 1 in the file. */
export interface TemplateMistake {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}
/** A checked piece of a template: text as it stands, or one of the three things that a text may have. */
export type Node =
  | string
  | { readonly value: string }
  | { readonly include: string }
  | { readonly als: string; readonly oneLine: boolean; readonly inside: readonly Node[] };
export interface Template {
  readonly nodes: readonly Node[];
  readonly uses: readonly Use[];
  readonly includes: readonly Use[];
  readonly conditions: readonly Use[];
}
/** The names that a template may use. */
export interface KnownNames {
  readonly placeholders: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

/** More conditions inside each other than anyone needs. */
const DEEPEST = 20;
/** More unknown names than are shown at once. */
const MOST_HELPED = 100;

const TOO_DEEP = {
  message: `Hier staan meer dan ${DEEPEST} {{#als ...}} in elkaar.`,
  fix: 'Gebruik minder voorwaarden om dezelfde zin.',
};

/** Reads a text that begins on line `firstLine` of its file: a checked template, or all mistakes. */
export function parseTemplate(
  text: string,
  names: KnownNames,
  firstLine = 1,
): { template?: Template; mistakes: TemplateMistake[] } {
  let program: hbs.AST.Program;
  const quick = quickParse(text);
  // Of so many the parser would not come back.
  const deep = quick ? undefined : firstTooDeep(text);
  if (deep !== undefined) return { mistakes: [{ line: deep + firstLine - 1, ...TOO_DEEP }] };
  try {
    // The second call only takes the white space around conditions on their own line.
    program = Handlebars.parse((quick ?? Handlebars.parseWithoutProcessing(text)) as unknown as string);
  } catch (error) {
    const mistake = syntaxMistake(text, error);
    return { mistakes: [{ ...mistake, line: mistake.line + firstLine - 1 }] };
  }
  const reader = new TemplateReader(text, names, firstLine);
  const nodes = reader.readAll(program.body, []);
  if (reader.mistakes.length > 0) return { mistakes: reader.mistakes };
  const { uses, includes, conditions } = reader;
  return { template: { nodes, uses, includes, conditions }, mistakes: [] };
}

class TemplateReader {
  readonly uses: Use[] = [];
  readonly includes: Use[] = [];
  readonly conditions: Use[] = [];
  readonly mistakes: TemplateMistake[] = [];
  private readonly lines: readonly string[];
  private readonly names: KnownNames;
  private readonly firstLine: number;
  private readonly helped = new Map<string, string>();

  constructor(text: string, names: KnownNames, firstLine: number) {
    this.lines = text.split('\n');
    this.names = names;
    this.firstLine = firstLine;
  }

  /** What was refused gives no node. */
  readAll(statements: readonly Statement[], conditions: readonly string[]): Node[] {
    return statements.flatMap((statement) => this.read(statement, conditions) ?? []);
  }

  private read(statement: Statement, conditions: readonly string[]): Node | undefined {
    switch (statement.type) {
      case 'ContentStatement':
        return this.readContent(statement as hbs.AST.ContentStatement);
      case 'MustacheStatement':
        return this.readValue(statement as hbs.AST.MustacheStatement, conditions);
      case 'BlockStatement':
        return this.readCondition(statement as hbs.AST.BlockStatement, conditions);
      case 'PartialStatement':
        return this.readInclude(statement as hbs.AST.PartialStatement, conditions);
      case 'CommentStatement':
        return this.refuse(
          statement,
          'Een opmerking {{! ... }} kan niet in een tekst.',
          'Zet de opmerking in de kop van het bestand, achter een #.',
        );
      default:
        return this.refuse(statement, `Dit kan niet in een tekst: ${this.raw(statement)}`, ALLOWED);
    }
  }

  private readContent(content: hbs.AST.ContentStatement): Node {
    // As it stands in the file; `value` may have lost white space. The type declarations have this wrong.
    const original = content.original as unknown as string;
    const start = this.lineOf(content);
    const lineAt = lineCounter(original);
    const add = (index: number, message: string, fix: string): void => {
      this.mistakes.push({ line: start + lineAt(index) - 1, message, fix });
    };
    const loose = /\{\{|\}\}/.exec(original);
    if (loose) add(loose.index, `Hier staat een losse ${loose[0]}.`, ALLOWED);
    for (const single of original.matchAll(/\{ *([\p{L}\d.-]+) *\}/gu)) {
      if (this.names.placeholders.has(single[1] ?? '')) {
        add(single.index, `Hier staat ${single[0]} met enkele accolades.`, `Schrijf {{${single[1]}}}.`);
      }
    }
    const comment = original.indexOf('<!--');
    if (comment >= 0) {
      add(
        comment,
        'Een opmerking <!-- ... --> kan niet in een tekst.',
        'Zet de opmerking in de kop van het bestand, achter een #.',
      );
    }
    return content.value;
  }

  private readValue(mustache: hbs.AST.MustacheStatement, conditions: readonly string[]): Node | undefined {
    const name = /^\{\{ *([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(this.raw(mustache))?.[1];
    if (name === undefined || !isPlainPath(mustache.path, name)) {
      return this.refuse(mustache, `Dit kan niet in een tekst: ${this.raw(mustache)}`, ALLOWED);
    }
    if (!this.names.placeholders.has(name)) {
      return this.refuse(mustache, `{{${name}}} is niet bekend.`, this.help(name));
    }
    this.uses.push({ name, line: this.lineOf(mustache), conditions });
    return { value: name };
  }

  /** Made once for each name: it is compared with all that there are. */
  private help(name: string): string {
    const known = this.helped.get(name);
    if (known !== undefined) return known;
    const help = this.helped.size < MOST_HELPED ? suggest(name, this.names.placeholders) : ALLOWED;
    this.helped.set(name, help);
    return help;
  }

  private readCondition(block: hbs.AST.BlockStatement, conditions: readonly string[]): Node | undefined {
    // The opening tag alone: what stands up to the first }}.
    const whole = this.raw(block, Number.POSITIVE_INFINITY);
    const opening = whole.replace(/\}\}[\s\S]*$/, '}}');
    const closing = /\{\{ *\/als *\}\}$/.test(whole);
    const name = /^\{\{# *als +([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(opening)?.[1];
    const [condition] = block.params;
    const inside = (around: readonly string[]): Node[] =>
      block.program ? this.readAll(block.program.body, around) : [];
    if (
      name === undefined ||
      !closing ||
      !condition ||
      !isPlainPath(block.path, 'als') ||
      !isPlainPath(condition, name)
    ) {
      this.refuse(block, `Dit kan niet in een tekst: ${shorten(opening)}`, ALLOWED);
      inside(conditions);
      return undefined;
    }
    if (conditions.length >= DEEPEST) {
      return this.refuse(block, TOO_DEEP.message, TOO_DEEP.fix);
    }
    if (block.inverse) {
      this.refuse(
        block,
        'Tussen {{#als ...}} en {{/als}} kan geen {{else}} of {{^}} staan.',
        'Schrijf een tweede {{#als ...}} voor het andere geval.',
      );
    } else if (!this.names.conditions.has(name)) {
      this.refuse(block, `De voorwaarde '${name}' is niet bekend.`, suggest(name, this.names.conditions));
    }
    this.conditions.push({ name, line: this.lineOf(block), conditions });
    return {
      als: name,
      oneLine: block.loc.start.line === block.loc.end.line,
      inside: inside([...conditions, name]),
    };
  }

  private readInclude(partial: hbs.AST.PartialStatement, conditions: readonly string[]): Node | undefined {
    const name = /^\{\{> *([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(this.raw(partial))?.[1];
    if (name === undefined || !isPlainPath(partial.name, name)) {
      return this.refuse(partial, `Dit kan niet in een tekst: ${this.raw(partial)}`, ALLOWED);
    }
    this.includes.push({ name, line: this.lineOf(partial), conditions });
    return { include: name };
  }

  private refuse(node: hbs.AST.Node, message: string, fix: string): undefined {
    this.mistakes.push({ line: this.lineOf(node), message, fix });
    return undefined;
  }

  private lineOf({ loc }: hbs.AST.Node): number {
    return this.firstLine + loc.start.line - 1;
  }

  /** The statement as it stands in the file. */
  private raw({ loc: { start, end } }: hbs.AST.Node, longest = 60): string {
    const lines = this.lines.slice(start.line - 1, end.line);
    lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column) ?? '';
    lines[0] = lines[0]?.slice(start.column) ?? '';
    return shorten(lines.join('\n'), longest);
  }
}

const shorten = (text: string, longest = 60): string => (text.length > longest ? `${text.slice(0, longest)}...` : text);

function isPlainPath(node: hbs.AST.Node, name: string): node is hbs.AST.PathExpression {
  const path = node as hbs.AST.PathExpression;
  return path.type === 'PathExpression' && !path.data && path.depth === 0 && path.original === name;
}
