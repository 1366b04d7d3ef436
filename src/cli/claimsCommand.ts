import { type ClaimPlan, type ClaimResult, jobsOf, judge } from '../analysis/claims.ts';
import { type Samples, trialRules } from '../analysis/experiment.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { claimsData, claimsText } from './claimsText.ts';
import type { Arguments, CliCommand } from './command.ts';
import { difficultyOf, loadScenario, oneOf } from './loadScenario.ts';
import { playJobs } from './pool.ts';
import { Progress } from './progress.ts';
import { scenarioFolders } from './scenarioFiles.ts';

export const claimsCommand: CliCommand = {
  name: 'claims',
  summary: 'Try on the rules what the sources predict, claim by claim.',
  takes: '[scenario] [--only C6] [--runs N]',
  about: `Plays the experiments that a scenario declares in its section 'claims' and prints for each: the claim, its sources,
what was done, what was observed with a 95 % interval, and whether it holds. The arms of an experiment differ in
one condition or decision; game number 7 has the same luck in all of them. Without a scenario, all are tried.
'holds' and 'fails' are said by the whole interval; 'open' means that more runs are needed to tell.
Exit code 0: every claim holds. 1: one does not.`,
  options: {
    only: { value: 'ID', meaning: 'One claim, or several with commas between.' },
    runs: { value: 'N', meaning: 'Games for each arm. Default: what the claim says.' },
    seed: { value: 'S', default: 'claims', meaning: 'Any text. Game 7 has the seed S-7.' },
    threads: { value: 'N', meaning: 'Threads to play on. Default: one for each core.' },
    json: { meaning: 'One JSON document instead of text.' },
  },
  examples: [
    ['', 'Try everything that the sources predict.'],
    ['window --only C6,C7 --runs 1000', 'Look closer at two claims.'],
  ],
  run: claims,
};

async function claims(args: Arguments): Promise<number> {
  const seed = args.seed();
  const runs = args.optional('runs') === undefined ? null : args.count('runs', 10, 1_000_000);
  const threads = args.threads();
  const wanted = args.positionals.length === 0 ? scenarioFolders() : [args.one('scenario')];
  const scenarios = wanted.map(loadScenario).filter((scenario) => scenario.claims.claims.length > 0);
  const only = args
    .optional('only')
    ?.split(',')
    .map((id) => id.trim());
  const known = [...new Set(scenarios.flatMap((scenario) => scenario.claims.claims.map(({ id }) => id)))];
  for (const id of only ?? []) oneOf('claim', id, known);
  const tried = [];
  for (const scenario of scenarios) {
    const plans = scenario.claims.claims
      .filter(({ id }) => only?.includes(id) ?? true)
      .map((claim) => ({
        claim,
        difficulty: difficultyOf(scenario, claim.difficulty ?? undefined),
        seed,
        runs: runs ?? claim.runs,
      }));
    if (plans.length > 0) tried.push({ scenario, results: await tryAll(scenario, plans, threads) });
  }
  if (args.has('json')) console.log(JSON.stringify(tried.map(claimsData), null, 2));
  else console.log(tried.map(claimsText).join('\n\n\n'));
  return tried.every(({ results }) => results.every(({ holds }) => holds)) ? 0 : 1;
}

/** Plays all experiments at once on all threads. */
async function tryAll(
  scenario: CompiledScenario,
  plans: readonly ClaimPlan[],
  threads: number,
): Promise<ClaimResult[]> {
  const trial = trialRules(scenario.ruleset, scenario.claims);
  const jobs = plans.flatMap(jobsOf);
  const samples = new Map<string, Samples[]>(plans.map(({ claim }) => [claim.id, []]));
  const progress = new Progress(
    'games',
    plans.reduce((sum, { runs, claim }) => sum + runs * claim.arms.length, 0),
  );
  const take = (part: Samples) => {
    samples.get(part.job.claim.id)?.push(part);
    progress.add(part.job.count * part.job.claim.arms.length);
  };
  await playJobs(trial, threads, 'experiment', jobs, take);
  progress.end();
  return plans.map((plan) => judge(plan, samples.get(plan.claim.id) ?? []));
}
