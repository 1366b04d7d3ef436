import { describe, expect, test } from 'vitest';
import type { Command, Proposal } from '../../src/engine/index.ts';
import { presentAssessment } from '../../src/ui/presenters/assessment.ts';
import type { Course } from '../../src/ui/presenters/book.ts';
import { presentLog } from '../../src/ui/presenters/log.ts';
import { presentEndMonth } from '../../src/ui/presenters/month.ts';
import { lowered, raised, samePackage, snapped, startingPackage, withTerm } from '../../src/ui/presenters/package.ts';
import { presentPackage } from '../../src/ui/presenters/packageTerms.ts';
import { presentPartners, presentTalks } from '../../src/ui/presenters/table.ts';
import { presentOutcome } from '../../src/ui/presenters/tableOutcome.ts';
import { unitFor } from '../../src/ui/presenters/units.ts';
import { months, played, tiny } from './course.ts';

const open: Command = { type: 'table/open', capital: 'patron' };
const greedy: Proposal = { terms: { 'free-carts': 1, 'more-subsidy': 30 }, months: 4, exit: 0 };
const kind: Proposal = { terms: { 'free-carts': 5, 'more-subsidy': 5 }, months: 4, exit: 0 };
const propose = (proposal: Proposal): Command => ({ type: 'table/propose', ...proposal });

function tableOf(course: Course) {
  if (!course.now.table) throw new Error('no talks are open');
  return course.now.table;
}

describe('before talks', () => {
  test('a capital shows what it wants, what it could give and take, who must agree, and what talks cost', () => {
    expect(presentPartners(tiny, played(tiny, []).course)).toMatchObject([
      {
        name: 'Patronia',
        rounds: '3 proposals',
        interests: ['A crossing that is open to it'],
        redLines: ['Foreign garrisons at the river'],
        takes: ['Carts without toll', "Send the market's envoy home"],
        gives: ['A larger chest'],
        alone:
          'It cannot decide alone: The council of the patron. The answer comes 1 month after the signature. As things stand, a yes is likely: 75 %.',
        option: { costs: ['2 attention'], blocked: null },
      },
    ]);
  });

  test('a capital that was asked too recently says when it can be asked again', () => {
    const { course } = played(tiny, [open, { type: 'table/leave' }, ...months(1)]);
    expect(presentPartners(tiny, course)[0]?.option.blocked).toBe(
      'The last talks were in January 2025. The next are possible in April 2025.',
    );
  });
});

test('a month has room for one capital at the table, and the others say when they can be asked', () => {
  const [patron, ...others] = tiny.ruleset.table.bargainers;
  const both = {
    ...tiny,
    ruleset: { ...tiny.ruleset, table: { ...tiny.ruleset.table, bargainers: [patron, patron] } },
  };
  expect(others).toEqual([null]);
  const { course } = played(both as typeof tiny, [open, { type: 'table/leave' }]);
  expect(presentPartners(both as typeof tiny, course)[1]?.option.blocked).toBe(
    'You have opened talks this month already. The next are possible in February 2025.',
  );
});

describe('a package', () => {
  const { course } = played(tiny, [open]);
  const table = tableOf(course);

  test('moves its amounts on their scale and never beyond what is possible', () => {
    const grid = { min: 10, most: 40, step: 10 };
    expect([raised(grid, 10), raised(grid, 40), lowered(grid, 20), lowered(grid, 10)]).toEqual([20, 40, 10, 10]);
    expect([Number.NaN, -3, 4, 24, 26, 99].map((typed) => snapped(grid, typed))).toEqual([10, 10, 10, 20, 30, 40]);
  });

  test('takes terms in and out, and knows when two say the same', () => {
    const one = withTerm(startingPackage(table), 'free-carts', 2);
    expect(one).toEqual({ terms: { 'free-carts': 2 }, months: 4, exit: 0 });
    expect(withTerm(one, 'free-carts', 0).terms).toEqual({});
    expect(samePackage(one, { ...one })).toBe(true);
    expect(samePackage(one, { ...one, exit: 1 })).toBe(false);
    expect(samePackage(one, withTerm(one, 'more-subsidy', 5))).toBe(false);
  });

  test('lists both sides: how each term works, and why one is not possible', () => {
    const [given, asked] = presentPackage(tiny, course, table, kind).sides;
    expect(given?.terms).toMatchObject([
      { name: 'Carts without toll', amount: 5, scale: '1 to 5 hundred carts a month', blocked: null },
      { name: "Send the market's envoy home", amount: 0, whole: true, blocked: 'There is no envoy to send home.' },
    ]);
    expect(given?.terms.map(({ burden }) => burden)).toEqual([
      'Yours to keep in every month of the treaty: one failure is a warning, the next breaks it.',
      'Yours to deliver within 1 month of taking effect; delivering takes 1 attention.',
    ]);
    expect(asked?.terms[0]?.nature).toContain('unless it breaks its word');
    expect(asked?.terms[0]?.burden).toBeNull();
  });

  test('sorts the terms of a side by the scenario’s subjects, what has none last', () => {
    const [given, asked] = presentPackage(tiny, course, table, kind).sides;
    expect(given?.subjects).toEqual([
      { id: 'trade', name: 'Trade' },
      { id: '', name: 'Other terms' },
    ]);
    expect(given?.terms.map(({ subject }) => subject)).toEqual(['trade', '']);
    expect(asked?.subjects).toEqual([{ id: '', name: 'Other terms' }]);
  });

  test('offers the lengths that are discussed and says what each exit means', () => {
    const { lengths, exits, exitText } = presentPackage(tiny, course, table, { ...kind, exit: 2 });
    expect(lengths.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['4 months', true],
      ['8 months', false],
    ]);
    expect(exits.find(({ chosen }) => chosen)?.label).toBe('Binding');
    expect(exitText).toContain('costs most');
  });

  test('says before it is signed what leaving it early would cost, by its exit and its promises', () => {
    const price = (proposal: Proposal) => presentPackage(tiny, course, table, proposal).exitPrice;
    expect(price(kind)).toEqual([
      'Leaving it early would cost: Trust of the patron −3 (fades).',
      'While something you promised is not kept, it breaks your word as well: Trust of the patron −6 (fades).',
    ]);
    expect(price({ ...kind, exit: 2 })[0]).toContain('−9');
    expect(price({ ...kind, terms: { 'more-subsidy': 5 } })).toHaveLength(1);
    expect(price({ ...kind, terms: {} })).toEqual([]);
  });

  test('cannot be proposed while it is empty, nor twice', () => {
    expect(presentPackage(tiny, course, table, startingPackage(table)).blocked).toContain('at least one term');
    expect(presentPackage(tiny, course, table, kind).blocked).toBeNull();
    const after = played(tiny, [open, propose(greedy)]).course;
    expect(presentPackage(tiny, after, tableOf(after), greedy).blocked).toBe('This is what you proposed last.');
  });
});

describe('the weighing', () => {
  const { course } = played(tiny, [open]);

  test('is words and ranges: sure when the ranges do not touch, leaning when they do', () => {
    const outlook = (proposal: Proposal) => presentAssessment(tiny, course, proposal)?.outlook;
    expect(outlook(greedy)).toBe('refuse');
    expect(outlook(kind)).toBe('sign');
    const between = { ...kind, terms: { 'free-carts': 4, 'more-subsidy': 20 } };
    expect(outlook(between)).toMatch(/^lean-/);
    expect(presentAssessment(tiny, course, between)?.fog).toContain('Better intelligence');
    expect(presentAssessment(tiny, course, { ...kind, terms: {} })).toBeNull();
  });

  test('says what was answered, and no longer what is expected, of a package that was refused', () => {
    const answered = played(tiny, [open, propose(greedy)]).course;
    expect(presentAssessment(tiny, answered, greedy)).toMatchObject({
      outlook: 'refuse',
      title: 'Patronia has refused this',
    });
    const other = { ...greedy, terms: { ...greedy.terms, 'free-carts': 2 } };
    expect(presentAssessment(tiny, answered, other)?.title).not.toContain('has refused');
  });

  test('names every part, from what speaks most for the package to what speaks most against it', () => {
    const assessment = presentAssessment(tiny, course, greedy);
    expect(assessment?.parts.map(({ name, word }) => [name, word])).toEqual([
      ['Need of the crossing', 'for'],
      ['Trust in you', 'for or against'],
      ['Given: Carts without toll', 'slightly for'],
      ['Resistance at home to giving this much', 'slightly against'],
      ['Asked: A larger chest', 'strongly against'],
    ]);
    expect(assessment?.against).toBe('Most against it: you ask for “A larger chest”.');
    expect(assessment?.parts[1]?.points).toBe('−1.6 to +4.8');
    expect(assessment?.spoken).toBe('To Patronia the package is worth −3.0 to +3.4 points; it must reach 4.0.');
  });

  test('lies on one beam with what is needed', () => {
    const beam = presentAssessment(tiny, course, kind)?.beam;
    for (const share of [beam?.package.from, beam?.package.to, beam?.need.from, beam?.need.to]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});

describe('the answer', () => {
  const { course } = played(tiny, [open, propose(greedy)]);

  test('names the part that decided, what would help, and what is left', () => {
    const talks = presentTalks(tiny, course);
    expect(talks?.answer).toMatchObject({
      title: 'Patronia would sign something else',
      reason: 'What decided it: you ask for “A larger chest”.',
      hint: 'Ask for less of it, or give more in return.',
    });
    expect(talks).toMatchObject({ made: 1, all: 3, left: '2 proposals left', over: null });
  });

  test('lays the counter-offer beside the proposal, each change with its meaning for you', () => {
    const counter = presentTalks(tiny, course)?.answer?.counter;
    expect(
      counter?.sides.map(({ title, rows }) => [title, ...rows.map(({ yours, theirs }) => [yours, theirs])]),
    ).toEqual([
      ['You give', ['1 hundred carts a month', '5 hundred carts a month']],
      ['You ask', ['30 million a month', '10 million a month']],
    ]);
    expect(counter?.sides.flatMap(({ rows }) => rows.map(({ mark, tone }) => [mark, tone]))).toEqual([
      ['raised', 'bad'],
      ['lowered', 'bad'],
    ]);
    expect(counter?.sign.blocked).toBeNull();
  });

  test('is taken back when something was done since that the capital resents, and says what changed', () => {
    const refuse: Command = { type: 'demand/answer', demand: 'garrison', stance: 'refuse' };
    const after = played(tiny, [...months(3), open, propose(greedy), refuse, { type: 'table/sign' }]).course;
    expect(presentTalks(tiny, after)?.answer).toMatchObject({
      title: 'Patronia no longer stands by its offer',
      reason: 'What changed since: Trust in you.',
      counter: null,
      spoken: 'Patronia takes its offer back. What changed since: Trust in you.',
    });
    expect(presentLog(tiny, after)[0]?.happenings.map(({ title }) => title)).toContain(
      'Patronia takes its offer back: Trust in you',
    );
  });

  test('is a plain refusal when nothing within reach would do, and still teaches', () => {
    const bargainers = tiny.ruleset.table.bargainers.map(
      (each) => each && { ...each, reservation: { op: 'number' as const, value: 90 } },
    );
    const proud = { ...tiny, ruleset: { ...tiny.ruleset, table: { ...tiny.ruleset.table, bargainers } } };
    expect(presentTalks(proud, played(proud, [open, propose(greedy)]).course)?.answer).toMatchObject({
      title: 'Patronia refuses',
      reason: 'What decided it: you ask for “A larger chest”.',
      counter: null,
      spoken: 'Patronia refuses. What decided it: you ask for “A larger chest”.',
    });
    const alms = presentTalks(proud, played(proud, [open, propose({ ...kind, terms: { 'free-carts': 1 } })]).course);
    expect(alms?.answer).toMatchObject({ reason: 'What decided it: there is too little in it.' });
  });

  test('when proposals are used up only the offer or the door remains', () => {
    const again = (exit: number) => propose({ ...greedy, exit });
    const last = presentTalks(tiny, played(tiny, [open, again(0), again(1), again(2)]).course);
    expect(last?.left).toBe('No proposals left');
    expect(last?.over).toMatch(/Sign the offer of Patronia, or leave the table/);
  });

  test('warns that leaving after bargaining is remembered, and says afterwards what it cost', () => {
    expect(presentTalks(tiny, played(tiny, [open]).course)?.leave.warning).toBeNull();
    expect(presentTalks(tiny, course)?.leave.warning).toContain('remembered');
    expect(course.foresee({ type: 'table/leave' })).toMatchObject([{ indicator: 'patron_trust', low: -2, high: -2 }]);
    const left = presentOutcome(tiny, played(tiny, [open, propose(greedy), { type: 'table/leave' }]).course);
    expect(left).toMatchObject({ title: 'You left the table with Patronia', treaty: null });
    expect(left?.prices.map(({ name, tone }) => [name, tone])).toEqual([['Trust of the patron', 'bad']]);
  });

  test('a month that ends with open talks warns', () => {
    expect(presentEndMonth(tiny, course).open).toContainEqual({
      text: 'Talks with Patronia would break off',
      grave: true,
    });
  });

  test('a month does not end over open talks before it is said what is lost with them', () => {
    const lost = (commands: Command[]) => presentEndMonth(tiny, played(tiny, commands).course).breaking;
    expect(lost([])).toBeNull();
    expect(lost([open])?.text).toBe(
      'This breaks off your talks with Patronia. Nothing has been proposed, and nothing will be held against you.',
    );
    expect(lost([open, propose(greedy)])).toEqual({
      text: 'This breaks off your talks with Patronia, and its offer lapses. You have made it bargain: leaving without a signature will be remembered.',
      label: 'End January all the same',
    });
    expect(lost([open, propose(kind)])).toBeNull();
  });
});

test('a signature becomes a treaty on paper, and the log says what was put to whom', () => {
  const { course } = played(tiny, [open, propose(greedy), { type: 'table/sign' }]);
  expect(presentTalks(tiny, course)).toBeNull();
  expect(presentOutcome(tiny, course)).toMatchObject({
    title: 'Signed with Patronia',
    treaty: { title: 'Treaty with Patronia: A larger chest and 1 more', status: 'signed, not yet in force' },
  });
  const [month] = presentLog(tiny, course);
  expect(month?.decisions.map(({ title }) => title)).toEqual([
    'Open talks with Patronia',
    'Propose a package: give “Carts without toll” (1 hundred carts a month); ask for “A larger chest” (30 million a month)',
    'Sign the counter-offer',
  ]);
  expect(month?.happenings.map(({ title }) => title)).toEqual([
    'Patronia makes a counter-offer. What decided it: you ask for “A larger chest”',
    'Signed: treaty with Patronia (A larger chest and 1 more)',
  ]);
});

test.each([
  ['battalions', 1, 'battalion'],
  ['battalions', 2, 'battalions'],
  ['lorries a day', 1, 'lorry a day'],
  ['points of severity', 1, 'point of severity'],
  ['people a month', 1, 'person a month'],
  ['million US dollars a month', 1, 'million US dollars a month'],
  ['per cent', 1, 'per cent'],
])('a unit stands right after its amount: %s after %i is %s', (unit, amount, shown) => {
  expect(unitFor(unit, amount)).toBe(shown);
});
