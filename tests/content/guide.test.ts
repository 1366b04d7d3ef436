import { describe, expect, test } from 'vitest';
import { playBatch } from '../../src/analysis/batch.ts';
import type { CoveredKind } from '../../src/analysis/catalogue.ts';
import { batchesOf, Survey } from '../../src/analysis/survey.ts';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { formatProblem } from '../../src/scenario/problem.ts';
import { readYaml } from '../../src/scenario/yaml/read.ts';
import { firstColumn, guide, guideAnew, guideFiles, lessonFiles } from './guide/guide.ts';
import { compiledOf, problemsOf } from './tiny.ts';

const files = guideFiles();
const withFile = (name: string, text: string) => new Map([...files, [name, text]]);

test('the examples of the guide are one whole scenario without a problem', () => {
  expect(
    problemsOf(files)
      .filter(({ severity }) => severity !== 'info')
      .map(formatProblem),
  ).toEqual([]);
  expect(files.size).toBeGreaterThanOrEqual(20);
  const { ruleset, texts, display } = compiledOf(compile(files, { lang: 'be' }));
  expect(ruleset.id).toBe('the-mill');
  expect(texts['scenario.title']).toBe('Млын');
  expect(texts['scenario.tagline']).toContain('two villages');
  expect(texts['phase.war']).toBe('The river rises and falls');
  expect(texts['unit.musd']).toBe('coins');
  expect(texts['scenario.foreword']).toContain('chronicle');
  expect(display.langs).toEqual(['be']);
});

describe('the lesson of six turns', () => {
  const libraries = [...projectScenarios.find('the-window').files].filter(([path]) => path.includes('/library/'));
  const lesson = new Map([...libraries, ...lessonFiles()]);

  test('is in order, in the folder that the guide names', () => {
    expect(problemsOf(lesson, { folder: 'six-months' }).map(formatProblem)).toEqual([]);
  });

  test('runs its six turns, brings something to decide, and is measured from doing nothing', () => {
    const { ruleset } = compiledOf(compile(lesson));
    const surveyOf = (policy: string) => {
      const plan = { policy, difficulty: 'lesson', seed: 'lesson', runs: 12 };
      const survey = new Survey(ruleset, plan);
      for (const job of batchesOf(plan)) survey.add(playBatch(ruleset, job));
      return survey;
    };
    const random = surveyOf('random');
    expect(random.faults).toEqual([]);
    expect(random.games.map(({ turn }) => turn)).toEqual(random.games.map(() => 5));
    const met = (kind: CoveredKind) => random.coverage().filter((each) => each.kind === kind && each.hits > 0);
    expect(met('cable').length).toBeGreaterThan(8);
    expect(met('initiative').length).toBeGreaterThan(8);
    expect(surveyOf('passive').scores()[0]?.mean.value).toBeCloseTo(50, -1);
  });
});

test.each(firstColumn('Expressions'))('the expression %s exists', (expression) => {
  const choose = [`'${expression} ? 1 : 2'`, `'0.01 * (${expression})'`];
  const wrong = choose.map((by) => {
    const rule = `{ name: A, phase: war, effects: [{ change: coins, by: ${by} }], sources: [assumption] }`;
    return problemsOf(withFile('tried.yaml', `rules: { tried: ${rule} }`)).filter(
      ({ severity }) => severity === 'error',
    );
  });
  expect(
    wrong.some((problems) => problems.length === 0),
    wrong.flat().map(formatProblem).join('\n'),
  ).toBe(true);
});

test.each(firstColumn('Effects'))('the effect %s exists', (effect) => {
  const rule = `{ name: A, phase: war, effects: [${effect}], sources: [assumption] }`;
  const problems = problemsOf(withFile('tried.yaml', `rules: { tried: ${rule} }`));
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
});

test('the mistake that the guide shows is told as it says', () => {
  const root = (files.get('scenario.yaml') ?? '').replace('purse: coins', 'purse: coin');
  const shown = /```text\n([\s\S]*?)\n```/.exec(guide)?.[1];
  expect(problemsOf(withFile('scenario.yaml', root)).map(formatProblem)).toContain(shown);
});

describe('the table of libraries', () => {
  const trees = new Map<string, ReturnType<typeof readYaml>>();
  const read: typeof readYaml = (path, text, problems) => {
    const key = `${path} ${text}`;
    if (!trees.has(key)) trees.set(key, readYaml(path, text, problems));
    return trees.get(key) ?? null;
  };
  const libraries = [...projectScenarios.find('the-window').files].filter(([path]) => path.includes('/library/'));
  const needs = (library: string) => {
    const root = `format: 1\nid: a\ntitle: A\nsummary: A\ngoal: A\nstart: 2025-01\nturns: 24\nturn: month\npurse: treasury\ncables_per_turn: 3\ninclude: [${library}]\n`;
    const found = problemsOf(new Map([...libraries, ['a/scenario.yaml', root]]), { read });
    const own = found.filter(({ file }) => file.endsWith(`/library/${library}.yaml`));
    return own.flatMap(({ hint }) => /^The library '(.+)' has it/.exec(hint ?? '')?.[1] ?? []);
  };
  const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  const rows = guide
    .split('\n| library | holds | needs |\n')[1]
    ?.split('\n\n')[0]
    ?.split('\n')
    .slice(1)
    .map((row) => row.split('|').map((cell) => codes(cell)));
  const told = (rows ?? []).map((cells) => [cells[1] ?? [], cells[3] ?? []] as const);

  test('names each of them', () => {
    const there = libraries.map(([path]) => /([^/]+)\.yaml$/.exec(path)?.[1]);
    expect(told.flatMap(([names]) => names).sort()).toEqual(there.sort());
  });

  test.each(told)('%s: what it needs', (names, needed) => {
    expect([...new Set(names.flatMap(needs))].sort()).toEqual(needed);
  });
});

test('every key has a meaning', () => {
  expect(guideAnew().match(/^\|.*\| {2}\|$/gm)).toBeNull();
});

test('its tables are what the schema and the checker say (written anew by vitest --update)', async () => {
  await expect(guideAnew()).toMatchFileSnapshot('../../scenarios/README.md');
});
