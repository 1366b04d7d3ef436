import type { ProblemCode } from '../codes.ts';
import type { Kind, Names } from '../names.ts';

/** Names before a dot, and what stands behind it. */
export const SPACES: Readonly<
  Record<string, { readonly kind: Kind; readonly code: ProblemCode; readonly word: boolean }>
> = {
  flag: { kind: 'flag', code: 'ref/unknown-flag', word: false },
  since: { kind: 'situation', code: 'ref/unknown-situation', word: false },
  world: { kind: 'dispute', code: 'ref/unknown-dispute', word: true },
  running: { kind: 'initiative', code: 'ref/unknown-initiative', word: false },
  times: { kind: 'initiative', code: 'ref/unknown-initiative', word: false },
  demand: { kind: 'demand', code: 'ref/unknown-demand', word: true },
  progress: { kind: 'demand', code: 'ref/unknown-demand', word: false },
  trend: { kind: 'indicator', code: 'ref/unknown-indicator', word: false },
  term: { kind: 'term', code: 'ref/unknown-term', word: false },
};

export const CLOCKS = ['months_passed', 'month', 'year', 'months_left'] as const;
/** Names that no indicator, parameter or situation may have. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(SPACES),
  ...CLOCKS,
  'difficulty',
  'amount',
  // The functions, and words of the expression language itself.
  'min',
  'max',
  'clamp',
  'abs',
  'floor',
  'sqrt',
  'ramp',
  'true',
  'false',
  'null',
  'in',
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'let',
  'loop',
  'package',
  'namespace',
  'return',
  'var',
  'void',
  'while',
  'has',
  'int',
  'uint',
  'double',
  'string',
  'bool',
  'bytes',
  'list',
  'map',
  'type',
  'dyn',
  'optional',
  'timestamp',
  'duration',
  'google',
  'size',
  'cel',
]);

/** An id as expressions write it. */
export function inExpressions(id: string): string {
  return id.replaceAll('-', '_');
}

/** Ids of a kind as expressions write them, with their positions. */
export function members(
  names: Names,
  kind: Kind,
): ReadonlyMap<string, { readonly id: string; readonly index: number }> {
  return new Map([...names.of(kind)].map(([id, index]) => [inExpressions(id), { id, index }]));
}
