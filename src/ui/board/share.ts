/** Holds a share to 0…1; anything that is not a number counts as 0. */
export function share(value: number): number {
  return value > 0 ? Math.min(1, value) : 0;
}
