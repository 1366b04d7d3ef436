import { compile } from '../scenario/compile.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { formatProblem } from '../scenario/problem.ts';
import { nearest } from '../scenario/suggest.ts';
import { UsageError } from './command.ts';
import { type FoundScenario, findScenario } from './scenarioFiles.ts';

/** A scenario that cannot be played because its files are wrong: exit code 1, after its problems. */
export class BrokenScenario extends Error {
  override readonly name = 'BrokenScenario';
}

/**
 * The compiled scenario of that id, title or folder, or of which this is an unmistakable part ('window').
 * UsageError when there is none; BrokenScenario, with all problems in its message, when it does not compile.
 */
export function loadScenario(wanted: string): CompiledScenario {
  const { id, files } = found(wanted);
  const result = compile(files, { folder: id });
  if (result.ok) return result.compiled;
  const problems = result.problems.map(formatProblem).join('\n\n');
  throw new BrokenScenario(`${problems}\n\nThe scenario '${id}' cannot be played as it is.`);
}

/** The id of the difficulty to play: the one that is named, else the scenario's default. */
export function difficultyOf({ ruleset, display }: CompiledScenario, wanted: string | undefined): string {
  if (wanted === undefined) return display.defaultDifficulty;
  return oneOf(
    'difficulty',
    wanted,
    ruleset.difficulties.map(({ id }) => id),
  );
}

/** The id itself if it is one of the known ones; otherwise UsageError, with a suggestion. */
export function oneOf(what: string, wanted: string, known: readonly string[]): string {
  if (known.includes(wanted)) return wanted;
  const near = nearest(wanted, known);
  const hint = near === null ? '' : ` Did you mean '${near}'?`;
  throw new UsageError(`There is no ${what} '${wanted}'.${hint} There are: ${known.join(', ')}.`);
}

function found(wanted: string): FoundScenario {
  try {
    return findScenario(wanted);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
