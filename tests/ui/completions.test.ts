import { expect, test } from 'vitest';
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
  expect(answered?.outcome).toMatch(/^(It brought|Nothing came|Luck)/);
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
  expect(told?.text).toMatch(/^(It brought|Nothing came|Luck)/);
});

test('of an estimate only the direction is told', () => {
  const { course } = played(tiny, []);
  const slot = tiny.ruleset.indicators.findIndex(({ known }) => known === 'estimate');
  const origin = tiny.ruleset.origins.findIndex(({ id }) => id === 'cable.envoy.ignore');
  const cause = {
    type: 'cause',
    turn: 0,
    phase: 'desk',
    slot,
    amount: 7,
    origin,
    decision: null,
    fading: false,
  } as const;
  const event = {
    type: 'cable-answered',
    turn: 0,
    cable: tiny.ruleset.cables.findIndex(({ id }) => id === 'envoy'),
    choice: 2,
    byDefault: false,
  } as const;
  const told = completionText(tiny, { ...course, causes: (of) => (of === slot ? [cause] : []) }, event);
  expect(told).toMatch(/^It brought: .+ up\.$/);
  expect(told).not.toMatch(/\d/);
});

test('nothing is said of other events', () => {
  const { course } = played(tiny, [start]);
  for (const event of course.events) expect(completionText(tiny, course, event)).toBeNull();
});
