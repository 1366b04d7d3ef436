import { claims, type Example } from './example.ts';

/** Experiments that cannot be carried out. */
export const claimExamples: readonly Example[] = [
  {
    code: 'ref/unknown-policy',
    changes: [claims('policy: passive', 'policy: pasive')],
    message: `There is no policy 'pasive'.`,
    hint: `Did you mean 'passive'?`,
    marks: 'pasive',
  },
  {
    code: 'ref/unknown-move',
    changes: [claims('patron.squeeze', 'patron.squeese')],
    message: `There is no move 'patron.squeese'.`,
    hint: `Did you mean 'patron.squeeze'?`,
    marks: 'patron.squeese',
  },
  {
    code: 'ref/unknown-axis',
    changes: [claims('verdict: overall', 'verdict: stabilty')],
    message: `The verdict has no axis 'stabilty'.`,
    hint: `Did you mean 'stability'?`,
    marks: 'stabilty',
  },
  {
    code: 'ref/unknown-arm',
    changes: [claims('measure: pay, of: truce - fighting', 'measure: pay, of: truse - fighting')],
    message: `There is no arm 'truse'.`,
    hint: `Did you mean 'truce'?`,
    marks: 'truse - fighting',
  },
  {
    code: 'ref/unknown-measure',
    changes: [claims('measure: pay,', 'measure: pai,')],
    message: `There is no measure 'pai'.`,
    hint: `Did you mean 'pay'?`,
    marks: 'pai',
  },
  {
    code: 'claim/outside',
    changes: [claims('at: 2025-02', 'at: 2026-02')],
    message: 'The experiment names 2026-02, but the game runs from 2025-01 to 2025-12.',
    marks: '2026-02',
  },
  {
    code: 'claim/outside',
    changes: [claims('from: 2025-03 }', 'from: 2025-09 }')],
    message: 'The experiment names 2025-09, which is after the last month that is played.',
    marks: '2025-09',
  },
  {
    code: 'claim/step',
    changes: [claims('{ at: 2025-02, effects', '{ at: 2025-02, from: 2025-03, effects')],
    message: `A step has either 'at' (one month) or 'from' (and perhaps 'until').`,
    marks: '{ at: 2025-02, from: 2025-03, effects: [{ phase: war, to: truce }] }',
  },
  {
    code: 'claim/measure',
    changes: [claims('value: subsidy,', 'value: subsidy, verdict: overall,')],
    message: 'A measure has one of the keys value, holds, moves, demands, ended, verdict.',
    marks: 'pay',
  },
  {
    code: 'claim/measure',
    changes: [claims(`'war == "truce"', read: share`, `'war == "truce"', read: mean`)],
    message: `This is read as one of end, ever, share, sum, not as 'mean'.`,
    marks: 'mean',
  },
  {
    code: 'claim/expectation',
    changes: [claims('above: 0.8, below: 0.84', 'above: 0.84, below: 0.8')],
    message: 'Nothing is above 0.84 and not above 0.8.',
    marks: '{ that: Five months of six are quiet., measure: quiet, of: truce, above: 0.84, below: 0.8 }',
  },
];
