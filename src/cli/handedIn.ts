import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Ruleset } from '../engine/index.ts';
import { type Opened, openRun } from '../session/opened.ts';
import { PROBLEMS, type Problem } from '../session/problems.ts';
import { codeScenario, decodeRun } from '../session/runCode.ts';
import { type RunText, runsIn, shortened } from '../session/runTexts.ts';
import { readSave } from '../session/saveFile.ts';
import { BrokenScenario, loadScenario } from './loadScenario.ts';

const RUN_FILE = /\.(json|txt|csv|tsv)$/i;

/**
 * The runs that an argument stands for: a saved game's file, a text or table with a code or link on each line, a folder
 * of such files, or a code or link itself.
 */
export function handedIn(given: string): RunText[] {
  if (!existsSync(given)) return [{ name: shortened(given), text: given }];
  if (statSync(given).isDirectory()) {
    return readdirSync(given)
      .filter((name) => RUN_FILE.test(name))
      .sort()
      .flatMap((name) => handedIn(join(given, name)));
  }
  return runsIn(basename(given, extname(given)), readFileSync(given, 'utf8'));
}

/** Opens runs, each scenario's rules read once. `scenario`: where to find them, if not among the project's own. */
export function runOpener(scenario: string | undefined): (text: string) => Opened {
  const rules = new Map<string, Ruleset | undefined>();
  const rulesOf = (id: string) => {
    if (!rules.has(id)) rules.set(id, findRules(scenario ?? id));
    return rules.get(id);
  };
  return (text) => {
    const fail = (problem: Problem): Opened => ({ ok: false, problem, continuable: null });
    const saved = readSave(text);
    const code = saved.ok ? null : codeScenario(text);
    if (!saved.ok && !code?.ok) {
      return fail(code?.ok === false && code.problem.code !== 'run/not-a-code' ? code.problem : saved.problem);
    }
    const id = saved.ok ? saved.saved.run.scenario : code?.ok ? code.scenario : '';
    const ruleset = rulesOf(id);
    if (ruleset?.id !== id) return fail({ code: 'run/unknown-scenario', data: { scenario: id } });
    if (saved.ok) return openRun(ruleset, saved.saved.run, saved.saved.state, saved.saved.savedAt);
    const decoded = decodeRun(text, () => ruleset);
    return decoded.ok ? openRun(ruleset, decoded.run, decoded.finalMark) : fail(decoded.problem);
  };
}

/** What is wrong with a run, for people, with the code and the facts of the problem. */
export function problemSentence({ code, data }: Problem): string {
  const facts = Object.entries(data).map(([name, value]) => `${name} ${value}`);
  return `${PROBLEMS[code]} (${[code, ...facts].join(', ')})`;
}

function findRules(scenario: string): Ruleset | undefined {
  try {
    return loadScenario(scenario).ruleset;
  } catch (error) {
    if (error instanceof BrokenScenario) console.error(error.message);
    return undefined;
  }
}
