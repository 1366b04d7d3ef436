import type { DatedFact } from '../../engine/index.ts';
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
      turn: turnOf(c, id, data.date, path),
      effects: effects(c, data.effects, [...path, 'effects'], () => origin),
      sources: data.sources,
    };
  });
}

function turnOf(c: Compiler, id: string, date: string, path: Path): number {
  const { start, turns, turnMonths } = c.calendar;
  const [year = 0, monthOfYear = 0] = date.split('-').map(Number);
  const turn = Math.floor(((year - start.year) * 12 + monthOfYear - start.month) / turnMonths);
  if (turn < 0 || turn >= turns) {
    const last = start.year * 12 + start.month - 1 + turns * turnMonths - 1;
    const end = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
    const first = `${start.year}-${String(start.month).padStart(2, '0')}`;
    c.report(
      'timeline/outside',
      [...path, 'date'],
      `The fact '${id}' is dated ${date}, but the game runs from ${first} to ${end}.`,
    );
  }
  return turn;
}
