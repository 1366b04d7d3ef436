import type { Expr } from './expression.ts';

export const DEMAND_STAGES = ['dormant', 'raised', 'implementing', 'slow-walking', 'refused', 'complete'] as const;
export type DemandStage = (typeof DEMAND_STAGES)[number];

/** A list of effects with the origin that its changes are booked to. */
export interface Effects {
  readonly origin: number;
  readonly list: readonly Effect[];
}

export type Effect =
  /** Move an indicator by an amount. `hidden` keeps it out of previews. */
  | { readonly do: 'change'; readonly slot: number; readonly by: Expr; readonly hidden: boolean }
  /** Move a relation by an amount that fades: `keep` of what is left stays each month (0 ≤ keep < 1). */
  | {
      readonly do: 'remember';
      readonly slot: number;
      readonly by: Expr;
      readonly keep: number;
      readonly hidden: boolean;
    }
  | { readonly do: 'flag'; readonly flag: number; readonly on: boolean }
  | { readonly do: 'phase'; readonly situation: number; readonly to: number }
  /** Put a cable on the desk `after` months from now (0 is the coming turn's first morning). */
  | { readonly do: 'cable'; readonly cable: number; readonly after: number }
  | { readonly do: 'demand'; readonly demand: number; readonly to: DemandStage }
  /** Run a list `after` months from now (at least 1), in the phase 'obligations'. */
  | { readonly do: 'later'; readonly after: number; readonly list: number }
  | { readonly do: 'if'; readonly when: Expr; readonly then: readonly Effect[]; readonly else: readonly Effect[] }
  /** A draw of luck: `key` makes it its own stream, so that no other draw moves it. */
  | {
      readonly do: 'roll';
      readonly chance: Expr;
      readonly key: number;
      readonly then: readonly Effect[];
      readonly else: readonly Effect[];
    }
  /** Stop every running initiative of this id. */
  | { readonly do: 'stop'; readonly initiative: number };
