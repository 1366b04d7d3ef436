import { dateOf, hashState, verdict } from '../engine/index.ts';
import { checksum, hex } from './checksum.ts';
import { commandLine, parseCommandLine } from './commandLine.ts';
import { failure, type Result } from './problems.ts';
import type { Peeks, Run } from './run.ts';
import { normaliseSeed } from './seed.ts';
import type { Session } from './session.ts';

const GAME = 'multivector';
const FORMAT = 1;
/** Nothing that this game writes is longer; anything that is, is not worth parsing. */
const LONGEST = 1_000_000;
/** What `hashState` gives. With less of it any game would seem to end where it was saved. */
const HASH = /^[0-9a-f]{16}$/;

/** What a list of saved games shows, and what a teacher sees who opens the file. */
export interface SaveMeta {
  /** The scenario's title when the game was saved. */
  readonly title: string;
  readonly scenario: string;
  readonly difficulty: string;
  readonly seed: string;
  readonly turn: number;
  readonly turns: number;
  /** 'YYYY-MM' of the running turn. */
  readonly date: string;
  /** Commands given, the ends of months included. */
  readonly decisions: number;
  /** Id of the ending, null while the game runs. */
  readonly ending: string | null;
  /** The verdict if the game had ended there. */
  readonly verdict: {
    readonly overall: number;
    readonly grade: string;
    readonly axes: Readonly<Record<string, number>>;
  };
}

/** A saved game as it was read: what it says of itself, the run, and the hash of the state that it must end in. */
export interface SavedGame {
  /** '' for an autosave. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly meta: SaveMeta;
  readonly run: Run;
  readonly state: string;
}

export interface SaveLabel {
  readonly name: string;
  readonly savedAt: number;
  /** The scenario's title. */
  readonly title: string;
}

/** The session as a file: readable JSON, a command a line, closed by a checksum of everything before it. */
export function writeSave(session: Session, { name, savedAt, title }: SaveLabel): string {
  const { ruleset, state, run } = session;
  const meta: SaveMeta = {
    title,
    scenario: run.scenario,
    difficulty: run.difficulty,
    seed: run.seed,
    turn: state.turn,
    turns: ruleset.turns,
    date: dateOf(ruleset, state.turn),
    decisions: run.commands.length,
    ending: state.over === null ? null : (ruleset.endings[state.over.ending]?.id ?? null),
    verdict: verdict(ruleset, state),
  };
  return toText({ name, savedAt, meta, run, state: hashState(state) });
}

/** Reads a saved game without playing it. Errors: 'save/not-a-save', 'save/damaged', 'save/newer-version'. */
export function readSave(text: string): Result<{ readonly saved: SavedGame }> {
  const value = parse(text);
  if (value === null) return failure(text.includes(GAME) ? 'save/damaged' : 'save/not-a-save');
  const { game, format } = value;
  if (game !== GAME) return failure('save/not-a-save');
  if (typeof format === 'number' && format > FORMAT) return failure('save/newer-version', { version: format });
  const saved = format === FORMAT ? fromFields(value) : null;
  return saved === null ? failure('save/damaged') : { ok: true, saved };
}

function toText({ name, savedAt, meta, run, state }: SavedGame): string {
  const content = {
    game: GAME,
    format: FORMAT,
    name,
    savedAt,
    meta,
    run: { hash: run.hash, commands: run.commands.map(commandLine), ...(run.peeks && { peeks: run.peeks }) },
    state,
  };
  return JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 1);
}

function checksumOf(content: object): string {
  return hex(checksum(JSON.stringify(content)));
}

/** Text may be nested deeper than what is read from it can be written again: nothing that this game wrote is. */
function isWhole(content: object, given: unknown): boolean {
  try {
    return given === checksumOf(content);
  } catch {
    return false;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields | null {
  if (text.length > LONGEST) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** Files come from anywhere: a right checksum does not make a right shape, so every field is looked at. */
function fromFields({ checksum: given, ...content }: Fields): SavedGame | null {
  const { name, savedAt, meta, run, state } = content;
  if (!isWhole(content, given) || !isFields(run) || typeof state !== 'string' || !HASH.test(state)) return null;
  if (typeof name !== 'string' || !isMoment(savedAt) || !isMeta(meta)) return null;
  const commands = Array.isArray(run.commands) ? run.commands.map(readLine) : [null];
  if (typeof run.hash !== 'string') return null;
  const known = commands.filter((command) => command !== null);
  if (known.length < commands.length) return null;
  const { scenario, seed, difficulty } = meta;
  if (seed !== normaliseSeed(seed)) return null;
  return {
    name,
    savedAt,
    meta,
    run: {
      format: 1,
      scenario,
      hash: run.hash,
      seed,
      difficulty,
      commands: known,
      ...(isPeeks(run.peeks) && { peeks: run.peeks }),
    },
    state,
  };
}

/** Whether dates reach to it, which end 100 million days from 1970. */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

function readLine(line: unknown): Run['commands'][number] | null {
  return typeof line === 'string' ? parseCommandLine(line) : null;
}

/** Saves of games in which nothing was looked at have none, as have all from before it was kept. */
function isPeeks(value: unknown): value is Peeks {
  if (!isFields(value) || typeof value.turn !== 'number' || !Array.isArray(value.questions)) return false;
  return value.questions.every((question) => typeof question === 'string');
}

function isMeta(value: unknown): value is SaveMeta {
  if (!isFields(value) || !isFields(value.verdict) || !isFields(value.verdict.axes)) return false;
  const { overall, grade, axes } = value.verdict;
  return (
    ['title', 'scenario', 'difficulty', 'seed', 'date'].every((key) => typeof value[key] === 'string') &&
    ['turn', 'turns', 'decisions'].every((key) => typeof value[key] === 'number') &&
    (value.ending === null || typeof value.ending === 'string') &&
    typeof overall === 'number' &&
    typeof grade === 'string' &&
    Object.values(axes as Fields).every((score) => typeof score === 'number')
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
