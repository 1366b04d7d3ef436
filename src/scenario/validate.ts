import { rootMarkOf } from './gather.ts';
import { reportIssues } from './issues.ts';
import type { Problems } from './problem.ts';
import { type RootData, rootSchema } from './schema/root.ts';
import {
  type EntryData,
  NEEDED,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
  SINGLE,
  type SingleData,
  type SingleName,
} from './schema/sections.ts';
import { child, keyAt, type MapTree, type Path, type Tree, toPlain } from './tree.ts';

/** What the files say, checked against the schema. Entries that are wrong in themselves are left out. */
export interface ScenarioData {
  readonly root: RootData | null;
  readonly entries: { readonly [K in SectionName]: ReadonlyMap<string, EntryData<K>> };
  readonly single: { readonly [K in SingleName]: SingleData<K> | null };
}

/** Checks everything that can be checked without looking at anything else. `complete`: no file is missing. */
export function validate(root: MapTree, complete: boolean, problems: Problems): ScenarioData {
  const entries = Object.fromEntries(SECTION_NAMES.map((name) => [name, section(name, root, problems)]));
  const single = Object.fromEntries(
    (Object.keys(SINGLE) as SingleName[]).map((name) => [name, one(name, root, problems)]),
  );
  for (const name of NEEDED) {
    if (root.entries.has(name) || !complete) continue;
    problems.report('key/missing', rootMarkOf(root), `The scenario has no section '${name}'.`);
  }
  return {
    root: rootData(root, problems),
    entries: entries as unknown as ScenarioData['entries'],
    single: single as unknown as ScenarioData['single'],
  };
}

function rootData(root: MapTree, problems: Problems): RootData | null {
  const values = Object.keys(rootSchema.shape).flatMap((key) => {
    const value = child(root, key);
    return value === undefined ? [] : [[key, toPlain(value)]];
  });
  const result = rootSchema.safeParse(Object.fromEntries(values));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = String(issue.path[0]);
    if (root.entries.has(key)) reportIssues([issue], rootSchema, [], root, problems);
    else problems.report('key/missing', rootMarkOf(root), `The key '${key}' is missing in scenario.yaml.`);
  }
  return null;
}

function section(name: SectionName, root: MapTree, problems: Problems): ReadonlyMap<string, unknown> {
  const valid = new Map<string, unknown>();
  const tree = child(root, name);
  if (tree === undefined) return valid;
  if (tree.kind !== 'map') {
    problems.report('type/wrong', keyAt(root, [name]), `'${name}' must be a map of things by their ids.`);
    return valid;
  }
  for (const [id, entry] of tree.entries) {
    if (problems.full) break;
    const form = SECTIONS[name].id.safeParse(id);
    if (!form.success) {
      const [issue] = form.error.issues;
      problems.report('id/form', entry.key, `The id '${id.slice(0, 60)}' ${issue?.message ?? 'must be shorter'}.`);
    }
    const data = checked(SECTIONS[name].entry, [name, id], entry.value, root, problems);
    if (data !== undefined) valid.set(id, data);
  }
  return valid;
}

function one(name: SingleName, root: MapTree, problems: Problems): unknown {
  const tree = child(root, name);
  return tree === undefined ? null : (checked(SINGLE[name], [name], tree, root, problems) ?? null);
}

function checked(
  schema: Parameters<typeof reportIssues>[1],
  path: Path,
  tree: Tree,
  root: MapTree,
  problems: Problems,
): unknown {
  const result = schema.safeParse(toPlain(tree));
  if (result.success) return result.data;
  reportIssues(result.error.issues, schema, path, root, problems);
  return undefined;
}
