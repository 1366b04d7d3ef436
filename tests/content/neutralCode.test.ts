import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { readSourceFiles } from '../architecture/files.ts';
import { compiledOf } from './tiny.ts';

const scenarios = projectScenarios.ids().map((id) => compiledOf(compile(projectScenarios.find(id).files)));

/** What a scenario calls its places and capitals: Minsk, Moscow, … */
function namesOf({ texts }: CompiledScenario): string[] {
  return Object.entries(texts)
    .filter(([id]) => /^(place|capital)\.[\w-]+\.name$/.test(id))
    .map(([, name]) => name);
}

test('what the program says names no place of a scenario: who governs from where is data', () => {
  const names = [...new Set(scenarios.flatMap(namesOf)), 'Belarus', 'Russian'];
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
