import { signal } from '@preact/signals';
import type { Keeper } from '../../session/keeper.ts';
import type { Saves } from '../../session/saves.ts';
import type { Session } from '../../session/session.ts';
import type { StorageStatus } from '../../session/storageStatus.ts';
import { problemText } from '../presenters/saves.ts';

/** Milliseconds that leaving a game waits for the store: one that never answers must hold nobody. */
const PATIENCE = 1500;

/** How the game on the desk is kept, and the game that nothing could keep. */
export class Keeping {
  /** A game that was left while nothing could be stored: only this page still has it. */
  readonly unsaved = signal<Session | null>(null);
  /** What the store complains of. Null while it works, and once it was read and put away. */
  readonly complaint = signal<string | null>(null);
  readonly #saves: Saves;
  #session: Session | null = null;
  #keeper: Keeper | null = null;
  /** What was told last, so that it is not told again at every decision. */
  #told: string | null = null;
  /** Whether the store has not answered in time. */
  #late = false;

  constructor(saves: Saves) {
    this.#saves = saves;
    saves.subscribe((status) => this.#hear(status));
  }

  /** Whether something that was decided would be lost with this page. */
  get endangered(): boolean {
    return this.unsaved.value !== null || this.#failing;
  }

  /** Another session is on the desk, which is saved from now on if it is to be kept. */
  begin(session: Session, kept: boolean): void {
    this.end();
    this.#session = session;
    this.#keeper = kept ? this.#saves.keep(session) : null;
    if (this.unsaved.value === session) this.unsaved.value = null;
    this.#told = null;
    this.complaint.value = null;
    this.#hear(this.#saves.status);
  }

  /** The session is not on the desk any more. It stays saved, or stays with this page where nothing can be stored. */
  end(): void {
    this.#keeper?.stop();
    if (this.#failing) this.unsaved.value = this.#session;
    this.#session = null;
    this.#keeper = null;
    this.#late = false;
  }

  /** Writes what is not yet stored. Resolves when it is, when it cannot be, or when it takes too long. */
  async flush(): Promise<void> {
    const keeper = this.#keeper;
    if (!keeper) return;
    const patience = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, true));
    const late = await Promise.race([keeper.flush().then(() => false), patience]);
    if (keeper === this.#keeper) this.#late = late;
  }

  get #failing(): boolean {
    const decided = this.#keeper !== null && (this.#session?.run.commands.length ?? 0) > 0;
    return decided && (this.#late || this.#saves.status.kind === 'failing');
  }

  #hear(status: StorageStatus): void {
    if (status.kind === 'saving') return;
    const complaint = status.kind === 'failing' ? problemText(status.problem) : null;
    if (complaint === this.#told) return;
    this.#told = complaint;
    this.complaint.value = complaint;
  }
}
