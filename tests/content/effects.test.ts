import { describe, expect, test } from 'vitest';
import type { Effect, Effects, Ruleset } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { type Change, compiledOf, tinyWith } from './tiny.ts';

const rulesetOf = (...changes: readonly Change[]): Ruleset => compiledOf(compile(tinyWith(...changes))).ruleset;

/** Effects of the initiative `listen`, whose completion is replaced. */
function effectsOf(list: string): { ruleset: Ruleset; effects: Effects } {
  const ruleset = rulesetOf({ file: 'tiny/desk.yaml', from: '      - { change: reports, by: 12 }\n', to: list });
  const effects = ruleset.initiatives.find(({ id }) => id === 'listen')?.complete;
  if (effects == null) throw new Error('The initiative has no effects.');
  return { ruleset, effects };
}

const number = (value: number) => ({ op: 'number', value });

describe('an effect of the format becomes effects of the engine', () => {
  test('in the words of the engine, with every name resolved', () => {
    const { ruleset, effects } = effectsOf(`
      - { change: reports, by: 12, hidden: true }
      - { set: toll_granted }
      - { clear: envoy_received }
      - { phase: war, to: truce }
      - { cable: complaint }
      - { cable: complaint, in: 2 }
      - { demand: garrison, to: raised }
      - { stop: market-fair }
      - { if: "calm > 3", then: [{ set: toll_granted }] }
`);
    const at = (list: readonly { readonly id: string }[], id: string) => list.findIndex((item) => item.id === id);
    const slot = at(ruleset.indicators, 'reports');
    const calm = { op: 'value', slot: at(ruleset.indicators, 'calm') };
    const cable = at(ruleset.cables, 'complaint');
    expect(effects.list).toEqual([
      { do: 'change', slot, by: number(12), hidden: true },
      { do: 'flag', flag: 0, on: true },
      { do: 'flag', flag: 1, on: false },
      { do: 'phase', situation: 0, to: 1 },
      { do: 'cable', cable, after: 0 },
      { do: 'cable', cable, after: 2 },
      { do: 'demand', demand: 0, to: 'raised' },
      { do: 'stop', initiative: at(ruleset.initiatives, 'market-fair') },
      // biome-ignore lint/suspicious/noThenProperty: the word of the engine; nobody awaits an effect
      { do: 'if', when: { op: 'less', a: number(3), b: calm }, then: [{ do: 'flag', flag: 0, on: true }], else: [] },
    ]);
    expect(ruleset.origins[effects.origin]).toEqual({ id: 'initiative.listen', sources: ['assumption'] });
  });

  test('`in` is one later list, `over` the same list on each of the next turns', () => {
    const { ruleset, effects } = effectsOf(`
      - { in: 3, do: [{ change: calm, by: 1 }] }
      - { over: 2, do: [{ change: calm, by: 2 }] }
`);
    const lists = effects.list.map((effect) => (effect.do === 'later' ? [effect.after, effect.list] : null));
    const [first, second] = [lists[0]?.[1] ?? -1, lists[1]?.[1] ?? -1];
    expect(lists).toEqual([
      [3, first],
      [1, second],
      [2, second],
    ]);
    expect(ruleset.effectLists[first]).toMatchObject({
      origin: effects.origin,
      list: [{ do: 'change', by: number(1) }],
    });
    expect(ruleset.effectLists[second]).toMatchObject({
      origin: effects.origin,
      list: [{ do: 'change', by: number(2) }],
    });
  });

  test.each([
    [1, 0.5],
    [2, 724 / 1024],
    [6, 912 / 1024],
    [120, 1018 / 1024],
  ])('a half-life of %d turns keeps a fixed share a turn, in steps of 1/1024', (fades, keep) => {
    const { effects } = effectsOf(`      - { change: patron_trust, by: 4, fades: ${fades} }\n`);
    expect(effects.list).toMatchObject([{ do: 'remember', keep }]);
    expect(Math.abs(keep ** fades - 0.5)).toBeLessThan(0.06);
  });
});

describe('the luck of a roll is its own', () => {
  const roll = '      - { chance: 0.5, then: [{ change: calm, by: 1 }] }\n';
  const other = '      - { chance: 0.1, then: [{ change: calm, by: 2 }] }\n';
  const keysOf = (list: string) =>
    effectsOf(list).effects.list.flatMap((effect) => (effect.do === 'roll' ? [effect.key] : []));

  test('whole numbers of 32 bits, each different', () => {
    const keys = keysOf(roll + other);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true);
  });

  test('other effects before it, other rolls behind it and rolls elsewhere do not move it', () => {
    const [key] = keysOf(roll);
    expect(keysOf(`      - { set: toll_granted }\n${roll}${other}`)[0]).toBe(key);
    const elsewhere = rulesetOf(
      { file: 'tiny/desk.yaml', from: '      - { change: reports, by: 12 }\n', to: roll },
      { file: 'tiny/desk.yaml', from: '      - { change: subsidy, by: 10 }\n', to: other },
    );
    const effects = elsewhere.initiatives.find(({ id }) => id === 'listen')?.complete;
    expect(effects?.list).toMatchObject([{ do: 'roll', key }]);
  });

  test('no two rolls of a scenario share a key', () => {
    const keys: number[] = [];
    const collect = (list: readonly Effect[]): void => {
      for (const effect of list) {
        if (effect.do === 'roll') keys.push(effect.key);
        if (effect.do === 'roll' || effect.do === 'if') collect([...effect.then, ...effect.else]);
      }
    };
    const { ruleset } = compiledOf(compile(tinyWith()));
    for (const { choices } of ruleset.cables) for (const { effects } of choices) collect(effects.list);
    for (const { effects } of ruleset.timeline) collect(effects?.list ?? []);
    for (const { effects } of ruleset.rules) collect(effects.list);
    expect(keys.length).toBeGreaterThan(2);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
