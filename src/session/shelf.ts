import { failure, type Problem, type Result } from './problems.ts';
import { superseded } from './rotation.ts';
import { AUTO, entryOf, type SaveEntry } from './saveEntry.ts';
import { readSave, type SavedGame } from './saveFile.ts';
import { type StorageStatus, WatchedStore } from './storageStatus.ts';
import type { KeyValueStore } from './store.ts';

/** The place of the saved games: reads and writes them by key, and keeps the autosaves few. */
export class Shelf {
  readonly #store: WatchedStore;
  readonly #now: () => number;
  /** Newest time seen in any save: a clock that was set back must not make new saves look old. */
  #newest = 0;

  constructor(store: KeyValueStore, now: () => number) {
    this.#store = new WatchedStore(store);
    this.#now = now;
  }

  get status(): StorageStatus {
    return this.#store.status;
  }

  subscribe(listener: (status: StorageStatus) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** The time to write into a save that is made now. */
  moment(): number {
    this.#newest = Math.max(this.#now(), this.#newest + 1);
    return this.#newest;
  }

  /** What stands under keys that begin so, in no order. */
  async entries(prefix: string): Promise<SaveEntry[]> {
    const entries = (await this.#texts(prefix)).map(([key, text]) => entryOf(key, text));
    this.#newest = Math.max(this.#newest, ...entries.map(({ savedAt }) => savedAt));
    return entries;
  }

  /** Reads a saved game. Errors: 'save/gone' and those of `readSave`. */
  async read(key: string): Promise<Result<{ readonly saved: SavedGame }>> {
    const text = await this.#store.get(key);
    if (text === undefined) return failure('save/gone', { key });
    const { problem } = entryOf(key, text);
    return problem ? { ok: false, problem } : readSave(text);
  }

  /** Writes at once. */
  write(key: string, text: string): Promise<Problem | null> {
    return this.#store.set(key, text);
  }

  async put(key: string, text: string): Promise<Result<{ readonly entry: SaveEntry }>> {
    const problem = await this.write(key, text);
    return problem ? { ok: false, problem } : { ok: true, entry: entryOf(key, text) };
  }

  async remove(key: string): Promise<Result<object>> {
    const problem = await this.#store.delete(key);
    return problem ? { ok: false, problem } : { ok: true };
  }

  /** Removes autosaves that are not needed any more; one that was rewritten meanwhile, or cannot be read, stays. */
  async rotate(): Promise<void> {
    const texts = await this.#texts(AUTO);
    const kept = texts.flatMap(([key, text]) => {
      const read = readSave(text);
      return read.ok ? [{ key, saved: read.saved }] : [];
    });
    const textOf = new Map(texts);
    await Promise.all(superseded(kept).map((key) => this.#store.delete(key, textOf.get(key))));
  }

  async #texts(prefix: string): Promise<[key: string, text: string][]> {
    const keys = (await this.#store.keys()).filter((key) => key.startsWith(prefix));
    const texts = await Promise.all(
      keys.map(async (key): Promise<[string, string | undefined]> => [key, await this.#store.get(key)]),
    );
    return texts.filter((pair): pair is [string, string] => pair[1] !== undefined);
  }
}
