import { BOTS, type Ruleset } from '../engine/index.ts';
import { END } from './deck.ts';
import { greedyPolicy } from './greedyPolicy.ts';
import { leaningPolicy } from './leaningPolicy.ts';
import type { Policy } from './policy.ts';
import { randomPolicy } from './randomPolicy.ts';

const BUILT_IN: Readonly<Record<(typeof BOTS)[number], (ruleset: Ruleset) => Policy>> = {
  random: randomPolicy,
  /** Decides nothing at all: every cable meets its default. A scenario may declare another 'passive'. */
  passive: () => ({ id: 'passive', player: () => () => END }),
  greedy: greedyPolicy,
};

/** Ids of all policies that can play a ruleset: the built-in ones, then those that the scenario declares. */
export function policyIds(ruleset: Ruleset): string[] {
  return [...new Set([...BOTS, ...ruleset.policies.map(({ id }) => id)])];
}

/** The policy of this id, undefined if there is none. What the scenario declares goes before what is built in. */
export function findPolicy(ruleset: Ruleset, id: string): Policy | undefined {
  const declared = ruleset.policies.find((policy) => policy.id === id);
  if (declared) return leaningPolicy(ruleset, declared);
  const bot = BOTS.find((each) => each === id);
  return bot && BUILT_IN[bot](ruleset);
}
