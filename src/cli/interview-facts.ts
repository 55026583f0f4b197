/** The questions about facts that may have changed since the guide was made. */
import type { Day } from '../base/day.ts';
import { parseLongText } from '../campaign/values.ts';
import type { Fact } from '../guide/types.ts';
import { yesNo } from './asker.ts';
import type { Talk } from './interview-talk.ts';

/** Only facts with a question, that are not answered yet. */
export async function askFacts(talk: Talk): Promise<void> {
  const { guide, today } = talk.surroundings;
  const open = guide.facts.filter((fact) => fact.question !== undefined && !talk.all.feiten?.[fact.id]);
  if (open.length === 0) return;
  const now = await yesNo(
    talk.asker,
    `In de teksten staan ${open.length} feiten die kunnen verouderen. Wilt u die nu controleren?`,
    'Zolang een feit niet is gecontroleerd, staat er een veilige zin zonder dat feit.',
    false,
  );
  if (!now) return;
  for (const fact of open) {
    const setting = await askFact(talk, fact, today);
    if (setting) talk.add({ feiten: { ...talk.asked.feiten, [fact.id]: setting } });
  }
}

async function askFact(talk: Talk, fact: Fact, today: Day): Promise<{ value?: string; checkedOn: Day } | undefined> {
  const other = { value: 'anders' as const, label: 'Het is nu anders' };
  const choice = await talk.asker.choice({
    message: fact.question ?? fact.title,
    explain: `In de teksten: ${fact.value}. Kijk het na op ${fact.checkAt}.`,
    choices: [
      { value: 'later' as const, label: 'Dat kijk ik later na' },
      { value: 'klopt' as const, label: 'Dit klopt nog' },
      // A value inside prescribed text cannot be filled in. Given by --feit or in a file, it is reported with that text.
      ...(fact.insideTexts.length === 0 ? [other] : []),
    ],
    default: 'later' as const,
  });
  if (choice === 'later') return undefined;
  if (choice === 'klopt') return { checkedOn: today };
  const value = await talk.asker.text({
    message: 'Wat is het nu?',
    explain: `Was: ${fact.value}`,
    check: (text) => {
      const found = parseLongText(text);
      return 'value' in found ? undefined : `${found.message} ${found.fix}`;
    },
  });
  const found = parseLongText(value);
  return { ...('value' in found ? { value: found.value } : {}), checkedOn: today };
}
