import { expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { ScenarioShelf } from '../../src/scenarioShelf.ts';
import { compileTiny } from '../content/tiny.ts';

const tiny = compileTiny();
const { id, start, turns, turnMonths } = tiny.ruleset;
const shelfWith = (load: () => Promise<CompiledScenario>) =>
  new ScenarioShelf([{ id, title: 'The Ford', start, turns, turnMonths, load }]);

test('a scenario that could not be had is asked for again, and then kept', async () => {
  let asked = 0;
  const shelf = shelfWith(async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('There is no network.');
    return tiny;
  });
  await expect(shelf.load(id)).rejects.toThrow('no network');
  expect(shelf.loaded(id)).toBeUndefined();
  expect(await shelf.load(id)).toBe(tiny);
  expect(await shelf.load(id)).toBe(tiny);
  expect(shelf.loaded(id)).toBe(tiny);
  expect(asked).toBe(2);
});

test('whoever asks while it is on its way gets the same', async () => {
  const shelf = shelfWith(async () => ({ ...tiny }));
  const [one, other] = await Promise.all([shelf.load(id), shelf.load(id)]);
  expect(one).toBe(other);
});

test('of a scenario that is not on the list there is none', async () => {
  expect(await shelfWith(async () => tiny).load('elsewhere')).toBeUndefined();
});
