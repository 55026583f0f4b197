/** What `export` gives: one text or all, in one form or several; the plan and the calendar. Pure. */
import { type Mistake, UserError } from '../base/errors.ts';
import type { Finding } from '../base/finding.ts';
import { checkCampaign } from '../checks/check.ts';
import { makeCalendars } from '../outputs/calendar.ts';
import type { CalendarHistory } from '../outputs/calendar-history.ts';
import { planXlsx } from '../outputs/excel/plan-xlsx.ts';
import { FORMS, type Form, formsOf, mainPaths } from '../outputs/forms.ts';
import type { HeadingLevel } from '../outputs/html/fragment.ts';
import { planCsv } from '../outputs/plan-csv.ts';
import { textInForm } from '../outputs/text-file.ts';
import type { FilledText } from '../texts/types.ts';
import { checkName } from './named-text.ts';
import { withoutOffered } from './offered.ts';
import { type Prepared, type PrepareInput, prepare } from './prepare.ts';
import { textOfFile } from './text-of-file.ts';
import { withoutUnusedLinks } from './told-once.ts';

/** The plan and the calendar: of the campaign as a whole, not of a text. */
const OF_CAMPAIGN = ['ics', 'csv', 'xlsx'] as const;
export const FORMATS = [...FORMS, ...OF_CAMPAIGN] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportInput extends PrepareInput {
  readonly history: CalendarHistory;
  readonly formats: readonly Format[];
  /** The level of the highest heading in the HTML to paste. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** The identity of one text; absent: all texts. */
  readonly text?: string;
}

export interface ExportedFile {
  /** Relative to where the user wants it, with "/". */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the user should know of the texts in these files. */
  readonly findings: readonly Finding[];
  /** The errors that `check` finds in them: so they must not go out. */
  readonly faults: readonly Finding[];
}

const isForm = (format: Format): format is Form => (FORMS as readonly string[]).includes(format);

/**
 * Throws a UserError for an unknown text, and for a format that makes no sense, with those that do; and for mistakes in
 * what is asked for. The plan and the calendar need no text: they are made from what can be read.
 */
export async function exportFiles(input: ExportInput): Promise<Exported> {
  const { formats, text: name } = input;
  const asked = name !== undefined ? { only: name } : formats.some(isForm) ? 'all' : 'possible';
  const prepared = prepare({ ...input, asked });
  const { texts } = prepared;
  if (name !== undefined) {
    const inGuide = input.guide.texts.some(({ path }) => path === `${name}.md`);
    checkName(name, [...texts.map(({ meta }) => meta.tekst), ...prepared.others].sort(), inGuide);
    const mistakes = texts.flatMap((text) => notPossible(text, formats));
    if (mistakes.length > 0) throw new UserError(mistakes);
  }
  const files: ExportedFile[] = [];
  for (const format of formats) {
    if (!isForm(format)) {
      files.push(await ofCampaign(format, prepared, input));
      continue;
    }
    for (const text of texts) {
      if (!formsOf(text.meta).possible.includes(format)) continue;
      const content = await textInForm(text, format, { ...prepared.about, headingLevel: input.headingLevel });
      files.push({ path: `${text.meta.tekst}.${format}`, content });
    }
  }
  // What was found of the letter paper is only for who asks for a letter.
  const ofPaper = files.some(({ path }) => /^brieven\/.*\.docx$/.test(path)) ? (input.found ?? []) : [];
  if (!formats.some(isForm)) return { files, findings: ofPaper, faults: [] };
  const faults = faultsIn(prepared, input);
  return { files, findings: [...ofPaper, ...withoutUnusedLinks(prepared.textFindings, faults)], faults };
}

/** Also in what these texts include. */
function faultsIn({ texts, plan }: Prepared, { campaign, guide, progress, sources, today }: ExportInput): Finding[] {
  const parts = new Set(texts.flatMap(({ meta, parts = [] }) => [meta.tekst, ...parts]));
  const textOf = textOfFile(sources);
  return checkCampaign({
    ...{ campaign, schedule: plan, progress, guide, sources: withoutOffered(sources), texts },
    ...(today === undefined ? {} : { today }),
  }).filter(({ severity, file }) => severity === 'error' && file !== undefined && parts.has(textOf(file)));
}

function notPossible(text: FilledText, formats: readonly Format[]): Mistake[] {
  const { possible } = formsOf(text.meta);
  return formats
    .filter((format) => !isForm(format) || !possible.includes(format))
    .map((format) => ({
      message: `De tekst '${text.meta.tekst}' kan niet als ${format}.`,
      place: '--formaat',
      fix: `Kies uit: ${possible.join(', ')}.`,
    }));
}

async function ofCampaign(
  format: (typeof OF_CAMPAIGN)[number],
  { plan, findings, texts, facts, postponement }: Prepared,
  { campaign, guide, progress, history, today }: ExportInput,
): Promise<ExportedFile> {
  switch (format) {
    case 'ics': {
      const [calendar] = makeCalendars({ campaign, schedule: plan, history, today, fileOf: mainPaths(texts) }).files;
      return { path: 'kalender.ics', content: calendar?.content ?? '' };
    }
    case 'csv':
      return { path: 'planning.csv', content: planCsv(plan, campaign, progress.done) };
    case 'xlsx': {
      const { audience } = guide;
      const workbook = { schedule: plan, campaign, done: progress.done, audience, facts, postponement, findings };
      return { path: 'planning.xlsx', content: await planXlsx(workbook) };
    }
  }
}
