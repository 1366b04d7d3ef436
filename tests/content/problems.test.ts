import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/scenario/codes.ts';
import { compile } from '../../src/scenario/compile.ts';
import { MENDING } from '../../src/scenario/mending.ts';
import { formatProblem, type Problem } from '../../src/scenario/problem.ts';
import { claimExamples } from './examples/claims.ts';
import type { Example } from './examples/example.ts';
import { expressionExamples } from './examples/expressions.ts';
import { fileExamples } from './examples/files.ts';
import { referenceExamples } from './examples/references.ts';
import { wholeExamples } from './examples/whole.ts';
import { compiledOf, markedBy, problemsOf, tinyFiles, tinyWith } from './tiny.ts';

const examples: readonly Example[] = [
  ...fileExamples,
  ...referenceExamples,
  ...expressionExamples,
  ...wholeExamples,
  ...claimExamples,
];

test('the fixture has no problems, so that each example has exactly its own', () => {
  expect(problemsOf(tinyFiles)).toEqual([]);
});

describe('a mistake is told with its code, its place, what is wrong and what would mend it', () => {
  test.each(examples)('$code: $message', ({ code, changes, message, hint, marks, file }) => {
    const problem = problemsOf(tinyWith(...changes)).find((found) => found.code === code && found.message === message);
    if (problem === undefined) throw new Error(said(problemsOf(tinyWith(...changes))));
    expect(problem.file).toBe(file ?? changes[0]?.file);
    expect(problem.hint).toBe(hint ?? MENDING[code] ?? null);
    expect(markedBy(problem)).toBe(marks);
    expect(problem.severity).toBe(CODES[code].severity);
  });
});

test('every code has an example', () => {
  const shown = new Set(examples.map(({ code }) => code));
  // These three are about whole folders and have tests of their own below.
  for (const code of ['file/missing', 'file/too-many', 'text/untranslated'] as const) shown.add(code);
  expect(Object.keys(CODES).filter((code) => !shown.has(code as keyof typeof CODES))).toEqual([]);
});

test.each([
  ['turns: 12', 'turns: six'],
  ['start: 2025-01', 'start: January 2025'],
  ['turn: month', 'turn: week'],
])('a calendar that is wrong (%s as %s) is told once, and nothing that follows from it', (from, to) => {
  expect(problemsOf(tinyWith({ file: 'tiny/scenario.yaml', from, to }))).toMatchObject([
    { file: 'tiny/scenario.yaml' },
  ]);
});

test.each([
  { file: 'tiny/table.yaml', from: 'ratification: { months: 1,', to: 'ratification: { turns: 1,' },
  { file: 'tiny/desk.yaml', from: 'name: Build barracks, months: 2,', to: 'name: Build barracks, turns: 2,' },
])('a key under its old name is told once, and not as missing too ($file)', (change) => {
  expect(problemsOf(tinyWith(change))).toMatchObject([{ file: change.file, code: 'key/unknown' }]);
});

test.each([
  {
    what: 'a choice of which it is written that nothing comes of it',
    change: {
      file: 'tiny/desk.yaml',
      from: '        effects:\n          - { change: calm, by: -3 }\n',
      to: '        effects: []\n',
    },
  },
  {
    what: 'an experiment governed by a bot that every scenario has',
    change: { file: 'tiny/claims.yaml', from: 'policy: passive', to: 'policy: random' },
  },
])('$what is no problem', ({ change }) => {
  expect(problemsOf(tinyWith(change))).toEqual([]);
});

test('a range that falls is told once, and nothing that follows from it', () => {
  const files = tinyWith({ file: 'tiny/scenario.yaml', from: 'range: [0, 2000]', to: 'range: [2000, 0]' });
  expect(problemsOf(files)).toMatchObject([{ code: 'indicator/scale', hint: 'Write [0, 2000].' }]);
});

test('a folder without scenario.yaml is told', () => {
  expect(said(problemsOf(new Map([['tiny/rules.yaml', 'rules: {}']])))).toBe(
    `tiny/rules.yaml:1:1: error file/missing: There is no file scenario.yaml.\n    1 | \n      | ^\n    ${MENDING['file/missing']}`,
  );
});

test('a folder with too many files is told', () => {
  const files = new Map(tinyFiles);
  for (let number = 0; number < 200; number += 1) files.set(`tiny/rules-${number}.yaml`, 'rules: {}');
  expect(problemsOf(files).map(({ message }) => message)).toEqual([
    `A scenario has at most 200 files, not ${files.size}.`,
  ]);
});

test('what a translation leaves out is an information, not a problem', () => {
  const files = tinyWith({ file: 'tiny/text/be.yaml', from: '', to: 'scenario.title: Брод\n' });
  const [problem, ...others] = problemsOf(files);
  expect(others).toEqual([]);
  expect(problem?.severity).toBe('info');
  expect(problem?.code).toBe('text/untranslated');
  expect(problem?.message).toMatch(/^The translation 'be' leaves out \d+ of \d+ texts, such as 'scenario.summary'\.$/);
  expect(compiledOf(compile(files)).texts['scenario.title']).toBe('The Ford');
});

test('many mistakes are told in one run, in the order of the files', () => {
  const files = tinyWith(
    { file: 'tiny/scenario.yaml', from: 'unit: percent', to: 'unit: procent' },
    { file: 'tiny/desk.yaml', from: 'dossier: home', to: 'dossier: hoem' },
    { file: 'tiny/desk.yaml', from: 'track: military', to: 'trak: military' },
    { file: 'tiny/model.yaml', from: 'calm < 30', to: 'calm <' },
  );
  const lines = problemsOf(files).map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(lines).toEqual([
    expect.stringMatching(/^tiny\/desk.yaml:\d+ ref\/unknown-dossier$/),
    expect.stringMatching(/^tiny\/desk.yaml:\d+ key\/missing$/),
    expect.stringMatching(/^tiny\/desk.yaml:\d+ key\/unknown$/),
    expect.stringMatching(/^tiny\/model.yaml:\d+ expr\/syntax$/),
    expect.stringMatching(/^tiny\/scenario.yaml:\d+ value\/word$/),
  ]);
});

test('a problem is printed with file, line and column, the line itself, carets and a hint', () => {
  const files = tinyWith({ file: 'tiny/desk.yaml', from: 'dossier: river', to: 'dossier: riverr' });
  expect(said(problemsOf(files))).toBe(
    [
      `tiny/desk.yaml:13:14: error ref/unknown-dossier: There is no dossier 'riverr'.`,
      '    13 |     dossier: riverr',
      '       |              ^^^^^^',
      `    Did you mean 'river'?`,
    ].join('\n'),
  );
});

describe('chances of leaving a phase that only together are more than 1', () => {
  const leaving = (...moves: readonly string[]) => {
    const to = moves
      .map((move) => `          - { to: fighting, ${move}, because: A, sources: [assumption] }\n`)
      .join('');
    const from =
      '          - { to: fighting, when: "months_passed < 10", chance: 0.05, because: The truce breaks, sources: [treatise#4] }\n';
    return problemsOf(tinyWith({ file: 'tiny/model.yaml', from, to })).filter(({ code }) => code === 'phase/chances');
  };

  test.each([
    ['of which one shuts the other out', 'when: "calm > 50", chance: 0.8', 'when: "calm < 50", chance: 0.8'],
    ['by a flag', 'when: "flag.toll_granted", chance: 0.8', 'when: "!flag.toll_granted", chance: 0.8'],
    ['in other months', 'when: "month < 6", chance: 0.8', 'when: "month > 6", chance: 0.8'],
    ['of which one surely comes', 'when: "calm > 50", chance: 1', 'chance: 0.3'],
    ['of which nobody can say it', 'when: "calm > fear", chance: 0.8', 'when: "fear > calm", chance: 0.8'],
    ['that are 1', 'when: "calm > 50", chance: 0.4', 'when: "fear > 50", chance: 0.3', 'chance: 0.3'],
  ])('are no mistake where there are some %s', (_, ...moves) => expect(leaving(...moves)).toEqual([]));

  test.each([
    ['at once', 'when: "calm > 50", chance: 0.8', 'when: "fear > 50 && calm > 30", chance: 0.3'],
    ['with one that has no condition', 'when: "calm > 50", chance: 0.8', 'chance: 0.3'],
  ])('are told where they can come %s', (_, ...moves) => expect(leaving(...moves)).toHaveLength(1));
});

test.each([
  ['double quotes', `when: "calm < 50 && clam > 3"`],
  ['single quotes', `when: 'calm < 50 && clam > 3'`],
  ['escapes', `when: "war == \\"truce\\" && clam > 3"`],
  ['doubled quotes', `when: 'war != "it''s" && clam > 3'`],
  ['several lines', `when: "calm < 50\n      && clam > 3"`],
  ['a folded block', `when: >-\n      calm < 50 &&\n      clam > 3`],
  ['no quotes', 'when: calm < 50 && clam > 3'],
])('the place of a mistake inside an expression is exact in %s', (_, written) => {
  const files = tinyWith({ file: 'tiny/model.yaml', from: 'when: "calm < 30"', to: written });
  const problem = problemsOf(files).find(({ code }) => code === 'ref/unknown-name');
  expect(problem && markedBy(problem)).toBe('clam');
});

function said(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
