import type { Evaluate } from '../expression/evaluate.ts';
import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';

/**
 * The rules with what they say of this state remembered: it stands still while an answer is looked for, and each term
 * is weighed hundreds of times.
 */
export function remembering(machine: Machine, state: GameState, capital: number): Machine {
  const once = (evaluate: Evaluate): Evaluate => {
    const known = new Map<number, number>();
    return (_, amount) => {
      const value = known.get(amount) ?? evaluate(state, amount);
      known.set(amount, value);
      return value;
    };
  };
  const maybe = (evaluate: Evaluate | null) => evaluate && once(evaluate);
  const terms = machine.terms.map((term) =>
    term.capital === capital
      ? {
          ...term,
          interest: once(term.interest),
          worth: once(term.worth),
          when: maybe(term.when),
          deliverable: maybe(term.deliverable),
        }
      : term,
  );
  const bargainers = machine.bargainers.map(
    (rules, i) =>
      rules &&
      (i === capital
        ? {
            ...rules,
            reservation: once(rules.reservation),
            parts: rules.parts.map(({ id, worth }) => ({ id, worth: once(worth) })),
          }
        : rules),
  );
  return { ...machine, terms, bargainers };
}
