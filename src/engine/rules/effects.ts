import { enact } from '../expression/evaluate.ts';
import { OP } from '../expression/operations.ts';
import { type Writer, writeProgram } from '../expression/program.ts';
import type { Program } from '../expression/tape.ts';
import type { Act, Runnable, Turn } from '../machine.ts';
import type { Effect, Effects } from '../model/effects.ts';
import type { Rule, Ruleset } from '../model/ruleset.ts';
import { setDemand } from './demands.ts';
import { endInitiative } from './initiatives.ts';
import { remember } from './memories.ts';
import { type Branching, type Gate, isOpen, type Posted, post, postsOf, showsInNothing } from './posts.ts';
import { enterPhase } from './situations.ts';
import { dependsOnHidden } from './veil.ts';

/**
 * Effects to be carried out; null stays null. A program is made of them when they are first wanted: most of a
 * scenario's lists never come in a game, and the first morning must not wait for all of them.
 */
export function compileEffects(effects: Effects | null, ruleset: Ruleset): Runnable | null {
  if (effects === null) return null;
  const { origin, list } = effects;
  let program: Program | null = null;
  let reveals: boolean | null = null;
  return {
    origin,
    run(t, decision, amount = 0) {
      program ??= writeProgram(ruleset, (writer) => writeEffects(writer, list, origin, ruleset, []));
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
      const { list, origin } = effects;
      // biome-ignore lint/suspicious/noThenProperty: the engine's name for it; nobody awaits an effect
      if (when) writeEffect(writer, { do: 'if', when, then: list, else: [] }, origin, ruleset, []);
      else writeEffects(writer, list, origin, ruleset, []);
    }
  });
}

function writeEffects(
  writer: Writer,
  list: readonly Effect[],
  origin: number,
  ruleset: Ruleset,
  gates: readonly Gate[],
): void {
  for (const effect of list) writeEffect(writer, effect, origin, ruleset, gates);
}

function writeEffect(writer: Writer, effect: Effect, origin: number, ruleset: Ruleset, gates: readonly Gate[]): void {
  switch (effect.do) {
    case 'change':
      writer.expr(effect.by);
      writer.emit(OP.change, effect.slot, origin);
      return;
    case 'roll':
    case 'if':
      writeBranches(writer, effect, origin, ruleset, gates);
      return;
    case 'cable':
    case 'later':
      writer.act((t, _by, _origin, decision, amount) => post(t, effect, decision, gates, amount), origin);
      return;
    default:
      writer.act(actOf(effect), origin, effect.do === 'remember' ? effect.by : undefined);
  }
}

function writeBranches(
  writer: Writer,
  effect: Branching,
  origin: number,
  ruleset: Ruleset,
  gates: readonly Gate[],
): void {
  const hidden = showsInNothing(effect, ruleset);
  const inside = (wanted: boolean) => (hidden ? [...gates, { effect, wanted }] : gates);
  /** What the way that is not taken would have brought later. */
  const writeGhosts = (list: readonly Effect[], wanted: boolean) => {
    for (const ghost of hidden ? postsOf(list, inside(wanted), ruleset) : []) {
      writer.act((t, _by, _origin, decision, amount) => {
        if (ghost.known.every((gate) => isOpen(t, gate, amount)))
          post(t, ghost.effect, decision, ghost.gates, amount, gates.length);
      }, origin);
    }
  };
  writer.expr(effect.do === 'if' ? effect.when : effect.chance);
  if (effect.do === 'roll') writer.emit(OP.roll, effect.key, origin);
  const toElse = writer.emit(OP.jumpIfZero);
  writeEffects(writer, effect.then, origin, ruleset, inside(true));
  writeGhosts(effect.else, false);
  if (effect.else.length === 0 && !hidden) {
    writer.land(toElse);
    return;
  }
  const toEnd = writer.emit(OP.jump);
  writer.land(toElse);
  writeGhosts(effect.then, true);
  writeEffects(writer, effect.else, origin, ruleset, inside(false));
  writer.land(toEnd);
}

function actOf(effect: Exclude<Effect, Posted | { do: 'change' | 'if' | 'roll' }>): Act {
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
