import type { Turn } from '../machine.ts';
import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { uniform } from '../random.ts';
import { change } from '../rules/change.ts';
import { look } from './look.ts';
import { writeProgram } from './program.ts';
import type { Program, Tape } from './tape.ts';

/**
 * An expression, ready to be evaluated. `amount` is the amount of a term of the table, 0 elsewhere.
 * The result is a number, conditions 1 or 0. It never throws, and division by zero gives 0.
 */
export type Evaluate = (state: GameState, amount: number) => number;

const compiled = new WeakMap<Ruleset, WeakMap<Expr, Program>>();

/** Prepares an expression whose positions are those of the ruleset; once, or the tape would grow with every job. */
export function compileExpr(expr: Expr, ruleset: Ruleset): Evaluate {
  const known = compiled.get(ruleset) ?? new WeakMap<Expr, Program>();
  compiled.set(ruleset, known);
  const program = known.get(expr) ?? programOf(expr, ruleset);
  known.set(expr, program);
  return (state, amount) => evaluate(program, state, amount);
}

/** Prepares an expression for `evaluate`, which makes no garbage, as calling a closure for each would. */
export function programOf(expr: Expr, ruleset: Ruleset): Program {
  return writeProgram(ruleset, (writer) => writer.expr(expr));
}

/** What an expression comes to; see `Evaluate`. */
export function evaluate({ tape, start, stop }: Program, state: GameState, amount: number): number {
  run(tape, start, stop, state, amount, null, null);
  return stack[0] as number;
}

/**
 * Whether a condition holds. Most say one thing: that a number has passed a mark, that a flag is set. Those are
 * answered here, which takes a third of the time that setting the tape in motion does.
 */
export function holds(condition: Program, state: GameState, amount: number): boolean {
  const { x, y } = condition;
  switch (condition.only) {
    case 4: // flag
      return state.flags[x] === true;
    case 54: // valueLessK
      return (state.values[y] as number) < condition.k;
    case 55: // valueAtMostK
      return (state.values[y] as number) <= condition.k;
    case 56: // valueMoreK
      return (state.values[y] as number) > condition.k;
    case 57: // valueAtLeastK
      return (state.values[y] as number) >= condition.k;
    case 61: // notFlag
      return state.flags[x] !== true;
    case 68: // phases
      return ((x >> (state.situations[y]?.phase ?? 31)) & 1) === 1;
    default:
      run(condition.tape, condition.start, condition.stop, state, amount, null, null);
      return stack[0] !== 0;
  }
}

/** Carries out a program of effects: they are booked to the decision, if there is one. */
export function enact({ tape, start, stop }: Program, t: Turn, decision: number | null, amount: number): void {
  run(tape, start, stop, t.state, amount, t, decision);
}

/** Whether the draw of this name falls below the chance on top of the stack. */
function roll(t: Turn, key: number, top: number, origin: number): number {
  const came = uniform(t.state.seed, t.state.clock, key) < (stack[top] as number);
  t.sink?.({ type: 'roll', turn: t.state.turn, origin, came });
  return came ? 1 : 0;
}

/**
 * Scratch space of `run`, which leaves its result in the first place. Deeper than any expression the scenario compiler
 * lets through. It is empty whenever an effect happens: programs that the effect sets off may begin at its bottom.
 */
const stack = new Float64Array(256);

/**
 * 0 at `from`, 1 at `to`, straight between and level outside; `from` may be the larger. From the stack and back to it:
 * numbers that are handed over would be garbage.
 */
function ramp(at: number, bounds: Float64Array, low: number, high: number): void {
  const x = stack[at] as number;
  const from = bounds[low] as number;
  const to = bounds[high] as number;
  if (from === to) stack[at] = x >= to ? 1 : 0;
  else stack[at] = Math.min(1, Math.max(0, (x - from) / (to - from)));
}

/**
 * Runs a program on a state; `t` and the decision are those of effects, null for expressions, which have none. One loop
 * over plain numbers: the hottest code of the engine. The cases are written as the numbers of `OP`, because only
 * literals become a jump table; a property test holds them against the other evaluator.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: an interpreter is one switch; parts would cost calls
function run(
  { code, constants }: Tape,
  start: number,
  stop: number,
  s: GameState,
  amount: number,
  t: Turn | null,
  decision: number | null,
): void {
  const { values } = s;
  const end = stop | 0;
  let top = -1;
  // V8 keeps the position in a register as long as it is told with each step that this is a 32-bit number.
  for (let at = start | 0; at < end; at = (at + 3) | 0) {
    const x = code[at + 1] as number;
    const y = code[at + 2] as number;
    switch (code[at]) {
      case 0: // number
        stack[++top] = constants[x] as number;
        break;
      case 1: // value
        stack[++top] = values[x] as number;
        break;
      case 43: // valueTimesK
        stack[++top] = (values[y] as number) * (constants[x] as number);
        break;
      case 37: // addK
        stack[top] = (stack[top] as number) + (constants[x] as number);
        break;
      case 38: // subtractK
        stack[top] = (stack[top] as number) - (constants[x] as number);
        break;
      case 39: // multiplyK
        stack[top] = (stack[top] as number) * (constants[x] as number);
        break;
      case 40: // divideK
        stack[top] = constants[x] === 0 ? 0 : (stack[top] as number) / (constants[x] as number);
        break;
      case 41: // lessK
        stack[top] = (stack[top] as number) < (constants[x] as number) ? 1 : 0;
        break;
      case 42: // atMostK
        stack[top] = (stack[top] as number) <= (constants[x] as number) ? 1 : 0;
        break;
      case 21: // add
        top -= 1;
        stack[top] = (stack[top] as number) + (stack[top + 1] as number);
        break;
      case 22: // subtract
        top -= 1;
        stack[top] = (stack[top] as number) - (stack[top + 1] as number);
        break;
      case 23: // multiply
        top -= 1;
        stack[top] = (stack[top] as number) * (stack[top + 1] as number);
        break;
      case 24: // divide
        top -= 1;
        stack[top] = stack[top + 1] === 0 ? 0 : (stack[top] as number) / (stack[top + 1] as number);
        break;
      case 25: // min
        top -= 1;
        stack[top] = Math.min(stack[top] as number, stack[top + 1] as number);
        break;
      case 26: // max
        top -= 1;
        stack[top] = Math.max(stack[top] as number, stack[top + 1] as number);
        break;
      case 27: // less
        top -= 1;
        stack[top] = (stack[top] as number) < (stack[top + 1] as number) ? 1 : 0;
        break;
      case 28: // atMost
        top -= 1;
        stack[top] = (stack[top] as number) <= (stack[top + 1] as number) ? 1 : 0;
        break;
      case 29: // equal
        top -= 1;
        stack[top] = stack[top] === stack[top + 1] ? 1 : 0;
        break;
      case 30: // ramp
        top -= 2;
        ramp(top, stack, top + 1, top + 2);
        break;
      case 31: // clamp
        top -= 2;
        stack[top] = Math.min(Math.max(stack[top] as number, stack[top + 1] as number), stack[top + 2] as number);
        break;
      case 32: // jump
        at = (at + y) | 0;
        break;
      case 33: // jumpIfZero
        if (stack[top--] === 0) at = (at + y) | 0;
        break;
      case 34: // and
        if (stack[top] === 0) at = (at + y) | 0;
        else top -= 1;
        break;
      case 35: // or
        if (stack[top] !== 0) {
          stack[top] = 1;
          at = (at + y) | 0;
        } else top -= 1;
        break;
      case 36: // truth
        stack[top] = stack[top] === 0 ? 0 : 1;
        break;
      case 16: // not
        stack[top] = stack[top] === 0 ? 1 : 0;
        break;
      case 17: // negate
        stack[top] = 0 - (stack[top] as number);
        break;
      case 18: // abs
        stack[top] = Math.abs(stack[top] as number);
        break;
      case 19: // floor
        stack[top] = Math.floor(stack[top] as number);
        break;
      case 20: // sqrt
        stack[top] = Math.sqrt(Math.max(0, stack[top] as number));
        break;
      case 3: // parameter
        stack[++top] = constants[x + s.difficulty] as number;
        break;
      case 13: // amount
        stack[++top] = amount;
        break;
      case 2: // trend
        stack[++top] = (values[x] as number) - (s.past[s.past.length - 1]?.[x] ?? (values[x] as number));
        break;
      case 44: // valueFromK
        stack[++top] = (constants[x] as number) - (values[y] as number);
        break;
      case 62: // valueSubtractKTimesK
        stack[++top] = ((values[y] as number) - (constants[x] as number)) * (constants[x + 1] as number);
        break;
      case 63: // valueFromKTimesK
        stack[++top] = ((constants[x] as number) - (values[y] as number)) * (constants[x + 1] as number);
        break;
      case 64: // rampValueK
        stack[++top] = values[y] as number;
        ramp(top, constants, x, x + 1);
        break;
      case 45: // moreK
        stack[top] = (stack[top] as number) > (constants[x] as number) ? 1 : 0;
        break;
      case 46: // atLeastK
        stack[top] = (stack[top] as number) >= (constants[x] as number) ? 1 : 0;
        break;
      case 47: // fromK
        stack[top] = (constants[x] as number) - (stack[top] as number);
        break;
      case 48: // minK
        stack[top] = Math.min(stack[top] as number, constants[x] as number);
        break;
      case 49: // maxK
        stack[top] = Math.max(stack[top] as number, constants[x] as number);
        break;
      case 50: // rampK
        ramp(top, constants, x, y);
        break;
      case 51: // clampK
        stack[top] = Math.min(Math.max(stack[top] as number, constants[x] as number), constants[y] as number);
        break;
      case 52: // select
        stack[top] = constants[stack[top] === 0 ? y : x] as number;
        break;
      case 53: // valueSubtractK
        stack[++top] = (values[y] as number) - (constants[x] as number);
        break;
      case 54: // valueLessK
        stack[++top] = (values[y] as number) < (constants[x] as number) ? 1 : 0;
        break;
      case 55: // valueAtMostK
        stack[++top] = (values[y] as number) <= (constants[x] as number) ? 1 : 0;
        break;
      case 56: // valueMoreK
        stack[++top] = (values[y] as number) > (constants[x] as number) ? 1 : 0;
        break;
      case 57: // valueAtLeastK
        stack[++top] = (values[y] as number) >= (constants[x] as number) ? 1 : 0;
        break;
      case 58: // subtractValue
        stack[top] = (stack[top] as number) - (values[x] as number);
        break;
      case 59: // lessValue
        stack[top] = (stack[top] as number) < (values[x] as number) ? 1 : 0;
        break;
      case 60: // atMostValue
        stack[top] = (stack[top] as number) <= (values[x] as number) ? 1 : 0;
        break;
      case 61: // notFlag
        stack[++top] = s.flags[x] === true ? 0 : 1;
        break;
      case 4: // flag
        stack[++top] = s.flags[x] === true ? 1 : 0;
        break;
      case 5: // phase
        stack[++top] = s.situations[x]?.phase === y ? 1 : 0;
        break;
      case 68: // phases
        stack[++top] = (x >> (s.situations[y]?.phase ?? 31)) & 1;
        break;
      case 69: // byPhase
        stack[++top] = constants[x + (s.situations[y]?.phase ?? 0)] as number;
        break;
      case 70: // turn
        stack[++top] = s.clock;
        break;
      case 65: // change
        change(t as Turn, x, stack[top--] as number, y, decision);
        break;
      case 66: // roll
        stack[top] = roll(t as Turn, x, top, y);
        break;
      case 67: // act
        t?.machine.acts[x]?.(t, stack[top--] as number, y, decision, amount);
        break;
      default:
        stack[++top] = look(code[at] as number, x, y, constants, s);
    }
  }
}
