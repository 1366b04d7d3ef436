import type { Difficulty, PolicyWeights } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileDifficulties(c: Compiler): Difficulty[] {
  const entries = c.entries('difficulties');
  const defaults = entries.filter(({ data }) => data.default === true);
  if (entries.length > 0 && defaults.length !== 1) {
    const where = defaults[1]?.path ?? entries[0]?.path ?? [];
    const message = `Exactly one difficulty must have 'default: true'; now it is ${defaults.length}.`;
    c.report('difficulty/default', where, message);
  }
  return entries.map(({ id, data, path }) => {
    c.texts.add(`difficulty.${id}.name`, data.name);
    c.texts.add(`difficulty.${id}.text`, data.text);
    const parameters = Object.entries(data.parameters ?? {}).map(([parameter, value]) => {
      c.uses.note('parameter', parameter);
      return { index: c.keyed('parameter', parameter, [...path, 'parameters', parameter]), value };
    });
    const start = Object.entries(data.start ?? {}).map(([indicator, value]) => {
      const where = [...path, 'start', indicator];
      const slot = c.keyed('indicator', indicator, where);
      const range = c.range(indicator);
      if (range !== null && (value < range[0] || value > range[1])) {
        c.report(
          'indicator/scale',
          where,
          `The start of '${indicator}' is ${value}, outside its range ${range[0]} to ${range[1]}.`,
        );
      }
      return { slot, value: c.quantity(value, where) };
    });
    return { id, attention: data.attention, parameters, start };
  });
}

export function compilePolicies(c: Compiler): PolicyWeights[] {
  return c.entries('policies').map(({ id, data, path }) => {
    c.texts.add(`policy.${id}.name`, data.name);
    return { id, leans: c.leans(data.leans, [...path, 'leans']), idleness: data.idleness, demands: data.demands };
  });
}
