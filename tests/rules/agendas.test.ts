import { describe, expect, test } from 'vitest';
import type { Expr, Move, Ruleset } from '../../src/engine/index.ts';
import { crossing } from '../session/crossing.ts';
import { Desk, number, quiet } from './desk.ts';

const WORTH_THE_TROUBLE = 4;

/** A capital with these moves, each of which pays the treasury as much as it is called after. */
function withMoves(moves: readonly Partial<Move>[], noise = 0): Ruleset {
  const [east] = crossing.capitals;
  if (!east) throw new Error('The crossing has one capital.');
  return quiet({
    capitals: [
      {
        ...east,
        threshold: WORTH_THE_TROUBLE,
        noise,
        moves: moves.map((move, i) => ({
          id: `move-${i}`,
          when: null,
          utility: number(0),
          cooldown: 0,
          seen: true,
          effects: { origin: 5, list: [{ do: 'change', slot: 0, by: number(i + 1), hidden: false }] },
          ...move,
        })),
      },
    ],
  });
}

/** The moves of so many months, by position; -1 for none. */
function movesIn(ruleset: Ruleset, months: number, seed = 'agenda'): number[] {
  const desk = new Desk(ruleset, seed);
  return Array.from({ length: months }, () => {
    const before = desk.value('treasury');
    const move = desk.pass().events.find(({ type }) => type === 'move');
    expect(desk.value('treasury') - before).toBe(move?.type === 'move' ? move.move + 1 : 0);
    return move?.type === 'move' ? move.move : -1;
  });
}

describe('each month a capital', () => {
  test('makes the one move that serves it best, or none if none is worth the trouble', () => {
    expect(movesIn(withMoves([{ utility: number(5) }, { utility: number(9) }, { utility: number(7) }]), 3)).toEqual([
      1, 1, 1,
    ]);
    expect(movesIn(withMoves([{ utility: number(WORTH_THE_TROUBLE) }, { utility: number(1) }]), 3)).toEqual([
      -1, -1, -1,
    ]);
    expect(movesIn(withMoves([]), 2)).toEqual([-1, -1]);
  });

  test('lets a move rest for as many months as it takes, and makes the next best meanwhile', () => {
    const moves = [{ utility: number(5) }, { utility: number(9), cooldown: 2 }];
    expect(movesIn(withMoves(moves), 7)).toEqual([1, 0, 0, 1, 0, 0, 1]);
    expect(movesIn(withMoves([{ utility: number(9), cooldown: 1 }]), 4)).toEqual([0, -1, 0, -1]);
  });

  test('makes no move whose condition does not hold, and weighs by how things stand', () => {
    const treasury: Expr = { op: 'value', slot: 0 };
    const poor: Expr = { op: 'less', a: treasury, b: number(304) };
    expect(movesIn(withMoves([{ utility: number(9), when: poor }, { utility: number(5) }]), 6)).toEqual([
      0, 0, 0, 0, 1, 1,
    ]);
    const rising: Expr = { op: 'subtract', a: treasury, b: number(297) };
    expect(movesIn(withMoves([{ utility: number(5) }, { utility: rising }]), 4)).toEqual([0, 0, 0, 1]);
  });

  test('is moved by luck as far as its noise goes: the same in the same game, by chance over many', () => {
    const ruleset = withMoves([{ utility: number(WORTH_THE_TROUBLE + 1) }], 10);
    const games = Array.from({ length: 200 }, (_, i) => movesIn(ruleset, 2, `luck ${i}`));
    expect(Array.from({ length: 200 }, (_, i) => movesIn(ruleset, 2, `luck ${i}`))).toEqual(games);
    const share = games.flat().filter((move) => move === 0).length / 400;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.65);
    // One month's luck is not the next one's.
    expect(games.filter(([first, second]) => first !== second).length).toBeGreaterThan(60);
    const firm = withMoves([{ utility: number(WORTH_THE_TROUBLE + 1) }], 0.9);
    expect(Array.from({ length: 50 }, (_, i) => movesIn(firm, 1, `firm ${i}`)).flat()).not.toContain(-1);
  });
});
