/** What the rule `spelling` says of a text as if a user wrote all of it. */
import type { Context } from '../../src/checks/context.ts';
import { readSource } from '../../src/checks/read-text.ts';
import type { SourceFile } from '../../src/guide/types.ts';
import { spellingOf } from '../../src/kit/spelling.ts';
import { answeredCampaign, guide } from './all-texts.ts';
import { dictionary, spellingWords } from './dictionary.ts';

/** With the words of a campaign, and of a list that the user made. */
export const rule = (ownList = '', campaign = answeredCampaign()) =>
  spellingOf({ campaign, dictionary, words: spellingWords, ownList });

/** No sentence counts as one of the guide. */
export const read = ({ path, content }: SourceFile) =>
  readSource({ path, content }, path, path.replace(/\.md$/, ''), { isKnown: () => false, dateOf: () => undefined });

export function spelling(files: readonly SourceFile[], ownList = '') {
  const own = files.map(read);
  const judge = rule(ownList);
  // Of what the rules know it uses only the texts themselves, and those of the guide.
  return own.flatMap((text) =>
    judge(text, { own, guide } as unknown as Context).map((found) => ({ ...found, file: text.file })),
  );
}

/** The words that are told in this text. */
export const told = (content: string, ownList = ''): string[] =>
  spelling([{ path: 'website/nieuws.md', content }], ownList).map(({ words = '' }) => words);

/** "Bedoelt u ...": the words that are offered for it. */
export const offered = (word: string): string[] => {
  const [found] = spelling([{ path: 'website/nieuws.md', content: `Dit is ${word} in een zin.` }]);
  return [...(/Bedoelt u (.*)\?$/.exec(found?.message ?? '')?.[1] ?? '').matchAll(/'(.*?)'(?=,| of |$)/g)].map(
    ([, one = '']) => one,
  );
};
