import type { Binary, Unary } from '../model/expression.ts';

/**
 * The operations of the tape. `x` and `y` are the operands; `k` is the constant at `x`. Those from `addK`
 * on are shorter ways to say what the others can: most rules compare a number of the state with a constant.
 */
export const OP = {
  number: 0, // push the constant k
  value: 1, // push values[x]
  trend: 2, // push values[x] minus its oldest remembered value
  parameter: 3, // push the constant at x + difficulty
  flag: 4,
  phase: 5, // situation x in phase y
  since: 6,
  world: 7, // dispute x has reading y
  running: 8,
  times: 9,
  stage: 10, // demand x in stage y
  progress: 11, // demand x of y steps
  term: 12,
  amount: 13,
  clock: 14, // y: month, year, months_left
  difficulty: 15,
  not: 16,
  negate: 17,
  abs: 18,
  floor: 19,
  sqrt: 20,
  add: 21,
  subtract: 22,
  multiply: 23,
  divide: 24,
  min: 25,
  max: 26,
  less: 27,
  atMost: 28,
  equal: 29,
  ramp: 30,
  clamp: 31,
  jump: 32, // by y
  jumpIfZero: 33, // pop; by y if it was 0
  and: 34, // if the top is 0 jump by y, else pop
  or: 35, // if the top is not 0 make it 1 and jump by y, else pop
  truth: 36, // 0 or 1
  addK: 37,
  subtractK: 38,
  multiplyK: 39,
  divideK: 40,
  lessK: 41,
  atMostK: 42,
  valueTimesK: 43, // push values[y] * k
  valueFromK: 44, // push k - values[y]
  moreK: 45,
  atLeastK: 46,
  fromK: 47, // k minus the top
  minK: 48,
  maxK: 49,
  rampK: 50, // from the constant at x to the one at y
  clampK: 51, // between the constants at x and y
  select: 52, // the constant at x if the top was not 0, else the one at y
  valueSubtractK: 53, // push values[y] - k; the next four compare values[y] with k
  valueLessK: 54,
  valueAtMostK: 55,
  valueMoreK: 56,
  valueAtLeastK: 57,
  subtractValue: 58, // the top minus values[x]; the next two compare it with values[x]
  lessValue: 59,
  atMostValue: 60,
  notFlag: 61,
  valueSubtractKTimesK: 62, // push (values[y] - k) times the constant behind k
  valueFromKTimesK: 63, // push (k - values[y]) times the constant behind k
  rampValueK: 64, // push the ramp of values[y] from k to the constant behind k
  change: 65, // pop; changes values[x] by it, booked to the origin y
  roll: 66, // whether a draw from the stream x falls below the top, told of the origin y
  act: 67, // pop; the act x by it, booked to the origin y
  phases: 68, // whether situation y is in a phase whose bit is set in x
  byPhase: 69, // push the constant at x + the phase of situation y
  passed: 70, // push the months that have passed
} as const;

export const UNARY: Readonly<Record<Unary, number>> = {
  not: OP.not,
  negate: OP.negate,
  abs: OP.abs,
  floor: OP.floor,
  sqrt: OP.sqrt,
};
export const BINARY: Readonly<Record<Exclude<Binary, 'and' | 'or'>, number>> = {
  add: OP.add,
  subtract: OP.subtract,
  multiply: OP.multiply,
  divide: OP.divide,
  min: OP.min,
  max: OP.max,
  less: OP.less,
  'at-most': OP.atMost,
  equal: OP.equal,
};
/** Operations that exist with a constant on the right. */
export const WITH_CONSTANT: Readonly<Partial<Record<Binary, number>>> = {
  add: OP.addK,
  subtract: OP.subtractK,
  multiply: OP.multiplyK,
  divide: OP.divideK,
  less: OP.lessK,
  'at-most': OP.atMostK,
  min: OP.minK,
  max: OP.maxK,
};
/** Operations that exist with a constant on the left. */
export const FROM_CONSTANT: Readonly<Partial<Record<Binary, number>>> = {
  add: OP.addK,
  subtract: OP.fromK,
  multiply: OP.multiplyK,
  less: OP.moreK,
  'at-most': OP.atLeastK,
  min: OP.minK,
  max: OP.maxK,
};
/** Those that exist for a number of the state and a constant, by the operation on the constant alone. */
export const VALUE_WITH_CONSTANT: Readonly<Record<number, number>> = {
  [OP.multiplyK]: OP.valueTimesK,
  [OP.subtractK]: OP.valueSubtractK,
  [OP.fromK]: OP.valueFromK,
  [OP.lessK]: OP.valueLessK,
  [OP.atMostK]: OP.valueAtMostK,
  [OP.moreK]: OP.valueMoreK,
  [OP.atLeastK]: OP.valueAtLeastK,
};
/** Operations that exist with a number of the state on the right. */
export const WITH_VALUE: Readonly<Partial<Record<Binary, number>>> = {
  subtract: OP.subtractValue,
  less: OP.lessValue,
  'at-most': OP.atMostValue,
};
