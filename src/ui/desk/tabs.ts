import type { Ruleset } from '../../engine/index.ts';

/** The pages of the desk, in their order; keys 1 to 9 and 0 go to the first ten. */
export const TABS = [
  'brief',
  'cables',
  'initiatives',
  'union',
  'table',
  'obligations',
  'indicators',
  'forecasts',
  'log',
  'codex',
  'saves',
] as const;

export type Tab = (typeof TABS)[number];

/** The pages of a scenario: where no capital negotiates, there is no table, and nothing is owed. */
export function tabsOf({ table, demands }: Ruleset): readonly Tab[] {
  const left: readonly Tab[] = [
    ...(table.terms.length > 0 ? [] : (['table', 'obligations'] as const)),
    ...(demands.length > 0 ? [] : (['union'] as const)),
  ];
  return TABS.filter((tab) => !left.includes(tab));
}
