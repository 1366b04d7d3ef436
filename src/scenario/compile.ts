import type { Ruleset } from '../engine/index.ts';
import { turnOf } from './calendar.ts';
import type { CompiledScenario, Display } from './compiled.ts';
import { Compiler } from './compiler.ts';
import { type Files, type Gathered, gather } from './gather.ts';
import { Libraries } from './libraries.ts';
import { checkEndings } from './lint/endings.ts';
import { checkLength } from './lint/length.ts';
import { checkNames, checkUsage } from './lint/usage.ts';
import { hashOf } from './mechanics.ts';
import { translate } from './overlay.ts';
import { type Problem, Problems } from './problem.ts';
import { thingId } from './schema/parts.ts';
import type { RootData } from './schema/root.ts';
import { compileBoard } from './sections/board.ts';
import { compileCables } from './sections/cables.ts';
import { compileCapitals } from './sections/capitals.ts';
import { toldAs } from './sections/claimMeasures.ts';
import { toldByOneRun } from './sections/claimRun.ts';
import { compileClaims } from './sections/claims.ts';
import { compileDemands } from './sections/demands.ts';
import { compileDifficulties, compilePolicies } from './sections/difficulties.ts';
import { compileDisplay } from './sections/display.ts';
import { compileDisputes } from './sections/disputes.ts';
import { compileEndings } from './sections/endings.ts';
import { compileIndicators } from './sections/indicators.ts';
import { compileInitiatives } from './sections/initiatives.ts';
import { addListTexts } from './sections/lists.ts';
import { compileFlags, compileParameters } from './sections/parameters.ts';
import { compileQuestions } from './sections/questions.ts';
import { addRootTexts, compilePurse } from './sections/root.ts';
import { compileRules } from './sections/rules.ts';
import { compileSituations } from './sections/situations.ts';
import { compileTable } from './sections/table.ts';
import { compileTimeline } from './sections/timeline.ts';
import { compileVerdict } from './sections/verdict.ts';
import { child, type MapTree } from './tree.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml/read.ts';

export type Compilation =
  | { readonly ok: true; readonly compiled: CompiledScenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CompileOptions {
  /** A translation of the scenario (`text/<lang>.yaml`); its own texts if left out or unknown. */
  readonly lang?: string;
  /** Name of the scenario's folder; taken from the paths of its files if left out, where they show it. */
  readonly folder?: string;
  /** How a file is read; for callers that keep what they have read. */
  readonly read?: typeof readYaml;
}

/** The version of the format that this compiler reads. */
const FORMAT = 1;

/**
 * Text files → a scenario that can be played, or everything that is wrong with them. Pure: reads nothing, throws
 * nothing, and ends soon whatever the files hold. Warnings and informations do not prevent a scenario.
 */
export function compile(files: Files, options: CompileOptions = {}): Compilation {
  const problems = new Problems();
  const gathered = gather(files, problems, options.read);
  const compiled = gathered === null ? null : assemble(gathered, options, problems);
  if (compiled === null || problems.has('error')) return { ok: false, problems: problems.list() };
  return { ok: true, compiled, warnings: problems.list() };
}

function assemble(gathered: Gathered, options: CompileOptions, problems: Problems): CompiledScenario | null {
  if (!readable(gathered.root, problems)) return null;
  const data = validate(gathered.root, gathered.complete, problems);
  checkId(gathered.root, options.folder ?? gathered.folder, problems);
  // With a file missing, everything that it defines would be reported as unknown.
  if (!gathered.complete) return null;
  const c = new Compiler(gathered.root, data, problems, new Libraries(gathered.others, options.read ?? readYaml));
  checkNames(c);
  checkLength(c);
  if (data.root !== null) addRootTexts(c, data.root);
  addListTexts(c);
  const rules = sections(c, data.root);
  const screen = { ...compileDisplay(c), board: compileBoard(c) };
  if (problems.has('error') || data.root === null || rules === null) return null;
  checkEndings(c, rules.endings);
  checkUsage(c);
  const claims = compileClaims(c);
  let texts = c.texts.texts();
  for (const [language, tree] of gathered.overlays) {
    const translated = translate(c.texts, language, tree, problems);
    if (language === options.lang) texts = translated;
  }
  return {
    ruleset: { ...rules, hash: hashOf(rules) },
    texts,
    display: displayOf(c, gathered, screen, options),
    claims,
    leagueTargets: data.root.league_targets ?? false,
  };
}

/** Of a file in another format everything would look wrong, so only that is said. */
function readable(root: MapTree, problems: Problems): boolean {
  const format = child(root, 'format');
  if (format?.kind !== 'scalar' || typeof format.value !== 'number' || format.value === FORMAT) return true;
  const message = `The scenario is written in format ${format.value}, and this version reads format ${FORMAT}.`;
  problems.report('format/version', format.mark, message);
  return false;
}

/** Saved games, codes and the list of scenarios know a scenario by its id: two folders must not share one. */
function checkId(root: MapTree, folder: string | null, problems: Problems): void {
  const id = child(root, 'id');
  if (folder === null || id?.kind !== 'scalar' || id.value === folder) return;
  const message = `The id of a scenario is the name of its folder, and this folder is called '${folder}'.`;
  const fits = thingId.safeParse(folder).success;
  const hint = fits ? `Write 'id: ${folder}', or rename the folder.` : 'Rename the folder as the id says.';
  problems.report('id/folder', id.mark, message, hint);
}

/** Every section in turn; all of them, so that every problem is found. */
function sections(c: Compiler, root: RootData | null): Omit<Ruleset, 'hash'> | null {
  const parts = {
    indicators: compileIndicators(c),
    parameters: compileParameters(c),
    flags: compileFlags(c),
    situations: compileSituations(c),
    disputes: compileDisputes(c),
    rules: compileRules(c),
    initiatives: compileInitiatives(c),
    cables: compileCables(c),
    capitals: compileCapitals(c),
    demands: compileDemands(c),
    timeline: compileTimeline(c),
    endings: compileEndings(c),
    verdict: compileVerdict(c),
    questions: compileQuestions(c),
    difficulties: compileDifficulties(c),
    policies: compilePolicies(c),
    table: compileTable(c),
  };
  if (root === null) return null;
  return {
    format: 1,
    id: root.id,
    ...c.calendar,
    purse: compilePurse(c, root),
    cablesPerTurn: root.cables_per_turn,
    talksPerTurn: root.talks_per_turn ?? 1,
    ...parts,
    origins: c.origins,
    effectLists: c.effectLists,
    leans: [...c.names.of('lean').keys()],
  };
}

type Screen = Pick<Display, 'figures' | 'indicators' | 'board'>;

function displayOf(c: Compiler, gathered: Gathered, screen: Screen, options: CompileOptions): Display {
  const ids = (section: 'groups' | 'dossiers' | 'tracks' | 'glossary') => c.entries(section).map(({ id }) => id);
  const langs = [...gathered.overlays.keys()];
  return {
    lang: options.lang !== undefined && langs.includes(options.lang) ? options.lang : 'en',
    langs,
    groups: ids('groups'),
    dossiers: ids('dossiers'),
    tracks: ids('tracks'),
    subjects: subjectsOf(c),
    monthly: c.entries('indicators').flatMap(({ id, data }) => (data.monthly === true ? [id] : [])),
    glossary: ids('glossary'),
    codex: c.entries('codex').map(({ id, data }) => ({
      id,
      sources: data.sources ?? [],
      later: (data.later ?? []).map(({ from }) => turnOf(c.calendar, from)),
    })),
    claims: c.entries('claims').map(({ id, data }) => ({
      id,
      sources: data.sources,
      oneRun: toldByOneRun(data),
      measures: Object.entries(data.measures)
        .filter(([, { name }]) => name !== undefined)
        .map(([measure, measureData]) => ({ id: measure, as: toldAs(measureData) })),
    })),
    sources: c.entries('sources').map(({ id, data }) => ({ id, paragraphs: data.paragraphs, url: data.url ?? null })),
    defaultDifficulty: c.entries('difficulties').find(({ data }) => data.default === true)?.id ?? '',
    about: c.about,
    ...screen,
  };
}

function subjectsOf(c: Compiler): Display['subjects'] {
  const terms = c.entries('table').flatMap(({ data }) => Object.entries(data.terms));
  return c.entries('subjects').map(({ id }) => ({
    id,
    terms: terms.filter(([, { subject }]) => subject === id).map(([term]) => term),
  }));
}
