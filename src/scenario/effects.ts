import { type Effect, type Effects, hashText } from '../engine/index.ts';
import type { Compiler } from './compiler.ts';
import { ANY, type Range } from './expression/range.ts';
import type { EffectData } from './schema/effect.ts';
import type { Path } from './tree.ts';

/** A list of effects that is being compiled. */
interface EffectSite {
  readonly origin: number;
  readonly path: Path;
  /** What `amount` can be, in a term of the table. */
  readonly amount: Range | undefined;
  /** Names the list; rolls are keyed by it and by their number in it, so that others do not move them. */
  readonly key: string;
}

type ChangeData = Extract<EffectData, { change: string }>;

/** A list of effects that may be left out; `amount` is what it can be in a term of the table. */
export function effects(
  c: Compiler,
  list: readonly EffectData[] | undefined,
  path: Path,
  origin: () => number,
  amount?: Range,
): Effects | null {
  return list === undefined || list.length === 0 ? null : effectsOf(c, list, path, origin(), amount);
}

export function effectsOf(
  c: Compiler,
  list: readonly EffectData[],
  path: Path,
  origin: number,
  amount?: Range,
): Effects {
  const key = `${c.origins[origin]?.id ?? ''}/${String(path.at(-1))}`;
  return { origin, list: compileEffects(c, list, { origin, amount, path, key }) };
}

function compileEffects(c: Compiler, list: readonly EffectData[], site: EffectSite): Effect[] {
  let rolls = 0;
  return list.flatMap((data, index) => {
    const path = [...site.path, index];
    if ('chance' in data) {
      rolls += 1;
      return [roll(c, data, { ...site, path, key: `${site.key}/${rolls}` })];
    }
    return compileEffect(c, data, { ...site, path, key: `${site.key}/${Object.keys(data)[0]}` });
  });
}

function compileEffect(c: Compiler, data: EffectData, site: EffectSite): Effect[] {
  const { path } = site;
  if ('change' in data) return [change(c, data, site)];
  if ('set' in data) return [flag(c, data.set, true, [...path, 'set'])];
  if ('clear' in data) return [flag(c, data.clear, false, [...path, 'clear'])];
  if ('phase' in data) {
    const situation = c.reference('situation', data.phase, [...path, 'phase']);
    if (!c.names.of('situation').has(data.phase)) return [];
    c.uses.note('phase', `${data.phase}.${data.to}`);
    return [{ do: 'phase', situation, to: c.phase(data.phase, data.to, [...path, 'to']) }];
  }
  if ('cable' in data) {
    const after = data.in ?? 0;
    c.uses.note('cable-sent', data.cable);
    inTime(c, after, [...path, 'in']);
    return [{ do: 'cable', cable: c.reference('cable', data.cable, [...path, 'cable']), after }];
  }
  if ('demand' in data)
    return [{ do: 'demand', demand: c.reference('demand', data.demand, [...path, 'demand']), to: data.to }];
  if ('stop' in data) return [{ do: 'stop', initiative: c.reference('initiative', data.stop, [...path, 'stop']) }];
  if ('if' in data) {
    const when = c.required(data.if, [...path, 'if'], { amount: site.amount });
    return [{ do: 'if', when, ...branches(c, data, site) }];
  }
  if ('over' in data) {
    inTime(c, data.over, [...path, 'over']);
    const list = later(c, data.do, site);
    return Array.from({ length: data.over }, (_, turn) => ({ do: 'later', after: turn + 1, list }) as const);
  }
  if ('do' in data) {
    inTime(c, data.in, [...path, 'in']);
    return [{ do: 'later', after: data.in, list: later(c, data.do, site) }];
  }
  return [];
}

function change(c: Compiler, data: ChangeData, { path, amount }: EffectSite): Effect {
  const slot = c.reference('indicator', data.change, [...path, 'change']);
  c.uses.note('indicator-changed', data.change);
  const { expr: by, range } = c.measured(data.by, [...path, 'by'], { amount });
  const indicator = c.entry('indicators', data.change);
  if (indicator !== undefined) {
    const [low, high] = c.range(data.change) ?? ANY;
    const width = high - low;
    if (range[0] > width || range[1] < -width) {
      const message = `The range of '${data.change}' is only ${width} wide, so this change always overshoots it.`;
      c.report('effect/overshoot', [...path, 'by'], message);
    }
    if (data.fades !== undefined && indicator.relation !== true) {
      const hint = `Drop 'fades', or give '${data.change}' the key 'relation: true'.`;
      c.report(
        'effect/not-a-relation',
        [...path, 'fades'],
        `'${data.change}' is no relation, so changes of it do not fade.`,
        hint,
      );
    }
  }
  if (typeof data.by === 'number') c.quantity(data.by, [...path, 'by']);
  const tooSmall = 1 / 2048;
  if (Math.abs(range[0]) < tooSmall && Math.abs(range[1]) < tooSmall) {
    c.report('effect/nothing', [...path, 'by'], `This change of '${data.change}' is always zero.`);
  }
  const hidden = data.hidden ?? false;
  return data.fades === undefined
    ? { do: 'change', slot, by, hidden }
    : { do: 'remember', slot, by, keep: keepOf(data.fades), hidden };
}

/**
 * The share that stays each turn so that half is left after `halfLife` turns. Rounded, because powers may differ in
 * their last bit between machines and the hash of the rules must not.
 */
function keepOf(halfLife: number): number {
  return Math.min(1023, Math.round(0.5 ** (1 / halfLife) * 1024)) / 1024;
}

function flag(c: Compiler, id: string, on: boolean, path: Path): Effect {
  c.uses.note('flag-set', id);
  return { do: 'flag', flag: c.reference('flag', id, path), on };
}

function roll(c: Compiler, data: Extract<EffectData, { chance: unknown }>, site: EffectSite): Effect {
  const chance = c.chance(data.chance, [...site.path, 'chance'], { amount: site.amount });
  return { do: 'roll', chance, key: rollKey(c, site.key), ...branches(c, data, site) };
}

/** A whole number of 32 bits that belongs to this roll alone. */
function rollKey(c: Compiler, name: string): number {
  let key = Number.parseInt(hashText(name).slice(0, 8), 16);
  while (c.rollKeys.has(key)) key = (key + 1) % 2 ** 32;
  c.rollKeys.add(key);
  return key;
}

interface Branches {
  readonly then: readonly EffectData[];
  readonly else?: readonly EffectData[] | undefined;
}

function branches(c: Compiler, data: Branches, site: EffectSite): { then: Effect[]; else: Effect[] } {
  const branch = (name: 'then' | 'else') =>
    compileEffects(c, data[name] ?? [], { ...site, path: [...site.path, name], key: `${site.key}/${name}` });
  // biome-ignore lint/suspicious/noThenProperty: the word of the format; nobody awaits an effect
  return { then: branch('then'), else: branch('else') };
}

/** Position in `effectLists` of what happens later. */
function later(c: Compiler, list: readonly EffectData[], site: EffectSite): number {
  const effects = compileEffects(c, list, {
    ...site,
    amount: undefined,
    path: [...site.path, 'do'],
    key: `${site.key}/do`,
  });
  return c.effectLists.push({ origin: site.origin, list: effects }) - 1;
}

function inTime(c: Compiler, after: number, path: Path): void {
  const months = c.calendar.turns * c.calendar.turnMonths;
  // What a library plans for later than this game lasts does not happen, which is no mistake of anybody.
  if (after < months || c.included(path)) return;
  c.report('effect/after-end', path, `${after} months from now is after the end: a game has ${months}.`);
}
