import { type Minds, type MindsBatch, mindsJobs, settleMinds } from '../analysis/minds.ts';
import type { Mind } from '../analysis/searchPolicy.ts';
import type { Interval } from '../analysis/statistics.ts';
import type { Ruleset } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Arguments, CliCommand } from './command.ts';
import { difficultyOf, loadScenario } from './loadScenario.ts';
import { playJobs } from './pool.ts';
import { Progress } from './progress.ts';
import { figure, indent, percent, textTable } from './textTable.ts';

export const evidenceCommand: CliCommand = {
  name: 'evidence',
  summary: 'Measure what it is worth to read the evidence of the hidden truths.',
  takes: '<scenario> [--runs N]',
  about: `Plays the same games with three players that plan by rollouts and differ in one thing. The blind one imagines the
hidden truths by the scenario's weights. The reader begins with these weights and learns: it holds what it can see of
every month against what the rules would have brought under each reading, and follows Bayes' rule. The seer knows the
truths, which no player can: it shows what there is to be gained. Prints verdicts, what reading and knowing gain over
blindness in the same games with 95 % intervals, and how well each dispute can be read. A game takes some ten seconds
of one thread. Exit code 0, whatever is found.`,
  options: {
    runs: { value: 'N', default: '60', meaning: 'Games, each played by all three.' },
    seed: { value: 'S', default: 'evidence', meaning: 'Any text. Game 7 has the seed S-7, for every player.' },
    difficulty: { value: 'D', meaning: 'Id of a difficulty. Default: the one that a new game starts with.' },
    threads: { value: 'N', meaning: 'Threads to play on. Default: one for each core.' },
    json: { meaning: 'One JSON document instead of tables.' },
  },
  examples: [['window --runs 200', 'Does reading the evidence pay?']],
  run: evidence,
};

const PLAYERS: Readonly<Record<Mind, string>> = { blind: 'blind', reader: 'reads the evidence', seer: 'knows' };

async function evidence(args: Arguments): Promise<number> {
  const wanted = args.one('scenario');
  const runs = args.count('runs', 1, 1_000_000);
  const threads = args.threads();
  const seed = args.seed();
  const scenario = loadScenario(wanted);
  const { ruleset } = scenario;
  const difficulty = difficultyOf(scenario, args.optional('difficulty'));
  const found = await play(ruleset, difficulty, seed, runs, threads);
  if (args.has('json'))
    console.log(JSON.stringify({ scenario: ruleset.id, content: ruleset.hash, difficulty, seed, ...found }, null, 2));
  else console.log(evidenceText(scenario, found));
  return 0;
}

async function play(ruleset: Ruleset, difficulty: string, seed: string, runs: number, threads: number): Promise<Minds> {
  const jobs = mindsJobs(difficulty, seed, runs);
  const batches: MindsBatch[] = [];
  const progress = new Progress('games', runs);
  const take = (batch: MindsBatch) => {
    batches.push(batch);
    progress.add(batch.job.count);
  };
  await playJobs(ruleset, threads, 'minds', jobs, take);
  progress.end();
  return settleMinds(ruleset, batches);
}

function evidenceText({ texts }: CompiledScenario, { games, verdicts, gains, disputes }: Minds): string {
  const players = verdicts.map(({ mind, verdict }) => {
    const gain = gains.find((entry) => entry.mind === mind)?.gain;
    return [PLAYERS[mind], figure(verdict.value, 1), range(verdict), gain ? signed(gain.value) : '', range(gain)];
  });
  const reading = disputes.map(({ id, expected, believed, found }) => [
    texts[`dispute.${id}.name`] ?? id,
    percent(expected.value),
    percent(believed.value),
    percent(found),
  ]);
  return [
    `${texts['scenario.title']}: ${figure(games)} games, each played by all`,
    indent(textTable([['player', 'verdict', '95 % interval', 'over blind', '95 % interval'], ...players])),
    'What can be known of the truth at the end',
    indent(textTable([['dispute', 'weight', 'believed', 'found in'], ...reading])),
  ].join('\n\n');
}

function range(interval: Interval | undefined): string {
  return interval ? `${figure(interval.low, 1)} to ${figure(interval.high, 1)}` : '';
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${figure(value, 1)}`;
}
