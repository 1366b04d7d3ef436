import type { Problems } from './problem.ts';
import { rootSchema } from './schema/root.ts';
import { SECTION_NAMES, SINGLE } from './schema/sections.ts';
import type { Mark } from './source.ts';
import { didYouMean } from './suggest.ts';
import { child, type Entry, type MapTree, type Tree } from './tree.ts';

const ROOT_KEYS = Object.keys(rootSchema.shape);
const SECTION_KEYS = new Set([...SECTION_NAMES, ...Object.keys(SINGLE)] as string[]);
/** Sections whose maps are merged one level further down. */
const NESTED = new Set(['verdict', 'board', 'display']);

/** Puts files together, one after the other. */
export class Merger {
  readonly #problems: Problems;
  readonly #complete: boolean;
  readonly #sections = new Map<string, Entry>();
  /** Values that come from a library and may be overridden. */
  readonly #included = new Set<Tree>();

  /** @param complete false if a library could not be read: what is to be overridden may then be in it */
  constructor(problems: Problems, complete: boolean) {
    this.#problems = problems;
    this.#complete = complete;
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
      } else if (entry.value.kind !== 'map' && before !== undefined && this.#included.has(before.value) && !included) {
        // A list or a value of its own cannot say 'override'; nothing else could be meant.
        into.entries.set(id, entry);
      } else this.#entry(into, id, entry, included);
    }
  }

  #entry(into: MapTree, id: string, entry: Entry, included: boolean): void {
    const before = into.entries.get(id);
    const order = orderOf(entry.value);
    const overridable = before !== undefined && this.#included.has(before.value);
    if (order !== null && !overridable) {
      if (!this.#complete) return;
      const verb = order === 'remove' ? 'removed' : 'overridden';
      const hint = this.#problems.full ? null : didYouMean(id, into.entries.keys());
      this.#problems.report('include/nothing', entry.key, `'${id}' was not included, so it cannot be ${verb}.`, hint);
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
