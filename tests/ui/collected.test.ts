import { expect, test } from 'vitest';
import type { Opened } from '../../src/session/opened.ts';
import { Session } from '../../src/session/session.ts';
import { Collected } from '../../src/ui/desk/collected.ts';
import { tiny } from './course.ts';

const opened = (seed: string): Opened => ({
  ok: true,
  session: Session.start(tiny.ruleset, { seed, difficulty: tiny.display.defaultDifficulty }),
});
const handed = (...names: string[]) => names.map((name) => ({ name, text: name }));
const namesOf = ({ runs }: Collected) => runs.value.map(({ name }) => name);

test('runs that are handed in while others are being read are read after them', async () => {
  const collected = new Collected(async (text) => opened(text));
  const left = await Promise.all([collected.add(handed('Anna', 'Boris')), collected.add(handed('Eva'))]);
  expect(namesOf(collected)).toEqual(['Anna', 'Boris', 'Eva']);
  expect(left).toEqual([[], []]);
  expect(collected.reading.value).toBeNull();
});

test('a text that breaks the reading is named, and the others are read', async () => {
  const collected = new Collected(async (text) => {
    if (text === 'Boris') throw new RangeError('Nobody thought of this.');
    return opened(text);
  });
  expect(await collected.add(handed('Anna', 'Boris', 'Eva'))).toEqual(handed('Boris'));
  expect(namesOf(collected)).toEqual(['Anna', 'Eva']);
  expect(collected.refused.value).toEqual([expect.stringMatching(/^Boris: ./)]);
  expect(collected.reading.value).toBeNull();
});

test('what is put away while it is read does not come back, nor what waited for it', async () => {
  const collected = new Collected(async (text) => opened(text));
  const reading = [collected.add(handed('Anna')), collected.add(handed('Boris'))];
  collected.clear();
  const next = collected.add(handed('Eva'));
  expect(await Promise.all(reading)).toEqual([[], []]);
  await next;
  expect(namesOf(collected)).toEqual(['Eva']);
});
