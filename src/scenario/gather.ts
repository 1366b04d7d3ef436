import type { Problems } from './problem.ts';
import { rootSchema } from './schema/root.ts';
import { SECTION_NAMES, SINGLE } from './schema/sections.ts';
import { type Mark, sourceText } from './source.ts';
import { didYouMean } from './suggest.ts';
import { child, type Entry, keyAt, type MapTree, type Tree } from './tree.ts';
import { readYaml } from './yaml/read.ts';

/** Text files by path. Paths are as a designer knows them; only their ends matter. */
export type Files = ReadonlyMap<string, string>;

/** A scenario's files as one tree, each value still knowing its file. */
export interface Gathered {
  readonly root: MapTree;
  /** Translations: language → tree of the file. */
  readonly overlays: ReadonlyMap<string, Tree>;
  /** False if a file could not be read: then missing things are no news. */
  readonly complete: boolean;
}

const ROOT_KEYS = Object.keys(rootSchema.shape);
const SECTION_KEYS = new Set([...SECTION_NAMES, ...Object.keys(SINGLE)] as string[]);
/** Sections whose maps are merged one level further down. */
const NESTED = new Set(['verdict', 'board']);
const MOST_FILES = 200;

/** Reads the folder that holds scenario.yaml, and the libraries that it includes. */
export function gather(files: Files, problems: Problems, read: typeof readYaml = readYaml): Gathered | null {
  const rootPath = [...files.keys()].filter((path) => /(^|\/)scenario\.yaml$/.test(path)).sort(shorter)[0];
  if (rootPath === undefined || files.size > MOST_FILES) {
    const mark = { file: sourceText([...files.keys()].sort(shorter)[0] ?? 'scenario.yaml', ''), start: 0, end: 0 };
    if (rootPath === undefined) problems.report('file/missing', mark, 'There is no file scenario.yaml.');
    else problems.report('file/too-many', mark, `A scenario has at most ${MOST_FILES} files, not ${files.size}.`);
    return null;
  }
  const folder = rootPath.slice(0, rootPath.length - 'scenario.yaml'.length);
  const trees = new Map<string, Tree | null>();
  const overlays = new Map<string, Tree>();
  for (const path of [...files.keys()].filter((key) => key.startsWith(folder) && key.endsWith('.yaml')).sort()) {
    const inside = path.slice(folder.length);
    const text = files.get(path) ?? '';
    const language = /^text\/([a-z]{2,3}(?:-[A-Za-z0-9]+)?)\.yaml$/.exec(inside)?.[1];
    if (!inside.includes('/')) trees.set(inside, read(path, text, problems));
    else if (language !== undefined) {
      const tree = read(path, text, problems);
      if (tree !== null) overlays.set(language, tree);
    } else if (!inside.startsWith('library/')) {
      const mark = { file: sourceText(path, text), start: 0, end: 0 };
      problems.report('file/misplaced', mark, `The file ${inside} lies in a folder of its own and is not read.`);
    }
  }
  const root = trees.get('scenario.yaml') ?? null;
  const libraries = root === null ? [] : readLibraries(root, files, problems, read);
  const merged = new Merger(problems);
  for (const library of libraries) if (library !== null) merged.add(library, 'library');
  if (root !== null) merged.add(root, 'root');
  for (const [name, tree] of trees) if (name !== 'scenario.yaml' && tree !== null) merged.add(tree, 'part');
  if (root === null) return null;
  const complete = ![...trees.values(), ...libraries].includes(null);
  return { root: { kind: 'map', mark: root.mark, entries: merged.finish() }, overlays, complete };
}

function shorter(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function readLibraries(root: Tree, files: Files, problems: Problems, read: typeof readYaml): (Tree | null)[] {
  const list = child(root, 'include');
  if (list?.kind !== 'list') return [];
  const known = [...files.keys()].flatMap((path) => /(?:^|\/)library\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
  return list.items.map((item) => {
    const name = item.kind === 'scalar' ? String(item.value) : '';
    const path = [...files.keys()].find(
      (key) => key === `library/${name}.yaml` || key.endsWith(`/library/${name}.yaml`),
    );
    if (path !== undefined) return read(path, files.get(path) ?? '', problems);
    problems.report('include/unknown', item.mark, `There is no library '${name}'.`, didYouMean(name, known));
    return null;
  });
}

/** Puts files together, one after the other. */
class Merger {
  readonly #problems: Problems;
  readonly #sections = new Map<string, Entry>();
  /** Values that come from a library and may be overridden. */
  readonly #included = new Set<Tree>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  finish(): Map<string, Entry> {
    return this.#sections;
  }

  add(tree: Tree, role: 'root' | 'part' | 'library'): void {
    if (tree.kind !== 'map') {
      this.#problems.report('type/wrong', tree.mark, 'The file must be a map of sections.');
      return;
    }
    for (const [key, entry] of tree.entries) {
      if (SECTION_KEYS.has(key)) this.#section(key, entry, role === 'library');
      else if (!ROOT_KEYS.includes(key)) this.#unknown(key, entry.key);
      else if (role === 'root') this.#sections.set(key, entry);
      else this.#problems.report('key/misplaced', entry.key, `The key '${key}' belongs into scenario.yaml only.`);
    }
  }

  #unknown(key: string, mark: Mark): void {
    if (this.#problems.full) return;
    const hint = didYouMean(key, [...SECTION_KEYS, ...ROOT_KEYS]);
    this.#problems.report('key/unknown', mark, `There is no section '${key}'.`, hint);
  }

  #section(name: string, entry: Entry, included: boolean): void {
    const before = this.#sections.get(name);
    const empty = entry.value.kind === 'scalar' && entry.value.value === null;
    if (empty) return;
    if (before === undefined) {
      const { value } = entry;
      const fresh: Entry = { key: entry.key, value: value.kind === 'map' ? { ...value, entries: new Map() } : value };
      this.#sections.set(name, fresh);
      if (value.kind === 'map' && fresh.value.kind === 'map')
        this.#entries(fresh.value, value, included, NESTED.has(name));
      return;
    }
    if (before.value.kind === 'map' && entry.value.kind === 'map') {
      this.#entries(before.value, entry.value, included, NESTED.has(name));
    } else if (before.value.kind === 'list' && entry.value.kind === 'list') {
      const items = [...before.value.items, ...entry.value.items];
      this.#sections.set(name, { key: before.key, value: { ...before.value, items } });
    } else {
      const kind = before.value.kind === 'list' ? 'a list' : 'a map';
      this.#problems.report('type/wrong', entry.key, `'${name}' must be ${kind}, as in the other files.`);
    }
  }

  #entries(into: MapTree, from: MapTree, included: boolean, nested: boolean): void {
    for (const [id, entry] of from.entries) {
      const before = into.entries.get(id);
      if (nested && entry.value.kind === 'map') {
        const deeper: MapTree = before?.value.kind === 'map' ? before.value : { ...entry.value, entries: new Map() };
        if (before === undefined) into.entries.set(id, { key: entry.key, value: deeper });
        this.#entries(deeper, entry.value, included, false);
      } else this.#entry(into, id, entry, included);
    }
  }

  #entry(into: MapTree, id: string, entry: Entry, included: boolean): void {
    const before = into.entries.get(id);
    const order = orderOf(entry.value);
    const overridable = before !== undefined && this.#included.has(before.value);
    if (order !== null && !overridable) {
      const verb = order === 'remove' ? 'removed' : 'overridden';
      this.#problems.report('include/nothing', entry.key, `'${id}' was not included, so it cannot be ${verb}.`);
      return;
    }
    if (order === 'remove') into.entries.delete(id);
    else if (order === 'override' && before !== undefined) {
      const value = overlay(before.value, entry.value, true);
      if (included) this.#included.add(value);
      into.entries.set(id, { key: entry.key, value });
    } else if (before !== undefined) {
      const hint = overridable ? `Add 'override: true' to change what was included.` : null;
      this.#problems.report('id/twice', entry.key, `'${id}' is defined twice.`, hint);
    } else {
      if (included) this.#included.add(entry.value);
      into.entries.set(id, entry);
    }
  }
}

function orderOf(tree: Tree): 'override' | 'remove' | null {
  const holds = (key: string) => {
    const value = child(tree, key);
    return value?.kind === 'scalar' && value.value === true;
  };
  return holds('remove') ? 'remove' : holds('override') ? 'override' : null;
}

/** Maps are merged, lists and scalars are replaced. */
function overlay(below: Tree, above: Tree, top: boolean): Tree {
  if (below.kind !== 'map' || above.kind !== 'map') return above;
  const entries = new Map(below.entries);
  for (const [key, entry] of above.entries) {
    if (top && key === 'override') continue;
    const before = entries.get(key);
    entries.set(
      key,
      before === undefined ? entry : { key: entry.key, value: overlay(before.value, entry.value, false) },
    );
  }
  return { kind: 'map', mark: above.mark, entries };
}

/** The place to name when a whole section or key of the root is missing. */
export function rootMarkOf(root: MapTree): Mark {
  const first = root.entries.keys().next();
  const mark = first.done === true ? root.mark : keyAt(root, [first.value]);
  return {
    file: root.mark.file,
    start: root.mark.start,
    end: Math.max(root.mark.start, Math.min(mark.end, root.mark.start + 1)),
  };
}
