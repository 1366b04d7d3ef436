import type { Mark } from './source.ts';

/** What a YAML file says, each value with its place. Anything else of YAML was refused before. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  readonly mark: Mark;
  readonly entries: Map<string, Entry>;
}

export interface Entry {
  readonly key: Mark;
  readonly value: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly mark: Mark;
  readonly items: readonly Tree[];
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly mark: Mark;
  readonly value: string | number | boolean | null;
}

/** Steps from the root of a tree to a value in it. */
export type Path = readonly (string | number)[];

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** The values without their places. Safe: names that objects inherit are refused when a file is read. */
export function toPlain(tree: Tree): Plain {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toPlain);
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
}

export function child(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (tree?.kind === 'map') return tree.entries.get(String(step))?.value;
  if (tree?.kind === 'list' && typeof step === 'number') return tree.items[step];
  return undefined;
}

export function treeAt(root: Tree, path: Path): Tree | undefined {
  let tree: Tree | undefined = root;
  for (const step of path) tree = child(tree, step);
  return tree;
}

/** The place of a value; if it does not exist, the place of the nearest thing around it that does. */
export function markAt(root: Tree, path: Path): Mark {
  let tree: Tree = root;
  let mark = root.mark;
  for (const [depth, step] of path.entries()) {
    const next = child(tree, step);
    if (next === undefined) break;
    // What is longer than a line is best shown by its name.
    const key = tree.kind === 'map' ? tree.entries.get(String(step))?.key : undefined;
    mark = key !== undefined && (next.kind !== 'scalar' || depth < path.length - 1) ? key : next.mark;
    tree = next;
  }
  return mark;
}

/** The place of the key at the end of the path, rather than of its value. */
export function keyAt(root: Tree, path: Path): Mark {
  const parent = treeAt(root, path.slice(0, -1));
  const key = parent?.kind === 'map' ? parent.entries.get(String(path.at(-1)))?.key : undefined;
  return key ?? markAt(root, path);
}
