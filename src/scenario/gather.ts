import { Merger } from './merge.ts';
import type { Problems } from './problem.ts';
import { type Mark, sourceText } from './source.ts';
import { didYouMean } from './suggest.ts';
import { child, keyAt, type MapTree, type Tree } from './tree.ts';
import { readYaml } from './yaml/read.ts';

/** Text files by path. Paths are as a designer knows them; only their ends matter. */
export type Files = ReadonlyMap<string, string>;

/** A scenario's files as one tree, each value still knowing its file. */
export interface Gathered {
  readonly root: MapTree;
  /** Name of the folder; null where the paths do not show it. */
  readonly folder: string | null;
  /** Translations: language → tree of the file. */
  readonly overlays: ReadonlyMap<string, Tree>;
  /** By its name, the text of each library that is not included. */
  readonly others: Files;
  /** False if a file could not be read: then missing things are no news. */
  readonly complete: boolean;
}

const MOST_FILES = 200;
const LIBRARY = /(?:^|\/)library\/([^/]+)\.yaml$/;

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
  const merged = new Merger(problems, !libraries.includes(null));
  for (const library of libraries) if (library !== null) merged.add(library, 'library');
  if (root !== null) merged.add(root, 'root');
  for (const [name, tree] of trees) if (name !== 'scenario.yaml' && tree !== null) merged.add(tree, 'part');
  if (root === null) return null;
  const complete = ![...trees.values(), ...libraries].includes(null);
  return {
    root: { kind: 'map', mark: root.mark, entries: merged.finish() },
    folder: folder.split('/').at(-2) ?? null,
    overlays,
    others: notIncluded(root, files),
    complete,
  };
}

function shorter(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function readLibraries(root: Tree, files: Files, problems: Problems, read: typeof readYaml): (Tree | null)[] {
  const list = child(root, 'include');
  if (list?.kind !== 'list') return [];
  const known = [...files.keys()].flatMap((path) => LIBRARY.exec(path)?.[1] ?? []);
  const there =
    known.length === 0
      ? `Libraries lie in the folder 'library' beside the scenario's own folder.`
      : `There are: ${known.join(', ')}.`;
  return list.items.map((item) => {
    const name = item.kind === 'scalar' ? String(item.value) : '';
    const path = [...files.keys()].find(
      (key) => key === `library/${name}.yaml` || key.endsWith(`/library/${name}.yaml`),
    );
    if (path !== undefined) return read(path, files.get(path) ?? '', problems);
    problems.report('include/unknown', item.mark, `There is no library '${name}'.`, didYouMean(name, known) ?? there);
    return null;
  });
}

function notIncluded(root: Tree, files: Files): Files {
  const list = child(root, 'include');
  const included = list?.kind === 'list' ? list.items.map((item) => (item.kind === 'scalar' ? item.value : null)) : [];
  return new Map(
    [...files].flatMap(([path, text]) => {
      const name = LIBRARY.exec(path)?.[1];
      return name === undefined || included.includes(name) ? [] : [[name, text]];
    }),
  );
}

/** True for what a library says: it serves games of any length, and with any of the other libraries. */
export function fromLibrary({ file }: Mark): boolean {
  return LIBRARY.test(file.path);
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
