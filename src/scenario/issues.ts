import type { z } from 'zod';
import { CODES, type ProblemCode } from './codes.ts';
import type { Problems } from './problem.ts';
import { newKey, renamedHint } from './renamed.ts';
import { COUNTRY_CODES } from './schema/board.ts';
import { descriptionAt, keysAt } from './schemaKeys.ts';
import { didYouMean } from './suggest.ts';
import { keyAt, type MapTree, markAt, type Path, type Tree, treeAt } from './tree.ts';

/** What a schema found wrong, in words for a designer and at the place in the file. */
export function reportIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  base: Path,
  root: MapTree,
  problems: Problems,
): void {
  for (const issue of issues) {
    if (problems.full) return;
    const path = [...base, ...(issue.path as (string | number)[])];
    if (issue.code === 'unrecognized_keys') {
      unknownKeys(issue, schema, path, root, problems);
      continue;
    }
    if (treeAt(root, path) === undefined && issue.code !== 'custom') {
      const parent = path.slice(0, -1);
      if (stillOld(schema, issue, treeAt(root, parent))) continue;
      const message = `The key '${String(path.at(-1))}' is missing in ${whereOf(parent)}.`;
      const meaning = descriptionAt(schema, issue.path as (string | number)[]);
      problems.report(
        'key/missing',
        parentMark(root, parent),
        message,
        meaning && `${String(path.at(-1))}: ${meaning}`,
      );
      continue;
    }
    // A whole number that is far too large is told by its own bounds.
    if (isUnsafe(issue) && issues.some((other) => other !== issue && sameKey(other, issue))) continue;
    const known = keysAt(schema, issue.path as (string | number)[], treeAt(root, path));
    const { code, text, hint } = describe(issue, treeAt(root, path), known);
    const sentence = text.startsWith('must ') ? `${subjectOf(path)} ${text}.` : text;
    problems.report(code, issue.code === 'invalid_key' ? keyAt(root, path) : markAt(root, path), sentence, hint);
  }
}

/** Keys that say how a thing stands to what was included; only 'true' means something. */
const ORDERS: ReadonlySet<string> = new Set(['override', 'remove']);
/** More keys than a person reads to find one. */
const MOST_KEYS = 24;

function isUnsafe(issue: z.core.$ZodIssue): boolean {
  const bound = issue.code === 'too_big' ? issue.maximum : issue.code === 'too_small' ? issue.minimum : 0;
  return Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER;
}

function sameKey(a: z.core.$ZodIssue, b: z.core.$ZodIssue): boolean {
  return a.path.join('.') === b.path.join('.');
}

/** Whether what is missing stands there under its old name, of which the unknown key tells. */
function stillOld(schema: z.ZodType, issue: z.core.$ZodIssue, parent: Tree | undefined): boolean {
  if (parent?.kind !== 'map') return false;
  const known = keysAt(schema, issue.path.slice(0, -1) as (string | number)[], parent);
  return [...parent.entries.keys()].some((key) => newKey(key, known) === issue.path.at(-1));
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  path: Path,
  root: MapTree,
  problems: Problems,
): void {
  const known = keysAt(schema, issue.path as (string | number)[], treeAt(root, path));
  const possible = known.length === 0 || known.length > MOST_KEYS ? null : `Possible here: ${known.join(', ')}.`;
  for (const key of issue.keys) {
    if (problems.full) return;
    const message = `The key '${key}' is not known in ${whereOf(path)}.`;
    const stray = treeAt(root, [...path, key]);
    const mark = keyAt(root, [...path, key]);
    const cut = stray?.kind === 'scalar' && stray.value === null && stray.mark.end === mark.end;
    const order = ORDERS.has(key) ? `Write '${key}: true', if it was included and should be changed or dropped.` : null;
    const comma = cut ? 'Inside { } a comma ends a value: put an expression or a text with commas in quotes.' : null;
    const renamed = newKey(key, known);
    const now = renamed && renamedHint(renamed);
    problems.report('key/unknown', mark, message, order ?? now ?? didYouMean(key, known) ?? comma ?? possible);
  }
}

function parentMark(root: MapTree, parent: Path) {
  const inList = typeof parent.at(-1) === 'number';
  const mark = inList ? markAt(root, parent) : keyAt(root, parent);
  return inList ? { ...mark, end: mark.start + 1 } : mark;
}

interface Description {
  readonly code: ProblemCode;
  /** Begins with "must", or is a whole sentence. */
  readonly text: string;
  readonly hint: string | null;
}

function describe(issue: z.core.$ZodIssue, tree: Tree | undefined, known: readonly string[]): Description {
  switch (issue.code) {
    case 'invalid_type': {
      const text = issue.message.startsWith('must ')
        ? issue.message
        : `must be ${KINDS[issue.expected] ?? issue.expected}`;
      return { code: 'type/wrong', text: `${text}${insteadOf(tree)}`, hint: shapeHint(issue.expected, tree, known) };
    }
    case 'too_big':
    case 'too_small':
      return { code: 'value/range', text: rangeText(issue), hint: null };
    case 'invalid_value': {
      const words = issue.values.map(String);
      const found = tree?.kind === 'scalar' ? String(tree.value) : '';
      const text = `must be ${words.length === 1 ? '' : 'one of '}${words.map((word) => `'${word}'`).join(', ')}${insteadOf(tree)}`;
      return {
        code: 'value/word',
        text,
        hint: turnedRound(found, words) ?? countryHint(found, words) ?? didYouMean(found, words) ?? ownHint(issue),
      };
    }
    case 'invalid_format':
      return { code: 'value/form', text: `${issue.message}${insteadOf(tree)}`, hint: null };
    case 'invalid_union':
      return { code: 'type/wrong', text: `${issue.message}${insteadOf(tree)}`, hint: null };
    case 'invalid_key': {
      const reason = issue.issues[0]?.message ?? 'must be an id';
      return { code: 'id/form', text: `The id '${String(issue.path.at(-1))}' ${reason}.`, hint: null };
    }
    case 'custom':
      return customText(issue);
    default:
      return { code: 'type/wrong', text: 'must be written as the format asks for', hint: null };
  }
}

/** What the schema itself has to say of a word that is none of its own. */
function ownHint({ message }: z.core.$ZodIssueInvalidValue): string | null {
  return message.startsWith('Invalid ') ? null : message;
}

/** `ROU-MDA` for `MDA-ROU`: borders name their countries in alphabetical order. */
function turnedRound(found: string, words: readonly string[]): string | null {
  const turned = found.toUpperCase().split('-').reverse().join('-');
  return turned.includes('-') && words.includes(turned) ? `Did you mean '${turned}'?` : null;
}

/** `LVA` for `Latvia`. */
function countryHint(found: string, words: readonly string[]): string | null {
  const code = COUNTRY_CODES[found.trim().toLowerCase()];
  return code !== undefined && words.includes(code) ? `Write its code: ${code}.` : null;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function customText(issue: z.core.$ZodIssueCustom): Description {
  const code = issue.params?.code;
  const hint = issue.params?.hint;
  return {
    code: typeof code === 'string' && code in CODES ? (code as ProblemCode) : 'value/range',
    text: issue.message,
    hint: typeof hint === 'string' ? hint : null,
  };
}

function rangeText(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  if (issue.message.startsWith('must ')) return issue.message;
  const big = issue.code === 'too_big';
  const bound = String(big ? issue.maximum : issue.minimum);
  if (issue.origin === 'string' && !big && issue.minimum === 1) return 'must not be empty';
  if (issue.origin === 'string') return `must be at ${big ? 'most' : 'least'} ${bound} characters long`;
  if (issue.origin === 'array') return `must have at ${big ? 'most' : 'least'} ${bound} items`;
  return `must be at ${big ? 'most' : 'least'} ${bound}`;
}

function insteadOf(tree: Tree | undefined): string {
  if (tree === undefined) return '';
  if (tree.kind !== 'scalar') return `, not a ${tree.kind}`;
  if (tree.value === null) return ', but nothing is written here';
  if (typeof tree.value !== 'string') return `, not ${tree.value}`;
  return tree.value.length > 40 ? ', not this text' : `, not '${tree.value}'`;
}

/** How what was written could be put into the shape that is asked for; `known` are the keys of a map. */
function shapeHint(expected: string, tree: Tree | undefined, known: readonly string[]): string | null {
  if (expected === 'array' && tree?.kind === 'map')
    return 'Put it in brackets, [{ … }], or begin each item with a hyphen.';
  if ((expected === 'object' || expected === 'record') && known.length > 0 && known.length <= MOST_KEYS)
    return `Its keys are: ${known.join(', ')}.`;
  if (tree?.kind !== 'scalar' || tree.value === null || String(tree.value).length > 60) return null;
  const text = String(tree.value).trim();
  if (expected === 'array') return `Put it in brackets: [${text}].`;
  if (expected === 'number' && /^[-+]?\d+(\.\d+)?$/.test(text)) return `Write it without quotes: ${text}.`;
  return expected === 'string' ? `Put it in quotes: "${text}".` : null;
}

/** 'the rule'-like wording for a path: `rules.harvest`, or the top of the file. */
function whereOf(path: Path): string {
  return path.length === 0 ? 'scenario.yaml' : `'${pathText(path)}'`;
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') return `Item ${last + 1} of '${String(path.at(-2))}'`;
  return `'${String(last)}'`;
}

function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .slice(1);
}
