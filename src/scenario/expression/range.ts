/** Lowest and highest that a number can be. A condition is 0 to 1. */
export type Range = readonly [number, number];

export const ANY: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
export const MAYBE: Range = [0, 1];

/** Smallest range around some numbers; what cannot be told (infinity times zero) may be anything. */
function around(...numbers: number[]): Range {
  return numbers.some(Number.isNaN) ? ANY : [Math.min(...numbers), Math.max(...numbers)];
}

export function hull([a, b]: Range, [c, d]: Range): Range {
  return [Math.min(a, c), Math.max(b, d)];
}

export function isSingle(range: Range, value: number): boolean {
  return range[0] === value && range[1] === value;
}

/** What the engine's operations make of ranges. */
export const OPERATIONS = {
  add: ([a, b]: Range, [c, d]: Range): Range => around(a + c, b + d),
  subtract: ([a, b]: Range, [c, d]: Range): Range => around(a - d, b - c),
  multiply: ([a, b]: Range, [c, d]: Range): Range => around(a * c, a * d, b * c, b * d),
  // A divisor that may come near zero makes any size possible.
  divide: ([a, b]: Range, [c, d]: Range): Range => (c <= 0 && d >= 0 ? ANY : around(a / c, a / d, b / c, b / d)),
  min: ([a, b]: Range, [c, d]: Range): Range => [Math.min(a, c), Math.min(b, d)],
  max: ([a, b]: Range, [c, d]: Range): Range => [Math.max(a, c), Math.max(b, d)],
} as const;

export function negated([a, b]: Range): Range {
  return [-b, -a];
}

export function absolute([a, b]: Range): Range {
  return a >= 0 ? [a, b] : b <= 0 ? [-b, -a] : [0, Math.max(-a, b)];
}

export function clamped(x: Range, low: Range, high: Range): Range {
  return OPERATIONS.min(OPERATIONS.max(x, low), high);
}
