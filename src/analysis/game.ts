import {
  type Command,
  type EventSink,
  type GameEvent,
  type GameState,
  newGame,
  perform,
  type Ruleset,
  type Verdict,
  verdict,
} from '../engine/index.ts';
import type { Player, Policy } from './policy.ts';

/** Something that watches games being played. Every part is optional; without `event` no events are made at all. */
export interface Observer {
  /** The first morning; its events have been told already. */
  begin?(state: GameState): void;
  event?(event: GameEvent): void;
  /** A command is about to be carried out. */
  before?(state: GameState, command: Command): void;
  /** A command has been carried out. */
  after?(state: GameState, command: Command): void;
  /** The game is over. */
  end?(state: GameState): void;
}

/** How one game went. */
export interface GameResult {
  readonly seed: string;
  /** Position of the ending in the ruleset's list. */
  readonly ending: number;
  /** Turn in which it ended; 0 is the first. */
  readonly turn: number;
  /** Commands given, the ends of months included. */
  readonly decisions: number;
  readonly verdict: Verdict;
}

export interface GameStart {
  readonly seed: string;
  /** Id of one of the ruleset's difficulties. */
  readonly difficulty: string;
}

/** No honest policy decides more often than this in one turn; more is a dead end that it cannot leave. */
const ENDLESS = 1_000;

/** A game that a policy could not play to its end: a fault of the policy or of the engine, never of the player. */
export class StuckGame extends Error {
  override readonly name = 'StuckGame';
}

/**
 * Plays one game from its first morning to its end. Throws RangeError for an unknown difficulty, StuckGame when the
 * policy gives an illegal command or does not come to the end of a turn.
 */
export function playGame(
  ruleset: Ruleset,
  policy: Policy,
  { seed, difficulty }: GameStart,
  observers: readonly Observer[] = [],
): GameResult {
  const { state, events } = newGame(ruleset, { seed, difficulty });
  for (const observer of observers) {
    if (observer.event) for (const event of events) observer.event(event);
    observer.begin?.(state);
  }
  return playOn(ruleset, state, policy.player(seed), observers, seed);
}

/** Plays on from a state, which it mutates, to the end of the game. Throws as `playGame` does. */
function playOn(
  ruleset: Ruleset,
  state: GameState,
  player: Player,
  observers: readonly Observer[] = [],
  seed = '',
): GameResult {
  playUntil(ruleset, state, player, Number.POSITIVE_INFINITY, observers, seed);
  if (!state.over) throw new StuckGame(`'${seed}' has no end.`);
  const { ending, turn } = state.over;
  return { seed, ending, turn, decisions: state.decisions, verdict: verdict(ruleset, state) };
}

/**
 * Plays on from a state, which it mutates, until the morning of a turn or the end of the game. Throws as `playGame`.
 */
export function playUntil(
  ruleset: Ruleset,
  state: GameState,
  player: Player,
  until: number,
  observers: readonly Observer[] = [],
  seed = '',
): void {
  const sink = sinkOf(observers);
  let turn = state.turn;
  let inTurn = 0;
  while (!state.over && state.turn < until) {
    inTurn = state.turn === turn ? inTurn + 1 : 0;
    turn = state.turn;
    if (inTurn > ENDLESS) throw new StuckGame(`Turn ${turn} of '${seed}' has ${ENDLESS} commands and no end.`);
    const command = player(state);
    for (const observer of observers) observer.before?.(state, command);
    const rejection = perform(ruleset, state, command, sink);
    if (rejection) throw new StuckGame(`Turn ${turn} of '${seed}': ${JSON.stringify(command)}: ${rejection.detail}`);
    for (const observer of observers) observer.after?.(state, command);
  }
  if (state.over) for (const observer of observers) observer.end?.(state);
}

function sinkOf(observers: readonly Observer[]): EventSink | null {
  const listeners = observers.filter((observer) => observer.event !== undefined);
  const [only] = listeners;
  if (!only) return null;
  if (listeners.length === 1) return (event) => only.event?.(event);
  return (event) => {
    for (const listener of listeners) listener.event?.(event);
  };
}
