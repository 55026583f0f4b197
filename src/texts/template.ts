/**
 * Reads a text as a Handlebars template and refuses everything but {{naam}}, {{#als naam}}...{{/als}} and
 * {{> map/naam}}. What comes out of here is safe to render: every name in it is declared.
 */
import Handlebars from 'handlebars';
import { meantOrList } from '../base/nearest.ts';
import { CONDITIONS, FACT_PREFIX } from './placeholders.ts';

type Statement = hbs.AST.Statement;

/** A {{naam}}, with the conditions around it. */
export interface Use {
  readonly name: string;
  /** Counts from 1 in the body. */
  readonly line: number;
  readonly conditions: readonly string[];
}
/** A mistake in the body; `line` counts from 1 in the body. */
export interface BodyMistake {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}
export interface Template {
  /** The checked syntax tree, in which each name is one part, so that {{a}} and {{a.b}} can both be values. */
  readonly program: hbs.AST.Program;
  readonly uses: readonly Use[];
  readonly includes: readonly Use[];
}

/** In the syntax tree a condition carries this prefix, because it may have the same name as a placeholder. */
export const CONDITION_PREFIX = 'als:';
/** The helper for a condition that opens and closes on the same line. */
export const ONE_LINE_HELPER = 'als-op-een-regel';

const ALLOWED = 'In een tekst kunt u alleen {{naam}}, {{#als naam}} ... {{/als}} en {{> map/naam}} gebruiken.';

export function parseTemplate(
  body: string,
  names: readonly string[],
): { template?: Template; mistakes: BodyMistake[] } {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(body);
  } catch (error) {
    return { mistakes: [syntaxMistake(body, error)] };
  }
  const reader = new TemplateReader(body, names);
  reader.readAll(program.body, []);
  const template = { program, uses: reader.uses, includes: reader.includes };
  return reader.mistakes.length > 0 ? { mistakes: reader.mistakes } : { template, mistakes: [] };
}

function syntaxMistake(body: string, error: unknown): BodyMistake {
  const message = error instanceof Error ? error.message : '';
  const found = /on line (\d+)|- (\d+):\d+$/.exec(message);
  const line = Number(found?.[1] ?? found?.[2] ?? 1);
  if (message.includes("got 'EOF'")) {
    const open = lastOpen(body);
    if (open !== undefined) {
      return {
        line: open,
        message: 'Bij deze {{#als ...}} hoort geen {{/als}}.',
        fix: 'Zet {{/als}} waar het stuk tekst eindigt.',
      };
    }
  }
  if (message.includes("got 'OPEN_ENDBLOCK'")) {
    return {
      line,
      message: 'Bij deze {{/als}} hoort geen {{#als ...}}.',
      fix: 'Haal {{/als}} weg, of zet {{#als ...}} ervoor.',
    };
  }
  if (message.includes("doesn't match")) {
    return {
      line,
      message: 'Deze {{#als ...}} eindigt niet met {{/als}}.',
      fix: 'Zet {{/als}} waar het stuk tekst eindigt.',
    };
  }
  return {
    line,
    message: 'Hier is iets tussen {{ en }} niet goed geschreven.',
    fix: `${ALLOWED} Let op de dubbele accolades.`,
  };
}

/** The line of the last {{# that has no {{/. */
function lastOpen(body: string): number | undefined {
  const open: number[] = [];
  for (const tag of body.matchAll(/\{\{([#/])/g)) {
    if (tag[1] === '#') open.push(body.slice(0, tag.index).split('\n').length);
    else open.pop();
  }
  return open.at(-1);
}

class TemplateReader {
  readonly uses: Use[] = [];
  readonly includes: Use[] = [];
  readonly mistakes: BodyMistake[] = [];
  private readonly lines: readonly string[];
  private readonly names: readonly string[];

  constructor(body: string, names: readonly string[]) {
    this.lines = body.split('\n');
    this.names = names;
  }

  readAll(statements: readonly Statement[], conditions: readonly string[]): void {
    for (const statement of statements) this.read(statement, conditions);
  }

  private read(statement: Statement, conditions: readonly string[]): void {
    switch (statement.type) {
      case 'ContentStatement':
        this.readContent(statement as hbs.AST.ContentStatement);
        break;
      case 'MustacheStatement':
        this.readValue(statement as hbs.AST.MustacheStatement, conditions);
        break;
      case 'BlockStatement':
        this.readCondition(statement as hbs.AST.BlockStatement, conditions);
        break;
      case 'PartialStatement':
        this.readInclude(statement as hbs.AST.PartialStatement, conditions);
        break;
      case 'CommentStatement':
        this.refuse(
          statement,
          'Een opmerking {{! ... }} kan niet in een tekst.',
          'Zet de opmerking in de kop van het bestand, achter een #.',
        );
        break;
      default:
        this.refuse(statement, `Dit kan niet in een tekst: ${this.raw(statement)}`, ALLOWED);
    }
  }

  private readContent(content: hbs.AST.ContentStatement): void {
    const start = content.loc.start.line;
    const at = (index: number): number => start + content.value.slice(0, index).split('\n').length - 1;
    const add = (index: number, message: string, fix: string): void => {
      this.mistakes.push({ line: at(index), message, fix });
    };
    const loose = /\{\{|\}\}/.exec(content.value);
    if (loose) add(loose.index, `Hier staat een losse ${loose[0]}.`, ALLOWED);
    for (const single of content.value.matchAll(/\{ *([\p{L}\d.-]+) *\}/gu)) {
      if (this.names.includes(single[1] ?? '')) {
        add(single.index, `Hier staat ${single[0]} met enkele accolades.`, `Schrijf {{${single[1]}}}.`);
      }
    }
    const comment = content.value.indexOf('<!--');
    if (comment >= 0) {
      add(
        comment,
        'Een opmerking <!-- ... --> kan niet in een tekst.',
        'Zet de opmerking in de kop van het bestand, achter een #.',
      );
    }
  }

  private readValue(mustache: hbs.AST.MustacheStatement, conditions: readonly string[]): void {
    const name = /^\{\{ *([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(this.raw(mustache))?.[1];
    if (name === undefined || !isPlainPath(mustache.path, name)) {
      this.refuse(mustache, `Dit kan niet in een tekst: ${this.raw(mustache)}`, ALLOWED);
      return;
    }
    if (!this.names.includes(name)) {
      const known = name.startsWith(FACT_PREFIX)
        ? this.names.filter((other) => other.startsWith(FACT_PREFIX))
        : this.names;
      this.refuse(mustache, `{{${name}}} is niet bekend.`, meantOrList(name, known));
      return;
    }
    asOnePart(mustache.path, name);
    this.uses.push({ name, line: mustache.loc.start.line, conditions });
  }

  private readCondition(block: hbs.AST.BlockStatement, conditions: readonly string[]): void {
    // The opening tag alone: what stands up to the first }}.
    const opening = this.raw(block, Number.POSITIVE_INFINITY).replace(/\}\}[\s\S]*$/, '}}');
    const closing = /\{\{ *\/als *\}\}$/.test(this.raw(block, Number.POSITIVE_INFINITY));
    const name = /^\{\{# *als +([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(opening)?.[1];
    const [condition] = block.params;
    if (
      name === undefined ||
      !closing ||
      !condition ||
      !isPlainPath(block.path, 'als') ||
      !isPlainPath(condition, name)
    ) {
      this.refuse(block, `Dit kan niet in een tekst: ${shorten(opening)}`, ALLOWED);
    } else if (block.inverse) {
      this.refuse(
        block,
        'Tussen {{#als ...}} en {{/als}} kan geen {{else}} of {{^}} staan.',
        'Schrijf een tweede {{#als ...}} voor het andere geval.',
      );
    } else if (!Object.hasOwn(CONDITIONS, name)) {
      this.refuse(block, `De voorwaarde '${name}' is niet bekend.`, meantOrList(name, Object.keys(CONDITIONS)));
    } else {
      asOnePart(condition, `${CONDITION_PREFIX}${name}`);
      if (block.loc.start.line === block.loc.end.line) asOnePart(block.path, ONE_LINE_HELPER);
    }
    const inner = name === undefined ? conditions : [...conditions, name];
    if (block.program) this.readAll(block.program.body, inner);
  }

  private readInclude(partial: hbs.AST.PartialStatement, conditions: readonly string[]): void {
    const name = /^\{\{> *([^\s{}&~!*"'[\]@()|=]+) *\}\}$/.exec(this.raw(partial))?.[1];
    if (name === undefined || !isPlainPath(partial.name, name)) {
      this.refuse(partial, `Dit kan niet in een tekst: ${this.raw(partial)}`, ALLOWED);
      return;
    }
    this.includes.push({ name, line: partial.loc.start.line, conditions });
  }

  private refuse(node: hbs.AST.Node, message: string, fix: string): void {
    this.mistakes.push({ line: node.loc.start.line, message, fix });
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

/** Handlebars then looks the whole name up at once, instead of a part inside a part. */
function asOnePart(path: hbs.AST.Node, name: string): void {
  Object.assign(path, { parts: [name], original: name });
}
