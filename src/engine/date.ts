import type { Ruleset } from './model/ruleset.ts';

/** 'YYYY-MM' of a turn's first month; turn 0 is the first. */
export function dateOf(ruleset: Ruleset, turn: number): string {
  const months = ruleset.start.month - 1 + turn * ruleset.turnMonths;
  const year = ruleset.start.year + Math.floor(months / 12);
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}
