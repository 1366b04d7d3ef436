import { expect, test } from 'vitest';
import { type Effects, newGame, perform, type Ruleset } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';

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
