import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../scenario/gather.ts';
import type { ScenarioReader } from '../scenario/vitePlugin.ts';

/** Where the project's own scenarios are. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

export interface FoundScenario {
  /** The folder's name. */
  readonly id: string;
  readonly folder: string;
  /** The folder and the libraries beside it, by path as a person would type it from `from`. */
  readonly files: Files;
}

/**
 * Finds a scenario by its folder, by its scenario.yaml, by its id or by its title, and reads its files.
 * Throws an Error that says what there is when nothing fits.
 */
export function findScenario(
  wanted: string,
  scenarios: string = SCENARIOS,
  from: string = process.cwd(),
): FoundScenario {
  const folder = folderOf(wanted, scenarios, from);
  if (folder !== null) return readScenario(folder, from);
  const known = scenarioFolders(scenarios).map((path) => `${basename(path)} (${titleOf(path)})`);
  throw new Error(`There is no scenario '${wanted}'. There are: ${known.join(', ') || 'none'}.`);
}

/** Reads a scenario's folder and the libraries beside it. */
export function readScenario(folder: string, from: string = process.cwd()): FoundScenario {
  const files = new Map<string, string>();
  for (const path of [...yamlFiles(folder), ...yamlFiles(join(dirname(folder), 'library'))]) {
    files.set(shown(path, from), readFileSync(path, 'utf8'));
  }
  return { id: basename(resolve(folder)), folder, files };
}

/** The folders that hold a scenario. */
export function scenarioFolders(scenarios: string = SCENARIOS): string[] {
  if (!existsSync(scenarios)) return [];
  const folders = readdirSync(scenarios)
    .sort()
    .map((name) => join(scenarios, name));
  return folders.filter((folder) => existsSync(join(folder, 'scenario.yaml')));
}

function folderOf(wanted: string, scenarios: string, from: string): string | null {
  const path = resolve(from, wanted);
  if (existsSync(path)) {
    if (existsSync(join(path, 'scenario.yaml'))) return path;
    if (basename(path) === 'scenario.yaml') return dirname(path);
  }
  const key = wanted.trim().toLowerCase();
  return (
    scenarioFolders(scenarios).find((folder) => basename(folder) === key || titleOf(folder).toLowerCase() === key) ??
    null
  );
}

/** Good enough to find a scenario by its title, also while its files are wrong. */
function titleOf(folder: string): string {
  const line = /^title:\s*(.+?)\s*$/m.exec(readFileSync(join(folder, 'scenario.yaml'), 'utf8'));
  return (line?.[1] ?? basename(folder)).replace(/^(['"])(.*)\1$/, '$2');
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
  return paths.filter((path) => statSync(path).isFile());
}

/** Short from where the person stands; with forward slashes, as in every message. */
function shown(path: string, from: string): string {
  const short = relative(from, path);
  return (short.startsWith('..') ? path : short).replaceAll(sep, '/');
}

/** The project's own scenarios, for what is built from them. */
export const projectScenarios: ScenarioReader = {
  find: (id) => findScenario(id),
  ids: () => scenarioFolders().map((folder) => basename(folder)),
  concerns: (path) => resolve(path).startsWith(SCENARIOS + sep) && path.endsWith('.yaml'),
};
