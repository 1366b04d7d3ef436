/**
 * The expressions and effects of a ruleset as instructions for a stack of numbers, one behind the other: three whole
 * numbers each, an operation and two operands. Closures would allocate a number for every node of every rule and lie
 * all over the memory; the tape allocates nothing while it runs, fits into a processor's nearest cache, and unlike
 * generated code it runs under a strict Content-Security-Policy.
 */
export interface Tape {
  code: Int32Array;
  constants: Float64Array;
}

/** An expression or a list of effects on its ruleset's tape: from `start` up to `stop`. */
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
