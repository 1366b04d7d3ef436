import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Luck } from '../../src/analysis/luck.ts';
import { evaluate, holds, programOf } from '../../src/engine/expression/evaluate.ts';
import { mostOf } from '../../src/engine/expression/most.ts';
import { OP } from '../../src/engine/expression/operations.ts';
import {
  compileExpr,
  copyState,
  type Expr,
  type GameEvent,
  type GameState,
  knownRange,
  legal,
  newGame,
  perform,
  preview,
  promisesAtRisk,
  type Ruleset,
  rangeOf,
  view,
  witnessed,
} from '../../src/engine/index.ts';
import { undoBlock } from '../../src/session/undo.ts';
import { anyRuleset } from './anyRuleset.ts';

/** Names a position of a made-up ruleset, some random commands into a game. */
const place = fc.record({ rules: fc.nat(5_000), game: fc.nat(), commands: fc.nat(60) });

function positionAt({ rules, game, commands }: { rules: number; game: number; commands: number }) {
  const ruleset = anyRuleset(`preview-${rules}`);
  const { state } = newGame(ruleset, { seed: `game-${game}`, difficulty: 'easy' });
  const luck = new Luck(`play-${game}`);
  for (let i = 0; i < commands && !state.over; i++) {
    const options = legal(ruleset, state);
    const command = options[luck.below(options.length)];
    if (command) perform(ruleset, state, command, null);
  }
  return { ruleset, state };
}

/** Every expression of a ruleset, wherever it stands. */
function expressionsOf(value: unknown): Expr[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('op' in value) return [value as Expr];
  return Object.values(value).flatMap(expressionsOf);
}

/** The same position in a world whose secrets are others. */
function otherWorld(ruleset: Ruleset, state: GameState): GameState {
  const other = copyState(state);
  other.worlds = other.worlds.map((reading, i) => (reading + 1) % (ruleset.disputes[i]?.readings.length ?? 1));
  other.flags = other.flags.map((on, i) => (ruleset.flags[i]?.known ? on : !on));
  other.values = other.values.map((value, i) => {
    const indicator = ruleset.indicators[i];
    if (indicator?.known !== 'hidden') return value;
    return value === indicator.min ? indicator.max : indicator.min;
  });
  // What a secret number was is as secret as what it is.
  const secret = (slot: number) => ruleset.indicators[slot]?.known === 'hidden';
  other.past = other.past.map((values) =>
    values.map((value, slot) => (secret(slot) ? (other.values[slot] ?? 0) : value)),
  );
  // Patience is told in thirds.
  other.demands = other.demands.map((now, i) => {
    const { patience } = ruleset.demands[i] ?? now;
    const third = Math.max(1, Math.ceil((now.patience / patience) * 3 - 1e-9));
    return { ...now, patience: ((third - 0.5) * patience) / 3 };
  });
  other.situations = other.situations.map((now, i) => {
    const { known, phases } = ruleset.situations[i] ?? { known: true, phases: [] };
    return known ? now : { phase: (now.phase + 1) % phases.length, since: 0 };
  });
  return other;
}

test('the range of an expression holds its value, for the whole truth, for what the player knows, for any state', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      for (const expr of expressionsOf(ruleset)) {
        const value = compileExpr(expr, ruleset)(state, 0);
        const knowledges = [
          (slot: number) => [state.values[slot] ?? 0, state.values[slot] ?? 0] as const,
          (slot: number) => knownRange(ruleset, state, slot),
        ];
        for (const known of knowledges) {
          const [low, high] = rangeOf(expr, ruleset, state, known);
          expect(low, JSON.stringify(expr)).toBeLessThanOrEqual(value);
          expect(high, JSON.stringify(expr)).toBeGreaterThanOrEqual(value);
        }
        expect(mostOf(expr), JSON.stringify(expr)).toBeGreaterThanOrEqual(value);
      }
    }),
    { numRuns: 60 },
  );
});

/** Every shape of condition that is answered without running its program, about each side of each mark. */
function shortConditions({ flags, situations }: Ruleset, { values }: GameState): Expr[] {
  const marks = values.flatMap((value, slot) => {
    const a = { op: 'value', slot } as const;
    return [value - 1, value, value + 1].flatMap((mark): Expr[] => {
      const b = { op: 'number', value: mark } as const;
      return (['less', 'at-most'] as const).flatMap((op) => [
        { op, a, b },
        { op, a: b, b: a },
      ]);
    });
  });
  const set = flags.flatMap((_, index): Expr[] => [
    { op: 'flag', index },
    { op: 'not', a: { op: 'flag', index } },
  ]);
  const phases = situations.flatMap((each, situation) =>
    each.phases.map((_, phase): Expr => ({ op: 'phase', situation, phase })),
  );
  return [...marks, ...set, ...phases];
}

test('whether a condition holds is whether it comes to anything but zero, by the short way as by the long', () => {
  const short = new Set<number>();
  fc.assert(
    fc.property(place, fc.double({ min: -20, max: 20, noNaN: true }), (at, amount) => {
      const { ruleset, state } = positionAt(at);
      for (const expr of [...shortConditions(ruleset, state), ...expressionsOf(ruleset)]) {
        const program = programOf(expr, ruleset);
        if (program.only >= 0) short.add(program.only);
        expect(holds(program, state, amount), JSON.stringify(expr)).toBe(evaluate(program, state, amount) !== 0);
      }
    }),
    { numRuns: 60 },
  );
  const { flag, notFlag, phases, valueLessK, valueAtMostK, valueMoreK, valueAtLeastK } = OP;
  const ways = [flag, notFlag, phases, valueLessK, valueAtMostK, valueMoreK, valueAtLeastK];
  expect([...short]).toEqual(expect.arrayContaining(ways));
});

test('an estimate always holds the truth and lies on the scale', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      ruleset.indicators.forEach(({ min, max }, slot) => {
        const [low, high] = knownRange(ruleset, state, slot);
        expect(low).toBeLessThanOrEqual(state.values[slot] ?? 0);
        expect(high).toBeGreaterThanOrEqual(state.values[slot] ?? 0);
        expect(low).toBeGreaterThanOrEqual(min);
        expect(high).toBeLessThanOrEqual(max);
      });
    }),
  );
});

/** The same position with other numbers in the same ranges, where a range leaves room for it. */
function otherNumbers(ruleset: Ruleset, state: GameState): GameState {
  const other = copyState(state);
  ruleset.indicators.forEach(({ known, min, max }, slot) => {
    // How good intelligence is shows in the ranges that it makes.
    if (known !== 'estimate' || ruleset.indicators.some(({ intelligence }) => intelligence === slot)) return;
    const value = state.values[slot] ?? 0;
    const range = String(knownRange(ruleset, state, slot));
    const same = [1, -1, 0.5, -0.5, 0.25, -0.25, 0.125, -0.125].find((by) => {
      other.values[slot] = Math.min(max, Math.max(min, value + by));
      return other.values[slot] !== value && String(knownRange(ruleset, other, slot)) === range;
    });
    if (same === undefined) other.values[slot] = value;
    for (const values of other.past) values[slot] = other.values[slot] ?? 0;
  });
  return other;
}

test('nothing that the player sees or foresees depends on a secret', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      const other = otherWorld(ruleset, otherNumbers(ruleset, state));
      expect(view(ruleset, other)).toEqual(view(ruleset, state));
      for (const command of legal(ruleset, state)) {
        expect(preview(ruleset, other, command)).toEqual(preview(ruleset, state, command));
      }
    }),
    { numRuns: 60 },
  );
});

test('that a promise is at risk is said by what is known, and not by a secret', () => {
  let warned = 0;
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      const { terms } = ruleset.table;
      const [{ capital = 0 } = {}] = terms;
      const clauses = terms.flatMap(({ kept, max }, term) =>
        kept ? [{ term, amount: max, status: 'in-force' as const, due: null }] : [],
      );
      const times = { signed: 0, decision: 0, answer: null, until: ruleset.turns, exit: 1 };
      state.treaties = [{ id: 1, capital, ...times, status: 'in-force', clauses }];
      const other = otherWorld(ruleset, otherNumbers(ruleset, state));
      for (const command of legal(ruleset, state)) {
        const atRisk = promisesAtRisk(ruleset, state, command);
        expect(promisesAtRisk(ruleset, other, command), JSON.stringify(command)).toEqual(atRisk);
        warned += atRisk.length;
      }
    }),
    { numRuns: 150 },
  );
  expect(warned).toBeGreaterThan(10);
});

test('what can be taken back has shown nothing that would be otherwise with other secrets', () => {
  let takenBack = 0;
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      const other = otherWorld(ruleset, state);
      for (const command of legal(ruleset, state)) {
        const [here, there] = [state, other].map((world) => {
          const next = copyState(world);
          const events: GameEvent[] = [];
          expect(perform(ruleset, next, command, (event) => events.push(event))).toBeNull();
          return { block: undoBlock(ruleset, command, events), seen: view(ruleset, next) };
        });
        expect(there?.block === null, JSON.stringify(command)).toBe(here?.block === null);
        if (here?.block !== null) continue;
        takenBack += 1;
        expect(there?.seen, JSON.stringify(command)).toEqual(here.seen);
      }
    }),
    { numRuns: 150 },
  );
  expect(takenBack).toBeGreaterThan(100);
});

test('the player witnesses nothing that is not open: numbers, flags, phases, moves and luck that are hidden', () => {
  const unseen = new Set<string>();
  fc.assert(
    fc.property(place, (at) => {
      const { ruleset, state } = positionAt(at);
      if (state.over) return;
      const copy = copyState(state);
      perform(ruleset, copy, { type: 'month/end' }, (event) => {
        const seen = witnessed(ruleset, event);
        if (!seen) unseen.add(event.type);
        if (event.type === 'cause') expect(seen).toBe(ruleset.indicators[event.slot]?.known === 'open');
        else if (event.type === 'flag') expect(seen).toBe(ruleset.flags[event.flag]?.known);
        else if (event.type === 'situation') expect(seen).toBe(ruleset.situations[event.situation]?.known);
        else if (event.type === 'move') expect(seen).toBe(ruleset.capitals[event.capital]?.moves[event.move]?.seen);
        else expect(seen).toBe(event.type !== 'roll');
      });
    }),
    { numRuns: 150 },
  );
  expect([...unseen].sort()).toEqual(['cause', 'flag', 'move', 'roll', 'situation']);
});
