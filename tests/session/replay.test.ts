import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashState } from '../../src/engine/index.ts';
import { replay } from '../../src/session/replay.ts';
import { Session } from '../../src/session/session.ts';
import { crossing } from './crossing.ts';
import { passMonths, picks, play } from './play.ts';

test('a run played again ends in the same state, with the same events', () => {
  fc.assert(
    fc.property(fc.string(), picks(60), (seed, choices) => {
      const session = play(Session.start(crossing, { seed, difficulty: 'storm' }), choices);
      const replayed = replay(crossing, session.run);
      expect(replayed).toMatchObject({ ok: true, hash: hashState(session.state), events: session.events });
    }),
    { numRuns: 200 },
  );
});

test('a resumed session goes on as the first would have', () => {
  const first = play(Session.start(crossing, { seed: 'go on', difficulty: 'calm' }), [0.2, 0.6, 0.99, 0.4]);
  const resumed = Session.resume(crossing, first.run);
  if (!resumed.ok) throw new Error(resumed.problem.code);
  expect(resumed.session.canUndo()).toEqual(first.canUndo());
  expect(resumed.session.lastMonth()).toEqual(first.lastMonth());
  expect(passMonths(resumed.session, 2).state).toEqual(passMonths(first, 2).state);
});

test('a branch is the run up to a command, and can be played on differently', () => {
  const session = passMonths(Session.start(crossing, { seed: 'fork', difficulty: 'calm' }), 3);
  const branch = session.branch(2);
  expect(branch.commands).toHaveLength(2);
  const resumed = Session.resume(crossing, branch);
  expect(resumed).toMatchObject({ ok: true, session: { turn: 2 } });
  expect(resumed.ok && resumed.session.state).toEqual(session.stateAfter(2));
  expect(() => session.branch(4)).toThrow(RangeError);
  expect(() => session.stateAfter(-1)).toThrow(RangeError);
});

test('the log keeps what counts of a command, whatever else the caller passes and changes later', () => {
  const session = Session.start(crossing, { seed: 'copy', difficulty: 'calm' });
  const command = { type: 'initiative/start' as const, initiative: 'road', note: 'mine' };
  session.do(command);
  command.initiative = 'dice';
  expect(session.run.commands).toEqual([{ type: 'initiative/start', initiative: 'road' }]);
});

test('a seed counts as it looks, however it was typed', () => {
  const typed = Session.start(crossing, { seed: ' amber-7-linen\n', difficulty: 'calm' });
  expect(typed.run.seed).toBe('amber-7-linen');
  expect(typed.state).toEqual(Session.start(crossing, { seed: 'amber-7-linen', difficulty: 'calm' }).state);
});

test('a run of another scenario or difficulty is refused before it is played', () => {
  const { run } = Session.start(crossing, { seed: '', difficulty: 'calm' });
  expect(replay(crossing, { ...run, scenario: 'bridge' })).toMatchObject({ problem: { code: 'run/unknown-scenario' } });
  expect(replay(crossing, { ...run, difficulty: '-' })).toMatchObject({ problem: { code: 'run/unknown-difficulty' } });
});

test('the events of the last month are at hand for the brief', () => {
  const session = Session.start(crossing, { seed: 'brief', difficulty: 'calm' });
  expect(session.lastMonth()).toBe(session.opening);
  passMonths(session, 1).do({ type: 'initiative/start', initiative: 'road' });
  expect(session.lastMonth()[0]).toEqual({ type: 'month', turn: 0, phase: 'capitals' });
});
