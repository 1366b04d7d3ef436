import type { Problem } from './problems.ts';
import type { KeyValueStore } from './store.ts';

/** Whether what was decided is stored. While it is 'failing' the game goes on in memory. */
export type StorageStatus =
  | { readonly kind: 'idle' | 'saving' | 'saved' }
  | { readonly kind: 'failing'; readonly problem: Problem };

const UNAVAILABLE: Problem = { code: 'storage/unavailable', data: {} };

/** One object, so that it is told once and not at every write. */
const NOT_LASTING: StorageStatus = { kind: 'failing', problem: UNAVAILABLE };

/** Names of errors by which browsers say that a page may not store anything. */
const FORBIDDEN: readonly unknown[] = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError'];

/** The store, with the outcome of the last write kept and told. Writes are issued at once and never reject. */
export class WatchedStore {
  readonly #store: KeyValueStore;
  readonly #listeners = new Set<(status: StorageStatus) => void>();
  #status: StorageStatus;
  #writes = 0;

  constructor(store: KeyValueStore) {
    this.#store = store;
    this.#status = store.lasting ? { kind: 'idle' } : NOT_LASTING;
  }

  get status(): StorageStatus {
    return this.#status;
  }

  subscribe(listener: (status: StorageStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes a text; the problem that was met, or null. */
  async set(key: string, text: string): Promise<Problem | null> {
    this.#writes += 1;
    const write = this.#writes;
    this.#become({ kind: 'saving' });
    const problem = await attempt(() => this.#store.set(key, text));
    // An older write's outcome says nothing once a newer one is on its way.
    if (write === this.#writes) this.#become(problem ? { kind: 'failing', problem } : { kind: 'saved' });
    return problem;
  }

  delete(key: string, ifText?: string): Promise<Problem | null> {
    return attempt(() => this.#store.delete(key, ifText));
  }

  /** A store that cannot be read holds nothing that could be shown; that it failed shows in the status. */
  async get(key: string): Promise<string | undefined> {
    let text: string | undefined;
    const problem = await attempt(async () => {
      text = await this.#store.get(key);
    });
    if (problem) this.#become({ kind: 'failing', problem });
    return text;
  }

  async keys(): Promise<string[]> {
    let keys: string[] = [];
    const problem = await attempt(async () => {
      keys = await this.#store.keys();
    });
    if (problem) this.#become({ kind: 'failing', problem });
    return keys;
  }

  #become(status: StorageStatus): void {
    const known = this.#store.lasting ? status : NOT_LASTING;
    if (known === this.#status) return;
    this.#status = known;
    for (const listener of [...this.#listeners]) listener(known);
  }
}

async function attempt(work: () => Promise<void>): Promise<Problem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const name = error instanceof Error || isNamed(error) ? error.name : String(error);
    if (name === 'QuotaExceededError') return { code: 'storage/full', data: {} };
    return FORBIDDEN.includes(name) ? UNAVAILABLE : { code: 'storage/failed', data: { detail: name } };
  }
}

/** Not every browser's storage error is an `Error`. */
function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
