import { desk, type Example, model, table } from './example.ts';

const nested = `${'('.repeat(60)}1${')'.repeat(60)}`;

export const expressionExamples: readonly Example[] = [
  {
    code: 'expr/syntax',
    changes: [model('calm < 30', 'calm = 30')],
    message: `'=' is not expected here.`,
    hint: 'Two equals signs compare: ==.',
    marks: '=',
  },
  {
    code: 'expr/syntax',
    changes: [model('chance: 0.05,', 'chance: 5%,')],
    message: 'The expression ends too early.',
    hint: 'A share is a part of 1: write 0.05.',
    marks: '%',
  },
  {
    code: 'expr/too-long',
    changes: [model('by: "0.1 * ramp(treasury, 300, 0)"', `by: "${nested}"`)],
    message: 'The expression is too long or too deeply nested.',
    marks: '(',
  },
  {
    code: 'expr/unsupported',
    changes: [model('calm < 30', 'calm in [30]')],
    message: `'in' is not part of the language; compare with == and join with ||.`,
    marks: 'calm in [30]',
  },
  {
    code: 'expr/type',
    changes: [model('"subsidy * subsidy_scale"', '"subsidy * flag.toll_granted"')],
    message: `'*' cannot join a number and a condition.`,
    marks: 'subsidy * flag.toll_granted',
  },
  {
    code: 'expr/word',
    changes: [model(`'war == "truce" || patron_trust < 40'`, `'war == "truce" || patron_trust == "low"'`)],
    message: `'patron_trust' is a number and has no words.`,
    marks: '"low"',
  },
  {
    code: 'expr/divide-by-zero',
    changes: [model('fear / 50', 'fear / 0')],
    message: 'This divides by zero.',
    marks: '0',
  },
  {
    code: 'expr/never',
    changes: [model('calm < 30', 'calm > 120')],
    message: 'This can never be true. The value lies between 0 and 100.',
    marks: 'calm > 120',
  },
  {
    code: 'expr/never',
    changes: [model('calm < 30', 'month >= 9'), { file: 'tiny/scenario.yaml', from: 'turns: 12', to: 'turns: 8' }],
    message: 'This can never be true. The value lies between 1 and 8.',
    marks: 'month >= 9',
  },
  {
    code: 'expr/always',
    changes: [model('calm < 30', 'calm <= 100')],
    message: 'This is always true. The value lies between 0 and 100.',
    marks: 'calm <= 100',
  },
  {
    code: 'expr/contradiction',
    changes: [model('calm < 30', 'calm < 30 && war == \\"truce\\" && calm > 50')],
    message: 'The two sides of && exclude each other.',
    marks: 'calm < 30 && war == \\"truce\\" && calm > 50',
  },
  {
    code: 'expr/leak',
    changes: [desk('when: "patron_trust < 80"', `when: 'world.D1 == "lasting"'`)],
    message: `A player would learn something hidden from this: 'world.D1'.`,
    hint: 'Let the effects depend on it, not what is shown.',
    marks: `'world.D1 == "lasting"'`,
  },
  {
    code: 'expr/leak',
    changes: [desk('when: "patron_trust < 80"', 'when: "elite < 80"')],
    message: `A player would learn something hidden from this: 'elite'.`,
    hint: `Let the effects depend on it, not what is shown, or give 'elite' the key 'known: estimate' (or 'open').`,
    marks: '"elite < 80"',
  },
  {
    code: 'expr/syntax',
    changes: [model('calm < 30', 'calm < 30 and fear > 3')],
    message: `'and' is not expected here.`,
    hint: 'Write && for and, || for or, ! for not.',
    marks: 'and',
  },
  {
    code: 'effect/shape',
    changes: [desk('{ clear: envoy_received }', '{ cleer: envoy_received }')],
    message:
      'An effect must have one of the keys change, set, clear, phase, cable, demand, stop, if, chance, over, in.',
    hint: `Did you mean 'clear'?`,
    marks: '{ cleer: envoy_received }',
  },
  {
    code: 'effect/not-a-relation',
    changes: [desk('{ change: reports, by: 12 }', '{ change: reports, by: 12, fades: 3 }')],
    message: `'reports' is no relation, so changes of it do not fade.`,
    hint: `Drop 'fades', or give 'reports' the key 'relation: true'.`,
    marks: '3',
  },
  {
    code: 'effect/overshoot',
    changes: [desk('{ change: reports, by: 12 }', '{ change: reports, by: 120 }')],
    message: `The range of 'reports' is only 100 wide, so this change always overshoots it.`,
    marks: '120',
  },
  {
    code: 'effect/nothing',
    changes: [desk('{ change: reports, by: 12 }', '{ change: reports, by: "0 * calm" }')],
    message: `This change of 'reports' is always zero.`,
    marks: '"0 * calm"',
  },
  {
    code: 'effect/after-end',
    changes: [desk('{ in: 2, do:', '{ in: 12, do:')],
    message: '12 months from now is after the end: a game has 12.',
    marks: '12',
  },
  {
    code: 'term/range',
    changes: [table('range: [5, 30]', 'range: [5, 32]')],
    message: 'Steps of 5 do not lead from 5 to 32.',
    marks: '5',
  },
  {
    code: 'term/sign',
    changes: [table('interest: "-0.4 * amount"', 'interest: "0.4 * amount"')],
    message: 'What is asked must be worth 0 or less to the capital.',
    hint: 'Turn the sign of the expression.',
    marks: '"0.4 * amount"',
  },
  {
    code: 'term/misfit',
    changes: [table('kept: "autonomy > 15"', 'deadline: 2')],
    message: `'deadline' is only for terms that are given and once; 'free-carts' is not.`,
    marks: '2',
  },
];
