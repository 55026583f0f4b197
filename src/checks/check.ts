/** Reads the campaign as it is now, the user's own edits included, and tells what could go wrong. Pure. */
import { toDutch } from '../base/day.ts';
import type { Finding } from '../base/finding.ts';
import { isInternal } from '../texts/identity.ts';
import { frontMatterOf } from '../texts/source.ts';
import { betweenTexts } from './between-texts.ts';
import { blanks } from './blanks.ts';
import { closureOf, type Named, namesLastSafeDay } from './closure.ts';
import type { CheckInput, Context, TextRule } from './context.ts';
import { datesWithoutYear, otherDates, weekdays } from './date-rules.ts';
import { digidHelpdesk } from './digid-helpdesk.ts';
import { oldFacts, otherContacts, otherTerms } from './fact-rules.ts';
import type { Found } from './found.ts';
import { difficultWords, longSentences, passive } from './language.ts';
import { capitals, headings, linkTexts, pictures, tables } from './markup.ts';
import { attachments, buttons, links, qrCodes, requests, shortLinks } from './message-rules.ts';
import { otherNames } from './names.ts';
import { otherWays } from './other-ways.ts';
import { identityOfOutput, isEdited, named, ownTexts, sourceFile } from './own-texts.ts';
import { percentages } from './percentages.ts';
import { planFindings } from './plan-rules.ts';
import { isPrescribed, prescribedFindings } from './prescribed.ts';
import { prescribedInOutput } from './prescribed-outputs.ts';
import type { CheckedText } from './text.ts';
import { tidied } from './tidy.ts';
import { sorted, toFinding, withWhy } from './to-finding.ts';
import { placeOf, wholeOf, wholeTextFindings } from './whole-texts.ts';
import { inboxOnly, informal, jargon, law, levels, relativeTime, threats } from './word-rules.ts';

export type { CheckInput } from './context.ts';

/** In the order in which a reader wants to know: what must not go out first. */
const TEXT_RULES: readonly TextRule[] = [
  ...[blanks, levels, jargon, law, threats, informal, inboxOnly],
  ...[otherDates, weekdays, datesWithoutYear, relativeTime],
  ...[links, shortLinks, qrCodes, buttons, attachments, requests],
  ...[oldFacts, otherContacts, digidHelpdesk, otherNames, otherTerms, otherWays, percentages],
  ...[headings, linkTexts, pictures, capitals, tables],
  ...[longSentences, passive, difficultWords],
];

/**
 * All findings about the texts that the user changed and about the plan, in the order of files and lines. What is switched off
 * is left out. Findings of plan and `fillTexts` are not among these; `withoutSwitchedOff` serves those.
 */
export function checkCampaign(input: CheckInput): Finding[] {
  const { guide, texts } = input;
  const builtIn = named(guide.texts);
  const sources = named(input.sources);
  const edited = [...sources.values()].filter((source) => isEdited(source, builtIn, input.unedited));
  const context: Context = { ...input, own: ownTexts(input, edited) };
  const changed = new Set(edited.map(({ identity }) => identity));
  const gone = new Set([...builtIn.keys()].filter((identity) => !sources.has(identity)));
  // Of a campaign in which nobody wrote anything there is nothing to look up.
  const isChanged = (identity: string): boolean =>
    changed.size + gone.size > 0 &&
    [...closureOf(identity, sources)].some((part) => changed.has(part) || gone.has(part));

  const filledOf = (identity: string) => texts.find(({ meta }) => meta.tekst === identity);
  const findings: Finding[] = [];
  for (const text of context.own) {
    const original = builtIn.get(text.identity);
    const ofGuide = original !== undefined && isPrescribed(original.content);
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
      ...(input.spelling ? input.spelling(text, context) : []),
      ...(text.isOutput ? [] : afterSafeDay(text, context, sources)),
    ];
    findings.push(...found.filter((one) => !isOff(one)).map((one) => toFinding(one, text.file)));
  }
  for (const filled of texts) {
    const { tekst, checksOff = {} } = filled.meta;
    const original = builtIn.get(tekst);
    if (!isChanged(tekst) || (original && isPrescribed(original.content)) || isInternal(tekst)) continue;
    const source = sources.get(tekst);
    const found = wholeTextFindings(
      wholeOf(filled, isSms(tekst, context, filled.meta.voor, filled.meta.ruimte?.kind)),
      context,
    );
    const at = { file: sourceFile(source?.path ?? `${tekst}.md`), line: source ? firstLine(source) : 1 };
    const lines = source ? bodyLines(source) : [];
    findings.push(
      ...found
        .filter(({ rule }) => checksOff[rule] === undefined)
        .map((one) => toFinding({ ...at, ...placeOf(one, lines), ...one }, at.file)),
    );
  }
  for (const { path, lines } of input.documents ?? []) {
    const identity = identityOfOutput(path);
    const original = builtIn.get(identity);
    if (isInternal(identity) || (original && isPrescribed(original.content))) continue;
    const found = wholeTextFindings({ identity, plain: lines.join('\n'), isSms: isSms(identity, context) }, context);
    const { checksOff = {} } = filledOf(identity)?.meta ?? {};
    findings.push(
      ...found
        .filter(({ rule }) => checksOff[rule] === undefined)
        .map((one) =>
          toFinding(
            {
              line: 1,
              ...placeOf(
                one,
                lines.map((text, at) => ({ text, line: at + 1 })),
              ),
              ...one,
            },
            path,
          ),
        ),
    );
  }
  findings.push(...betweenTexts(context).map((one) => toFinding(one, one.file ?? '')));
  findings.push(...planFindings(context, sources).map((one) => toFinding(withWhy(one), one.file ?? '')));
  return withoutSwitchedOff(sorted(findings), input.campaign.checksOff);
}

/** The findings that the user did not switch off for the whole campaign. */
export const withoutSwitchedOff = (findings: readonly Finding[], off: Readonly<Record<string, string>>): Finding[] =>
  findings.filter(({ rule }) => off[rule] === undefined);

const bodyLines = (source: Named): { readonly text: string; readonly line: number }[] => {
  const { body, bodyLine } = frontMatterOf(source);
  return body.split(/\r\n?|\n/).map((text, at) => ({ text, line: bodyLine + at }));
};

/** Words that the user put in the place of prescribed ones: those go. */
const isWithin = ({ line, words = '' }: Found, change: Found): boolean =>
  line === change.line && (change.words?.includes(words) ?? false);

/** The line on which the text begins, below its front matter. */
function firstLine(source: Named): number {
  const { body, bodyLine } = frontMatterOf(source);
  return bodyLine + (/^\s*\n/.exec(body)?.[0].split('\n').length ?? 1) - 1;
}

const isSms = (identity: string, { own }: Context, voor = '', ruimte?: string): boolean =>
  ruimte === 'sms' || /\bsms\b/i.test(voor) || own.some((text) => text.identity === identity && text.isSms);

/** A text for the days after the last safe day, in which the user names that day. */
function afterSafeDay(
  { identity, lines }: CheckedText,
  { schedule }: Context,
  sources: ReadonlyMap<string, Named>,
): Found[] {
  const days = schedule.milestones.filter((one) => one.public && one.texts.includes(identity)).map(({ date }) => date);
  if (days.length === 0 || Math.min(...days) <= schedule.lastSafeDay) return [];
  return lines.flatMap(({ text, line }): Found[] => {
    const include = /\{\{> *([^\s{}]+) *\}\}/.exec(text)?.[1];
    const words = /\{\{ *laatste-veilige-dag *\}\}/.exec(text)?.[0];
    const included = include !== undefined && namesLastSafeDay(closureOf(include, sources), sources);
    if (words === undefined && !included) return [];
    const message = `Deze tekst gaat naar buiten na de laatste veilige dag (${toDutch(schedule.lastSafeDay)}). Een code per post komt dan misschien te laat.`;
    return [{ rule: 'na-veilige-dag', line, words: words ?? `{{> ${include}}}`, message }];
  });
}
