/** Text that everybody can read, also with a screen reader: headings, links, pictures, capitals, tables. */
import type { Context, TextRule } from './context.ts';
import { list, ownSentences } from './context.ts';
import type { Found } from './found.ts';
import { isForCitizens, isMessage } from './where.ts';

/** No level skipped, and one title. A building block begins at any level: it is shifted to where it stands. */
export const headings: TextRule = ({ blocks }) => {
  const all = blocks.filter(({ kind }) => kind === 'kop');
  let titles = 0;
  return all.flatMap(({ level = 1, line, text }, at): Found[] => {
    const before = all[at - 1]?.level ?? level;
    if (level === 1) titles++;
    return level > before + 1 || (level === 1 && titles > 1) ? [{ rule: 'koppen', line, words: text }] : [];
  });
};

/** A long address is read aloud sign by sign. */
const ADDRESS_TO_CLICK = /^https?:\/\//i;

export const linkTexts: TextRule = ({ targets, identity, isSms }, context) => {
  // There no link may stand at all: that is told.
  if (isMessage(identity) || isSms) return [];
  const { linktekst, 'linktekst-woorden': more } = context.guide.checkWords.lists;
  const vague = new Set([...linktekst, ...more].flatMap((words) => words.toLowerCase().split(' ')));
  return targets
    .filter(
      ({ image, text }) =>
        !image &&
        (ADDRESS_TO_CLICK.test(text) ||
          text
            .toLowerCase()
            .match(/\p{L}+/gu)
            ?.every((word) => vague.has(word)) === true),
    )
    .map(({ text, line }): Found => ({ rule: 'linktekst', line, words: text }));
};

/** The name of a file, or of what every picture is. */
const NO_WORDS =
  /\.(?:jpe?g|png|gif|svg|webp)$|^(?:img|dsc|image|foto|afbeelding|plaatje|screenshot|schermafbeelding|logo|picture)[ _-]?\d*$/i;

export const pictures: TextRule = ({ targets }) =>
  targets
    .filter(({ image, text }) => image && (text.trim() === '' || NO_WORDS.test(text.trim())))
    .map(({ href, line }): Found => ({ rule: 'afbeelding', line, words: href }));

export const tables: TextRule = ({ emptyHeaders }) =>
  emptyHeaders.map((line): Found => ({ rule: 'tabel', line, words: '' }));

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,:!-]+\p{Lu}{2,})*(?![\p{L}\p{N}])/gu;
const LONGEST_ABBREVIATION = 6;

/** Words in capitals, not abbreviations or names. */
export const capitals: TextRule = (text, context) =>
  !isForCitizens(text.identity)
    ? []
    : ownSentences(text).flatMap(({ text: sentence, line }): Found[] =>
        [...sentence.matchAll(CAPITALS)]
          .map(([words]) => words)
          .filter((words) => isShouted(words, context))
          .map((words) => ({ rule: 'hoofdletters', line, words })),
      );

function isShouted(words: string, { campaign, guide }: Context): boolean {
  const names = [campaign.organisation.name, campaign.service.name, campaign.sender, campaign.ownApp ?? ''];
  if (names.some((name) => name.includes(words))) return false;
  const all = words.split(/[^\p{L}]+/u);
  if (all.length === 1) return words.length > LONGEST_ABBREVIATION || list({ guide }, 'ontkenning').test(words);
  return all.length > 2 || all.some((word) => word.length > LONGEST_ABBREVIATION - 1);
}
