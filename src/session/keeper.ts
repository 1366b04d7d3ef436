import type { Problem } from './problems.ts';
import { ROLLING } from './rotation.ts';
import type { Session } from './session.ts';

/** What a keeper needs of the place where games are kept. */
export interface KeeperPlace {
  /** The game as a text, at this moment. */
  describe(session: Session): string;
  write(key: string, text: string): Promise<Problem | null>;
  /** Called once a key that did not hold this game before has been written. */
  rotate(): Promise<void>;
}

/**
 * Saves a session at once after every command, without delay: when the tab is closed, at most the click in flight
 * is lost. Each turn writes to the next of `ROLLING` slots, so that the turns before stay as they were left; each
 * keeper has slots of its own, so that two tabs never write to the same.
 */
export class Keeper {
  readonly #session: Session;
  readonly #keys: string;
  readonly #place: KeeperPlace;
  readonly #unsubscribe: () => void;
  #slot = '';
  #last: Promise<Problem | null>;

  /** @param keys what its keys begin with, and no other keeper's */
  constructor(session: Session, keys: string, place: KeeperPlace) {
    this.#session = session;
    this.#keys = keys;
    this.#place = place;
    this.#last = this.#write();
    this.#unsubscribe = session.subscribe(() => {
      this.#last = this.#write();
    });
  }

  /** Resolves when everything is written that can be; tries once more what failed. For the moment the page is left. */
  async flush(): Promise<void> {
    const problem = await this.#last;
    if (!problem) return;
    this.#last = this.#write();
    await this.#last;
  }

  /** Ends the saving; what was saved stays. */
  stop(): void {
    this.#unsubscribe();
  }

  async #write(): Promise<Problem | null> {
    const key = `${this.#keys}/${this.#session.turn % ROLLING}`;
    const problem = await this.#place.write(key, this.#place.describe(this.#session));
    if (problem === null && key !== this.#slot) {
      this.#slot = key;
      await this.#place.rotate();
    }
    return problem;
  }
}
