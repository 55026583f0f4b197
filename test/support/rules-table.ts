/** The table of rules as HANDLEIDING prints it. */
import { RULES } from '../../src/checks/rules.ts';

const WORDS = { error: 'fout', warning: 'waarschuwing', tip: 'tip' } as const;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const rulesTable = (): string[] => [
  '| controle | wat | kijkt naar | waarom |',
  '|---|---|---|---|',
  ...Object.entries(RULES).map(
    ([name, { severity, over, waarom }]) => `| \`${name}\` | ${WORDS[severity]} | ${over} | ${sentence(waarom)} |`,
  ),
];
