/** From answers to a campaign: the length, the forms for running text, the id. Pure. */
import type { Day } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import {
  type Answers,
  DEFAULT_DAYS_OFF,
  DEFAULTS,
  mergeAnswers,
  missingAnswers,
  toCampaign,
} from '../campaign/answers.ts';
import { proposeInSentence } from '../campaign/forms.ts';
import { slug } from '../campaign/names.ts';
import { NO_PROGRESS, type Progress } from '../campaign/progress.ts';
import { collect } from '../campaign/schema.ts';
import type { Campaign, Months } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { chooseLength, refusePast } from '../schedule/length.ts';

/** What is not an answer but is needed to work one out. */
export interface Surroundings {
  readonly guide: Guide;
  readonly today: Day;
}

/**
 * The first day of planning: of a campaign that is made again the day on which it was made, else today. Another cutover
 * date makes another plan, in which nothing can lie in the past: see `madeAgain`.
 */
const plannedFrom = (answers: Answers, today: Day): Day => answers['plannen-vanaf'] ?? today;

/** The length for these answers and this cutover date; throws a UserError when no length fits. */
export function lengthFor(answers: Answers, cutoverDate: Day, { guide, today }: Surroundings): Months {
  refusePast(cutoverDate, today);
  const question = {
    cutoverDate,
    plannedFrom: plannedFrom(answers, today),
    region: answers.regio ?? DEFAULTS.regio,
    daysOff: { ...DEFAULT_DAYS_OFF, ...answers['vrije-dagen'] },
    shortRunUp: answers['korte-aanloop'] ?? DEFAULTS['korte-aanloop'],
    ...(answers.maanden === undefined ? {} : { wanted: answers.maanden }),
  };
  return chooseLength(question, guide).months;
}

/** What stands in the way of a campaign: absent answers, and a date that leaves too little time. All at once. */
export function obstacles(answers: Answers, surroundings: Surroundings): Mistake[] {
  const mistakes = missingAnswers(answers);
  const { ingangsdatum } = answers;
  if (ingangsdatum !== undefined) collect(mistakes, () => lengthFor(answers, ingangsdatum, surroundings));
  return mistakes;
}

/**
 * The campaign of these answers. Throws a UserError with all that stands in the way. From an answers file its id is kept,
 * so that appointments stay the same ones, and its first day of planning, so that the plan stays the same.
 */
export function completeCampaign(answers: Answers, surroundings: Surroundings): Campaign {
  const { organisatie, dienst, ingangsdatum } = answers;
  if (organisatie === undefined || dienst === undefined || ingangsdatum === undefined) {
    throw new UserError(obstacles(answers, surroundings));
  }
  const { guide, today } = surroundings;
  const inSentence = (name: string): string => proposeInSentence(name, guide.articles).normalize('NFC');
  return toCampaign({
    ...answers,
    organisatie,
    dienst,
    ingangsdatum,
    id: answers.id ?? slug(organisatie, dienst),
    'organisatie-in-zin': answers['organisatie-in-zin'] ?? inSentence(organisatie),
    'dienst-in-zin': answers['dienst-in-zin'] ?? inSentence(dienst),
    maanden: lengthFor(answers, ingangsdatum, surroundings),
    'plannen-vanaf': plannedFrom(answers, today),
  });
}

/** The answers of a file below those of flags or questions. With another cutover date the file's first day of planning goes. */
export function madeAgain(file: Answers, over: Answers): Answers {
  const merged = mergeAnswers(file, over);
  if (file.ingangsdatum === undefined || merged.ingangsdatum === file.ingangsdatum) return merged;
  const { 'plannen-vanaf': _gone, ...rest } = merged;
  return rest;
}

/**
 * The progress of a campaign that is made again: a campagne.yaml with another cutover date named that date before, so that
 * the texts for a postponement are made.
 */
export function progressAgain(file: Answers, campaign: Campaign, today: Day): Progress {
  const { id, ingangsdatum } = file;
  if (id !== campaign.id || ingangsdatum === undefined || ingangsdatum === campaign.cutoverDate) return NO_PROGRESS;
  return { ...NO_PROGRESS, earlierCutovers: [{ cutoverDate: ingangsdatum, changedOn: today, announced: true }] };
}
