import type { Initiative } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects, effectsOf } from '../effects.ts';
import type { InitiativeData } from '../schema/initiatives.ts';
import type { Path } from '../tree.ts';

const parts = { start: 'start', each: 'each', complete: 'complete', stopped: 'stopped' } as const;

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
      attention: c.attention(data.attention, [...path, 'attention']),
      money: c.price(data.money, [...path, 'money']),
      duration: data.duration === 'open' ? null : c.months(data.duration, [...path, 'duration'], 'It completes after'),
      upkeep: c.attention(data.upkeep, [...path, 'upkeep']),
      when: c.condition(data.when, [...path, 'when'], { seen: true }),
      cooldown: data.cooldown ?? 0,
      limit: data.limit ?? UNLIMITED,
      // Never null: what it costs is booked to this origin.
      start: effectsOf(c, data.start ?? [], [...path, 'start'], origin),
      each: effects(c, data.each, [...path, 'each'], () => origin),
      complete: effects(c, data.complete, [...path, 'complete'], () => origin),
      stopped: effects(c, data.stopped, [...path, 'stopped'], () => origin),
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
