import type { Problem } from './problems.ts';
import { readSave, type SaveMeta } from './saveFile.ts';

/** A line in the list of saved games. */
export interface SaveEntry {
  readonly key: string;
  readonly kind: 'auto' | 'named';
  /** '' for autosaves and for what cannot be read. */
  readonly name: string;
  /** Milliseconds since 1970; 0 when not even that can be read. */
  readonly savedAt: number;
  readonly meta: SaveMeta | null;
  /** Why it cannot be read; null when it can. */
  readonly problem: Problem | null;
}

/** Autosaves and named saves stand under keys that begin so. */
export const AUTO = 'auto/';
export const NAMED = 'named/';

/** What a stored text is, without playing it. */
export function entryOf(key: string, text: string): SaveEntry {
  const kind = key.startsWith(AUTO) ? 'auto' : 'named';
  const read = readSave(text);
  if (read.ok) {
    const { name, savedAt, meta } = read.saved;
    return { key, kind, name, savedAt, meta, problem: null };
  }
  // In our own store even a text that resembles nothing was a saved game once.
  const problem: Problem = read.problem.code === 'save/not-a-save' ? { code: 'save/damaged', data: {} } : read.problem;
  return { key, kind, name: '', savedAt: timeIn(text), meta: null, problem };
}

/** Newest first, then by key; `unknown` says where entries without a time go. */
export function newestFirst(unknown: 'first' | 'last'): (a: SaveEntry, b: SaveEntry) => number {
  const time = ({ savedAt }: SaveEntry) => (savedAt === 0 && unknown === 'first' ? Number.MAX_SAFE_INTEGER : savedAt);
  return (a, b) => time(b) - time(a) || (b.meta?.decisions ?? 0) - (a.meta?.decisions ?? 0) || (a.key < b.key ? -1 : 1);
}

/** The time that a damaged save was written, if that part of it is whole (it stands near the top); else 0. */
function timeIn(text: string): number {
  const [, digits = '0'] = /"savedAt":\s*(\d{1,15})\b/.exec(text) ?? [];
  return Number(digits);
}
