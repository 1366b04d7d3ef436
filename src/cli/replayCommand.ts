import type { Session } from '../session/session.ts';
import { type Arguments, type CliCommand, UsageError } from './command.ts';
import { handedIn, problemSentence, runOpener } from './handedIn.ts';
import { summaryOf } from './runSummary.ts';
import { figure, textTable } from './textTable.ts';

export const replayCommand: CliCommand = {
  name: 'replay',
  summary: 'Play a saved game or a run code again, and say whether it verifies.',
  takes: '<file or code> [--scenario S] [--json]',
  about: `Takes a saved game that was exported as a file, a run code, or a whole link with one. Every command is carried
out again under the scenario's rules. The run verifies when each of them was legal and the game ends in the very state
that the file or code names. For several runs at once: compare.
Exit code 0: it verifies. 1: it does not, and the reason is printed.`,
  options: {
    scenario: { value: 'S', meaning: "Where to find the scenario, if not among the project's own." },
    json: { meaning: 'One JSON document instead of text.' },
  },
  examples: [
    ['multivector-the-window-end.json', 'Verify a game that was handed in as a file.'],
    ["'https://example.org/game/#run=mv1-…'", 'Verify a link.'],
  ],
  run: async (args) => replayRun(args),
};

function replayRun(args: Arguments): number {
  const [run, another] = handedIn(args.one('file or code'));
  if (!run || another)
    throw new UsageError("'replay' takes one run. For a folder or a list of runs there is 'compare'.");
  const opened = runOpener(args.optional('scenario')).open(run.text);
  const session = opened.ok ? opened.session : opened.continuable;
  const problem = opened.ok ? null : opened.problem;
  if (args.has('json')) {
    console.log(JSON.stringify({ verifies: opened.ok, problem, run: session && summaryOf(session) }, null, 2));
  } else {
    if (problem) console.log(`Does not verify. ${problemSentence(problem)}`);
    else console.log('Verifies: every command is legal, and the game ends in the state that is named.');
    if (session)
      console.log(`${problem ? 'Under the present rules the same commands give:\n' : ''}${describe(session)}`);
  }
  return opened.ok ? 0 : 1;
}

function describe(session: Session): string {
  const { scenario, difficulty, seed, decisions, turn, ending, verdict: judged, hash } = summaryOf(session);
  return textTable(
    [
      ['scenario', `${scenario}, ${difficulty}, seed '${seed}'`],
      ['decisions', `${figure(decisions)}, up to turn ${turn + 1} of ${session.ruleset.turns}`],
      ['ending', ending ?? 'not over'],
      ['verdict', `${figure(judged.overall, 1)} of 100 (${judged.grade})`],
      ['hash', hash],
    ],
    2,
  );
}
