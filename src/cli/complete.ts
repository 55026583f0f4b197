/** From answers to a campaign: the length, the forms for running text, the id. Pure. */
import type { Day } from '../base/day.ts';
import { type Mistake, UserError } from '../base/errors.ts';
import { type Answers, DEFAULT_DAYS_OFF, DEFAULTS, missingAnswers, toCampaign } from '../campaign/answers.ts';
import { proposeInSentence } from '../campaign/forms.ts';
import { slug } from '../campaign/names.ts';
import { collect } from '../campaign/schema.ts';
import type { Campaign, Months } from '../campaign/types.ts';
import type { Guide } from '../guide/types.ts';
import { chooseLength } from '../schedule/length.ts';

/** What is not an answer but is needed to work one out. */
export interface Surroundings {
  readonly guide: Guide;
  readonly today: Day;
}

/** The length for these answers and this cutover date; throws a UserError when no length fits. */
export function lengthFor(answers: Answers, cutoverDate: Day, { guide, today }: Surroundings): Months {
  const question = {
    cutoverDate,
    plannedFrom: today,
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
 * The campaign of these answers, planned from today. Throws a UserError with all that stands in the way. An id from an
 * answers file is kept, so that appointments stay the same ones.
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
    'plannen-vanaf': today,
  });
}
