import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partingOf } from '../../src/session/parting.ts';
import { runPrefix } from '../../src/session/run.ts';
import { Session } from '../../src/session/session.ts';
import { crossing } from './crossing.ts';
import { passMonths, picks, play } from './play.ts';

const game = (seed = 'fork', difficulty = 'calm') => Session.start(crossing, { seed, difficulty });

test('runs part at the first decision that differs', () => {
  const one = passMonths(game(), 2);
  const other = passMonths(game(), 1);
  other.do({ type: 'initiative/start', initiative: 'road' });
  expect(partingOf(one.run, other.run)).toBe(1);
});

test('a run parts from its own beginning where that stops, and from itself nowhere', () => {
  fc.assert(
    fc.property(picks(30), fc.nat(), (choices, cut) => {
      const { run } = play(game(), choices);
      const commands = cut % (run.commands.length + 1);
      const expected = commands === run.commands.length ? 'nowhere' : commands;
      expect(partingOf(run, runPrefix(run, commands))).toBe(expected);
      expect(partingOf(runPrefix(run, commands), run)).toBe(expected);
    }),
  );
});

test('runs that start otherwise were never the same game', () => {
  expect(partingOf(game().run, game('another').run)).toBe('start');
  expect(partingOf(game().run, { ...game().run, hash: 'other rules' })).toBe('start');
});
