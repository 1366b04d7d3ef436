import { existsSync, readFileSync } from 'node:fs';
import { hashState, type Ruleset, verdict } from '../engine/index.ts';
import { type Opened, openRun } from '../session/opened.ts';
import { PROBLEMS, type Problem } from '../session/problems.ts';
import { codeScenario, decodeRun } from '../session/runCode.ts';
import { readSave } from '../session/saveFile.ts';
import type { Session } from '../session/session.ts';
import type { Arguments, CliCommand } from './command.ts';
import { BrokenScenario, loadScenario } from './loadScenario.ts';
import { figure, textTable } from './textTable.ts';

export const replayCommand: CliCommand = {
  name: 'replay',
  summary: 'Play a saved game or a run code again, and say whether it verifies.',
  takes: '<file or code> [--scenario S] [--json]',
  about: `Takes a saved game that was exported as a file, a run code, or a whole link with one. Every command is carried
out again under the scenario's rules. The run verifies when each of them was legal and the game ends in the very state
that the file or code names.
Exit code 0: it verifies. 1: it does not, and the reason is printed.`,
  options: {
    scenario: { value: 'S', meaning: "Where to find the scenario, if not among the project's own." },
    json: { meaning: 'One JSON document instead of text.' },
  },
  examples: [
    ['multivector-the-window-end.json', 'Verify a game that was handed in as a file.'],
    ["'https://example.org/game/#run=mv1-…'", 'Verify a link.'],
  ],
  run: (args) => replayRun(args),
};

async function replayRun(args: Arguments): Promise<number> {
  const given = args.one('file or code');
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const opened = open(text, args.optional('scenario'));
  const session = opened.ok ? opened.session : opened.continuable;
  const problem = opened.ok ? null : opened.problem;
  if (args.has('json')) {
    console.log(JSON.stringify({ verifies: opened.ok, problem, run: session && summary(session) }, null, 2));
  } else {
    if (problem) console.log(`Does not verify. ${sentence(problem)}`);
    else console.log('Verifies: every command is legal, and the game ends in the state that is named.');
    if (session)
      console.log(`${problem ? 'Under the present rules the same commands give:\n' : ''}${describe(session)}`);
  }
  return opened.ok ? 0 : 1;
}

/** Opens what was given. Reading a link is the session's business; finding the scenario is ours. */
function open(text: string, scenario: string | undefined): Opened {
  const fail = (problem: Problem): Opened => ({ ok: false, problem, continuable: null });
  const saved = readSave(text);
  const code = saved.ok ? null : codeScenario(text);
  if (!saved.ok && !code?.ok) {
    return fail(code?.ok === false && code.problem.code !== 'run/not-a-code' ? code.problem : saved.problem);
  }
  const id = saved.ok ? saved.saved.run.scenario : code?.ok ? code.scenario : '';
  const ruleset = rulesOf(scenario ?? id);
  if (ruleset?.id !== id) return fail({ code: 'run/unknown-scenario', data: { scenario: id } });
  if (saved.ok) return openRun(ruleset, saved.saved.run, saved.saved.state, saved.saved.savedAt);
  const decoded = decodeRun(text, () => ruleset);
  return decoded.ok ? openRun(ruleset, decoded.run, decoded.finalMark) : fail(decoded.problem);
}

function rulesOf(scenario: string): Ruleset | undefined {
  try {
    return loadScenario(scenario).ruleset;
  } catch (error) {
    if (error instanceof BrokenScenario) console.error(error.message);
    return undefined;
  }
}

function sentence({ code, data }: Problem): string {
  const facts = Object.entries(data).map(([name, value]) => `${name} ${value}`);
  return `${PROBLEMS[code]} (${[code, ...facts].join(', ')})`;
}

function summary({ ruleset, run, state }: Session) {
  const { overall, grade, axes } = verdict(ruleset, state);
  return {
    scenario: ruleset.id,
    content: ruleset.hash,
    difficulty: run.difficulty,
    seed: run.seed,
    decisions: run.commands.length,
    turn: state.turn,
    ending: state.over === null ? null : (ruleset.endings[state.over.ending]?.id ?? null),
    verdict: { overall, grade, axes },
    hash: hashState(state),
  };
}

function describe(session: Session): string {
  const { scenario, difficulty, seed, decisions, turn, ending, verdict: judged, hash } = summary(session);
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
