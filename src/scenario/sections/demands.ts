import type { z } from 'zod';
import type { Demand, DemandStep } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects, effectsOf } from '../effects.ts';
import type { stepSchema } from '../schema/demands.ts';
import type { Path } from '../tree.ts';

const BEATS = ['raised', 'signed', 'refused', 'slow', 'audit', 'ultimatum', 'complete'] as const;

export function compileDemands(c: Compiler): Demand[] {
  return c.entries('demands').map(({ id, data, path }) => {
    c.texts.add(`demand.${id}.name`, data.name);
    c.texts.add(`demand.${id}.text`, data.text);
    if (data.audit_at >= data.patience) {
      const message = `The audit of '${id}' comes at ${data.audit_at}, but patience begins at ${data.patience}.`;
      c.report('demand/audit', [...path, 'audit_at'], message);
    }
    c.reference('track', data.track, [...path, 'track']);
    const origin = c.origin(`demand.${id}`, data.sources, [...path, 'sources'], data.about);
    const beats = Object.fromEntries(
      BEATS.map((beat) => [beat, effects(c, data[beat], [...path, beat], () => origin)]),
    ) as Pick<Demand, (typeof BEATS)[number]>;
    return {
      id,
      capital: c.reference('capital', data.capital, [...path, 'capital']),
      track: data.track,
      when: c.condition(data.when, [...path, 'when']),
      chance: c.chance(data.chance ?? 1, [...path, 'chance']),
      deadline: c.months(data.deadline, [...path, 'deadline'], 'The deadline is'),
      steps: Object.entries(data.steps).map(([step, stepData]) =>
        compileStep(c, { id: step, demand: id, data: stepData, sources: data.sources }, [...path, 'steps', step]),
      ),
      patience: data.patience,
      wear: c.number(data.wear ?? 1, [...path, 'wear']),
      auditAt: data.audit_at,
      cooldown: data.cooldown ?? 0,
      ...beats,
    };
  });
}

interface Step {
  readonly id: string;
  readonly demand: string;
  readonly data: z.infer<typeof stepSchema>;
  readonly sources: readonly string[];
}

function compileStep(c: Compiler, { id, demand, data, sources }: Step, path: Path): DemandStep {
  c.texts.add(`demand.${demand}.step.${id}.name`, data.name);
  const origin = c.origin(`demand.${demand}.${id}`, sources, path);
  return { id, months: data.months, effects: effectsOf(c, data.effects, [...path, 'effects'], origin) };
}
