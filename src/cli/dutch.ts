/** commander speaks English: its headings and its errors in Dutch. */
import type { Command, CommanderError, Help } from 'commander';
import { type Mistake, UserError } from '../base/errors.ts';
import { meantOrList } from '../base/nearest.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Waarden:',
  'Global Options:': 'Altijd:',
};

export const dutchHelp: Partial<Help> = {
  showGlobalOptions: true,
  styleTitle: (title) => HEADINGS[title] ?? title,
  subcommandTerm: (command) => [command.name(), ...command.aliases()].join(', '),
};

const longFlags = (command: Command): string[] => {
  const own = command.options.map((option) => option.long ?? '');
  return command.parent ? [...own, ...longFlags(command.parent), '--help'] : own;
};

/** The mistake of the user behind an error of commander. */
export function dutchMistake(error: CommanderError, command: Command): UserError {
  const quoted = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  const help = `Bekijk de mogelijkheden met: digid-campagne ${command.parent ? `${command.name()} ` : ''}--help`;
  const mistakes: Readonly<Record<string, () => Mistake>> = {
    'commander.unknownOption': () => {
      const flag = quoted.split('=')[0] ?? quoted;
      if (longFlags(command).includes(flag)) {
        return { message: `Bij de optie ${flag} hoort geen waarde.`, fix: `Schrijf alleen: ${flag}` };
      }
      const near = meantOrList(flag, longFlags(command));
      return { message: `De optie ${flag} bestaat niet.`, fix: near.startsWith('Bedoelde') ? near : help };
    },
    'commander.unknownCommand': () => ({
      message: `De opdracht '${quoted}' bestaat niet.`,
      fix: meantOrList(
        quoted,
        command.commands.flatMap((one) => [one.name(), ...one.aliases()]),
      ),
    }),
    'commander.optionMissingArgument': () => ({
      message: `Achter de optie ${quoted.split(' ')[0]} ontbreekt de waarde.`,
      fix: `Schrijf: ${quoted}`,
    }),
    'commander.excessArguments': () => ({
      message: 'Er staat een woord te veel in de opdracht.',
      fix: command.options.some(({ long }) => long === '--formaat')
        ? 'Zet een naam met spaties tussen "aanhalingstekens". Schrijf formaten zonder spatie: html,txt.'
        : 'Zet een naam met spaties tussen "aanhalingstekens".',
    }),
    'commander.help': () => ({ message: 'Er ontbreekt een opdracht.', fix: help }),
  };
  return new UserError(mistakes[error.code]?.() ?? { message: 'Deze opdracht klopt niet.', fix: help });
}
