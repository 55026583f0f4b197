/** The questions about the day: region, cutover date with advice, length of the campaign. */
import { type Day, toDutch, weekdayName } from '../base/day.ts';
import { ANSWERS, DEFAULT_DAYS_OFF, DEFAULTS } from '../campaign/answers.ts';
import { LENGTHS, type Region } from '../campaign/types.ts';
import { cutoverAdvice } from '../schedule/advice.ts';
import { lengthFor } from './complete.ts';
import type { Talk } from './interview-talk.ts';

export async function askDate(talk: Talk): Promise<void> {
  if (talk.known.regio === undefined) {
    const regio = await talk.asker.choice<Region>({
      message: 'In welke regio vallen de schoolvakanties van uw gebruikers?',
      explain: 'De planning houdt rekening met de schoolvakanties.',
      choices: [
        { value: 'noord', label: 'Noord' },
        { value: 'midden', label: 'Midden' },
        { value: 'zuid', label: 'Zuid' },
        { value: 'landelijk', label: 'Het hele land' },
      ],
      default: DEFAULTS.regio,
    });
    talk.add({ regio });
  }
  if (talk.known.ingangsdatum === undefined) talk.add({ ingangsdatum: await cutoverDate(talk) });
  if (talk.known.maanden === undefined) await months(talk);
}

/** Asks until there is a date to keep: too early is refused at once, an unwise day gets a proposal. */
async function cutoverDate(talk: Talk): Promise<Day> {
  const check = (text: string): string | undefined => {
    const found = ANSWERS.ingangsdatum.parse(text);
    if (!('value' in found)) return `${found.message} ${found.fix}`;
    const refused = talk.refusal(() => lengthFor(talk.all, found.value, talk.surroundings));
    // Here nobody can give a flag any more.
    return refused?.replace('Gebruik dan --', 'Stop dan met Ctrl-C en gebruik --');
  };
  for (;;) {
    const text = await talk.asker.text({
      message: 'Wat is de ingangsdatum?',
      explain: 'De eerste dag dat inloggen met alleen een wachtwoord niet meer kan. Bijvoorbeeld: 1-7-2027.',
      check,
    });
    const found = ANSWERS.ingangsdatum.parse(text);
    if (!('value' in found)) continue;
    const chosen = await advise(talk, found.value);
    if (chosen !== undefined) return chosen;
  }
}

/** The day to keep after advice about it; undefined: ask again. */
async function advise(talk: Talk, day: Day): Promise<Day | undefined> {
  const { guide } = talk.surroundings;
  const advice = cutoverAdvice(
    {
      cutoverDate: day,
      region: talk.all.regio ?? DEFAULTS.regio,
      daysOff: { ...DEFAULT_DAYS_OFF, ...talk.all['vrije-dagen'] },
      peaks: talk.all.pieken ?? [],
      blocked: talk.all.geblokkeerd ?? [],
    },
    guide,
  );
  if (advice.findings.length === 0) return day;
  const { proposal } = advice;
  talk.asker.say(['', ...advice.findings.map((finding) => `Let op: ${finding.message} ${finding.fix}`)]);
  const named = (one: Day): string => `${weekdayName(one)} ${toDutch(one)}`;
  const fits =
    proposal !== undefined && talk.refusal(() => lengthFor(talk.all, proposal, talk.surroundings)) === undefined;
  const take = fits ? [{ value: 'voorstel' as const, label: `${named(proposal)} nemen` }] : [];
  const choice = await talk.asker.choice({
    message: 'Welke datum neemt u?',
    choices: [
      ...take,
      { value: 'houden' as const, label: `${named(day)} houden` },
      { value: 'anders' as const, label: 'Een andere datum invullen' },
    ],
    default: fits ? ('voorstel' as const) : ('houden' as const),
  });
  if (choice === 'anders') return undefined;
  return choice === 'voorstel' ? proposal : day;
}

async function months(talk: Talk): Promise<void> {
  const cutoverDate = talk.all.ingangsdatum;
  if (cutoverDate === undefined) return;
  const best = lengthFor(talk.all, cutoverDate, talk.surroundings);
  const possible = LENGTHS.filter(
    (maanden) => talk.refusal(() => lengthFor({ ...talk.all, maanden }, cutoverDate, talk.surroundings)) === undefined,
  );
  if (possible.length < 2) return;
  const chosen = await talk.asker.choice({
    message: 'Hoe lang duurt de campagne?',
    explain: `DigiD adviseert om 3 tot 6 maanden van tevoren te beginnen. In de tijd die er is past ${best} maanden goed.`,
    choices: possible.map((months) => ({ value: String(months), label: `${months} maanden` })),
    default: String(best),
  });
  talk.read('maanden', chosen);
}
