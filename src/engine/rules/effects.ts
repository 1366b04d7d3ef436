import { enact } from '../expression/evaluate.ts';
import { OP } from '../expression/operations.ts';
import { type Writer, writeProgram } from '../expression/program.ts';
import type { Program } from '../expression/tape.ts';
import { type Act, feltFrom, type Runnable, type Turn } from '../machine.ts';
import type { Effect, Effects } from '../model/effects.ts';
import type { Rule, Ruleset } from '../model/ruleset.ts';
import type { PendingLuck } from '../model/state.ts';
import { setDemand } from './demands.ts';
import { endInitiative } from './initiatives.ts';
import { remember } from './memories.ts';
import { enterPhase } from './situations.ts';
import { dependsOnHidden, isSeen } from './veil.ts';

/**
 * Effects to be carried out; null stays null. A program is made of them when they are first wanted: most of a scenario's
 * lists never come in a game, and the first morning must not wait for all of them.
 */
export function compileEffects(effects: Effects | null, ruleset: Ruleset): Runnable | null {
  if (effects === null) return null;
  const { origin, list } = effects;
  let program: Program | null = null;
  let reveals: boolean | null = null;
  return {
    origin,
    run(t, decision, amount = 0) {
      program ??= writeProgram(ruleset, (writer) => writeEffects(writer, list, origin, ruleset));
      enact(program, t, decision, amount);
      if (decision === null || !t.sink || t.phase !== 'desk') return;
      reveals ??= list.some((effect) => dependsOnHidden(effect, ruleset));
      if (reveals) t.sink({ type: 'revealed', turn: t.state.turn, origin });
    },
  };
}

/** Rules, one behind the other, as one program: most of a month is spent in going through them. */
export function compileRules(rules: readonly Rule[], ruleset: Ruleset): Program {
  return writeProgram(ruleset, (writer) => {
    for (const { when, effects } of rules) {
      if (when) writer.expr(when);
      const over = when ? writer.emit(OP.jumpIfZero) : null;
      writeEffects(writer, effects.list, effects.origin, ruleset);
      if (over !== null) writer.land(over);
    }
  });
}

function writeEffects(writer: Writer, list: readonly Effect[], origin: number, ruleset: Ruleset): void {
  for (const effect of list) writeEffect(writer, effect, origin, ruleset);
}

function writeEffect(writer: Writer, effect: Effect, origin: number, ruleset: Ruleset): void {
  switch (effect.do) {
    case 'change':
      writer.expr(effect.by);
      writer.emit(OP.change, effect.slot, origin);
      return;
    case 'roll':
      if ([...effect.then, ...effect.else].some((child) => isSeen(child, ruleset)))
        writeBranches(writer, effect, origin, ruleset);
      else writeUnseen(writer, effect, origin, ruleset);
      return;
    case 'if':
      writeBranches(writer, effect, origin, ruleset);
      return;
    default:
      writer.act(actOf(effect), origin, effect.do === 'remember' ? effect.by : undefined);
  }
}

type Roll = Extract<Effect, { do: 'roll' }>;
type Posted = Extract<Effect, { do: 'later' | 'cable' }>;

/** What an unseen draw brings later is on the schedule whatever it was: the schedule must not tell. */
function writeUnseen(writer: Writer, effect: Roll, origin: number, ruleset: Ruleset): void {
  const { key } = effect;
  const both = [
    { wanted: true, posted: effect.then.filter(isPosted) },
    { wanted: false, posted: effect.else.filter(isPosted) },
  ];
  writer.act(
    (t, chance, _, decision) => {
      const { clock } = t.state;
      for (const { wanted, posted } of both) {
        for (const child of posted) post(t, child, decision, { key, clock, chance, wanted });
      }
    },
    origin,
    effect.chance,
  );
  const rest = (list: readonly Effect[]) => list.filter((child) => !isPosted(child));
  // biome-ignore lint/suspicious/noThenProperty: the engine's name for it; nobody awaits an effect
  writeBranches(writer, { ...effect, then: rest(effect.then), else: rest(effect.else) }, origin, ruleset);
}

function isPosted(effect: Effect): effect is Posted {
  return effect.do === 'later' || effect.do === 'cable';
}

function post(t: Turn, effect: Posted, decision: number | null, luck?: PendingLuck): void {
  const after = effect.do === 'cable' && t.phase === 'desk' ? Math.max(1, effect.after) : effect.after;
  const kind = effect.do === 'cable' ? 'cable' : 'effects';
  const item = effect.do === 'cable' ? effect.cable : effect.list;
  t.state.schedule.push({ month: feltFrom(t) + after, kind, item, decision, ...(luck && { luck }) });
}

function writeBranches(
  writer: Writer,
  effect: Extract<Effect, { do: 'if' | 'roll' }>,
  origin: number,
  ruleset: Ruleset,
): void {
  writer.expr(effect.do === 'if' ? effect.when : effect.chance);
  if (effect.do === 'roll') writer.emit(OP.roll, effect.key, origin);
  const toElse = writer.emit(OP.jumpIfZero);
  writeEffects(writer, effect.then, origin, ruleset);
  if (effect.else.length === 0) {
    writer.land(toElse);
    return;
  }
  const toEnd = writer.emit(OP.jump);
  writer.land(toElse);
  writeEffects(writer, effect.else, origin, ruleset);
  writer.land(toEnd);
}

function actOf(effect: Exclude<Effect, { do: 'change' | 'if' | 'roll' }>): Act {
  switch (effect.do) {
    case 'remember': {
      const { slot, keep } = effect;
      return (t, by, origin, decision) => remember(t, slot, by, keep, origin, decision);
    }
    case 'flag': {
      const { flag, on } = effect;
      return (t, _, origin) => setFlag(t, flag, on, origin);
    }
    case 'phase': {
      const { situation, to } = effect;
      return (t, _, origin, decision) => enterPhase(t, situation, to, origin, decision);
    }
    case 'cable':
    case 'later':
      return (t, _by, _origin, decision) => post(t, effect, decision);
    case 'demand': {
      const { demand, to } = effect;
      return (t, _by, _origin, decision) => setDemand(t, demand, to, decision);
    }
    default: {
      const { initiative } = effect;
      return (t) => endInitiative(t, initiative, 'stopped');
    }
  }
}

function setFlag(t: Turn, flag: number, on: boolean, origin: number): void {
  if (t.state.flags[flag] === on) return;
  t.state.flags[flag] = on;
  t.sink?.({ type: 'flag', turn: t.state.turn, flag, on, origin });
}
