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

/** Saved games, the newest first, those kept by themselves apart. */
export function presentSaves(
  book: Book,
  entries: readonly SaveEntry[],
): { readonly auto: SaveData[]; readonly named: SaveData[] } {
  const of = (kind: SaveEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).map((entry) => presentSave(book, entry));
  return { auto: of('auto'), named: of('named') };
}

export function presentSave(book: Book, { key, name, savedAt, meta, problem }: SaveEntry): SaveData {
  const at = momentText(savedAt);
  if (!meta) return { key, name: name || at, detail: at, problem: problem ? problemText(problem) : null };
  const ending = meta.ending === null ? null : (book.texts[`ending.${meta.ending}.name`] ?? meta.ending);
  const where = say('saves.item', {
    date: dateText(book.ruleset, meta.turn).long,
    turn: Math.min(meta.turn + 1, meta.turns),
    turns: meta.turns,
  });
  const difficulty = book.texts[`difficulty.${meta.difficulty}.name`] ?? meta.difficulty;
  return {
    key,
    name: name || where,
    detail: [...(name ? [where] : []), difficulty, ...(ending ? [ending] : []), meta.seed, at].join(' · '),
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
