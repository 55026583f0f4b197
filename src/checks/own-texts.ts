/** What the user wrote or changed: sources that are not the guide's, and outputs that were edited. */
import { SOURCES_FOLDER } from '../base/layout.ts';
import { bodyPlain } from '../texts/body-plain.ts';
import { metaOf } from '../texts/front-matter.ts';
import { identityOfOutput, isInternal } from '../texts/identity.ts';
import { frontMatterOf } from '../texts/source.ts';
import { wordsOf } from '../texts/words.ts';
import type { Named } from './closure.ts';
import type { CheckInput } from './context.ts';
import { OPAQUE } from './phrase.ts';
import { normalise, plainLine, readOutput, readSource, sentenceKey } from './read-text.ts';
import { sentencesOf } from './sentences.ts';
import type { CheckedText } from './text.ts';

/** A source as findings name it. */
export const sourceFile = (path: string): string => `${SOURCES_FOLDER}/${path}`;

/** Sources by identity. */
export function named(files: CheckInput['sources']): ReadonlyMap<string, Named> {
  return new Map(
    files.map((file) => {
      const identity = metaOf(file.path, frontMatterOf(file).fields).tekst;
      return [identity, { ...file, identity }] as const;
    }),
  );
}

export function isEdited(
  { identity, path, content }: Named,
  builtIn: ReadonlyMap<string, Named>,
  unedited: ReadonlySet<string> = new Set(),
): boolean {
  const original = builtIn.get(identity)?.content;
  if (unedited.has(path) || content === original) return false;
  const bare = (text: string): string => normalise(text).replace(/\n+$/, '');
  return original === undefined || bare(original) !== bare(content);
}

/** What the user wrote: changed sources and edited outputs. Nothing is read when there is none. */
export function ownTexts(input: CheckInput, edited: readonly Named[]): CheckedText[] {
  const { campaign, guide, schedule, texts, documents = [] } = input;
  if (edited.length === 0 && documents.length === 0) return [];
  const isKnown = saidByGuide(guide.texts);
  const { placeholders } = wordsOf(guide, campaign.milestones);
  const dateOf = (name: string): string | undefined => {
    if (!/^(?:ingangsdatum|laatste-veilige-dag|start|datum\.|begin-|einde-|eerdere-)/.test(name)) return undefined;
    return placeholders.get(name)?.value({ campaign, schedule, progress: input.progress });
  };
  const made = new Set(
    documents.length === 0 ? [] : texts.flatMap((text) => bodyPlain(text).split('\n').flatMap(plainSentences)),
  );
  return [
    ...edited.map((source) => readSource(source, sourceFile(source.path), source.identity, { isKnown, dateOf })),
    ...documents.map(({ path, lines }) => {
      const identity = identityOfOutput(path);
      const meta = texts.find((text) => text.meta.tekst === identity)?.meta;
      return readOutput(path, identity, lines, { isKnown: (one) => made.has(one), meta });
    }),
  ];
}

const plainSentences = (line: string): string[] =>
  sentencesOf(line.replace(/^\s*(?:- |\d+\. )/, '')).map(({ text }) => sentenceKey(text));

/** Tells whether the guide says this, in a text that citizens may read: what was copied from it is not the user's. */
function saidByGuide(texts: CheckInput['sources']): (sentence: string) => boolean {
  let all: string | undefined;
  return (sentence) => {
    all ??= sentenceKey(
      plainLine(
        texts
          .filter(({ path }) => !isInternal(path))
          .map((file) => frontMatterOf(file).body)
          .join('\n'),
        () => OPAQUE,
      ),
    );
    return all.includes(sentence);
  };
}
