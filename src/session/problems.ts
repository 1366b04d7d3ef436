/**
 * Everything that can go wrong around a game: with its codes, saves, storage and undo. Like `REJECTIONS` of the
 * engine, each has one line of meaning; the sentences for players are in the interface's catalogue under the code.
 */
export const PROBLEMS = {
  'run/not-a-code': 'The text is not a run code; nothing was read from it.',
  'run/damaged': 'The run code was cut short or changed on its way; it has to be copied again in full.',
  'run/newer-version': 'The run code was made by a newer version of the game; reloading or updating helps.',
  'run/unknown-scenario': 'This copy of the game has no scenario of this name.',
  'run/other-content': 'The run code was made with another version of its scenario and cannot be read with this one.',
  'run/unknown-difficulty': 'The scenario has no such difficulty.',
  'replay/refused': 'A command of the run is not legal any more: the rules have changed since.',
  'replay/differs': 'Every command replays, but the game ends up elsewhere: the rules have changed since.',
  'save/not-a-save': 'The file is neither a saved game nor a run code of this game.',
  'save/damaged': 'The saved game was cut short or changed and cannot be trusted; an older one may be whole.',
  'save/newer-version': 'The saved game was made by a newer version of the game; reloading or updating helps.',
  'save/unknown-scenario': 'The saved game belongs to a scenario that this copy of the game does not have.',
  'save/other-content': 'The saved game was made with another version of its scenario.',
  'save/name-empty': 'A saved game needs a name.',
  'save/gone': 'There is no saved game under this key any more; it was removed, perhaps in another tab.',
  'scenario/unreachable': 'The scenario of the game could not be loaded, as without a network; it can be tried again.',
  'storage/unavailable': 'The browser keeps nothing for this page; the game lasts as long as its tab.',
  'storage/full': 'The browser has no room left; the last step is not stored, the next will be tried again.',
  'storage/failed': 'The browser could not store the last step; the next will be tried again.',
  'undo/nothing': 'Nothing has been decided yet.',
  'undo/month': 'The month has passed; what it brought is known.',
  'undo/chance': 'Luck had a part in this.',
  'undo/revealed': 'This has shown something new.',
  'undo/over': 'The game has ended.',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  /** What the sentence about it names: a version, a scenario, the number of a command. */
  readonly data: Readonly<Record<string, string | number>>;
}

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

export type Result<T> = ({ readonly ok: true } & T) | Failure;

export function failure(code: ProblemCode, data: Problem['data'] = {}): Failure {
  return { ok: false, problem: { code, data } };
}
