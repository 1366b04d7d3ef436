import type { Rule } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effectsOf } from '../effects.ts';

export function compileRules(c: Compiler): Rule[] {
  return c.entries('rules').map(({ id, data, path }) => {
    c.texts.add(`rule.${id}.name`, data.name);
    const origin = c.origin(`rule.${id}`, data.sources, [...path, 'sources'], data.about);
    return {
      id,
      phase: data.phase,
      when: c.condition(data.when, [...path, 'when']),
      effects: effectsOf(c, data.effects, [...path, 'effects'], origin),
    };
  });
}
