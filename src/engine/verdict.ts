import { assemble } from './assemble.ts';
import { evaluate } from './expression/evaluate.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';

export interface Verdict {
  /** 0 to 100 by axis id. */
  readonly axes: Readonly<Record<string, number>>;
  /** Weighted mean of the axes, 0 to 100, under the cap of the way the game ended. */
  readonly overall: number;
  readonly grade: string;
}

/** How a state would be judged if the game ended there. */
export function verdict(ruleset: Ruleset, state: GameState): Verdict {
  const machine = assemble(ruleset);
  const axes: Record<string, number> = {};
  let sum = 0;
  let weights = 0;
  ruleset.verdict.axes.forEach((axis, i) => {
    const program = machine.axes[i];
    const score = program ? Math.min(100, Math.max(0, evaluate(program, state, 0))) : 0;
    axes[axis.id] = score;
    sum += score * axis.weight;
    weights += axis.weight;
  });
  const kind = state.over ? ruleset.endings[state.over.ending]?.kind : undefined;
  const cap = kind === undefined ? 100 : (ruleset.verdict.caps[kind] ?? 100);
  const overall = Math.min(cap, weights === 0 ? 0 : sum / weights);
  const grade = ruleset.verdict.grades.find((item) => overall <= item.upTo) ?? ruleset.verdict.grades.at(-1);
  return { axes, overall, grade: grade?.id ?? '' };
}
