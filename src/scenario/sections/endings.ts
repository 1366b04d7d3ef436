import type { Ending } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileEndings(c: Compiler): Ending[] {
  return c.entries('endings').map(({ id, data, path }) => {
    c.texts.add(`ending.${id}.name`, data.name);
    c.texts.add(`ending.${id}.text`, data.text);
    if (data.warning !== undefined) c.texts.add(`ending.${id}.warning`, data.warning);
    else if (data.kind !== 'survival') {
      const hint = 'Players see from the first screen how they could lose.';
      c.report('key/missing', path, `The ending '${id}' is a way to lose and needs the key 'warning'.`, hint);
    }
    return {
      id,
      kind: data.kind,
      when: c.required(data.when, [...path, 'when'], { afterEnd: true }),
      atEnd: data.at_end ?? false,
      gauges: (data.gauges ?? []).map(({ name, value, from, at }, index) => {
        const where = [...path, 'gauges', index];
        c.texts.add(`ending.${id}.gauge.${index + 1}`, name);
        if (from === at)
          c.report('value/range', [...where, 'at'], "A gauge runs from 'from' to 'at': they must differ.");
        return { value: c.number(value, [...where, 'value'], { seen: true, afterEnd: true }), from, at };
      }),
      origin: c.origin(`ending.${id}`, data.sources, [...path, 'sources'], data.about),
    };
  });
}
