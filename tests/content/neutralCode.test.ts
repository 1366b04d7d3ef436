import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { readSourceFiles } from '../architecture/files.ts';
import { compiledOf } from './tiny.ts';

/** What the scenarios of the project call their places and capitals: Minsk, Moscow, … */
function namesOf(scenario: string): string[] {
  const { texts } = compiledOf(compile(projectScenarios.find(scenario).files));
  return Object.entries(texts)
    .filter(([id]) => /^(place|capital)\.[\w-]+\.name$/.test(id))
    .map(([, name]) => name);
}

test('what the program says names no place of a scenario: who governs from where is data', () => {
  const names = [...new Set(projectScenarios.ids().flatMap(namesOf)), 'Belarus', 'Russian'];
  expect(names).toContain('Minsk');
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  const named = [...readSourceFiles(), ['index.html', page] as const].flatMap(([path, text]) => {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm, '');
    // The printed map has the countries of the region on it, whoever governs there.
    const lines = code.split('\n').filter((line) => !/^ {2}'map\./.test(line));
    return lines.filter((line) => names.some((name) => line.includes(name))).map((line) => `${path}: ${line.trim()}`);
  });
  expect(named).toEqual([]);
});
