import { evaluate, holds, programOf } from '../expression/evaluate.ts';
import { feltFrom, type Runnable, type Turn } from '../machine.ts';
import type { Effect, Effects } from '../model/effects.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { uniform } from '../random.ts';
import { change, type Provenance } from './change.ts';
import { setDemand } from './demands.ts';
import { endInitiative } from './initiatives.ts';
import { remember } from './memories.ts';
import { enterPhase } from './situations.ts';
import { dependsOnHidden } from './veil.ts';

type Step = (t: Turn, from: Provenance, amount: number) => void;

/** Compiles a list of effects; null stays an empty list without origin. */
export function compileEffects(effects: Effects | null, ruleset: Ruleset): Runnable | null {
  if (effects === null) return null;
  const { origin } = effects;
  const steps = effects.list.map((effect) => compileEffect(effect, ruleset));
  // Most of what happens in a month is nobody's decision; it need not be said anew each time.
  const undecided = { origin, decision: null };
  const reveals = effects.list.some((effect) => dependsOnHidden(effect, ruleset));
  return {
    origin,
    reveals,
    run(t, decision, amount = 0) {
      const from = decision === null ? undecided : { origin, decision };
      take(steps, t, from, amount);
      if (reveals && decision !== null && t.sink && t.phase === 'desk') {
        t.sink({ type: 'revealed', turn: t.state.turn, origin });
      }
    },
  };
}

function take(steps: readonly Step[], t: Turn, from: Provenance, amount: number): void {
  for (let i = 0; i < steps.length; i++) (steps[i] as Step)(t, from, amount);
}

function compileEffect(effect: Effect, ruleset: Ruleset): Step {
  switch (effect.do) {
    case 'change': {
      const by = programOf(effect.by, ruleset);
      const { slot } = effect;
      if (effect.by.op === 'number') {
        const { value } = effect.by;
        return (t, from) => {
          change(t, slot, value, from);
        };
      }
      return (t, from, amount) => {
        change(t, slot, evaluate(by, t.state, amount), from);
      };
    }
    case 'remember': {
      const by = programOf(effect.by, ruleset);
      const { slot, keep } = effect;
      return (t, from, amount) => remember(t, slot, evaluate(by, t.state, amount), keep, from);
    }
    case 'flag': {
      const { flag, on } = effect;
      return (t, from) => setFlag(t, flag, on, from);
    }
    case 'phase': {
      const { situation, to } = effect;
      return (t, from) => enterPhase(t, situation, to, from);
    }
    case 'cable': {
      const { cable, after } = effect;
      return (t, from) => {
        const month = feltFrom(t) + Math.max(t.phase === 'desk' ? 1 : 0, after);
        t.state.schedule.push({ month, kind: 'cable', item: cable, decision: from.decision });
      };
    }
    case 'demand': {
      const { demand, to } = effect;
      return (t, from) => setDemand(t, demand, to, from.decision);
    }
    case 'later': {
      const { after, list } = effect;
      return (t, from) => {
        t.state.schedule.push({ month: feltFrom(t) + after, kind: 'effects', item: list, decision: from.decision });
      };
    }
    case 'if': {
      const when = programOf(effect.when, ruleset);
      const yes = effect.then.map((child) => compileEffect(child, ruleset));
      const no = effect.else.map((child) => compileEffect(child, ruleset));
      return (t, from, amount) => {
        take(holds(when, t.state, amount) ? yes : no, t, from, amount);
      };
    }
    case 'roll': {
      const chance = programOf(effect.chance, ruleset);
      const yes = effect.then.map((child) => compileEffect(child, ruleset));
      const no = effect.else.map((child) => compileEffect(child, ruleset));
      const { key } = effect;
      return (t, from, amount) => {
        const came = uniform(t.state.seed, t.state.clock, key) < evaluate(chance, t.state, amount);
        t.sink?.({ type: 'roll', turn: t.state.turn, origin: from.origin, came });
        take(came ? yes : no, t, from, amount);
      };
    }
    default: {
      const { initiative } = effect;
      return (t) => endInitiative(t, initiative, 'stopped');
    }
  }
}

function setFlag(t: Turn, flag: number, on: boolean, from: Provenance): void {
  if (t.state.flags[flag] === on) return;
  t.state.flags[flag] = on;
  t.sink?.({ type: 'flag', turn: t.state.turn, flag, on, origin: from.origin });
}
