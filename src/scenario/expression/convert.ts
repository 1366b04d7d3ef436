import type { ASTNode } from '@marcbachmann/cel-js';
import type { Binary, Expr } from '../../engine/index.ts';
import { compareRanges, comparisonExpr } from './compare.ts';
import { both, bound, type Comparison, either, type Facts, MIRRORED, NOTHING, OPPOSITE, possible } from './facts.ts';
import { monthsOf } from './months.ts';
import { absolute, clamped, hull, isSingle, MAYBE, negated, OPERATIONS, type Range } from './range.ts';
import type { Complaint } from './survey.ts';
import type { Meaning, Surroundings } from './vocabulary.ts';

/** A converted part of an expression, with what can be said about it in advance. */
export interface Value {
  readonly expr: Expr;
  readonly range: Range;
  /** Known once it is true, and once it is false. */
  readonly yes: Facts;
  readonly no: Facts;
  /** Whether these facts are all that it takes: then it can be so whatever else is so. */
  readonly whole: { readonly yes: boolean; readonly no: boolean };
}

const BOTH = { yes: true, no: true } as const;
const NEITHER = { yes: false, no: false } as const;

/** What the fact is called that says in which months of the game something holds. */
const MONTHS = 'months of the game';

const ARITHMETIC = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' } as const;

/** Turns a checked syntax tree into the engine's expression, and complains of what can never matter. */
export class Converter {
  readonly complaints: Complaint[] = [];
  readonly #meanings: ReadonlyMap<ASTNode, Meaning>;
  readonly #around: Pick<Surroundings, 'clocks' | 'afterEnd'>;

  constructor(meanings: ReadonlyMap<ASTNode, Meaning>, around: Pick<Surroundings, 'clocks' | 'afterEnd'>) {
    this.#meanings = meanings;
    this.#around = around;
  }

  convert(node: ASTNode): Value {
    switch (node.op) {
      case 'value':
        return literal(Number(node.args));
      case 'id':
      case '.':
        return this.#name(node);
      case '+':
      case '-':
      case '*':
      case '/':
        return this.#arithmetic(ARITHMETIC[node.op], node.args);
      case '-_': {
        const a = this.convert(node.args);
        const range = negated(a.range);
        return a.expr.op === 'number' ? literal(-a.expr.value) : plain({ op: 'negate', a: a.expr }, range);
      }
      case '!_': {
        const a = this.convert(node.args);
        const range: Range = [1 - a.range[1], 1 - a.range[0]];
        const whole = { yes: a.whole.no, no: a.whole.yes };
        return { expr: { op: 'not', a: a.expr }, range, yes: a.no, no: a.yes, whole };
      }
      case '&&':
      case '||':
        return this.#logic(node, node.op, node.args);
      case '==':
      case '!=': {
        const word = this.#word(node.op, node.args);
        return word ?? this.#comparison(node, node.op, node.args);
      }
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#comparison(node, node.op, node.args);
      case '?:': {
        const [a, b, c] = [this.convert(node.args[0]), this.convert(node.args[1]), this.convert(node.args[2])];
        return plain({ op: 'if', a: a.expr, b: b.expr, c: c.expr }, hull(b.range, c.range));
      }
      case 'call':
        return this.#call(
          node,
          node.args[0],
          node.args[1].map((argument) => this.convert(argument)),
        );
      default:
        return literal(0);
    }
  }

  #name(node: ASTNode): Value {
    const meaning = this.#meanings.get(node);
    if (meaning === undefined || meaning.kind === 'word') return literal(0);
    if (meaning.kind === 'number') return plain(meaning.expr, meaning.range);
    const key = JSON.stringify(meaning.expr);
    const is = (value: number): Facts => new Map([[key, { kind: 'word', words: new Set([value]) }]]);
    return { expr: meaning.expr, range: meaning.range, yes: is(1), no: is(0), whole: BOTH };
  }

  #arithmetic(op: keyof typeof OPERATIONS & Binary, args: readonly [ASTNode, ASTNode]): Value {
    const [a, b] = [this.convert(args[0]), this.convert(args[1])];
    if (op === 'divide' && isSingle(b.range, 0)) {
      this.#complain('expr/divide-by-zero', args[1], 'This divides by zero.');
    }
    const range = OPERATIONS[op](a.range, b.range);
    const folds = a.expr.op === 'number' && b.expr.op === 'number' && isSingle(range, range[0]) && op !== 'divide';
    return folds ? literal(range[0]) : plain({ op, a: a.expr, b: b.expr }, range);
  }

  #logic(node: ASTNode, op: '&&' | '||', args: readonly [ASTNode, ASTNode]): Value {
    const [a, b] = [this.convert(args[0]), this.convert(args[1])];
    const expr: Expr = { op: op === '&&' ? 'and' : 'or', a: a.expr, b: b.expr };
    if (op === '&&') {
      const yes = both(a.yes, b.yes);
      if (yes === null) this.#complain('expr/contradiction', node, this.#exclusion(a, b));
      const range: Range = yes === null ? [0, 0] : OPERATIONS.min(a.range, b.range);
      const whole = { yes: a.whole.yes && b.whole.yes, no: false };
      return { expr, range, yes: yes ?? NOTHING, no: either(a.no, b.no), whole };
    }
    const no = both(a.no, b.no);
    if (no === null && !isSingle(a.range, 1) && !isSingle(b.range, 1)) {
      this.#complain('expr/always', node, 'One of the two sides of || is always true.');
    }
    const range: Range = no === null ? [1, 1] : OPERATIONS.max(a.range, b.range);
    const whole = { yes: false, no: a.whole.no && b.whole.no };
    return { expr, range, yes: either(a.yes, b.yes), no: no ?? NOTHING, whole };
  }

  /** `war == "truce"`, which the survey has found sound; null for a comparison of numbers or conditions. */
  #word(op: '==' | '!=', args: readonly [ASTNode, ASTNode]): Value | null {
    const name = args.find((side) => this.#meanings.get(side)?.kind === 'word');
    const meaning = name === undefined ? undefined : this.#meanings.get(name);
    const text = args.find((side) => side !== name);
    if (meaning?.kind !== 'word') return null;
    const index = meaning.words.indexOf(String(text?.args));
    const is = meaning.equals(index);
    const others = new Set(meaning.words.keys());
    others.delete(index);
    const yes: Facts = new Map([[meaning.what, { kind: 'word', words: new Set([index]) }]]);
    const no: Facts = new Map([[meaning.what, { kind: 'word', words: others }]]);
    return op === '=='
      ? { expr: is, range: MAYBE, yes, no, whole: BOTH }
      : { expr: { op: 'not', a: is }, range: MAYBE, yes: no, no: yes, whole: BOTH };
  }

  /** Why two conditions cannot hold together. */
  #exclusion(a: Value, b: Value): string {
    const apart = [a, b].map(({ yes }) => new Map([...yes].filter(([key]) => key !== MONTHS)));
    const [one = NOTHING, other = NOTHING] = apart;
    if (both(one, other) === null) return 'The two sides of && exclude each other.';
    return `No month fits both sides of &&: the game runs ${this.#around.clocks.span}.`;
  }

  #comparison(node: ASTNode, op: Comparison, args: readonly [ASTNode, ASTNode]): Value {
    return this.#inItsMonths(node, this.#compared(node, op, args));
  }

  /** A comparison of clocks holds in some months of the game, in all of them or in none. */
  #inItsMonths(node: ASTNode, value: Value): Value {
    const { clocks, afterEnd } = this.#around;
    const months = isSingle(value.range, value.range[0]) ? null : monthsOf(value.expr, clocks, afterEnd);
    if (months === null) return value;
    const every = Array.from({ length: clocks.months + (afterEnd ? 1 : 0) }, (_, month) => month);
    const others = new Set(every.filter((month) => !months.has(month)));
    const runs = `the game runs ${clocks.span}`;
    if (months.size === 0) this.#complain('expr/never', node, `This can never be true: ${runs}.`);
    if (others.size === 0) this.#complain('expr/always', node, `This is always true: ${runs}.`);
    if (months.size === 0 || others.size === 0) return plain(value.expr, months.size === 0 ? [0, 0] : [1, 1]);
    const within = (facts: Facts, words: ReadonlySet<number>): Facts =>
      new Map([...facts, [MONTHS, { kind: 'word', words }]]);
    return { ...value, yes: within(value.yes, months), no: within(value.no, others), whole: BOTH };
  }

  #compared(node: ASTNode, op: Comparison, args: readonly [ASTNode, ASTNode]): Value {
    const [a, b] = [this.convert(args[0]), this.convert(args[1])];
    const expr = comparisonExpr(op, a.expr, b.expr);
    if (!isSingle(b.range, b.range[0]) && isSingle(a.range, a.range[0]))
      return this.#against(node, expr, b, MIRRORED[op], a.range[0]);
    if (isSingle(b.range, b.range[0])) return this.#against(node, expr, a, op, b.range[0]);
    const range = this.#constant(node, compareRanges(op, a.range, b.range));
    return { ...plain(expr, range) };
  }

  /** A comparison with a number that is known. */
  #against(node: ASTNode, expr: Expr, side: Value, op: Comparison, value: number): Value {
    const holds = bound(op, value);
    const fails = bound(OPPOSITE[op], value);
    const never = holds === null ? isSingle(side.range, value) : !possible(side.range, holds);
    const always = fails === null ? isSingle(side.range, value) : !possible(side.range, fails);
    const range = this.#constant(node, never ? [0, 0] : always ? [1, 1] : MAYBE, side.range);
    const key = JSON.stringify(side.expr);
    const facts = (fact: typeof holds): Facts => (fact === null || never || always ? NOTHING : new Map([[key, fact]]));
    const whole = never || always ? NEITHER : { yes: holds !== null, no: fails !== null };
    return { expr, range, yes: facts(holds), no: facts(fails), whole };
  }

  #constant(node: ASTNode, range: Range, side?: Range): Range {
    const why = side?.every(Number.isFinite) ? ` The value lies between ${side[0]} and ${side[1]}.` : '';
    if (isSingle(range, 0)) this.#complain('expr/never', node, `This can never be true.${why}`);
    if (isSingle(range, 1)) this.#complain('expr/always', node, `This is always true.${why}`);
    return range;
  }

  #call(node: ASTNode, name: string, values: readonly Value[]): Value {
    const [a = literal(0), b = literal(0), c = literal(0)] = values;
    switch (name) {
      case 'min':
      case 'max':
        return plain({ op: name, a: a.expr, b: b.expr }, OPERATIONS[name](a.range, b.range));
      case 'clamp':
        return plain({ op: 'clamp', a: a.expr, b: b.expr, c: c.expr }, clamped(a.range, b.range, c.range));
      case 'ramp':
        if (isSingle(b.range, c.range[0]) && isSingle(c.range, b.range[0])) {
          this.#complain('expr/divide-by-zero', node, 'The two ends of a ramp must differ.');
        }
        return plain({ op: 'ramp', a: a.expr, b: b.expr, c: c.expr }, MAYBE);
      case 'abs':
        return plain({ op: 'abs', a: a.expr }, absolute(a.range));
      case 'floor':
        return plain({ op: 'floor', a: a.expr }, [Math.floor(a.range[0]), Math.floor(a.range[1])]);
      case 'sqrt':
        return plain({ op: 'sqrt', a: a.expr }, [
          Math.sqrt(Math.max(0, a.range[0])),
          Math.sqrt(Math.max(0, a.range[1])),
        ]);
      default:
        return literal(0);
    }
  }

  #complain(code: Complaint['code'], { start, end }: ASTNode, message: string): void {
    this.complaints.push({ code, start, end, message, hint: null });
  }
}

function literal(value: number): Value {
  return plain({ op: 'number', value }, [value, value]);
}

function plain(expr: Expr, range: Range): Value {
  return { expr, range, yes: NOTHING, no: NOTHING, whole: NEITHER };
}
