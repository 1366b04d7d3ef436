import { didYouMean } from '../scenario/suggest.ts';
import { benchCommand } from './benchCommand.ts';
import { checkCommand } from './checkCommand.ts';
import { claimsCommand } from './claimsCommand.ts';
import { type CliCommand, columns, commandHelp, PROGRAM, readArguments, UsageError } from './command.ts';
import { compareCommand } from './compareCommand.ts';
import { evidenceCommand } from './evidenceCommand.ts';
import { headlessCommand } from './headlessCommand.ts';
import { leagueCommand } from './leagueCommand.ts';
import { BrokenScenario } from './loadScenario.ts';
import { replayCommand } from './replayCommand.ts';
import { simulateCommand } from './simulateCommand.ts';

const COMMANDS: readonly CliCommand[] = [
  checkCommand,
  simulateCommand,
  claimsCommand,
  leagueCommand,
  evidenceCommand,
  replayCommand,
  compareCommand,
  headlessCommand,
  benchCommand,
];

/**
 * Runs the command line. Resolves to the exit code: 0 fine, 1 something is wrong with what was asked about, 2 usage.
 */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = COMMANDS.find((command) => command.name === args[0]);
    console.log(about ? commandHelp(about) : overview());
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const hint = didYouMean(
      name,
      COMMANDS.map((known) => known.name),
    );
    console.error(`There is no command '${name}'. ${hint ?? ''}`.trim());
    console.error(`There are: ${COMMANDS.map((known) => known.name).join(', ')}. More: ${PROGRAM} --help`);
    return 2;
  }
  try {
    const given = readArguments(command, args);
    if (!given.has('help')) return await command.run(given);
    console.log(commandHelp(command));
    return 0;
  } catch (error) {
    if (error instanceof BrokenScenario) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nMore: ${PROGRAM} ${name} --help`);
    return 2;
  }
}

function overview(): string {
  return [
    'Multivector: a diplomacy strategy game whose worlds are text files.',
    `Usage: ${PROGRAM} <command> [arguments]`,
    `Commands:\n${columns(COMMANDS.map(({ name, summary }) => [`  ${name}`, summary]))}`,
    `To play in the browser: npm start\nMore about a command: ${PROGRAM} <command> --help`,
    [
      'A first round:',
      `  ${PROGRAM} check                                    are the scenario files in order?`,
      `  ${PROGRAM} simulate window --policy random --runs 200   what becomes of a country that decides by lot?`,
      `  ${PROGRAM} claims                                   does the game do what the analyses say?`,
      `  ${PROGRAM} headless window --seed amber             play by JSON lines; type {"op":"help"}`,
    ].join('\n'),
    'A scenario is named by its id, its title, its folder, or the beginning or an unmistakable part of one.',
    'Exit codes: 0 in order, 1 something is wrong with what was asked about, 2 the command was written wrongly.',
  ].join('\n\n');
}
