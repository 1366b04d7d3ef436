import { expect, test } from 'vitest';
import type { GameEvent } from '../../src/engine/index.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { completionText } from '../../src/ui/presenters/completions.ts';
import { presentAnswered } from '../../src/ui/presenters/log.ts';
import { courseNow, months, played, tiny } from './course.ts';

const start = { type: 'initiative/start', initiative: 'repair-bridge' } as const;

test('the brief says what a completed initiative brought, from the ledger', () => {
  const { course } = played(tiny, [start, ...months(3)]);
  const done = course.events.find((event) => event.type === 'initiative' && event.what === 'completed');
  if (!done) throw new Error('The bridge is not finished after three months.');
  const said = completionText(tiny, course, done);
  expect(said).toMatch(/^It brought: .+ [+−]\d/);
  const { course: then } = played(tiny, [start, ...months(done.turn + 1)]);
  expect(presentBrief(tiny, then).happened.map(({ text }) => text)).toContain(said);
});

const answer = (cable: string, choice: string) => ({ type: 'cable/answer', cable, choice }) as const;

test('an answer says at once what came of it, on the page of cables and in the next brief', () => {
  const { session, course } = played(tiny, [...months(1)]);
  const cable = course.now.cables[0];
  const choice = cable?.choices.find(({ blocked }) => blocked === null);
  if (!cable || !choice) throw new Error('No cable waits after a month.');
  session.do(answer(cable.id, choice.id));
  const [answered] = presentAnswered(tiny, courseNow(session));
  expect(answered?.title).toMatch(/^Answered “.+”: /);
  expect(answered?.outcome).toMatch(/^(It brought|As luck had it|Nothing came)/);
  session.do({ type: 'month/end' });
  expect(presentBrief(tiny, courseNow(session)).decided).toContainEqual(answered);
});

test('so does a cable that fell to its default', () => {
  const { session } = played(tiny, []);
  const fell = () => session.events.find((event) => event.type === 'cable-answered' && event.byDefault);
  while (!fell() && !session.over) session.do({ type: 'month/end' });
  const { happened } = presentBrief(tiny, courseNow(session));
  const told = happened.find(({ kind }) => kind === 'cable');
  expect(told?.title).toMatch(/went unanswered/);
  expect(told?.text).toMatch(/^(It brought|As luck had it|Nothing came)/);
});

const envoy = tiny.ruleset.cables.findIndex(({ id }) => id === 'envoy');
const ignored = { type: 'cable-answered', turn: 0, cable: envoy, choice: 2, byDefault: false } as const;
const origin = tiny.ruleset.origins.findIndex(({ id }) => id === 'cable.envoy.ignore');
const draw = (came: boolean, turn = 0) => ({ type: 'roll', turn, origin, came }) as const;

/** What is said of a cable that was ignored and moved one figure by so much, as luck fell. */
function toldOf(slot: number, amount: number, draws: readonly GameEvent[] = [], book = tiny) {
  const { course } = played(book, []);
  const common = { type: 'cause', turn: 0, phase: 'desk', decision: null, fading: false } as const;
  const causes = amount === 0 ? [] : [{ ...common, slot, amount, origin }];
  return completionText(book, { ...course, events: draws, causes: (of) => (of === slot ? causes : []) }, ignored);
}

const open = tiny.ruleset.indicators.findIndex(({ known }) => known === 'open');
const estimated = tiny.ruleset.indicators.findIndex(({ known }) => known === 'estimate');

test('of an estimate only the direction is told', () => {
  const told = toldOf(estimated, 7);
  expect(told).toMatch(/^It brought: .+ up\.$/);
  expect(told).not.toMatch(/\d/);
});

test('of an amount a month it is said that it is one', () => {
  const slot = tiny.ruleset.indicators.findIndex(({ id }) => id === 'treasury');
  const monthly = { ...tiny, display: { ...tiny.display, monthly: ['treasury'] } };
  expect(toldOf(slot, 7, [], monthly)).toMatch(/ \+7 m USD a month\.$/);
});

test('luck is spoken of where a draw came, or where all failed and nothing else came', () => {
  expect(toldOf(open, 7)).toMatch(/^It brought: /);
  expect(toldOf(open, 7, [draw(false)])).toMatch(/^It brought: /);
  expect(toldOf(open, 7, [draw(false), draw(true)])).toMatch(/^As luck had it, it brought: /);
  expect(toldOf(open, 0)).toMatch(/^Nothing came/);
  expect(toldOf(open, 0, [draw(false)])).toMatch(/^As luck had it, nothing came/);
  expect(toldOf(open, 0, [draw(false), draw(true)])).toMatch(/^Nothing came/);
});

test('luck of another month, or of another decision, is none of it', () => {
  expect(toldOf(open, 7, [draw(true, 1)])).toMatch(/^It brought: /);
  expect(toldOf(open, 7, [{ ...draw(true), origin: origin + 1 }])).toMatch(/^It brought: /);
});

test('a draw that would send a cable is not given away, whether it came or not', () => {
  const chance = { op: 'number', value: 0.5 } as const;
  // biome-ignore lint/suspicious/noThenProperty: the word of the engine; nobody awaits an effect
  const sends = { do: 'roll', chance, key: 1, then: [{ do: 'cable', cable: 0, after: 2 }], else: [] } as const;
  const book = {
    ...tiny,
    ruleset: {
      ...tiny.ruleset,
      cables: tiny.ruleset.cables.map((cable, at) =>
        at === envoy
          ? { ...cable, choices: cable.choices.map((each) => ({ ...each, effects: { origin, list: [sends] } })) }
          : cable,
      ),
    },
  };
  for (const came of [true, false]) {
    expect(toldOf(open, 7, [draw(came)], book)).toMatch(/^It brought: /);
    expect(toldOf(open, 0, [draw(came)], book)).toMatch(/^Nothing came/);
  }
});

test('nothing is said of other events', () => {
  const { course } = played(tiny, [start]);
  for (const event of course.events) expect(completionText(tiny, course, event)).toBeNull();
});
