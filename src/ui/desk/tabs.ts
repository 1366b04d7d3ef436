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
