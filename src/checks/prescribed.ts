/** Texts that the guide prescribes, compared word by word with what the user made of them. */
import { readFrontMatter } from '../texts/front-matter.ts';
import type { Found } from './found.ts';
import { blocksOf, normalise } from './read-text.ts';
import { type Change, wordChanges } from './word-diff.ts';

interface Word {
  readonly text: string;
  readonly line: number;
}

const MOST_FINDINGS = 5;
const LONGEST = 120;

/** Whether the guide says that this text is prescribed. */
export const isPrescribed = (content: string): boolean => /^bron: /m.test(content);

/** Which words of a prescribed text the user changed; `path` is that of the source. */
export function prescribedFindings(path: string, prescribed: string, own: string): Found[] {
  const was = wordsIn(path, prescribed);
  const is = wordsIn(path, own);
  const changes = wordChanges(
    was.map(({ text }) => text),
    is.map(({ text }) => text),
  );
  return changes.slice(0, MOST_FINDINGS).map((change) => changeOf(change, (is[change.at] ?? is.at(-1))?.line));
}

/** One change in a prescribed text, with what Logius wrote. */
export function changeOf({ removed, added }: Pick<Change, 'removed' | 'added'>, line: number | undefined): Found {
  const [gone, now] = [shown(removed), shown(added)];
  const about = { rule: 'vaste-tekst', words: now || gone, ...(line === undefined ? {} : { line }) } as const;
  const why = 'Dit is een vaste tekst van Logius: alle organisaties gebruiken dezelfde woorden.';
  if (gone === '')
    return {
      ...about,
      message: `U voegde '${now}' toe. ${why}`,
      fix: 'Haal deze woorden weg, en zet ze erboven of eronder.',
    };
  const what = now === '' ? `Hier ontbreekt '${gone}'.` : `Hier staat '${now}'. Bij Logius staat: '${gone}'.`;
  return { ...about, message: `${what} ${why}`, fix: `Zet terug: '${gone}'.` };
}

function shown(words: readonly string[]): string {
  const text = words.join(' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

/** The words that are printed, each with its line; a placeholder is a word. */
function wordsIn(path: string, content: string): Word[] {
  const { body, bodyLine } = readFrontMatter(path, normalise(content));
  const lines = body.split('\n').map((text, at) => ({ text, line: bodyLine + at }));
  return blocksOf(lines, (name) => `{{${name}}}`).flatMap(({ text, line }) =>
    text.split('\n').flatMap((one, at) =>
      one
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({ text: word, line: line + at })),
    ),
  );
}
