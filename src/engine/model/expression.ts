/**
 * The closed, total expression language of the rules, as plain data.
 *
 * Scenario text is parsed and type-checked elsewhere; the engine only ever sees this tree, so that it needs no
 * parser, runs under a strict Content-Security-Policy, and can be posted to a worker. Numbers are doubles;
 * conditions are 0 or 1.
 */
export type Expr =
  | { readonly op: 'number'; readonly value: number }
  /** The present value of an indicator. */
  | { readonly op: 'value'; readonly slot: number }
  /** The change of an indicator over the last three months (or since the start, if that is later). */
  | { readonly op: 'trend'; readonly slot: number }
  | { readonly op: 'parameter'; readonly index: number }
  /** 1 if the flag is set. */
  | { readonly op: 'flag'; readonly index: number }
  /** 1 if the situation is in this phase. */
  | { readonly op: 'phase'; readonly situation: number; readonly phase: number }
  /** Months since the situation entered its present phase. */
  | { readonly op: 'since'; readonly situation: number }
  /** 1 if this reading of the dispute is the true one in this world. Hidden from the player. */
  | { readonly op: 'world'; readonly dispute: number; readonly reading: number }
  /** 1 while the initiative runs. */
  | { readonly op: 'running'; readonly initiative: number }
  /** How often the initiative was completed. */
  | { readonly op: 'times'; readonly initiative: number }
  /** 1 if the demand is in this stage. */
  | { readonly op: 'stage'; readonly demand: number; readonly stage: number }
  /** Share of the demand's steps that are implemented, 0 to 1. */
  | { readonly op: 'progress'; readonly demand: number }
  /** Amount in force of a term of the table, 0 when no treaty holds it. */
  | { readonly op: 'term'; readonly term: number }
  /** The amount of the term that is being appraised, delivered or applied; 0 elsewhere. */
  | { readonly op: 'amount' }
  /** A clock: months since the game began, the calendar month (1 to 12), the year, months until the end. */
  | { readonly op: 'clock'; readonly read: 'months_passed' | 'month' | 'year' | 'months_left' }
  | { readonly op: 'difficulty'; readonly index: number }
  | { readonly op: Unary; readonly a: Expr }
  | { readonly op: Binary; readonly a: Expr; readonly b: Expr }
  /** `ramp(x, low, high)`: 0 at low, 1 at high, straight between. `clamp(x, low, high)`. `a ? b : c`. */
  | { readonly op: 'ramp' | 'clamp' | 'if'; readonly a: Expr; readonly b: Expr; readonly c: Expr };

export type Unary = 'not' | 'negate' | 'abs' | 'floor' | 'sqrt';
export type Binary =
  | 'add'
  | 'subtract'
  | 'multiply'
  /** Division by zero gives 0: a rule must never make a number that is not finite. */
  | 'divide'
  | 'min'
  | 'max'
  | 'less'
  | 'at-most'
  | 'equal'
  | 'and'
  | 'or';
