import type { Act } from '../machine.ts';
import type { Binary, Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { isCondition } from './condition.ts';
import { BINARY, FROM_CONSTANT, OP, UNARY, VALUE_WITH_CONSTANT, WITH_CONSTANT, WITH_VALUE } from './operations.ts';
import { phaseSetOf, phaseTableOf } from './phases.ts';
import type { Program, Tape } from './tape.ts';

const CLOCKS = ['months_passed', 'month', 'year', 'months_left'] as const;

const NOTHING: Expr = { op: 'number', value: 0 };

const writers = new WeakMap<Ruleset, Writer>();

/** Writes a program to the ruleset's tape: what `write` writes. */
export function writeProgram(ruleset: Ruleset, write: (writer: Writer) => void): Program {
  return writerOf(ruleset).add(write);
}

/** What the programs of a ruleset do beside changing numbers; more may join them later. */
export function actsOf(ruleset: Ruleset): readonly Act[] {
  return writerOf(ruleset).acts;
}

function writerOf(ruleset: Ruleset): Writer {
  const writer = writers.get(ruleset) ?? new Writer(ruleset);
  writers.set(ruleset, writer);
  return writer;
}

/** Writes instructions for expressions and effects, and constants that they read. */
export class Writer {
  readonly tape: Tape = { code: new Int32Array(4096), constants: new Float64Array(1024) };
  /** What its programs do beside changing numbers, by position. */
  readonly acts: Act[] = [];
  #code: number[] = [];
  #written = 0;
  readonly #constants: number[] = [];
  readonly #known = new Map<number, number>();
  #stored = 0;
  readonly #ruleset: Ruleset;

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  add(write: (writer: Writer) => void): Program {
    const start = this.#written;
    this.#code = [];
    write(this);
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

  /** Writes what pushes the number that an expression comes to. */
  expr(expr: Expr): void {
    switch (expr.op) {
      case 'number':
        this.emit(OP.number, this.#constant(expr.value));
        return;
      case 'value':
        this.emit(OP.value, expr.slot);
        return;
      case 'trend':
        this.emit(OP.trend, expr.slot);
        return;
      case 'parameter':
        this.#parameter(expr.index);
        return;
      case 'flag':
        this.emit(OP.flag, expr.index);
        return;
      case 'phase':
        if (this.#lookAtPhase(expr)) return;
        this.emit(OP.phase, expr.situation, expr.phase);
        return;
      case 'since':
        this.emit(OP.since, expr.situation);
        return;
      case 'world':
        this.emit(OP.world, expr.dispute, expr.reading);
        return;
      case 'running':
        this.emit(OP.running, expr.initiative);
        return;
      case 'times':
        this.emit(OP.times, expr.initiative);
        return;
      case 'stage':
        this.emit(OP.stage, expr.demand, expr.stage);
        return;
      case 'progress':
        this.emit(OP.progress, expr.demand, Math.max(1, this.#ruleset.demands[expr.demand]?.steps.length ?? 1));
        return;
      case 'term':
        this.emit(OP.term, expr.term);
        return;
      case 'amount':
        this.emit(OP.amount);
        return;
      case 'clock':
        this.#clock(expr.read);
        return;
      case 'difficulty':
        this.emit(OP.difficulty, expr.index);
        return;
      case 'not':
        if (expr.a.op === 'flag') this.emit(OP.notFlag, expr.a.index);
        else if (!this.#lookAtPhase(expr)) {
          this.expr(expr.a);
          this.emit(OP.not);
        }
        return;
      case 'negate':
      case 'abs':
      case 'floor':
      case 'sqrt':
        this.expr(expr.a);
        this.emit(UNARY[expr.op]);
        return;
      case 'if':
        if (!this.#lookAtPhase(expr)) this.#branch(expr);
        return;
      case 'ramp':
      case 'clamp':
        if (expr.op === 'ramp' && expr.a.op === 'value' && expr.b.op === 'number' && expr.c.op === 'number') {
          this.emit(OP.rampValueK, this.#row([expr.b.value, expr.c.value]), expr.a.slot);
          return;
        }
        this.expr(expr.a);
        if (expr.b.op === 'number' && expr.c.op === 'number') {
          const short = expr.op === 'ramp' ? OP.rampK : OP.clampK;
          this.emit(short, this.#constant(expr.b.value), this.#constant(expr.c.value));
          return;
        }
        this.expr(expr.b);
        this.expr(expr.c);
        this.emit(OP[expr.op]);
        return;
      case 'and':
      case 'or':
        if (!this.#lookAtPhase(expr)) this.#shortcut(expr.op, expr.a, expr.b);
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
      this.expr(a);
      const short = WITH_VALUE[op];
      if (b.op === 'value' && short !== undefined) this.emit(short, b.slot);
      else {
        this.expr(b);
        this.emit(BINARY[op]);
      }
    }
  }

  /** The most frequent expression of all: a number of the state moves to a mark by a share of the way that is left. */
  #pull(share: Expr, way: Expr): boolean {
    if (share.op !== 'number' || way.op !== 'subtract') return false;
    const { a, b } = way;
    if (a.op === 'value' && b.op === 'number') {
      this.emit(OP.valueSubtractKTimesK, this.#row([b.value, share.value]), a.slot);
    } else if (a.op === 'number' && b.op === 'value') {
      this.emit(OP.valueFromKTimesK, this.#row([a.value, share.value]), b.slot);
    } else return false;
    return true;
  }

  #withConstant(op: number, a: Expr, constant: number): void {
    const short = VALUE_WITH_CONSTANT[op];
    if (a.op === 'value' && short !== undefined) this.emit(short, this.#constant(constant), a.slot);
    else {
      this.expr(a);
      this.emit(op, this.#constant(constant));
    }
  }

  #branch({ a, b, c }: Extract<Expr, { c: Expr }>): void {
    this.expr(a);
    if (b.op === 'number' && c.op === 'number') {
      this.emit(OP.select, this.#constant(b.value), this.#constant(c.value));
      return;
    }
    const toElse = this.emit(OP.jumpIfZero);
    this.expr(b);
    const toEnd = this.emit(OP.jump);
    this.land(toElse);
    this.expr(c);
    this.land(toEnd);
  }

  #shortcut(op: 'and' | 'or', a: Expr, b: Expr): void {
    this.expr(a);
    const toEnd = this.emit(OP[op]);
    this.expr(b);
    if (!isCondition(b)) this.emit(OP.truth);
    this.land(toEnd);
  }

  /** Writes what hangs on where one situation stands, and on nothing else, as one operation. */
  #lookAtPhase(expr: Expr): boolean {
    const set = phaseSetOf(expr, this.#ruleset);
    const table = phaseTableOf(expr, this.#ruleset);
    if (set) this.emit(OP.phases, set.bits, set.situation);
    else if (table) this.emit(OP.byPhase, this.#row(table.numbers), table.situation);
    return set !== null || table !== null;
  }

  /** One constant per difficulty, side by side. */
  #parameter(index: number): void {
    const base = this.#ruleset.parameters[index]?.value ?? 0;
    const values = this.#ruleset.difficulties.map((d) => d.parameters.find((p) => p.index === index)?.value ?? base);
    this.emit(OP.parameter, this.#row(values.length === 0 ? [base] : values));
  }

  /** Constants side by side. */
  #row(numbers: readonly number[]): number {
    return this.#constants.push(...numbers) - numbers.length;
  }

  #clock(read: (typeof CLOCKS)[number]): void {
    const { start, turns, turnMonths } = this.#ruleset;
    if (read === 'months_passed') this.emit(OP.passed);
    else this.emit(OP.clock, this.#row([start.month - 1, start.year, turns * turnMonths]), CLOCKS.indexOf(read));
  }

  /** Writes one operation; returns its position, for `land`. */
  emit(op: number, x = 0, y = 0): number {
    this.#code.push(op, x, y);
    return this.#code.length - 3;
  }

  /** Makes the jump at `from` lead to here: its operand is the way from the instruction behind it. */
  land(from: number): void {
    this.#code[from + 2] = this.#code.length - from - 3;
  }

  /** Writes something that happens, booked to an origin. */
  act(act: Act, origin: number, by: Expr = NOTHING): void {
    this.expr(by);
    this.emit(OP.act, this.acts.push(act) - 1, origin);
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
