import type { z } from 'zod';
import type { Capital, Move } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effectsOf } from '../effects.ts';
import type { moveSchema } from '../schema/capitals.ts';
import type { Path } from '../tree.ts';

export function compileCapitals(c: Compiler): Capital[] {
  return c.entries('capitals').map(({ id, data, path }) => {
    c.texts.add(`capital.${id}.name`, data.name);
    for (const [index, text] of data.interests.entries()) c.texts.add(`capital.${id}.interest.${index}`, text);
    for (const [index, text] of data.red_lines.entries()) c.texts.add(`capital.${id}.red_line.${index}`, text);
    if (c.entry('indicators', data.relation)?.relation !== true && c.names.of('indicator').has(data.relation)) {
      const message = `'${data.relation}' is no relation, so it cannot be the relation with '${id}'.`;
      const hint = `Give the indicator '${data.relation}' the key 'relation: true', or name another.`;
      c.report('capital/relation', [...path, 'relation'], message, hint);
    }
    return {
      id,
      relation: c.reference('indicator', data.relation, [...path, 'relation']),
      threshold: data.threshold,
      noise: data.noise,
      moves: Object.entries(data.moves).map(([move, moveData]) =>
        compileMove(c, id, move, moveData, [...path, 'moves', move]),
      ),
    };
  });
}

function compileMove(c: Compiler, capital: string, id: string, data: z.infer<typeof moveSchema>, path: Path): Move {
  const name = `move.${capital}.${id}`;
  c.texts.add(`${name}.name`, data.name);
  if (data.text !== undefined) c.texts.add(`${name}.text`, data.text);
  const origin = c.origin(name, data.sources, [...path, 'sources'], data.about);
  return {
    id,
    when: c.condition(data.when, [...path, 'when']),
    utility: c.number(data.utility, [...path, 'utility']),
    cooldown: data.cooldown ?? 0,
    seen: data.seen ?? true,
    effects: effectsOf(c, data.effects, [...path, 'effects'], origin),
  };
}
