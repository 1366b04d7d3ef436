import { commandLine } from './commandLine.ts';
import type { Run } from './run.ts';

/**
 * Where two runs part: the number of the first command in which they differ, which is the length of the shorter one if
 * the longer goes on from there; 'nowhere' if they are the same throughout, 'start' if they do not even begin alike
 * (another scenario, other rules, another difficulty or seed).
 */
export type Parting = number | 'nowhere' | 'start';

/** As long as two runs are the same game, the same has happened in them. */
export function partingOf(one: Run, other: Run): Parting {
  const alike = (['scenario', 'hash', 'difficulty', 'seed'] as const).every((field) => one[field] === other[field]);
  if (!alike) return 'start';
  const longer = one.commands.length >= other.commands.length ? one : other;
  const shorter = longer === one ? other : one;
  const at = longer.commands.findIndex((command, index) => {
    const beside = shorter.commands[index];
    return beside === undefined || commandLine(command) !== commandLine(beside);
  });
  return at === -1 ? 'nowhere' : at;
}
