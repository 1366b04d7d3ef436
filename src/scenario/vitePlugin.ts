import { compile } from './compile.ts';
import type { CompiledScenario, ScenarioSummary } from './compiled.ts';
import type { Files } from './gather.ts';
import { formatProblem, type Problem } from './problem.ts';

const PREFIX = 'virtual:scenario/';
/** Scenarios as functions that fetch them: a module that has failed once fails for good, a fetch does not. */
const FETCHED = 'virtual:scenario-fetched/';
const LIST = 'virtual:scenario';
const NAME = 'multivector-scenario';

/** What the plugin needs of the file system, so that it can stay out of this room. */
export interface ScenarioReader {
  /** A scenario's folder, its files and libraries; throws an Error if there is none of this id. */
  find(id: string): { readonly files: Files };
  /** The ids of all scenarios. */
  ids(): readonly string[];
  /** Whether a change of this file (an absolute path) can change a scenario. */
  concerns(path: string): boolean;
}

/**
 * `import scenario from 'virtual:scenario/<id>'`: a scenario that was compiled when the page was built, so that the
 * browser needs neither parser nor schema. `import { scenarios } from 'virtual:scenario'`: what there is, in a few
 * words each, and a way to load it. Problems fail the build and are shown in the page while developing. When a
 * file changes the page is loaded again; the session's autosave brings the game back.
 *
 * A Vite plugin, typed by what is used of it.
 * @param inside for a build without files beside its page: gives an expression whose value is that of the JSON
 */
export function scenarioPlugin(reader: ScenarioReader, inside?: (json: string) => string) {
  let building = false;
  /** What this build has compiled; while developing, files change. */
  const done = new Map<string, CompiledScenario>();
  const compiled = (context: BuildContext, id: string): CompiledScenario => {
    const known = building ? done.get(id) : undefined;
    if (known) return known;
    const result = compile(reader.find(id).files, { folder: id });
    const problems = result.ok ? result.warnings : result.problems;
    for (const problem of problems) {
      if (problem.severity === 'warning') context.warn(formatProblem(problem));
    }
    if (!result.ok) return context.error(failure(problems));
    done.set(id, result.compiled);
    return result.compiled;
  };
  const jsonOf = (context: BuildContext, id: string): string => {
    const scenario = compiled(context, id);
    return JSON.stringify({ ...scenario, claims: readable(scenario) });
  };
  /** A file of data beside the scripts: the browser reads it faster than a script, and while it loads them. */
  const fetched = (context: BuildContext, id: string): string => {
    const file = context.emitFile({ type: 'asset', name: `${id}.json`, source: jsonOf(context, id) });
    return `await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json()`;
  };
  /**
   * While developing, a scenario that is being written and does not compile yet must not stand in the way of others:
   * its problems are told in the terminal and over the page, and the others can be played.
   */
  const summaryOf = (context: BuildContext, id: string): ScenarioSummary[] => {
    if (building) return [summary(compiled(context, id))];
    const result = compile(reader.find(id).files, { folder: id });
    if (result.ok) return [summary(result.compiled)];
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    const told = `${failure(errors)}\n\nThe scenario '${id}' is left out of the list until it compiles.`;
    context.warn(told);
    const [first] = errors;
    if (first !== undefined) {
      const { file, line, column } = first;
      const err = { plugin: NAME, message: told, stack: '', loc: { file, line, column } };
      context.environment?.hot?.send({ type: 'error', err });
    }
    return [];
  };
  return {
    name: NAME,
    configResolved({ command }: { readonly command: string }) {
      building = command === 'build';
    },
    buildStart() {
      done.clear();
    },
    resolveId(id: string) {
      return id.startsWith(PREFIX) || id.startsWith(FETCHED) || id === LIST ? `\0${id}` : undefined;
    },
    load(this: BuildContext, id: string) {
      if (id === `\0${LIST}`) {
        const summaries = reader.ids().flatMap((each) => summaryOf(this, each));
        return { code: listCode(summaries, building && !inside), map: null };
      }
      if (id.startsWith(`\0${FETCHED}`))
        return { code: `export default async () => ${fetched(this, id.slice(FETCHED.length + 1))};`, map: null };
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      if (!building) return { code: `export default JSON.parse(${quoted(jsonOf(this, name))});`, map: null };
      return { code: `export default ${inside ? inside(jsonOf(this, name)) : fetched(this, name)};`, map: null };
    },
    hotUpdate(this: DevelopmentContext, { file }: { readonly file: string }) {
      if (!reader.concerns(file)) return undefined;
      const { moduleGraph, hot } = this.environment;
      let loaded = false;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (!id.startsWith(`\0${PREFIX}`) && id !== `\0${LIST}`) continue;
        moduleGraph.invalidateModule(module);
        loaded = true;
      }
      if (loaded) hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

interface BuildContext {
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
  warn(message: string): void;
  error(message: string): never;
  readonly environment?: {
    readonly mode: string;
    /** While developing: shows the page's error overlay, also to a page that connects a little later. */
    readonly hot?: { send(payload: ErrorPayload): void };
  };
}

interface ErrorPayload {
  readonly type: 'error';
  readonly err: {
    readonly plugin: string;
    readonly message: string;
    readonly stack: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  };
}

interface DevelopmentContext {
  readonly environment: {
    readonly moduleGraph: { readonly idToModuleMap: ReadonlyMap<string, never>; invalidateModule(module: never): void };
    readonly hot: { send(payload: { type: 'full-reload' }): void };
  };
}

function failure(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return `The scenario has ${count}.\n\n${errors.map(formatProblem).join('\n\n')}`;
}

/**
 * Experiments are for the command line; their texts stay, and the measures that a debrief reads off a run. So do the
 * expectations that a run can be held against.
 */
function readable({ claims, display }: CompiledScenario): CompiledScenario['claims'] {
  const shown = new Map(display.claims.map((claim) => [claim.id, claim]));
  return {
    claims: claims.claims
      .map((claim) => {
        const of = shown.get(claim.id);
        const measures = claim.measures.filter(({ id }) => of?.measures.some((measure) => measure.id === id));
        return { ...claim, arms: [], expectations: of?.oneRun ? claim.expectations : [], measures };
      })
      .filter(({ measures }) => measures.length > 0),
    origins: [],
    effectLists: [],
  };
}

function summary({ ruleset, texts }: CompiledScenario): ScenarioSummary {
  const { id, start, turns, turnMonths } = ruleset;
  return { id, title: texts['scenario.title'] ?? id, start, turns, turnMonths };
}

/** @param fetching whether each is to be fetched, as often as it is asked for */
function listCode(summaries: readonly ScenarioSummary[], fetching: boolean): string {
  const months = ({ turns, turnMonths }: ScenarioSummary) => turns * turnMonths;
  const load = (id: string) =>
    fetching ? `(await import('${FETCHED}${id}')).default()` : `(await import('${PREFIX}${id}')).default`;
  const entries = [...summaries]
    .sort((a, b) => months(a) - months(b) || (a.id < b.id ? -1 : 1))
    .map((each) => `{ ...${JSON.stringify(each)}, load: async () => ${load(each.id)} }`);
  return `export const scenarios = [${entries.join(', ')}];`;
}

/** A JavaScript string of single quotes: JSON is full of double ones. */
function quoted(json: string): string {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
