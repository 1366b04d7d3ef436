import { availableParallelism, cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { findPolicy } from '../analysis/policies.ts';
import { newGame, type Ruleset } from '../engine/index.ts';
import { Session } from '../session/session.ts';
import { bundle } from './bundle.ts';
import type { Arguments, CliCommand } from './command.ts';
import { difficultyOf, loadScenario } from './loadScenario.ts';
import type { Measures } from './measures.ts';
import { Pool } from './pool.ts';
import { type RunSizes, runSizes, scriptSizes } from './sizes.ts';
import { figure, textTable } from './textTable.ts';

export const benchCommand: CliCommand = {
  name: 'bench',
  summary: 'Measure how fast and how small the game is, against the bars it has to meet.',
  takes: '[scenario] [--json]',
  about: `Measures a random game with its ledger, played headless again and again; a thousand futures on two threads; single
commands through Immer; how soon the page shows a first decision beside an empty Phaser page, what it draws at rest, and
the sizes of saves, run codes and the page's scripts. The page is measured where the machine has a Chromium. Times depend
on the machine and on what else it does; the calibration loop, measured in the same run, tells machines apart: compare
the ratios, not the times.
Exit code 0, whatever is measured.`,
  options: {
    time: { value: 'MS', default: '2000', meaning: 'Milliseconds for each measurement.' },
    json: { meaning: 'One JSON document instead of a table.' },
  },
  examples: [
    ['', 'Measure the main scenario.'],
    ['--json > bench.json', 'Keep the figures.'],
  ],
  run: bench,
};

const FUTURES = 1000;
const FUTURES_THREADS = 2;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Most that it may be; null where nothing is asked. */
  readonly bar: number | null;
  readonly note: string;
}

async function bench(args: Arguments): Promise<number> {
  const scenario = loadScenario(args.positionals[0] ?? 'the-window');
  const { ruleset } = scenario;
  const difficulty = difficultyOf(scenario, undefined);
  const measures = await measureBuilt(ruleset, difficulty, args.count('time', 10, 600_000));
  const futures = await timeFutures(ruleset, difficulty);
  const sizes = await sizeRows(runSizes(ruleset, difficulty, 20));
  const page = await pageRows(ruleset, difficulty);
  const rows = [...timeRows(measures), ...futures, ...page, ...sizes];
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;
  if (args.has('json'))
    console.log(JSON.stringify({ scenario: ruleset.id, content: ruleset.hash, machine, rows }, null, 2));
  else console.log(`${scenario.texts['scenario.title']} on ${machine}\n\n${describe(rows)}`);
  return 0;
}

async function measureBuilt(ruleset: Ruleset, difficulty: string, time: number): Promise<Measures> {
  const program = await bundle(new URL('./benchWorker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: { ruleset, difficulty, time } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function timeFutures(ruleset: Ruleset, difficulty: string): Promise<Row[]> {
  const { middleOf } = await import('./measures.ts');
  const policy = findPolicy(ruleset, 'balanced') ? 'balanced' : 'random';
  const player = findPolicy(ruleset, 'random')?.player('middle');
  const opening = newGame(ruleset, { seed: 'bench', difficulty }).state;
  const middle = player ? middleOf(ruleset, difficulty, player) : opening;
  const pool = await Pool.start(ruleset, FUTURES_THREADS);
  const play = async (state: typeof opening, count: number) => {
    const [start, busy] = [performance.now(), process.cpuUsage()];
    const share = Math.ceil(count / FUTURES_THREADS);
    const jobs = Array.from({ length: FUTURES_THREADS }, (_, i) => ({
      seed: 'bench',
      from: i * share,
      count: share,
      state,
      policy,
    }));
    await pool.run('futures', jobs, () => undefined);
    const { user, system } = process.cpuUsage(busy);
    return { seconds: (performance.now() - start) / 1000, busy: (user + system) / 1e6 / FUTURES_THREADS };
  };
  const cold = await play(opening, FUTURES);
  const warm = await play(opening, FUTURES);
  const half = await play(middle, FUTURES);
  await pool.stop();
  const note = `'${policy}', ${FUTURES_THREADS} threads`;
  return [
    {
      what: `${figure(FUTURES)} futures of ${ruleset.turns} turns, first time`,
      value: cold.seconds,
      unit: 's',
      bar: null,
      note,
    },
    { what: `${figure(FUTURES)} futures of ${ruleset.turns} turns`, value: warm.seconds, unit: 's', bar: 1, note },
    {
      what: 'the same, processor time of a thread',
      value: warm.busy,
      unit: 's',
      bar: null,
      note: 'all of it, on an idle machine',
    },
    { what: `${figure(FUTURES)} futures from turn ${middle.turn + 1}`, value: half.seconds, unit: 's', bar: 1, note },
  ];
}

/** A tenth of the best open peer's 46 ms for 620 decisions, in microseconds. */
const DECISION_BAR = 46_000 / 620 / 10;

function timeRows({ calibration, assembly, game, apply, month, proposal, legal, view, hash }: Measures): Row[] {
  const time = (what: string, value: number, bar: number | null = null, note = ''): Row => ({
    what,
    value,
    unit: 'ms',
    bar,
    note,
  });
  const per = (milliseconds: number) => (1000 * milliseconds) / game.decisions;
  const played = `${figure(game.decisions)} decisions, ${figure(game.games)} games`;
  return [
    time('calibration loop', calibration),
    time('random game, ledger on', game.median, null, played),
    { what: 'the same, a decision', value: per(game.median), unit: 'µs', bar: DECISION_BAR, note: 'median, code warm' },
    { what: 'the same, processor time', value: per(game.busy), unit: 'µs', bar: null, note: 'mean, all threads' },
    { what: 'the same, the fastest game', value: per(game.best), unit: 'µs', bar: null, note: 'a quiet moment' },
    { what: 'the same, in calibration loops', value: game.median / calibration, unit: '×', bar: null, note: 'a game' },
    time('apply, median', apply.median, null, `${figure(apply.commands)} commands`),
    time('apply, 99 %', apply.p99, 4),
    time('apply of month/end, median', month.median),
    time('apply of month/end, 99 %', month.p99, 4),
    time('proposal and counter-offer, median', proposal.median),
    time('proposal and counter-offer, 99 %', proposal.p99, 5),
    time('first morning, rules assembled', assembly),
    time('legal', legal),
    time('view', view),
    time('hash of a state', hash),
  ];
}

/** The built page, cold, beside a page that only starts Phaser: both in this run, so that machines compare. */
async function pageRows(ruleset: Ruleset, difficulty: string): Promise<Row[]> {
  // What drives a browser is loaded where it is wanted: every command would wait for it.
  const { measurePage } = await import('./benchPage.ts');
  const measured = await measurePage(`#run=${Session.start(ruleset, { seed: 'bench', difficulty }).code()}`);
  if (measured === null) {
    console.error('No Chromium was found: the page is not measured.');
    return [];
  }
  const { empty, decision, loads, frames } = measured;
  const cold = `median of ${loads} cold loads`;
  return [
    { what: 'an empty Phaser page, first frame', value: empty, unit: 'ms', bar: null, note: cold },
    { what: 'a new game, first choice on screen', value: decision, unit: 'ms', bar: null, note: cold },
    { what: 'the same, in empty pages', value: decision / empty, unit: '×', bar: 1.5, note: '' },
    { what: 'frames drawn at rest, a second', value: frames, unit: '', bar: 0, note: 'the same page' },
  ];
}

async function sizeRows({ save, code, commands }: RunSizes): Promise<Row[]> {
  const { own, phaser } = await scriptSizes();
  const note = `Phaser itself: ${figure(phaser / 1000)} kB`;
  return [
    { what: 'largest save', value: save / 1000, unit: 'kB', bar: 35, note: '' },
    { what: 'longest run code', value: code, unit: 'characters', bar: 1500, note: `${figure(commands)} commands` },
    { what: 'scripts beyond Phaser, gzip', value: own / 1000, unit: 'kB', bar: 150, note },
  ];
}

function describe(rows: readonly Row[]): string {
  return textTable(
    [
      ['what', 'measured', 'bar', '', ''],
      ...rows.map(({ what, value, unit, bar, note }) => {
        const measured = `${figure(value, value < 10 ? 3 : value < 100 ? 1 : 0)} ${unit}`;
        const met = bar === null ? '' : value <= bar ? 'met' : 'missed';
        return [what, measured, bar === null ? '' : `${figure(bar, bar < 10 ? 1 : 0)} ${unit}`, met, note];
      }),
    ],
    1,
  );
}
