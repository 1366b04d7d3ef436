import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Ruleset } from '../engine/index.ts';
import { type Opened, openRun } from '../session/opened.ts';
import { PROBLEMS, type Problem } from '../session/problems.ts';
import { codeScenario, decodeRun } from '../session/runCode.ts';
import { readSave } from '../session/saveFile.ts';
import { BrokenScenario, loadScenario } from './loadScenario.ts';

/** A run as somebody handed it in: the text of a saved game, a code, or a link with one. */
export interface HandedIn {
  /** The file's name without its ending, what stands beside a link on its line, or the beginning of a code. */
  readonly name: string;
  readonly text: string;
}

/** A code, with the link that it may be part of. */
const CODE = /[^\s"',;|<>]*\bmv\d+-[\w-]+/g;
const RUN_FILE = /\.(json|txt|csv|tsv)$/i;
const NAME_LENGTH = 40;

/**
 * The runs that an argument stands for: a saved game's file, a text or table with a code or link on each line, a folder
 * of such files, or a code or link itself.
 */
export function handedIn(given: string): HandedIn[] {
  if (!existsSync(given)) return [{ name: short(given), text: given }];
  if (statSync(given).isDirectory()) {
    return readdirSync(given)
      .filter((name) => RUN_FILE.test(name))
      .sort()
      .flatMap((name) => handedIn(join(given, name)));
  }
  const text = readFileSync(given, 'utf8');
  const name = basename(given, extname(given));
  const lines = text.split(/\r?\n/).filter((line) => line.search(CODE) >= 0);
  if (readSave(text).ok || lines.length === 0) return [{ name, text }];
  return lines.flatMap((line) => {
    const beside = line
      .replace(CODE, ' ')
      .replace(/[\s"',;:|<>()]+/g, ' ')
      .trim();
    return (line.match(CODE) ?? []).map((code) => ({ name: beside === '' ? name : short(beside), text: code }));
  });
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

function short(text: string): string {
  return text.length <= NAME_LENGTH ? text : `${text.slice(0, NAME_LENGTH - 1)}…`;
}
