/** The one error boundary: which exit code, and what the user reads. */
import { isCancelled, isUnfinished, isUserError, type Mistake, UserError } from '../base/errors.ts';
import { VERSION } from './version.ts';

export const EXIT = { done: 0, undecided: 1, errors: 1, wrongInput: 2, fault: 70, cancelled: 130 } as const;

/** The exit code and the lines for stderr of an error that reached the entry. `debug` shows the stack of a fault. */
export function explain(error: unknown, debug: boolean): { readonly code: number; readonly text: string } {
  if (isCancelled(error)) return { code: EXIT.cancelled, text: '\nAfgebroken. Er is niets geschreven.\n' };
  if (isUserError(error))
    return {
      code: EXIT.wrongInput,
      text: refusal(error.mistakes, !(error instanceof OutputRefused || isUnfinished(error))),
    };
  const about = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    'Er ging iets mis in het programma zelf. Dat ligt niet aan u.',
    'Meld dit waar u het programma vandaan hebt, met deze regels:',
    `  digid-campagne ${VERSION}, Node ${process.version}, ${process.platform}`,
    `  ${oneLine(about).slice(0, 300)}`,
    ...(debug && error instanceof Error ? [plain(error.stack ?? '')] : ['Met de instelling DEBUG=1 ziet u meer.']),
  ];
  return { code: EXIT.fault, text: `${lines.join('\n')}\n` };
}

/** An output that cannot be written: a full disk behind `>`. */
class OutputRefused extends UserError {}

/** The mistake of an output that cannot be written; `made`: a campaign was made before, and is there. */
export function outputRefused(error: NodeJS.ErrnoException, made: boolean): UserError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  const why = full ? ': de schijf is vol' : ` (${error.code ?? error.message})`;
  return new OutputRefused({
    message: `De uitvoer kan niet worden geschreven${why}.${made ? ' De campagne is wel gemaakt.' : ''}`,
    fix: `${full ? 'Maak ruimte vrij, of stuur' : 'Stuur'} de uitvoer ergens anders heen.${made ? ' De planning ziet u met: digid-campagne plan' : ''}`,
  });
}

/** More than a person reads at once: a broken file can hold thousands. */
const MOST_SHOWN = 20;

function refusal(all: readonly Mistake[], nothingWritten: boolean): string {
  const mistakes = [...new Map(all.map((mistake) => [`${mistake.place}\n${mistake.message}`, mistake])).values()];
  const heading =
    mistakes.length === 1 ? 'Dit kan nog niet.' : `Dit kan nog niet. Er zijn ${mistakes.length} dingen te herstellen.`;
  const items = mistakes
    .slice(0, MOST_SHOWN)
    .flatMap(({ message, place, fix, choices = [] }) => [
      '',
      `- ${oneLine(message)}`,
      ...(place ? [`  Waar: ${oneLine(place)}`] : []),
      `  Oplossing: ${oneLine(fix)}`,
      ...choices.map((choice) => `    ${oneLine(choice)}`),
    ]);
  const more = mistakes.length - MOST_SHOWN;
  const rest = more > 0 ? ['', `En nog ${more} andere. Herstel eerst deze.`] : [];
  return `${[nothingWritten ? `${heading} Er is niets geschreven.` : 'Dit lukte niet helemaal.', ...items, ...rest].join('\n')}\n`;
}

/** Without characters that steer a terminal: messages quote what others wrote. */
const plain = (text: string): string => text.replace(/[^\P{C}\n\u200c\u200d]/gu, '\ufffd');
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ')).trim();
