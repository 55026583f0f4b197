/** What a message about DigiD must not have, because fake ones have it: links, QR codes, buttons, attachments, questions. */
import { isDenied, list, ownSentences, type TextRule } from './context.ts';
import type { Found } from './found.ts';
import { folderOf, isForCitizens, isMessage, isOutside } from './where.ts';

/** A bare digid.nl is made into a link by mail programs themselves: that is no finding. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()\]]*[^\s<>()\].,;:!?]/gi;

/** Addresses to click on, written out or as a link of Markdown. */
export const links: TextRule = (text) => {
  if (!isMessage(text.identity) && !text.isSms) return [];
  const targets = text.targets.filter(({ image }) => !image);
  const written = text.lines.flatMap(({ text: line, line: at }): Found[] =>
    [...line.replace(/\]\([^)]*\)/g, ']').matchAll(ADDRESS)].map(([words]) => ({ rule: 'link', line: at, words })),
  );
  return [...targets.map(({ href, line }): Found => ({ rule: 'link', line, words: href })), ...written];
};

/** The shortened ones, on every channel. */
export const shortLinks: TextRule = (text, context) =>
  !isForCitizens(text.identity)
    ? []
    : text.lines.flatMap(({ text: line, line: at }): Found[] =>
        list(
          context,
          'korte-links',
        )(line).map(({ words, at: from }) => ({
          rule: 'korte-link',
          line: at,
          words: words + (/^\/[^\s)\]]*[^\s)\].,;]/.exec(line.slice(from + words.length))?.[0] ?? ''),
        })),
      );

/** On a website the app itself asks for the QR code of the login screen; in what is sent or lies about there is none. */
const WITHOUT_QR: readonly string[] = ['mailings', 'brieven', 'social', 'balie', 'mijn-omgeving', 'inlogscherm'];
export const qrCodes: TextRule = (text, context) =>
  !WITHOUT_QR.includes(folderOf(text.identity))
    ? []
    : ownSentences(text).flatMap((sentence) =>
        list(
          context,
          'qr-code',
        )(sentence.text)
          .filter((match) => !isDenied(sentence, match, context))
          .map(({ words }): Found => ({ rule: 'qr-code', line: sentence.line, words })),
      );

const inMessages =
  (rule: 'knop' | 'bijlage'): TextRule =>
  (text, context) =>
    !isMessage(text.identity) && !text.isSms
      ? []
      : ownSentences(text).flatMap((sentence) =>
          list(
            context,
            rule,
          )(sentence.text)
            .filter((match) => !isDenied(sentence, match, context))
            .map(({ words }): Found => ({ rule, line: sentence.line, words })),
        );
export const buttons = inMessages('knop');
export const attachments = inMessages('bijlage');

/** A request for what a swindler would ask. What people do on digid.nl, or type themselves, is none. */
export const requests: TextRule = (text, context) => {
  if (!isOutside(text.identity)) return [];
  return ownSentences(text).flatMap((sentence): Found[] => {
    const citizenSpeaks = list(context, 'inwoner-spreekt').test(sentence.text);
    if (citizenSpeaks || /\bdigid\.nl\b|\bzelf (?:uw|het|de)\b|\bzelf in\b/i.test(sentence.text)) return [];
    const asked = list(context, 'gegevens-werkwoorden')(sentence.text);
    const wanted = list(context, 'gegevens')(sentence.text).filter((match) => !isDenied(sentence, match, context));
    const [first] = wanted;
    const verb = asked.find((match) => !isDenied(sentence, match, context));
    if (!first || !verb) return [];
    const [from, to] = [
      Math.min(verb.at, first.at),
      Math.max(verb.at + verb.words.length, first.at + first.words.length),
    ];
    return [{ rule: 'gegevens-vragen', line: sentence.line, words: sentence.text.slice(from, to) }];
  });
};
