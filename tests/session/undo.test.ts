import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashState, legal, view } from '../../src/engine/index.ts';
import { Session } from '../../src/session/session.ts';
import { rulesetIn } from './compiled.ts';
import { crossing } from './crossing.ts';
import { passMonths, picks, play } from './play.ts';

const theWindow = rulesetIn('scenarios/the-window');
const fresh = () => Session.start(crossing, { seed: 'undo', difficulty: 'calm' });

function afterStarting(initiative: string) {
  const session = fresh();
  expect(session.do({ type: 'initiative/start', initiative }).ok).toBe(true);
  return session;
}

describe('a command can be taken back as long as it has shown nothing new', () => {
  test.each(['road', 'courtship'])('what is foreseeable can be taken back: the state is as before %s', (initiative) => {
    const before = fresh();
    const session = afterStarting(initiative);
    expect(session.canUndo()).toEqual({ ok: true, command: { type: 'initiative/start', initiative } });
    expect(session.undo().ok).toBe(true);
    expect(session.state).toEqual(before.state);
    expect(session.events).toEqual(before.events);
    expect(session.run.commands).toEqual([]);
  });

  test.each([
    ['dice', 'undo/chance'],
    ['oracle', 'undo/revealed'],
    ['whispers', 'undo/revealed'],
    ['hints', 'undo/revealed'],
    ['wooing', 'undo/revealed'],
    ['scouts', 'undo/revealed'],
    ['recall', 'undo/revealed'],
  ])('%s cannot: %s', (initiative, code) => {
    const session = afterStarting(initiative);
    expect(session.canUndo()).toEqual({ ok: false, problem: { code, data: {} } });
    const { state } = session;
    expect(session.undo().ok).toBe(false);
    expect(session.state).toBe(state);
  });

  test('a month cannot, nor the end of the game, nor nothing', () => {
    const session = fresh();
    expect(session.canUndo()).toMatchObject({ problem: { code: 'undo/nothing' } });
    expect(passMonths(session, 1).canUndo()).toMatchObject({ problem: { code: 'undo/month' } });
    expect(passMonths(session, 5).over).toBe(true);
    expect(session.canUndo()).toMatchObject({ problem: { code: 'undo/over' } });
  });

  test('nobody learns at the table what a capital would say and then was never there', () => {
    const session = Session.start(theWindow, { seed: 'table', difficulty: 'minister' });
    const capital = view(theWindow, session.state).talks.find(({ blocked }) => blocked === null)?.capital ?? '';
    expect(session.do({ type: 'table/open', capital }).ok).toBe(true);
    expect(session.canUndo()).toMatchObject({ problem: { code: 'undo/revealed' } });
    // To leave before anything was said can be thought better of.
    expect(session.do({ type: 'table/leave' }).ok).toBe(true);
    expect(session.undo().ok).toBe(true);
    const { terms = [], lengths = [] } = view(theWindow, session.state).table ?? {};
    const { id = '', most = 0 } = terms.find((term) => term.side === 'asked' && term.most > 0) ?? {};
    const proposal = { terms: { [id]: most }, months: lengths[0] ?? 0, exit: 1 };
    expect(session.do({ type: 'table/propose', ...proposal })).toMatchObject({ ok: true });
    expect(session.canUndo()).toMatchObject({ problem: { code: 'undo/revealed' } });
  });

  test('several commands are taken back one by one, down to the first that is known', () => {
    const session = fresh();
    session.do({ type: 'initiative/start', initiative: 'dice' });
    session.do({ type: 'initiative/start', initiative: 'road' });
    session.do({ type: 'forecast/file', question: 'truce-soon', percent: 30 });
    expect([session.undo().ok, session.undo().ok, session.undo().ok]).toEqual([true, true, false]);
    expect(session.run.commands).toHaveLength(1);
  });
});

test('taking back is as if it had never been done, wherever and whatever', () => {
  fc.assert(
    fc.property(fc.string(), picks(40), (seed, choices) => {
      const reached = () => play(Session.start(crossing, { seed, difficulty: 'calm' }), choices);
      const before = reached();
      const hash = hashState(before.state);
      const { length } = before.events;
      let session = before;
      for (const command of legal(crossing, before.state)) {
        session.do(command);
        if (session.undo().ok) {
          expect(hashState(session.state)).toBe(hash);
          expect(session.events).toHaveLength(length);
        } else session = reached();
      }
    }),
    { numRuns: 80 },
  );
});

test('listeners hear of what was done and of what was taken back', () => {
  const session = fresh();
  const heard: string[] = [];
  const stop = session.subscribe((change) =>
    heard.push(change.kind === 'peeked' ? change.kind : `${change.kind} ${change.command.type}`),
  );
  session.do({ type: 'initiative/start', initiative: 'road' });
  session.do({ type: 'initiative/start', initiative: 'no such' });
  session.undo();
  session.peek(['truce-soon']);
  session.peek(['truce-soon']);
  stop();
  passMonths(session, 1);
  expect(heard).toEqual(['did initiative/start', 'undid initiative/start', 'peeked']);
});
