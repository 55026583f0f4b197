/** Files as people leave them after editing by hand: the same answers, in other bytes. */
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { flowText } from '../../src/campaign/yaml-fresh.ts';
import { yamlQuoted } from '../../src/campaign/yaml-write.ts';

/** Lines that belong together: a key at the margin, with what stands above and below it. */
interface Block {
  readonly above: readonly string[];
  readonly key: string;
  readonly lines: readonly string[];
}

function blocksOf(content: string): Block[] {
  const blocks: Block[] = [];
  let above: string[] = [];
  for (const line of content.trimEnd().split('\n')) {
    const last = blocks.at(-1);
    if (/^[a-z]/.test(line)) {
      blocks.push({ above, key: line.slice(0, line.indexOf(':')), lines: [line] });
      above = [];
    } else if (/^ /.test(line) && last && above.length === 0) {
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, line] };
    } else above.push(line);
  }
  return blocks;
}

/** The value of one line, if it is a key with a text behind it. */
function textIn({ key, lines }: Block): string | undefined {
  const value = parseDocument(lines.join('\n'), { schema: 'failsafe' }).get(key);
  return lines.length === 1 && typeof value === 'string' && value !== '' ? value : undefined;
}

const SHOWS = /^[^\p{C}\u2028\u2029]*$/u;
const COMMENTS = [' # mooi: "zo"', '   # {klaar}', '\t# tab', '  '];

/** Other ways to write "key: text". */
function rewritten(key: string, text: string, way: number): string[] {
  const single = `'${text.replaceAll("'", "''")}'`;
  const quoted = SHOWS.test(text) ? single : yamlQuoted(text);
  const ways = [
    [`${key}:   ${yamlQuoted(text)}`],
    [`"${key}" : ${quoted}`],
    [`${key}:`, `    ${quoted}`],
    [`${key}: # hieronder`, `  ${yamlQuoted(text)}`],
    /^[a-z]/i.test(text) && SHOWS.test(text) ? [`${key}: >-`, `   ${text}`, ''] : [`${key}: ${quoted}`],
    [`? ${key}`, `: ${quoted}`],
  ];
  return ways[way] ?? [`${key}: ${quoted}`];
}

const LISTS = ['geblokkeerd', 'pieken'];

/** A section between brackets, on one line. */
function inFlow({ key, lines }: Block): string[] {
  const document = parseDocument(lines.join('\n'), { schema: 'failsafe' });
  const fresh = (value: unknown): Parameters<typeof flowText>[0] => {
    if (typeof value !== 'object' || value === null) return String(value ?? '');
    if (Array.isArray(value))
      return { list: value.map((item) => Object.entries(item as object) as [string, string][]) };
    return Object.entries(value).map(([name, inner]) => [name, fresh(inner)] as const);
  };
  const value = (document.toJS() as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null
    ? [`${key}: ${flowText(fresh(value))}`]
    : [`${key}: ${LISTS.includes(key) ? '[ ]' : '{ }'}`];
}

/** A map as wide as a user may indent it; lists stay, because a hyphen takes room. */
const wide = (lines: readonly string[]): string[] =>
  lines.some((line) => /^ *-/.test(line))
    ? [...lines]
    : lines.map((line) => line.replace(/^ +/, (spaces) => spaces + spaces));

export interface Mess {
  readonly shuffle: readonly number[];
  readonly ways: readonly number[];
  readonly windows: boolean;
  readonly mark: boolean;
  readonly open: boolean;
  readonly marked: boolean;
}

export const anyMess: fc.Arbitrary<Mess> = fc.record({
  shuffle: fc.array(fc.nat(1000), { minLength: 50, maxLength: 50 }),
  ways: fc.array(fc.nat(19), { minLength: 50, maxLength: 50 }),
  windows: fc.boolean(),
  mark: fc.boolean(),
  open: fc.boolean(),
  marked: fc.boolean(),
});

/** A file that the tool wrote, after a user was at work in it: it reads the same. Sections in `keep` keep their lines. */
export function messy(content: string, mess: Mess, keep: readonly string[] = []): string {
  const order = blocksOf(content).map((block, index) => ({ block, at: mess.shuffle[index] ?? 0 }));
  const blocks = order.sort((a, b) => a.at - b.at).map(({ block }) => block);
  const lines = blocks.flatMap((block, index) => {
    const way = mess.ways[index] ?? 19;
    const text = textIn(block);
    const above = way % 3 === 0 ? block.above.filter((line) => line !== '') : block.above;
    const isEmpty = block.lines.every((line) => /^[a-z-]+:$|^ *#/.test(line));
    if (isEmpty && way % 4 === 0 && !keep.includes(block.key)) return above;
    if (text !== undefined && way < 6) return [...above, ...rewritten(block.key, text, way)];
    if (text !== undefined && way < 10) return [...above, `${block.lines[0]}${COMMENTS[way - 6]}`, '', '# eigen regel'];
    if (text === undefined && block.lines.length > 1 && !keep.includes(block.key)) {
      if (way < 6) return [...above, ...inFlow(block)];
      if (way < 12) return [...above, ...wide(block.lines)];
    }
    return [...above, ...block.lines];
  });
  const whole = [...(mess.marked ? ['---'] : []), ...lines].join('\n');
  const ended = mess.open ? whole : `${whole}\n${mess.marked ? '...\n' : ''}`;
  return `${mess.mark ? '\ufeff' : ''}${mess.windows ? ended.replaceAll('\n', '\r\n') : ended}`;
}
