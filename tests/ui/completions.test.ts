import { describe, expect, test } from 'vitest';
import type { Effect, GameEvent } from '../../src/engine/index.ts';
import { presentAftermath } from '../../src/ui/presenters/aftermath.ts';
import type { Book } from '../../src/ui/presenters/book.ts';
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
  expect(said).toMatch(/^It brought, its price included: .+ [+−]\d/);
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
  expect(answered?.outcome).toMatch(/^(It|Nothing came)/);
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
  expect(told?.text).toMatch(/^(It|Nothing came)/);
});

const envoy = tiny.ruleset.cables.findIndex(({ id }) => id === 'envoy');
const ignored = { type: 'cable-answered', turn: 0, cable: envoy, choice: 2, byDefault: false } as const;
const origin = tiny.ruleset.origins.findIndex(({ id }) => id === 'cable.envoy.ignore');
const draw = (came: boolean, turn = 0) => ({ type: 'roll', turn, origin, came }) as const;

/** What is said of a cable that was ignored and moved one figure by so much, as luck fell. */
function toldOf(slot: number, amount: number, draws: readonly GameEvent[] = [], book = tiny, fading = false) {
  const { course } = played(book, []);
  const common = { type: 'cause', turn: 0, decision: null, fading, slot, origin } as const;
  // A memory that fades as the month passes is not what was brought.
  const causes: GameEvent[] = [
    { ...common, phase: 'desk', amount },
    { ...common, phase: 'memory', amount: -amount / 4 },
  ].slice(0, fading ? 2 : 1) as GameEvent[];
  return completionText(book, { ...course, events: [...draws, ...(amount === 0 ? [] : causes)] }, ignored);
}

const open = tiny.ruleset.indicators.findIndex(({ id }) => id === 'treasury');
const estimated = tiny.ruleset.indicators.findIndex(({ known }) => known === 'estimate');

test('of an estimate only the direction is told', () => {
  const told = toldOf(estimated, 7);
  expect(told).toMatch(/^It brought: .+ up\.$/);
  expect(told).not.toMatch(/\d/);
});

test('what fades is told with what it was at first', () => {
  expect(toldOf(open, 8, [], tiny, true)).toBe('It brought: Treasury +8 m USD (fades).');
  expect(toldOf(estimated, -8, [], tiny, true)).toMatch(/ down \(fades\)\.$/);
});

test('of an amount a month it is said that it is one', () => {
  const monthly = { ...tiny, display: { ...tiny.display, monthly: ['treasury'] } };
  expect(toldOf(open, 7, [], monthly)).toMatch(/ \+7 m USD a month\.$/);
});

/** The fixture with one effect of the ignored cable's in place of its own. */
function ignoring(effect: Effect): Book {
  const cables = tiny.ruleset.cables.map((cable, at) =>
    at === envoy
      ? { ...cable, choices: cable.choices.map((each) => ({ ...each, effects: { origin, list: [effect] } })) }
      : cable,
  );
  return { ...tiny, ruleset: { ...tiny.ruleset, cables } };
}

const number = (value: number) => ({ op: 'number', value }) as const;
const gains = (by: number): Effect => ({ do: 'change', slot: open, by: number(by), hidden: false });
const chance = (yes: Effect[], no: Effect[]): Book =>
  // biome-ignore lint/suspicious/noThenProperty: the word of the engine; nobody awaits an effect
  ignoring({ do: 'roll', chance: number(0.5), key: 1, then: yes, else: no });

test('what was left to chance is said to have come off or not, and a risk to have come true or not', () => {
  const hope = chance([gains(5)], [gains(-2)]);
  expect(toldOf(open, 5, [draw(true)], hope)).toBe('It came off. It brought: Treasury +5 m USD.');
  expect(toldOf(open, -2, [draw(false)], hope)).toBe('It did not come off. It brought: Treasury −2 m USD.');
  expect(toldOf(open, 0, [draw(false)], chance([gains(5)], []))).toBe('It did not come off.');
  const risk = chance([gains(-5)], []);
  expect(toldOf(open, -5, [draw(true)], risk)).toMatch(/^The risk came true\. /);
  expect(toldOf(open, 0, [draw(false)], risk)).toBe('The risk did not come true.');
});

test('what became true by it is told in the words of the scenario', () => {
  const flag = tiny.ruleset.flags.findIndex(({ known }) => known);
  const set = { type: 'flag', turn: 0, flag, on: true, origin } as const;
  const book = chance([gains(5)], []);
  const meaning = tiny.texts[`flag.${tiny.ruleset.flags[flag]?.id}.meaning`];
  expect(meaning).toBeDefined();
  expect(toldOf(open, 5, [draw(true), set], book)).toContain(`It came off. ${meaning} It brought`);
  const secret = tiny.ruleset.flags.map((each) => ({ ...each, known: false }));
  const dark = { ...book, ruleset: { ...book.ruleset, flags: secret } };
  expect(toldOf(open, 5, [draw(true), set], dark)).not.toContain(meaning);
});

test('luck of another month, or of another decision, is none of it', () => {
  const book = chance([gains(5)], []);
  expect(toldOf(open, 7, [draw(true, 1)], book)).toMatch(/^It brought: /);
  expect(toldOf(open, 7, [{ ...draw(true), origin: origin + 1 }], book)).toMatch(/^It brought: /);
});

test('a draw that would send a cable is not given away, whether it came or not', () => {
  const sends: Effect = { do: 'cable', cable: 0, after: 2 };
  for (const book of [chance([sends], []), chance([sends], [gains(5)]), chance([gains(5)], [sends])]) {
    for (const came of [true, false]) {
      expect(toldOf(open, 7, [draw(came)], book)).toMatch(/^It brought: /);
      expect(toldOf(open, 0, [draw(came)], book)).toMatch(/^Nothing came/);
    }
  }
});

test('what is still to come is announced until it has come', () => {
  const list = tiny.ruleset.effectLists.length;
  const later = ignoring({ do: 'later', after: 2, list });
  const effectLists = [...tiny.ruleset.effectLists, { origin, list: [gains(5)] }];
  const book = { ...later, ruleset: { ...later.ruleset, effectLists } };
  expect(toldOf(open, 7, [], book)).toMatch(/ More of it is to come\.$/);
  const { course } = played(tiny, months(3));
  expect(completionText(book, { ...course, events: [] }, ignored)).toMatch(/^Nothing came/);
});

describe('a draw that a decision left to a later month', () => {
  const list = tiny.ruleset.effectLists.length;
  const later = (effect: Effect): Book => {
    const book = ignoring({ do: 'later', after: 2, list });
    return {
      ...book,
      ruleset: { ...book.ruleset, effectLists: [...tiny.ruleset.effectLists, { origin, list: [effect] }] },
    };
  };
  // biome-ignore lint/suspicious/noThenProperty: the word of the engine; nobody awaits an effect
  const gamble = (yes: Effect[]): Effect => ({ do: 'roll', chance: number(0.5), key: 1, then: yes, else: [] });
  const loss = later(gamble([gains(-5)]));
  const { course } = played(tiny, months(3));
  const told = (book: Book, events: readonly GameEvent[], at = events[0]) =>
    at && presentAftermath(book, { ...course, events }, at);
  const cause = {
    type: 'cause',
    turn: 2,
    phase: 'obligations',
    slot: open,
    amount: -5,
    origin,
    decision: 0,
    fading: false,
  };

  test('is told in the month in which it falls, with what it brought', () => {
    const title = 'What came of “An envoy at the gate: Let him wait”';
    expect(told(loss, [draw(true, 2), cause as GameEvent])).toMatchObject({
      title,
      text: 'The risk came true. It brought: Treasury −5 m USD.',
    });
    expect(told(loss, [draw(false, 2)])).toMatchObject({ title, text: 'The risk did not come true.' });
  });

  test('is announced as still to come', () => {
    expect(toldOf(open, 7, [], loss)).toMatch(/ More of it is to come\.$/);
  });

  test('is told with the answer when it falls in the same turn, and not given away when it sends a cable', () => {
    expect(told(loss, [draw(true), ignored])).toBeNull();
    expect(told(later(gamble([{ do: 'cable', cable: 0, after: 2 }])), [draw(true, 2)])).toBeNull();
  });

  test('is told only when it comes, if it is drawn month after month', () => {
    const cables = loss.ruleset.cables.map((cable, at) =>
      at === envoy
        ? {
            ...cable,
            choices: cable.choices.map((each) => ({
              ...each,
              effects: { origin, list: [1, 2, 3].map((after): Effect => ({ do: 'later', after, list })) },
            })),
          }
        : cable,
    );
    const book = { ...loss, ruleset: { ...loss.ruleset, cables } };
    expect(told(book, [draw(true, 2)])).not.toBeNull();
    expect(told(book, [draw(false, 2)])).toBeNull();
  });
});

test('nothing is said of other events', () => {
  const { course } = played(tiny, [start]);
  for (const event of course.events) expect(completionText(tiny, course, event)).toBeNull();
});
