import { expect, test } from 'vitest';
import { playBatch } from '../../src/analysis/batch.ts';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Files } from '../../src/scenario/gather.ts';
import { formatProblem, type Problem } from '../../src/scenario/problem.ts';
import type { Tree } from '../../src/scenario/tree.ts';
import { readYaml } from '../../src/scenario/yaml/read.ts';
import { guideFiles } from './guide/guide.ts';
import { Dice } from './mistakes/random.ts';
import { allPlaces, HARMLESS, MUTATION_KINDS, mutate } from './mutations/mutations.ts';

const SEED = 2026;

/** Of each scenario so many accidents: those of a small one are looked at faster. */
const FIRST_MONTH = { folder: 'first-month', files: projectScenarios.find('first-month').files, accidents: 60 };
const MILL = { folder: 'the-mill', files: guideFiles(), accidents: 300 };

/** The scenario's own files and the libraries that it includes. */
function included(files: Files): Files {
  const root = [...files].find(([path]) => path.endsWith('scenario.yaml'))?.[1] ?? '';
  const named = /^include:([\s\S]*?)^\w/m.exec(`${root}\nz`)?.[1] ?? '';
  const names = new Set(named.match(/[\w-]{2,}/g));
  return new Map([...files].filter(([path]) => !path.includes('library/') || names.has(nameOf(path))));
}

const nameOf = (path: string) => /([\w-]+)\.yaml$/.exec(path)?.[1] ?? '';

/** Only the file that was changed needs to be read again. */
function readerOf(files: Files): typeof readYaml {
  const trees = new Map<string, Tree | null>();
  return (path, text, problems) => {
    if (files.get(path) !== text) return readYaml(path, text, problems);
    if (!trees.has(path)) trees.set(path, readYaml(path, text, problems));
    return trees.get(path) ?? null;
  };
}

/** What a person needs: a place that exists, a sentence, and what to do. */
function faults(problem: Problem, texts: Files): string[] {
  const { file, line, column, message, hint, excerpt } = problem;
  const here = texts.get(file)?.split('\n')[line - 1];
  return [
    ...(here === undefined || column < 1 || column > here.length + 1 ? ['it stands nowhere'] : []),
    ...(/^\S.*[.!?]$/s.test(message) && !/undefined|\[object|NaN/.test(message) ? [] : ['it is no sentence']),
    ...(excerpt.includes('^') ? [] : ['it marks nothing']),
    ...(hint !== null || /\bmust\b/.test(message) ? [] : ['it does not say what to do']),
  ];
}

test.each([FIRST_MONTH, MILL])(
  `of $accidents accidents in the files of $folder none stops the checker, and each is told (seed ${SEED})`,
  ({ folder, files, accidents }) => {
    const dice = new Dice(SEED);
    const concerned = included(files);
    const places = allPlaces(concerned);
    const read = readerOf(files);
    const wrong: string[] = [];
    expect(places.length).toBeGreaterThan(300);
    for (let number = 0; number < accidents; number += 1) {
      const kind = MUTATION_KINDS[number % MUTATION_KINDS.length] ?? 'delete-key';
      const mutation = mutate(kind, concerned, places, dice);
      const texts = new Map([...files, [mutation.file, mutation.text]]);
      const result = compile(texts, { folder, read });
      const problems = (result.ok ? result.warnings : result.problems).filter(({ severity }) => severity !== 'info');
      for (const problem of problems) {
        for (const fault of faults(problem, texts)) wrong.push(`${kind}: ${fault}: ${formatProblem(problem)}`);
      }
      if (HARMLESS.has(kind) && problems.length > 0) wrong.push(`${kind} changes what ${mutation.file} says`);
      if (kind === 'duplicate-key' && result.ok)
        wrong.push(`a key stands twice in ${mutation.file}, and nobody says it`);
    }
    expect(wrong).toEqual([]);
  },
  180_000,
);

test('what the checker lets pass can be played, whatever its numbers are', () => {
  const dice = new Dice(SEED);
  const places = allPlaces(MILL.files);
  const faulty: string[] = [];
  let played = 0;
  for (let number = 0; number < 80; number += 1) {
    const { file, text } = mutate('other-number', MILL.files, places, dice);
    const result = compile(new Map([...MILL.files, [file, text]]));
    if (!result.ok) continue;
    played += 1;
    const { ruleset, display } = result.compiled;
    const job = { policy: 'random', difficulty: display.defaultDifficulty, seed: 'passed', from: 0, count: 2 };
    for (const { code, detail } of playBatch(ruleset, job).faults) faulty.push(`${file}: ${code}: ${detail}`);
  }
  expect(faulty).toEqual([]);
  expect(played).toBeGreaterThan(25);
});
