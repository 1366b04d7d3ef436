import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { type Opened, openRun } from '../session/opened.ts';
import { PROBLEMS, type Problem } from '../session/problems.ts';
import { codeScenario, decodeRun } from '../session/runCode.ts';
import { type RunText, runsIn, shortened } from '../session/runTexts.ts';
import { readSave } from '../session/saveFile.ts';
import { UsageError } from './command.ts';
import { BrokenScenario, loadScenario } from './loadScenario.ts';

const RUN_FILE = /\.(json|txt|csv|tsv)$/i;

/**
 * The runs that an argument stands for: a saved game's file, a text or table with a code or link on each line, a folder
 * of such files, or a code or link itself. UsageError for what is none of these.
 */
export function handedIn(given: string): RunText[] {
  if (!existsSync(given)) {
    if (!/\bmv\d+-/.test(given)) throw new UsageError(`There is no file or folder '${given}', and it is no run code.`);
    return [{ name: shortened(given), text: given }];
  }
  if (statSync(given).isDirectory()) {
    return readdirSync(given)
      .filter((name) => RUN_FILE.test(name))
      .sort()
      .flatMap((name) => handedIn(join(given, name)));
  }
  return runsIn(basename(given, extname(given)), readFileSync(given, 'utf8'));
}

/** Opens runs that were handed in. */
export interface RunOpener {
  readonly open: (text: string) => Opened;
  /** The text of a scenario, or null where it has none of that id. */
  readonly say: (scenario: string, id: string) => string | null;
}

/** An opener that reads each scenario once. `scenario`: where to find it, if not among the project's own. */
export function runOpener(scenario: string | undefined): RunOpener {
  const scenarios = new Map<string, CompiledScenario | undefined>();
  const scenarioOf = (id: string) => {
    if (!scenarios.has(id)) scenarios.set(id, findScenario(scenario ?? id));
    return scenarios.get(id);
  };
  const open = (text: string) => {
    const fail = (problem: Problem): Opened => ({ ok: false, problem, continuable: null });
    const saved = readSave(text);
    const code = saved.ok ? null : codeScenario(text);
    if (!saved.ok && !code?.ok) {
      return fail(code?.ok === false && code.problem.code !== 'run/not-a-code' ? code.problem : saved.problem);
    }
    const id = saved.ok ? saved.saved.run.scenario : code?.ok ? code.scenario : '';
    const ruleset = scenarioOf(id)?.ruleset;
    if (ruleset?.id !== id) return fail({ code: 'run/unknown-scenario', data: { scenario: id } });
    if (saved.ok) return openRun(ruleset, saved.saved.run, saved.saved.state, saved.saved.savedAt);
    const decoded = decodeRun(text, () => ruleset);
    return decoded.ok ? openRun(ruleset, decoded.run, decoded.finalMark) : fail(decoded.problem);
  };
  return { open, say: (id, textId) => scenarioOf(id)?.texts[textId] ?? null };
}

/** What is wrong with a run, for people, with the code and the facts of the problem. */
export function problemSentence({ code, data }: Problem): string {
  const facts = Object.entries(data).map(([name, value]) => `${name} ${value}`);
  return `${PROBLEMS[code]} (${[code, ...facts].join(', ')})`;
}

function findScenario(scenario: string): CompiledScenario | undefined {
  try {
    return loadScenario(scenario);
  } catch (error) {
    if (error instanceof BrokenScenario) console.error(error.message);
    return undefined;
  }
}
