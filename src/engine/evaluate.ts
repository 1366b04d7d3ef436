import { DEMAND_STAGES } from './model/effects.ts';
import type { Binary, Expr } from './model/expression.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';

/**
 * An expression turned into a closure. `amount` is the amount of a term of the table, 0 elsewhere.
 * The result is a number, conditions 1 or 0. It never throws, and division by zero gives 0.
 */
export type Evaluate = (state: GameState, amount: number) => number;

/** Compiles an expression against the ruleset whose positions it names. */
export function compileExpr(expr: Expr, ruleset: Ruleset): Evaluate {
  const sub = (child: Expr) => compileExpr(child, ruleset);
  switch (expr.op) {
    case 'number': {
      const { value } = expr;
      return () => value;
    }
    case 'value': {
      const { slot } = expr;
      return (s) => s.values[slot] as number;
    }
    case 'trend': {
      const { slot } = expr;
      const start = ruleset.indicators[slot]?.start ?? 0;
      return (s) => (s.values[slot] as number) - ((s.past[s.past.length - 1]?.[slot] ?? start) as number);
    }
    case 'parameter': {
      const base = ruleset.parameters[expr.index]?.value ?? 0;
      const byDifficulty = ruleset.difficulties.map(
        (d) => d.parameters.find((p) => p.index === expr.index)?.value ?? base,
      );
      return (s) => byDifficulty[s.difficulty] ?? base;
    }
    case 'flag': {
      const { index } = expr;
      return (s) => (s.flags[index] === true ? 1 : 0);
    }
    case 'phase': {
      const { situation, phase } = expr;
      return (s) => (s.situations[situation]?.phase === phase ? 1 : 0);
    }
    case 'since': {
      const { situation } = expr;
      return (s) => s.turn - (s.situations[situation]?.since ?? 0);
    }
    case 'world': {
      const { dispute, reading } = expr;
      return (s) => (s.worlds[dispute] === reading ? 1 : 0);
    }
    case 'running': {
      const { initiative } = expr;
      return (s) => (s.initiatives[initiative]?.running === true ? 1 : 0);
    }
    case 'times': {
      const { initiative } = expr;
      return (s) => s.initiatives[initiative]?.times ?? 0;
    }
    case 'stage': {
      const { demand } = expr;
      const stage = DEMAND_STAGES[expr.stage];
      return (s) => (s.demands[demand]?.stage === stage ? 1 : 0);
    }
    case 'progress': {
      const { demand } = expr;
      const steps = Math.max(1, ruleset.demands[demand]?.steps.length ?? 1);
      return (s) => (s.demands[demand]?.steps ?? 0) / steps;
    }
    case 'term': {
      const { term } = expr;
      return (s) => amountInForce(s, term);
    }
    case 'amount':
      return (_s, amount) => amount;
    case 'clock':
      return clock(expr.read, ruleset);
    case 'difficulty': {
      const { index } = expr;
      return (s) => (s.difficulty === index ? 1 : 0);
    }
    case 'not': {
      const a = sub(expr.a);
      return (s, n) => (a(s, n) === 0 ? 1 : 0);
    }
    case 'negate': {
      const a = sub(expr.a);
      return (s, n) => 0 - a(s, n);
    }
    case 'abs': {
      const a = sub(expr.a);
      return (s, n) => Math.abs(a(s, n));
    }
    case 'floor': {
      const a = sub(expr.a);
      return (s, n) => Math.floor(a(s, n));
    }
    case 'sqrt': {
      const a = sub(expr.a);
      return (s, n) => Math.sqrt(Math.max(0, a(s, n)));
    }
    case 'ramp':
    case 'clamp':
    case 'if': {
      const [a, b, c] = [sub(expr.a), sub(expr.b), sub(expr.c)];
      if (expr.op === 'if') return (s, n) => (a(s, n) !== 0 ? b(s, n) : c(s, n));
      if (expr.op === 'clamp') return (s, n) => Math.min(Math.max(a(s, n), b(s, n)), c(s, n));
      if (expr.b.op === 'number' && expr.c.op === 'number') {
        const [from, to] = [expr.b.value, expr.c.value];
        return (s, n) => ramp(a(s, n), from, to);
      }
      return (s, n) => ramp(a(s, n), b(s, n), c(s, n));
    }
    default: {
      const { op, a, b } = expr;
      const commutes = op === 'add' || op === 'multiply';
      const quick =
        b.op === 'number'
          ? withConstant(op, sub(a), b.value)
          : a.op === 'number' && commutes
            ? withConstant(op, sub(b), a.value)
            : null;
      return quick ?? binary(op, sub(a), sub(b));
    }
  }
}

/** The operations that rules use most with a constant, without a call for it: a third off the time of a month. */
function withConstant(op: Binary, a: Evaluate, k: number): Evaluate | null {
  switch (op) {
    case 'add':
      return (s, n) => a(s, n) + k;
    case 'subtract':
      return (s, n) => a(s, n) - k;
    case 'multiply':
      return (s, n) => a(s, n) * k;
    case 'divide':
      return k === 0 ? () => 0 : (s, n) => a(s, n) / k;
    case 'less':
      return (s, n) => (a(s, n) < k ? 1 : 0);
    case 'at-most':
      return (s, n) => (a(s, n) <= k ? 1 : 0);
    default:
      return null;
  }
}

/** 0 at `from`, 1 at `to`, straight between and level outside; `from` may be the larger. */
export function ramp(x: number, from: number, to: number): number {
  if (from === to) return x >= to ? 1 : 0;
  return Math.min(1, Math.max(0, (x - from) / (to - from)));
}

function binary(op: Binary, a: Evaluate, b: Evaluate): Evaluate {
  switch (op) {
    case 'add':
      return (s, n) => a(s, n) + b(s, n);
    case 'subtract':
      return (s, n) => a(s, n) - b(s, n);
    case 'multiply':
      return (s, n) => a(s, n) * b(s, n);
    case 'divide':
      return (s, n) => {
        const by = b(s, n);
        return by === 0 ? 0 : a(s, n) / by;
      };
    case 'min':
      return (s, n) => Math.min(a(s, n), b(s, n));
    case 'max':
      return (s, n) => Math.max(a(s, n), b(s, n));
    case 'less':
      return (s, n) => (a(s, n) < b(s, n) ? 1 : 0);
    case 'at-most':
      return (s, n) => (a(s, n) <= b(s, n) ? 1 : 0);
    case 'equal':
      return (s, n) => (a(s, n) === b(s, n) ? 1 : 0);
    case 'and':
      return (s, n) => (a(s, n) !== 0 && b(s, n) !== 0 ? 1 : 0);
    default:
      return (s, n) => (a(s, n) !== 0 || b(s, n) !== 0 ? 1 : 0);
  }
}

function clock(read: 'turn' | 'month' | 'year' | 'turns_left', ruleset: Ruleset): Evaluate {
  const first = ruleset.start.month - 1;
  const { year } = ruleset.start;
  const { turns, turnMonths } = ruleset;
  switch (read) {
    case 'turn':
      return (s) => s.turn;
    case 'turns_left':
      return (s) => turns - s.turn;
    case 'month':
      return (s) => ((first + s.turn * turnMonths) % 12) + 1;
    default:
      return (s) => year + Math.floor((first + s.turn * turnMonths) / 12);
  }
}

function amountInForce(state: GameState, term: number): number {
  let sum = 0;
  for (const treaty of state.treaties) {
    for (const clause of treaty.clauses) {
      if (clause.term === term && clause.status === 'in-force') sum += clause.amount;
    }
  }
  return sum;
}
