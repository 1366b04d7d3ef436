import type { Environment } from '@marcbachmann/cel-js';
import type { Expr } from '../../engine/index.ts';
import { Converter } from './convert.ts';
import type { Facts } from './facts.ts';
import { onlyDoubles } from './language.ts';
import { ANY, MAYBE, type Range } from './range.ts';
import { type Complaint, Survey } from './survey.ts';
import type { Meaning, Surroundings } from './vocabulary.ts';
import { resultComplaint, syntaxComplaint, typeComplaint } from './wording.ts';

const LONGEST = 1000;

export interface Reading {
  /** A harmless stand-in when there are complaints. */
  readonly expr: Expr;
  readonly range: Range;
  readonly complaints: readonly Complaint[];
  /** Of a condition: what is known once it holds; null where that is not all that it takes. */
  readonly asks: Facts | null;
  /** Everything that the expression names. */
  readonly names: readonly Meaning[];
}

/** Reads one expression: parse, look up names, check types, convert. Never throws. */
export function readExpression(
  text: string,
  wanted: 'number' | 'condition',
  environment: Environment,
  around: Surroundings,
): Reading {
  const stop = (complaints: readonly Complaint[]): Reading => ({
    expr: { op: 'number', value: 0 },
    range: wanted === 'condition' ? MAYBE : ANY,
    complaints,
    asks: null,
    names: [],
  });
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST) {
    return stop([
      { ...whole, code: 'expr/too-long', message: `An expression has at most ${LONGEST} characters.`, hint: null },
    ]);
  }
  try {
    const parsed = environment.parse(text);
    onlyDoubles(parsed.ast);
    const survey = new Survey(around);
    survey.visit(parsed.ast);
    if (survey.complaints.length > 0) return stop(survey.complaints);
    const { valid, type, error } = parsed.check();
    if (!valid) return stop([typeComplaint(error, text)]);
    const mismatch = resultComplaint(type ?? '', wanted, text);
    if (mismatch !== null) return stop([mismatch]);
    const converter = new Converter(survey.meanings, around);
    const { expr, range, yes, whole: known } = converter.convert(parsed.ast);
    const complaints = [...converter.complaints];
    if (wanted === 'condition' && range[0] === 0 && range[1] === 0 && complaints.length === 0) {
      complaints.push({ ...whole, code: 'expr/never', message: 'This can never be true.', hint: null });
    }
    return { expr, range, complaints, asks: known.yes ? yes : null, names: [...survey.meanings.values()] };
  } catch (error) {
    return stop([syntaxComplaint(error, text)]);
  }
}
