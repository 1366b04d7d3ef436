import { describe, expect, test } from 'vitest';
import type { Command, GameEvent } from '../../src/engine/index.ts';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import type { Book, Course } from '../../src/ui/presenters/book.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { presentDue } from '../../src/ui/presenters/dueDates.ts';
import { presentDecisions } from '../../src/ui/presenters/log.ts';
import { presentEndMonth } from '../../src/ui/presenters/month.ts';
import { presentObligations } from '../../src/ui/presenters/obligations.ts';
import { presentTimeline } from '../../src/ui/presenters/timeline.ts';
import { months, played, tiny } from './course.ts';

/** The fixture with a patron that decides alone, so that what is signed is in force, and an envoy to send home. */
const sure: Book = {
  ...tiny,
  ruleset: {
    ...tiny.ruleset,
    flags: tiny.ruleset.flags.map((flag) => (flag.id === 'envoy_received' ? { ...flag, start: true } : flag)),
    table: {
      ...tiny.ruleset.table,
      bargainers: tiny.ruleset.table.bargainers.map((each) => each && { ...each, ratification: null }),
    },
  },
};

const sign: Command[] = [
  { type: 'table/open', capital: 'patron' },
  { type: 'table/propose', terms: { 'free-carts': 3, 'recall-envoy': 1, 'more-subsidy': 5 }, months: 8, exit: 1 },
];

test('nothing owed is said so', () => {
  expect(presentObligations(tiny, played(tiny, []).course)).toEqual({ due: [], active: [], past: [] });
});

describe('a treaty in force', () => {
  const { course } = played(sure, sign);
  const { active, due } = presentObligations(sure, course);

  test('shows who owes what, until when, and how it can be left', () => {
    expect(active).toHaveLength(1);
    expect(active[0]).toMatchObject({
      title: 'Treaty with Patronia: A larger chest and 2 more',
      status: 'in force',
      facts: ['signed in January 2025', 'until the end of August 2025', 'firm exit'],
      leave: { name: 'Leave: Treaty with Patronia: A larger chest and 2 more', option: { blocked: null } },
    });
    expect(
      active[0]?.sides.map(({ title, clauses }) => [title, ...clauses.map(({ name, status }) => [name, status])]),
    ).toEqual([
      [
        'You',
        ['Carts without toll (3 hundred carts a month)', 'in force'],
        ["Send the market's envoy home", 'due by the end of January 2025'],
      ],
      ['Patronia', ['A larger chest (5 million a month)', 'in force']],
    ]);
  });

  test('what is owed can be delivered, with its price', () => {
    const deliver = active[0]?.sides[0]?.clauses[1]?.deliver;
    expect(deliver).toMatchObject({ label: 'Deliver', costs: ['1 attention'], blocked: null });
    const after = played(sure, [...sign, { type: 'treaty/deliver', treaty: 1, term: 'recall-envoy' }]).course;
    expect(presentObligations(sure, after).active[0]?.sides[0]?.clauses[1]).toMatchObject({
      status: 'delivered',
      deliver: null,
    });
    expect(presentDue(sure, after).map(({ label }) => label)).toEqual([
      'It ends: Treaty with Patronia: A larger chest and 2 more',
    ]);
  });

  test('its dates stand in the list, the brief, the timeline and beside the end of the month', () => {
    expect(due.map(({ label, tag }) => [label, tag])).toEqual([
      ["You owe Patronia: Send the market's envoy home", 'this month'],
      ['It ends: Treaty with Patronia: A larger chest and 2 more', 'August 2025'],
    ]);
    expect(presentBrief(sure, course).urgent).toContainEqual(
      expect.objectContaining({ tab: 'obligations', tag: 'this month', pressing: true }),
    );
    expect(presentTimeline(sure, course)[7]?.lines).toEqual(['ends: treaty with Patronia (A larger chest and 2 more)']);
    expect(presentEndMonth(sure, course).open).toContainEqual({ text: '1 promise falls due', grave: true });
  });

  test('leaving shows its price before it is paid', () => {
    const deliver: Command = { type: 'treaty/deliver', treaty: 1, term: 'recall-envoy' };
    const leave: Command = { type: 'treaty/leave', treaty: 1 };
    const paid = played(sure, [...sign, deliver]).course;
    expect(paid.foresee(leave)).toMatchObject([{ indicator: 'patron_trust', low: -6 }]);
    const { past } = presentObligations(sure, played(sure, [...sign, deliver, leave]).course);
    expect(past[0]).toMatchObject({ status: 'left by you', leave: null, price: { title: 'What leaving cost' } });
  });

  test('is named by whom it is with and what it is about, where decisions are listed', () => {
    const deliver: Command = { type: 'treaty/deliver', treaty: 1, term: 'recall-envoy' };
    const leave: Command = { type: 'treaty/leave', treaty: 1 };
    const [first] = presentDecisions(sure, played(sure, [...sign, deliver, leave]).course);
    expect(first?.what).toMatch(
      /; Deliver to Patronia: .+; Leave the treaty with Patronia \(A larger chest and 2 more\)$/,
    );
  });

  test('leaving while something is owed breaks the promise too, and the page says so before and after', () => {
    const leave: Command = { type: 'treaty/leave', treaty: 1 };
    expect(course.foresee(leave)).toMatchObject([{ indicator: 'patron_trust', low: -12 }]);
    expect(active[0]?.leave?.text).toContain('counts as a broken promise');
    const { past } = presentObligations(sure, played(sure, [...sign, leave]).course);
    expect(past[0]?.sides[0]?.clauses.map(({ status }) => status)).toEqual(['ended', 'broken by you']);
    expect(past[0]?.price?.items).toMatchObject([{ indicator: 'patron_trust', direction: 'down' }]);
  });

  test('presses its seal on the board', () => {
    const place = { id: 'patron', at: [30, 55] as const, kind: 'capital' as const };
    const board = { ...sure.display.board, places: [place] };
    const { session, course: now } = played(sure, sign);
    const { seals } = presentBoard({ ...sure, display: { ...sure.display, board } }, session.state, now);
    expect(seals).toMatchObject([
      { title: 'Treaty with Patronia: A larger chest and 2 more', place: 'patron', broken: false },
    ]);
    expect(seals[0]?.detail).toContain('A treaty in force until the end of August 2025. You give: Carts without toll');
  });
});

describe('a promise that is not delivered', () => {
  test('is late for a month', () => {
    const { course } = played(sure, [...sign, ...months(1)]);
    expect(presentObligations(sure, course).active[0]?.sides[0]?.clauses[1]).toMatchObject({
      status: 'late: deliver it this month, or your word is broken',
      tone: 'danger',
    });
    expect(presentDue(sure, course)[0]).toMatchObject({ tag: 'late', pressing: true });
  });

  test('is then broken, and the page says what that cost', () => {
    const { course } = played(sure, [...sign, ...months(2)]);
    const { active, past } = presentObligations(sure, course);
    expect(active).toEqual([]);
    expect(past[0]).toMatchObject({
      status: 'broken by you',
      tone: 'danger',
      failures: ["You broke your word to Patronia: Send the market's envoy home. It was not delivered in time."],
    });
    expect(past[0]?.price).toMatchObject({
      title: 'What the broken word cost',
      items: [{ indicator: 'patron_trust', amount: '', direction: 'down', tone: 'bad' }],
    });
    expect(
      presentBrief(sure, course)
        .happened.filter(({ grave }) => grave)
        .map(({ title }) => title),
    ).toEqual(
      expect.arrayContaining([
        "You broke your word to Patronia: Send the market's envoy home",
        'Broken by you: treaty with Patronia (A larger chest and 2 more)',
      ]),
    );
  });
});

describe('the gravest news', () => {
  const news = (course: Course) => presentBrief(tiny, course).happened;
  const events = (...list: GameEvent[]): Course => {
    const { course } = played(tiny, months(1));
    return { ...course, events: [...course.events.filter(({ turn }) => turn === 1), ...list] };
  };
  const asked = tiny.ruleset.table.terms.findIndex(({ side }) => side === 'asked');
  const figure = { kind: 'indicator', index: 0, low: 3, high: 9 } as const;
  const name = tiny.texts[`indicator.${tiny.ruleset.indicators[0]?.id}.name`];
  const common = { turn: 0, treaty: 1, capital: 0, because: [figure] } as const;

  test('comes first, and says why a treaty never takes effect', () => {
    const move = { type: 'demand', turn: 0, demand: 0, stage: 'raised', what: 'raised' } as const;
    const [first] = news(events(move, { ...common, type: 'treaty', terms: [asked], what: 'lapsed' }));
    expect(first).toMatchObject({ grave: true, title: 'Never takes effect: treaty with Patronia (A larger chest)' });
    expect(first?.text).toBe(
      `The council of the patron: the answer was no. What weighed most against it: ${name} (3 to 9).`,
    );
  });

  test('says why a word was broken, on either side', () => {
    const broke = (term: number, what: 'betrayed' | 'broken') =>
      news(events({ ...common, type: 'clause', term, what }))[0]?.text;
    expect(broke(asked, 'betrayed')).toBe(`What weighed most in it: ${name} (3 to 9).`);
    const once = tiny.ruleset.table.terms.findIndex(({ side, kind }) => side === 'given' && kind === 'once');
    expect(broke(once, 'broken')).toBe('It was not delivered in time.');
  });
});

test('a treaty that waits for others says who answers and when', () => {
  const { course } = played(tiny, [
    sign[0] as Command,
    { type: 'table/propose', terms: { 'free-carts': 5, 'more-subsidy': 5 }, months: 4, exit: 0 },
  ]);
  const { active, due } = presentObligations(tiny, course);
  expect(active[0]?.facts).toContain('The council of the patron: the answer comes in February 2025');
  expect(active[0]?.sides[0]?.clauses[0]?.status).toBe('waits for the answer');
  expect(due[0]).toMatchObject({
    label: 'The council of the patron answers: Treaty with Patronia: A larger chest and 1 more',
    tag: 'February 2025',
    yours: false,
  });
});
