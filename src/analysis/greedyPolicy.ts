import { type Command, copyState, type GameState, legal, perform, type Ruleset, verdict } from '../engine/index.ts';
import { END } from './deck.ts';
import { Imagination } from './imagination.ts';
import type { Policy } from './policy.ts';

/** What a command must be better by, in points of the verdict, than ending the month: attention is not free. */
const WORTHWHILE = 1 / 64;

/**
 * Looks one month ahead: takes the command after which, if the month then ended, the verdict would stand highest. The
 * month is imagined, so that it knows no more than a player; all commands are weighed in the same imagined month.
 */
export function greedyPolicy(ruleset: Ruleset): Policy {
  return {
    id: 'greedy',
    player: (seed) => (state) => {
      const present = new Imagination(ruleset, state).draw(`greedy:${seed}:${state.turn}`);
      let best: Command = END;
      let most = outlook(ruleset, present, null) + WORTHWHILE;
      for (const command of legal(ruleset, state)) {
        if (command.type === 'forecast/file' || command.type === 'month/end') continue;
        const score = outlook(ruleset, present, command);
        if (score > most) [best, most] = [command, score];
      }
      return best;
    },
  };
}

/** The verdict a month on. What turns out to be impossible in the imagined present is worth nothing. */
function outlook(ruleset: Ruleset, present: GameState, command: Command | null): number {
  const state = copyState(present);
  if (command && perform(ruleset, state, command, null)) return Number.NEGATIVE_INFINITY;
  if (!state.over) perform(ruleset, state, END, null);
  return verdict(ruleset, state).overall;
}
