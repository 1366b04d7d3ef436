/**
 * Words of the format that were called otherwise once, by their old names. They count months, and were called after
 * turns when every turn was one.
 */
const KEYS: Readonly<Record<string, string>> = { turns: 'months' };
const CLOCKS: Readonly<Record<string, string>> = { turn: 'months_passed', turns_left: 'months_left' };

/** What a key is called now, if it is one of those that are `known` where it stands; else null. */
export function newKey(old: string, known: readonly string[]): string | null {
  const now = Object.hasOwn(KEYS, old) ? KEYS[old] : undefined;
  return now !== undefined && !known.includes(old) && known.includes(now) ? now : null;
}

/** What a name of the expression language is called now; null if it was never one. */
export function newClock(old: string): string | null {
  return Object.hasOwn(CLOCKS, old) ? (CLOCKS[old] ?? null) : null;
}

/** What to write for an old name. */
export function renamedHint(now: string): string {
  return `Write '${now}': it counts months, however long a turn is.`;
}
