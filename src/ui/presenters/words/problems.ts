/** What went wrong around a game, and what to do: the codes are those of session/problems.ts. */
export const problems = {
  'problem.run/not-a-code': 'This is not a run code. Nothing was opened.',
  'problem.run/damaged': 'The run code was cut short or changed on its way. Copy the whole link again.',
  'problem.run/newer-version': 'This run was made with a newer version of the game. Reload the page to update.',
  'problem.run/unknown-scenario': 'This copy of the game does not have the scenario “{scenario}”.',
  'problem.run/other-content':
    'This run was made with another version of its scenario and cannot be read with this one.',
  'problem.run/unknown-difficulty': 'The scenario has no difficulty “{difficulty}”.',
  'problem.replay/refused':
    'Decision {index} of {total} of this run is not possible any more: the rules have changed since it was made.',
  'problem.replay/differs': 'This run now ends up elsewhere: the rules have changed since it was made.',
  'problem.save/not-a-save': 'This file is neither a saved game nor a run code of this game.',
  'problem.save/damaged': 'This saved game was cut short or changed. Try an older one.',
  'problem.save/newer-version': 'This game was saved by a newer version. Reload the page to update.',
  'problem.save/unknown-scenario': 'This game belongs to the scenario “{scenario}”, which this copy does not have.',
  'problem.save/other-content': 'This game was saved with another version of its scenario.',
  'problem.save/name-empty': 'Give the saved game a name.',
  'problem.save/gone': 'This saved game is not there any more; perhaps it was deleted in another tab.',
  'problem.scenario/unreachable':
    'The scenario “{title}” of this game could not be loaded. Try again when you are connected.',
  'problem.storage/unavailable':
    'The browser keeps nothing for this page: the game lasts as long as its tab. Save it as a file before you leave.',
  'problem.storage/full': 'The browser has no room left. The last step is not stored; save the game as a file.',
  'problem.storage/failed': 'The browser could not store the last step. The next step will be tried again.',
  'problem.undo/nothing': 'Nothing has been decided yet.',
  'problem.undo/month': 'The month has passed, and what it brought is known.',
  'problem.undo/chance': 'Luck had a part in this.',
  'problem.undo/revealed': 'This has shown something new.',
  'problem.undo/over': 'The game has ended.',
} as const;
