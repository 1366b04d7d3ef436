import {
  apply,
  type Cause,
  type Command,
  type GameEvent,
  type GameState,
  hashState,
  newGame,
  type Rejection,
  type Ruleset,
} from '../engine/index.ts';
import { commandLine, parseCommandLine } from './commandLine.ts';
import { Ledger } from './ledger.ts';
import { type Failure, failure, type Result } from './problems.ts';
import { type Replay, replay, type Step } from './replay.ts';
import { type Peeks, type Run, runPrefix } from './run.ts';
import { encodeRun } from './runCode.ts';
import { normaliseSeed } from './seed.ts';
import { undoBlock } from './undo.ts';

/** What happened to a session: a command was carried out, the last one was taken back, or something was looked at. */
export type SessionChange =
  | { readonly kind: 'did' | 'undid'; readonly command: Command; readonly events: readonly GameEvent[] }
  | { readonly kind: 'peeked' };

export interface SessionStart {
  /** Any text; it is normalised. */
  readonly seed: string;
  /** Id of one of the ruleset's difficulties. */
  readonly difficulty: string;
}

type Outcome = { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] } | Rejection;

/**
 * A game that is being played: the present state, the log of commands, and the ledger of what they did. It knows
 * neither storage nor screen; both listen. The log, not the state, is the game: everything else follows from it.
 */
export class Session {
  readonly ruleset: Ruleset;
  /** The events of the first morning. */
  readonly opening: readonly GameEvent[];
  readonly #origin: Run;
  readonly #steps: Step[];
  readonly #ledger: Ledger;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  #state: GameState;
  #peeks: Peeks;

  private constructor(ruleset: Ruleset, run: Run, played: Pick<Replay, 'start' | 'steps' | 'state'>) {
    this.ruleset = ruleset;
    this.opening = played.start.events;
    this.#origin = { ...run, hash: ruleset.hash, commands: [] };
    this.#steps = [...played.steps];
    this.#state = played.state;
    this.#peeks = run.peeks ?? { turn: 0, questions: [] };
    this.#ledger = new Ledger(played.start);
    played.steps.forEach(({ events }, index) => {
      this.#ledger.append(events, played.steps[index + 1]?.before ?? played.state);
    });
  }

  /** A new game. RangeError for a difficulty that the ruleset does not have. */
  static start(ruleset: Ruleset, { seed, difficulty }: SessionStart): Session {
    const run: Run = {
      format: 1,
      scenario: ruleset.id,
      hash: ruleset.hash,
      seed: normaliseSeed(seed),
      difficulty,
      commands: [],
    };
    const start = newGame(ruleset, { seed: run.seed, difficulty });
    return new Session(ruleset, run, { start, steps: [], state: start.state });
  }

  /** The game of a run, played again under these rules. Errors: those of `replay`. */
  static resume(ruleset: Ruleset, run: Run): Result<{ readonly session: Session }> {
    const played = replay(ruleset, run);
    return played.ok ? { ok: true, session: new Session(ruleset, run, played) } : played;
  }

  get state(): GameState {
    return this.#state;
  }

  get run(): Run {
    const { peeks: _, ...origin } = this.#origin;
    const commands = this.#steps.map(({ command }) => command);
    return this.peeked.length === 0 ? { ...origin, commands } : { ...origin, commands, peeks: this.#peeks };
  }

  /** The questions whose answers by the analysts the player has seen in the running turn, by id. */
  get peeked(): readonly string[] {
    return this.#peeks.turn === this.turn ? this.#peeks.questions : [];
  }

  /** The answers to these questions have been seen. Undoing a decision does not take that back. */
  peek(questions: readonly string[]): void {
    const seen = new Set(this.peeked);
    if (questions.every((question) => seen.has(question))) return;
    this.#peeks = { turn: this.turn, questions: [...new Set([...seen, ...questions])] };
    this.#tell({ kind: 'peeked' });
  }

  /** The running turn, 0 for the first; the last one of a game that is over. */
  get turn(): number {
    return this.#state.turn;
  }

  get over(): boolean {
    return this.#state.over !== null;
  }

  /** Everything that has happened, in order. */
  get events(): readonly GameEvent[] {
    return this.#ledger.events;
  }

  /** What the last month that passed brought, its morning after included; in the first turn, the opening. */
  lastMonth(): readonly GameEvent[] {
    for (let index = this.#steps.length - 1; index >= 0; index -= 1) {
      const step = this.#steps[index];
      if (step?.command.type === 'month/end') return step.events;
    }
    return this.opening;
  }

  /** Carries out a command, or says why not; a rejected command changes nothing and is not logged. */
  do(command: Command): Outcome {
    const outcome = apply(this.ruleset, this.#state, command);
    if (!outcome.ok) return outcome;
    const { events } = outcome;
    // What is logged is a copy by value, and only what counts of it.
    const logged = parseCommandLine(commandLine(command)) ?? command;
    this.#steps.push({ command: logged, before: this.#state, events });
    this.#state = outcome.state;
    this.#ledger.append(events, outcome.state);
    this.#tell({ kind: 'did', command: logged, events });
    return outcome;
  }

  /** Whether the last command can be taken back, see `undoBlock`. Errors: `undo/…`. */
  canUndo(): Result<{ readonly command: Command }> {
    const last = this.#steps.at(-1);
    if (!last) return failure('undo/nothing');
    const block = undoBlock(this.ruleset, last.command, last.events);
    return block === null ? { ok: true, command: last.command } : failure(block);
  }

  /** Takes the last command back, if that is allowed. */
  undo(): { readonly ok: true; readonly command: Command } | Failure {
    const allowed = this.canUndo();
    const last = this.#steps.at(-1);
    if (!allowed.ok || !last) return allowed.ok ? failure('undo/nothing') : allowed;
    this.#steps.pop();
    this.#state = last.before;
    this.#ledger.takeBack(last.events, last.before);
    this.#tell({ kind: 'undid', command: last.command, events: last.events });
    return allowed;
  }

  /**
   * Calls the listener after every command that was carried out or taken back, until the returned function is called.
   */
  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** See `Ledger.history`. */
  history(slot: number): number[] {
    return this.#ledger.history(slot);
  }

  /** See `Ledger.before`. */
  before(slot: number, turn: number): number {
    return this.#ledger.before(slot, turn);
  }

  /** See `Ledger.after`. */
  after(slot: number, turn: number): number {
    return this.#ledger.after(slot, turn);
  }

  /** See `Ledger.causes`. */
  causes(slot: number, turn: number): Cause[] {
    return this.#ledger.causes(slot, turn);
  }

  /** The command that a cause names as its decision. */
  decision(number: number): Command | undefined {
    return this.#steps[number]?.command;
  }

  /** The turn in which that command was given. */
  decisionTurn(number: number): number | undefined {
    return this.#steps[number]?.before.turn;
  }

  /** How many commands were given before this turn began. */
  commandsBefore(turn: number): number {
    const first = this.#steps.findIndex(({ before }) => before.turn >= turn);
    return first === -1 ? this.#steps.length : first;
  }

  /** The run as it was after its first `commands` commands, to be played on from there. */
  branch(commands: number): Run {
    return runPrefix(this.run, commands);
  }

  /** The state after the first `commands` commands. RangeError if there are not that many. */
  stateAfter(commands: number): GameState {
    const state = commands === this.#steps.length ? this.#state : this.#steps[commands]?.before;
    if (!state) throw new RangeError(`There is no command ${commands}.`);
    return state;
  }

  /** The run so far as a run code. */
  code(): string {
    return encodeRun(this.ruleset, this.run, hashState(this.#state));
  }

  #tell(change: SessionChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
