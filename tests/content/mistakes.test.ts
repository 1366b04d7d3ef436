import { expect, test } from 'vitest';
import { findScenario } from '../../src/cli/scenarioFiles.ts';
import type { Tree } from '../../src/scenario/tree.ts';
import { readYaml } from '../../src/scenario/yaml/read.ts';
import { MISTAKE_KINDS, type Mistake, makeMistake } from './mistakes/mistakes.ts';
import { placesOf } from './mistakes/places.ts';
import { Dice } from './mistakes/random.ts';
import { problemsOf } from './tiny.ts';

const SEED = 2025;
const MISTAKES = 100;

const { files } = findScenario('the-window');
const trees = new Map<string, Tree | null>();

/** Only the file with the mistake needs to be read again. */
const read: typeof readYaml = (path, text, problems) => {
  if (files.get(path) !== text) return readYaml(path, text, problems);
  if (!trees.has(path)) trees.set(path, readYaml(path, text, problems));
  return trees.get(path) ?? null;
};

test(`of ${MISTAKES} mistakes in The Window's files at least 95 are caught at the right line (seed ${SEED})`, () => {
  expect(problemsOf(files, { read }).filter(({ severity }) => severity !== 'info')).toEqual([]);
  const missed = mistakes().filter(({ file, text, lines }) => {
    const problems = problemsOf(new Map([...files, [file, text]]), { read });
    return !problems.some((problem) => problem.file === file && lines.includes(problem.line));
  });
  const told = missed.map(({ kind, file, lines, what }) => `${kind} ${file}:${lines[0]} ${what}`);
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(5);
}, 120_000);

/** As many of each kind, all over the files. */
function mistakes(): Mistake[] {
  const dice = new Dice(SEED);
  const places = [...files].flatMap(([file, text]) => placesOf(file, text));
  return Array.from({ length: MISTAKES }, (_, index) => {
    const kind = MISTAKE_KINDS[index % MISTAKE_KINDS.length] ?? 'reference';
    for (;;) {
      const mistake = makeMistake(kind, files, places, dice);
      if (mistake !== null) return mistake;
    }
  });
}
