import { z } from 'zod';
import type { Demand, DemandStep } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../schema/effect.ts';
import * as part from '../schema/parts.ts';
import type { Path } from '../tree.ts';

const BEATS = ['raised', 'signed', 'refused', 'slow', 'audit', 'ultimatum', 'complete'] as const;
const optional = effects.optional();

const stepSchema = z.strictObject({
  name: part.label,
  turns: part.whole(1, 60).describe('Turns of implementing that it takes.'),
  effects,
});

export const demandSchema = z.strictObject({
  name: part.label,
  text: part.prose,
  about: part.about,
  capital: part.capital,
  track: z.string(),
  when: part.condition.optional(),
  chance: part.amount.optional().describe('Chance a turn of being raised; 1 if left out.'),
  deadline: part.deadline,
  patience: part.between(1, 100).describe('Patience at signature.'),
  wear: part.amount.optional().describe('Patience that a turn of slow-walking costs; 1 if left out.'),
  audit_at: part.between(0, 100).describe('Patience at which an audit comes; the ultimatum comes at 0.'),
  cooldown: part.cooldown.optional(),
  raised: optional,
  signed: optional,
  refused: optional,
  slow: optional.describe('Each turn of slow-walking.'),
  audit: optional,
  ultimatum: optional,
  complete: optional,
  steps: z.record(part.thingId, stepSchema).refine((steps) => Object.keys(steps).length > 0, {
    error: 'must hold at least one step',
  }),
  sources: part.sources,
});

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
      BEATS.map((beat) => [beat, c.effects(data[beat], [...path, beat], () => origin)]),
    ) as Pick<Demand, (typeof BEATS)[number]>;
    return {
      id,
      capital: c.reference('capital', data.capital, [...path, 'capital']),
      track: data.track,
      when: c.condition(data.when, [...path, 'when']),
      chance: c.chance(data.chance ?? 1, [...path, 'chance']),
      deadline: data.deadline,
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
  return { id, turns: data.turns, effects: c.effectsOf(data.effects, [...path, 'effects'], origin) };
}
