import type { Ending, Expr } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import type { Path } from '../tree.ts';

const ALWAYS: Expr = { op: 'number', value: 1 };

export function compileEndings(c: Compiler): Ending[] {
  return c.entries('endings').map(({ id, data, path }) => {
    c.texts.add(`ending.${id}.name`, data.name);
    c.texts.add(`ending.${id}.text`, data.text);
    if (data.warning !== undefined) c.texts.add(`ending.${id}.warning`, data.warning);
    else if (data.kind !== 'survival') {
      const hint = 'Players see from the first screen how they could lose.';
      c.report('key/missing', path, `The ending '${id}' is a way to lose and needs the key 'warning'.`, hint);
    }
    const { expr: when, range } = c.judged(data.when, [...path, 'when'], { afterEnd: true });
    return {
      id,
      kind: data.kind,
      // One that always holds, in whatever words, is 'true' for the checks that come after.
      when: range[0] === 1 ? ALWAYS : when,
      atEnd: data.at_end ?? false,
      gauges: (data.gauges ?? []).map(({ name, value, from, at }, index) => {
        const where = [...path, 'gauges', index];
        c.texts.add(`ending.${id}.gauge.${index + 1}`, name);
        if (from === at)
          c.report('value/range', [...where, 'at'], "A gauge runs from 'from' to 'at': they must differ.");
        const watched = c.number(value, [...where, 'value'], { seen: true, afterEnd: true });
        checkDirection(c, { when, watched, from, at }, [...where, 'at']);
        for (const key of ['from', 'at'] as const) c.quantity(key === 'at' ? at : from, [...where, key]);
        return { value: watched, from, at };
      }),
      origin: c.origin(`ending.${id}`, data.sources, [...path, 'sources'], data.about),
    };
  });
}

interface Direction {
  readonly when: Expr;
  readonly watched: Expr;
  readonly from: number;
  readonly at: number;
}

/** Of an ending that is a single comparison of the watched figure: does the gauge run towards it? */
function checkDirection(c: Compiler, { when, watched, from, at }: Direction, path: Path): void {
  if (when.op !== 'less' && when.op !== 'at-most') return;
  const same = (side: Expr) => JSON.stringify(side) === JSON.stringify(watched);
  const falls = same(when.a) && when.b.op === 'number';
  const rises = same(when.b) && when.a.op === 'number';
  if (!(falls && at > from) && !(rises && at < from)) return;
  const message = `The ending comes when this ${falls ? 'falls' : 'rises'}, but the gauge runs from ${from} ${falls ? 'up' : 'down'} to ${at}.`;
  c.report('ending/gauge', path, message, `'from' is where nothing threatens, 'at' where the game is all but lost.`);
}
