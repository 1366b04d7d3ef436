import type { Ruleset } from '../engine/index.ts';
import { Keeper } from './keeper.ts';
import { type Opened, openRun } from './opened.ts';
import { failure, type Problem, type Result } from './problems.ts';
import { codeScenario, decodeRun } from './runCode.ts';
import { AUTO, NAMED, newestFirst, type SaveEntry } from './saveEntry.ts';
import { readSave, type SavedGame, writeSave } from './saveFile.ts';
import type { Session } from './session.ts';
import { Shelf } from './shelf.ts';
import type { StorageStatus } from './storageStatus.ts';
import type { KeyValueStore } from './store.ts';

/** Longest name of a saved game, in characters. */
const NAME_LENGTH = 60;

export interface SavesPlace {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The rules of a scenario; undefined when there are none of that id. Rejects when they cannot be had now. */
  readonly findRuleset: (scenario: string) => Ruleset | undefined | Promise<Ruleset | undefined>;
  /** The title of a scenario, for lists and files. */
  readonly title: (scenario: string) => string;
}

export interface Latest {
  /** The newest autosave that opens; null when there is none. */
  readonly session: Session | null;
  readonly entry: SaveEntry | null;
  /** Autosaves that are newer, or may be, and do not open. They are left in place. */
  readonly skipped: readonly { readonly entry: SaveEntry; readonly problem: Problem }[];
}

/** The saved games of this browser: autosaves, named saves, and files. Nothing that cannot be read is ever deleted. */
export class Saves {
  readonly #place: SavesPlace;
  readonly #shelf: Shelf;

  constructor(place: SavesPlace) {
    this.#place = place;
    this.#shelf = new Shelf(place.store, place.now);
  }

  get status(): StorageStatus {
    return this.#shelf.status;
  }

  /** Calls the listener whenever the status changes, until the returned function is called. */
  subscribe(listener: (status: StorageStatus) => void): () => void {
    return this.#shelf.subscribe(listener);
  }

  /** Saves the session from now on after every command, and once at once. */
  keep(session: Session): Keeper {
    return new Keeper(session, `${AUTO}${this.#newId()}`, {
      describe: (kept) => this.#describe(kept, ''),
      write: (key, text) => this.#shelf.write(key, text),
      rotate: () => this.#shelf.rotate(),
    });
  }

  /** Every saved game, newest first; those without a readable time come last. */
  async list(): Promise<SaveEntry[]> {
    return (await this.#shelf.entries('')).sort(newestFirst('last'));
  }

  /** The newest autosave that opens, for 'Continue', and what had to be passed over on the way to it. */
  async latest(): Promise<Latest> {
    const skipped: { entry: SaveEntry; problem: Problem }[] = [];
    for (const entry of (await this.#shelf.entries(AUTO)).sort(newestFirst('first'))) {
      const opened = await this.open(entry.key);
      if (opened.ok) return { session: opened.session, entry, skipped };
      skipped.push({ entry, problem: opened.problem });
    }
    return { session: null, entry: null, skipped };
  }

  /** Opens a saved game. Errors: `save/…`, `replay/…`; see `Opened` for what may stay possible all the same. */
  async open(key: string): Promise<Opened> {
    const read = await this.#shelf.read(key);
    return read.ok ? this.#openSaved(read.saved) : { ...read, continuable: null };
  }

  /** Opens an imported file, or a run code that was pasted or came in a link. */
  async openText(text: string): Promise<Opened> {
    const read = readSave(text);
    if (read.ok) return this.#openSaved(read.saved);
    const code = codeScenario(text);
    if (!code.ok) {
      // What resembles neither is reported as what the player meant it to be: a saved game.
      const problem = code.problem.code === 'run/not-a-code' ? read.problem : code.problem;
      return { ok: false, problem, continuable: null };
    }
    const found = await this.#findRuleset(code.scenario);
    if (!found.ok) return { ...found, continuable: null };
    const decoded = decodeRun(text, () => found.ruleset);
    if (!decoded.ok) return { ...decoded, continuable: null };
    return openRun(decoded.ruleset, decoded.run, decoded.finalMark);
  }

  /** Saves the session under a name. Two saves may have the same name. */
  async saveAs(session: Session, name: string): Promise<Result<{ readonly entry: SaveEntry }>> {
    const clean = normaliseName(name);
    if (clean === '') return failure('save/name-empty');
    return this.#shelf.put(`${NAMED}${this.#newId()}`, this.#describe(session, clean));
  }

  /** Removes a saved game because the player says so, whatever its condition. */
  remove(key: string): Promise<Result<object>> {
    return this.#shelf.remove(key);
  }

  /** The session as a file to take along, with a name for it that begins with `by`, whoever played it. */
  exportFile(session: Session, by = ''): { readonly name: string; readonly text: string } {
    const { turn, over, ruleset } = session;
    const player = by
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    return {
      name: `${player || 'multivector'}-${ruleset.id}-${over ? 'end' : `turn-${turn + 1}`}.json`,
      text: this.#describe(session, ''),
    };
  }

  async #openSaved({ run, state, savedAt }: SavedGame): Promise<Opened> {
    const found = await this.#findRuleset(run.scenario);
    if (!found.ok) return { ...found, continuable: null };
    if (found.ruleset) return openRun(found.ruleset, run, state, savedAt);
    return { ...failure('save/unknown-scenario', { scenario: run.scenario }), continuable: null };
  }

  async #findRuleset(scenario: string): Promise<Result<{ readonly ruleset: Ruleset | undefined }>> {
    const { findRuleset, title } = this.#place;
    try {
      return { ok: true, ruleset: await findRuleset(scenario) };
    } catch {
      return failure('scenario/unreachable', { title: title(scenario) });
    }
  }

  #describe(session: Session, name: string): string {
    const title = this.#place.title(session.ruleset.id);
    return writeSave(session, { name, title, savedAt: this.#shelf.moment() });
  }

  #newId(): string {
    return [...this.#place.randomBytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

function normaliseName(name: string): string {
  return [...name.normalize('NFC').replace(/\s+/gu, ' ').trim()].slice(0, NAME_LENGTH).join('').trim();
}
