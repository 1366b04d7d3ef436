import { expect, test } from 'vitest';
import { type Effects, newGame, perform, type Ruleset } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';
import { Desk, number, quiet } from './desk.ts';

test('two phases that each bring the other come to rest', () => {
  const { ruleset } = compileTiny();
  const enter = (to: number): Effects => ({ origin: 0, list: [{ do: 'phase', situation: 0, to }] });
  const restless: Ruleset = {
    ...ruleset,
    situations: ruleset.situations.map((situation, i) =>
      i > 0
        ? situation
        : {
            ...situation,
            phases: situation.phases.map((phase, at) => ({
              ...phase,
              enter: enter(at === 0 ? 1 : 0),
              moves: [{ to: at === 0 ? 1 : 0, when: null, chance: { op: 'number', value: 1 }, origin: 0 }],
            })),
          },
    ),
  };
  const { state } = newGame(restless, { seed: 'restless', difficulty: restless.difficulties[0]?.id ?? '' });
  const moved: string[] = [];
  perform(restless, state, { type: 'month/end' }, ({ type }) => type === 'situation' && moved.push(type));
  expect(moved.length).toBeGreaterThan(1);
  expect(moved.length).toBeLessThan(20);
});

test('one month, one draw: the chances of all that may come next stand side by side, and what cannot come has none', () => {
  const phase = (id: string, ...moves: { to: number; chance: number; when?: number }[]) => ({
    id,
    enter: null,
    moves: moves.map(({ to, chance, when = 1 }) => ({ to, chance: number(chance), when: number(when), origin: 1 })),
  });
  const comes = (...moves: { to: number; chance: number; when?: number }[]) => {
    const phases = [phase('now', ...moves), phase('first'), phase('second')];
    const ruleset = quiet({ situations: [{ id: 'war', start: 0, known: true, phases }] });
    const ends = Array.from(
      { length: 400 },
      (_, i) => new Desk(ruleset, `draw ${i}`).pass().state.situations[0]?.phase,
    );
    return [0, 1, 2].map((at) => ends.filter((end) => end === at).length / 400);
  };
  const near = (shares: number[], expected: number[]) =>
    shares.forEach((share, i) => {
      expect(Math.abs(share - (expected[i] ?? 0)), `${shares} instead of ${expected}`).toBeLessThan(0.08);
    });
  near(comes({ to: 1, chance: 0.3 }, { to: 2, chance: 0.3 }), [0.4, 0.3, 0.3]);
  near(comes({ to: 1, chance: 0.3, when: 0 }, { to: 2, chance: 0.3 }), [0.7, 0, 0.3]);
  near(comes({ to: 1, chance: -2 }, { to: 2, chance: 0.5 }), [0.5, 0, 0.5]);
  expect(comes({ to: 1, chance: 5 }, { to: 2, chance: 1 })).toEqual([0, 1, 0]);
});
