import { z } from 'zod';
import type { Initiative } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../schema/effect.ts';
import * as part from '../schema/parts.ts';
import type { Path } from '../tree.ts';

const parts = { start: 'start', each: 'each', complete: 'complete', stopped: 'stopped' } as const;

export const initiativeSchema = z.strictObject({
  name: part.label,
  text: part.prose.describe('One or two sentences: what is done and what is at stake.'),
  about: part.about,
  dossier: z.string(),
  capital: part.capital.optional(),
  attention: part.attention,
  money: part.money.optional(),
  duration: z
    .union([part.whole(0, 99), z.literal('open')], { error: "must be a whole number of turns, or 'open'" })
    .describe("Turns until it completes; 0 is at once; 'open' runs until it is stopped."),
  upkeep: part.attention.optional().describe('Attention for each further turn.'),
  cooldown: part.cooldown.optional(),
  limit: part.limit.optional(),
  when: part.condition.optional(),
  unless_met: part.prose.optional().describe('Why it is not available, for the player. Needed with when.'),
  start: effects.optional(),
  each: effects.optional().describe('Each turn while it runs.'),
  complete: effects.optional(),
  stopped: effects.optional().describe('When it is stopped before it is complete.'),
  leans: part.leans,
  sources: part.sources,
});

type InitiativeData = z.infer<typeof initiativeSchema>;

/** Often enough for any game; plain JSON has no infinity. */
const UNLIMITED = 99;

export function compileInitiatives(c: Compiler): Initiative[] {
  return c.entries('initiatives').map(({ id, data, path }) => {
    c.texts.add(`initiative.${id}.name`, data.name);
    c.texts.add(`initiative.${id}.text`, data.text);
    c.unlessMet(data, path, `initiative.${id}.unless_met`);
    checkParts(c, id, data, path);
    const origin = c.origin(`initiative.${id}`, data.sources, [...path, 'sources'], data.about);
    c.reference('dossier', data.dossier, [...path, 'dossier']);
    return {
      id,
      dossier: data.dossier,
      capital: c.maybe('capital', data.capital, [...path, 'capital']),
      attention: data.attention,
      money: c.price(data.money, [...path, 'money']),
      duration: data.duration === 'open' ? null : data.duration,
      upkeep: data.upkeep ?? 0,
      when: c.condition(data.when, [...path, 'when'], { seen: true }),
      cooldown: data.cooldown ?? 0,
      limit: data.limit ?? UNLIMITED,
      // Never null: what it costs is booked to this origin.
      start: c.effectsOf(data.start ?? [], [...path, 'start'], origin),
      each: c.effects(data.each, [...path, 'each'], () => origin),
      complete: c.effects(data.complete, [...path, 'complete'], () => origin),
      stopped: c.effects(data.stopped, [...path, 'stopped'], () => origin),
      leans: c.leans(data.leans, [...path, 'leans']),
    };
  });
}

function checkParts(c: Compiler, id: string, data: InitiativeData, path: Path): void {
  if (!Object.values(parts).some((part) => (data[part]?.length ?? 0) > 0)) {
    c.report('initiative/no-effect', path, `The initiative '${id}' has no effects.`);
  }
  if (data.duration === 'open' && data.complete !== undefined) {
    const hint = `Use 'each' or 'stopped', or give it a duration.`;
    c.report(
      'initiative/unstoppable',
      [...path, 'complete'],
      `The initiative '${id}' is open-ended and never completes.`,
      hint,
    );
  }
}
