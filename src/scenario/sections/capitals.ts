import { z } from 'zod';
import type { Capital, Move } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../schema/effect.ts';
import * as part from '../schema/parts.ts';
import type { Path } from '../tree.ts';

const moveSchema = z.strictObject({
  name: part.label.describe('What a player reads as the cause.'),
  text: part.prose.optional().describe('What the player hears of it.'),
  about: part.about,
  when: part.condition.optional(),
  utility: part.amount.describe('Points; made when utility and noise beat the threshold.'),
  cooldown: part.cooldown.optional(),
  seen: z.boolean().optional().describe('False: the player hears nothing of it.'),
  effects: effects.min(1, { error: 'must hold at least one effect' }),
  sources: part.sources,
});

export const capitalSchema = z.strictObject({
  name: part.label,
  relation: z.string().describe('The indicator that is the relation with the player.'),
  interests: z.array(part.prose).max(12),
  red_lines: z.array(part.prose).max(12),
  threshold: part.between(0, 100).describe('A move is made when it is worth more than this.'),
  noise: part.between(0, 50).describe('Half-width of the chance in each utility.'),
  moves: z.record(part.thingId, moveSchema),
});

export function compileCapitals(c: Compiler): Capital[] {
  return c.entries('capitals').map(({ id, data, path }) => {
    c.texts.add(`capital.${id}.name`, data.name);
    for (const [index, text] of data.interests.entries()) c.texts.add(`capital.${id}.interest.${index}`, text);
    for (const [index, text] of data.red_lines.entries()) c.texts.add(`capital.${id}.red_line.${index}`, text);
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
    effects: c.effectsOf(data.effects, [...path, 'effects'], origin),
  };
}
