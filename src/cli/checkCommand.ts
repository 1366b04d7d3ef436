import { check } from './check.ts';
import type { CliCommand } from './command.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'Check scenario files and say what is wrong, with file, line and column.',
  takes: '[path…] [--json]',
  about: `Reads scenarios as the game does and reports every problem that it finds: what is misspelt, missing, out of
range or can never happen, each with file:line:column, a code, the text in question and a suggestion.
A path is a scenario's folder, id or title. Without one, all scenarios of the project are checked.
Exit code 0: nothing is wrong. 1: there are errors or warnings.`,
  options: { json: { meaning: 'One JSON document instead of text.' } },
  examples: [
    ['', 'Check every scenario of the project.'],
    ['scenarios/the-window --json', 'Check one, for a program.'],
  ],
  run: (args) => check(args.positionals, { json: args.has('json') }),
};
