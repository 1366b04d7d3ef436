/** An estimate with its 95 % confidence interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The standard normal's 97.5th percentile. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval for a share: `hits` of `runs`. Holds for shares near 0 and 1 too, where the textbook's does
 * not. Everything between 0 and 1 when nothing was run.
 */
export function wilson(hits: number, runs: number): Interval {
  if (runs <= 0) return { value: 0, low: 0, high: 1 };
  const share = hits / runs;
  const z2 = (Z * Z) / runs;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / runs + z2 / (4 * runs));
  // At 0 and 1 the bound is the share itself; what differs is rounding.
  const low = hits <= 0 ? 0 : Math.max(0, middle - half);
  const high = hits >= runs ? 1 : Math.min(1, middle + half);
  return { value: share, low, high };
}

/** The mean with the normal interval of its standard error; of a single number, the number alone. */
export function mean(values: ArrayLike<number>): Interval {
  const count = values.length;
  if (count === 0) return { value: 0, low: 0, high: 0 };
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] as number;
  const value = sum / count;
  const half = count < 2 ? 0 : Z * Math.sqrt(variance(values, value) / count);
  return { value, low: value - half, high: value + half };
}

/** Unbiased variance around the mean; 0 of fewer than two values. */
export function variance(values: ArrayLike<number>, around: number): number {
  if (values.length < 2) return 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const off = (values[i] as number) - around;
    sum += off * off;
  }
  return sum / (values.length - 1);
}

/** The percentile `share` (0 to 1) of values in rising order, straight between neighbours. NaN of nothing. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] as number;
  return low + (high - low) * (at - below);
}
