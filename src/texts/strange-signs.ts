/** Signs that nobody types on purpose, and that outputs cannot carry or that make a text read as something else. */
import type { Mistake } from '../base/errors.ts';
import { mistakeAt } from './place.ts';
import { PRIVATE_USE } from './private-use.ts';

const STRANGE: readonly (readonly [RegExp, string])[] = [
  // Private-use characters would be taken for our own.
  [PRIVATE_USE, 'private use'],
  // Tabs and newlines are usual in a text.
  [/[^\P{Cc}\t\n]/u, 'stuurteken'],
  [/[\p{Zl}\p{Zp}]/u, 'regelscheiding'],
  [/\p{Bidi_Control}/u, 'teken dat de leesrichting omdraait'],
  // Word and Excel files (XML) cannot hold these.
  [/[\p{Cs}\p{Noncharacter_Code_Point}]/u, 'geen teken'],
];

/** All these signs, tabs and newlines too: none may stand in a setting of one line. */
const IN_A_LINE = /[\p{Co}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}]/u;
export const isPlainLine = (text: string): boolean => !IN_A_LINE.test(text);

/** What the user wrote, short and harmless enough to stand in a message. */
export const shownValue = (text: string): string => text.slice(0, 60).replace(new RegExp(IN_A_LINE, 'gu'), ' ');

/** A mistake for each strange kind of sign on each line. `content` has LF line ends. */
export function strangeSigns(path: string, content: string): Mistake[] {
  if (!STRANGE.some(([sign]) => sign.test(content))) return [];
  return content.split('\n').flatMap((line, index) =>
    STRANGE.flatMap(([sign, what]) => {
      const found = sign.exec(line)?.[0].codePointAt(0);
      if (found === undefined) return [];
      const code = found.toString(16).toUpperCase().padStart(4, '0');
      return mistakeAt(
        path,
        index + 1,
        `Hier staat een teken dat niet in een tekst kan (${what}, U+${code}).`,
        'Typ deze regel opnieuw, zonder te kopiëren en plakken.',
      );
    }),
  );
}
