import fc from 'fast-check';
import { type Command, legal } from '../../src/engine/index.ts';
import type { Session } from '../../src/session/session.ts';

/** Numbers from 0 to 1 that pick what is done; a shorter list is a shorter game. */
export const picks = (maxLength: number) =>
  fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength });

/** Plays one legal command for each pick, until the game is over. */
export function play(session: Session, choices: readonly number[]): Session {
  for (const choice of choices) {
    const command = pick(legal(session.ruleset, session.state), choice);
    if (command) session.do(command);
  }
  return session;
}

/** The position in the list that the number from 0 to 1 points to. */
function pick(commands: readonly Command[], choice: number): Command | undefined {
  return commands[Math.floor(choice * commands.length)];
}

/** Lets the month pass, a number of times. */
export function passMonths(session: Session, months: number): Session {
  for (let month = 0; month < months; month += 1) session.do({ type: 'month/end' });
  return session;
}
