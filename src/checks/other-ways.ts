/** The counter or the post, offered by the user, while campagne.yaml says that people cannot use it. */
import { type Context, firstOf, isDenied, list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { isOutside } from './where.ts';

const WAYS = [
  { from: 'aan-de-balie', where: 'aan de balie', answer: 'balie', isOpen: ({ campaign }: Context) => campaign.counter },
  { from: 'per-post', where: 'per post', answer: 'post', isOpen: ({ campaign }: Context) => campaign.byPost },
] as const;

export const otherWays: TextRule = (text, context) => {
  if (!isOutside(text.identity)) return [];
  const closed = WAYS.filter(({ isOpen }) => !isOpen(context));
  if (closed.length === 0) return [];
  return ownSentences(text).flatMap((sentence) =>
    list(context, 'andere-weg').test(sentence.text)
      ? []
      : closed.flatMap(({ from, where, answer }) =>
          firstOf(list(context, from)(sentence.text).filter((match) => !isDenied(sentence, match, context, true))).map(
            ({ words }): Found => ({
              ...{ rule: 'tegenspraak', line: sentence.line, words },
              message: `'${words}': in campagne.yaml staat dat het niet ${where} kan.`,
              fix: `Kies in campagne.yaml ${answer}: ja, of haal deze zin weg.`,
            }),
          ),
        ),
  );
};
