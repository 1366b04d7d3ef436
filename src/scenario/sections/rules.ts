import { z } from 'zod';
import { MONTH_PHASES, type Rule } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../schema/effect.ts';
import { about, condition, label, sources } from '../schema/parts.ts';

export const ruleSchema = z.strictObject({
  name: label.describe('What a player reads as the cause, two to six words.'),
  about,
  phase: z.enum(MONTH_PHASES).describe('The part of the month in which it runs.'),
  when: condition.optional(),
  effects: effects.min(1, { error: 'must hold at least one effect' }),
  sources,
});

export function compileRules(c: Compiler): Rule[] {
  return c.entries('rules').map(({ id, data, path }) => {
    c.texts.add(`rule.${id}.name`, data.name);
    const origin = c.origin(`rule.${id}`, data.sources, [...path, 'sources'], data.about);
    return {
      id,
      phase: data.phase,
      when: c.condition(data.when, [...path, 'when']),
      effects: c.effectsOf(data.effects, [...path, 'effects'], origin),
    };
  });
}
