import type { Effect, Effects, Expr, Indicator, Initiative, Ruleset, Term } from '../../src/engine/index.ts';

/**
 * A small game by hand: it has one of each thing that a run can log, and initiatives whose only purpose is to be taken
 * back or not ('road' is plain, 'scouts' sharpens estimates, 'dice' asks luck, 'oracle' and 'whispers' show the hidden
 * truth, 'hints' and 'courtship' move what is known in a range, 'wooing' as far as it goes, 'recall' blurs estimates).
 */
export const crossing: Ruleset = {
  format: 1,
  id: 'crossing',
  hash: '00c0ffee00c0ffee',
  start: { year: 2025, month: 11 },
  turns: 6,
  turnMonths: 1,
  purse: 0,
  cablesPerTurn: 1,
  talksPerTurn: 1,
  indicators: [
    indicator('treasury', { unit: 'musd', min: 0, max: 1000, start: 300 }),
    indicator('calm', { start: 60 }),
    indicator('reports', { start: 20 }),
    indicator('trust', { start: 50, known: 'estimate', intelligence: 2, relation: true }),
    indicator('plot', { start: 5, known: 'hidden' }),
  ],
  parameters: [],
  flags: [{ id: 'met', start: false, known: true }],
  situations: [
    {
      id: 'war',
      start: 0,
      known: true,
      phases: [
        { id: 'fighting', enter: null, moves: [{ to: 1, when: null, chance: num(0.2), origin: 1 }] },
        { id: 'truce', enter: effects(1, change(1, num(4))), moves: [] },
      ],
    },
  ],
  disputes: [
    {
      id: 'D1',
      readings: [
        { id: 'near', weight: 1 },
        { id: 'far', weight: 1 },
      ],
      sources: ['assumption'],
    },
  ],
  rules: [
    { id: 'toll', phase: 'money', when: null, effects: effects(2, change(0, num(7.5)), change(1, num(-0.3))) },
    {
      id: 'rumour',
      phase: 'society',
      when: null,
      effects: effects(
        2,
        toss(
          77,
          { do: 'remember', slot: 3, by: num(-3.3), keep: 0.7, hidden: false },
          change(4, { op: 'multiply', a: value(1), b: num(0.01) }),
        ),
      ),
    },
  ],
  initiatives: [
    initiative('road', { money: 10, limit: 1000, complete: effects(3, change(1, num(2))) }),
    initiative('scouts', { complete: effects(3, change(2, num(5))) }),
    initiative('dice', { complete: effects(3, toss(5, change(1, num(1)), change(1, num(2)))) }),
    initiative('oracle', {
      complete: effects(3, change(0, { op: 'if', a: { op: 'world', dispute: 0, reading: 0 }, b: num(5), c: num(6) })),
    }),
    initiative('whispers', {
      complete: effects(3, change(3, { op: 'if', a: { op: 'world', dispute: 0, reading: 0 }, b: num(5), c: num(6) })),
    }),
    initiative('hints', { complete: effects(3, { do: 'change', slot: 3, by: num(5), hidden: true }) }),
    initiative('courtship', { complete: effects(3, change(3, num(5))) }),
    initiative('wooing', { complete: effects(3, change(3, num(90))) }),
    initiative('recall', { complete: effects(3, change(2, num(-5))) }),
    initiative('patrols', { duration: null, upkeep: 1, attention: 1, each: effects(3, change(1, num(1))) }),
  ],
  cables: [
    {
      id: 'letter',
      from: 0,
      when: num(1),
      weight: num(1),
      urgent: false,
      deadline: 2,
      cooldown: 1,
      limit: 100,
      fallback: 2,
      choices: ['accept', 'decline', 'wait'].map((id, i) => ({
        id,
        attention: 0,
        money: 0,
        when: null,
        effects: effects(4, { do: 'remember', slot: 3, by: num(4 - 3 * i), keep: 0.5, hidden: false }),
        leans: [],
      })),
    },
  ],
  capitals: [
    {
      id: 'east',
      relation: 3,
      threshold: 0,
      noise: 10,
      moves: [
        { id: 'gift', when: null, utility: num(1), cooldown: 2, seen: true, effects: effects(5, change(0, num(12))) },
      ],
    },
  ],
  demands: [
    {
      id: 'garrison',
      capital: 0,
      track: 'military',
      when: null,
      chance: num(0.6),
      deadline: 1,
      steps: [{ id: 'barracks', months: 2, effects: effects(6, change(1, num(-2))) }],
      patience: 3,
      wear: num(1),
      auditAt: 1,
      cooldown: 2,
      raised: null,
      signed: effects(6, change(3, num(3))),
      refused: effects(6, change(3, num(-5))),
      slow: null,
      audit: effects(6, change(3, num(-1))),
      ultimatum: effects(6, change(0, num(-20))),
      complete: null,
    },
  ],
  timeline: [{ id: 'frost', turn: 1, effects: effects(2, change(0, num(10))), sources: ['assumption'] }],
  endings: [
    {
      id: 'bankrupt',
      kind: 'insolvency',
      when: { op: 'at-most', a: value(0), b: num(0) },
      atEnd: false,
      gauges: [],
      origin: 7,
    },
    { id: 'survived', kind: 'survival', when: num(1), atEnd: true, gauges: [], origin: 7 },
  ],
  verdict: {
    axes: [{ id: 'calm', score: value(1), weight: 1 }],
    grades: [
      { id: 'low', upTo: 50 },
      { id: 'high', upTo: 100 },
    ],
    caps: {},
  },
  questions: [
    { id: 'truce-soon', horizon: 3, holds: { op: 'phase', situation: 0, phase: 1 }, sources: ['assumption'] },
  ],
  difficulties: [
    { id: 'calm', attention: 6, parameters: [], start: [] },
    { id: 'storm', attention: 4, parameters: [], start: [{ slot: 0, value: 150 }] },
  ],
  policies: [],
  table: {
    terms: [term('timber', { min: 1, max: 9, step: 1 }), term('loan', { min: 0.1, max: 2, step: 0.1, side: 'asked' })],
    bargainers: [null],
  },
  origins: ['start', 'war', 'rule', 'initiative', 'cable.letter', 'move', 'demand', 'ending'].map((id) => ({
    id,
    sources: ['assumption'],
  })),
  effectLists: [],
  leans: [],
};

function indicator(id: string, fields: Partial<Indicator>): Indicator {
  return {
    id,
    group: 'all',
    unit: 'points',
    min: 0,
    max: 100,
    start: 50,
    better: 'up',
    bands: [],
    known: 'open',
    intelligence: null,
    relation: false,
    ...fields,
  };
}

function initiative(id: string, fields: Partial<Initiative>): Initiative {
  return {
    id,
    dossier: 'home',
    capital: null,
    attention: 0,
    money: 0,
    duration: 0,
    upkeep: 0,
    when: null,
    cooldown: -1,
    limit: 3,
    start: null,
    each: null,
    complete: null,
    stopped: null,
    leans: [],
    ...fields,
  };
}

function term(id: string, fields: Partial<Term>): Term {
  return {
    id,
    capital: 0,
    side: 'given',
    kind: 'once',
    unit: 'points',
    min: 1,
    max: 10,
    step: 1,
    when: null,
    deliverable: null,
    interest: num(0),
    worth: num(0),
    deadline: 0,
    kept: null,
    defect: null,
    start: null,
    each: null,
    ended: null,
    leans: [],
    ...fields,
  };
}

function num(amount: number): Expr {
  return { op: 'number', value: amount };
}

function value(slot: number): Expr {
  return { op: 'value', slot };
}

function change(slot: number, by: Expr): Effect {
  return { do: 'change', slot, by, hidden: false };
}

/** One or the other, by luck. */
function toss(key: number, heads: Effect, tails: Effect): Effect {
  // biome-ignore lint/suspicious/noThenProperty: an effect is never awaited
  return { do: 'roll', chance: num(0.5), key, then: [heads], else: [tails] };
}

function effects(origin: number, ...list: Effect[]): Effects {
  return { origin, list };
}
