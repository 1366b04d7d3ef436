import { type Command, type GameState, possible, type Ruleset, STANCES } from '../engine/index.ts';
import { type Deck, deckOf, END } from './deck.ts';
import { Luck } from './luck.ts';
import type { Policy } from './policy.ts';
import { countTableMoves, tableMove } from './tableMoves.ts';

/**
 * Shares of the kinds of commands that would drown a game if they were as likely as the rest: a forecast changes
 * nothing, and a player who stops whatever runs with the same zeal as starting it would never finish anything.
 */
const FORECAST = 1 / 32;
const STOP = 1 / 16;

/**
 * Decides by lot: each legal command is as likely as any other, save forecasts and stops, which are rarer. Draws from
 * all commands of the desk until a legal one comes, which is the same as drawing from `legal` and many times faster.
 */
export function randomPolicy(ruleset: Ruleset): Policy {
  const deck = deckOf(ruleset);
  return {
    id: 'random',
    player(seed) {
      const luck = new Luck(`random:${seed}`);
      return (state) => {
        let onDesk = 0;
        for (const { cable } of state.cables) onDesk += deck.answers[cable]?.length ?? 0;
        const atTable = countTableMoves(deck, state);
        for (;;) {
          const command = draw(deck, state, onDesk, atTable, luck);
          if (command === END) return command;
          if (command !== undefined && possible(ruleset, state, command)) return command;
        }
      };
    },
  };
}

/** One of all commands: so many of them answer cables, so many concern talks and treaties. */
function draw(deck: Deck, state: GameState, onDesk: number, atTable: number, luck: Luck): Command | undefined {
  const { starts, stances, forecasts } = deck;
  const all = 1 + onDesk + starts.length + stances.length * STANCES.length + atTable;
  const luckyNumber = luck.next() * (all + forecasts.length * FORECAST);
  let at = Math.floor(luckyNumber);
  if (at === 0) return END;
  if (at >= all) return forecasts[Math.floor((luckyNumber - all) / FORECAST)];
  at -= 1;
  if (at < onDesk) return answer(deck, state, at);
  at -= onDesk;
  if (at < starts.length) return initiative(deck, state, at, luck);
  at -= starts.length;
  if (at < atTable) return tableMove(deck, state, at, luck);
  at -= atTable;
  const demand = Math.floor(at / STANCES.length);
  const stage = state.demands[demand]?.stage;
  if (stage === 'dormant' || stage === 'complete') return undefined;
  return stances[demand]?.[at % STANCES.length];
}

function answer(deck: Deck, state: GameState, index: number): Command | undefined {
  let at = index;
  for (const { cable } of state.cables) {
    const commands = deck.answers[cable] ?? [];
    if (at < commands.length) {
      const attention = deck.ruleset.cables[cable]?.choices[at]?.attention ?? 0;
      return attention > state.attention ? undefined : commands[at];
    }
    at -= commands.length;
  }
  return undefined;
}

function initiative(deck: Deck, state: GameState, index: number, luck: Luck): Command | undefined {
  if (state.initiatives[index]?.running) return luck.next() < STOP ? deck.stops[index] : undefined;
  // What is plainly out of reach is told apart here already, as most draws of a spent month end so.
  return (deck.efforts[index] as number) > state.attention ? undefined : deck.starts[index];
}
