import { fileURLToPath } from 'node:url';
import { readScenario } from '../../src/cli/scenarioFiles.ts';
import { type Compilation, type CompileOptions, compile } from '../../src/scenario/compile.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import type { Files } from '../../src/scenario/gather.ts';
import type { Problem } from '../../src/scenario/problem.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

/** The files of the small fixture scenario, with paths such as `tiny/desk.yaml` and `library/neighbours.yaml`. */
export const tinyFiles: Files = readScenario(`${FIXTURES}/tiny`, FIXTURES).files;

/** The small fixture scenario, ready to be played. */
export function compileTiny(): CompiledScenario {
  return compiledOf(compile(tinyFiles));
}

/** The compiled scenario; throws with what was wrong, so that a test shows it. */
export function compiledOf(result: Compilation): CompiledScenario {
  if (result.ok) return result.compiled;
  throw new Error(result.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** A change of one file: text that must be in it, and what takes its place. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The fixture's files with changes. A file that does not exist yet is made when `from` is empty. */
export function tinyWith(...changes: readonly Change[]): Files {
  const files = new Map(tinyFiles);
  for (const { file, from, to } of changes) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  return files;
}

/** Everything that is said about some files. */
export function problemsOf(files: Files, options: CompileOptions = {}): readonly Problem[] {
  const result = compile(files, options);
  return result.ok ? result.warnings : result.problems;
}

/** The text that a problem's carets stand under. */
export function markedBy({ excerpt }: Problem): string {
  const [shown = '', carets = ''] = excerpt.split('\n');
  return shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
}
