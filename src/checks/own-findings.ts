/** What the rules find in one text that the user wrote or changed: a source, or an output. */
import { blanks } from './blanks.ts';
import type { Context, TextRule } from './context.ts';
import { datesWithoutYear, otherDates, weekdays } from './date-rules.ts';
import { digidHelpdesk } from './digid-helpdesk.ts';
import { endsOfSms, oldFacts, otherContacts, otherTerms, validities } from './fact-rules.ts';
import type { Found } from './found.ts';
import { difficultWords, longSentences, passive } from './language.ts';
import { afterSafeDay, latePromises } from './late-texts.ts';
import { capitals, headings, linkTexts, pictures, tables } from './markup.ts';
import { attachments, buttons, links, qrCodes, requests, shortLinks } from './message-rules.ts';
import { otherNames } from './names.ts';
import { otherWays } from './other-ways.ts';
import { percentages } from './percentages.ts';
import { prescribedFindings } from './prescribed.ts';
import { prescribedInOutput } from './prescribed-outputs.ts';
import type { Sources } from './sources.ts';
import type { CheckedText } from './text.ts';
import { tidied } from './tidy.ts';
import { inboxOnly, informal, jargon, law, levels, relativeTime, smsPreferred, threats } from './word-rules.ts';

/** In the order in which a reader wants to know: what must not go out first. */
const TEXT_RULES: readonly TextRule[] = [
  ...[blanks, levels, jargon, law, threats, informal, inboxOnly, smsPreferred],
  ...[otherDates, weekdays, datesWithoutYear, relativeTime],
  ...[links, shortLinks, qrCodes, buttons, attachments, requests],
  ...[
    oldFacts,
    otherContacts,
    digidHelpdesk,
    otherNames,
    otherTerms,
    validities,
    endsOfSms,
    otherWays,
    percentages,
    latePromises,
  ],
  ...[headings, linkTexts, pictures, capitals, tables],
  ...[longSentences, passive, difficultWords],
];

/** Without what the user switched off in the text itself. */
export function ownFindings(text: CheckedText, context: Context, known: Sources): Found[] {
  const { sources, builtIn, filledOf } = known;
  const original = builtIn.get(text.identity);
  const ofGuide = original !== undefined && known.isPrescribed(text.identity);
  const isOff = ({ rule }: Found): boolean => text.off[rule] !== undefined;
  const own = sources.get(text.identity)?.content ?? '';
  const changes = text.isOutput
    ? prescribedInOutput(text, filledOf(text.identity), sources, builtIn)
    : ofGuide
      ? prescribedFindings(original.path, original.content, own)
      : [];
  // What Logius wrote is not for us to judge; what the user put in its place is told as a change.
  const judged = ofGuide && !text.isOutput ? [] : TEXT_RULES.flatMap((rule) => rule(text, context));
  const found = [
    ...tidied(
      judged.filter((one) => !changes.some((change) => !isOff(change) && isWithin(one, change))),
      text,
    ),
    ...changes,
    // Also beside a text of Logius: it looks only at sentences that are not in it.
    ...(context.spelling ? context.spelling(text, context) : []),
    ...(text.isOutput ? [] : afterSafeDay(text, context, sources)),
  ];
  return found.filter((one) => !isOff(one));
}

/** Words that the user put in the place of prescribed ones: those go. */
const isWithin = ({ line, words }: Found, change: Found): boolean =>
  words !== undefined && line === change.line && (change.words?.includes(words) ?? false);
