import { expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { compiledOf } from '../content/tiny.ts';
import { readSourceFiles } from './files.ts';

/** Ids of two words and those of capitals: single words such as 'standing' are words of the program, too. */
function idsOf(scenario: string): string[] {
  const { ruleset } = compiledOf(compile(projectScenarios.find(scenario).files));
  const { indicators, capitals, flags, parameters, initiatives, cables, demands, rules, endings, table } = ruleset;
  const all = [indicators, flags, parameters, initiatives, cables, demands, rules, endings, table.terms];
  return [
    ...all.flatMap((list) => list.map(({ id }) => id)).filter((id) => /[_-]/.test(id)),
    ...capitals.map(({ id }) => id),
  ];
}

test('no program names a thing of a scenario: scenarios are data', () => {
  const ids = new Set(projectScenarios.ids().flatMap(idsOf));
  const named = [...readSourceFiles()]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) => {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const words = [...code.matchAll(/'([a-z][\w-]*)'/g)].map(([, word = '']) => word);
      return words.filter((word) => ids.has(word)).map((word) => `${path}: '${word}'`);
    });
  expect(ids.size).toBeGreaterThan(300);
  expect(named).toEqual([]);
});
