/** What the user typed of the helpdesk of DigiD, beside the fact that the campaign prints. */
import { ownSentences, type TextRule } from './context.ts';
import { digits, phonesIn } from './fact-rules.ts';
import type { Found } from './found.ts';
import { isOutside } from './where.ts';

const HELPDESK = /digid[ -]?helpdesk|helpdesk van digid/i;
const HOURS = /\b(\d{1,2})(?:[.:]\d{2})?(?: uur)?\s*(?:tot|en|-|–|t\/m)\s*(\d{1,2})(?:[.:]\d{2})?(?: uur)/i;

/** The hours as typed, and from when to when; undefined when none are named. */
function hoursIn(text: string): { readonly words: string; readonly hours: string } | undefined {
  const found = HOURS.exec(phonesIn(text).reduce((rest, phone) => rest.replace(phone, ' '), text));
  return found ? { words: found[0], hours: `${found[1]}-${found[2]}` } : undefined;
}

/** Another number or other hours than those of the fact. */
export const digidHelpdesk: TextRule = (text, { guide, campaign }) => {
  const fact = guide.facts.find(({ id }) => id === 'digid-helpdesk');
  if (!fact || !isOutside(text.identity)) return [];
  const value = campaign.facts[fact.id]?.value ?? fact.value;
  const known = [...phonesIn(value), campaign.phone ?? ''].map(digits);
  const fix = `Kijk op ${fact.checkAt}. Schrijf dan {{feiten.${fact.id}}}.`;
  return ownSentences(text).flatMap(({ text: sentence, line }): Found[] => {
    if (!HELPDESK.test(sentence)) return [];
    const at = { rule: 'tegenspraak', line, fix } as const;
    // "Bel ons op ..., of de DigiD helpdesk: ..." names two.
    const typed = phonesIn(sentence).map((words) => ({ words, own: known.includes(digits(words)) }));
    const numbers = typed.some(({ own }) => own) ? [] : typed.map(({ words }) => words);
    const [hours, usual] = [hoursIn(sentence), hoursIn(value)];
    const differs = hours && usual && hours.hours !== usual.hours;
    return [
      ...numbers.map((words) => ({
        ...at,
        words,
        message: `'${words}': volgens de campagne is dit het nummer van de DigiD helpdesk: ${value}.`,
      })),
      ...(differs
        ? [
            {
              ...at,
              words: hours.words,
              message: `U schrijft andere tijden voor de DigiD helpdesk dan de campagne: ${value}.`,
            },
          ]
        : []),
    ];
  });
};
