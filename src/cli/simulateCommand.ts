import { policyIds } from '../analysis/policies.ts';
import type { Arguments, CliCommand } from './command.ts';
import { difficultyOf, loadScenario, oneOf } from './loadScenario.ts';
import { playSurveys } from './playSurveys.ts';
import { simulationData } from './simulationData.ts';
import { simulationText } from './simulationText.ts';

export const simulateCommand: CliCommand = {
  name: 'simulate',
  summary: 'Let bots play a scenario many times, and count what happens.',
  takes: '<scenario> [--policy P] [--runs N] [--seed S]',
  about: `Plays whole games with a policy and prints how they ended (with 95 % intervals), the verdicts, the percentiles of
each indicator by turn, and what of the scenario was met: cables, choices, initiatives, rules, moves, endings. What
was never met is named. Every game is watched: each number finite and in its range, each change the exact sum of its
causes. The same seed gives the same table, on any number of cores.
Policies: random (any legal command), passive (decides nothing), greedy (looks one month ahead), and those that the
scenario declares. Several can be named with commas between, or 'all'; what they met is then added up.
Exit code 0: every game came to its end in order. 1: one did not; its seed is printed.`,
  options: {
    policy: { value: 'P', default: 'random', meaning: 'One policy, several with commas, or all.' },
    runs: { value: 'N', default: '200', meaning: 'Games for each policy.' },
    seed: {
      value: 'S',
      default: 'survey',
      meaning: 'Any text. Game 7 has the seed S-7, which the game itself takes too.',
    },
    difficulty: { value: 'D', meaning: "Id of a difficulty. Default: the scenario's own." },
    every: { value: 'N', meaning: 'Turns between two columns of the indicators. Default: four columns.' },
    threads: { value: 'N', meaning: 'Threads to play on. Default: one for each core.' },
    json: { meaning: 'One JSON document instead of tables, with every turn.' },
  },
  examples: [
    ['window --policy random --runs 1000 --seed a', 'How does a country fare that decides by lot?'],
    ['window --policy all --runs 500', 'Compare the policies, and find content that none of them meets.'],
    ['window --policy mediator --runs 2000 --difficulty cornered --json', 'Numbers for a program.'],
  ],
  run: simulate,
};

async function simulate(args: Arguments): Promise<number> {
  const wanted = args.one('scenario');
  const runs = args.count('runs', 1, 10_000_000);
  const threads = args.threads();
  const every = args.optional('every') === undefined ? null : args.count('every', 1, 1000);
  const seed = args.seed();
  const scenario = loadScenario(wanted);
  const { ruleset } = scenario;
  const difficulty = difficultyOf(scenario, args.optional('difficulty'));
  const known = policyIds(ruleset);
  const named = args
    .text('policy')
    .split(',')
    .map((id) => id.trim());
  const policies = args.text('policy') === 'all' ? known : named.map((id) => oneOf('policy', id, known));
  const plans = [...new Set(policies)].map((policy) => ({ policy, difficulty, seed, runs }));
  const surveys = await playSurveys(ruleset, plans, threads);
  if (args.has('json')) console.log(JSON.stringify(simulationData(scenario, surveys), null, 2));
  else console.log(simulationText(scenario, surveys, every));
  return surveys.every(({ faults }) => faults.length === 0) ? 0 : 1;
}
