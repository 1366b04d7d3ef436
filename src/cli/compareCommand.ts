import { csv } from '../session/csv.ts';
import type { Opened } from '../session/opened.ts';
import type { RunText } from '../session/runTexts.ts';
import type { Arguments, CliCommand } from './command.ts';
import { UsageError } from './command.ts';
import { handedIn, problemSentence, type RunOpener, runOpener } from './handedIn.ts';
import { type RunSummary, summaryOf } from './runSummary.ts';
import { figure, textTable } from './textTable.ts';

export const compareCommand: CliCommand = {
  name: 'compare',
  summary: 'Play many runs again, as a class hands them in, and lay them side by side.',
  takes: '<file, folder or code>… [--scenario S] [--csv] [--json]',
  about: `Takes saved games that were exported as files, codes, links, folders of such files, and lists: a text or table
with a link or code on each line, where what else stands on the line is taken for the name. Each run is played again and
verified; the runs of each scenario are listed by their verdict, those that are not over or do not verify last.
Exit code 0: all verify. 1: some do not, and the reasons are printed.`,
  options: {
    scenario: { value: 'S', meaning: "Where to find the scenario, if not among the project's own." },
    csv: { meaning: 'Lines for a spreadsheet instead of tables.' },
    json: { meaning: 'One JSON document instead of tables.' },
  },
  examples: [
    ['handed-in', 'All runs in a folder.'],
    ['links.txt --csv > class.csv', "A list such as 'Anna, https://…#run=mv1-…', for a spreadsheet."],
  ],
  run: async (args) => compareRuns(args),
};

interface Run {
  readonly name: string;
  readonly verifies: boolean;
  /** Why not; null when it verifies. */
  readonly problem: string | null;
  /** What its commands give under the present rules; null when that cannot be said. */
  readonly run: RunSummary | null;
}

function compareRuns(args: Arguments): number {
  if (args.positionals.length === 0) throw new UsageError('Name files, folders, codes or links.');
  const { open, say } = runOpener(args.optional('scenario'));
  const runs = args.positionals.flatMap(handedIn).map((each) => runOf(each, open(each.text)));
  if (runs.length === 0) throw new UsageError('There is no run in what was named: no .json, .txt, .csv or .tsv file.');
  runs.sort((a, b) => rank(b) - rank(a));
  if (args.has('json')) console.log(JSON.stringify({ runs }, null, 2));
  else console.log(args.has('csv') ? csv(table(runs, 'all', say)) : describe(runs, say));
  return runs.every(({ verifies }) => verifies) ? 0 : 1;
}

function runOf({ name }: RunText, opened: Opened): Run {
  const session = opened.ok ? opened.session : opened.continuable;
  return {
    name,
    verifies: opened.ok,
    problem: opened.ok ? null : problemSentence(opened.problem),
    run: session && summaryOf(session),
  };
}

/** By the verdict; games that are not over after all that are, what does not verify after those. */
function rank({ verifies, run }: Run): number {
  return (verifies ? 2000 : 0) + (run?.ending ? 1000 + run.verdict.overall : 0);
}

function describe(runs: readonly Run[], say: RunOpener['say']): string {
  const scenarios = [...new Set(runs.flatMap(({ run }) => run?.scenario ?? []))];
  const tables = scenarios.map((scenario) => {
    const own = runs.filter(({ run }) => run?.scenario === scenario);
    const count = own.length === 1 ? 'one run' : `${own.length} runs`;
    return `${say(scenario, 'scenario.title') ?? scenario}, ${count}\n\n${textTable(table(own, 'one', say), 5)}`;
  });
  const problems = runs.flatMap(({ name, problem }) =>
    problem === null ? [] : [`${name} does not verify. ${problem}`],
  );
  return [...tables, ...(problems.length > 0 ? [problems.join('\n')] : [])].join('\n\n');
}

/**
 * A line of headings, then a line for each run; ids as the scenario's words, as on the page. For a spreadsheet also
 * what tables leave out.
 */
function table(runs: readonly Run[], what: 'one' | 'all', say: RunOpener['say']): string[][] {
  const all = what === 'all';
  const axes = [...new Set(runs.flatMap(({ run }) => Object.keys(run?.verdict.axes ?? {})))];
  const named = (run: RunSummary, kind: string, id: string) => say(run.scenario, `${kind}.${id}.name`) ?? id;
  const some = runs.find(({ run }) => run !== null)?.run;
  const axisNames = axes.map((axis) => (some ? named(some, 'axis', axis).toLowerCase() : axis));
  const heading = ['run', 'verifies', 'start', 'ending', 'grade', 'overall', ...axisNames, 'turns', 'decisions'];
  return [
    all ? [...heading, 'scenario', 'hash', 'problem'] : heading,
    ...runs.map(({ name, verifies, problem, run }) => [
      name,
      verifies ? 'yes' : 'no',
      run ? `${named(run, 'difficulty', run.difficulty)}, ${run.seed}` : '',
      run ? (run.ending === null ? 'not over' : named(run, 'ending', run.ending)) : '',
      run?.ending ? named(run, 'grade', run.verdict.grade) : '',
      run?.ending ? figure(run.verdict.overall, 1) : '',
      ...axes.map((axis) => (run?.ending && axis in run.verdict.axes ? figure(run.verdict.axes[axis] ?? 0, 1) : '')),
      run ? String(run.turn + 1) : '',
      run ? String(run.decisions) : '',
      ...(all ? [run?.scenario ?? '', run?.hash ?? '', problem ?? ''] : []),
    ]),
  ];
}
