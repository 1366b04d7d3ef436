import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../scenario/gather.ts';
import { nearest } from '../scenario/suggest.ts';
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
 * Finds a scenario by its folder, by its scenario.yaml, by its id or its title, or by the beginning or any unmistakable
 * part of one of these, and reads its files. Throws an Error that says what there is when nothing fits, or several do.
 */
export function findScenario(
  wanted: string,
  scenarios: string = SCENARIOS,
  from: string = process.cwd(),
): FoundScenario {
  const folders = scenarioFolders(scenarios);
  const like = folderOf(wanted, from) ?? foldersLike(wanted, folders);
  if (typeof like === 'string') return readScenario(like, from);
  const [folder, another] = like;
  if (folder !== undefined && another === undefined) return readScenario(folder, from);
  const told = (paths: readonly string[]) => paths.map((path) => `${basename(path)} (${titleOf(path)})`).join(', ');
  if (another !== undefined) throw new Error(`'${wanted}' may be any of these: ${told(like)}. Write more of one.`);
  const near = nearestFolder(wanted, folders);
  const hint = near === null ? '' : ` Did you mean '${basename(near)}'?`;
  throw new Error(`There is no scenario '${wanted}'.${hint} There are: ${told(folders) || 'none'}.`);
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

function folderOf(wanted: string, from: string): string | null {
  const path = resolve(from, wanted);
  if (!existsSync(path)) return null;
  if (existsSync(join(path, 'scenario.yaml'))) return path;
  return basename(path) === 'scenario.yaml' ? dirname(path) : null;
}

/** The scenarios that fit best: by a whole id or title, else by the beginning of one, else by a part. */
function foldersLike(wanted: string, folders: readonly string[]): string[] {
  const key = folded(wanted);
  if (key === '') return [];
  const fits = (fit: (name: string) => boolean) => folders.filter((folder) => namesOf(folder).some(fit));
  const whole = fits((name) => name === key);
  const starting = whole.length > 0 ? whole : fits((name) => name.startsWith(key));
  return starting.length > 0 ? starting : fits((name) => name.includes(key));
}

/** The scenario of which an id, a title or a word is written nearly so. */
function nearestFolder(wanted: string, folders: readonly string[]): string | null {
  const owners = new Map<string, string>();
  for (const folder of folders) {
    for (const name of namesOf(folder)) {
      for (const word of [name, ...name.split('-')]) if (!owners.has(word)) owners.set(word, folder);
    }
  }
  return owners.get(nearest(folded(wanted), owners.keys()) ?? '') ?? null;
}

/** The id and the title, in the form in which they are compared. */
function namesOf(folder: string): string[] {
  return [basename(folder), titleOf(folder)].map(folded);
}

function folded(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-');
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
  find: (id) => findScenario(join(SCENARIOS, id)),
  ids: () => scenarioFolders().map((folder) => basename(folder)),
  concerns: (path) => resolve(path).startsWith(SCENARIOS + sep) && path.endsWith('.yaml'),
};
