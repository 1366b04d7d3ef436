import type { DatedFact } from '../../engine/index.ts';
import { spanOf, turnOf } from '../calendar.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../effects.ts';
import type { Path } from '../tree.ts';

export function compileTimeline(c: Compiler): DatedFact[] {
  return c.entries('timeline').map(({ id, data, path }) => {
    c.texts.add(`fact.${id}.title`, data.title);
    c.texts.add(`fact.${id}.text`, data.text);
    const origin = c.origin(`fact.${id}`, data.sources, [...path, 'sources'], data.about);
    return {
      id,
      turn: dated(c, id, data.date, path),
      effects: effects(c, data.effects, [...path, 'effects'], () => origin),
      sources: data.sources,
    };
  });
}

function dated(c: Compiler, id: string, date: string, path: Path): number {
  const turn = turnOf(c.calendar, date);
  if (c.dated && (turn < 0 || turn >= c.calendar.turns)) {
    const message = `The fact '${id}' is dated ${date}, but the game runs ${spanOf(c.calendar)}.`;
    c.report('timeline/outside', [...path, 'date'], message, 'Take it out, or date it within the game.');
  }
  return turn;
}
