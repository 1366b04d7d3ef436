import { type League, type LeaguePlan, leagueJobs, settle } from '../analysis/league.ts';
import type { LeagueBatch } from '../analysis/leagueGames.ts';
import { leagueTargets } from '../analysis/leagueTargets.ts';
import { policyIds } from '../analysis/policies.ts';
import type { Ruleset } from '../engine/index.ts';
import type { Arguments, CliCommand } from './command.ts';
import { leagueText } from './leagueText.ts';
import { difficultyOf, loadScenario, oneOf } from './loadScenario.ts';
import { playJobs } from './pool.ts';
import { Progress } from './progress.ts';

export const leagueCommand: CliCommand = {
  name: 'league',
  summary: 'Let the policies compete: what wins, what dominates, and how much is luck.',
  takes: '<scenario> [--runs N]',
  about: `Plays the same games with every policy: by lot, passively, all in on one side, as mediator, greedily, balanced, and
with a search that plans by rollouts and is blind to what is hidden. Prints survival and verdicts with 95 %
intervals, what the best policies use, how much of the verdict policies explain rather than luck, how far the
difficulties lie apart. 'good' is the share of games that end with one of the best grades of the scenario: two of
five, one of two or three. Which targets of the balance are reached is told of scenarios with 'league_targets: true'
in scenario.yaml. 'search' takes about a thousand times as long as the others and plays fewer games; with the
defaults the league takes some ten minutes on two idle cores.
Exit code 0, whatever is reached; with --strict 1 if a target is missed.`,
  options: {
    runs: { value: 'N', default: '200', meaning: 'Games of each policy at each difficulty.' },
    searches: { value: 'N', default: '12', meaning: "Games of 'search' at each difficulty; 0 leaves it out." },
    seed: { value: 'S', default: 'league', meaning: 'Any text. Game 7 has the seed S-7, for every policy.' },
    difficulty: { value: 'D', meaning: 'Only this difficulty. Default: all, with the table of the default one.' },
    threads: { value: 'N', meaning: 'Threads to play on. Default: one for each core.' },
    strict: { meaning: 'Exit code 1 if a target is missed.' },
    json: { meaning: 'One JSON document instead of tables.' },
  },
  examples: [
    ['window', 'Who governs best, and is anything too strong?'],
    ['window --runs 1000 --searches 0 --difficulty minister', 'Only the fast policies, more exactly.'],
  ],
  run: league,
};

async function league(args: Arguments): Promise<number> {
  const wanted = args.one('scenario');
  const runs = args.count('runs', 1, 1_000_000);
  const searches = args.count('searches', 0, 1_000_000);
  const threads = args.threads();
  const seed = args.seed();
  const scenario = loadScenario(wanted);
  const { ruleset } = scenario;
  const known = ruleset.difficulties.map(({ id }) => id);
  const only = args.optional('difficulty');
  const plan: LeaguePlan = {
    policies: [...policyIds(ruleset), ...(searches > 0 ? ['search'] : [])],
    difficulties: only === undefined ? known : [oneOf('difficulty', only, known)],
    main: difficultyOf(scenario, only),
    seed,
    runs,
    searches,
  };
  const result = await play(ruleset, plan, threads);
  const targets = scenario.leagueTargets ? leagueTargets(result) : [];
  if (args.has('json'))
    console.log(JSON.stringify({ scenario: ruleset.id, content: ruleset.hash, ...result, targets }, null, 2));
  else console.log(leagueText(scenario, result, targets));
  return args.has('strict') && targets.some(({ reached }) => !reached) ? 1 : 0;
}

async function play(ruleset: Ruleset, plan: LeaguePlan, threads: number): Promise<League> {
  const jobs = leagueJobs(plan);
  const batches: LeagueBatch[] = [];
  const progress = new Progress(
    'games',
    jobs.reduce((sum, { count }) => sum + count, 0),
  );
  const take = (batch: LeagueBatch) => {
    batches.push(batch);
    progress.add(batch.job.count);
  };
  await playJobs(ruleset, threads, 'league', jobs, take);
  progress.end();
  return settle(ruleset, plan, batches);
}
