import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Session } from '../../src/session/session.ts';
import { crossing } from '../session/crossing.ts';
import { picks, play } from '../session/play.ts';

/** Every indicator in every turn that has begun. */
function* places(session: Session): Generator<{ slot: number; turn: number }> {
  for (const slot of session.ruleset.indicators.keys()) {
    for (let turn = 0; turn <= session.turn; turn += 1) yield { slot, turn };
  }
}

const games = fc.record({ seed: fc.string(), difficulty: fc.constantFrom('calm', 'storm'), choices: picks(60) });

test('before and the causes of a turn add up to after, exactly', () => {
  fc.assert(
    fc.property(games, ({ seed, difficulty, choices }) => {
      const session = play(Session.start(crossing, { seed, difficulty }), choices);
      for (const { slot, turn } of places(session)) {
        const sum = session.causes(slot, turn).reduce((total, { amount }) => total + amount, 0);
        expect(session.before(slot, turn) + sum).toBe(session.after(slot, turn));
      }
    }),
    { numRuns: 300 },
  );
});

test('turns join without a gap, from the opening to the present', () => {
  fc.assert(
    fc.property(games, ({ seed, difficulty, choices }) => {
      const session = play(Session.start(crossing, { seed, difficulty }), choices);
      for (const { slot, turn } of places(session)) {
        const next = turn < session.turn ? session.before(slot, turn + 1) : session.state.values[slot];
        expect(session.after(slot, turn)).toBe(next);
        expect(session.history(slot)[turn]).toBe(session.before(slot, turn));
      }
      // The last turn of a game that is over has passed as well.
      const passed = session.turn + (session.over ? 1 : 0);
      for (const slot of crossing.indicators.keys()) {
        expect(session.history(slot)).toHaveLength(passed + 1);
        if (session.over) expect(session.history(slot).at(-1)).toBe(session.state.values[slot]);
      }
    }),
    { numRuns: 100 },
  );
});

test('undo leaves the ledger as it was', () => {
  fc.assert(
    fc.property(games, ({ seed, difficulty, choices }) => {
      const undone = play(Session.start(crossing, { seed, difficulty }), choices);
      while (undone.undo().ok);
      const resumed = Session.resume(crossing, undone.run);
      if (!resumed.ok) throw new Error(resumed.problem.code);
      for (const { slot, turn } of places(undone)) {
        expect(undone.causes(slot, turn)).toEqual(resumed.session.causes(slot, turn));
        expect(undone.after(slot, turn)).toBe(resumed.session.after(slot, turn));
      }
    }),
    { numRuns: 100 },
  );
});

test('a cause that comes from a decision names the command that was given', () => {
  const session = Session.start(crossing, { seed: 'who', difficulty: 'calm' });
  session.do({ type: 'month/end' });
  session.do({ type: 'initiative/start', initiative: 'road' });
  const [cost] = session.causes(0, 1).filter(({ decision }) => decision !== null);
  expect(cost).toMatchObject({ amount: -10, decision: 1, phase: 'desk' });
  expect(session.decision(1)).toEqual({ type: 'initiative/start', initiative: 'road' });
  expect(session.decisionTurn(1)).toBe(1);
});

test('a turn that has not begun, or an indicator that does not exist, is the caller’s mistake', () => {
  const session = Session.start(crossing, { seed: 'far', difficulty: 'calm' });
  expect(() => session.causes(0, 1)).toThrow(RangeError);
  expect(() => session.before(99, 0)).toThrow(RangeError);
});
