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

/**
 * The mean of the first values divided by the mean of the second, pair by pair, with Fieller's interval. Where the
 * second mean cannot be told from 0, the ratio could be anything and the interval has no ends.
 */
export function ratio(over: ArrayLike<number>, under: ArrayLike<number>): Interval {
  const count = over.length;
  const [a, b] = [mean(over).value, mean(under).value];
  const z2 = (Z * Z) / Math.max(1, count);
  const [va, vb, cov] = [variance(over, a), variance(under, b), covariance(over, under)];
  const square = b * b - z2 * vb;
  const value = b === 0 ? Number.NaN : a / b;
  if (!(square > 0)) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const middle = a * b - z2 * cov;
  const half = Math.sqrt(Math.max(0, middle * middle - square * (a * a - z2 * va)));
  return { value, low: (middle - half) / square, high: (middle + half) / square };
}

/** Unbiased covariance of pairs; 0 of fewer than two. */
function covariance(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  if (xs.length < 2) return 0;
  const [x, y] = [mean(xs).value, mean(ys).value];
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += ((xs[i] as number) - x) * ((ys[i] as number) - y);
  return sum / (xs.length - 1);
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

/**
 * The share of all variance that lies between groups (one-way analysis of variance, eta squared), each group counting
 * alike however many values it has; 0 when nothing varies.
 */
export function etaSquared(groups: readonly (readonly number[])[]): number {
  const means = groups.map((group) => mean(group).value);
  const grand = mean(means).value;
  const between = mean(means.map((value) => (value - grand) * (value - grand))).value;
  const within = mean(
    groups.map((group, i) => mean(group.map((value) => (value - (means[i] ?? 0)) * (value - (means[i] ?? 0)))).value),
  ).value;
  return between + within === 0 ? 0 : between / (between + within);
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
