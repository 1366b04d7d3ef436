import { compile } from '../scenario/compile.ts';
import { formatProblem, type Problem } from '../scenario/problem.ts';
import { type FoundScenario, findScenario, scenarioFolders } from './scenarioFiles.ts';

export interface CheckOptions {
  /** One JSON document instead of text for people. */
  readonly json?: boolean;
}

/**
 * Checks scenarios given by folder, id or title; all of the project's when none is named. Prints what is wrong.
 * Resolves to 0 if nothing is, 1 if there are errors or warnings (information alone is no problem), 2 if a scenario
 * was not found.
 */
export async function check(paths: readonly string[], { json = false }: CheckOptions = {}): Promise<number> {
  let found: FoundScenario[];
  try {
    found = (paths.length > 0 ? paths : scenarioFolders()).map((path) => findScenario(path));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (json) console.log(JSON.stringify({ ok: false, error: message }));
    else console.error(message);
    return 2;
  }
  const results = found.map(({ id, files }) => {
    const result = compile(files, { folder: id });
    return { id, problems: result.ok ? result.warnings : result.problems };
  });
  const ok = results.every(({ problems }) => problems.every(({ severity }) => severity === 'info'));
  if (json) console.log(JSON.stringify({ ok, scenarios: results }, null, 2));
  else for (const { id, problems } of results) report(id, problems);
  return ok ? 0 : 1;
}

function report(id: string, problems: readonly Problem[]): void {
  for (const problem of problems) console.log(`${formatProblem(problem)}\n`);
  const count = (severity: Problem['severity'], one: string, many: string) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const counts = [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'note', 'notes'),
  ];
  console.log(`${id}: ${counts.length === 0 ? 'no problems' : counts.join(', ')}`);
}
