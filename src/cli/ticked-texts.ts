/** What is ticked off while its texts still have errors: told, because what went out wrong asks for another message. Pure. */
import { toTable } from '../base/day.ts';
import { errorsInTexts } from '../outputs/finding-words.ts';
import { doneOn } from '../outputs/milestone-words.ts';
import { plainLine } from '../outputs/plain-text.ts';
import { TEXTS_APPROVED } from '../outputs/status.ts';
import type { Milestone } from '../schedule/types.ts';
import { type FolderUse, folderFor } from '../texts/folders.ts';
import type { Decided } from './decide-campaign.ts';
import type { Noted } from './status-flags.ts';

/** So many texts are named; `check` names all. */
const MOST_TEXTS = 5;

/** One line for each text of what was ticked off in which an error stands. */
export function tickedTexts(done: Noted['done'], { plan }: Pick<Decided, 'plan'>): string[] {
  const errors = new Map<string, number>();
  for (const { file = '' } of errorsInTexts(plan.checked)) {
    const text = plan.textOf(file);
    errors.set(text, (errors.get(text) ?? 0) + 1);
  }
  const { milestones } = plan.schedule;
  const ticked = milestones.filter(({ id }) => done.some((one) => one.id === id));
  const lines = new Map<string, string>();
  // What citizens see comes first: of a text that is ticked off twice that is the graver.
  for (const milestone of [...ticked].sort((a, b) => Number(b.public) - Number(a.public))) {
    for (const text of milestone.id === TEXTS_APPROVED ? errors.keys() : milestone.texts) {
      // What is wrong in a building block went out with it.
      const count = [text, ...plan.partsOf(text)].reduce((sum, name) => sum + (errors.get(name) ?? 0), 0);
      if (count === 0 || lines.has(text)) continue;
      const what = count === 1 ? 'staat nog 1 fout' : `staan nog ${count} fouten`;
      lines.set(text, `In ${text} ${what}. ${ending(text, milestone, milestones, done)}`);
    }
  }
  const all = [...lines.values()];
  const more = all.length - MOST_TEXTS;
  return more > 0 ? [...all.slice(0, MOST_TEXTS), `en nog ${more}: typ check`] : all;
}

function ending(text: string, milestone: Milestone, all: readonly Milestone[], done: Noted['done']): string {
  if (milestone.public) return NO_MAIL.test(text) ? GONE.message : GONE[folderFor(text)?.use ?? 'message'];
  const days = Object.fromEntries(done.map(({ id, on }) => [id, on]));
  const next = all.find(
    (one) => one.texts.includes(text) && one.date >= milestone.date && doneOn(days, one.id) === undefined,
  );
  return next === undefined
    ? 'Los die op vóór u deze tekst gebruikt.'
    : `Los die op vóór ${toTable(next.date)}: '${plainLine(next.title)}'.`;
}

/** Beside the mails stand the sms and what a newsletter takes over. */
const NO_MAIL = /^mailings\/(?:sms|nieuwsbrief)/;

const GONE: Readonly<Record<FolderUse, string>> = {
  mailing: 'Is deze mail al weg?',
  letter: 'Is deze brief al weg?',
  page: 'Staat deze tekst al online?',
  screen: 'Staat deze tekst al online?',
  paper: 'Is deze tekst al gebruikt?',
  message: 'Is dit bericht al weg?',
};
