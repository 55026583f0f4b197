import { type Day, toDutch } from '../base/day.ts';
import type { Mistake } from '../base/errors.ts';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import type { Campaign } from './types.ts';

/** Answers that are each fine but cannot be true together, or not on this day. All at once. */
export function contradictions(campaign: Campaign, today: Day): Mistake[] {
  const { figures, userCount, facts } = campaign;
  const mistakes: Mistake[] = [];
  const wrong = (key: string, message: string, fix: string): void => {
    mistakes.push({ message, place: `${CAMPAIGN_FILE}, ${key}`, fix });
  };
  const compare = (key: string, part: number | undefined, whole: number | undefined, of: string): void => {
    if (part === undefined || whole === undefined || part <= whole) return;
    wrong('cijfers', `Bij ${key} staat ${part}: meer dan ${of} (${whole}).`, 'Controleer de aantallen.');
  };
  compare('alleen-wachtwoord', figures.onlyPassword, userCount, 'uw aantal gebruikers');
  compare('zonder-e-mail', figures.withoutEmail, userCount, 'uw aantal gebruikers');
  for (const [id, { checkedOn }] of Object.entries(facts)) {
    if (checkedOn === undefined || checkedOn <= today) continue;
    wrong(
      `feiten, ${id}`,
      `Het feit ${id} is volgens u gecontroleerd op ${toDutch(checkedOn)}. Die dag moet nog komen.`,
      'Vul de dag in waarop u het feit echt controleerde.',
    );
  }
  return mistakes;
}
