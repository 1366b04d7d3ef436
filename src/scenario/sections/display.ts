import type { Display } from '../compiled.ts';
import type { Compiler } from '../compiler.ts';
import type { Path } from '../tree.ts';

/** What the desk shows first. Nothing here changes a game. */
export function compileDisplay(c: Compiler): Pick<Display, 'figures' | 'indicators'> {
  const { data, path } = c.display();
  if (data.demands !== undefined) {
    c.texts.add('demands.name', data.demands.name);
    c.texts.add('demands.text', data.demands.text);
  }
  for (const [phase, word] of Object.entries(data.phases ?? {}))
    if (word !== undefined) c.texts.add(`phase.${phase}`, word);
  return {
    figures: shown(c, data.figures ?? [], [...path, 'figures']),
    indicators: data.indicators === undefined ? null : shown(c, data.indicators, [...path, 'indicators']),
  };
}

/** The same list, once it is known to name indicators that a player can be shown, each once. */
function shown(c: Compiler, ids: readonly string[], path: Path): readonly string[] {
  for (const [index, id] of ids.entries()) {
    const where = [...path, index];
    c.reference('indicator', id, where);
    if (ids.indexOf(id) < index) c.report('display/indicator', where, `'${id}' is listed twice.`);
    if (c.entry('indicators', id)?.known === 'hidden') {
      c.report('display/indicator', where, `The player never knows '${id}', so that it cannot be shown.`);
    }
  }
  return ids;
}
