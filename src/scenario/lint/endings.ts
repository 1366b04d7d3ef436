import type { Ending, Expr } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

const always = (when: Expr) => when.op === 'number' && when.value === 1;

/** A game always ends, and every ending can come. */
export function checkEndings(c: Compiler, endings: readonly Ending[]): void {
  let closed = false;
  for (const { id, when, atEnd } of endings) {
    const path = ['endings', id];
    if (atEnd && closed)
      c.reportKey('ending/unreachable', path, `The ending '${id}' comes after one that always applies.`);
    else if (!atEnd && always(when)) {
      c.reportKey(
        'ending/unreachable',
        path,
        `The ending '${id}' would end every game in the first turn: its condition always holds.`,
        `Add 'at_end: true', or mend the condition.`,
      );
    }
    if (atEnd && always(when)) closed = true;
  }
  const last = endings.at(-1);
  if (last !== undefined && !(last.atEnd && always(last.when))) {
    const hint = `Give it 'at_end: true' and 'when: "true"', or add one that has both.`;
    c.reportKey(
      'ending/last',
      ['endings', last.id],
      `The last ending '${last.id}' must always apply after the last turn.`,
      hint,
    );
  }
}
