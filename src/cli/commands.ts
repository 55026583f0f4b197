/** All commands, declared in one place. An action is loaded only when it runs, so that --help starts fast. */
import { Command, CommanderError, Option } from 'commander';
import { CAMPAIGN_FILE } from '../base/layout.ts';
import { ANSWER_WORDS, FLAG_KEYS } from '../campaign/answer-words.ts';
import type { Actions, Flags } from './actions.ts';
import { dutchHelp, dutchMistake } from './dutch.ts';
import { columnsOf, writeTo } from './streams.ts';
import { VERSION } from './version.ts';

/** Where the help does not go to a window. */
const HELP_WIDTH = 80;
const MAP_HELP = 'de map van de campagne; mag weg in die map, of als er maar één campagne is';
/** A flag that may be given more than once. */
const listOption = (flag: string, about: string): Option =>
  new Option(flag, about).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
const factOption = (): Option => listOption('--feit <naam[=waarde]>', 'dit feit is vandaag gecontroleerd (mag vaker)');

/** A flag for each answer. */
function addAnswers(command: Command): void {
  for (const key of FLAG_KEYS) {
    const { about, value, yesNo } = ANSWER_WORDS[key];
    command.option(yesNo ? `--${key} [${value}]` : `--${key} <${value}>`, about);
  }
}

/**
 * The whole program. Its parse throws a UserError for wrong use, and a CommanderError with exit code 0 after help.
 * `answers`: whether `init`, `update` and `status` need their flags; to declare them takes a tenth of the time of `--help`, which does not name them.
 */
export function makeProgram(actions: Actions, answers = true): Command {
  const program = new Command('digid-campagne')
    .usage('<opdracht> [opties]')
    .description('Maakt van drie antwoorden een hele campagne om over te stappen op de DigiD app of sms-controle.')
    .version(VERSION, '--version', 'toont de versie')
    .helpOption('-h, --help', 'toont deze hulp')
    .helpCommand(false)
    .configureHelp(dutchHelp)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => writeTo(1, text),
      writeErr: () => {},
      getOutHelpWidth: () => columnsOf(1) ?? HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .option('--json', 'geeft het resultaat als JSON')
    .option('--vandaag <datum>', 'rekent alsof het die dag is')
    .option('--stil', 'toont alleen wat aandacht vraagt')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n' +
        '  digid-campagne init --organisatie "Gemeente Voorbeeldstad" --dienst "Mijn Voorbeeldstad" --ingangsdatum 2027-07-01\n\n' +
        'Hulp bij een opdracht: digid-campagne init --help',
    );

  const init = program
    .command('init')
    .alias('nieuw')
    .usage('[opties]')
    .description('maakt een nieuwe campagne: planning, teksten en kalender');
  if (answers) addAnswers(init);
  init
    .addOption(factOption())
    .option('--antwoorden <bestand>', `YAML-bestand met antwoorden; een ${CAMPAIGN_FILE} mag ook`)
    .option('--map <map>', 'map voor de campagne (anders: campaigns/<organisatie>-<dienst>)')
    .option('--ja', 'stelt geen vragen en neemt de standaardwaarden')
    .option('--zonder-vragen', 'hetzelfde als --ja')
    .action(() => actions.init(flagsOf(program, init)));

  const update = program
    .command('update')
    .usage('[map] [opties]')
    .description('maakt alles opnieuw na een andere datum, een ander antwoord of een veranderde tekst')
    .argument('[map]', MAP_HELP);
  if (answers) addAnswers(update);
  update
    .addOption(factOption())
    .option('--alleen-tonen', 'toont wat er zou veranderen en schrijft niets')
    .option('--terugzetten', 'zet terug wat de vorige keer is vervangen')
    .action(async (map: string | undefined) => {
      await actions.update(map, flagsOf(program, update));
    });

  const plan = program
    .command('plan')
    .usage('[map] [opties]')
    .description('toont de planning')
    .argument('[map]', MAP_HELP)
    .option('--week', 'toont alleen deze week en de volgende')
    .action((map: string | undefined) => actions.plan(map, flagsOf(program, plan)));

  const exporting = program
    .command('export')
    .usage('[map] --formaat <formaat> [opties]')
    .description('geeft teksten, planning of kalender in een ander formaat')
    .argument('[map]', MAP_HELP)
    .addOption(
      new Option(
        '--formaat <formaat>',
        'html, md, txt, eml of docx; ics, csv of xlsx (mag vaker, of met komma)',
      ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
    )
    .option('--tekst <naam>', 'één tekst, zonder uitgang: website/pagina (anders: alle teksten)')
    .option('--kop <niveau>', 'hoogste kop in de HTML om te plakken: 1, 2, 3 of 4 (anders: zoals in de tekst)')
    .option('--naar <map>', 'map voor de bestanden, of - voor het scherm (anders: export in de campagnemap)')
    .action((map: string | undefined) => actions.export(map, flagsOf(program, exporting)));

  const check = program
    .command('check')
    .usage('[map] [opties]')
    .description('kijkt uw teksten, feiten en planning na')
    .argument('[map]', MAP_HELP)
    .option('--spelling', 'kijkt ook de spelling na van wat u zelf schreef')
    .action(async (map: string | undefined) => {
      await actions.check(map, flagsOf(program, check));
    });

  const status = program
    .command('status')
    .usage('[map] [opties]')
    .description('zegt wat er nu moet gebeuren, en vinkt af wat klaar is')
    .argument('[map]', MAP_HELP);
  if (answers) {
    status
      .addOption(listOption('--klaar <id[=datum]>', 'deze mijlpaal is klaar, vandaag of op die dag (mag vaker)'))
      .addOption(listOption('--open <id>', 'deze mijlpaal is toch nog niet klaar (mag vaker)'))
      .addOption(
        listOption('--meting <datum=procent>', 'zoveel procent van de inlogs ging met de app of sms (mag vaker)'),
      );
  }
  status.action((map: string | undefined) => actions.status(map, flagsOf(program, status)));

  for (const command of [program, init, update, plan, exporting, check, status]) {
    command.exitOverride((error) => {
      throw error.exitCode === 0 ? error : dutchMistake(error, command);
    });
  }
  return program;
}

/** Runs the program with these arguments; none gives the help. */
export async function runProgram(actions: Actions, words: readonly string[]): Promise<void> {
  const onlyHelp = words.length === 0 || ['--help', '-h'].includes(words.join(' '));
  const program = makeProgram(actions, !onlyHelp);
  if (words.length === 0) return program.outputHelp();
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Help and version were shown.
    if (error instanceof CommanderError && error.exitCode === 0) return;
    throw error;
  }
}

/** The flags of a command and of the program by their long name. */
function flagsOf(program: Command, command: Command): Flags {
  const flags: Record<string, string | boolean | readonly string[] | undefined> = {};
  for (const owner of [program, command]) {
    for (const option of owner.options) flags[option.name()] = owner.getOptionValue(option.attributeName());
  }
  return flags;
}
