import { fileURLToPath } from 'node:url';
import { readScenario } from '../../src/cli/scenarioFiles.ts';
import type { Ruleset } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';

/** The rules of the scenario in a folder, named from the project's root. */
export function rulesetIn(folder: string): Ruleset {
  const { files } = readScenario(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  const compilation = compile(files);
  if (compilation.ok) return compilation.compiled.ruleset;
  throw new Error(`${folder} does not compile: ${JSON.stringify(compilation.problems.slice(0, 3))}`);
}
