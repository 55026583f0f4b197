/** Changes campagne.yaml for the answers that somebody gives as flags. Pure. */
import { type Day, toIso } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { ANSWER_KEYS, type AnswerKey } from './answer-words.ts';
import type { Answers } from './answers.ts';
import { readAnswers } from './schema.ts';
import { show } from './values.ts';
import { editYaml, type YamlEdit } from './yaml-edit.ts';
import { yamlYesNo } from './yaml-write.ts';

export interface CampaignEdit {
  readonly content: string;
  /** What the user should know: an own form for sentences that stayed, though the name changed. */
  readonly notes: readonly Pick<Mistake, 'message' | 'fix'>[];
}

/**
 * campagne.yaml with these answers; every other byte stays. An answer that the file has already, in whatever form, changes
 * nothing. The id never changes, and sections that have no flag (all but facts) are not looked at. `inSentence` proposes
 * the form of a name for sentences: with another name comes its proposal, unless the user has a form of his own. The
 * sender follows the name of the organisation as long as it is the same.
 *
 * Throws what `readAnswers` throws for a file with mistakes.
 */
export function editCampaign(content: string, answers: Answers, inSentence: (name: string) => string): CampaignEdit {
  const before = readAnswers(content, CAMPAIGN_FILE);
  const { answers: all, notes } = withFollowers(before, answers, inSentence);
  const edits = [...valueEdits(before, all), ...factEdits(before, all)];
  return { content: edits.length === 0 ? content : editYaml(content, edits), notes };
}

/** Which form goes with which name, and what the user's texts call it. */
const FORMS = [
  ['organisatie', 'organisatie-in-zin', 'uw organisatie'],
  ['dienst', 'dienst-in-zin', 'uw dienst'],
] as const;

/** The answers with those that go with a changed name. */
export function withFollowers(
  before: Answers,
  answers: Answers,
  inSentence: (name: string) => string,
): { readonly answers: Answers; readonly notes: CampaignEdit['notes'] } {
  const all: Answers = { ...answers };
  const notes: CampaignEdit['notes'][number][] = [];
  for (const [key, formKey, what] of FORMS) {
    const [name, old, form] = [answers[key], before[key], before[formKey]];
    if (name === undefined || name === old || answers[formKey] !== undefined) continue;
    const proposal = inSentence(name).normalize('NFC');
    const isOwn = form !== undefined && old !== undefined && form !== inSentence(old).normalize('NFC');
    if (!isOwn) all[formKey] = proposal;
    else if (form !== proposal) {
      notes.push({
        message: `In zinnen blijft ${what} '${show(form)}' heten: dat vulde u zelf in.`,
        fix: `Past dat niet bij de nieuwe naam? Geef dan ook --${formKey} mee.`,
      });
    }
  }
  const { organisatie } = answers;
  const sameSender = before.afzender !== undefined && before.afzender === before.organisatie;
  if (organisatie !== undefined && answers.afzender === undefined && sameSender) all.afzender = organisatie;
  return { answers: all, notes };
}

function valueEdits(before: Answers, answers: Answers): YamlEdit[] {
  return ANSWER_KEYS.filter((key) => key !== 'id').flatMap((key) => {
    const value = answers[key];
    return value === undefined || value === before[key] ? [] : [{ path: [key], value: written(key, value) }];
  });
}

function written(key: AnswerKey, value: string | number | boolean): string {
  if (typeof value === 'boolean') return yamlYesNo(value);
  return key === 'ingangsdatum' || key === 'plannen-vanaf' ? toIso(value as Day) : String(value);
}

function factEdits(before: Answers, { feiten = {} }: Answers): YamlEdit[] {
  return Object.entries(feiten).flatMap(([id, { checkedOn, value }]) => {
    const old = before.feiten?.[id];
    const path = ['feiten', id];
    return [
      ...(checkedOn === undefined || checkedOn === old?.checkedOn
        ? []
        : [{ path: [...path, 'gecontroleerd'], value: toIso(checkedOn) }]),
      ...(value === undefined || value === old?.value ? [] : [{ path: [...path, 'waarde'], value }]),
    ];
  });
}
