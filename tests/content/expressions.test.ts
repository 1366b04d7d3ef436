import { evaluate as celEvaluate } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpr, type Expr, type GameState, newGame } from '../../src/engine/index.ts';
import { clocksOf } from '../../src/scenario/calendar.ts';
import { languageOf } from '../../src/scenario/expression/language.ts';
import { readExpression } from '../../src/scenario/expression/read.ts';
import type { Surroundings } from '../../src/scenario/expression/vocabulary.ts';
import { gather } from '../../src/scenario/gather.ts';
import { Names } from '../../src/scenario/names.ts';
import { Problems } from '../../src/scenario/problem.ts';
import { compileTiny, tinyFiles } from './tiny.ts';

const { ruleset } = compileTiny();
const game = newGame(ruleset, { seed: 'expressions', difficulty: 'normal' }).state;
const root = gather(tinyFiles, new Problems())?.root;
if (root === undefined) throw new Error('The fixture cannot be read.');
const names = new Names(root);
const language = languageOf(names);
const around: Surroundings = {
  names,
  libraryHint: () => null,
  clocks: clocksOf({ start: { year: 2025, month: 1 }, turns: 12, turnMonths: 1 }),
  afterEnd: false,
  amount: null,
  rangeOf: (id) => {
    const indicator = ruleset.indicators.find((item) => item.id === id);
    return indicator ? [indicator.min, indicator.max] : null;
  },
  hidden: () => false,
};

const read = (text: string, wanted: 'number' | 'condition') => readExpression(text, wanted, language, around);
const numberOf = (expr: Expr, state: GameState = game) => compileExpr(expr, ruleset)(state, 0);

describe('an expression means what it says', () => {
  test.each([
    ['2 + 3 * 4', 14],
    ['-(2 - 5)', 3],
    ['7 / 2', 3.5],
    ['treasury / 100', 4],
    ['calm > fear ? 1 : 2', 1],
    ['min(3, 2) + max(3, 2)', 5],
    ['clamp(120, 0, 100)', 100],
    ['abs(-3) + floor(2.9) + sqrt(16)', 9],
    ['ramp(30, 20, 40)', 0.5],
    ['ramp(50, 100, 0)', 0.5],
    ['subsidy * subsidy_scale', 60],
    ['months_passed + months_left', 12],
    ['month', 1],
    ['year', 2025],
    ['since.war + times.market_fair + progress.garrison + trend.calm', 0],
  ])('%s is %d', (text, value) => {
    const { expr, complaints } = read(text, 'number');
    expect(complaints).toEqual([]);
    expect(numberOf(expr)).toBe(value);
  });

  test.each([
    ['war == "fighting"', true],
    ['"truce" == war', false],
    ['war != "truce" && !flag.toll_granted', true],
    ['running.patrols || demand.garrison == "dormant"', true],
    ['difficulty == "normal"', true],
    ['calm >= 60 && calm <= 60', true],
    ['calm == fear', false],
    ['(war == "truce") != (calm > 10)', true],
    ['world.D1 == "lasting" || world.D1 == "passing"', true],
    ['true', true],
  ])('%s is %s', (text, value) => {
    const { expr, complaints } = read(text, 'condition');
    expect(complaints.filter(({ code }) => code !== 'expr/always')).toEqual([]);
    expect(numberOf(expr)).toBe(value ? 1 : 0);
  });
});

describe('what cannot be so is refused', () => {
  test.each([
    ['calm &&', 'condition', 'expr/syntax', 'The expression ends too early.'],
    ['(calm', 'number', 'expr/syntax', `Here ')' is needed, not the end.`],
    ['calm fear', 'number', 'expr/syntax', `'f' is not expected here.`],
    ['war == "truce', 'condition', 'expr/syntax', 'The closing quote of a word is missing.'],
    ['calm and fear', 'condition', 'expr/syntax', `'and' is not expected here.`],
    ['calm', 'condition', 'expr/type', 'A condition (true or false) is needed here, but this is a number.'],
    ['calm > 3', 'number', 'expr/type', 'A number is needed here, but this is a condition.'],
    ['calm ? 1 : 2', 'number', 'expr/type', `Before '?' a condition is needed, not a number.`],
    [
      'flag.toll_granted ? 1 : true',
      'number',
      'expr/type',
      `The two results of '? :' differ: a number and a condition.`,
    ],
    ['calm && fear', 'condition', 'expr/type', '&& and || join conditions, not a number.'],
    ['!calm', 'condition', 'expr/type', `'!' needs a condition, not a number.`],
    ['min(1)', 'number', 'expr/type', `'min' takes 2 numbers, not 1.`],
    ['abs(flag.toll_granted)', 'number', 'expr/type', `'abs' takes numbers only.`],
    ['war', 'number', 'expr/word', `'war' is a word; compare it, as in war == "fighting".`],
    [
      'war == demand.garrison',
      'condition',
      'expr/word',
      `'war' can only be compared with a word in quotes, as in war == "fighting".`,
    ],
    ['"truce" == "truce"', 'condition', 'expr/word', 'A word in quotes is compared with something that has no words.'],
    ['flag', 'condition', 'expr/syntax', `Behind 'flag' a dot and a name are needed, as in flag.toll_granted.`],
    [
      'calm.much',
      'number',
      'ref/unknown-name',
      'Only flag, since, world, running, times, demand, progress, trend, term have names behind a dot.',
    ],
    ['[1, 2]', 'number', 'expr/unsupported', 'Lists are not part of the language.'],
    ['{"a": 1}', 'number', 'expr/unsupported', 'Maps are not part of the language.'],
    ['calm.size()', 'number', 'expr/unsupported', 'Methods are not part of the language.'],
    ['war[0]', 'number', 'expr/unsupported', 'Indexing with [ ] is not part of the language.'],
    ['calm % 2', 'number', 'expr/unsupported', 'Remainders (%) are not part of the language.'],
    ['5u', 'number', 'expr/unsupported', 'Only numbers, true, false and words in quotes can be written out.'],
    ['null', 'number', 'expr/unsupported', 'Only numbers, true, false and words in quotes can be written out.'],
    ['- -calm', 'number', 'expr/unsupported', `'-' stands twice in a row.`],
    ['war.matches("t.*")', 'condition', 'expr/unsupported', 'Methods are not part of the language.'],
    ['amount', 'number', 'ref/unknown-name', `Nothing is called 'amount'.`],
  ] as const)('%s as a %s', (text, wanted, code, message) => {
    const [complaint] = read(text, wanted).complaints;
    expect(complaint).toMatchObject({ code, message });
  });
});

describe('what can be foreseen is said, and never wrongly', () => {
  test.each([
    ['calm < 0', 'expr/never'],
    ['calm > 100', 'expr/never'],
    ['months_passed >= 12', 'expr/never'],
    ['month == 13', 'expr/never'],
    ['year < 2025', 'expr/never'],
    ['progress.garrison > 1', 'expr/never'],
    ['2 > 3', 'expr/never'],
    ['false', 'expr/never'],
    ['calm + fear < 0', 'expr/never'],
    ['calm >= 0', 'expr/always'],
    ['calm > 50 && calm < 40', 'expr/contradiction'],
    ['calm >= 50 && fear > 3 && calm < 50', 'expr/contradiction'],
    ['war == "truce" && war == "fighting"', 'expr/contradiction'],
    ['war != "truce" && war != "fighting"', 'expr/contradiction'],
    ['flag.toll_granted && !flag.toll_granted', 'expr/contradiction'],
    ['!(calm < 40) && calm < 30', 'expr/contradiction'],
    ['(calm < 10 || calm < 20) && calm > 30', 'expr/contradiction'],
    ['calm < 60 || calm > 50', 'expr/always'],
  ])('%s: %s', (text, code) => {
    expect(read(text, 'condition').complaints.map((complaint) => complaint.code)).toEqual([code]);
  });

  test.each([
    'calm > 50 && fear < 40',
    'calm >= 50 && calm <= 50',
    'calm > 50 || calm < 40',
    'war != "truce" && calm < 3',
    '(calm < 10 || calm > 20) && calm > 30',
    'subsidy_scale > 5',
    '!(calm < 40 && fear < 40) && calm < 30',
  ])('%s may be true or not', (text) => {
    expect(read(text, 'condition').complaints).toEqual([]);
  });
});

describe('of a game over a new year, from October to March', () => {
  const winter = clocksOf({ start: { year: 2025, month: 10 }, turns: 6, turnMonths: 1 });
  const said = (text: string) => readExpression(text, 'condition', language, { ...around, clocks: winter }).complaints;
  const runs = 'the game runs from 2025-10 to 2026-03';

  test.each([
    ['month == 7', 'expr/never', `This can never be true: ${runs}.`],
    ['month >= 4 && month <= 9', 'expr/contradiction', `No month fits both sides of &&: ${runs}.`],
    ['year == 2026 && month == 11', 'expr/contradiction', `No month fits both sides of &&: ${runs}.`],
    ['months_passed >= 3 && month == 12', 'expr/contradiction', `No month fits both sides of &&: ${runs}.`],
    ['calm > 50 && month == 3 && months_left > 2', 'expr/contradiction', `No month fits both sides of &&: ${runs}.`],
    ['months_passed > 4 && months_passed < 2', 'expr/contradiction', 'The two sides of && exclude each other.'],
    ['month != 7', 'expr/always', `This is always true: ${runs}.`],
    ['month <= 3 || month >= 10', 'expr/always', 'One of the two sides of || is always true.'],
  ])('%s: %s', (text, code, message) => {
    expect(said(text)).toMatchObject([{ code, message }]);
  });

  test.each([
    'month == 1 && year == 2026',
    'month == 10 || month == 3',
    'months_passed >= 3 && month < 3',
    'month + 1 == 2 && calm > 3',
    'month == 12 && !(year == 2026)',
    'month > calm',
  ])('%s may be true or not', (text) => expect(said(text)).toEqual([]));

  test('what is evaluated after the end may be true in April', () => {
    const after = { ...around, clocks: winter, afterEnd: true };
    expect(readExpression('month == 4', 'condition', language, after).complaints).toEqual([]);
  });
});

/**
 * Numbers, and expressions over the two indicators, as text; every number with a point, as the reference wants them.
 */
const { number, condition } = fc.letrec<{ number: string; condition: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.integer({ min: 0, max: 40 }).map((value) => `${value / 4}${value % 4 === 0 ? '.0' : ''}`),
    fc.constantFrom('calm', 'fear'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map((parts) => parts.join(' ')),
    tie('number').map((inner) => `(${inner})`),
    fc.tuple(tie('condition'), tie('number'), tie('number')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  condition: fc.oneof(
    { depthSize: 'medium' },
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `!(${inner})`),
  ),
}));

describe('compared with another evaluator of the language', () => {
  const values = fc.record({ calm: fc.integer({ min: 0, max: 100 }), fear: fc.integer({ min: 0, max: 100 }) });
  const slot = (id: string) => ruleset.indicators.findIndex((indicator) => indicator.id === id);
  const stateWith = ({ calm, fear }: { calm: number; fear: number }): GameState => ({
    ...game,
    values: game.values.map((value, index) => (index === slot('calm') ? calm : index === slot('fear') ? fear : value)),
  });

  test.each([
    ['number', number],
    ['condition', condition],
  ] as const)('a %s has the same value, and lies in the range that was foreseen', (wanted, source) => {
    fc.assert(
      fc.property(source, values, (text, given) => {
        const { expr, range, complaints } = read(text, wanted);
        fc.pre(!complaints.some(({ code }) => code === 'expr/too-long' || code === 'expr/unsupported'));
        expect(complaints.map(({ code }) => code).filter((code) => code.startsWith('expr/t'))).toEqual([]);
        const value = numberOf(expr, stateWith(given));
        expect(value).toBe(Number(celEvaluate(text, given)));
        expect(value).toBeGreaterThanOrEqual(range[0]);
        expect(value).toBeLessThanOrEqual(range[1]);
      }),
      { numRuns: 400 },
    );
  });
});
