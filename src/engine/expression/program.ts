import type { Binary, Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { isCondition } from './condition.ts';
import { BINARY, FROM_CONSTANT, OP, UNARY, VALUE_WITH_CONSTANT, WITH_CONSTANT, WITH_VALUE } from './operations.ts';

/**
 * The expressions of a ruleset as instructions for a stack of numbers, one behind the other: three whole numbers each,
 * an operation and two operands. Closures would allocate a number for every node of every rule and lie all over the
 * memory; the tape allocates nothing while it runs, fits into a processor's nearest cache, and unlike generated code
 * it runs under a strict Content-Security-Policy.
 */
export interface Tape {
  code: Int32Array;
  constants: Float64Array;
}

const CLOCKS = ['turn', 'month', 'year', 'turns_left'] as const;

const writers = new WeakMap<Ruleset, Writer>();

/** An expression on its ruleset's tape: from `start` up to `stop`. */
export interface Program {
  readonly tape: Tape;
  readonly start: number;
  readonly stop: number;
  /** Its operation with operands and constant, if it has but one; operation -1 if it has more. */
  readonly only: number;
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Writes an expression to the ruleset's tape. */
export function writeProgram(expr: Expr, ruleset: Ruleset): Program {
  const writer = writers.get(ruleset) ?? new Writer(ruleset);
  writers.set(ruleset, writer);
  return writer.add(expr);
}

class Writer {
  readonly tape: Tape = { code: new Int32Array(4096), constants: new Float64Array(1024) };
  #code: number[] = [];
  #written = 0;
  readonly #constants: number[] = [];
  readonly #known = new Map<number, number>();
  #stored = 0;
  readonly #ruleset: Ruleset;

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  add(expr: Expr): Program {
    const start = this.#written;
    this.#code = [];
    this.#write(expr);
    const { tape } = this;
    this.#written += this.#code.length;
    const program = this.#program(start);
    if (this.#written > tape.code.length) tape.code = grown(new Int32Array(this.#written * 2), tape.code);
    tape.code.set(this.#code, start);
    if (this.#constants.length > tape.constants.length) {
      tape.constants = grown(new Float64Array(this.#constants.length * 2), tape.constants);
    }
    tape.constants.set(this.#constants.slice(this.#stored), this.#stored);
    this.#stored = this.#constants.length;
    return program;
  }

  /** What has just been written. */
  #program(start: number): Program {
    const { tape } = this;
    const stop = this.#written;
    if (stop - start !== 3) return { tape, start, stop, only: -1, x: 0, y: 0, k: 0 };
    const [only, x, y] = this.#code as [number, number, number];
    return { tape, start, stop, only, x, y, k: x < this.#constants.length ? (this.#constants[x] as number) : 0 };
  }

  #write(expr: Expr): void {
    switch (expr.op) {
      case 'number':
        this.#emit(OP.number, this.#constant(expr.value));
        return;
      case 'value':
        this.#emit(OP.value, expr.slot);
        return;
      case 'trend':
        this.#emit(OP.trend, expr.slot);
        return;
      case 'parameter':
        this.#parameter(expr.index);
        return;
      case 'flag':
        this.#emit(OP.flag, expr.index);
        return;
      case 'phase':
        this.#emit(OP.phase, expr.situation, expr.phase);
        return;
      case 'since':
        this.#emit(OP.since, expr.situation);
        return;
      case 'world':
        this.#emit(OP.world, expr.dispute, expr.reading);
        return;
      case 'running':
        this.#emit(OP.running, expr.initiative);
        return;
      case 'times':
        this.#emit(OP.times, expr.initiative);
        return;
      case 'stage':
        this.#emit(OP.stage, expr.demand, expr.stage);
        return;
      case 'progress':
        this.#emit(OP.progress, expr.demand, Math.max(1, this.#ruleset.demands[expr.demand]?.steps.length ?? 1));
        return;
      case 'term':
        this.#emit(OP.term, expr.term);
        return;
      case 'amount':
        this.#emit(OP.amount);
        return;
      case 'clock':
        this.#clock(expr.read);
        return;
      case 'difficulty':
        this.#emit(OP.difficulty, expr.index);
        return;
      case 'not':
        if (expr.a.op === 'flag') this.#emit(OP.notFlag, expr.a.index);
        else {
          this.#write(expr.a);
          this.#emit(OP.not);
        }
        return;
      case 'negate':
      case 'abs':
      case 'floor':
      case 'sqrt':
        this.#write(expr.a);
        this.#emit(UNARY[expr.op]);
        return;
      case 'if':
        this.#branch(expr);
        return;
      case 'ramp':
      case 'clamp':
        if (expr.op === 'ramp' && expr.a.op === 'value' && expr.b.op === 'number' && expr.c.op === 'number') {
          this.#emit(OP.rampValueK, this.#pair(expr.b.value, expr.c.value), expr.a.slot);
          return;
        }
        this.#write(expr.a);
        if (expr.b.op === 'number' && expr.c.op === 'number') {
          const short = expr.op === 'ramp' ? OP.rampK : OP.clampK;
          this.#emit(short, this.#constant(expr.b.value), this.#constant(expr.c.value));
          return;
        }
        this.#write(expr.b);
        this.#write(expr.c);
        this.#emit(OP[expr.op]);
        return;
      case 'and':
      case 'or':
        this.#shortcut(expr.op, expr.a, expr.b);
        return;
      default:
        this.#binary(expr.op, expr.a, expr.b);
    }
  }

  #binary(op: Exclude<Binary, 'and' | 'or'>, a: Expr, b: Expr): void {
    if (op === 'multiply' && (this.#pull(a, b) || this.#pull(b, a))) return;
    const right = WITH_CONSTANT[op];
    const left = FROM_CONSTANT[op];
    if (b.op === 'number' && right !== undefined) this.#withConstant(right, a, b.value);
    else if (a.op === 'number' && left !== undefined) this.#withConstant(left, b, a.value);
    else {
      this.#write(a);
      const short = WITH_VALUE[op];
      if (b.op === 'value' && short !== undefined) this.#emit(short, b.slot);
      else {
        this.#write(b);
        this.#emit(BINARY[op]);
      }
    }
  }

  /** The most frequent expression of all: a number of the state moves to a mark by a share of the way that is left. */
  #pull(share: Expr, way: Expr): boolean {
    if (share.op !== 'number' || way.op !== 'subtract') return false;
    const { a, b } = way;
    if (a.op === 'value' && b.op === 'number') {
      this.#emit(OP.valueSubtractKTimesK, this.#pair(b.value, share.value), a.slot);
    } else if (a.op === 'number' && b.op === 'value') {
      this.#emit(OP.valueFromKTimesK, this.#pair(a.value, share.value), b.slot);
    } else return false;
    return true;
  }

  #withConstant(op: number, a: Expr, constant: number): void {
    const short = VALUE_WITH_CONSTANT[op];
    if (a.op === 'value' && short !== undefined) this.#emit(short, this.#constant(constant), a.slot);
    else {
      this.#write(a);
      this.#emit(op, this.#constant(constant));
    }
  }

  #branch({ a, b, c }: Extract<Expr, { c: Expr }>): void {
    this.#write(a);
    if (b.op === 'number' && c.op === 'number') {
      this.#emit(OP.select, this.#constant(b.value), this.#constant(c.value));
      return;
    }
    const toElse = this.#emit(OP.jumpIfZero);
    this.#write(b);
    const toEnd = this.#emit(OP.jump);
    this.#land(toElse);
    this.#write(c);
    this.#land(toEnd);
  }

  #shortcut(op: 'and' | 'or', a: Expr, b: Expr): void {
    this.#write(a);
    const toEnd = this.#emit(OP[op]);
    this.#write(b);
    if (!isCondition(b)) this.#emit(OP.truth);
    this.#land(toEnd);
  }

  /** One constant per difficulty, side by side. */
  #parameter(index: number): void {
    const base = this.#ruleset.parameters[index]?.value ?? 0;
    const values = this.#ruleset.difficulties.map((d) => d.parameters.find((p) => p.index === index)?.value ?? base);
    this.#emit(OP.parameter, this.#constants.length);
    this.#constants.push(...(values.length === 0 ? [base] : values));
  }

  #clock(read: (typeof CLOCKS)[number]): void {
    const { start, turns, turnMonths } = this.#ruleset;
    this.#emit(OP.clock, this.#constants.length, CLOCKS.indexOf(read));
    this.#constants.push(start.month - 1, start.year, turns * turnMonths);
  }

  #emit(op: number, x = 0, y = 0): number {
    this.#code.push(op, x, y);
    return this.#code.length - 3;
  }

  /** Makes the jump at `from` lead to here: its operand is the way from the instruction behind it. */
  #land(from: number): void {
    this.#code[from + 2] = this.#code.length - from - 3;
  }

  /** Two constants, side by side. */
  #pair(first: number, second: number): number {
    return this.#constants.push(first, second) - 2;
  }

  #constant(value: number): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, this.#constants.length);
    return this.#constants.push(value) - 1;
  }
}

/** The larger array with the smaller one's numbers: doubling keeps the writing of a whole ruleset linear. */
function grown<T extends Int32Array | Float64Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}
