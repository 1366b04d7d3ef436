import type { ScenarioSummary } from '../../scenario/compiled.ts';
import type { Problem } from '../../session/problems.ts';
import type { SaveEntry } from '../../session/saveEntry.ts';
import type { Book } from './book.ts';
import { catalogue, type WordId } from './catalogue.ts';
import { dateText } from './dates.ts';
import { say } from './say.ts';

/** A saved game in a list. */
export interface SaveData {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** Why it cannot be opened; null when it can. */
  readonly problem: string | null;
}

/** What there is to read of the scenarios that saved games belong to. */
export interface KnownScenarios {
  readonly list: readonly ScenarioSummary[];
  readonly loaded: (id: string) => Book | undefined;
}

/** Saved games, the newest first, those kept by themselves apart. */
export function presentSaves(
  scenarios: KnownScenarios,
  entries: readonly SaveEntry[],
): { readonly auto: SaveData[]; readonly named: SaveData[] } {
  const of = (kind: SaveEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).map((entry) => presentSave(scenarios, entry));
  return { auto: of('auto'), named: of('named') };
}

export function presentSave(scenarios: KnownScenarios, { key, name, savedAt, meta, problem }: SaveEntry): SaveData {
  const at = momentText(savedAt);
  if (!meta) return { key, name: name || at, detail: at, problem: problem ? problemText(problem) : null };
  const calendar = scenarios.list.find(({ id }) => id === meta.scenario);
  const where = say('saves.item', {
    title: calendar?.title ?? meta.title,
    date: calendar ? dateText(calendar, meta.turn).long : meta.date,
  });
  // Names of a scenario that nobody has opened yet are not there; its ids are not for readers.
  const texts = scenarios.loaded(meta.scenario)?.texts ?? {};
  const details = [texts[`difficulty.${meta.difficulty}.name`], texts[`ending.${meta.ending}.name`], meta.seed, at];
  return {
    key,
    name: name || where,
    detail: [name ? where : undefined, ...details].filter((each) => each !== undefined).join(' · '),
    problem: problem ? problemText(problem) : null,
  };
}

/** A problem of the session, as a sentence that says what to do. */
export function problemText({ code, data }: Problem): string {
  const id = `problem.${code}`;
  return id in catalogue ? say(id as WordId, data) : say('open.bad');
}

/** A moment in the reader's own time zone. */
function momentText(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}
