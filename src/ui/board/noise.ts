/** Seeded noise: the same sheet of paper and the same hand every time, never Math.random. */

/** A hash of two whole numbers, 0…1. */
export function grain(seed: number, index: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 0x165667b1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Smooth noise along a line, −1…1; features are about one unit of `at` long. */
export function drift(seed: number, at: number): number {
  const left = Math.floor(at);
  const t = at - left;
  const ease = t * t * (3 - 2 * t);
  return (grain(seed, left) * (1 - ease) + grain(seed, left + 1) * ease) * 2 - 1;
}
