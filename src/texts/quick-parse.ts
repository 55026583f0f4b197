/**
 * The syntax tree of a usual text, as Handlebars gives it but some ten times quicker: a campaign has a hundred texts, and
 * its parser would take longer than all the rest. The tests compare the two.
 */
import { DEEPEST_READ } from './syntax-mistake.ts';

const TAG = /\{\{(?:(#als |\/|> )?([A-Za-z][A-Za-z0-9-]*(?:[./][A-Za-z][A-Za-z0-9-]*)*))\}\}/g;
/** Words with a meaning of their own in Handlebars. */
const SPECIAL = /(?:^|[./])(?:true|false|null|undefined|this|else)(?:$|[./])/;
/** A tag that is preceded or followed by what gives it another meaning. */
const AROUND = /[{\\]$/;

interface Open {
  readonly block: hbs.AST.BlockStatement;
  readonly outer: hbs.AST.Statement[];
}

/**
 * The tree of a text with only {{naam}}, {{#als naam}}...{{/als}} and {{> map/naam}}, written as usual; undefined where
 * there is anything else or any doubt: ask Handlebars then. White space is not processed yet.
 */
export function quickParse(text: string): hbs.AST.Program | undefined {
  const root: hbs.AST.Statement[] = [];
  const open: Open[] = [];
  let body = root;
  let at = 0;
  let position = START;
  for (const tag of text.matchAll(TAG)) {
    const [raw, kind = '', name = ''] = tag;
    const content = text.slice(at, tag.index);
    at = tag.index + raw.length;
    if (content.includes('{{') || AROUND.test(content) || text[at] === '}' || SPECIAL.test(name)) return undefined;
    const from = after(position, content);
    const to = { line: from.line, column: from.column + raw.length };
    const loc = { source: '', start: from, end: to };
    if (content !== '') body.push(contentOf(content, position, from));
    position = to;
    if (kind === '#als ') {
      if (name.includes('/') || open.length >= DEEPEST_READ) return undefined;
      const block = blockOf(name, loc);
      body.push(block);
      open.push({ block, outer: body });
      body = block.program.body;
    } else if (kind === '/') {
      const closed = open.pop();
      if (name !== 'als' || !closed) return undefined;
      closed.block.loc.end = to;
      body = closed.outer;
    } else if (kind === '> ') body.push(partialOf(name, loc));
    else if (name.includes('/')) return undefined;
    else body.push(mustacheOf(name, loc));
  }
  const rest = text.slice(at);
  if (open.length > 0 || rest.includes('{{')) return undefined;
  if (rest !== '') body.push(contentOf(rest, position, after(position, rest)));
  return {
    type: 'Program',
    body: root,
    blockParams: [],
    loc: { source: '', start: START, end: after(position, rest) },
  };
}

const START: hbs.AST.Position = { line: 1, column: 0 };
const NO_STRIP = { open: false, close: false };

/** The position behind `text`. */
function after({ line, column }: hbs.AST.Position, text: string): hbs.AST.Position {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line, column: column + text.length };
  return { line: line + text.split('\n').length - 1, column: text.length - last - 1 };
}

function contentOf(text: string, start: hbs.AST.Position, end: hbs.AST.Position): hbs.AST.ContentStatement {
  const original = text as unknown as hbs.AST.ContentStatement['original'];
  return { type: 'ContentStatement', original, value: text, loc: { source: '', start, end } };
}

const pathOf = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: name.split(/[./]/),
  original: name,
  loc,
});

const mustacheOf = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement => ({
  type: 'MustacheStatement',
  path: pathOf(name, loc),
  params: [],
  escaped: true,
  strip: NO_STRIP,
  loc,
  hash: undefined as unknown as hbs.AST.Hash,
});

const partialOf = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PartialStatement => ({
  type: 'PartialStatement',
  name: pathOf(name, loc),
  params: [],
  indent: '',
  strip: NO_STRIP,
  loc,
  hash: undefined as unknown as hbs.AST.Hash,
});

const blockOf = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.BlockStatement => ({
  type: 'BlockStatement',
  path: pathOf('als', loc),
  params: [pathOf(name, loc)],
  program: { type: 'Program', body: [], blockParams: [], loc },
  openStrip: NO_STRIP,
  closeStrip: NO_STRIP,
  loc: { ...loc },
  hash: undefined as unknown as hbs.AST.Hash,
  inverse: undefined as unknown as hbs.AST.Program,
  inverseStrip: undefined as unknown as hbs.AST.StripFlags,
});
