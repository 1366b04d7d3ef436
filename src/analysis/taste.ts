/**
 * How much more often a bot takes something that it likes by so many points, as a factor: 1 at 0, about e to the power
 * of the points above (the first terms of the series, which every browser adds up alike), its inverse below.
 */
export function taste(points: number): number {
  const size = Math.min(8, Math.abs(points));
  const factor = 1 + size + (size * size) / 2 + (size * size * size) / 6;
  return points < 0 ? 1 / factor : factor;
}

/** Points of something that leans so to a policy that likes the leans so. */
export function points(likes: readonly number[], leans: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < leans.length; i++) sum += (leans[i] as number) * (likes[i] ?? 0);
  return sum;
}
