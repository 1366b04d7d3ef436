import type { Range } from './range.ts';

/**
 * What is known of numbers and words once a condition holds, by the text of the expression that they stand for.
 * Enough to find conditions that exclude themselves; it never claims a contradiction where there is none.
 */
export type Facts = ReadonlyMap<string, Fact>;

/** A number between two bounds, or one of some words (by position). */
export type Fact =
  | {
      readonly kind: 'number';
      readonly low: number;
      readonly high: number;
      readonly lowOpen: boolean;
      readonly highOpen: boolean;
    }
  | { readonly kind: 'word'; readonly words: ReadonlySet<number> };

export const NOTHING: Facts = new Map();

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** What `x < 5` and its like say about x, or null if nothing (`!=`). */
export function bound(comparison: Comparison, value: number): Fact | null {
  const all = {
    kind: 'number',
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    lowOpen: false,
    highOpen: false,
  } as const;
  switch (comparison) {
    case '<':
      return { ...all, high: value, highOpen: true };
    case '<=':
      return { ...all, high: value };
    case '>':
      return { ...all, low: value, lowOpen: true };
    case '>=':
      return { ...all, low: value };
    case '==':
      return { ...all, low: value, high: value };
    case '!=':
      return null;
  }
}

export const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** Both hold. Null if they exclude each other. */
export function both(a: Facts, b: Facts): Facts | null {
  const joined = new Map(a);
  for (const [key, fact] of b) {
    const other = joined.get(key);
    const narrowed = other === undefined ? fact : intersect(other, fact);
    if (narrowed === null) return null;
    joined.set(key, narrowed);
  }
  return joined;
}

/** One of them holds, nobody knows which: what is true of both. */
export function either(a: Facts, b: Facts): Facts {
  const joined = new Map<string, Fact>();
  for (const [key, fact] of a) {
    const other = b.get(key);
    if (other !== undefined) joined.set(key, unite(fact, other));
  }
  return joined;
}

/** Whether a number in this range could satisfy the fact. */
export function possible([low, high]: Range, fact: Fact): boolean {
  return intersect({ kind: 'number', low, high, lowOpen: false, highOpen: false }, fact) !== null;
}

function intersect(a: Fact, b: Fact): Fact | null {
  if (a.kind === 'word' || b.kind === 'word') {
    if (a.kind !== 'word' || b.kind !== 'word') return a;
    const words = new Set([...a.words].filter((word) => b.words.has(word)));
    return words.size === 0 ? null : { kind: 'word', words };
  }
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  const empty = low > high || (low === high && (lowOpen || highOpen));
  return empty ? null : { kind: 'number', low, high, lowOpen, highOpen };
}

function unite(a: Fact, b: Fact): Fact {
  if (a.kind === 'word' || b.kind === 'word') {
    return a.kind === 'word' && b.kind === 'word' ? { kind: 'word', words: new Set([...a.words, ...b.words]) } : a;
  }
  const low = Math.min(a.low, b.low);
  const high = Math.max(a.high, b.high);
  return { kind: 'number', low, high, lowOpen: false, highOpen: false };
}
