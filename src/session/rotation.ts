import { commandLine } from './commandLine.ts';
import type { SavedGame } from './saveFile.ts';

/** Autosaves of one game that are kept, each of another turn. */
export const ROLLING = 3;
/** Games (or branches of one, in several tabs) whose autosaves are kept. */
const GAMES = 4;

export interface KeptSave {
  readonly key: string;
  readonly saved: SavedGame;
}

/**
 * The keys of autosaves that are not needed any more. A save is followed by another if that has all its commands
 * and perhaps more, whichever tab wrote it. What is followed within its own turn, or by `ROLLING` later turns, goes.
 * What is followed by nothing is the present of some game: of these the `GAMES` newest stay, so that a game in
 * another tab is never lost to this one; a game in which nothing was decided goes as soon as there is a newer one.
 */
export function superseded(all: readonly KeptSave[]): string[] {
  const newestFirst = [...all].sort(byRecency);
  const followers = new Map(
    newestFirst.map((save) => [save, newestFirst.filter((other) => other !== save && follows(other, save))]),
  );
  const presents = newestFirst.filter((save) => followers.get(save)?.length === 0);
  const stay = presents.filter(({ saved }, index) => index === 0 || saved.run.commands.length > 0).slice(0, GAMES);
  return newestFirst
    .filter((save) => {
      const later = followers.get(save) ?? [];
      const known = stay.includes(save) || later.some((other) => stay.includes(other));
      const turns = new Set(later.map(({ saved }) => saved.meta.turn));
      return !known || turns.has(save.saved.meta.turn) || turns.size >= ROLLING;
    })
    .map(({ key }) => key);
}

/** Newest first; of two at the same moment the one with more decisions. */
function byRecency(a: KeptSave, b: KeptSave): number {
  return b.saved.savedAt - a.saved.savedAt || b.saved.run.commands.length - a.saved.run.commands.length;
}

/** Whether `later` has every command of `earlier`; of two with the same commands the newer one follows. */
function follows(later: KeptSave, earlier: KeptSave): boolean {
  const [a, b] = [later.saved.run, earlier.saved.run];
  if (a.scenario !== b.scenario || a.hash !== b.hash || a.seed !== b.seed || a.difficulty !== b.difficulty)
    return false;
  if (a.commands.length < b.commands.length) return false;
  if (!b.commands.every((command, index) => sameCommand(command, a.commands[index]))) return false;
  return a.commands.length > b.commands.length || later.key === newerOf(later, earlier).key;
}

function sameCommand(a: SavedGame['run']['commands'][number], b: typeof a | undefined): boolean {
  return b !== undefined && commandLine(a) === commandLine(b);
}

function newerOf(a: KeptSave, b: KeptSave): KeptSave {
  if (a.saved.savedAt !== b.saved.savedAt) return a.saved.savedAt > b.saved.savedAt ? a : b;
  return a.key > b.key ? a : b;
}
