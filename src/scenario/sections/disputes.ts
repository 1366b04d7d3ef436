import type { Dispute } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileDisputes(c: Compiler): Dispute[] {
  return c.entries('disputes').map(({ id, data, path }) => {
    for (const field of ['name', 'question', 'evidence'] as const) c.texts.add(`dispute.${id}.${field}`, data[field]);
    const cited = new Set(c.cited(data.sources ?? [], [...path, 'sources']));
    const readings = Object.entries(data.readings).map(([reading, { weight, name, meaning, sources: own }]) => {
      c.texts.add(`dispute.${id}.reading.${reading}.name`, name);
      c.texts.add(`dispute.${id}.reading.${reading}.meaning`, meaning);
      for (const source of c.cited(own ?? [], [...path, 'readings', reading, 'sources'])) cited.add(source);
      return { id: reading, weight };
    });
    return { id, readings, sources: cited.size === 0 ? ['assumption'] : [...cited] };
  });
}
